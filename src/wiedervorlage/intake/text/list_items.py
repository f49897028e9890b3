"""The points of lists within a paper, and the rows of tables: how a line begins that is one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.text.headings import heads_below
from wiedervorlage.intake.text.own_lines import ends_in_vote
from wiedervorlage.intake.text.patterns import ANY_MONTH

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wiedervorlage.intake.text.lines import Block, Line

_MARK: Final = re.compile(
    r"^(?:\(?(?:\d{1,2}(?:\.\d{1,2}){0,2}|[a-z]|[IVX]{1,4})(?:[.)]?\t|[.)] {3,})|[-–—•*▪·](?:\t| {3,}))"
)
"""The number or mark of an item of a list, parted from its words by a tab or wide blanks: no cell of a table."""
_MONTH: Final = rf"(?:{ANY_MONTH}|Jänner)\b"
LIST_MARK: Final = re.compile(
    rf"(?:[-–—•*▪·] |\d{{1,2}}(?:\.\d{{1,2}}){{0,2}}[.)]?\t|\(?\d{{1,2}}[.)] (?!{_MONTH})|\(?[a-z]\) |[IVX]{{1,4}}\. )"
)
"""The number, letter or dash a point of a list begins with."""

_CANNOT_END: Final = re.compile(r"\b(?:de[rmns]|die|das|am|vom|zu[mr]|bis|und|ab|unsere[rm]|Ihre[rm])$")
"""A line that cannot end so: the number below it is no mark of a list ("nach der" above "16. BImSchV")."""
_LETTERED: Final = re.compile(r"\(?[a-z]\) ")
_BUTTONS: Final = frozenset({"Reduzieren", "Vorlesen"})
"""What council information systems print between the parts of a page to be pressed."""


def list_items(block: Block) -> Iterator[list[Line]]:
    """Part the lines of a block where a point of a list begins."""
    current: list[Line] = []
    for line in block.lines:
        if line.text in _BUTTONS:
            continue
        begins = LIST_MARK.match(line.text) or heads_below(line, current)
        if current and begins and not _goes_on(current, line):
            yield current
            current = []
        current.append(line)
    if current:
        yield current


def _goes_on(current: Sequence[Line], line: Line) -> bool:
    """Say whether a line goes on with the one above it; behind "und" the next letter of a list begins a point."""
    lettered = _LETTERED.match(current[0].text) and _LETTERED.match(line.text) and current[-1].text.endswith(" und")
    return not lettered and _CANNOT_END.search(current[-1].text) is not None


def is_table(lines: Sequence[Line]) -> bool:
    """Say whether most lines are cells parted by tabs or wide gaps."""
    lines = [line for line in lines if not ends_in_vote(line.text)]
    rows = (re.sub(r"^\d+(?:\.\d+)*[.)]?\s+", "", _MARK.sub("", line.text.lstrip())) for line in lines)
    cells = sum(bool(re.search(r"\t| {3,}|\|", row)) for row in rows)
    return cells * 2 > len(lines)
