"""One sentence that runs through the points of a list.

"Im Jahr 2015 werden" / "a) dem Verein 31.200 €" / "b) …" / "bereitgestellt." Each point settles a thing of its own;
what leads to them is only the frame they share, and so is a list within a point.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.text.list_items import LIST_MARK
from wiedervorlage.intake.text.paragraphs import is_point

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wiedervorlage.intake.text.paragraphs import Paragraph

_ENDED: Final = re.compile(r"[.!?:;][\"“)]*$")
_AWAITS: Final = re.compile(r"\b(?:werden|wird|sind|ist|beschließ(?:t|en)|beschlossen|genehmigt|bewilligt|beauftragt)$")
"""A word that leaves its sentence open where a list follows."""
_KINDS: Final = (re.compile(r"\(?\d"), re.compile(r"\(?[a-z]\)"), re.compile(r"[IVX]"), re.compile(r"\W"))
"""The kinds of marks, so that a list within a point is told from the list it stands in."""

_NAMES_ANOTHER: Final = re.compile(
    r"\b(?:Beschlu(?:ss|ß)|Punkt|Ziffer|Nr\.) (?:zu |unter )?\(?[a-z\d]\)? zu (?:fassen|beschließen)"
)
"""What recommends another point of the same list: "empfiehlt, den Beschluss zu c) zu fassen"."""


def framed_by_points(parts: Sequence[Paragraph]) -> frozenset[int]:
    """Return the numbers of the paragraphs that state nothing by themselves: the frames of lists and lists within.

    Args:
        parts: the paragraphs of a body.
    """
    return frozenset(_frames(parts))


def _frames(parts: Sequence[Paragraph]) -> Iterator[int]:
    kind: int | None = None
    for number, (part, following) in enumerate(zip(parts, (*parts[1:], None), strict=False)):
        if _NAMES_ANOTHER.search(part.text.text):
            yield number
        elif not is_point(part):
            kind = _kind(following) if following is not None and _leads_to(part, following) else None
            if kind is not None:
                yield number
        elif (kind is not None and _kind(part) != kind) or _charges(part, following):
            yield number


def _leads_to(part: Paragraph, following: Paragraph) -> bool:
    """Say whether a paragraph leaves its sentence to the points below it."""
    if not is_point(following) or part.heading != following.heading or _ENDED.search(part.text.text):
        return False
    point = LIST_MARK.sub("", following.text.text).lstrip()
    return point[:1].islower() or _AWAITS.search(part.text.text) is not None


def _charges(part: Paragraph, following: Paragraph | None) -> bool:
    """Say whether a point charges somebody with what a list of its own holds: "3. Die Verwaltung wird beauftragt,"."""
    if following is None or _kind(following) == _kind(part):
        return False
    return _leads_to(part, following) and _CHARGES.search(part.text.text) is not None


_CHARGES: Final = re.compile(r"\b(?:beauftragt|ermächtigt|gebeten|ersucht|aufgefordert),?$")


def _kind(part: Paragraph) -> int:
    return next((number for number, mark in enumerate(_KINDS) if mark.match(part.text.text)), -1)
