"""Figures come in, are looked at, and go to a case as its measures; the desk changes, and each figure has its cell."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from tests.received import bomb
from tests.small_case import real_keys
from wiedervorlage_web.actions.cases import import_case
from wiedervorlage_web.analysis import opened_case
from wiedervorlage_web.people.rights import Role
from wiedervorlage_web.records.events import verify_chain
from wiedervorlage_web.records.keeping import kept_case
from wiedervorlage_web.records.models import CaseRecord, EventRecord, UploadRecord

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from django.test import Client

    from wiedervorlage_web.actions.acting import Acting

TABLE = "Schlüssel;Gäste 31.12.2013\n05566;9000\n05566001;40\n"


@pytest.fixture
def small(clerk: Acting) -> CaseRecord:
    """Return the small case in the house, with keys of regions that there are, before anybody decided anew."""
    texts = {name: "".join(line for line in text.splitlines(keepends=True) if "id: yes" not in line)
             for name, text in real_keys().items()}  # fmt: skip
    return import_case(clerk, "klein", {name: text.encode() for name, text in texts.items()})


def send(client: Client, name: str, content: bytes):
    return client.post("/belege/", {"datei": SimpleUploadedFile(name, content)}, follow=True)


def said(answer) -> list[str]:
    return [str(message) for message in answer.context["messages"]]


def filled(answer, **changed: str) -> dict[str, str]:
    """Return what a browser would send back from the form."""
    form = answer.context["form"]
    values = {name: str(form[name].value() or "") for name in form.fields}
    return {**values, **changed, "version": str(answer.context["upload"].version)}


def test_an_office_table_goes_to_a_case_and_a_new_cause_comes_to_the_desk(
    small: CaseRecord, signed_in: Callable[[Role], Client]
) -> None:
    client = signed_in(Role.CLERK)
    columns = send(client, "gaeste.csv", TABLE.encode())
    address = columns.redirect_chain[-1][0]
    file = client.post(address, filled(columns, **{"1.measure": "gaeste", "1.unit": "persons"}), follow=True)
    chosen = client.post(address, filled(file, case="klein", published="2014-02-01", do="preview"), follow=True)
    wanted = filled(chosen, **{"0.measure": "guests", "0.unit": "persons", "do": "preview"})
    preview = client.post(address, wanted, follow=True)

    assert [(row["subject"], row["origin_raw"]) for row in preview.context["ahead_rows"]] == [
        ("05566", "9000"), ("05566001", "40"),
    ]  # fmt: skip
    assert CaseRecord.objects.get().version == 1, "looking changes nothing"
    done = client.post(address, filled(preview, do="file"), follow=True)

    assert said(done)[0] == "Die Angaben liegen jetzt beim Vorgang."
    assert any("Neuer Anlass" in line for line in said(done))
    record = CaseRecord.objects.get()
    assert record.version == 2
    assert kept_case(record).files[f"received/{_release(record)}-gaeste.csv"] == TABLE.encode()
    assert "Seit dem 1. Februar 2014" in client.get("/", {"stand": "2014-03-01"}).content.decode()
    assert list(EventRecord.objects.values_list("verb", flat=True))[-2:] == ["case.figures-filed", "upload.filed"]
    assert verify_chain().broken_at is None


def _release(record: CaseRecord) -> str:
    return next(path.split("/")[1].split("-")[0] for path in kept_case(record).files if path.startswith("received/"))


def test_nothing_is_read_before_the_columns_are_confirmed(
    small: CaseRecord, signed_in: Callable[[Role], Client]
) -> None:
    page = send(signed_in(Role.CLERK), "gaeste.csv", TABLE.encode())

    assert "geraten" in page.content.decode()
    assert "figures" not in page.context


def test_a_unit_that_does_not_fit_is_said_before_anything_is_kept(
    small: CaseRecord, signed_in: Callable[[Role], Client]
) -> None:
    client = signed_in(Role.CLERK)
    columns = send(client, "gaeste.csv", TABLE.encode())
    address = columns.redirect_chain[-1][0]
    file = client.post(address, filled(columns, **{"1.measure": "gaeste", "1.unit": "Tische"}), follow=True)
    chosen = client.post(address, filled(file, case="klein", published="2014-02-01", do="preview"), follow=True)

    wrong = client.post(address, filled(chosen, **{"0.measure": "guests", "do": "file"}), follow=True)

    assert wrong.status_code == 409
    assert "Tische" in wrong.content.decode()
    assert (CaseRecord.objects.get().version, UploadRecord.objects.get().done_at) == (1, None)


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [
        pytest.param("zahlen.xlsx", lambda: bomb("xl/workbook.xml"), "anwachsen", id="bomb"),
        pytest.param("zahlen.csv", lambda: b"%PDF-1.7 no table", "keine lesbare Tabelle", id="pdf"),
        pytest.param("zahlen.xlsx", lambda: bomb("xl/workbook.xml", 1), "beschädigt", id="damaged"),
    ],
)
def test_what_is_no_table_is_refused_with_the_reason(
    signed_in: Callable[[Role], Client], name: str, content: Callable[[], bytes], why: str
) -> None:
    answer = send(signed_in(Role.CLERK), name, content())

    assert why in said(answer)[0]
    assert UploadRecord.objects.count() == 0


def test_readers_look_and_do_not_take_in(small: CaseRecord, signed_in: Callable[[Role], Client]) -> None:
    client = signed_in(Role.READER)

    assert client.get("/belege/").status_code == 200
    assert client.get("/vorgaenge/klein/belege/").status_code == 200
    assert send(client, "gaeste.csv", TABLE.encode()).status_code == 403


def test_asked_on_a_day_the_page_names_the_figure_that_was_known_then(
    small: CaseRecord, signed_in: Callable[[Role], Client]
) -> None:
    client = signed_in(Role.READER)
    asked = {"groesse": "guests", "gebiet": "05566", "am": "2014-06-01"}

    then = client.get("/vorgaenge/klein/belege/", {**asked, "bekannt": "2014-06-01"})
    later = client.get("/vorgaenge/klein/belege/", {**asked, "bekannt": "2014-10-01"})
    house = client.get("/vorgaenge/klein/belege/", {**asked, "bekannt": "2014-06-01", "sicht": "Kreis Muster"})

    assert [page.context["answer"].shown.fact.id for page in (then, later, house)] == ["g13", "g14", "g14"]
    assert "war noch nicht bekannt" in then.content.decode()
    assert client.get("/vorgaenge/klein/belege.svg", asked).content.startswith(b"<svg")


@pytest.mark.shared
def test_an_official_file_is_found_again_with_its_cell(
    bring_in: Callable[[str], CaseRecord], signed_in: Callable[[Role], Client], shared: Path
) -> None:
    bring_in("steinfurt-ki")
    client, name = signed_in(Role.CLERK), "12411-01-01-4_1749623963823_de_flat.csv"
    raw = (shared / "official" / name).read_bytes()
    file = send(client, name, raw)
    address = file.redirect_chain[-1][0]
    chosen = client.post(address, filled(file, case="steinfurt-ki", published="2025-06-18", do="preview"), follow=True)
    row = next(row for row in chosen.context["form"].rows() if row.key == "population")
    wanted = {row.measure.name: "population_old_basis", "do": "preview"}
    preview = client.post(address, filled(chosen, **wanted), follow=True)
    client.post(address, filled(preview, do="file"))

    record = CaseRecord.objects.get()
    assert opened_case(record).is_usable
    question = {"groesse": "population_old_basis", "gebiet": "05566", "am": "2024-06-30", "bekannt": "2025-12-31"}
    page = client.get("/vorgaenge/steinfurt-ki/belege/", question)
    fact = page.context["answer"].shown.fact
    cell = raw.decode("utf-8-sig").splitlines()[fact.origin.line - 1].split(";")[fact.origin.column - 1]
    assert (fact.origin.file, float(cell)) == (name, fact.value.low)
    held = client.get(f"/vorgaenge/steinfurt-ki/unterlagen/{page.context['answer'].cell_of}")
    assert bytes(held.content) == raw
