"""What typewriters and plain texts draw around things: the frame of a stamp, the bars of a table."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from wiedervorlage.intake.text.lines import Block, Line

_BARRED: Final = re.compile(r"\| *(?P<inner>\S.*?) *\|")
_ROWS: Final = 2
"""A table has so many rows at least."""
RULED: Final = re.compile(r"[+|]?[-=_+]{6,}[+|]?")
"""A line that is drawn, not written."""


def without_bars(block: Block) -> Block:
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


def without_frame(block: Block) -> Block | None:
    """Return a block without the frame that typewriters draw around a stamp; None where nothing else is in it."""
    if not any(RULED.fullmatch(line.text) for line in block.lines):
        return block
    lines = [_unframed(line) for line in block.lines if not RULED.fullmatch(line.text)]
    return Block(lines=tuple(lines)) if lines else None


def _unframed(line: Line) -> Line:
    inner = re.fullmatch(r"\| *(?P<inner>\S.*?) *\|?|(?P<open>[^|]*\S) *\|", line.text)
    if inner is None or inner.lastgroup is None:
        return line
    start, end = inner.span(inner.lastgroup)
    return replace(line, text=line.text[start:end], start=line.start + start, end=line.start + end)
