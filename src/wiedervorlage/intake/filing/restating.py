"""A ground that the case knows and a further paper states: where it stands again, and what rests on it there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wiedervorlage.intake.filing.pending_edits import listed

if TYPE_CHECKING:
    from wiedervorlage.case.model import Case
    from wiedervorlage.case.source_text import Plain
    from wiedervorlage.intake.filing.linking import Known
    from wiedervorlage.intake.filing.pending_edits import PendingEdits
    from wiedervorlage.intake.filing.proposals import Proposal


def restate(edits: PendingEdits, case: Case, known: Known, ground: Proposal, document: str) -> None:
    """Note at a ground that one more document states it, and that the decisions of that document rest on it.

    A ground that somebody has rejected stays as it is.

    Args:
        edits: what the document changes so far; it is added to.
        case: the case.
        known: the ground in the case.
        ground: what the document says; it supports decisions by their names in the case.
        document: id of the document.
    """
    again: Plain = {"document": document, "at": ground.quote}
    if known.id in case.reasons:
        _restate_reason(edits, case, known.id, ground, again)
    elif known.is_proposal and case.proposals[known.id].is_open:
        _restate_proposal(edits, case, known.id, ground, again)


def _restate_reason(edits: PendingEdits, case: Case, name: str, ground: Proposal, again: Plain) -> None:
    told: list[Plain] = [{"document": item.document, "at": item.at} for item in case.reasons[name].also_stated_in]
    edits.set_field("reasons", name, ("also_stated_in",), [*told, again])
    for decision in ground.supports:
        edits.append(decision, "weighs_against" if ground.conceded else "rests_on", name)


def _restate_proposal(edits: PendingEdits, case: Case, name: str, ground: Proposal, again: Plain) -> None:
    proposed = case.proposals[name]
    stated = listed(proposed.item.get("also_stated_in"))
    edits.set_field("proposals", name, ("item", "also_stated_in"), [*stated, again])
    bearing = [*proposed.supports, *(decision for decision in ground.supports if decision not in proposed.supports)]
    edits.set_field("proposals", name, ("supports",), list(bearing))
