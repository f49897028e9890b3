"""The office over which a paper goes to its reader, as address fields name it: "über den Landrat des Kreises Aue"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.text import patterns
from wiedervorlage.intake.text.names import is_office

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wiedervorlage.intake.text.lines import Line

_LEAD: Final = r"[–-]? ?(?:[üÜ]ber|durch|d\. ?d\.)"
_OFFICES: Final = r"(?:Landrat|Landrätin|Amt|Landratsamt|Kreis\w*|Schulamt)\b.*"
_OVER: Final = re.compile(rf"{_LEAD}(?: (?:de[nr]|die|das)(?: [A-ZÄÖÜ].*)?| {_OFFICES})?:?(?: ?[–-])?")
_BARE: Final = re.compile(rf"{_LEAD}(?: (?:de[nr]|die|das))?:?")
"""Such a line leaves it to the next to name the office."""


def leads_over(text: str) -> bool:
    """Say whether with a line of an address the office begins over which the paper goes to its reader: "über den"."""
    return _OVER.fullmatch(text) is not None


def without_offices_between(lines: Sequence[Line]) -> Iterator[Line]:
    """Leave out the office over which a paper goes to its reader: below his place, or between his name and street."""
    placed = over = False
    for number, line in enumerate(lines):
        if number and leads_over(line.text):
            if placed:
                return
            over = True
        elif not over or patterns.STREET.fullmatch(line.text) or patterns.PLACE.match(line.text):
            over = False
            placed = placed or patterns.PLACE.match(line.text) is not None
            yield line
        elif not is_office(line.text):
            over = _BARE.fullmatch(lines[number - 1].text) is not None
            if not over:
                yield line
