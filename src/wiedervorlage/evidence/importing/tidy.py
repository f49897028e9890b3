"""Tidy tables: one figure a row, as this package exports them and as other programs write them.

Required columns: ``measure``, ``region``, ``period``, ``value``; the separator tells the decimal mark
(semicolon: comma, else point). ``raw`` keeps the cell as first printed; where it contradicts ``value``,
somebody edited the value, which then counts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wiedervorlage.evidence.importing.cells import read_cell
from wiedervorlage.evidence.importing.layout import Format, Grid, Layout, Row, frame_of
from wiedervorlage.evidence.importing.messages import Limited, finding
from wiedervorlage.foundation.findings import Place, Severity

if TYPE_CHECKING:
    from collections.abc import Mapping

REQUIRED: Final = frozenset({"measure", "region", "period", "value"})


def is_tidy(grid: Grid) -> bool:
    """Say whether the first row names the columns of a tidy table."""
    return bool(grid.rows) and set(grid.rows[0].cells) >= REQUIRED


def lay_out_tidy(grid: Grid) -> Layout:
    """Lay out a tidy table."""
    found, records = Limited(), []
    names = grid.rows[0].cells
    decimal = "," if grid.separator == ";" else "."
    for row in grid.rows[1:]:
        if not any(row.cells):
            continue
        if len(row.cells) != len(names):
            place = Place(file=grid.file, sheet=grid.sheet, line=row.line)
            count, expected = str(len(row.cells)), str(len(names))
            found.add(finding("EVI-006", Severity.ERROR, place, count=count, expected=expected))
            continue
        fields = dict(zip(names, row.cells, strict=True))
        records.append(_cell(fields, row, names.index("value") + 1, decimal, grid, found))
    return Layout(
        format=Format.TIDY, cells=frame_of(records), file=grid.file, sheet=grid.sheet, findings=found.findings()
    )


def _cell(
    fields: Mapping[str, str], row: Row, column: int, decimal: str, grid: Grid, found: Limited
) -> dict[str, object]:
    symbols = fields.get("symbols", "")
    value, raw = fields["value"].strip(), fields.get("raw", "").strip()
    if not value:
        text = raw or symbols.partition(" ")[0]
    elif raw and read_cell(raw).value == read_cell(value, decimal=decimal).value:
        text = raw
    else:
        text = value.replace(".", ",") if decimal == "." else value
        if raw:
            place = Place(file=grid.file, sheet=grid.sheet, line=row.line, column=column)
            found.add(finding("EVI-047", Severity.DOUBT, place, value=value, raw=raw))
    return {
        "code": fields["measure"], "label": fields["measure"], "dims": "", "region": fields["region"],
        "name": fields.get("name", ""), "period": fields["period"], "unit": fields.get("unit", ""),
        "raw": text, "quality": symbols or None, "basis": fields.get("basis", ""), "line": row.line,
        "column": column,
    }  # fmt: skip
