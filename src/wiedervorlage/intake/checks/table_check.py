"""The sums of tables: what the rows above a sum add up to, column by column.

A table is read as print sets it, and there it has heads, deductions, parts of rows and sums of sums: where any of
its readings gives the sum, the sum is right.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from wiedervorlage.foundation.catalogue import finding
from wiedervorlage.intake.checks.offering import place_of, told_number
from wiedervorlage.intake.checks.table_cells import Row, column_of, names_columns, row_of, without_sum
from wiedervorlage.intake.messages import MESSAGES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wiedervorlage.foundation.findings import Finding
    from wiedervorlage.intake.text.lines import Block, Line

_SUM: Final = re.compile(r"(?:Summe|Gesamt(?:kosten|betrag|summe)?|Insgesamt|Zusammen|Total|Summa)\b", re.IGNORECASE)
_FEWEST: Final = 2
"""So many rows at least make a sum."""
_EXACT: Final = 0.005


@dataclass(slots=True, kw_only=True)
class _Table:
    """What is read of a table: heads whose figures name columns, the rows since the last sum, and the sums.

    ``sumless`` are the places, from the right, of columns that add up to nothing.
    """

    heads: list[Row] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)
    sums: list[Row] = field(default_factory=list)
    sumless: set[int] = field(default_factory=set)

    def readings(self) -> Iterator[Sequence[Row]]:
        """Yield what a sum may add up: its rows, with the sum above or all sums, or with a head that was a row."""
        yield self.rows
        if self.sums:
            yield [*self.sums[-1:], *self.rows]
            yield [*self.sums, *self.rows]
        if self.heads:
            yield [*self.heads, *self.rows]

    def end_at(self, total: Row) -> None:
        """Go on below a sum."""
        self.sums.append(total)
        self.heads, self.rows = [], []


def check_tables(blocks: Sequence[Block]) -> Iterator[Finding]:
    """Check the sum rows of each table against the rows above them."""
    for block in blocks:
        table = _Table()
        for line in block.lines:
            row = row_of(line)
            heads = not table.rows and (not row.cells or names_columns(line))
            if heads:
                table.sumless |= without_sum(line)
                table.heads += [row] if row.cells else []
            elif row.cells and _SUM.match(line.text) and len(table.rows) >= _FEWEST:
                yield from _against_rows(table, row, line)
                table.end_at(row)
            elif row.cells:
                table.rows.append(row)


def _against_rows(table: _Table, total: Row, line: Line) -> Iterator[Finding]:
    """Check each figure of a sum, from the right; a quota at its foot is no sum."""
    for place in range(1, len(total.cells) + 1):
        stated = total.cells[-place]
        columns = [column for rows in table.readings() if (column := column_of(rows, total, place)) is not None]
        own = columns[0] if columns else ()
        if place in table.sumless or len(own) < _FEWEST or not all(cell.adds for cell in (stated, *own)):
            continue
        added = [sum(cell.value for cell in column) for column in columns]
        if stated.told and all(abs(one - stated.value) > _EXACT for one in added):
            figures = {"added": told_number(added[0]), "stated": told_number(stated.value)}
            yield finding(MESSAGES, "INT-008", place_of(line.span), **figures)
