"""A vote printed twice is one: in status lines above an item and below its text, before a resolution and behind it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, TypeAlias

from wiedervorlage.intake.sittings.fallen_motions import Vote, in_order

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from wiedervorlage.intake.sittings.vote_text import VoteText

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
    joined: dict[int, Mapping[str, float | bool]] = {}
    for number, (vote, counts) in enumerate(votes):
        both = in_order({**joined.get(number, {}), **counts})
        again = _again(number, votes, told)
        if again is None:
            kept.append((vote, both))
        else:
            joined[again] = both
    return kept


def _again(number: int, votes: Sequence[Counted], told: VoteText) -> int | None:
    """Return the number of the vote that tells the same as one of status lines or before a resolution."""
    vote, counts = votes[number]
    later = range(number + 1, len(votes))
    if not (number == 0 and told.is_head(vote.start, vote.stop, _STATUS)):
        later = (
            later[:1] if _leads(vote, told) and _is_result(votes[later[0]][0] if later else vote, told) else later[:0]
        )
    for other in later:
        if NEXT_ITEM.search(told.text[vote.stop : votes[other][0].start]):
            return None
        if _same(counts, votes[other][1], alone=number > 0 or len(later) == 1):
            return other
    return None


def _leads(vote: Vote, told: VoteText) -> bool:
    """Say whether a sentence with a vote leads to what is resolved: "Der Rat beschließt einstimmig:"."""
    return told.text[slice(*told.sentence_at(vote.start))].rstrip().endswith(":")


def _is_result(vote: Vote, told: VoteText) -> bool:
    return _RESULT.search(told.text[max(0, vote.start - _LABEL_BEFORE) : vote.start]) is not None


def _same(first: Mapping[str, float | bool], second: Mapping[str, float | bool], *, alone: bool) -> bool:
    """Say whether two tell the same vote: what both count is equal, and all agreed where nobody was against.

    Args:
        first: what is told above.
        second: what is told below.
        alone: whether no other vote may be meant; without figures only such a one is the same.
    """
    common = set(first) & set(second)
    if any(first[side] != second[side] for side in common):
        return False
    both = {**first, **second}
    if common - {"unanimous"}:
        return True
    return alone and (bool(common) or ("against" in both and both.get("unanimous") is (both["against"] == 0)))
