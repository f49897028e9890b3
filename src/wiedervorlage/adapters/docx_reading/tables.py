"""Tables of a Word file: rows of figures stay rows, columns that only lay out a page are read one after the other."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TypeAlias

from docx.oxml.ns import qn

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from docx.oxml.xmlchemy import BaseOxmlElement as Element

    BlocksOf: TypeAlias = Callable[[Element], Iterator[str]]

_FIGURE: Final = re.compile(r"[\d.,:%€+\-–/ ]+(?:Euro|EUR|€|%)?")
_FEWEST_ROWS: Final = 3
"""From so many rows on a table tells by most of them what it is."""


@dataclass(frozen=True, slots=True)
class _Row:
    """The cells of a row, each as its blocks of text."""

    cells: tuple[tuple[str, ...], ...]

    @property
    def filled(self) -> list[tuple[str, ...]]:
        return [cell for cell in self.cells if cell]

    @property
    def is_line(self) -> bool:
        return all(_is_line(cell) for cell in self.cells)

    @property
    def is_wrapped(self) -> bool:
        """Say whether one line holds it but for a cell of two or more."""
        several = [cell for cell in self.filled if not _is_line(cell)]
        return len(several) == 1 and len(several[0]) == 1

    @property
    def has_figures_only(self) -> bool:
        """Say whether what stands beside the first cell is figures."""
        return all(_FIGURE.fullmatch(block) for cell in self.filled[1:] for block in cell)

    def line(self) -> str:
        """Return the row on one line, a tab between the columns."""
        return "\t".join(" ".join(" ".join(cell).split("\n")) for cell in self.cells)


def table_blocks(table: Element, blocks_of: BlocksOf) -> Iterator[str]:
    """Yield a table as blocks: its rows as lines with tabs, or what its cells hold, cell by cell.

    Args:
        table: the element of the table.
        blocks_of: gives the blocks of a cell, tables within it too.
    """
    rows = [_Row(tuple(_cells(row, blocks_of))) for row in table.findall(qn("w:tr"))]
    lines: list[str] = []
    for row in rows:
        if not row.filled:
            continue
        if row.is_line or (row.is_wrapped and len(row.filled) > 1 and (_is_data(rows) or row.has_figures_only)):
            lines.append(row.line())
            continue
        yield "\n".join(lines)
        lines = []
        yield from _labelled(row) or [block for cell in row.cells for block in cell]
    yield "\n".join(lines)


def _cells(row: Element, blocks_of: BlocksOf) -> Iterator[tuple[str, ...]]:
    """Yield the cells; columns that one cell spans, or that go on a cell above, count as empty cells."""
    for cell in row.findall(qn("w:tc")):
        merged = cell.find(f"{qn('w:tcPr')}/{qn('w:vMerge')}")
        goes_on = merged is not None and merged.get(qn("w:val"), "continue") == "continue"
        yield () if goes_on else tuple(block for block in blocks_of(cell) if block.strip())
        span = cell.find(f"{qn('w:tcPr')}/{qn('w:gridSpan')}")
        for _ in range(min(int(span.get(qn("w:val"), "1")), _MOST_COLUMNS) - 1 if span is not None else 0):
            yield ()


_MOST_COLUMNS: Final = 63
"""Word allows no more."""


def _is_line(cell: tuple[str, ...]) -> bool:
    return len(cell) <= 1 and not any("\n" in block or "\t" in block for block in cell)


def _is_data(rows: list[_Row]) -> bool:
    """Say whether most rows are lines of several cells."""
    lines = sum(row.is_line and len(row.filled) > 1 for row in rows)
    return len(rows) >= _FEWEST_ROWS and lines * 2 > len(rows)


def _labelled(row: _Row) -> list[str]:
    """Return a column of labels and the column of their values line by line, where a row is just that."""
    if len(row.filled) != len(_LABEL_AND_VALUE):
        return []
    labels, values = ("\n".join(cell).split("\n") for cell in row.filled)
    if len(labels) != len(values) or not all(label.rstrip().endswith(":") for label in labels):
        return []
    return ["\n".join(f"{label.rstrip()} {value}" for label, value in zip(labels, values, strict=True))]


_LABEL_AND_VALUE: Final = ("label", "value")
