"""The lines in the head of a council paper that stand for an information block: clerk, number, file number."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.head.lines.labels import label_of
from wiedervorlage.intake.head.lines.phones import NUMBER
from wiedervorlage.intake.head.zones.zones import Paper, Zone

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wiedervorlage.intake.text.lines import Line

_LONGEST: Final = 120
"""No line of a head has more characters."""


def council_block(paper: Paper) -> list[Line]:
    """Return the lines in the head of a council paper that name a clerk, a number to call or a file number."""
    blocks = [block for block in paper.of(Zone.BODY)[:_HEAD] if not re.match(r"[Nn]achrichtlich", block.lines[0].text)]
    lines = [
        piece
        for block in blocks
        for line in block.lines
        if len(line.text) < _LONGEST
        for piece in _labelled_pieces(line)
    ]
    told = {"name", "phone", "direct", "fax", "our_reference", "room"}
    return [
        line
        for line in lines
        if ((label := label_of(line.text)) and label[0] in told) or _COUNCIL_SIGN.fullmatch(line.text) or _asked(line)
    ]


def _labelled_pieces(line: Line) -> Iterator[Line]:
    """Return a line, and from a row of cells each label with the cell behind it as a line of its own."""
    yield line
    clerk = _CLERK.search(line.text)
    if clerk:
        yield replace(
            line, text=clerk["name"], start=line.start + clerk.start("name"), end=line.start + clerk.end("name")
        )
    cells = [match.span() for match in re.finditer(r"[^\t ](?:[^\t]*?[^\t ])??(?=\t| {3,}|$)", line.text)]
    for (start, _), (_, end) in zip(cells[1:], [*cells[2:], cells[-1]], strict=False):
        if label_of(line.text[start:end]):
            yield replace(line, text=line.text[start:end], start=line.start + start, end=line.start + end)


def _asked(line: Line) -> bool:
    """Say whether a line of the head is a person with a number to call: "Herr Kern, Zi. 2.07, Ruf 88-2460"."""
    if _CLERK.fullmatch(f"/ {line.text}"):
        return True
    return re.match(r"(?:Frau|Herr|Hr\.|Fr\.) [A-ZÄÖÜ]", line.text) is not None and NUMBER.search(line.text) is not None


_CLERK: Final = re.compile(r"(?:amt|ung|dienst|stelle|\d|^) ?/ (?P<name>(?:Frau|Herr) (?:Dr\. )?[A-ZÄÖÜ][\w\-]+)$")
"""A clerk behind his unit: "Bauamt / Frau Kern"."""
_HEAD: Final = 8
"""So many blocks hold the head of a council paper."""
_COUNCIL_SIGN: Final = re.compile(
    r"\d[\d.\-]{0,8}[/\-][A-ZÄÖÜ][a-zäöü]{1,3}|\d{2}-\d{1,3}(?:-\d{1,3})? [A-ZÄÖÜ][a-zäöü]{1,2}"
)
"""A sign of the unit with that of the clerk, without a label: "20.1/Ke", "61-32 Gö"."""
