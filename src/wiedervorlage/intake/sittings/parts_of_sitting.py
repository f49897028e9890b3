"""The parts of a sitting that the headings of minutes name: "A. Öffentlicher Teil", "B. Nichtöffentlicher Teil"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wiedervorlage.intake.reading import Field
    from wiedervorlage.intake.text.lines import Line

_PART: Final = re.compile(
    r"(?:(?:[A-Z]|[IVX]{1,3}|\d)[.)] ?|Teil [A-Z\d]:? ?|[-–] ?)?(?:I[mn] )?(?P<closed>nicht[- ]?)?"
    r"öffentliche[rn]? (?:Sitzung|Teil|Tagesordnungspunkte)(?: der (?:Sitzung|Tagesordnung))?(?: ?[-–:])?",
    re.IGNORECASE,
)


def of_whole_sitting(fields: Iterable[Field], lines: Iterable[Line]) -> list[Field]:
    """Leave out whether the public was there where only the heading of one part of a sitting tells it, of two.

    Args:
        fields: of minutes.
        lines: of the paper.
    """
    parts = {line: match for line in lines if (match := _PART.fullmatch(line.text))}
    told = {bool(match["closed"]) for match in parts.values()}
    if len(told) == 1:
        return list(fields)
    heads = [(line.start, line.end) for line in parts]
    return [
        item
        for item in fields
        if item.name != "paper.public" or not any(start <= item.span.start < end for start, end in heads)
    ]
