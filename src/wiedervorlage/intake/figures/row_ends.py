"""Where the rows of printed tables end: the last figure of a row does not count the first word of the next line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wiedervorlage.intake.text.clean_text import CleanText
    from wiedervorlage.intake.text.lines import Block, Line

_CELL: Final = (
    r"(?:(?:TOP ?)?[ÖN] ?)?[+±–-]?\d[\d.,]*(?:,?-{1,2})?"
    r"(?: ?(?:€|EUR|Euro|DM|T€|TEUR|%|v\. ?H\.|Prozent|qm|m²|m|km|ha|kg|t|h|Std\.|Stück|St\.|VZÄ))?\*?"
)
_ROW: Final = re.compile(rf"[^\t]*\S(?P<gap> {{2,}}){_CELL}")
"""A line whose last column, behind two blanks or more, is a figure; tabs are read as tables of their own."""
_WIDE: Final = 3
"""So many blanks make a column in any line; two do where the next or the last line is a row as well."""


def row_ends(blocks: Iterable[Block]) -> frozenset[int]:
    """Return the places in the received text where a line ends that is the row of a table."""
    return frozenset(line.end for block in blocks for line in _rows(block.lines))


def rows_apart(text: CleanText, start: int, end: int, ends: frozenset[int]) -> str:
    """Return characters of a clean text with a rule where a row ends: as long as they are, but parted there.

    Args:
        text: a paragraph.
        start: the first of the characters.
        end: behind the last of them.
        ends: where rows end in the received text.
    """
    if not any(offset in ends for offset in text.offsets[start:end]):
        return text.text[start:end]
    placed = zip(text.text[start:end], text.offsets[start:end], strict=True)
    return "".join("|" if character == " " and offset in ends else character for character, offset in placed)


def _rows(lines: tuple[Line, ...]) -> Iterable[Line]:
    gaps = [_gap(line) for line in lines]
    for line, above, gap, below in zip(lines, [0, *gaps], gaps, [*gaps[1:], 0], strict=False):
        if gap >= _WIDE or (gap and (above or below)):
            yield line


def _gap(line: Line) -> int:
    """Return how many blanks stand before the figure in the last column of a line; 0 where it is no row."""
    found = _ROW.fullmatch(line.text)
    return len(found["gap"]) if found else 0
