"""In which order the blocks of a page are read: columns side by side, rows of tables and forms, the footer last."""

from __future__ import annotations

import re
from math import inf
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.head.lines.label_columns import Cell, labelled_lines
from wiedervorlage.intake.page.print_rows import Row, overlap

if TYPE_CHECKING:
    from collections.abc import Sequence

_FOOTER_FROM: Final = 262.0
"""Blocks that begin lower than this (mm) on a sheet of 297 mm belong to the footer (DIN 5008: 16 to 35 mm)."""
_WIDEST: Final = 220.0
"""Print that reaches farther to the right stands on a larger sheet, whose footer, if any, is elsewhere."""


def order_blocks(blocks: Sequence[list[Row]]) -> list[list[Row]]:
    """Return the blocks in reading order: left column before right where they stand side by side, footer last.

    Rows of a table, told by cells at one height, are joined to lines again.
    """
    is_wide = max((row.box.right for block in blocks for row in block), default=0.0) > _WIDEST
    footer_from = inf if is_wide else _FOOTER_FROM
    upper = [block for block in blocks if block[0].box.top < footer_from]
    lower = [block for block in blocks if block[0].box.top >= footer_from]
    bands: list[list[list[Row]]] = []
    for block in sorted(upper, key=lambda block: block[0].box.top):
        if bands and (block[0].box.top < _lower_edge(bands[-1]) or _is_place_of(block, bands[-1])):
            bands[-1].append(block)
        else:
            bands.append([block])
    ordered: list[list[Row]] = []
    for band in bands:
        ordered += _columns(band)
    return [*ordered, *sorted(lower, key=lambda block: (block[0].box.left, block[0].box.top))]


def _lower_edge(band: list[list[Row]]) -> float:
    return max(block[-1].box.bottom for block in band)


_PLACE: Final = re.compile(r"(?:D-)?\d{4,5} +[A-ZÄÖÜ][^\d:@]*")
_APART: Final = 14.0
"""The place stands no farther below its address, in millimetres."""
_ALIGNED: Final = 2.5
"""Blocks of one column begin at the same edge, give or take so many millimetres."""


def _is_place_of(block: list[Row], band: list[list[Row]]) -> bool:
    """Say whether a block is a place set apart from its address, beside which another column stands."""
    if len(band) == 1 or len(block) > 1 or _PLACE.fullmatch(_text(block)) is None:
        return False
    address = min(band, key=lambda other: (round(other[0].box.left / _ALIGNED), -other[-1].box.bottom))
    below = block[0].box.top - address[-1].box.bottom
    return abs(block[0].box.left - address[0].box.left) < _ALIGNED and 0 < below < _APART


def _columns(band: list[list[Row]]) -> list[list[Row]]:
    """Order the blocks of a band: a table row by row, labels with their values, else column by column."""
    band = _with_labels_joined(band)
    rows = [row for block in band for row in block]
    lines = [_joined(line) for line in _same_height(rows)]
    if len(band) > 1 and (_is_table(band) or _is_grid(band)):
        return [lines]
    return sorted(band, key=lambda block: (round(min(row.box.left for row in block) / 60), block[0].box.top))


def _with_labels_joined(band: list[list[Row]]) -> list[list[Row]]:
    """Return the blocks with each column of labels joined line by line to the column of their values."""
    if len(band) == 1:
        return band
    cells = {id(row): Cell(words=row.words, text=row.text, box=row.box) for block in band for row in block}
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
    cells = [row.text for block in others for row in block]
    figures = sum(bool(re.fullmatch(r"[\d.,:%€\-–/ ]+(?:Euro|EUR|€|%)?", cell)) for cell in cells)
    heads = sum(len(cell.split()) <= 3 for cell in cells)
    return figures * 2 >= len(cells) or (heads == len(cells) and len({len(block) for block in band}) == 1)


def _is_grid(band: list[list[Row]]) -> bool:
    """Say whether side-by-side blocks are the rows of a form: each line of the shorter ones beside one of another.

    An address or who may be called beside one is none, even where the lines happen to stand level.
    """
    if any(_ADDRESSED.search(_text(block)) for block in band):
        return False
    longest = max(band, key=len)
    others = [row for block in band if block is not longest for row in block]
    level = sum(any(_is_level(row, other) for block in band for other in block if other is not row) for row in others)
    return level >= _FEWEST_ROWS and level >= _LEVEL_SHARE * len(others)


_FEWEST_ROWS: Final = 2
_LEVEL_SHARE: Final = 0.75
_LEVEL: Final = 0.25
"""The middles of two rows on one level differ by less, in heights of print."""
_ADDRESSED: Final = re.compile(r"(?m)^\d{4,5} [A-ZÄÖÜ]|^(?:An (?:den|die|das)|Herrn?|Frau)\b|Telefon|Durchwahl|@")


def _is_level(row: Row, other: Row) -> bool:
    apart = abs(row.box.top + row.box.bottom - other.box.top - other.box.bottom) / 2
    return apart < _LEVEL * row.height and overlap(row, other) <= 0


def _text(block: list[Row]) -> str:
    return "\n".join(row.text for row in block)


def _is_letterhead_column(block: list[Row]) -> bool:
    return bool(re.search(r"(?m)^\d{5} [A-ZÄÖÜ]|:|Telefon|Zimmer|Durchwahl|@", _text(block)))
