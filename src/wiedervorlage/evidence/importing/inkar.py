"""INKAR exports: key, name, type of region, then one column per indicator and year.

Two header rows: the first repeats the name of the indicator, the second gives the years. The unit is not in
the file; it comes from the dictionary.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from wiedervorlage.evidence.importing.layout import Format, Grid, Layout, empty_layout, frame_of
from wiedervorlage.evidence.importing.messages import Limited, finding
from wiedervorlage.evidence.importing.periods import read_period
from wiedervorlage.foundation.findings import Place, Severity

if TYPE_CHECKING:
    from wiedervorlage.evidence.importing.layout import Row


def is_inkar(text: str) -> bool:
    """Say whether the text begins like an INKAR export."""
    return text[:200].replace('"', "").startswith("Kennziffer;Raumeinheit;Aggregat")


def lay_out_inkar(grid: Grid) -> Layout:
    """Lay out an INKAR export."""
    found, records = Limited(), []
    if len(grid.rows) < 3:
        found.add(finding("EVI-005", Severity.ERROR, Place(file=grid.file, line=1), columns="Kopf"))
        return empty_layout(Format.INKAR, grid, found.findings())
    labels, years = grid.rows[0], grid.rows[1]
    width = len(labels.cells)
    for row in grid.rows[2:]:
        if not any(cell.strip() for cell in row.cells):
            continue
        if len(row.cells) != width:
            place = Place(file=grid.file, line=row.line)
            count = str(len(row.cells))
            found.add(finding("EVI-006", Severity.ERROR, place, count=count, expected=str(width)))
            continue
        records += _row_cells(row, labels, years)
    _check_years(labels, years, grid.file, found)
    return Layout(
        format=Format.INKAR,
        cells=frame_of(records),
        file=grid.file,
        sheet=grid.sheet,
        table="INKAR",
        title=labels.cells[3].strip() if width > 3 else "",
        publisher="Bundesinstitut für Bau-, Stadt- und Raumforschung (BBSR)",
        licence="dl-de/by-2-0",
        findings=found.findings(),
    )


def _row_cells(row: Row, labels: Row, years: Row) -> list[dict[str, object]]:
    return [
        {
            "code": "", "label": " ".join(labels.cells[index].split()), "dims": "", "region": row.cells[0],
            "name": row.cells[1], "period": years.cells[index] if index < len(years.cells) else "",
            "unit": "", "raw": row.cells[index], "quality": None, "line": row.line, "column": index + 1,
        }
        for index in range(3, len(row.cells))
    ]  # fmt: skip


def _check_years(labels: Row, years: Row, file: str, found: Limited) -> None:
    """Years of one indicator rise one by one; a repeated or missing year means that a column was moved."""
    before: dict[str, int] = {}
    for index, (label, cell) in enumerate(zip(labels.cells, years.cells, strict=False), start=1):
        span = read_period(cell)
        if index <= 3 or span is None:
            continue
        year = span.first.year
        if label in before and year != before[label] + 1:
            place = Place(file=file, line=years.line, column=index)
            found.add(finding("EVI-028", Severity.DOUBT, place, period=cell))
        before[label] = year
