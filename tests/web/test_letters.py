"""A letter comes in, is confirmed beside its text, and goes to its case."""

from __future__ import annotations

import io
import json
from typing import TYPE_CHECKING

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils.translation import override

from tests.received import bomb, letter_pdf
from tests.web.conftest import TODAY
from wiedervorlage.cli import main
from wiedervorlage_web.analysis import all_rechecks, opened_case
from wiedervorlage_web.desk.templatetags.language import with_days
from wiedervorlage_web.people.rights import Role
from wiedervorlage_web.records.events import verify_chain
from wiedervorlage_web.records.keeping import kept_case
from wiedervorlage_web.records.models import CaseRecord, EventRecord, UploadRecord
from wiedervorlage_web.serving import leaving_unread

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from django.test import Client

LETTER = """Stadt Oberlauter
Die Bürgermeisterin

Stadt Oberlauter, Markt 1, 99901 Oberlauter

Kreis Wiesengrund
Landrätin Svea Lindenau
Schlossplatz 2
99900 Wiesengrund

Datum: 12.04.2021

Gemeinsame Vergabestelle

Sehr geehrte Frau Lindenau,

wir bitten Sie, die gemeinsame Vergabestelle zum 1. Oktober 2021 einzurichten, weil die eigenen Verfahren zu lange dauern.

Mit freundlichen Grüßen

Ida Steinbrück
"""


def send(client: Client, name: str, content: bytes, address: str = "/posteingang/"):
    return client.post(address, {"datei": SimpleUploadedFile(name, content)}, follow=True)


def said(answer) -> list[str]:
    return [str(message) for message in answer.context["messages"]]


def form_of(answer) -> dict[str, object]:
    """Return what a browser would send back from the letter's form."""
    form = answer.context["form"]
    values = {name: form[name].value() for name in form.fields}
    values = {name: list(value) if isinstance(value, tuple) else value for name, value in values.items()}
    return {**values, "version": answer.context["upload"].version}


def test_a_letter_is_kept_as_it_came_and_shown_with_its_places_marked(signed_in: Callable[[Role], Client]) -> None:
    client, letter = signed_in(Role.CLERK), letter_pdf("01-care-support-point-reply")

    page = send(client, "../Antwort.pdf", letter).content.decode()
    upload = UploadRecord.objects.get()

    assert (upload.name, bytes(upload.blob.content)) == ("Antwort.pdf", letter)
    assert 'id="stelle-date"' in page
    assert 'id="lesung-date"' in page
    assert page.count("<rect") > 20
    assert bytes(client.get(f"/posteingang/{upload.pk}/original/").content) == letter
    assert client.get(f"/posteingang/{upload.pk}/seite/1.png").content.startswith(b"\x89PNG")
    assert client.get(f"/posteingang/{upload.pk}/seite/99.png").status_code == 404


def test_the_same_letter_twice_is_one_letter(signed_in: Callable[[Role], Client]) -> None:
    client = signed_in(Role.CLERK)
    send(client, "brief.txt", LETTER.encode())

    again = send(client, "anderer-name.txt", LETTER.encode())

    assert UploadRecord.objects.count() == 1
    assert "liegt schon vor" in said(again)[0]
    assert list(EventRecord.objects.values_list("verb", flat=True)) == ["upload.received"]


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [
        pytest.param("brief.docx", lambda: bomb("word/document.xml"), "anwachsen", id="bomb"),
        pytest.param("brief.pdf", lambda: b"MZ\x90\x00\x03" + bytes(400), "Art von Datei", id="program named pdf"),
        pytest.param("brief.pdf", lambda: b"%PDF-1.7\ncut off", "beschädigt", id="damaged"),
        pytest.param("brief.txt", lambda: b" \n ", "leer", id="empty"),
        pytest.param("tabelle.xlsx", lambda: bomb("xl/workbook.xml", 1), "Art von Datei", id="workbook"),
    ],
)
def test_what_cannot_be_read_is_refused_with_the_reason_and_not_kept(
    signed_in: Callable[[Role], Client], name: str, content: Callable[[], bytes], why: str
) -> None:
    answer = send(signed_in(Role.CLERK), name, content())

    assert why in said(answer)[0]
    assert "nicht behalten" in said(answer)[-1]
    assert (UploadRecord.objects.count(), EventRecord.objects.count()) == (0, 0)


def test_a_gigabyte_is_refused_before_any_of_it_is_read(signed_in: Callable[[Role], Client]) -> None:
    client = signed_in(Role.CLERK)

    class NeverRead:
        def read(self, *_size: int) -> bytes:
            raise AssertionError("the body was read")

        readline = read

    answer = client.generic("POST", "/posteingang/", b"", CONTENT_LENGTH=str(1 << 30), **{"wsgi.input": NeverRead()})

    assert answer.status_code == 413
    assert "50 MB" in answer.content.decode()


def test_the_desk_on_this_machine_leaves_a_refused_body_unread() -> None:
    """Django's own server would read it to the end, into memory."""

    class Endless(io.RawIOBase):
        limit, handed_out = 1 << 40, 0

        def read(self, size: int = -1) -> bytes:
            self.handed_out += size
            return bytes(size) if self.handed_out < self.limit else b""

    body = Endless()
    answer = leaving_unread(lambda *_: [b"zu lang"])({"wsgi.input": body}, lambda *_: None)

    assert list(answer) == [b"zu lang"]
    assert body.handed_out <= 17 << 20
    assert body.read(1) == b""


@pytest.mark.parametrize("role", [Role.READER, Role.SIGNATORY, Role.ADMINISTRATOR])
def test_who_may_not_work_here_sends_no_letters(signed_in: Callable[[Role], Client], role: Role) -> None:
    client = signed_in(role)

    assert send(client, "brief.txt", LETTER.encode()).status_code == 403
    assert client.generic("POST", "/posteingang/", b"", CONTENT_LENGTH=str(10 << 20)).status_code == 413
    assert UploadRecord.objects.count() == 0


def test_a_letter_of_another_house_does_not_exist(signed_in: Callable[[Role], Client], clerk: object) -> None:
    client = signed_in(Role.CLERK)
    send(client, "brief.txt", LETTER.encode())
    upload = UploadRecord.objects.get()
    other = type(upload.organisation).objects.create(slug="anderes", name="Anderes Haus")
    UploadRecord.objects.update(organisation=other)

    pages = ["", "original/", "seite/1.png", "ablegen/"]

    assert [client.get(f"/posteingang/{upload.pk}/{page}").status_code for page in pages] == [404] * 4


def test_what_was_perhaps_meant_is_offered_and_taken_only_on_a_click(signed_in: Callable[[Role], Client]) -> None:
    client = signed_in(Role.CLERK)
    text = LETTER.replace("Datum:", "Kreis Wiesengrund\n02.04.2021\nLR\t2\n\nDatum:")
    answer = send(client, "brief.txt", text.encode())
    row = next(row for row in answer.context["form"].main_rows() if row.bound.name == "received_stamp.date")
    (offer,) = {offer for found in row.findings for offer in found.offers[:1]}

    told = answer.content.decode()
    assert "Der Eingangsstempel (2.\xa0April\xa02021) ist älter" in told
    assert f'value="offer:received_stamp.date={offer}"><span class="kern-label">„{with_days(offer)}“ einsetzen' in told
    assert row.bound.value() == "2021-04-02"
    after = client.post(
        answer.redirect_chain[-1][0], {**form_of(answer), "do": f"offer:received_stamp.date={offer}"}, follow=True
    )

    assert after.context["form"]["received_stamp.date"].value() == offer
    assert UploadRecord.objects.get().choices["fields"] == {"received_stamp.date": offer}
    forged = client.post(
        answer.redirect_chain[-1][0], {**form_of(after), "do": "offer:sender.body=Kreis Anderswo"}, follow=True
    )
    assert forged.context["form"]["sender.body"].value() != "Kreis Anderswo"


@pytest.mark.parametrize(
    ("language", "text", "shown"),
    [
        ("de", "vom 2013-09-26 (2013-10-02).", "vom 26.\xa0September\xa02013 (2.\xa0Oktober\xa02013)."),
        ("en", "of 2013-09-26", "of 26\xa0September\xa02013"),
        ("de", "2013-09-26.txt und documents/2013-09-26 bleiben", "2013-09-26.txt und documents/2013-09-26 bleiben"),
        ("de", "2013-02-31", "2013-02-31"),
    ],
)
def test_days_in_what_is_said_are_written_out_and_names_of_files_kept(language: str, text: str, shown: str) -> None:
    with override(language):
        assert with_days(text) == shown


def test_the_slower_of_two_is_told_and_nothing_is_lost(signed_in: Callable[[Role], Client]) -> None:
    client = signed_in(Role.CLERK)
    answer = send(client, "brief.txt", LETTER.encode())
    address, old = answer.redirect_chain[-1][0], form_of(answer)
    client.post(address, {**old, "date": "2021-04-13", "do": "save"})

    slower = client.post(address, {**old, "date": "2021-04-14", "do": "save"}, follow=True)

    assert "Jemand war schneller" in said(slower)[-2]
    assert said(slower)[-1] == ("Datum: gespeichert ist „13.\xa0April\xa02021“, Sie schreiben „14.\xa0April\xa02021“.")
    assert UploadRecord.objects.get().choices["fields"] == {"date": "2021-04-13"}
    client.post(address, {**form_of(slower), "do": "save"})
    assert UploadRecord.objects.get().choices["fields"] == {"date": "2021-04-14"}


def test_a_letter_goes_to_the_case_it_belongs_to(
    bring_in: Callable[[str], CaseRecord], signed_in: Callable[[Role], Client]
) -> None:
    record, client = bring_in("beispiel-vergabestelle"), signed_in(Role.CLERK)
    bring_in("steinfurt-ki")
    answer = send(client, "Oberlauter.txt", LETTER.encode())
    address = answer.redirect_chain[-1][0]

    choosing = client.post(address, {**form_of(answer), "do": "all"}, follow=True)
    filing = client.post(address, {**form_of(choosing), "do": "file"}, follow=True)
    best = filing.context["candidates"][0]
    done = client.post(filing.redirect_chain[-1][0], {"case": best.record.slug}, follow=True)

    assert (best.record, [str(clue.de) for clue in best.match.clues][-2:]) == (
        record, ["beteiligt: Stadt Oberlauter", "beteiligt: Kreis Wiesengrund"],
    )  # fmt: skip
    assert "liegt jetzt beim Vorgang" in said(done)[0]
    record.refresh_from_db()
    upload = UploadRecord.objects.get()
    assert (upload.case, upload.done_at is not None, record.version) == (record, True, 2)
    document = record.documents.get(path="documents/Oberlauter.txt")
    assert document.text == LETTER
    assert "upload.filed" in EventRecord.objects.values_list("verb", flat=True)
    assert verify_chain().broken_at is None


def test_a_filed_letter_is_filed_once(
    bring_in: Callable[[str], CaseRecord], signed_in: Callable[[Role], Client]
) -> None:
    record, client = bring_in("beispiel-vergabestelle"), signed_in(Role.CLERK)
    send(client, "Oberlauter.txt", LETTER.encode())
    address = f"/posteingang/{UploadRecord.objects.get().pk}/ablegen/"
    client.post(address, {"case": record.slug})
    client.post(address, {"case": record.slug})

    record.refresh_from_db()

    assert record.version == 2


@pytest.mark.shared
def test_the_real_letter_adds_nothing_to_the_real_case(
    bring_in: Callable[[str], CaseRecord], signed_in: Callable[[Role], Client], shared: Path
) -> None:
    record, client = bring_in("steinfurt-ki"), signed_in(Role.CLERK)
    letter = (shared / "seed" / "000_e769f982c71cebaa.txt").read_bytes()
    page = send(client, "brief.txt", letter)

    html = page.content.decode()
    filing = client.get(f"/posteingang/{UploadRecord.objects.get().pk}/ablegen/")

    assert "2013-10-02" in html
    assert "GENODEM1IBB" in html
    assert filing.context["candidates"][0].record == record
    assert json.dumps(UploadRecord.objects.get().choices) == "{}"


def make_case(client: Client, file: str, content: bytes, **filled: str):
    """Drop a letter in, accept everything it says, and make a new case of it."""
    answer = send(client, file, content)
    address = answer.redirect_chain[-1][0]
    client.post(address, {**form_of(answer), "do": "all"}, follow=True)
    page = client.get(f"{address}neuer-vorgang/")
    form = page.context["form"]
    values = {key: form[key].value() or "" for key in form.fields if key != "municipalities"}
    return client.post(f"{address}neuer-vorgang/", {**values, **filled, "do": "make"}, follow=True)


def test_a_letter_becomes_a_new_case_that_can_be_rechecked(signed_in: Callable[[Role], Client]) -> None:
    client, letter = signed_in(Role.CLERK), letter_pdf("01-care-support-point-reply")

    done = make_case(client, "Antwort.pdf", letter, region="05566", name="pflegestuetzpunkt")

    record = CaseRecord.objects.get()
    opened = opened_case(record)
    assert done.redirect_chain[-1][0] == "/vorgaenge/pflegestuetzpunkt/", said(done)
    assert opened.is_usable, [found.line() for found in opened.findings]
    assert bytes(kept_case(record).files["documents/Antwort.pdf"]) == letter
    assert {decision.outcome for decision in opened.case.decisions} == {"refuse"}
    assert len(opened.case.reasons) >= 8
    assert all_rechecks(record, TODAY)[0].decision.by == "Kreis Wiesental"
    assert "Pflegestützpunkt" in client.get("/").content.decode()
    verbs = list(EventRecord.objects.values_list("verb", flat=True))
    assert verbs == ["upload.received", "upload.corrected", "case.created", "upload.filed"]


def test_a_reason_can_be_tied_to_a_figure_when_the_case_is_made(signed_in: Callable[[Role], Client]) -> None:
    client, letter = signed_in(Role.CLERK), letter_pdf("01-care-support-point-reply")
    answer = send(client, "Antwort.pdf", letter)
    address = answer.redirect_chain[-1][0]
    client.post(address, {**form_of(answer), "do": "all"})
    page = client.get(f"{address}neuer-vorgang/").context["form"]
    reason = next(reason for reason in page.reasons if reason.kind == "need")
    values = {key: page[key].value() or "" for key in page.fields if key != "municipalities"}
    values |= {"region": "05566", "name": "neu", f"{reason.id}.premise": "need/at-most"}

    blanks = client.post(f"{address}neuer-vorgang/", {**values, "do": "more"}).context["form"]
    filled = {f"{reason.id}.with.cases": "beratungen", f"{reason.id}.with.limit": "340"}
    client.post(f"{address}neuer-vorgang/", {**values, **filled, "do": "make"})

    case = opened_case(CaseRecord.objects.get()).case
    assert f"{reason.id}.with.limit" in blanks.fields
    assert case.reasons[reason.id].premise.text("fair") == "beratungen <= 340"
    assert "beratungen" in case.measures


def test_what_the_new_case_still_lacks_is_said_beside_its_field(signed_in: Callable[[Role], Client]) -> None:
    done = make_case(signed_in(Role.CLERK), "Antwort.pdf", letter_pdf("01-care-support-point-reply"), region="Nirgends")

    assert "Kein Gebiet dieses Namens" in done.content.decode()
    assert CaseRecord.objects.count() == 0


@pytest.mark.shared
def test_the_real_letter_becomes_a_case_of_its_own(signed_in: Callable[[Role], Client], shared: Path) -> None:
    letter = (shared / "seed" / "000_e769f982c71cebaa.txt").read_bytes()

    done = make_case(signed_in(Role.CLERK), "2013-09-26.txt", letter, region="05566")

    record = CaseRecord.objects.get()
    opened = opened_case(record)
    assert opened.is_usable, [found.line() for found in opened.findings] or said(done)
    assert bytes(kept_case(record).files["documents/2013-09-26.txt"]) == letter
    assert [decision.day.isoformat() for decision in opened.case.decisions] == ["2013-09-26", "2013-09-26"]
    assert opened.case.documents["2013-09-26"].by == "Kreis Steinfurt"


def test_what_was_left_open_waits_beside_the_case_until_somebody_speaks(
    bring_in: Callable[[str], CaseRecord], signed_in: Callable[[Role], Client]
) -> None:
    record, client = bring_in("beispiel-vergabestelle"), signed_in(Role.CLERK)
    send(client, "Oberlauter.txt", LETTER.encode())
    client.post(f"/posteingang/{UploadRecord.objects.get().pk}/ablegen/", {"case": record.slug})
    address = f"/vorgaenge/{record.slug}/vorschlaege/"
    page = client.get(address)
    form = page.context["form"]
    requests = [item for item in form.statements if item.sort == "request"]
    before = len(opened_case(CaseRecord.objects.get()).case.requests)

    assert len(requests) == 1
    assert f"Vorschläge ({len(form.statements)})" in page.content.decode()
    values = {name: form[name].value() for name in form.fields}
    words = {f"{item.id}.word": "rejected" for item in form.statements} | {f"{requests[0].id}.word": "accepted"}
    after = client.post(address, {**values, **words, "version": "2"}, follow=True)

    case = opened_case(CaseRecord.objects.get()).case
    assert "Gespeichert." in said(after)
    assert len(case.requests) == before + 1
    assert not any(proposal.is_open for proposal in case.proposals.values())
    assert "case.proposals-decided" in EventRecord.objects.values_list("verb", flat=True)
    slower = client.post(address, {**values, "version": "2"}, follow=True)
    assert CaseRecord.objects.get().version == 3, said(slower)


def test_the_desk_makes_the_very_case_that_the_command_line_makes(
    signed_in: Callable[[Role], Client], tmp_path: Path
) -> None:
    letter = letter_pdf("01-care-support-point-reply")
    (tmp_path / "Antwort.pdf").write_bytes(letter)
    target = tmp_path / "pflege"
    asked = ["new", str(target), "--from", str(tmp_path / "Antwort.pdf"), "--defaults", "--region", "05566"]

    assert main(asked) == 0
    make_case(signed_in(Role.CLERK), "Antwort.pdf", letter, region="05566", name="pflege")

    by_command = {
        path.relative_to(target).as_posix(): path.read_bytes() for path in target.rglob("*") if path.is_file()
    }
    assert dict(kept_case(CaseRecord.objects.get()).files) == by_command
