"""The points of a resolution as they are named before the vote on each: "Nr. 1: 12 : 4, Nr. 2: einstimmig"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.lexicon.results import LABEL, VOTE_LABEL

if TYPE_CHECKING:
    from collections.abc import Iterator

_NAME: Final = r"(?:(?:[Zz]u )?(?:Ziffer|Ziff\.|Punkt|Pkt\.|Nr\.|Nummer|Buchstabe|Buchst\.|Absatz|Abs\.)|[Zz]u) ?"
_NUMBER: Final = r"(?:\d{1,2}|[a-z]|[IVX]{1,4})"
_POINT: Final = rf"(?<!\w)(?:{_NAME}{_NUMBER}\b[.)]?\s?:|\(?[a-z]\)\s?:?)\s*"
"""A point by its name and number before the colon, or by its letter alone."""
_MARK: Final = re.compile(_POINT)
BEHIND_LABEL: Final = re.compile(rf"\b(?:{LABEL}|{VOTE_LABEL})\s?:?\s*(?P<points>{_POINT}.*)")
"""The points behind a word that tells of voting, to the end of the line."""
POINT_BETWEEN: Final = re.compile(rf"[\s,;.]*(?:und )?{_POINT}")
"""What parts the vote on a point from the vote on the one before it."""
NO_POINT: Final = "".join(
    rf"(?<!\b{name}{blank})"
    for name in (r"Nr\.", "Nummer", "Ziffer", r"Ziff\.", "Punkt", r"Pkt\.", r"Abs\.", "Absatz", "TOP", "zu", "Zu", "§")
    for blank in ("", " ")
)
"""Before a figure: it is not the number of a point, "Nr. 1: 12 : 4"."""


def told_of_points(text: str) -> Iterator[tuple[int, int]]:
    """Yield from where to where a text tells how was voted on a point, for each that is listed behind a label."""
    for listed in BEHIND_LABEL.finditer(text):
        marks = list(_MARK.finditer(text, listed.start("points"), listed.end()))
        ends = [*(following.start() for following in marks[1:]), listed.end()]
        yield from ((mark.end(), end) for mark, end in zip(marks, ends, strict=True))
