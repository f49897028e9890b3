"""Workbooks on disk: worksheets as grids of text, facts as a workbook.

Numbers come out with decimal comma and keys as text, as the readers of official tables expect them.
"""

from __future__ import annotations

import io
from datetime import date, datetime
from typing import TYPE_CHECKING, Final

from wiedervorlage.adapters.archives import inflated_bytes
from wiedervorlage.evidence.importing.layout import Grid, Row
from wiedervorlage.foundation.errors import WiedervorlageError

if TYPE_CHECKING:
    from pathlib import Path

    import polars as pl


class SpreadsheetError(WiedervorlageError):
    """A workbook cannot be read or written."""


LARGEST: Final = 300_000_000
"""Bytes that a workbook may grow to when opened (zip bombs)."""


def read_workbook(content: bytes, name: str) -> tuple[Grid, ...]:
    """Read all worksheets of the contents of an XLSX file as grids of text.

    Raises:
        SpreadsheetError: openpyxl is not installed, or the file is no workbook.
    """
    try:
        from openpyxl import load_workbook  # noqa: PLC0415 - part of the extra ``tables``
    except ImportError as error:
        raise SpreadsheetError("reading workbooks needs the extra: pip install 'wiedervorlage[tables]'") from error
    try:
        grown = inflated_bytes(content)
        book = load_workbook(io.BytesIO(content), read_only=True, data_only=True) if grown <= LARGEST else None
    except Exception as error:
        raise SpreadsheetError(f"{name} is no readable workbook: {error}") from error
    if book is None:
        raise SpreadsheetError(f"{name} would grow to more than {LARGEST // 1_000_000} MB when opened")
    grids = []
    for sheet in book.worksheets:
        rows = [
            Row(line, tuple(_text(cell) for cell in cells))
            for line, cells in enumerate(sheet.iter_rows(values_only=True), start=1)
            if any(cell is not None for cell in cells)
        ]
        grids.append(Grid(rows=tuple(rows), file=name, sheet=sheet.title))
    book.close()
    return tuple(grids)


def write_workbook(path: Path, table: pl.DataFrame) -> None:
    """Write a table as a workbook: keys stay text, numbers are numbers, the head is fixed.

    Raises:
        SpreadsheetError: openpyxl is not installed.
    """
    try:
        from openpyxl import Workbook  # noqa: PLC0415 - part of the extra ``tables``
    except ImportError as error:
        raise SpreadsheetError("writing workbooks needs the extra: pip install 'wiedervorlage[tables]'") from error
    book = Workbook(write_only=True)
    sheet = book.create_sheet("Angaben")
    sheet.freeze_panes = "A2"
    sheet.append(table.columns)
    for row in table.iter_rows():
        sheet.append(list(row))
    book.save(path)


def _text(cell: object) -> str:
    """Write a cell as an official table would print it."""
    if cell is None:
        return ""
    if isinstance(cell, datetime):
        return cell.date().isoformat()
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, bool):
        return str(cell)
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() else repr(cell).replace(".", ",")
    return str(cell)
