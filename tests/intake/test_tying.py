"""What belongs together: votes and decisions, grounds and what they bear on."""

from dataclasses import replace

import pytest

from wiedervorlage.case.vocabulary import ReasonKind
from wiedervorlage.intake.reading import AgendaItem, Decision, Quote, Reason, Span
from wiedervorlage.intake.statements.decisions.tying import with_votes
from wiedervorlage.intake.statements.grounds.bearing import supporting
from wiedervorlage.intake.text.lines import split_blocks
from wiedervorlage.intake.votes.told_votes import ToldVote, told_votes
from wiedervorlage.intake.votes.vote_words import vote_words
from wiedervorlage.intake.votes.votes import read_votes


def decision(start: int, outcome: str = "grant") -> Decision:
    """A decision whose words stand from a place on, ten characters long."""
    return Decision(about="", outcome=outcome, quote=_quote(start), rule="test", confidence=1.0)


def reason(start: int) -> Reason:
    """A ground whose words stand from a place on."""
    return Reason(kind=ReasonKind.NEED, quote=_quote(start), rule="test", confidence=1.0)


def _quote(start: int) -> Quote:
    return Quote(text="x" * 10, pieces=(Span(start=start, end=start + 10),))


def vote(start: int) -> ToldVote:
    """A vote told from a place on."""
    return ToldVote(start=start, counted=True, fell=False)


AGENDA = (
    AgendaItem(number="1", title="Radweg", span=Span(start=0, end=500)),
    AgendaItem(number="2", title="Zaun", span=Span(start=500, end=1000)),
)


def test_each_decision_has_the_vote_behind_it() -> None:
    found = with_votes([decision(100), decision(300)], [vote(120), vote(320)], ())
    assert [one.vote for one in found] == [0, 1]


def test_two_points_share_the_vote_behind_them() -> None:
    assert [one.vote for one in with_votes([decision(100), decision(120)], [vote(150)], AGENDA)] == [0, 0]


def test_a_status_above_is_the_vote_on_the_first_decision_below() -> None:
    assert [one.vote for one in with_votes([decision(100), decision(700)], [vote(40)], ())] == [0, None]


@pytest.mark.parametrize(
    ("words", "outcome"),
    [
        ("Der Änderungsantrag der Gruppe wird mehrheitlich angenommen", "grant"),
        ("Dem Ankauf der Wiese in Nebelau wurde zugestimmt", "grant"),
        ("Die Satzung über die Fähre ist einstimmig beschlossen", "grant"),
        ("Die Satzung über die Fähre wird beschlossen", "refuse"),
        ("Die Wiese in Nebelau wird angekauft", "refuse"),
    ],
)
def test_what_says_that_it_was_carried_is_not_turned_by_figures_beside_it(words: str, outcome: str) -> None:
    said = Quote(text=words, pieces=(Span(start=100, end=100 + len(words)),))
    fallen = ToldVote(start=180, counted=True, fell=True)

    (found,) = with_votes([replace(decision(100), quote=said)], [fallen], ())

    assert (found.outcome, found.vote) == (outcome, 0 if outcome == "refuse" else None)


def test_figures_within_the_words_of_what_was_carried_are_its_own() -> None:
    words = "Angenommen wird mit 3 zu 9 Stimmen nichts, zugestimmt ebenso wenig"
    said = Quote(text=words, pieces=(Span(start=100, end=100 + len(words)),))
    fallen = ToldVote(start=120, counted=True, fell=True)

    (found,) = with_votes([replace(decision(100), quote=said)], [fallen], ())

    assert (found.outcome, found.vote) == ("refuse", 0)


def test_no_vote_of_another_item() -> None:
    assert [one.vote for one in with_votes([decision(480)], [vote(510)], AGENDA)] == [None]


@pytest.mark.parametrize(("debated", "number"), [(True, 1), (False, 0)])
def test_a_debate_comes_before_what_was_resolved(debated: bool, number: int) -> None:
    (tied,) = supporting([reason(200)], [decision(100), decision(300)], (), debated=debated)
    assert tied.supports == (number,)


def test_a_ground_bears_on_nothing_outside_its_item() -> None:
    near, far = supporting([reason(450), reason(600)], [decision(550)], AGENDA, debated=True)
    assert near.supports == ()
    assert far.supports == (0,)


@pytest.mark.parametrize(
    ("counted", "words"),
    [
        ({"for": 12.0, "against": 3.0, "abstained": 1.0}, "12 : 3, 1 enthalten"),
        ({"for": 12.0, "against": 0.0, "abstained": 0.0, "unanimous": True}, "einstimmig (12 : 0)"),
        ({"unanimous": True}, "einstimmig"),
        ({"unanimous": False}, "mehrheitlich"),
        ({"against": 3.0}, "3 dagegen"),
        ({}, ""),
    ],
)
def test_votes_in_words(counted: dict[str, float | bool], words: str) -> None:
    assert vote_words(counted, "de") == words


def test_the_vote_in_the_line_that_heads_an_item_is_on_all_that_is_resolved_there() -> None:
    votes = told_votes(read_votes(split_blocks(HEADED)), HEADED)
    first, second = HEADED.index("Das Einvernehmen"), HEADED.index("Die Verwaltung")
    third = HEADED.index("Der Zaun")
    found = with_votes([decision(first), decision(second), decision(third)], votes, ())

    assert [(one.vote, one.outcome) for one in found] == [(0, "grant"), (0, "grant"), (1, "refuse")]


HEADED = """Lfd. Nr. 94                              Anwesend: 14        für: 9        gegen den Beschluss: 5

Antrag auf Vorbescheid

Der Bürgermeister trägt den Sachverhalt vor. Das Vorhaben liegt im Geltungsbereich des Bebauungsplanes, der hier ein
Mischgebiet festsetzt, und die höhere Landesbehörde hat auf die Kaufkraft im Ortskern hingewiesen.

Beschluss:

Das Einvernehmen wird erteilt. Die Verwaltung wird beauftragt, mit dem Antragsteller zu verhandeln.

Lfd. Nr. 95                              Anwesend: 14        für: 4        gegen den Beschluss: 10

Beschluss:

Der Zaun am Weiher wird erneuert.
"""


def test_what_is_granted_has_no_vote_that_carried_a_refusal() -> None:
    found = with_votes([decision(100), decision(150, "refuse")], [vote(155)], AGENDA)
    assert [one.vote for one in found] == [None, 0]
