"""A grant of less than was asked for is one in part."""

from dataclasses import replace
from itertools import pairwise

import pytest

from wiedervorlage.intake.reading import AgendaItem, Decision, Request, Span
from wiedervorlage.intake.statements.decisions import lessening
from wiedervorlage.intake.statements.decisions.lessening import lessened, lessened_in_items
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
        ("Der Verein erhält 10 %, höchstens 900 Euro.", ["Er bittet um einen Zuschuss."], False, "grant"),
        ("Der Verein erhält 10 %, höchstens 900 Euro.", ["Er bittet darum (Kosten 9.000 €)."], False, "grant"),
        ("Er erhält maximal 900 DM.", ["Er bittet zu den Baukosten von rund 9.000 DM um Hilfe."], False, "grant"),
        ("Er erhält maximal 900 DM.", ["Er bittet zu den Kosten von 9.000 DM um 2.000 DM."], False, "partial"),
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


@pytest.mark.parametrize(("second_item", "expected"), [(57, "partial"), (37, "grant")])
def test_a_decision_is_measured_by_what_its_own_item_asks_for(second_item, expected):
    text = "Der Turnverein bittet um 1.900 Euro. Er erhält 900 Euro. Der Musikverein bittet um 900 Euro."
    (paragraph,) = paragraphs(split_blocks(text))
    asked = quote_of(Stretch(paragraph=paragraph, start=0, end=36))
    request = Request(asks=asked.text, quote=asked, rule="")
    quote = quote_of(Stretch(paragraph=paragraph, start=37, end=56))
    granted = Decision(about=quote.text, outcome="grant", quote=quote, rule="", confidence=0.9)
    bounds = (0, second_item, len(text))
    agenda = [
        AgendaItem(number=str(number), title="", span=Span(start=start, end=end))
        for number, (start, end) in enumerate(pairwise(bounds))
    ]

    (found,) = lessened_in_items([granted], [request], agenda, is_letter=False)

    assert found.outcome == expected


@pytest.mark.parametrize("items", [0, 3])
def test_the_figures_of_a_request_are_found_once_however_many_decisions_there_are(monkeypatch, items):
    looked_at = []
    find = lessening.find_quantities
    monkeypatch.setattr(lessening, "find_quantities", lambda text: looked_at.append(text) or find(text))
    agenda = [AgendaItem(number=str(n), title="", span=Span(start=n, end=n + 1)) for n in range(items)]
    decisions = [decision(f"Wir bewilligen {n + 100} Euro.") for n in range(30)]
    requests = [
        Request(asks="", quote=decision(f"Der Verein beantragt {n + 500} Euro.").quote, rule="") for n in range(30)
    ]
    found = lessened_in_items(decisions, requests, agenda, is_letter=True)

    assert {one.outcome for one in found} == {"partial"}
    assert sum("beantragt" in text for text in looked_at) == 30
