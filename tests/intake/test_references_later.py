"""What the words further on tell of a thing: its part later in the sentence, its day in the next one, other bodies."""

from __future__ import annotations

from datetime import date

import pytest

from wiedervorlage.intake.encode import encode_reading
from wiedervorlage.intake.read import read_paper
from wiedervorlage.intake.references.later_days import days_told_later
from wiedervorlage.intake.references.references import find_references

_DAY = date(2020, 2, 14)


def _read(text: str) -> list[tuple[str, str, str]]:
    return [(one.kind, one.name, one.section or one.date) for one in find_references(text, anchor=_DAY)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ich erinnere an den Gesellschaftsvertrag, der in § 12 die Zustimmung verlangt.",
            ("contract", "Gesellschaftsvertrag", "§ 12"),
        ),
        ("Es gilt der Mietvertrag, dessen § 7 das regelt.", ("contract", "Mietvertrag", "§ 7")),
        (
            "Die Stellplatzsatzung verlangt zwei Plätze je Wohnung (§ 4 Abs. 2).",
            ("regulation", "Stellplatzsatzung", "§ 4 Abs. 2"),
        ),
        ("Die TA Lärm gibt nachts 45 dB(A) vor (Nr. 6.1).", ("regulation", "TA Lärm", "Nr. 6.1")),
        (
            "Der Frauenförderplan schreibt den Vorrang vor, siehe dort Ziff. 3.4.",
            ("paper", "Frauenförderplan", "Ziff. 3.4"),
        ),
        (
            "Das Radverkehrskonzept des Kreises, Kapitel 5.2, sieht das vor.",
            ("paper", "Radverkehrskonzept", "Kapitel 5.2"),
        ),
        ("Die Marktordnung lässt das zu, vgl. § 9.", ("regulation", "Marktordnung", "§ 9")),
    ],
)
def test_a_part_is_told_later_in_the_sentence(text: str, expected: tuple[str, str, str]) -> None:
    read = _read(text)
    assert expected in read
    assert [one for one in read if not one[1]] == []


def test_a_part_that_is_of_other_rules_is_left_to_them() -> None:
    read = _read("Der Pachtvertrag gilt, der Zins steht nach § 5 der Marktordnung fest.")
    assert ("contract", "Pachtvertrag", "") in read
    assert ("regulation", "Marktordnung", "§ 5") in read


def test_rules_take_the_day_of_the_decree_that_put_them_in_force() -> None:
    text = (
        "Das schließen die Richtlinien zur Förderung der Heimatmuseen (RdErl. d. MK v. 14. 12. 2015) aus, "
        "siehe dort Nummer 2.4."
    )
    (found,) = find_references(text, anchor=_DAY)
    assert (found.kind, found.date, found.section) == ("funding rule", "2015-12-14", "Nummer 2.4")


@pytest.mark.parametrize(
    ("before", "sentence", "expected"),
    [
        ("Ich habe den Mietvertrag angesehen.", "Er ist vom 30.9.1981.", ("contract", "1981-09-30")),
        ("Wir haben eine Vereinbarung!", "Sie wurde am 8. 10. 1974 geschlossen.", ("contract", "1974-10-08")),
        ("Ihnen liegt das Gutachten vor.", "Es stammt vom 3. Mai 2019.", ("paper", "2019-05-03")),
        ("Beigefügt ist der Bescheid.", "Er datiert vom 3. Mai 2019.", ("decision", "2019-05-03")),
        ("", "Sie hält die Satzung für veraltet, sie sei von 1993.", ("regulation", "1993")),
        ("", "Wir brauchen eine Vereinbarung wie die vom 1. März 2014.", ("contract", "2014-03-01")),
        ("", "Es fehlt ein Bodengutachten; das vom April 97 reicht nicht aus.", ("paper", "1997-04")),
    ],
)
def test_a_day_is_told_of_what_was_named_before(before: str, sentence: str, expected: tuple[str, str]) -> None:
    assert expected in [(one.kind, one.date) for one in days_told_later(before, sentence, anchor=_DAY)]


@pytest.mark.parametrize(
    ("before", "sentence"),
    [
        ("Ich habe den Mietvertrag angesehen.", "Sie ist am 30.9.1981 geboren."),
        ("Das Gutachten liegt vor.", "Er war am 3. Mai 2019 verreist."),
        ("Der Verein hat einen Vertrag.", "Er wurde am 3. Mai 1921 gegründet."),
    ],
)
def test_a_pronoun_that_stands_for_somebody_tells_no_day_of_a_thing(before: str, sentence: str) -> None:
    assert list(days_told_later(before, sentence, anchor=_DAY)) == []


def test_a_part_and_a_day_told_apart_are_one_by_law() -> None:
    text = """\
Gemeinde Auhagen

Frau Ohm

Auhagen, 14. Februar 2020

Rasenmähen

Sehr geehrte Frau Ohm,

unsere Polizeiverordnung vom 4. April 2011 ist strenger und schützt auch die Mittagszeit (§ 3).

Mit freundlichen Grüßen
Ahn
"""
    (read,) = encode_reading(read_paper(text))["references"]
    assert (read["name"], read["date"], read["section"]) == ("Polizeiverordnung", "2011-04-04", "§ 3")


def test_bodies_that_a_sentence_lists_with_their_days() -> None:
    text = "Der Umweltausschuss hat am 14.1. zugestimmt, der Kreisausschuss am 21.1. auch."
    found = [(one.kind, one.of, one.date) for one in find_references(text, anchor=_DAY)]
    assert found == [("decision", "Umweltausschuss", "2020-01-14"), ("decision", "Kreisausschuss", "2020-01-21")]


def test_the_law_is_the_one_named_last() -> None:
    text = """\
Gemeinde Auhagen

Frau Ohm

14. Februar 2020

Fenster

Sehr geehrte Frau Ohm,

das ist nach § 3 Abs. 1 ZuInvG möglich. Die Zusätzlichkeit richtet sich nach § 3a des Gesetzes.

Ahn
"""
    read = encode_reading(read_paper(text))["references"]
    assert [(one["name"], one["section"]) for one in read] == [("ZuInvG", "§ 3 Abs. 1"), ("ZuInvG", "§ 3a")]
