"""A proposal carries nothing until somebody has accepted it; accepted, it carries like any other."""

from __future__ import annotations

import json
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.small_case import small_texts
from wiedervorlage.adapters.cases.case_folder import packaged_cases, read_case_folder
from wiedervorlage.adapters.rule_files import load_programmes
from wiedervorlage.case.editing import edit_case
from wiedervorlage.case.edits import AcceptProposal, AddItem, RejectProposal
from wiedervorlage.examination.document import examination_document
from wiedervorlage.examination.examine import examine
from wiedervorlage.flow import open_case, recheck_case
from wiedervorlage.recheck.document import recheck_document
from wiedervorlage.recheck.run import Question

PAPER = {"id": "paper-2014", "file": "documents/paper.txt", "on": "2014-02-01"}
QUOTE = "das Geld fehlt uns auch"
ORIGIN = {"document": "paper-2014", "quote": QUOTE, "spans": ["4-27"], "rule": "zudem", "confidence": "0.8"}
REASON = {
    "id": "reason-1", "sort": "reason", "status": "proposed", "supports": ["refusal"], "origin": ORIGIN,
    "item": {"id": "money", "kind": "resources", "side": "against", "weight": {"class": "supporting"},
             "says": {"de": "Das Geld fehlt."}, "quote": QUOTE, "stated_in": {"document": "paper-2014"}},
}  # fmt: skip
REQUEST = {
    "id": "request-1", "sort": "request", "status": "proposed", "origin": ORIGIN,
    "item": {"id": "asked-2014", "by": "Stadt B", "on": "2014-01-05", "asks": "noch einmal"},
}  # fmt: skip
DECISION = {
    "id": "decision-1", "sort": "decision", "status": "proposed", "origin": ORIGIN,
    "item": {"id": "refuse-2014", "by": "Kreis Muster", "on": "2014-02-01", "outcome": "refuse", "about": "Prüfung"},
}  # fmt: skip


def with_proposals(*proposals: dict[str, object]) -> dict[str, str]:
    """Return the small case with a paper and proposals read from it."""
    texts = {**small_texts(), "documents/paper.txt": f"Und {QUOTE}.\n"}
    adding = [AddItem(section="documents", item=PAPER)]
    adding += [AddItem(section="proposals", item=proposal) for proposal in proposals]
    edited = edit_case(texts, adding, {})
    assert edited.is_done, [found.line() for found in edited.findings]
    return dict(edited.texts)


def told(texts: dict[str, str]) -> tuple[str, str]:
    """Return recheck and examination as documents."""
    result = recheck_case(texts, {}, Question(decision="refusal"), {})
    examined = examine(open_case(texts, {}).case, {}, date(2014, 6, 1), {})
    return json.dumps(recheck_document(result, "")), json.dumps(examination_document(examined, ""))


def test_a_proposed_item_never_carries_in_recheck_or_examination():
    before = {**small_texts(), "documents/paper.txt": ""}
    after = with_proposals(REQUEST, DECISION, REASON)

    assert [proposal.is_open for proposal in open_case(after, {}).case.proposals.values()] == [True, True, True]
    assert told(after) == told(before)


def test_a_rejected_proposal_carries_nothing_either_and_stays_on_record():
    texts = with_proposals(REASON)
    edited = edit_case(texts, [RejectProposal(id="reason-1", why="steht so nicht da")], {})

    assert edited.is_done
    assert (edited.case.proposals["reason-1"].status, edited.case.proposals["reason-1"].why) == (
        "rejected",
        "steht so nicht da",
    )
    assert told(dict(edited.texts)) == told(small_texts())


def test_an_accepted_reason_carries_the_decision_it_supports():
    texts = with_proposals(REASON)
    edited = edit_case(texts, [AcceptProposal(id="reason-1")], {})

    assert edited.is_done, [found.line() for found in edited.findings]
    assert edited.case.decision("refusal").rests_on == ("no-change", "need", "level", "money")
    assert edited.case.reasons["money"].premise is None
    result = recheck_case(edited.texts, {}, Question(decision="refusal"), {})
    assert "money" in {state["reason"] for state in recheck_document(result, "")["states"]}


def test_the_origin_of_what_was_accepted_stays_on_record():
    edited = edit_case(with_proposals(REASON), [AcceptProposal(id="reason-1")], {})
    kept = edited.case.proposals["reason-1"]

    assert (kept.status, kept.became) == ("accepted", "money")
    assert (kept.origin.document, kept.origin.quote, kept.origin.spans) == ("paper-2014", QUOTE, ((4, 27),))
    assert (kept.origin.rule, kept.origin.confidence) == ("zudem", "0.8")


def test_a_conceded_reason_weighs_against_the_outcome():
    conceded = {**REASON, "conceded": True, "item": {**REASON["item"], "side": "for"}}
    edited = edit_case(with_proposals(conceded), [AcceptProposal(id="reason-1")], {})

    assert edited.case.decision("refusal").weighs_against == ("wanted", "money")


def test_what_is_accepted_can_be_changed_on_the_way():
    changes = {
        ("id",): "no-money",
        ("says", "de"): "Es fehlt an Geld.",
        ("premise", "fair"): "guests < 500",
        ("premise", "note"): "x",
    }
    edited = edit_case(with_proposals(REASON), [AcceptProposal(id="reason-1", changes=changes)], {})

    assert edited.is_done, [found.line() for found in edited.findings]
    assert edited.case.reasons["no-money"].says.de == "Es fehlt an Geld."
    assert edited.case.reasons["no-money"].premise.texts == {"fair": "guests < 500"}
    assert edited.case.proposals["reason-1"].became == "no-money"


def test_a_reason_waits_for_the_decision_it_bears_on():
    texts = with_proposals(REQUEST, DECISION, {**REASON, "supports": ["decision-1"]})
    alone = edit_case(texts, [AcceptProposal(id="reason-1")], {})
    together = edit_case(texts, [AcceptProposal(id=n) for n in ("request-1", "decision-1", "reason-1")], {})

    assert [found.code for found in alone.findings] == ["CAS-065"]
    assert together.is_done, [found.line() for found in together.findings]
    assert together.case.decision("refuse-2014").rests_on == ("money",)
    assert together.case.decision("refuse-2014").answers == ("asked-2014",)


@pytest.mark.parametrize(
    ("edits", "code"),
    [
        ([AcceptProposal(id="reason-2")], "CAS-060"),
        ([RejectProposal(id="reason-1"), AcceptProposal(id="reason-1")], "CAS-064"),
        ([AcceptProposal(id="reason-1", changes={("kind",): "whim"})], "CAS-020"),
        ([AcceptProposal(id="reason-1", changes={("id",): "need"})], "CAS-016"),
        ([AcceptProposal(id="reason-1", changes={("colour",): "red"})], "CAS-011"),
    ],
)
def test_what_cannot_be_accepted_says_why_and_changes_nothing(edits, code):
    texts = with_proposals(REASON)
    edited = edit_case(texts, edits, {})

    assert not edited.is_done
    assert edited.texts is texts
    assert code in {found.code for found in edited.findings}


def test_waiting_proposals_are_told_by_the_check():
    found = [item for item in open_case(with_proposals(REQUEST, REASON), {}).findings if item.code == "CAS-066"]

    assert [item.message.en for item in found] == ["2 proposals wait for somebody's word."]


@settings(max_examples=15)
@given(st.lists(st.sampled_from(["need", "rules", "support", "change"]), min_size=1, max_size=4), st.booleans())
def test_however_many_are_proposed_the_recheck_is_the_same(kinds, conceded):
    proposals = [
        {**REASON, "id": f"reason-{n}", "conceded": conceded, "item": {**REASON["item"], "id": f"m{n}", "kind": kind}}
        for n, kind in enumerate(kinds)
    ]
    assert told(with_proposals(*proposals)) == told(small_texts())


@pytest.mark.parametrize("name", ["steinfurt-ki", "beispiel-vergabestelle"])
def test_on_the_real_cases_a_proposal_is_accepted_without_touching_a_line_above_it(name):
    texts, programmes = read_case_folder(packaged_cases()[name]).texts, load_programmes()
    case = open_case(texts, programmes).case
    decision = next(item for item in case.decisions if item.in_writing)
    document = next(iter(case.documents))
    proposal = {**REASON, "supports": [decision.id], "origin": {**ORIGIN, "document": document}}
    proposal["item"] = {**REASON["item"], "stated_in": {"document": document}, "quote": None}
    edits = [AddItem(section="proposals", item=proposal), AcceptProposal(id="reason-1")]
    edited = edit_case(texts, edits, programmes)

    assert edited.is_done, [found.line() for found in edited.findings]
    assert edited.case.decision(decision.id).rests_on == (*decision.rests_on, "money")
    old, new = texts["case.yaml"].splitlines(), edited.texts["case.yaml"].splitlines()
    assert sum(line not in new for line in old) <= 1
