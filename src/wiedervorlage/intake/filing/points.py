"""Which point of a council paper a ground bears on, and for which outcome it speaks."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.filing.matters import matter_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from wiedervorlage.intake.filing.proposals import Proposal

_SIDES: Final = {"grant": "for", "refuse": "against", "defer": "against"}
"""Which side a ground takes that speaks for the outcome."""


def on_points(grounds: Iterable[Proposal], points: Sequence[Proposal]) -> Iterator[Proposal]:
    """Yield the grounds of a council paper, each on the point it speaks of.

    Below all points a ground is tied to the last in print, for want of better. It bears on the point with which it has
    most words in common; without any, on the first that it speaks for. What stands between two points belongs to the
    one above it, and several points a ground is tied to were named by the paper itself.
    """
    ends = [point.pieces[-1].end for point in points if point.pieces]
    for ground in grounds:
        begins = ground.pieces[0].start if ground.pieces else 0
        if len(points) > 1 and len(ground.supports) == 1 and begins >= max(ends, default=0):
            yield replace(ground, supports=(_point(ground, points).id,))
        else:
            yield ground


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
