"""A column of labels beside the column of their values, put together line by line again.

Printed forms set "Ihr Zeichen:", "Durchwahl:", "Datum:" in one column and what belongs to them in the next; read
column by column, each value would stand far from its label.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.head.lines.labels import label_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from wiedervorlage.intake.layout import Box, Word

_ALIGNED: Final = 2.0
"""Rows begin in one column where their left edges differ by less, in millimetres."""
_REACH: Final = 60.0
"""A value stands no farther from its label, in millimetres."""
_FEWEST: Final = 2
"""So many labels at least make a column."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """A row of print with its words, text and box."""

    words: tuple[Word, ...]
    text: str
    box: Box


def labelled_lines(cells: Sequence[Cell]) -> list[list[tuple[Cell, ...]]]:
    """Return the columns found, each as lines of a label with its value, or of a value that runs over alone."""
    pairs = [(label, value) for label in cells if _is_bare(label.text) and (value := _beside(label, cells)) is not None]
    found: list[list[tuple[Cell, ...]]] = []
    taken: set[int] = set()
    for label, value in pairs:
        group = [
            (one, other)
            for one, other in pairs
            if id(one) not in taken and _aligned(one.box, label.box) and _aligned(other.box, value.box)
        ]
        if id(label) not in taken and len(group) >= _FEWEST:
            taken |= {id(one) for one, _ in group}
            found.append(_lines(group, cells))
    return found


def _is_bare(text: str) -> bool:
    """Say whether a row is a label and nothing else."""
    label = label_of(text)
    return (label is not None and label[1] >= len(text)) or (text.endswith(":") and len(text.split()) <= 4)


def _beside(label: Cell, cells: Iterable[Cell]) -> Cell | None:
    """Return the nearest row at the height of a label to its right, if it is no label itself."""
    right = [cell for cell in cells if cell.box.left >= label.box.right and label.box.is_beside(cell.box)]
    nearest = min(right, key=lambda cell: cell.box.left, default=None)
    if nearest is None or nearest.box.left - label.box.right > _REACH or _is_bare(nearest.text):
        return None
    return nearest


def _aligned(one: Box, other: Box) -> bool:
    return abs(one.left - other.left) < _ALIGNED


def _lines(pairs: Sequence[tuple[Cell, Cell]], cells: Sequence[Cell]) -> list[tuple[Cell, ...]]:
    """Return label and value of each pair, and below each the rows over which the value runs."""
    values = {id(value): (label, value) for label, value in pairs}
    labels = {id(label) for label, _ in pairs}
    first, last = pairs[0][1].box, max((value.box for _, value in pairs), key=lambda box: box.bottom)
    height = first.bottom - first.top
    column = [
        cell
        for cell in cells
        if id(cell) not in labels
        and (_aligned(cell.box, first) or id(cell) in values)
        and first.top - height / 2 <= cell.box.top <= last.bottom + height / 2
    ]
    return [values.get(id(cell), (cell,)) for cell in sorted(column, key=lambda cell: cell.box.top)]
