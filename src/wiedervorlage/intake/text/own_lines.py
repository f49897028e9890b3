"""Lines that stand for themselves within a block: the title of an item, the row that tells how was voted.

The text of a page often has no blank lines, so that a title runs into the first sentence below it and a row of votes
into the next item.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.lexicon.results import only_counts, result_in
from wiedervorlage.intake.text.verbs import has_verb
from wiedervorlage.intake.text.voted_points import BEHIND_LABEL, told_of_points

if TYPE_CHECKING:
    from wiedervorlage.intake.text.lines import Line

_ENDED: Final = re.compile(r"[.!?:;…|)\]\"“”]$")
"""So ends a line below which another may begin for itself."""
_BEGINS: Final = re.compile(r"[\W\d]*[A-ZÄÖÜ]")
_GOES_ON: Final = re.compile(
    r"[.!?:;,–\-/&]$"
    r"|\b(?:[Dd]e[rmns]|[Dd]ie|[Dd]as|und|oder|[Ii]m|[Aa][mn]|[Vv]o[mn]|[Zz]u[mr]?|bis|für|mit|in|auf|nach|über|eine[rmns]?)$"
)
"""A line that so ends is no title."""
_NUMBERED: Final = re.compile(
    r"\|? ?(?:(?:[Zz]u )?(?:TOP|Top|Tagesordnungspunkt|Punkt) ?)?(?:[ÖN] ?)?"
    r"(?:\d{1,3}(?:\.\d{1,2})*|[IVX]{1,5})[.):]?(?: ?[|:–-])?\s+(?=\W?[A-ZÄÖÜ])"
)
_VOTE_BEHIND: Final = re.compile(r"[.!)][ \t]+\(?\d{1,3} ?[:/] ?\d{1,3}(?: ?[:/] ?\d{1,3})?\)?\.?$")
_ROOM: Final = 0.85
"""A line is broken on purpose if it would have been so short even with the first word of the next."""
_LONGEST: Final = 130
_NAMED: Final = re.compile(r"(?:TOP|Top|Tagesordnungspunkt) ?(?:[ÖN] ?)?\d")
_USUAL: Final = 60
"""So wide a page is at least where only short lines stand about a line that names an item."""


def own_line(line: Line, above: Line | None, below: Line | None, *, ended: bool, width: int) -> str:
    """Return what a line is that stands for itself: "title", "row" of a vote, or "" for any other.

    Args:
        line: the line.
        above: the one above it in its point of a list, if there is one.
        below: the one below it there.
        ended: whether what stands above that point of a list has come to its end.
        width: how many characters the longest line about it has.
    """
    ended = ended or above is None or _ENDED.search(above.text) is not None
    if not ended or _BEGINS.match(line.text) is None:
        return "row" if line.text[:1] in "|(" and _is_row(line.text) else ""
    if _is_row(line.text):
        return "row"
    return "title" if below and _is_title(line.text, below.text, width) else ""


def _is_row(text: str) -> bool:
    listed = [text[start:end] for start, end in told_of_points(text)] if BEHIND_LABEL.match(text) else []
    told = bool(listed) and all(map(_is_result, listed))
    return told or bool(result_in(text) or (only_counts(text) and re.search(r"\d", text)))


def _is_result(text: str) -> bool:
    return bool(result_in(text)) or (only_counts(text) and re.search(r"\w", text) is not None)


def _is_title(text: str, below: str, width: int) -> bool:
    """Say whether a line is broken though the next word had room, and has no verb."""
    if _GOES_ON.search(text) or _BEGINS.match(below) is None:
        return False
    width = max(width, _USUAL) if _NAMED.match(text) else width
    has_room = len(text) < _LONGEST and len(text) + len(below.split(" ", 1)[0]) + 1 <= _ROOM * width
    return has_room and not has_verb(_NUMBERED.sub("", text))


def ends_in_vote(text: str) -> bool:
    """Say whether a line ends in the figures of a vote on the sentence before: "Der Zaun bleibt.  9 : 2"."""
    return _VOTE_BEHIND.search(text) is not None


def is_numbered(text: str) -> bool:
    """Say whether a title bears the number of an item."""
    return _NUMBERED.match(text) is not None
