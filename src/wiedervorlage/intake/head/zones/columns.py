"""Blocks typed side by side: letterhead beside telephone, address field beside stamp or information block.

A text without layout keeps the columns of the sheet as tabs or runs of blanks. A block is parted only where its
left column reads like a head or an address and its right one like what stands beside them; tables and lists of
labels with their values stay whole.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.head.kinds.organs import ORGAN
from wiedervorlage.intake.head.lines.cells import ASKEW, cells_of, halves, is_label_alone
from wiedervorlage.intake.head.lines.drawn_frames import RULED, without_bars, without_frame
from wiedervorlage.intake.head.lines.footers import is_bank_line
from wiedervorlage.intake.head.lines.labels import label_of
from wiedervorlage.intake.head.lines.stamped import is_stamp
from wiedervorlage.intake.text import patterns
from wiedervorlage.intake.text.dates import find_dates
from wiedervorlage.intake.text.lines import Block, Line
from wiedervorlage.intake.text.names import NAME
from wiedervorlage.intake.text.spotting import title_case

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_INDENTED: Final = 20
"""A line set in by so many characters beside lines at the margin stands in the right column."""
_FAR: Final = 24
"""Lines set in by so many characters stand in the right column, whatever stands at the margin."""
_LEFT: Final = re.compile(r"[A-ZÄÖÜ]{4}|An (?:den|die|das)\b")
_SPACED: Final = re.compile(r"(?:[A-ZÄÖÜ] +){3,}[A-ZÄÖÜ]")
_RIGHT: Final = re.compile(
    r"Eing|EING|Verhandlung|Niederschrift|Protokoll|Tel|Fax|Fernruf|Postfach|Az\b|[Bb]earb|www\.|\S@\S"
)


def part_head(blocks: Sequence[Block]) -> list[Block]:
    """Part the blocks of a head that hold two columns: the left one first."""
    parted = [
        piece
        for number, block in enumerate(_at_margin(without_bars(block)) for block in blocks)
        for piece in (_columns(block) if _is_head(block, first=number == 0) or _is_set_in(block) else (block,))
    ]
    return [piece for block in parted if (piece := without_frame(block)) is not None]


def _at_margin(block: Block) -> Block:
    """Return a block set in as a whole as if it stood at the margin."""
    margin = min(line.indent for line in block.lines)
    moved = tuple(replace(line, indent=line.indent - margin) for line in block.lines)
    return Block(lines=moved) if margin and len(block.lines) > 1 else block


def _is_set_in(block: Block) -> bool:
    """Say whether lines at the margin and lines far to the right stand in one block: address and labels."""
    far = [line for line in block.lines if line.indent >= _FAR]
    margin = [line for line in block.lines if line.indent <= ASKEW]
    whole = len(far) + len(margin) == len(block.lines) and bool(far)
    if whole and margin and is_stamp(Block(lines=tuple(far))) and "\t" not in block.text:
        return True
    whole = whole and len(margin) > 1
    whole = whole and all(len(cells_of(line)) == 1 for line in margin)
    told = any(label_of(line.text) or _stands_beside(line.text) for line in far)
    return whole and told and any(_names_somebody(line.text) for line in margin)


def _columns(block: Block) -> Iterator[Block]:
    left: list[Line] = []
    right: list[Line] = []
    apart = any(line.indent <= ASKEW for line in block.lines)
    for line, cells in zip(block.lines, halves(block), strict=True):
        if len(cells) == 1 or (apart and line.indent >= _FAR):
            (right if line.indent >= _INDENTED else left).append(line)
        else:
            left.append(cells[0])
            right += cells[1:]
    yield from (Block(lines=tuple(lines)) for lines in (left, right) if lines)


def _is_head(block: Block, *, first: bool = False) -> bool:
    """Say whether a block holds a head or an address at its left and something of its own at its right."""
    rows = halves(block)
    pairs = [cells for cells in rows if len(cells) == 2]
    deep = [line for line in block.lines if line.indent >= _INDENTED]
    if not pairs and len(deep) < len(block.lines):
        return sum(label_of(line.text) is not None for line in deep) > 1
    if not pairs or any(len(cells) > 2 for cells in rows) or any(_SPACED.fullmatch(line.text) for line in block.lines):
        return False
    if sum(_sits_then(cells[0].text, cells[1].text) for cells in pairs) > 1:
        return False
    left = [cells[0].text for cells, line in zip(rows, block.lines, strict=True) if line.indent < _INDENTED]
    right = [cells[1].text for cells in pairs] + _alone_at_right(block, pairs)
    if any(is_label_alone(text) or text.endswith(":") or find_dates(text) for text in left) or any(
        is_bank_line(cells[0]) and not cells[0].text.startswith("Steuer") for cells in pairs
    ):
        return False
    if sum(label_of(text) is not None for text in right) > 1:
        return True
    private = first and NAME.fullmatch(left[0]) is not None and " " in left[0] if left else False
    return (private or any(_names_somebody(text) for text in left)) and any(_stands_beside(text) for text in right)


def _sits_then(left: str, right: str) -> bool:
    """Say whether a row belongs to a table of deliberations: a body, and the day it sits."""
    days = find_dates(right)
    return re.match(rf"{ORGAN}", left) is not None and bool(days) and bool(days[0].day) and not days[0].span.start


def _alone_at_right(block: Block, pairs: Sequence[Sequence[Line]]) -> list[str]:
    """Return the lines that stand alone where the right column of the pairs begins: the place below a street."""
    margins = {line.start: line.indent for line in block.lines}
    begins = [cells[1].start - cells[0].start + margins.get(cells[0].start, 0) for cells in pairs]
    return [line.text for line in block.lines if any(abs(line.indent - begin) <= ASKEW for begin in begins)]


def _names_somebody(text: str) -> bool:
    plain = title_case(text.strip(" -–"))
    known = patterns.BODY.search(plain) or patterns.PERSON_TITLE.match(plain) or patterns.PLACE.match(plain)
    return bool(known or patterns.OFFICE.fullmatch(plain) or _LEFT.match(text))


def _stands_beside(text: str) -> bool:
    named = (
        patterns.PLACE.search(text)
        or RULED.fullmatch(text)
        or patterns.UNIT.match(text)
        or patterns.OFFICE.match(title_case(text))
    )
    return bool(
        named or label_of(text) or _RIGHT.search(text) or any(hit.has_year and hit.day for hit in find_dates(text))
    )
