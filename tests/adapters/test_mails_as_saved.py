"""Mails as programs save them: what is attached is found wherever they put it, and one that breaks off is told."""

from __future__ import annotations

import hashlib
from email.message import EmailMessage
from email.mime.application import MIMEApplication
from email.mime.image import MIMEImage
from email.mime.message import MIMEMessage
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText

import pytest

from wiedervorlage.adapters.documents.opening import kind_of, read_bytes
from wiedervorlage.intake.read import read_paper

LETTER = (
    "Stadt Altenau\n\nVerein Musterhaus\nAm Markt 1\n48427 Altenau\n\nDatum: 26.09.2013\n\nZuschuss\n\n"
    "Sehr geehrte Damen und Herren,\n\nIhrem Antrag kann ich nicht entsprechen, weil im Haushalt keine Mittel "
    "bereitstehen.\n\nMit freundlichen Grüßen\n\nErika Beispiel\n"
)
WORDS = "Hallo Frau Muster,\n\nanbei unser Schreiben.\n\nViele Grüße\nJan Holl\n"


def letter(name="brief.txt"):
    part = MIMEApplication(LETTER.encode())
    part.add_header("Content-Disposition", "attachment", filename=name)
    return part


def mail(subject="Ihr Antrag", *attached):
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = "Jan Holl <a@erlau.example>", "b@altenau.example", subject
    message["Date"] = "Thu, 07 Nov 2024 16:42:00 +0100"
    message.set_content(WORDS)
    if attached:
        message.make_mixed()
    for each in attached:
        message.attach(each)
    return message


def nested(kind, *parts):
    whole = MIMEMultipart(kind)
    for part in parts:
        whole.attach(part)
    return whole


def headed(whole):
    whole["From"], whole["To"], whole["Subject"] = "Jan Holl <a@erlau.example>", "b@altenau.example", "Ihr Antrag"
    return whole.as_bytes()


def inline(part):
    part.replace_header("Content-Disposition", 'inline; filename="brief.txt"')
    return part


def logo(size=2_000):
    part = MIMEImage(b"\x89PNG\r\n" + bytes(size), "png")
    part.add_header("Content-ID", "<logo>")
    return part


def signature():
    return MIMEApplication(b"signed", "pkcs7-signature", name="smime.p7s")


def plain(text=WORDS):
    return MIMEText(text, "plain")


def marked_up(text="<p>Hallo Frau Muster,</p><p>anbei unser Schreiben.</p>"):
    return MIMEText(text, "html")


def codes(document):
    return [found.code for found in document.findings]


@pytest.mark.parametrize(
    "whole",
    [
        nested("mixed", plain(), letter()),
        nested("mixed", nested("alternative", plain(), marked_up()), letter()),
        nested("signed", nested("mixed", plain(), letter()), signature()),
        nested("alternative", plain(), nested("mixed", marked_up(), inline(letter()), marked_up("<br>"))),
        nested("mixed", plain("Hallo Frau Muster,\n\nanbei unser Schreiben.\n"), inline(letter()), plain("Viele Grüße\n")),
        nested("related", marked_up(), logo(), letter()),
        nested("mixed", nested("related", nested("alternative", plain(), marked_up()), logo()), letter()),
        nested("mixed", nested("related", marked_up(), logo(), letter())),
    ],
    ids=["mixed", "alternative", "signed", "Apple", "in the midst", "related", "logo", "in the related part"],
)  # fmt: skip
def test_a_letter_is_found_wherever_programs_put_it(whole):
    document = read_bytes(headed(whole), "mail.eml")
    found = [part for part in document.attachments if part.name == "brief.txt"]

    assert [part.text for part in found] == [LETTER]
    assert found[0].sha256 == hashlib.sha256(LETTER.encode()).hexdigest()
    assert document.text.count("anbei unser Schreiben") == 1
    assert not [part.name for part in document.attachments if part.name.startswith("image")]


def test_words_behind_an_attachment_are_the_mails_own():
    whole = nested("mixed", plain("Hallo Frau Muster,\n"), letter(), plain("Die Miete übernehmen wir.\n"))
    document = read_bytes(headed(whole), "mail.eml")

    assert "Die Miete übernehmen wir." in document.text
    assert [part.name for part in document.attachments] == ["brief.txt"]


def test_a_scan_put_into_the_words_is_no_logo():
    document = read_bytes(headed(nested("related", marked_up(), logo(90_000))), "mail.eml")

    assert [part.name for part in document.attachments] == ["image/png"]


def test_a_calendar_beside_the_words_is_but_another_version_of_them():
    calendar = MIMEText("BEGIN:VCALENDAR", "calendar")

    assert read_bytes(headed(nested("alternative", plain(), calendar)), "mail.eml").attachments == ()


@pytest.mark.parametrize("subject", ["AW: Miete der Halle", "Anfrage 12/2024", ""])
def test_a_mail_forwarded_as_an_attachment_is_read_with_what_is_attached_to_it(subject):
    outer = mail("WG: Miete", MIMEMessage(mail(subject, letter())))
    document = read_bytes(outer.as_bytes(), "mail.eml")

    (inner,) = document.attachments
    assert inner.name == f"{subject.replace('/', '-') or 'mail'}.eml"
    assert "Von: Jan Holl" in inner.text
    assert [part.text for part in inner.attachments] == [LETTER]
    assert codes(document) == codes(inner) == []


def test_a_forwarded_mail_is_a_mail_however_its_head_begins():
    inner = EmailMessage()
    inner["Subject"], inner["X-Priority"] = "Miete", "3"
    inner.set_content(WORDS)
    document = read_bytes(mail("WG: Miete", MIMEMessage(inner)).as_bytes(), "mail.eml")

    assert document.attachments[0].text.startswith("Betreff: Miete")


def test_mails_that_hold_one_another_are_followed_three_deep():
    whole = mail("Ebene 6")
    for level in range(5, 0, -1):
        whole = mail(f"Ebene {level}", MIMEMessage(whole))
    document, depth = read_bytes(whole.as_bytes(), "mail.eml"), 0
    while document.attachments:
        (document,), depth = document.attachments, depth + 1

    assert (depth, codes(document)) == (3, ["INT-031"])


@pytest.mark.parametrize(
    "first",
    [
        "X-Mozilla-Status: 0001",
        "From - Thu Nov 07 16:42:00 2024\nX-Account-Key: account1",
        "Authentication-Results: mx.example; spf=pass",
        "Subject: Frage",
    ],
)
def test_a_mail_is_told_by_what_only_mails_have(first):
    assert kind_of(f"{first}\nMIME-Version: 1.0\nFrom: a@b.example\n\nHallo".encode()) == "mail"


@pytest.mark.parametrize(
    "text", ["Betreff: Halle\nDatum: 3. Mai 2004\n\nHallo", "From: Holl\nSent: Monday\nTo: Kern\n\nHallo", LETTER]
)
def test_a_letter_that_looks_a_little_like_a_mail_is_none(text):
    assert kind_of(text.encode()) == "text"


def test_a_coding_that_nobody_knows_keeps_no_mail_from_being_read():
    content = (
        headed(plain("Viele Wege\n")).replace(b"us-ascii", b"unknown-8bit").replace(b"Viele", "Schöne".encode("cp1252"))
    )

    assert "Schöne" in read_bytes(content, "mail.eml").text


def cut(content, at):
    return content[: content.index(at)]


WHOLE = mail("Ihr Antrag", letter()).as_bytes()
END = WHOLE.rstrip().rsplit(b"\n", 1)[1]


@pytest.mark.parametrize(
    "content",
    [
        cut(WHOLE, END),
        WHOLE[: len(WHOLE) - len(END) - 300],
        WHOLE.replace(b"\n", b"\r\n")[:-200],
        cut(WHOLE, b"Viele"),
        cut(WHOLE, b"Hallo"),
        cut(WHOLE, b"\n\n"),
        headed(nested("alternative", plain(), marked_up()))[:-60],
        headed(MIMEText("Grüße " * 30, "plain", "utf-8"))[:-30],
        headed(MIMEText("Grüße " * 30, "plain", "utf-8")).strip()[:-3],
        b"From: a@b.example\nContent-Transfer-Encoding: quoted-printable\n\nMit freundlichen Gr=C3=BC=",
        b"From: a@b.example\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\nGr\xc3",
        mail("WG", MIMEMessage(mail("Miete", letter()))).as_bytes()[:-150],
    ],
)
def test_a_mail_that_breaks_off_is_told_and_read_as_far_as_it_goes(content):
    document = read_bytes(content, "mail.eml")

    assert "INT-073" in codes(document)
    assert document.findings[0].severity.value == "doubt"
    assert "Von: Jan Holl" in document.text or "Von: a@b" in document.text


@pytest.mark.parametrize(
    "content",
    [
        WHOLE,
        WHOLE.rstrip(),
        WHOLE.replace(b"\n", b"\r\n"),
        headed(plain()),
        headed(plain("")),
        headed(MIMEText("Grüße " * 30, "plain", "utf-8")),
        headed(nested("mixed", nested("alternative", plain(), marked_up()), letter())),
        mail("WG", MIMEMessage(mail("Miete", letter()))).as_bytes(),
        b"From: a@b.example\nDate: Thu, 07 Nov 2024 16:42:00 +0100\nContent-Transfer-Encoding: quoted-printable\n\nGruss=\n",
    ],
)
def test_a_whole_mail_is_not_said_to_break_off(content):
    document = read_bytes(content, "mail.eml")

    assert codes(document) == []
    assert all(codes(part) == [] for part in document.attachments)


def test_the_attachment_in_which_a_mail_breaks_off_is_told_and_those_before_it_are_not():
    content = mail("Ihr Antrag", letter("eins.txt"), letter("zwei.txt")).as_bytes()
    document = read_bytes(content[: -len(END) - 100], "mail.eml")
    first, second = document.attachments

    assert codes(document) == ["INT-073"]
    assert (codes(first), first.text) == ([], LETTER)
    assert codes(second)[0] == "INT-073"
    assert second.findings[0].place.file == "zwei.txt"
    assert LETTER.startswith(second.text[:-1])


def test_a_text_that_ends_within_a_letter_is_not_taken_for_another_coding():
    content = LETTER.encode()
    content = content[: content.index("üß".encode()) + 3]
    document = read_bytes(content, "brief.txt")

    assert codes(document) == ["INT-073"]
    assert document.text.endswith("Mit freundlichen Grü")
    assert read_paper(document.text).value("date") == "2013-09-26"


@pytest.mark.parametrize("text", ["Grüße aus Ä", "Straße Ä", "Maß"])
def test_a_text_in_windows_coding_is_none_that_breaks_off(text):
    document = read_bytes(text.encode("cp1252"), "brief.txt")

    assert (codes(document), document.text) == (["INT-029"], text)


def test_a_text_in_utf_16_that_breaks_off_is_read_as_such():
    document = read_bytes(LETTER.encode("utf-16")[:-1], "brief.txt")

    assert codes(document) == ["INT-073"]
    assert document.text == LETTER[:-1]
