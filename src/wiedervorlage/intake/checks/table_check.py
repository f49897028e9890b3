"""The sums of tables: what the rows above a sum add up to, column by column.

A table is read as print sets it, and there it has heads, deductions, parts of rows and sums of sums: where any of
its readings gives the sum, the sum is right.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from itertools import accumulate
from typing import TYPE_CHECKING, Final

from wiedervorlage.foundation.catalogue import finding
from wiedervorlage.intake.checks.named_totals import is_named_total, is_near, leaves_rows_out
from wiedervorlage.intake.checks.no_sums import is_carried_on, is_mean_of_sums
from wiedervorlage.intake.checks.offering import place_of, told_number
from wiedervorlage.intake.checks.rounded_figures import Rounding, rounding_told
from wiedervorlage.intake.checks.row_numbers import is_part, number_of
from wiedervorlage.intake.checks.table_cells import (
    Cell,
    Row,
    begins_parts,
    column_of,
    has_figures,
    is_same,
    names_columns,
    row_of,
    without_sum,
)
from wiedervorlage.intake.messages import MESSAGES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wiedervorlage.foundation.findings import Finding
    from wiedervorlage.intake.text.lines import Block, Line

_SUM: Final = re.compile(r"(?:Summe|Gesamt(?:kosten|betrag|summe)?|Insgesamt|Zusammen|Total|Summa)\b", re.IGNORECASE)
_FEWEST: Final = 2
"""So many rows at least make a sum."""
_OF_ALL: Final = re.compile(r"(?:Gesamt|Insgesamt)\b", re.IGNORECASE)
"""Below rows also what holds of all of them together and is no sum."""
_LARGE: Final = 100
_COUNTED_TWICE: Final = re.compile(r"[Mm]ehrfach(?:nennung|antwort|auswahl|zählung)")
"""Said of a table whose rows hold the same people again and again; they add up to nothing."""


@dataclass(slots=True, kw_only=True)
class _Table:
    """What is read of a table: heads whose figures name columns, the rows since the last sum, and the sums.

    ``sumless`` are the places, from the right, of columns that add up to nothing. ``margin`` is how far the last row is
    set in; ``parts`` is that of the parts of a row ("darunter"), which end where a row is set less far in; ``blurred``
    says that the parts are set no farther in than their whole, so that nothing shows where they end. ``numbered`` is
    the number of the last row with figures that has one, of which "1.1" and "a)" are parts; ``lines`` are
    those of the rows, and with ``begun`` rows began what stands since the last sum in the midst.
    """

    heads: list[Row] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)
    sums: list[Row] = field(default_factory=list)
    sumless: set[int] = field(default_factory=set)
    margin: int = 0
    parts: int | None = None
    blurred: bool = False
    numbered: str = ""
    lines: list[Line] = field(default_factory=list)
    begun: int = 0

    def readings(self, total: Row) -> Iterator[Sequence[Row]]:
        """Yield what a sum may add up, what is likeliest first.

        Its rows, those that may be no summands left out or not; these with the sum above or all sums, or with a head
        that was a row; or one row alone, which the sum tells again.
        """
        for rows in ([row for row in self.rows if not row.doubtful], self.rows):
            yield rows
            if self.sums:
                yield [*self.sums[-1:], *rows]
                yield [*self.sums, *rows]
            if self.heads:
                yield [*self.heads, *rows]
        yield from ([row] for row in self.rows if row.restates(total))

    def go_on(self, line: Line, row: Row) -> None:
        """Take in a line that is neither head nor sum."""
        if self.parts is not None and line.indent < self.parts:
            self.parts = None
        if begins_parts(line) and self.parts is None:
            self.parts = line.indent if line.indent > self.margin else None
            self.blurred |= self.parts is None and not has_figures(line)
        held = is_part(line.text, self.numbered)
        if not held and (number := number_of(line.text)):
            self.numbered = number if row.cells else ""
        if row.cells:
            whole = not self.rows and _SUM.match(line.text) is not None
            self.rows.append(replace(row, doubtful=row.doubtful or whole or held or self.parts is not None))
            self.lines.append(line)
            self.margin = line.indent

    def end_at(self, total: Row) -> None:
        """Go on below a sum."""
        self.sums.append(total)
        self.heads, self.rows, self.lines, self.begun = [], [], [], 0
        self.parts, self.blurred, self.numbered = None, False, ""


def check_tables(blocks: Sequence[Block]) -> Iterator[Finding]:
    """Check the sum rows of each table against the rows above them."""
    for above, block, below in zip([None, *blocks], blocks, [*blocks[1:], None], strict=False):
        if not _COUNTED_TWICE.search(block.text):
            yield from _check_block(block, rounding_told(block, above, below))


def _check_block(block: Block, rounding: Rounding) -> Iterator[Finding]:
    table = _Table()
    whole = not leaves_rows_out(block.text)
    for line in block.lines:
        row = row_of(line)
        if not table.rows and (not row.cells or names_columns(line)):
            table.sumless |= without_sum(line)
            table.heads += [row] if row.cells else []
        elif _SUBTOTAL.match(line.text):
            yield from _against_subtotal(table, line, rounding)
        elif (
            row.cells
            and len(table.rows) >= _FEWEST
            and (_SUM.match(line.text) or (whole and is_named_total(line, table.lines)))
        ):
            yield from () if table.blurred else _against_rows(table, row, line, rounding)
            table.end_at(row)
        else:
            table.go_on(line, row)


_SUBTOTAL: Final = re.compile(
    r"(?:[-–] ?)?Zwischensumme\b(?! ?\(|.*\b(?:ohne|nur|aus|davon|Übertrag|anteilig)\b)", re.IGNORECASE
)
"""A sum in the midst of a table, of all rows above it; not one that by its label holds but some."""


def _against_subtotal(table: _Table, line: Line, rounding: Rounding) -> Iterator[Finding]:
    """Check a sum in the midst of a table against the rows above it, all of them or those since the last such sum.

    The sum below holds the same rows once more, so they stay.
    """
    row = row_of(line, in_midst=True)
    begun, table.begun = table.begun, len(table.rows)
    parts = [rows for rows in (table.rows[begun:], table.rows) if len(rows) >= _FEWEST]
    if not row.cells or table.blurred or len(parts) < _FEWEST:
        return
    found = [list(_against_rows(replace(table, rows=rows), row, line, rounding)) for rows in parts]
    yield from found[-1] if all(found) else ()


def _against_rows(table: _Table, total: Row, line: Line, rounding: Rounding) -> Iterator[Finding]:
    """Check each figure of a sum, from the right; a quota at its foot is no sum."""
    for place in range(1, len(total.cells) + 1):
        stated = total.cells[-place]
        readings = table.readings(total)
        columns = [column for rows in readings if (column := column_of(rows, total, place)) is not None]
        own = columns[0] if columns else ()
        if place in table.sumless or len(own) < _FEWEST or not all(cell.adds for cell in (stated, *own)):
            continue
        if stated.noted:
            continue  # the footnote says why: some are counted in two rows
        if _OF_ALL.match(line.text) and _is_mean(stated.value, [cell.value for cell in own]):
            continue
        if is_carried_on(table.rows, total, place) or is_mean_of_sums([cell.value for cell in own], total, place):
            continue
        added = [
            sum(cells) for column in columns for signed in _signed(column) for cells in _with_and_without_parts(signed)
        ]
        slack = rounding.slack([stated.value, *(cell.value for cell in own)])
        meant = (stated.value, -stated.value) if stated.unsure else (stated.value,)
        if stated.told and not any(is_same(one, value, slack) for one in added for value in meant):
            if not _SUM.match(line.text) and not is_near(added[0], stated.value):
                continue
            figures = {"added": told_number(added[0]), "stated": told_number(stated.value)}
            yield finding(MESSAGES, "INT-008", place_of(line.span), **figures)


def _is_mean(stated: float, figures: Sequence[float]) -> bool:
    """Say whether a figure below small ones with decimals is their mean, weighted or not: minutes, marks."""
    small = all(0 < figure < _LARGE for figure in figures) and any(figure % 1 for figure in figures)
    return small and min(figures) <= stated <= max(figures)


def _signed(column: Sequence[Cell]) -> Iterator[Sequence[float]]:
    """Yield the figures of a column; those of unsure sign as they are read, the other way round, and left out."""
    yield [cell.value for cell in column]
    if any(cell.unsure for cell in column):
        yield [-cell.value if cell.unsure else cell.value for cell in column]
        yield [cell.value for cell in column if not cell.unsure]


def _with_and_without_parts(figures: Sequence[float]) -> Iterator[Sequence[float]]:
    """Yield figures, and again without those that add up to the one above or below them: its parts."""
    yield figures
    yield _wholes(figures)
    yield _wholes(figures[::-1])


def _wholes(figures: Sequence[float]) -> Sequence[float]:
    wholes: list[float] = []
    while figures:
        whole, *below = figures
        added = list(accumulate(below))
        parts = next((n for n, one in enumerate(added, 1) if n >= _FEWEST and whole and is_same(one, whole)), 0)
        wholes.append(whole)
        figures = below[parts:]
    return wholes
