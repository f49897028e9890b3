"""The terms a notice lays on what it grants: they decide nothing more, and are no ground of it.

"Die Genehmigung ergeht unter folgenden Nebenbestimmungen:" / "1. Frei werdende Stellen sind nicht wiederzubesetzen."
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wiedervorlage.intake.statements.units.placing import Placed

_TERMS: Final = r"(?:Nebenbestimmung(?:en)?|Auflagen?|Bedingungen|Maßgaben)"
_LEADS: Final = re.compile(
    rf"(?:\(?(?:\d{{1,2}}|[IVX]{{1,4}}|[a-z])[.)]?\s+)?{_TERMS}(?: \(Auszug\))?:?"
    rf"|.*\b(?:folgende[nr]?|nachstehende[nr]?) (?:\w+ )?{_TERMS}\b[^.;:]{{0,60}}:",
    re.DOTALL,
)
"""The heading above terms, or the sentence that leads to them."""
_MARKS: Final = (
    re.compile(r"\(?\d{1,2}\.\d{1,2}(?:\.\d{1,2})?[.)]?\s"),
    re.compile(r"\(?\d{1,2}[.)]\s"),
    re.compile(r"\(?[a-z]{1,2}\)\s"),
    re.compile(r"[IVX]{1,4}[.)]\s"),
    re.compile(r"[-–—•*▪·]\s"),
)
"""The kinds of marks of points: only points of the kind of the first belong to the list."""


def terms(placed: Sequence[Placed]) -> Iterator[Placed]:
    """Yield the units of the points of a list of terms."""
    kind: int | None = None
    leading: int | None = None
    paragraph = -1
    for item in placed:
        text = item.sentence.paragraph.text.text.strip()
        if item.place.paragraph != paragraph:
            paragraph = item.place.paragraph
            mark = _kind(text)
            if leading is not None:
                kind = mark if mark not in {None, leading} else None
            elif mark != kind:
                kind = None
            leading = None
        if _leads(item, text):
            kind, leading = None, -1 if (own := _kind(text)) is None else own
        elif kind is not None:
            yield item


def _leads(item: Placed, paragraph: str) -> bool:
    return _LEADS.fullmatch(paragraph) is not None or _LEADS.fullmatch(item.sentence.text.strip()) is not None


def _kind(text: str) -> int | None:
    return next((number for number, mark in enumerate(_MARKS) if mark.match(text)), None)
