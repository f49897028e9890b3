"""What a paper only lays before a body stands in the case and decides nothing."""

from __future__ import annotations

import pytest

from tests.case.test_proposals import DECISION, ORIGIN, REQUEST, with_proposals
from tests.small_case import CASE, opened, rechecked
from wiedervorlage.case.editing import edit_case
from wiedervorlage.case.edits import AcceptProposal, RejectProposal
from wiedervorlage.recheck.run import NothingToRecheckError, Question
from wiedervorlage.recheck.summary import summarise

LAID = """\
  - id: laid
    by: Kreis Muster
    on: 2015-02-01
    outcome: grant
    about: Mittagstisch einrichten
    revisits: [refusal]
    rests_on: [wanted]
    proposed: true
reasons:
"""
WITH_LAID = CASE.replace("reasons:\n", LAID)


def test_what_is_only_proposed_is_no_decision():
    """It turns nothing and closes nothing; the recheck of the refusal is the same without it."""
    case = opened(case=WITH_LAID)
    assert [decision.id for decision in case.decisions] == ["refusal", "yes"]
    assert [decision.id for decision in case.laid_before] == ["laid"]
    assert rechecked(case=WITH_LAID).due == rechecked().due
    assert rechecked(case=WITH_LAID).turn == rechecked().turn


def test_it_cannot_be_rechecked_and_is_told_apart():
    with pytest.raises(NothingToRecheckError, match="only laid before a body"):
        rechecked(Question(decision="laid"), case=WITH_LAID)
    told = summarise(rechecked(case=WITH_LAID)).splitlines()
    assert "  Vorgeschlagen, nicht beschlossen:" in told
    assert any(line.startswith("    laid  01.02.2015") for line in told)


def test_a_case_with_nothing_but_proposals_says_so():
    only = CASE.replace("    outcome: refuse\n", "    outcome: refuse\n    proposed: true\n")
    only = only.replace(
        "outcome: grant, about: Mittagstisch, revisits: [refusal],", "outcome: grant, proposed: true, about: x,"
    )
    only = only.split("reviews:")[0] + "options:" + only.split("options:", 1)[1]
    with pytest.raises(NothingToRecheckError, match="only laid before a body: refusal, yes"):
        rechecked(case=only)


def accepted(*proposals):
    """Return the decision that was made of the last proposal, all others accepted before it."""
    edited = edit_case(with_proposals(*proposals), [AcceptProposal(id=one["id"]) for one in proposals], {})
    assert edited.is_done, [found.line() for found in edited.findings]
    return edited.case.decision("refuse-2014")


def test_a_decision_answers_and_decides_anew_what_its_proposal_names():
    """Requests and decisions that were proposals by what they became."""
    decision = accepted(REQUEST, {**DECISION, "answers": ["request-1", "asked"], "revisits": ["refusal"]})
    assert decision.answers == ("asked-2014", "asked")
    assert decision.revisits == ("refusal",)


def test_what_was_rejected_is_not_answered():
    proposals = (REQUEST, {**DECISION, "answers": ["request-1", "asked"]})
    edits = [RejectProposal(id="request-1"), AcceptProposal(id="decision-1")]
    assert edit_case(with_proposals(*proposals), edits, {}).case.decision("refuse-2014").answers == ("asked",)


def test_nobody_answers_his_own_request():
    """The office asks for the signatures in the letter that puts the matter off."""
    own = {**REQUEST, "item": {**REQUEST["item"], "by": "Kreis Muster"}, "origin": ORIGIN}
    assert accepted(own, DECISION).answers == ()
    assert accepted(REQUEST, DECISION).answers == ("asked-2014",)
