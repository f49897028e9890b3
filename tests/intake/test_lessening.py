"""A grant of less than was asked for is one in part."""

from dataclasses import replace

import pytest

from wiedervorlage.intake.reading import Decision
from wiedervorlage.intake.statements.lessening import lessened
from wiedervorlage.intake.text.lines import split_blocks
from wiedervorlage.intake.text.paragraphs import paragraphs
from wiedervorlage.intake.text.quoting import quote_of
from wiedervorlage.intake.text.sentences import Stretch


def decision(text, outcome="grant", about=""):
    (paragraph,) = paragraphs(split_blocks(text))
    stretch = Stretch(paragraph=paragraph, start=0, end=len(text))
    return Decision(about=about or text, outcome=outcome, quote=quote_of(stretch), rule="", confidence=0.9)


@pytest.mark.parametrize(
    ("granted", "asked", "expected"),
    [
        ("Wir zahlen für die Bänke 1.200 Euro.", "Sie bitten um 1.900 Euro.", "partial"),
        ("Wir zahlen für die Bänke 1.900 Euro.", "Sie bitten um 1.900 Euro.", "grant"),
        ("Wir zahlen für die Bänke 1.900 DM.", "Sie bitten um 2.500 Euro.", "grant"),
        ("Wir genehmigen eine halbe Stelle.", "Sie beantragen zwei Stellen.", "partial"),
        ("Wir genehmigen das für drei Jahre.", "Sie beantragen fünf Jahre.", "partial"),
        ("Wir genehmigen das für fünf Jahre.", "Sie beantragen fünf Jahre, mindestens aber drei Jahre.", "grant"),
        ("Wir genehmigen das für zehn Jahre.", "Sie beantragen fünf Jahre.", "grant"),
        ("Wir genehmigen das für drei Jahre.", "Sie beantragen zwei Stellen.", "grant"),
        ("Wir zahlen jährlich 300 Euro.", "Sie bitten um 500 Euro.", "partial"),
        ("Wir zahlen für die Bänke.", "Sie bitten um 1.900 Euro.", "grant"),
        ("Der Verein erhält 300 Euro statt der beantragten 500 Euro.", "Es geht um Bänke.", "partial"),
        ("Von den erbetenen 500 Euro zahlen wir 300 Euro.", "Es geht um Bänke.", "partial"),
        ("Von den 500 Euro des Vorjahrs blieb nichts, wir zahlen 300 Euro.", "Es geht um Bänke.", "grant"),
    ],
)
def test_who_gets_less_than_was_asked_gets_it_in_part(granted, asked, expected):
    (found,) = lessened([decision(granted)], [asked], is_letter=True)

    assert found.outcome == expected


def test_a_refusal_stays_one_whatever_the_sums():
    refusal = decision("Die 1.200 Euro zahlen wir nicht.", outcome="refuse")

    assert lessened([refusal], ["Sie bitten um 1.900 Euro."], is_letter=True) == (refusal,)


def test_a_decision_keeps_all_but_its_outcome():
    before = decision("Wir zahlen 100 Euro.")
    (after,) = lessened([before], ["Sie bitten um 200 Euro."], is_letter=True)

    assert after == replace(before, outcome="partial")


@pytest.mark.parametrize(
    ("granted", "asked", "is_letter", "expected"),
    [
        ("Die Stadt gewährt dem Träger einen Zuschuss von höchstens 900 Euro.", [], False, "grant"),
        ("Der Zuschuß beträgt maximal 900,- DM, längstens bis Jahresende.", [], False, "grant"),
        (
            "Der Bürgermeister wird ermächtigt, bis zu 900 Euro auszugeben.",
            ["Er bittet um 1.900 Euro."],
            False,
            "grant",
        ),
        ("Der Verein erhält höchstens 900 Euro.", ["Er bittet um 1.900 Euro."], False, "partial"),
        ("Der Verein erhält nur einen Teil, höchstens 900 Euro.", [], False, "partial"),
        ("Wir zahlen Ihnen höchstens 900 Euro.", [], True, "partial"),
        ("Die Stadt gewährt 900 Euro.", [], False, "partial"),
    ],
)
def test_a_cap_in_a_resolution_or_an_order_makes_no_part_of_it(granted, asked, is_letter, expected):
    (found,) = lessened([decision(granted, outcome="partial")], asked, is_letter=is_letter)

    assert found.outcome == expected


def test_an_order_with_a_cap_is_given_whole_however_much_was_asked():
    order = decision("Die Verwaltung wird beauftragt, über höchstens 800 qm zu verhandeln.")

    assert lessened([order], ["Er bittet um 1.180 qm."], is_letter=False) == (order,)
