"""What a paper refers to, as papers word it."""

from __future__ import annotations

from datetime import date

import pytest

from wiedervorlage.intake.references import find_references

_DAY = date(2020, 2, 14)


def _read(text: str) -> list[tuple[str, str, str]]:
    return [(found.kind, found.date, found.section) for found in find_references(text, anchor=_DAY)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Die Gebühr hat der Kreistag im Dezember für alle festgesetzt.", ("decision", "2019-12", "")),
        ("Der Fachausschuss hat 2008 die Ausnahme beschlossen.", ("decision", "2008", "")),
        ("die vom Stadtrat am 19. Januar 2012 beschlossene Satzung", ("decision", "2012-01-19", "")),
        ("nach der Vereinbarung von 1974", ("contract", "1974", "")),
        ("der Eingemeindungsvertrag von 1974, § 6 sichert es", ("contract", "1974", "§ 6")),
        ("Dafür besteht seit 1999 ein Vertrag mit dem Verein.", ("contract", "1999", "")),
        ("der am 2. September 2019 geschlossene Pachtvertrag", ("contract", "2019-09-02", "")),
        ("Die Verbandssatzung kennt in § 6 die Befreiung.", ("regulation", "", "§ 6")),
        ("nach § 14 der Satzung", ("regulation", "", "§ 14")),
        ("Die ANBest-P sind Bestandteil.", ("regulation", "", "")),
        ("nach dem Bebauungsplan Nr. 12", ("regulation", "", "")),
        ("Gespräch vom 5. September 2019", ("meeting", "2019-09-05", "")),
        ("am 6. November 2019 mit dem Ortsgemeinderat besprochen", ("meeting", "2019-11-06", "")),
        ("Die Fraktion hat am 4. November 2019 beantragt, zu senden.", ("letter", "2019-11-04", "")),
        ("Unsere Mahnung vom 3. Mai 2019", ("letter", "2019-05-03", "")),
        ("nach der Campingplatz-Verordnung", ("regulation", "", "")),
        ("Das steht im Baugesetzbuch und im BauGB.", ("law", "", "")),
        ("das Urteil des Verwaltungsgerichts vom 3. Mai 2019", ("decision", "2019-05-03", "")),
        ("Antrag 17/12", ("case number", "", "")),
    ],
)
def test_a_reference_has_kind_day_and_section(text, expected):
    assert _read(text)[0] == expected


@pytest.mark.parametrize(
    "text",
    ["der Entwurf eines Bibliotheksgesetzes", "ein Antrag auf ein Landesprogramm", "Vollzug der Gemeindeordnung"],
)
def test_a_law_only_wished_for_or_heading_a_letter_is_no_reference(text):
    assert _read(text) == []


def test_a_month_without_a_year_is_unknown_without_the_papers_day():
    assert find_references("Der Kreistag hat im Dezember alle Gebühren festgesetzt.", anchor=None) == ()
