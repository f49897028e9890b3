"""A grant of less than was asked is one in part; what opens a resolution is resolved; who asks in a letter."""

from dataclasses import replace

import pytest

from wiedervorlage.intake.asking import asks_itself
from wiedervorlage.intake.lessening import lessened
from wiedervorlage.intake.lines import split_blocks
from wiedervorlage.intake.placing import lay_out
from wiedervorlage.intake.quoting import quote_of
from wiedervorlage.intake.reading import Decision
from wiedervorlage.intake.sentences import Stretch, paragraphs


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
        ("Wir genehmigen eine halbe Stelle.", "Sie beantragen zwei Stellen.", "grant"),
        ("Wir genehmigen das für drei Jahre.", "Sie beantragen fünf Jahre.", "grant"),
        ("Wir zahlen für die Bänke.", "Sie bitten um 1.900 Euro.", "grant"),
        ("Der Verein erhält 300 Euro statt der beantragten 500 Euro.", "Es geht um Bänke.", "partial"),
    ],
)
def test_who_gets_less_than_was_asked_gets_it_in_part(granted, asked, expected):
    (found,) = lessened([decision(granted)], [asked])

    assert found.outcome == expected


def test_a_refusal_stays_one_whatever_the_sums():
    refusal = decision("Die 1.200 Euro zahlen wir nicht.", outcome="refuse")

    assert lessened([refusal], ["Sie bitten um 1.900 Euro."]) == (refusal,)


def opening(text):
    return [
        item.unit.text.strip()
        for item in lay_out(paragraphs(split_blocks(text)), is_letter=False)
        if item.place.resolves
    ]


def test_what_opens_a_resolution_and_each_of_its_points_is_told_from_what_follows():
    text = (
        "Sachverhalt\nDer Verein fragt an.\n\nBeschlussvorschlag\n"
        "1. Der Verein erhält die Halle. Er trägt den Strom.\n2. Die Miete entfällt.\n\nBegründung\nSie steht leer."
    )

    assert opening(text) == ["Der Verein erhält die Halle.", "Die Miete entfällt."]


def test_under_the_word_resolution_in_minutes_only_the_first_sentence_opens_it():
    assert opening("Beschluss\nDie Halle wird vermietet.\n\nFrau Ohm fragt nach dem Strom.") == [
        "Die Halle wird vermietet."
    ]


def test_no_other_heading_opens_a_resolution():
    assert opening("Begründung\nDie Halle steht leer.\n\nKosten\nKeine.") == []


@pytest.mark.parametrize(
    ("units", "expected"),
    [
        ([("Wir bitten Sie, die Linde zu schneiden", 0.9)], True),
        ([("Sie bitten uns, die Linde zu schneiden", 0.9), ("Bitte senden Sie uns ein Bild", 0.3)], False),
        ([("Ich beantrage die Aufnahme", 0.9), ("Ihr Schreiben liegt vor", 0.2)], True),
        ([("Wir bitten um Verständnis", 0.1)], False),
        ([], False),
    ],
)
def test_a_writer_asks_who_asks_more_than_he_repeats(units, expected):
    assert asks_itself(units) is expected


def test_a_decision_keeps_all_but_its_outcome():
    before = decision("Wir zahlen 100 Euro.")
    (after,) = lessened([before], ["Sie bitten um 200 Euro."])

    assert after == replace(before, outcome="partial")
