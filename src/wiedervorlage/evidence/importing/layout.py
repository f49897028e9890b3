"""What a layout reader hands on: every cell with the words that stand around it, nothing interpreted yet."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

import polars as pl

if TYPE_CHECKING:
    from wiedervorlage.foundation.findings import Finding

LONG_SCHEMA: Final[dict[str, type[pl.DataType]]] = {
    "code": pl.String,  # code of the measure as the file gives it; empty where it gives only a label
    "label": pl.String,  # label of the measure
    "dims": pl.String,  # further characteristics, ``GES=GESM;NAT=NATA``; empty for the total
    "region": pl.String,  # key as printed
    "name": pl.String,  # name of the region as printed
    "period": pl.String,  # period as printed
    "unit": pl.String,  # unit as printed
    "raw": pl.String,  # the cell
    "quality": pl.String,  # a separate column of quality marks
    "basis": pl.String,  # census on which the figure rests, where the row says it
    "line": pl.Int32,
    "column": pl.Int32,
}


_LONGEST_NOTE: Final = 40
"""Lines that a quoted footnote may take; a longer cell is a quote that was never closed."""


class Format(StrEnum):
    """The layouts that are recognised."""

    FLAT = "flat"
    OLD_FLAT = "old-flat"
    TABLE = "genesis-table"
    INKAR = "inkar"
    GV100 = "gv100ad"
    GV_EXCERPT = "gv-excerpt"
    TIDY = "tidy"
    OFFICE = "office"


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """The cells of one table, one per row, and what the table says about itself.

    Attributes:
        cells: columns of ``LONG_SCHEMA``.
        decimal: decimal mark of the figures.
        table: official number of the table (``12411-01-01-4``), where it says one.
        stated: what the table prints about its state, publisher and licence, by name.
        basis: census on which the figures rest, where the table says it.
    """

    format: Format
    cells: pl.DataFrame
    file: str = ""
    sheet: str = ""
    decimal: str = ","
    table: str = ""
    title: str = ""
    retrieved: str = ""
    publisher: str = ""
    licence: str = ""
    basis: str = ""
    notes: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a sheet with the line on which it begins (from 1)."""

    line: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """A sheet as rows of text cells: from a CSV file or from a worksheet."""

    rows: tuple[Row, ...]
    file: str = ""
    sheet: str = ""
    separator: str = ";"


def read_grid(text: str, file: str = "", separator: str = "") -> Grid:
    """Cut a CSV text into rows, keeping the line on which each begins; quoted cells may span lines."""
    separator = separator or guess_separator(text)
    rows = _cut_with_quotes(text, separator) or _cut_by_lines(text, separator)
    return Grid(rows=rows, file=file, separator=separator)


def _cut_with_quotes(text: str, separator: str) -> tuple[Row, ...]:
    """Cut as CSV says; nothing where a quote was opened and never closed, so that a cell swallows rows."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    rows, line = [], 1
    try:
        for cells in reader:
            if reader.line_num - line > _LONGEST_NOTE:
                return ()
            rows.append(Row(line, tuple(cells)))
            line = reader.line_num + 1
    except csv.Error:
        return ()
    return tuple(rows)


def _cut_by_lines(text: str, separator: str) -> tuple[Row, ...]:
    """Cut each line by itself: an open quote then spoils its own line only."""
    return tuple(
        Row(line, tuple(next(csv.reader([cells], delimiter=separator), ())))
        for line, cells in enumerate(text.split("\n"), start=1)
    )


def guess_separator(text: str) -> str:
    """Return the separator that occurs most in the first lines; semicolon where none occurs."""
    head = text[:20_000]
    counts = {mark: head.count(mark) for mark in ";\t,|"}
    if counts[";"] >= head.count("\n") * 0.5:
        return ";"
    best = max(counts, key=lambda mark: counts[mark])
    return best if counts[best] else ";"


def frame_of(records: list[dict[str, object]]) -> pl.DataFrame:
    """Return the cells collected one by one as a frame of ``LONG_SCHEMA``; what they do not say is null."""
    return pl.DataFrame(records, schema=LONG_SCHEMA)


def empty_layout(format_: Format, grid: Grid, findings: tuple[Finding, ...]) -> Layout:
    """Return a layout without cells: the head could not be read, the findings say why."""
    cells = pl.DataFrame(schema=LONG_SCHEMA)
    return Layout(format=format_, cells=cells, file=grid.file, sheet=grid.sheet, findings=findings)
