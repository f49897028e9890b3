"""Blocks typed side by side: letterhead beside telephone, address field beside stamp or information block.

A text without layout keeps the columns of the sheet as tabs or runs of blanks. A block is parted only where its
left column reads like a head or an address and its right one like what stands beside them; tables and lists of
labels with their values stay whole.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.head.footers import is_bank_line
from wiedervorlage.intake.head.labels import label_of
from wiedervorlage.intake.text import patterns
from wiedervorlage.intake.text.dates import find_dates
from wiedervorlage.intake.text.lines import Block, Line
from wiedervorlage.intake.text.names import NAME
from wiedervorlage.intake.text.spotting import title_case

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_GAP: Final = re.compile(r" *\t\s*| {3,}")
_INDENTED: Final = 20
"""A line set in by so many characters beside lines at the margin stands in the right column."""
_LEFT: Final = re.compile(r"[A-ZÄÖÜ]{4}|An (?:den|die|das)\b")
_SPACED: Final = re.compile(r"(?:[A-ZÄÖÜ] +){3,}[A-ZÄÖÜ]")
_RIGHT: Final = re.compile(
    r"Eing|Verhandlung|Niederschrift|Protokoll|Tel|Fax|Fernruf|Postfach|Az\b|[Bb]earb|www\.|\S@\S"
)
_SIGNED: Final = re.compile(r"(?:ppa\.|gez\.|i\. ?[AV]\.|[Ii]n Vertretung|\() ?")


def part_head(blocks: Sequence[Block]) -> list[Block]:
    """Part the blocks of a head that hold two columns: the left one first."""
    parted = [
        piece
        for number, block in enumerate(_at_margin(_without_bars(block)) for block in blocks)
        for piece in (_columns(block) if _is_head(block, first=number == 0) or _is_set_in(block) else (block,))
    ]
    return [piece for block in parted if (piece := _without_frame(block)) is not None]


_BARRED: Final = re.compile(r"\| *(?P<inner>\S.*?) *\|")


def _without_bars(block: Block) -> Block:
    """Return the rows of a table drawn with bars as cells that blanks part, each character in its place."""
    rows = [_BARRED.fullmatch(line.text) for line in block.lines]
    if len(rows) < _ROWS or not all(rows):
        return block
    lines = [
        replace(
            line,
            text=re.sub(r" *\| *", lambda bar: "\t".ljust(len(bar[0])), row["inner"]),
            start=line.start + row.start("inner"),
            end=line.start + row.end("inner"),
        )
        for line, row in zip(block.lines, rows, strict=True)
        if row is not None
    ]
    return Block(lines=tuple(lines))


_ROWS: Final = 2
"""A table has so many rows at least."""


def _at_margin(block: Block) -> Block:
    """Return a block set in as a whole as if it stood at the margin."""
    margin = min(line.indent for line in block.lines)
    moved = tuple(replace(line, indent=line.indent - margin) for line in block.lines)
    return Block(lines=moved) if margin and len(block.lines) > 1 else block


_RULED: Final = re.compile(r"[+|]?[-=_+]{6,}[+|]?")


def _without_frame(block: Block) -> Block | None:
    """Return a block without the frame that typewriters draw around a stamp; None where nothing else is in it."""
    if not any(_RULED.fullmatch(line.text) for line in block.lines):
        return block
    lines = [_unframed(line) for line in block.lines if not _RULED.fullmatch(line.text)]
    return Block(lines=tuple(lines)) if lines else None


def _unframed(line: Line) -> Line:
    inner = re.fullmatch(r"\| *(?P<inner>\S.*?) *\|?|(?P<open>[^|]*\S) *\|", line.text)
    if inner is None or inner.lastgroup is None:
        return line
    start, end = inner.span(inner.lastgroup)
    return replace(line, text=line.text[start:end], start=line.start + start, end=line.start + end)


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
    rows = [_cells(line) for line in block.lines]
    begins = {cell.start - line.start for row, line in zip(rows, block.lines, strict=True) for cell in row[1:]}
    for number, (row, line) in enumerate(zip(rows, block.lines, strict=True)):
        gap = next((gap for gap in re.finditer(r"(?<=\S)  (?=\S)", line.text) if len(row) == 1), None)
        if gap is not None and any(abs(gap.end() - begin) <= _ASKEW for begin in begins):
            left = replace(line, text=line.text[: gap.start()], end=line.start + gap.start())
            rows[number] = [left, replace(line, text=line.text[gap.end() :], start=line.start + gap.end())]
    return rows


def _are_names(row: Sequence[Line], wide: int) -> bool:
    """Say whether each cell of a row is a name, with a function behind a comma or without."""
    return len(row) == wide and all(
        NAME.fullmatch(re.sub(r", .*", "", _SIGNED.sub("", cell.text).rstrip(")"))) for cell in row
    )


def _cells(line: Line) -> list[Line]:
    """Return the cells of a line as lines of their own."""
    cells: list[Line] = []
    start = 0
    whole = len(re.sub(r"\s+[|+]$", "", line.text))
    for end, following in [*(gap.span() for gap in _GAP.finditer(line.text, 0, whole)), (whole, 0)]:
        cells.append(
            Line(
                text=line.text[start:end],
                start=line.start + start,
                end=line.start + end,
                page=line.page,
                bold=line.bold,
            )
        )
        start = following
    return _with_labels(line, cells)


def _with_labels(line: Line, cells: list[Line]) -> list[Line]:
    """Join a label that wide blanks part from its value: "Raum:               C 304", "Ihr Zeichen      20/Ke"."""
    done: list[Line] = []
    for cell in cells:
        labelled = done and _is_label_alone(done[-1].text) and label_of(cell.text) is None
        if done and (done[-1].text.endswith(":") or labelled):
            start = done[-1].start - line.start
            whole = line.text[start : cell.end - line.start]
            done[-1] = Line(text=whole, start=done[-1].start, end=cell.end, page=line.page, bold=line.bold)
        else:
            done.append(cell)
    return done


def _halves(block: Block) -> list[list[Line]]:
    """Return each line as its cells; what begins in the right column is one cell, a label with its value."""
    rows = [_cells(line) for line in block.lines]
    begins = [
        cells[1].start - line.start + line.indent for cells, line in zip(rows, block.lines, strict=True) if cells[1:]
    ]
    aligned = (
        len(begins) > 1 and max(begins) - min(begins) <= _ASKEW and not any("\t" in line.text for line in block.lines)
    )
    aligned = aligned and sum(len(cells) == 2 for cells in rows) * 2 >= len(begins)
    return [
        [cells[0], _joined(line, cells[1:])]
        if len(cells) > 2 and (aligned or _is_label_alone(cells[1].text))
        else cells
        for cells, line in zip(rows, block.lines, strict=True)
    ]


_ASKEW: Final = 3
"""The right column begins at one place in all lines, give or take so many characters."""


def _joined(line: Line, cells: Sequence[Line]) -> Line:
    start, end = cells[0].start, cells[-1].end
    return replace(line, text=line.text[start - line.start : end - line.start], start=start, end=end)


def _is_set_in(block: Block) -> bool:
    """Say whether lines at the margin and lines far to the right stand in one block: address and labels."""
    far = [line for line in block.lines if line.indent >= _FAR]
    margin = [line for line in block.lines if line.indent <= _ASKEW]
    whole = len(far) + len(margin) == len(block.lines) and bool(far) and len(margin) > 1
    whole = whole and all(len(_cells(line)) == 1 for line in margin)
    told = any(label_of(line.text) or _stands_beside(line.text) for line in far)
    return whole and told and any(_names_somebody(line.text) for line in margin)


_FAR: Final = 24
"""Lines set in by so many characters stand in the right column, whatever stands at the margin."""


def _columns(block: Block) -> Iterator[Block]:
    left: list[Line] = []
    right: list[Line] = []
    apart = any(line.indent <= _ASKEW for line in block.lines)
    for line, cells in zip(block.lines, _halves(block), strict=True):
        if len(cells) == 1 or (apart and line.indent >= _FAR):
            (right if line.indent >= _INDENTED else left).append(line)
        else:
            left.append(cells[0])
            right += cells[1:]
    yield from (Block(lines=tuple(lines)) for lines in (left, right) if lines)


def _is_head(block: Block, *, first: bool = False) -> bool:
    """Say whether a block holds a head or an address at its left and something of its own at its right."""
    rows = _halves(block)
    pairs = [cells for cells in rows if len(cells) == 2]
    deep = [line for line in block.lines if line.indent >= _INDENTED]
    if not pairs and len(deep) < len(block.lines):
        return sum(label_of(line.text) is not None for line in deep) > 1
    if not pairs or any(len(cells) > 2 for cells in rows) or any(_SPACED.fullmatch(line.text) for line in block.lines):
        return False
    left = [cells[0].text for cells, line in zip(rows, block.lines, strict=True) if line.indent < _INDENTED]
    right = [cells[1].text for cells in pairs]
    if any(_is_label_alone(text) or text.endswith(":") or find_dates(text) for text in left) or any(
        is_bank_line(cells[0]) and not cells[0].text.startswith("Steuer") for cells in pairs
    ):
        return False
    if sum(label_of(text) is not None for text in right) > 1:
        return True
    private = first and NAME.fullmatch(left[0]) is not None and " " in left[0] if left else False
    return (private or any(_names_somebody(text) for text in left)) and any(_stands_beside(text) for text in right)


def _is_label_alone(text: str) -> bool:
    """Say whether a cell is a label whose value stands in the next; "Az. 52 40" has its own."""
    label = label_of(text)
    return label is not None and label[1] >= len(text.rstrip(": "))


def _names_somebody(text: str) -> bool:
    plain = title_case(text.strip(" -–"))
    known = patterns.BODY.search(plain) or patterns.PERSON_TITLE.match(plain) or patterns.PLACE.match(plain)
    return bool(known or patterns.OFFICE.fullmatch(plain) or _LEFT.match(text))


def _stands_beside(text: str) -> bool:
    named = (
        patterns.PLACE.search(text)
        or _RULED.fullmatch(text)
        or patterns.UNIT.match(text)
        or patterns.OFFICE.match(title_case(text))
    )
    return bool(
        named or label_of(text) or _RIGHT.search(text) or any(hit.has_year and hit.day for hit in find_dates(text))
    )
