"""From words on pages to one text in reading order, with the place of every word kept.

Words are put into lines, lines into blocks; blocks that stand side by side (address field and information
block of DIN 5008, forms A and B) are kept apart by the gap between them. The text is written as if somebody
had typed it: blank lines between blocks, a form feed between pages. A stamp laid over the address field is
found by its own block.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.label_columns import Cell, labelled_lines
from wiedervorlage.intake.layout import Box, Layout, PlacedWord, Word

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_SAME_LINE: Final = 0.5
_WIDE_GAP: Final = 2.2
"""A gap of so many line heights between words parts two columns."""
_NEIGHBOUR: Final = 30.0
"""Words farther apart than this (mm) are not put on one line: a page askew would mix its lines."""
_ALIKE: Final = 2.2
_CELL_GAP: Final = 1.1
_PARAGRAPH: Final = 1.24
"""A distance of so many usual ones begins a new block."""
_FOOTER_FROM: Final = 262.0
"""Blocks that begin lower than this (mm) on a sheet of 297 mm belong to the footer (DIN 5008: 16 to 35 mm)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """Words of one line that stand together."""

    words: tuple[Word, ...]

    @property
    def box(self) -> Box:
        """Return the box around the words."""
        box = self.words[0].box
        for word in self.words[1:]:
            box = box.joined(word.box)
        return box

    @property
    def height(self) -> float:
        """Return the height of the print."""
        return max(median(word.box.bottom - word.box.top for word in self.words), 0.5)


def compose(words: Sequence[Word], page_count: int) -> tuple[str, Layout]:
    """Write words as one text and say where each stands in it.

    Args:
        words: all words, pages counted from 1.
        page_count: number of pages, also of those without words.
    """
    text: list[str] = []
    placed: list[PlacedWord] = []
    length = 0
    for page in range(1, page_count + 1):
        if page > 1:
            text.append("\n\f\n")
            length += 3
        blocks = order_blocks(group_blocks(rows_of([word for word in words if word.page == page])))
        for number, block in enumerate(blocks):
            length += _write(text, "\n\n" if number else "")
            for line, row in enumerate(block):
                length += _write(text, "\n" if line else "")
                for place, word in enumerate(row.words):
                    length += _write(text, _separator(row, place))
                    placed.append(PlacedWord(word=word, start=length, end=length + len(word.text)))
                    length += _write(text, word.text)
    return "".join(text), Layout(words=tuple(placed), page_count=page_count)


def _write(text: list[str], piece: str) -> int:
    text.append(piece)
    return len(piece)


def _separator(row: Row, place: int) -> str:
    if place == 0:
        return ""
    gap = row.words[place].box.left - row.words[place - 1].box.right
    return "\t" if gap > _CELL_GAP * row.height else " "


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
    return [row for line in lines for row in _parted(line)]


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
        below = [_pitch(row, other) for other in rows if other is not row and _overlap(row, other) > 0]
        near = [ratio for ratio in below if 0.5 < ratio < _FAR]
        ratios += sorted(near)[:1]
    return sorted(ratios)[len(ratios) // 3] if ratios else 1.2


_FAR: Final = 2.6


def _pitch(above: Row, below: Row) -> float:
    """Return the distance between the middles of two rows, in heights of print."""
    middle = (below.box.top + below.box.bottom - above.box.top - above.box.bottom) / 2
    return middle / ((above.height + below.height) / 2)


def _overlap(one: Row, other: Row) -> float:
    return min(one.box.right, other.box.right) - max(one.box.left, other.box.left)


def _continues(above: Row, below: Row, pitch: float) -> bool:
    alike = 0.6 < above.height / below.height < 1.7
    return alike and _overlap(above, below) > 0 and 0.4 < _pitch(above, below) < _PARAGRAPH * pitch


def order_blocks(blocks: Sequence[list[Row]]) -> list[list[Row]]:
    """Return the blocks in reading order: left column before right where they stand side by side, footer last.

    Rows of a table, told by cells at one height, are joined to lines again.
    """
    upper = [block for block in blocks if block[0].box.top < _FOOTER_FROM]
    lower = [block for block in blocks if block[0].box.top >= _FOOTER_FROM]
    bands: list[list[list[Row]]] = []
    for block in sorted(upper, key=lambda block: block[0].box.top):
        if bands and block[0].box.top < max(rows[-1].box.bottom for rows in bands[-1]):
            bands[-1].append(block)
        else:
            bands.append([block])
    ordered: list[list[Row]] = []
    for band in bands:
        ordered += _columns(band)
    return [*ordered, *sorted(lower, key=lambda block: (block[0].box.left, block[0].box.top))]


def _columns(band: list[list[Row]]) -> list[list[Row]]:
    """Order the blocks of a band: a table row by row, labels with their values, else column by column."""
    band = _with_labels_joined(band)
    rows = [row for block in band for row in block]
    lines = [_joined(line) for line in _same_height(rows)]
    if len(band) > 1 and _is_table(band):
        return [lines]
    return sorted(band, key=lambda block: (round(min(row.box.left for row in block) / 60), block[0].box.top))


def _with_labels_joined(band: list[list[Row]]) -> list[list[Row]]:
    """Return the blocks with each column of labels joined line by line to the column of their values."""
    if len(band) == 1:
        return band
    cells = {
        id(row): Cell(words=row.words, text=" ".join(word.text for word in row.words), box=row.box)
        for block in band
        for row in block
    }
    found = labelled_lines(list(cells.values()))
    taken = {id(cell) for lines in found for line in lines for cell in line}
    rest = [[row for row in block if id(cells[id(row)]) not in taken] for block in band]
    joined = [[Row(words=tuple(word for cell in line for word in cell.words)) for line in lines] for lines in found]
    return [block for block in [*joined, *rest] if block]


def _same_height(rows: list[Row]) -> list[list[Row]]:
    lines: list[list[Row]] = []
    for row in sorted(rows, key=lambda row: row.box.top):
        if lines and row.box.top < lines[-1][0].box.bottom - 0.4 * row.height:
            lines[-1].append(row)
        else:
            lines.append([row])
    return lines


def _joined(line: list[Row]) -> Row:
    return Row(words=tuple(word for row in sorted(line, key=lambda row: row.box.left) for word in row.words))


def _is_table(band: list[list[Row]]) -> bool:
    """Say whether side-by-side blocks are cells: most lines of each other column are figures, days or short words."""
    first, *others = sorted(band, key=lambda block: min(row.box.left for row in block))
    if max(row.box.top for row in first) < 120 and any(_is_letterhead_column(block) for block in band):
        return False
    cells = [" ".join(word.text for word in row.words) for block in others for row in block]
    figures = sum(bool(re.fullmatch(r"[\d.,:%€\-–/ ]+(?:Euro|EUR|€|%)?", cell)) for cell in cells)
    heads = sum(len(cell.split()) <= 3 for cell in cells)
    return figures * 2 >= len(cells) or (heads == len(cells) and len({len(block) for block in band}) == 1)


def _is_letterhead_column(block: list[Row]) -> bool:
    text = "\n".join(" ".join(word.text for word in row.words) for row in block)
    return bool(re.search(r"(?m)^\d{5} [A-ZÄÖÜ]|:|Telefon|Zimmer|Durchwahl|@", text))
