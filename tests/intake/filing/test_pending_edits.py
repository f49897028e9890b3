"""Edits of a paper as they gather: each item once, each field once, and what is added later."""

from __future__ import annotations

from wiedervorlage.case.edits import AddItem, SetField
from wiedervorlage.intake.filing.pending_edits import PendingEdits


def decision(**fields):
    return {"id": "decision-1", "item": {"id": "absage", **fields}}


def test_edits_come_out_in_the_order_they_went_in():
    edits = PendingEdits()
    edits.add("documents", {"id": "brief"})
    edits.set_field("reasons", "geld", ("also_stated_in",), ["brief"])
    edits.add("proposals", decision())

    assert edits.in_order() == (
        AddItem(section="documents", item={"id": "brief"}),
        SetField(section="reasons", id="geld", field=("also_stated_in",), value=["brief"]),
        AddItem(section="proposals", item=decision()),
    )


def test_a_field_set_twice_is_set_once_to_what_was_said_last():
    edits = PendingEdits()
    edits.set_field("reasons", "geld", ("says",), "eins")
    edits.set_field("reasons", "bedarf", ("says",), "drei")
    edits.set_field("reasons", "geld", ("says",), "zwei")

    assert [(edit.id, edit.value) for edit in edits.in_order()] == [("bedarf", "drei"), ("geld", "zwei")]


def test_a_proposed_decision_comes_to_rest_on_one_more_reason():
    edits = PendingEdits()
    edits.add("proposals", decision(rests_on=["bedarf"]))
    edits.append("decision-1", "rests_on", "geld")
    edits.append("decision-1", "weighs_against", "recht")

    (added,) = edits.in_order()
    assert added.item == decision(rests_on=["bedarf", "geld"], weighs_against=["recht"])


def test_nothing_is_appended_to_what_is_not_proposed():
    edits = PendingEdits()
    edits.append("decision-9", "rests_on", "geld")

    assert edits.in_order() == ()
