"""What stands right above a bare result, or below the sentence that leads to it, is what was voted on."""

from __future__ import annotations

from dataclasses import replace

import pytest

from wiedervorlage.intake.lexicon.separable_verbs import decides_itself
from wiedervorlage.intake.read import Options, read_paper
from wiedervorlage.intake.statements.judging.judging import load_judge
from wiedervorlage.intake.statements.results.told_results import Result
from wiedervorlage.intake.statements.results.worded_above import worded_above
from wiedervorlage.intake.statements.units.places import Places
from wiedervorlage.intake.statements.units.placing import lay_out
from wiedervorlage.intake.text.lines import split_blocks
from wiedervorlage.intake.text.paragraphs import paragraphs

HEAD = "Niederschrift über die Sitzung des Rates der Gemeinde Mollhagen vom 12.03.2014\n\n"


def weighed(text, chances):
    """Return the paragraphs of a text and its units with their chances to decide, by the word each holds."""
    body = paragraphs(split_blocks(text))
    units = [
        (item, {"decisions": next((chance for word, chance in chances.items() if word in item.unit.text), 0.0)})
        for item in lay_out(body, is_letter=False)
    ]
    return body, units


def settled(text, chances, *, since=-1):
    body, units = weighed(text, chances)
    places = Places(body)
    last = len(body) - 1
    result = Result(outcome="accepted", paragraph=last, start=body[last].text.offsets[0])
    found = worded_above(units, places, result, since)
    return found.text if found else None


VOTED = "\n\nAbstimmungsergebnis: einstimmig beschlossen\n"


def test_the_likeliest_of_the_nearest_paragraph_that_may_decide_was_voted_on():
    text = f"Der Steg wird gesperrt. Das Holz ist faul.\n\nDie Gemeinde sieht davon ab, ihn zu räumen.{VOTED}"

    assert settled(text, {"Steg": 0.9, "sieht": 0.2}) == "Die Gemeinde sieht davon ab, ihn zu räumen."
    assert settled(text, {"Steg": 0.3, "Holz": 0.2}) == "Der Steg wird gesperrt."


def test_what_is_settled_already_far_off_or_hardly_decides_was_not_voted_on():
    text = f"Die Gemeinde sieht davon ab, den Steg zu räumen.{VOTED}"
    between = "".join(f"\n\nFrau Amsel {told} darüber." for told in ("spricht", "redet", "klagt", "staunt"))

    assert settled(text, {"sieht": 0.2}, since=0) is None
    assert settled(text, {"sieht": 0.1}) is None
    assert settled(text.replace(VOTED, between + VOTED), {"sieht": 0.2}) is None


def opened(text):
    return [item.unit.text for item in lay_out(paragraphs(split_blocks(text)), is_letter=False) if item.place.resolves]


@pytest.mark.parametrize(
    "lead",
    [
        "Die Stadtverordnetenversammlung beschließt:",
        "Der Rat der Gemeinde Mollhagen fasst folgenden Beschluss:",
        "Herr Amsel dankt. Der Bauausschuss beschließt einstimmig:",
        "Nach kurzer Aussprache wird mit 9 gegen 3 Stimmen bei 1 Enthaltung\n\nb e s c h l o s s e n :",
        "Frau Amsel dankt. Sodann wird einstimmig beschlossen:",
        "Es ergeht mit 9 : 3 Stimmen folgender Beschluß:",
        "Beschlossen wird bei 2 Enthaltungen:",
        "Hierauf faßt der Gemeinderat mit 9 Ja-Stimmen und 3 Nein-Stimmen nachstehenden Beschluß:",
    ],
)
def test_a_sentence_leads_to_what_a_body_resolves(lead):
    assert opened(f"{lead}\n\nDie Bürgermeisterin sorgt für zwei Bänke.\n\nFrau Amsel dankt.\n") == [
        "Die Bürgermeisterin sorgt für zwei Bänke."
    ]


def test_it_leads_to_all_points_of_a_list():
    text = "Der Rat beschließt:\n\n1. Der Steg wird erneuert.\n\n2. Die Bank bleibt.\n\nFrau Amsel dankt.\n"

    assert opened(text) == ["Der Steg wird erneuert.", "Die Bank bleibt."]


@pytest.mark.parametrize(
    "lead",
    [
        "Der Rat beschließt am 3. Mai 2012 wie folgt:",
        "Am 3. Mai wurde mit 9 gegen 3 Stimmen beschlossen:",
        "Es wird beantragt, dass beschlossen wird:",
        "Im Vorjahr war bereits beschlossen:",
    ],
)
def test_what_was_resolved_on_an_earlier_day_or_only_moved_is_not_led_to(lead):
    assert opened(f"{lead}\n\nDer Steg wird erneuert.\n") == []


@pytest.mark.parametrize(
    "lead",
    [
        "Nach kurzer Aussprache wird mit 9 gegen 3 Stimmen bei 1 Enthaltung\n\n          b e s c h l o s s e n :",
        "Sodann wird mit 9 Ja-Stimmen, 3 Nein-Stimmen und 1 Enthaltung beschlossen:",
        "Der Gemeinderat fasst mit 9 : 3 : 1 Stimmen folgenden Beschluss:",
    ],
)
def test_the_vote_in_the_sentence_that_leads_to_points_is_on_each_and_the_sentence_resolves_nothing(lead):
    points = "1. Dem Verkauf des Stegs wird zugestimmt.\n2. Die Kosten des Vertrags trägt der Erwerber.\n"
    reading = read_paper(f"{HEAD}{lead}\n\n{points}", options=Options(judge=replace(load_judge(), encoder=None)))

    assert [(one.outcome, one.quote.text, one.vote) for one in reading.decisions] == [
        ("grant", "Dem Verkauf des Stegs wird zugestimmt", 0),
        ("grant", "Die Kosten des Vertrags trägt der Erwerber", 0),
    ]


def test_what_a_body_recommends_to_another_it_resolved():
    page = "Der Bauausschuss empfiehlt dem Gemeinderat, den Steg am Mühlteich zu erneuern.\n"
    (decision,) = read_paper(HEAD + page).decisions

    assert (decision.outcome, decision.quote.text) == ("grant", page.strip().rstrip("."))


@pytest.mark.parametrize(
    ("text", "decides"),
    [
        ("Mehrheitlich bei 11 Gegenstimmen lehnte der Kreistag den Antrag auf einen Appell ab.", True),
        ("Im Jahr davor lehnte der Kreistag den Antrag auf einen Appell ab.", False),
        ("Der Kreistag lehnt den Antrag auf einen Appell ab.", True),
    ],
)
def test_a_verb_in_the_past_decides_where_the_vote_is_told_with_it(text, decides):
    assert decides_itself(text, "Kreistag") is decides
