"""Which point of a council paper a ground bears on, and for which outcome it speaks."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from wiedervorlage.case.proposals import ProposalSort
from wiedervorlage.intake.filing.matters import matter_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wiedervorlage.intake.filing.proposals import Proposal

_SIDES: Final = {"grant": "for", "refuse": "against", "defer": "against", "refer": "against"}
"""Which side a ground takes that speaks for the outcome."""


def on_points(proposals: Sequence[Proposal]) -> Iterator[Proposal]:
    """Yield what was read in a council paper, each ground and each promise to look again on the point it speaks of.

    Below all points a ground is tied to the last in print, for want of better. It bears on the point with which it has
    most words in common; without any, on the first that it speaks for. What stands between two points belongs to the
    one above it, and several points a ground is tied to were named by the paper itself.
    """
    points = [proposal for proposal in proposals if proposal.sort is ProposalSort.DECISION]
    end = max((point.pieces[-1].end for point in points if point.pieces), default=0)
    for proposal in proposals:
        begin = proposal.pieces[0].start if proposal.pieces else 0
        bears = proposal.sort in {ProposalSort.REASON, ProposalSort.REVIEW} and len(proposal.supports) == 1
        if bears and len(points) > 1 and begin >= end:
            yield replace(proposal, supports=(_point(proposal, points).id,))
        else:
            yield proposal


def _point(ground: Proposal, points: Sequence[Proposal]) -> Proposal:
    named = matter_of(ground.quote)
    shared = [named.shared_with(matter_of(point.quote)) for point in points]
    if max(shared):
        return points[shared.index(max(shared))]
    wanted = ground.side if not ground.conceded else ""
    return next((point for point in points if _SIDES.get(point.kind) == wanted), points[0])


def speaks_against(side: str, outcome: str) -> bool:
    """Say whether a ground on a side speaks against an outcome."""
    return bool(side) and outcome in _SIDES and _SIDES[outcome] != side
