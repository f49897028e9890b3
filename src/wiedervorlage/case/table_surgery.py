"""Add a row to a table of the case folder or take one out, and leave every other line as it was."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Final

from wiedervorlage.case.source_nodes import UneditableError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

POSITION_COLUMNS: Final = (
    "id", "who", "members", "option", "on", "published", "stance", "heads", "condition", "source", "certainty",
)  # fmt: skip


def add_row(text: str, row: Mapping[str, str], columns: Sequence[str]) -> str:
    """Return ``text`` with ``row`` at its end; an empty text gets a header of ``columns``.

    Raises:
        UneditableError: the row has a value for a column that the table does not have.
    """
    text = text or _written(columns)
    header = next(csv.reader(io.StringIO(text.removeprefix("\ufeff"))), [])
    unknown = sorted(set(row) - set(header))
    if unknown:
        raise UneditableError(f"no column {', '.join(unknown)}")
    line = _written([row.get(column, "") for column in header])
    if "\r\n" in text:
        line = line.replace("\n", "\r\n")
    return text + line if text.endswith("\n") else f"{text}\n{line.removesuffix(chr(10))}"


def drop_row(text: str, column: str, value: str, columns: Sequence[str]) -> str:
    """Return ``text`` without the row whose ``column`` is ``value``; empty where only our own header is left.

    Raises:
        UneditableError: there is no such row.
    """
    start, end = _lines_of(text, column, value)
    lines = io.StringIO(text).readlines()
    left = "".join((*lines[:start], *lines[end:]))
    if end == len(lines) and not text.endswith("\n"):
        left = left.removesuffix("\n")
    return "" if left == _written(columns) else left


def _lines_of(text: str, column: str, value: str) -> tuple[int, int]:
    """Return the lines of a row, counted from 0, the end exclusive."""
    reader = csv.DictReader(io.StringIO(text.removeprefix("\ufeff")))
    before = 1
    for row in reader:
        if row.get(column) == value:
            return before, reader.line_num
        before = reader.line_num
    raise UneditableError(f"no row {value}")


def _written(fields: Sequence[str]) -> str:
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerow(fields)
    return out.getvalue()
