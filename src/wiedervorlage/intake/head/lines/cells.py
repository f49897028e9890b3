"""The cells of a line that tabs or runs of blanks part, a label joined with its value."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.head.lines.labels import label_of
from wiedervorlage.intake.text.lines import part_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wiedervorlage.intake.text.lines import Block, Line

_GAP: Final = re.compile(r" *\t\s*| {3,}")
ASKEW: Final = 3
"""The right column begins at one place in all lines, give or take so many characters."""


def cells_of(line: Line) -> list[Line]:
    """Return the cells of a line as lines of their own."""
    cells: list[Line] = []
    start = 0
    whole = len(re.sub(r"\s+[|+]$", "", line.text))
    for end, following in [*(gap.span() for gap in _GAP.finditer(line.text, 0, whole)), (whole, 0)]:
        cells.append(part_of(line, start, end))
        start = following
    return _with_labels(line, cells)


def _with_labels(line: Line, cells: list[Line]) -> list[Line]:
    """Join a label that wide blanks part from its value: "Raum:               C 304", "Ihr Zeichen      20/Ke"."""
    done: list[Line] = []
    for cell in cells:
        labelled = done and is_label_alone(done[-1].text) and label_of(cell.text) is None
        if done and (done[-1].text.endswith(":") or labelled):
            start = done[-1].start - line.start
            done[-1] = part_of(line, start, cell.end - line.start)
        else:
            done.append(cell)
    return done


def halves(block: Block) -> list[list[Line]]:
    """Return each line as its cells; what begins in the right column is one cell, a label with its value."""
    rows = [cells_of(line) for line in block.lines]
    begins = [
        cells[1].start - line.start + line.indent for cells, line in zip(rows, block.lines, strict=True) if cells[1:]
    ]
    aligned = (
        len(begins) > 1 and max(begins) - min(begins) <= ASKEW and not any("\t" in line.text for line in block.lines)
    )
    aligned = aligned and sum(len(cells) == 2 for cells in rows) * 2 >= len(begins)
    return [
        [cells[0], _joined(line, cells[1:])] if len(cells) > 2 and (aligned or is_label_alone(cells[1].text)) else cells
        for cells, line in zip(rows, block.lines, strict=True)
    ]


def _joined(line: Line, cells: Sequence[Line]) -> Line:
    start, end = cells[0].start, cells[-1].end
    return replace(line, text=line.text[start - line.start : end - line.start], start=start, end=end)


def is_label_alone(text: str) -> bool:
    """Say whether a cell is a label whose value stands in the next; "Az. 52 40" has its own."""
    label = label_of(text)
    return label is not None and label[1] >= len(text.rstrip(": "))
