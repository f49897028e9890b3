"""A matter handed on, from the paper to the recheck: read, filed, confirmed, and called the same all the way."""

from __future__ import annotations

import pytest

from wiedervorlage.cli import main

pytestmark = pytest.mark.usefixtures("reading_loaded")

MINUTES = """\
Gemeinde Birkenau am Forst
Der Gemeinderat

Niederschrift über die öffentliche Sitzung des Gemeinderats am {day}

TOP 4  Antrag der Fraktion Bürgerliste vom 12. Februar 2024: Einrichtung eines Jugendtreffs

Beschluss:
{decision}

Abstimmungsergebnis: einstimmig
"""
FIRST = "Der Antrag der Fraktion Bürgerliste wird an den Sozialausschuss verwiesen, weil die Kosten noch nicht geprüft sind."
LATER = {
    "to a committee": "wird an den Bauausschuss verwiesen",
    "to another authority": "wird zuständigkeitshalber an den Kreis Wiesengrund weitergeleitet",
}


@pytest.fixture
def case(tmp_path, capsys):
    paper = tmp_path / "first.txt"
    paper.write_text(MINUTES.format(day="14. März 2024", decision=FIRST), encoding="utf-8")
    assert main(["new", str(tmp_path / "treff"), str(paper), "--defaults", "--region", "99901"]) == 0
    capsys.readouterr()
    return tmp_path / "treff"


def said(capsys, *arguments):
    main([str(one) for one in arguments])
    return capsys.readouterr().out.replace("\u00a0", " ")


@pytest.mark.parametrize("verb", LATER.values(), ids=LATER)
def test_what_was_handed_on_is_called_so_all_the_way(verb, case, tmp_path, capsys):
    decision = f"Der Antrag der Fraktion Bürgerliste auf Einrichtung eines Jugendtreffs {verb}, weil ein Raum fehlt."
    paper = tmp_path / "later.txt"
    paper.write_text(MINUTES.format(day="16. Mai 2024", decision=decision), encoding="utf-8")
    assert "verwiesen · einstimmig" in said(capsys, "read", paper)
    said(capsys, "read", paper, "--into", case)
    listed = said(capsys, "confirm", case, "--list")
    assert "Entscheidung · verwiesen" in listed
    assert "abgegeben" not in listed
    said(capsys, "confirm", case, "--accept", "all")
    told = said(capsys, "recheck", case)
    assert "refer-2024-05-16  16.05.2024 Gemeinderat: Verweisung" in told
    page = tmp_path / "report.html"
    said(capsys, "examine", case, "--report", page)
    assert "(verwiesen)" in page.read_text(encoding="utf-8")


def test_the_word_can_be_typed_into_a_field(case, tmp_path, capsys):
    paper = tmp_path / "later.txt"
    refused = "Der Antrag auf Einrichtung eines Jugendtreffs wird abgelehnt, weil ein Raum fehlt."
    paper.write_text(MINUTES.format(day="16. Mai 2024", decision=refused), encoding="utf-8")
    said(capsys, "read", paper, "--into", case)
    listed = said(capsys, "confirm", case, "--list")
    proposal = next(word.strip("[]") for word in listed.split() if word.startswith("[decision-"))
    said(capsys, "confirm", case, "--set", proposal, "outcome=verwiesen")
    assert "Entscheidung · verwiesen" in said(capsys, "confirm", case, "--list")


def test_a_council_paper_says_to_whom_it_went_as_far_as_it_is_known(case, tmp_path, capsys):
    said(capsys, "write", case, "council", "--on", "01.06.2024", "--format", "html", "--out", tmp_path / "out")
    page = (
        next((tmp_path / "out").glob("*Sitzungsvorlage_treff.html")).read_text(encoding="utf-8").replace("\u00a0", " ")
    )
    assert "verwies am 14. März 2024 an eine andere Stelle" in page
