"""The vote on a paper that tells of one resolution alone, as a copy of it does: its points, its grounds, then the vote.

However far below its points it stands, it is on all of them. Where a paper tells of more, a vote is looked for beside
each decision (:mod:`wiedervorlage.intake.statements.decisions.tying`).
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wiedervorlage.intake.reading import Decision
    from wiedervorlage.intake.votes.told_votes import ToldVote

_APART: Final = 300
"""The points of one resolution have no more characters between them than this."""


def voted_as_one(decisions: Sequence[Decision], votes: Sequence[ToldVote]) -> tuple[Decision, ...]:
    """Return the decisions; where they are one resolution and one vote stands below it, that is on all of them.

    What fell in the vote is refused, whatever its points would grant.

    Args:
        decisions: of a paper without an agenda, in their order.
        votes: those the paper tells.
    """
    if len(votes) != 1 or not decisions or any(decision.vote is not None for decision in decisions):
        return tuple(decisions)
    is_one = all(below.quote.start - above.quote.end <= _APART for above, below in pairwise(decisions))
    if not is_one or votes[0].start < decisions[-1].quote.end:
        return tuple(decisions)
    return tuple(
        replace(decision, vote=0, outcome="refuse" if votes[0].fell else decision.outcome) for decision in decisions
    )
