"""Ties each decision to the vote on it."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.reading import item_at

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wiedervorlage.intake.reading import AgendaItem, Decision
    from wiedervorlage.intake.votes.told_votes import ToldVote

_NEAR: Final = 300
"""A vote is told within so many characters behind what it settles, ..."""
_ABOVE: Final = 200
"""... or as a status within so many above it."""
_SUMS_UP: Final = re.compile(
    r"\b(?:[Dd]amit|[Ss]omit|[Mm]ithin|[Dd]emnach|[Ss]timmengleichheit)\b.*"
    r"\b(?:abgelehnt|angenommen|beschlossen|gefallen|vertagt|abgesetzt|(?:zurück)?(?:ver|über)wiesen)\b"
)
"""So a sentence says what came of the figures above it: "Der Antrag ist damit abgelehnt"."""
_CARRIED: Final = re.compile(
    r"\b(?:einstimmig|einmütig|einhellig|mehrheitlich|mit (?:\w+ )?Mehrheit)\b[^.;]*"
    r"\b(?:angenommen|beschlossen|zugestimmt|genehmigt|gebilligt|bestätigt|verabschiedet)\b"
    r"|\b(?:angenommen|zugestimmt)\b"
)
"""What tells itself that it was carried: figures beside it in which something fell are of another vote."""


def with_votes(
    decisions: Sequence[Decision], votes: Sequence[ToldVote], agenda: Sequence[AgendaItem]
) -> tuple[Decision, ...]:
    """Return the decisions, each with the number of the vote on it where one is told beside it.

    What fell in its vote is refused, whatever its words sound like: no grant stands beside more noes than ayes.
    """
    tied = (_tied(decision, decisions, votes, agenda) for decision in decisions)
    return tuple(_as_voted(decision, votes) for decision in tied)


def _tied(
    decision: Decision, decisions: Sequence[Decision], votes: Sequence[ToldVote], agenda: Sequence[AgendaItem]
) -> Decision:
    number = _vote_on(decision, decisions, votes, agenda) if decision.vote is None else decision.vote
    return replace(decision, vote=number)


def _as_voted(decision: Decision, votes: Sequence[ToldVote]) -> Decision:
    """Return a decision as its vote settles it; a vote above that heads no item fell on something else."""
    if decision.vote is None or decision.outcome == "refuse" or not votes[decision.vote].fell:
        return decision
    vote = votes[decision.vote]
    within = decision.quote.start <= vote.start < decision.quote.end
    if decision.outcome == "grant" and not within and _CARRIED.search(decision.quote.text):
        return replace(decision, vote=None)
    if vote.start < decision.quote.start and not vote.heads:
        return replace(decision, vote=None)
    return replace(decision, outcome="refuse", rule="vote: no more ayes than noes")


def _vote_on(
    decision: Decision, decisions: Sequence[Decision], votes: Sequence[ToldVote], agenda: Sequence[AgendaItem]
) -> int | None:
    """Return the number of the vote on a decision: within its words, below them, or above them."""
    item = item_at(agenda, decision.quote.start)
    own = [(number, vote) for number, vote in enumerate(votes) if not vote.elsewhere]
    near = [(number, vote) for number, vote in own if item_at(agenda, vote.start) == item]
    begin, end = decision.quote.start, decision.quote.end
    within = [number for number, vote in near if begin <= vote.start <= end]
    summed = _status_above(begin, decisions, near) if _SUMS_UP.search(decision.quote.text) else None
    if within or summed is not None:
        return within[0] if within else summed
    heading = [number for number, vote in near if vote.heads and vote.start < begin]
    below = _vote_below(decision, decisions, near)
    if below is not None and not (heading and votes[below].heads):
        return below
    return heading[-1] if heading else _status_above(begin, decisions, near)


def _vote_below(decision: Decision, decisions: Sequence[Decision], near: Sequence[tuple[int, ToldVote]]) -> int | None:
    """Return the first vote below a decision, told near it or below others that were voted on with it."""
    begin, end = decision.quote.start, decision.quote.end
    for number, vote in near:
        others = [one for one in decisions if end <= one.quote.start and one.quote.end <= vote.start]
        told = sum(one.quote.end - one.quote.start for one in others)
        if begin <= vote.start <= end + told + _NEAR:
            return None if _on_refusing(vote, decisions) and decision.outcome == "grant" else number
    return None


def _on_refusing(vote: ToldVote, decisions: Sequence[Decision]) -> bool:
    """Say whether a vote that carried stands within the words of a refusal: nothing granted above was voted on so."""
    around = (one for one in decisions if one.quote.start < vote.start <= one.quote.end)
    return vote.counted and not vote.fell and any(one.outcome == "refuse" for one in around)


def _status_above(begin: int, decisions: Sequence[Decision], near: Sequence[tuple[int, ToldVote]]) -> int | None:
    """Return the vote told right above a place, unless another decision stands between."""
    above = [(number, vote) for number, vote in near if 0 < begin - vote.start <= _ABOVE]
    if not above or any(_between(above[-1][1], one, begin) for one in decisions):
        return None
    return above[-1][0]


def _between(vote: ToldVote, decision: Decision, begin: int) -> bool:
    """Say whether another decision stands between the status and this one, so that the status is that one's."""
    return vote.start <= decision.quote.start < begin
