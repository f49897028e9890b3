"""Looks again that were promised without a day, and proposed resolutions with what became of them."""

from __future__ import annotations

from datetime import date

import pytest

from tests.small_case import CASE, opened, rechecked
from wiedervorlage.case.laid_before import Fate, what_became
from wiedervorlage.flow import open_case
from wiedervorlage.recheck.result import Cause
from wiedervorlage.recheck.run import NothingToRecheckError, Question
from wiedervorlage.recheck.summary import summarise

WAITS = CASE.replace("due: 2015-03-01}", "condition: nach Vorliegen des Haushalts}")
LATER = CASE.replace("due: 2015-03-01}", 'due: "2015-03~"}')
LAID = """\
  - {id: laid, by: Kreis Muster, on: 2015-02-01, outcome: grant, about: Tisch, proposed: true, \
stated_in: {document: paper, at: "Der Tisch wird  eingerichtet"}}
"""
PAPER = "documents:\n  - {id: paper, file: documents/paper.pdf}\n"
SPOKEN = "  - {id: spoken, by: Rat, on: 2015-04-01, outcome: OUTCOME, about: Tisch, proposed_in: {document: paper, at: AT}}\n"


def test_a_promise_that_waits_for_something_is_never_due_but_told():
    """No day is made of what it waits for."""
    result = rechecked(Question(until=date(2015, 12, 31)), case=WAITS)
    assert [item for item in result.due if item.cause is Cause.REVIEW] == []
    told = summarise(result)
    assert "ZUGESAGT, NOCH NICHT FÄLLIG" in told
    assert "ohne Tag: „nach Vorliegen des Haushalts“ [again]" in told


def test_a_promise_comes_due_with_its_day_and_is_told_before_it():
    early = summarise(rechecked(Question(until=date(2015, 2, 1)), case=LATER))
    assert "März\N{NO-BREAK SPACE}2015 [again]" in early
    result = rechecked(Question(until=date(2015, 6, 1)), case=LATER)
    assert {item.day for item in result.due if item.cause is Cause.REVIEW} == {date(2015, 3, 31)}
    assert "NOCH NICHT FÄLLIG" not in summarise(result)


def test_what_was_decided_anew_waits_for_nothing():
    assert "NOCH NICHT FÄLLIG" not in summarise(rechecked(case=WAITS))


def test_a_promise_without_a_day_and_without_a_condition_is_none():
    texts = {"case.yaml": CASE.replace(", due: 2015-03-01}", "}")}
    found = [one for one in open_case(texts, {}).findings if one.code == "CAS-019"]
    assert [one.message.de for one in found] == ["Eines davon fehlt: due / condition."]


def laid(*spoken):
    """Return the small case with a proposed resolution and decisions on it."""
    lines = "".join(SPOKEN.replace("OUTCOME", outcome).replace("AT", f'"{at}"') for outcome, at in spoken)
    return CASE.replace("decisions:\n", f"{PAPER}decisions:\n").replace("reasons:\n", LAID + lines + "reasons:\n")


@pytest.mark.parametrize(
    ("outcome", "fate", "heading"),
    [
        ("grant", Fate.RESOLVED, "Vorgeschlagen und beschlossen:"),
        ("refuse", Fate.REJECTED, "Vorgeschlagen und abgelehnt:"),
        ("partial", Fate.CHANGED, "Vorgeschlagen, anders beschlossen:"),
        ("defer", Fate.PUT_OFF, "Vorgeschlagen und vertagt:"),
        ("refer", Fate.REFERRED, "Vorgeschlagen und verwiesen:"),
    ],
)
def test_a_proposal_is_told_with_the_decision_on_it(outcome, fate, heading):
    case = laid((outcome, "der Tisch wird eingerichtet"))
    assert [(one.fate, one.decision.id) for one in what_became(opened(case=case))] == [(fate, "spoken")]
    told = summarise(rechecked(case=case)).splitlines()
    assert told[told.index(f"  {heading}") + 1].split() == ["laid", "am", "01.04.2015", "[spoken]"]
    with pytest.raises(NothingToRecheckError, match="spoken") as refused:
        rechecked(Question(decision="laid"), case=case)
    assert "ist ein Beschlussvorschlag" in refused.value.said.de


def test_a_decision_on_other_words_of_the_paper_leaves_it_open():
    case = laid(("grant", "Der Stuhl wird eingerichtet"))
    assert [one.fate for one in what_became(opened(case=case))] == [Fate.OPEN]


def test_a_promise_on_a_proposal_is_one_on_what_was_resolved():
    case = laid(("grant", "Der Tisch wird eingerichtet")).replace(
        "  - {id: again, decision: refusal", "  - {id: again, decision: laid"
    )
    due = rechecked(Question(decision="spoken", since=date(2014, 1, 1)), case=case).due
    assert {item.day for item in due if item.cause is Cause.REVIEW} == {date(2015, 3, 1)}
    assert [item for item in rechecked(case=case).due if item.cause is Cause.REVIEW] == []
