"""A vote printed twice is one: in status lines above an item and below its text, before a resolution and behind it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, TypeAlias

from wiedervorlage.intake.text.voted_points import POINT_BETWEEN
from wiedervorlage.intake.votes.fallen_motions import Vote, in_order

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wiedervorlage.intake.votes.vote_text import VoteText

Counted: TypeAlias = tuple[Vote, dict[str, float | bool]]
"""A vote and what it counts."""
NEXT_ITEM: Final = re.compile(r"(?:^|\s)(?:TOP|Top|Tagesordnungspunkt|Punkt|Zu)\s(?:[ÖN]\s?)?\d")
"""Another item of the agenda begins."""
_STATUS: Final = re.compile(r"(?:Beschlu(?:ss|ß)(?:art)?|Abstimmung(?:sergebnis)?|Ergebnis|Status)\s?:")
_RESULT: Final = re.compile(r"(?i:abstimmung(?:sergebnis)?|ergebnis|stimmverhältnis)[\W_]*$")
_LABEL_BEFORE: Final = 40
"""So many characters before a vote hold its label."""


def told_once(votes: Sequence[Counted], told: VoteText) -> list[Counted]:
    """Leave out a vote that is told again below, and join what both say of it."""
    kept: list[Counted] = []
    for vote in votes:
        if kept and _leads(kept[-1][0], told) and _is_result(vote[0], told) and _is_same(kept[-1], vote, told):
            kept[-1] = _joined(kept[-1], vote)
        else:
            kept.append(vote)
    return _without_status(kept, told)


def _without_status(votes: list[Counted], told: VoteText) -> list[Counted]:
    """Join the vote of status lines at the head with the first below that tells the same."""
    if not votes or not told.is_head(votes[0][0].start, votes[0][0].stop, _STATUS):
        return votes
    first, later = votes[0], votes[1:]
    alone = len(later) == 1
    again = next((n for n, other in enumerate(later) if _is_same(first, other, told, alone=alone)), None)
    if again is None:
        return votes
    return [*later[:again], _joined(first, later[again]), *later[again + 1 :]]


def _joined(above: Counted, below: Counted) -> Counted:
    return below[0], in_order({**above[1], **below[1]})


def _is_same(above: Counted, below: Counted, told: VoteText, *, alone: bool = True) -> bool:
    """Say whether two tell the vote of one item: what both count is equal, and nobody is against what all agreed on.

    Args:
        above: the vote told first.
        below: the other.
        told: the text of both.
        alone: whether no third may be meant; else they count something in common.
    """
    first, second = above[1], below[1]
    common = set(first) & set(second)
    gap = told.text[above[0].stop : below[0].start]
    if any(first[side] != second[side] for side in common) or NEXT_ITEM.search(gap) or POINT_BETWEEN.match(gap):
        return False
    both = {**first, **second}
    against = both.get("against")
    contrary = against is not None and both.get("unanimous") is (against > 0)
    return bool(common - {"unanimous"}) or (alone and not contrary)


def _leads(vote: Vote, told: VoteText) -> bool:
    """Say whether a sentence with a vote leads to what is resolved: "Der Rat beschließt einstimmig:"."""
    return told.text[slice(*told.sentence_at(vote.start))].rstrip().endswith(":")


def _is_result(vote: Vote, told: VoteText) -> bool:
    return _RESULT.search(told.text[max(0, vote.start - _LABEL_BEFORE) : vote.start]) is not None
