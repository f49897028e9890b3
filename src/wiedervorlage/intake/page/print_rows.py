"""Words put into rows of print, and rows that stand close under each other into blocks."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from wiedervorlage.intake.layout import Box, Word

_SAME_LINE: Final = 0.5
_WIDE_GAP: Final = 2.2
"""A gap of so many line heights between words parts two columns."""
_TIGHT_GAP: Final = 1.2
"""A gap of so many does where a column begins in the lines around; between words of justified print it is smaller."""
_SAME_EDGE: Final = 0.25
_COLUMN_REACH: Final = 4.5
"""Rows begin at one edge, and around a line, within so many line heights."""
_FEWEST_IN_COLUMN: Final = 2
_NEIGHBOUR: Final = 30.0
"""Words farther apart than this (mm) are not put on one line: a page askew would mix its lines."""
_ALIKE: Final = 2.2
_PARAGRAPH: Final = 1.24
"""A distance of so many usual ones begins a new block."""


@dataclass(frozen=True, kw_only=True)
class Row:
    """Words of one line that stand together; each is held against all others, so its box is reckoned but once."""

    words: tuple[Word, ...]

    @cached_property
    def box(self) -> Box:
        """Return the box around the words."""
        box = self.words[0].box
        for word in self.words[1:]:
            box = box.joined(word.box)
        return box

    @cached_property
    def height(self) -> float:
        """Return the height of the print."""
        return max(median(word.box.bottom - word.box.top for word in self.words), 0.5)

    @property
    def text(self) -> str:
        """Return the words with single blanks."""
        return " ".join(word.text for word in self.words)


def rows_of(words: Iterable[Word]) -> list[Row]:
    """Put words into rows from left to right, each beside its nearest neighbour, and part rows at wide gaps."""
    lines: list[list[Word]] = []
    for word in sorted(words, key=lambda word: (word.box.left, word.box.top)):
        homes = [line for line in lines if _on_line(line[-1].box, word.box)]
        if homes:
            max(homes, key=lambda line: line[-1].box.right).append(word)
        else:
            lines.append([word])
    lines.sort(key=lambda line: (line[0].box.top, line[0].box.left))
    return _parted_at_columns([_parted(line) for line in lines])


def _on_line(left: Box, right: Box) -> bool:
    """Say whether a box goes on the line of the one to its left (a stamp askew must not bridge two lines)."""
    overlap = min(left.bottom, right.bottom) - max(left.top, right.top)
    low, high = sorted((left.bottom - left.top, right.bottom - right.top))
    beside = -high <= right.left - left.right <= _NEIGHBOUR
    return beside and overlap > _SAME_LINE * low and high < _ALIKE * low


def _parted(line: list[Word]) -> list[Row]:
    rows: list[list[Word]] = [[line[0]]]
    height = max(median(word.box.bottom - word.box.top for word in line), 0.5)
    for before, word in pairwise(line):
        if word.box.left - before.box.right > _WIDE_GAP * height:
            rows.append([])
        rows[-1].append(word)
    return [Row(words=tuple(row)) for row in rows]


def _parted_at_columns(lines: Sequence[Sequence[Row]]) -> list[Row]:
    """Part rows once more, at smaller gaps, where the lines around go on in a column of their own at the same edge.

    In a column as full as an IBAN makes it less room is left in the fullest line than in its neighbours.
    """
    begun = sorted((row.box.top, row.box.left) for line in lines for row in line)
    return [part for line in lines for row in line for part in _at_columns(row, begun)]


def _at_columns(row: Row, begun: Sequence[tuple[float, float]]) -> list[Row]:
    parts: list[list[Word]] = [[row.words[0]]]
    for before, word in pairwise(row.words):
        if word.box.left - before.box.right > _TIGHT_GAP * row.height and _begins_column(word.box, row.height, begun):
            parts.append([])
        parts[-1].append(word)
    return [row] if len(parts) == 1 else [Row(words=tuple(part)) for part in parts]


def _begins_column(box: Box, height: float, begun: Sequence[tuple[float, float]]) -> bool:
    """Say whether the rows that begin at ``begun`` have a column begin where a box stands."""
    slack, far = _SAME_EDGE * height, _COLUMN_REACH * height
    around = begun[bisect_left(begun, (box.top - far,)) : bisect_left(begun, (box.top + far,))]
    return sum(abs(left - box.left) < slack for _, left in around) >= _FEWEST_IN_COLUMN


def group_blocks(rows: Sequence[Row]) -> list[list[Row]]:
    """Put rows under each other into blocks: as close as lines of print are here, alike in height, overlapping."""
    pitch = _usual_pitch(rows)
    blocks: list[list[Row]] = []
    for row in sorted(rows, key=lambda row: (row.box.top, row.box.left)):
        home = next((block for block in reversed(blocks) if _continues(block[-1], row, pitch)), None)
        if home is None:
            blocks.append([row])
        else:
            home.append(row)
    return blocks


def _usual_pitch(rows: Sequence[Row]) -> float:
    """Return the usual distance from line to line, in heights of print.

    The lower third of the distances is taken: most are lines of one paragraph, larger ones part paragraphs.
    """
    ratios: list[float] = []
    for row in rows:
        below = [_pitch(row, other) for other in rows if other is not row and overlap(row, other) > 0]
        near = [ratio for ratio in below if 0.5 < ratio < _FAR]
        ratios += sorted(near)[:1]
    return sorted(ratios)[len(ratios) // 3] if ratios else 1.2


_FAR: Final = 2.6


def _pitch(above: Row, below: Row) -> float:
    """Return the distance between the middles of two rows, in heights of print."""
    middle = (below.box.top + below.box.bottom - above.box.top - above.box.bottom) / 2
    return middle / ((above.height + below.height) / 2)


def overlap(one: Row, other: Row) -> float:
    """Return how many millimetres of the sheet's width two rows share; below zero how far they are apart."""
    return min(one.box.right, other.box.right) - max(one.box.left, other.box.left)


def _continues(above: Row, below: Row, pitch: float) -> bool:
    alike = 0.6 < above.height / below.height < 1.7
    return alike and overlap(above, below) > 0 and 0.4 < _pitch(above, below) < _PARAGRAPH * pitch
