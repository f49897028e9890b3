"""A ground that the case knows and a further paper states."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from wiedervorlage.case.edits import SetField
from wiedervorlage.case.model import Case
from wiedervorlage.case.proposals import Origin, ProposalSort, ProposalStatus, ProposedItem
from wiedervorlage.foundation.text import Text
from wiedervorlage.intake.filing.linking import Known
from wiedervorlage.intake.filing.pending_edits import PendingEdits
from wiedervorlage.intake.filing.proposals import Proposal
from wiedervorlage.intake.filing.restating import restate

GROUND = Proposal(
    id="reason-2", sort=ProposalSort.REASON, kind="need", quote="Der Steg wird kaum benutzt", pieces=(), supports=("d",)
)
PROPOSED = ProposedItem(
    id="reason-1",
    sort=ProposalSort.REASON,
    status=ProposalStatus.PROPOSED,
    item={"id": "steg"},
    supports=("c",),
    origin=Origin(document="brief", quote="Den Steg benutzt kaum jemand"),
)
CASE = Case(
    id="steg",
    title=Text(de="Steg"),
    region="",
    authority="",
    weakened_share=Fraction(1, 2),
    proposals={"reason-1": PROPOSED},
)


def restated(case, known):
    edits = PendingEdits()
    restate(edits, case, known, GROUND, "antwort")
    return edits.in_order()


def test_a_proposed_ground_notes_where_it_stands_again_and_what_else_rests_on_it():
    again = {"document": "antwort", "at": GROUND.quote}

    assert restated(CASE, Known(id="reason-1", is_proposal=True)) == (
        SetField(section="proposals", id="reason-1", field=("item", "also_stated_in"), value=[again]),
        SetField(section="proposals", id="reason-1", field=("supports",), value=["c", "d"]),
    )


def test_a_rejected_ground_stays_as_it_is():
    rejected = replace(PROPOSED, status=ProposalStatus.REJECTED)

    assert restated(replace(CASE, proposals={"reason-1": rejected}), Known(id="reason-1", is_proposal=True)) == ()


def test_a_ground_accepted_and_since_removed_from_the_case_is_left_alone():
    assert restated(CASE, Known(id="steg")) == ()
