"""Feet of letters that print several accounts side by side: each column is read from its top to its foot."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.head.lines.cells import ASKEW, cells_of
from wiedervorlage.intake.head.lines.ibans import breaks_off

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wiedervorlage.intake.text.lines import Line

_OF_ACCOUNT: Final = (
    re.compile(r"\bIBAN\b|\bDE\d\d ?\d{4}"),
    re.compile(r"\bBIC\b|\bSWIFT\b"),
    re.compile(r"\bBLZ\b|\bBankleitzahl\b"),
    re.compile(r"\b(?:Konto|Kto)\b"),
)
"""What an account has once; where two cells of a line have it, each column is an account of its own."""


def by_columns(lines: Sequence[Line]) -> list[Line]:
    """Return the lines, in place of those that print accounts side by side the cells of one column after the other."""
    if not any(sign.search(line.text) for line in lines for sign in _OF_ACCOUNT):
        return list(lines)
    done: list[Line] = []
    at = 0
    while at < len(lines):
        rows = _rows_from(lines, at)
        if rows:
            columns = range(1 + max(column for row in rows for column, _ in row))
            done += [cell for wanted in columns for row in rows for column, cell in row if column == wanted]
        else:
            done.append(lines[at])
        at += len(rows) or 1
    return done


def _rows_from(lines: Sequence[Line], at: int) -> list[list[tuple[int, Line]]]:
    """Return the lines from ``at`` on that stand in the same columns, as cells with the number of their column.

    None, where these columns do not hold an account each.
    """
    begins = next((_begins(line) for line in _together(lines, at) if len(cells_of(line)) > 1), [])
    rows: list[list[tuple[int, Line]]] = []
    for line in _together(lines, at):
        row = _in_columns(line, begins)
        if not row:
            break
        rows.append(row)
    told = any(
        sum(sign.search(cell.text) is not None for _, cell in row) > 1
        for row in rows
        if len(row) > 1
        for sign in _OF_ACCOUNT
    )
    return rows if len(rows) > 1 and (told or _is_wrapped(rows)) else []


def _together(lines: Sequence[Line], at: int) -> Iterator[Line]:
    """Yield the lines from ``at`` on with nothing but the end of a line between them."""
    yield lines[at]
    for above, line in pairwise(lines[at:]):
        if not 0 < line.start - above.end <= above.trail + line.indent + ASKEW:
            return
        yield line


def _begins(line: Line) -> list[int]:
    """Return where the cells of a line begin on the sheet, in characters."""
    return [line.indent + cell.start - line.start for cell in cells_of(line)]


def _in_columns(line: Line, begins: Sequence[int]) -> list[tuple[int, Line]]:
    """Return the cells of a line with their columns; none where one stands across or beside the columns."""
    row: list[tuple[int, Line]] = []
    if "\t" in line.text:
        cells = cells_of(line)
        return list(enumerate(cells)) if len(cells) == len(begins) else []
    for begin, cell in zip(_begins(line), cells_of(line), strict=True):
        column = next((number for number, place in enumerate(begins) if abs(place - begin) <= ASKEW), None)
        if column is None or any(begin + len(cell.text) > place for place in begins[column + 1 : column + 2]):
            return []
        row.append((column, cell))
    return row


def _is_wrapped(rows: Sequence[Sequence[tuple[int, Line]]]) -> bool:
    """Say whether an IBAN breaks off in a column and goes on below itself."""
    return any(
        breaks_off(cell.text, lower.text)
        for row, below in pairwise(rows)
        for column, cell in row
        for other, lower in below
        if other == column
    )
