"""References as letters name them: whose they are, in which Land a law holds, which body met, what was counted."""

from __future__ import annotations

import pytest

from wiedervorlage.intake.read import read_paper
from wiedervorlage.intake.references.references import find_references

LETTER = """Rechnungshof Nordwald, Postfach 12, 39990 Erlbrück

Ministerium für Inneres
Am Weiher 3
39991 Auenrode

4. Mai 2014

{subject}

Sehr geehrte Damen und Herren,

wir haben Ihre Antwort geprüft und nehmen dazu wie folgt Stellung.

Mit freundlichen Grüßen

Sommer
"""


@pytest.mark.parametrize(
    ("named", "mine"),
    [
        ("Mein Prüfungsschreiben vom 05.03.2013", True),
        ("1. Unsere Prüfungsmitteilung vom 5. März 2013", True),
        ("Ihr Prüfungsschreiben vom 5.3.2013", False),
    ],
)
def test_what_is_written_of_an_examination_is_from_whose_it_is_called(named, mine):
    reading = read_paper(LETTER.format(subject=f"Prüfung der Feuerwehrhäuser\nBezug: {named}"))

    writer, reader = reading.text_of("sender.body"), reading.text_of("recipient.body")
    assert reading.text_of("references.0.date") == "2013-03-05"
    assert reading.text_of("references.0.from") == (writer if mine else reader)
    assert reading.text_of("references.0.to") == (reader if mine else writer)


@pytest.mark.parametrize(
    ("cited", "name"),
    [
        ("Nach § 49a Abs. 1 VwVfG M-V sind Leistungen zu erstatten.", "VwVfG M-V"),
        ("Das ergibt sich aus § 5 KV M-V.", "KV M-V"),
        ("Nach § 24 GO NRW ist das zulässig.", "GO NRW"),
        ("Nach § 4 BauO Bln ist das zulässig.", "BauO Bln"),
        ("Nach § 3 LBO S-H ist das zulässig.", "LBO S-H"),
        ("Nach § 88 GO Rh-Pf ist das zulässig.", "GO Rh-Pf"),
        ("Nach § 8 SchulG Berlin ist das zulässig.", "SchulG Berlin"),
        ("Nach § 3 VwVfG LSA ist das zulässig.", "VwVfG LSA"),
        ("Nach § 3 LVwG SH ist das zulässig.", "LVwG SH"),
        ("Nach § 10 StrWG-MV ist das zulässig.", "StrWG-MV"),
        ("Nach § 9 BauGB Maßnahmen zu fordern ist zulässig.", "BauGB"),
    ],
)
def test_a_law_keeps_the_land_behind_its_short_form(cited, name):
    assert [one.name for one in find_references(cited, anchor=None)] == [name]


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("nach Beratung im Kreisausschuss am 06.11.2013", "Kreisausschuss"),
        ("nach Erörterung im Kreistag am 6. November 2013", "Kreistag"),
        ("nach der Aussprache im Gemeinderat vom 6.11.2013", "Gemeinderat"),
        ("nach Beratung durch den Kirchenvorstand am 6.11.2013", "Kirchenvorstand"),
        ("nach Vorberatung im Ausschuss für Schule und Sport am 6.11.2013", "Ausschuss für Schule und Sport"),
        ("bei der Beratung am 6. November 2013", "Beratung"),
        ("nach Beratung mit den Eltern am 6. November 2013", "Beratung"),
    ],
)
def test_the_body_that_held_a_talk_is_what_met(told, name):
    found = [
        one for one in find_references(f"Dem kann ich {told} nicht entsprechen.", anchor=None) if one.kind == "meeting"
    ]

    assert [(one.name, one.date) for one in found] == [(name, "2013-11-06")]


@pytest.mark.parametrize(
    ("told", "kind"),
    [
        ("Nach Ihrer eigenen Zählung vom Mai 2013 fahren dort 200 Wagen.", "paper"),
        ("Ihre Verkehrszählung vom Mai 2013 haben wir gelesen.", "paper"),
        ("Ihre Umfrage vom Mai 2013 haben wir gelesen.", "paper"),
        ("Ihre Stellungnahme vom Mai 2013 haben wir gelesen.", "letter"),
    ],
)
def test_what_somebody_counted_is_no_letter(told, kind):
    assert [one.kind for one in find_references(told, anchor=None)] == [kind]


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("Die nach der ERA erforderliche Breite wird nicht erreicht.", ["ERA"]),
        ("Die RASt 06 vorgeschlagene Breite und die ERA 2010 widersprechen sich.", ["RASt 06", "ERA 2010"]),
        ("Nach RiLSA und RLS-90 ist das zulässig.", ["RiLSA", "RLS-90"]),
        (
            "Nach den Richtlinien für die Anlage von Stadtwegen (R-SW 2004) sind 2 m nötig.",
            ["Richtlinien für die Anlage von Stadtwegen (R-SW 2004)"],
        ),
        ("Der Kauf steht unter § 5 der Tagesordnung.", []),
    ],
)
def test_rules_are_named_by_their_short_form_and_title_alone(sentence, names):
    found = [one.name for one in find_references(sentence, anchor=None) if one.kind in {"regulation", "law"}]
    assert sorted(found) == sorted(names)
