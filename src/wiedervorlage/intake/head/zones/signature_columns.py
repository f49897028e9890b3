"""Signatures side by side: names in one row, their functions below or above."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.head.lines.cells import ASKEW, cells_of
from wiedervorlage.intake.head.lines.footers import is_bank_line
from wiedervorlage.intake.text.lines import Block, Line
from wiedervorlage.intake.text.names import NAME

if TYPE_CHECKING:
    from collections.abc import Sequence

_SIGNED: Final = re.compile(r"(?:ppa\.|gez\.|i\. ?[AV]\.|[Ii]n Vertretung|\() ?")


def part_signatures(block: Block) -> tuple[Block, ...]:
    """Part a block in which two people or more sign side by side, the row of names first or below their functions."""
    rows = _signature_rows(block)
    above = rows[0] if len(rows[0]) == 1 and len(rows) > 1 and len(rows[1]) > 1 else []
    rows = rows[1:] if above else rows
    wide = len(rows[0])
    signed = wide > 1 and all(len(row) <= wide for row in rows) and any(_are_names(row, wide) for row in rows[:3])
    banked = any(is_bank_line(line) or re.search(r"\d{3}|@|: ?\S", line.text) for line in block.lines)
    if not signed or banked:
        return (block,)
    columns = [[row[number] for row in rows if len(row) > number] for number in range(wide)]
    return tuple(Block(lines=tuple(column)) for column in [[*above, *columns[0]], *columns[1:]])


def _signature_rows(block: Block) -> list[list[Line]]:
    """Return the cells of each line; two blanks part them, too, where a cell of another line begins below or above."""
    rows = [cells_of(line) for line in block.lines]
    begins = {cell.start - line.start for row, line in zip(rows, block.lines, strict=True) for cell in row[1:]}
    for number, (row, line) in enumerate(zip(rows, block.lines, strict=True)):
        gap = next((gap for gap in re.finditer(r"(?<=\S)  (?=\S)", line.text) if len(row) == 1), None)
        if gap is not None and any(abs(gap.end() - begin) <= ASKEW for begin in begins):
            left = replace(line, text=line.text[: gap.start()], end=line.start + gap.start())
            rows[number] = [left, replace(line, text=line.text[gap.end() :], start=line.start + gap.end())]
    return rows


def _are_names(row: Sequence[Line], wide: int) -> bool:
    """Say whether each cell of a row is a name, with a function behind a comma or without."""
    return len(row) == wide and all(
        NAME.fullmatch(re.sub(r", .*", "", _SIGNED.sub("", cell.text).rstrip(")"))) for cell in row
    )
