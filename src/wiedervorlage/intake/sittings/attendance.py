"""The lines of minutes that list who was there, with a number each: they count as the items of an agenda do."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.lexicon.word_sections import any_phrase

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wiedervorlage.intake.text.lines import Line

_LABEL: Final = re.compile(
    rf"(?:\(?[a-zA-Z\dIVX]{{1,3}}[.)] )?(?:{any_phrase('sittings', 'attendance')}|(?:nicht ?)?stimmberechtigt|beratend"
    r"|(?:ordentliche |bürgerliche |gewählte )?\w*mitglieder\b|\w*vertreter|\w*räte\b|stellvertret)[^.;:]{0,60}:",
    re.IGNORECASE,
)
"""A line that ends in a colon and tells who is listed below it: "Anwesend:", "b) nicht stimmberechtigt:"."""
_NUMBERED: Final = re.compile(r"(?P<number>\d{1,2})(?:[.)]|\t| {2,})\s*(?P<rest>\S.*)")
_ITEM_WORDS: Final = re.compile(
    r"\b(?:der|des|die|das|für|im|über|zur|zum|und|am|auf|Verschiedenes|Sonstiges|Anfragen|Mitteilungen|Eröffnung|Begrüßung"
    r"|Bekanntgaben|Wahlen|Haushalt\w*|Jahresrechnung|Bauanträge)\b"
)
"""Words that titles of items hold, and names hardly ever."""
_FEWEST: Final = 2
"""One name with a number is no list."""


def lines_of_attendance(lines: Sequence[Line]) -> frozenset[int]:
    """Return which of the lines of minutes list persons under a number each."""
    labels = (number for number, line in enumerate(lines) if _LABEL.fullmatch(line.text.strip()))
    return frozenset(listed for label in labels for listed in _listed_below(lines, label))


def _listed_below(lines: Sequence[Line], label: int) -> Iterator[int]:
    """Yield the numbered lines right below a label, where they name persons and no matters; a name may run over."""
    found: list[int] = []
    place = label + 1
    while place < len(lines):
        numbered = _counts_on(lines, place, len(found) + 1)
        runs_over = found and not numbered and _counts_on(lines, place + 1, len(found) + 1)
        if not (numbered or runs_over):
            break
        found += [place] if numbered else []
        place += 1
    matters = sum(_ITEM_WORDS.search(lines[number].text) is not None for number in found)
    if len(found) >= _FEWEST and 3 * matters < len(found):
        yield from found


def _counts_on(lines: Sequence[Line], place: int, count: int) -> bool:
    """Say whether a line bears the number that comes next."""
    match = _NUMBERED.fullmatch(lines[place].text.strip()) if place < len(lines) else None
    return match is not None and int(match["number"]) == count
