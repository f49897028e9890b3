"""Scans are kept at once and read beside the page: one at a time, again after a kill, and told when nothing is read."""

from __future__ import annotations

import hashlib
import io
from datetime import timedelta
from email.message import EmailMessage
from typing import TYPE_CHECKING

import pypdfium2
import pytest
from django.utils import timezone
from PIL import Image, ImageDraw, ImageFont

from tests.received import letter_pdf
from tests.web.test_letters import LETTER, said, send
from wiedervorlage.adapters.document import Document
from wiedervorlage_web import uploaded
from wiedervorlage_web.actions import readings
from wiedervorlage_web.analysis import opened_case
from wiedervorlage_web.people.rights import Role
from wiedervorlage_web.records.models import CaseRecord, EventRecord, UploadRecord
from wiedervorlage_web.uploaded import keep_opened

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.test import Client

READ = Document(name="scan.png", text=LETTER)


def scan(kind: str = "PNG", text: str = "Wir lehnen den Antrag ab.") -> bytes:
    """Return a picture of a line of text."""
    sheet = Image.new("L", (900, 160), 255)
    ImageDraw.Draw(sheet).text((40, 50), text, 0, ImageFont.load_default(48))
    written = io.BytesIO()
    sheet.save(written, kind)
    return written.getvalue()


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Let the reader answer at once; return the names of what it was asked to read."""
    asked: list[str] = []

    def read(_content: bytes, name: str, *_bounds: object) -> Document:
        asked.append(name)
        return READ

    monkeypatch.setattr(readings, "open_within", read)
    return asked


@pytest.mark.parametrize("kind", ["PNG", "PDF"])
def test_a_scan_is_kept_at_once_and_its_page_says_that_it_is_being_read(
    signed_in: Callable[[Role], Client], kind: str
) -> None:
    client = signed_in(Role.CLERK)
    page = send(client, f"scan.{kind.lower()}", scan(kind))

    upload = UploadRecord.objects.get()
    address = page.redirect_chain[-1][0]

    assert (upload.opened, bytes(upload.blob.content)) == (None, scan(kind)) or kind == "PDF"
    assert "Wird gelesen" in page.content.decode()
    assert f'hx-get="{address}stand/" hx-trigger="every 3s"' in page.content.decode()
    assert f'href="{address}">Neu laden' in page.content.decode()
    assert client.get(f"{address}stand/").status_code == 204
    assert "wird gelesen" in client.get("/posteingang/").content.decode()
    assert [client.get(f"{address}{page}/")["Location"] for page in ("ablegen", "neuer-vorgang")] == [address] * 2


def test_a_mail_with_a_scan_in_it_is_read_beside_the_page_too(signed_in: Callable[[Role], Client]) -> None:
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Date"] = "a@haus.example", "b@haus.example", "Mon, 12 Apr 2021 10:00:00 +0200"
    mail.set_content("Anbei das Schreiben.")
    mail.add_attachment(scan("PDF"), maintype="application", subtype="pdf", filename="scan.pdf")

    send(signed_in(Role.CLERK), "mail.eml", mail.as_bytes())

    assert UploadRecord.objects.get().opened is None


def test_what_was_read_beside_is_on_the_page(signed_in: Callable[[Role], Client]) -> None:
    """With the real reader: a line on a picture."""
    client = signed_in(Role.CLERK)
    address = send(client, "scan.png", scan()).redirect_chain[-1][0]

    assert readings.read_next()

    page = client.get(address)
    assert "Antrag" in page.context["reading"].text
    assert client.get(f"{address}stand/")["HX-Refresh"] == "true"
    assert (UploadRecord.objects.get().turn, readings.read_next()) == (None, False)


def test_letters_are_read_in_turn(signed_in: Callable[[Role], Client], quick: list[str]) -> None:
    client = signed_in(Role.CLERK)
    send(client, "erster.png", scan(text="Eins"))
    second = send(client, "zweiter.png", scan(text="Zwei"))

    assert "Ein anderes Schreiben wird vorher gelesen" in second.content.decode()
    assert [readings.read_next(), readings.read_next(), readings.read_next()] == [True, True, False]
    assert quick == ["erster.png", "zweiter.png"]


def test_while_one_is_being_read_no_other_is(signed_in: Callable[[Role], Client], quick: list[str]) -> None:
    client = signed_in(Role.CLERK)
    send(client, "erster.png", scan(text="Eins"))
    send(client, "zweiter.png", scan(text="Zwei"))
    UploadRecord.objects.filter(name="erster.png").update(turn=1, beat=timezone.now())

    assert (readings.read_next(), quick) == (False, [])


def test_a_reading_of_which_nothing_is_heard_is_begun_anew(
    signed_in: Callable[[Role], Client], quick: list[str]
) -> None:
    send(signed_in(Role.CLERK), "scan.png", scan())
    killed = timezone.now() - timedelta(seconds=readings.SILENT + 1)
    UploadRecord.objects.update(turn=1, beat=killed)

    assert (readings.read_next(), quick) == (True, ["scan.png"])
    assert UploadRecord.objects.get().opened is not None


def test_a_reader_that_breaks_leaves_the_turn_free(
    signed_in: Callable[[Role], Client], monkeypatch: pytest.MonkeyPatch
) -> None:
    send(signed_in(Role.CLERK), "scan.png", scan())

    def broken(*_asked: object) -> Document:
        raise OSError("no memory")

    monkeypatch.setattr(readings, "open_within", broken)
    with pytest.raises(OSError, match="no memory"):
        readings.read_next()

    upload = UploadRecord.objects.get()
    assert (upload.turn, upload.opened) == (None, None)


def test_where_nothing_can_be_read_the_page_says_why_and_it_can_be_tried_again(
    signed_in: Callable[[Role], Client],
) -> None:
    client = signed_in(Role.CLERK)
    address = send(client, "kaputt.png", scan()[:60]).redirect_chain[-1][0]
    readings.read_next()

    failed = client.get(address).content.decode()
    again = client.post(address, {"do": "again"}, follow=True).content.decode()

    assert "beschädigt" in failed
    assert "Noch einmal lesen" in failed
    assert "Schreiben verwerfen" in failed
    assert "Wird gelesen" in again
    assert EventRecord.objects.last().verb == "upload.read-again"


def test_the_same_scan_twice_is_one(signed_in: Callable[[Role], Client]) -> None:
    client = signed_in(Role.CLERK)
    send(client, "scan.png", scan())

    assert "liegt schon vor" in said(send(client, "scan.png", scan()))[0]
    assert UploadRecord.objects.count() == 1


def test_a_letter_attached_to_a_mail_is_filed_under_its_own_hash(
    bring_in: Callable[[str], CaseRecord], signed_in: Callable[[Role], Client]
) -> None:
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Date"] = "a@haus.example", "b@haus.example", "Mon, 12 Apr 2021 10:00:00 +0200"
    mail.set_content("Anbei das Schreiben.")
    mail.add_attachment(LETTER.encode(), maintype="application", subtype="octet-stream", filename="antrag.txt")
    record, client = bring_in("beispiel-vergabestelle"), signed_in(Role.CLERK)
    send(client, "mail.eml", mail.as_bytes())
    UploadRecord.objects.update(choices={"part": 1})
    client.post(f"/posteingang/{UploadRecord.objects.get().pk}/ablegen/", {"case": record.slug})
    document = opened_case(CaseRecord.objects.get()).case.documents["mail"]

    assert (document.file, document.attachment) == ("documents/mail.eml", "antrag.txt")
    assert document.sha256 == hashlib.sha256(LETTER.encode()).hexdigest()


def test_only_the_scanned_pages_of_a_document_are_measured_as_a4(
    signed_in: Callable[[Role], Client], monkeypatch: pytest.MonkeyPatch
) -> None:
    send(signed_in(Role.CLERK), "brief.txt", LETTER.encode())
    opened = keep_opened(Document(name="brief.pdf", text=LETTER, second="x", scanned=(2,)))
    UploadRecord.objects.update(opened=opened)
    monkeypatch.setattr(uploaded, "_sizes", lambda _blob: ((212.0, 299.0), (212.0, 299.0), (420.0, 297.0)))

    assert uploaded.sheets(UploadRecord.objects.get()) == ((212.0, 299.0), (210.0, 297.0), (420.0, 297.0))


def test_a_letter_with_a_scanned_enclosure_is_read_beside_the_page(signed_in: Callable[[Role], Client]) -> None:
    whole, written = pypdfium2.PdfDocument.new(), io.BytesIO()
    for part in (letter_pdf("01-care-support-point-reply"), scan("PDF")):
        whole.import_pages(pypdfium2.PdfDocument(part))
    whole.save(written)

    send(signed_in(Role.CLERK), "brief.pdf", written.getvalue())

    assert UploadRecord.objects.get().opened is None
