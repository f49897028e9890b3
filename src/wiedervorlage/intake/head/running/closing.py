"""Closing formula, signatory and enclosures of a letter that stands in one running line, parted from its body."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.lexicon.word_sections import word_sections
from wiedervorlage.intake.text.lines import Block, Line, part_of

if TYPE_CHECKING:
    from collections.abc import Iterator

_FORMULA: Final = re.compile(
    r"(?<=[.!?] )(?:Mit \w+(?:en|em) (?:\w+en )?Gr(?:ü|u|ue)(?:ß|ss)e?n?\b|Hochachtungsvoll\b"
    r"|(?:Freundliche|Beste|Viele) Gr(?:ü|u)(?:ß|ss)e\b)"
)


def with_closing_parted(block: Block) -> Iterator[Block]:
    """Return the body, then closing and signature where a formula ends the body within a line."""
    for number, line in enumerate(block.lines):
        formula = _FORMULA.search(line.text)
        if formula is None:
            continue
        if number or formula.start():
            yield Block(lines=(*block.lines[:number], part_of(line, 0, formula.start())))
        yield Block(
            lines=(part_of(line, *formula.span()), *_signature(line, formula.end()), *block.lines[number + 1 :])
        )
        return
    if block.lines:
        yield block


def _signature(line: Line, start: int) -> Iterator[Line]:
    """Return the lines below the formula: order, signatory and his function, then enclosures and whatever follows."""
    cuts = [start, *(mark.start() for mark in _BELOW.finditer(line.text, start)), len(line.text)]
    for begin, end in pairwise(cuts):
        if re.search(r"\w", line.text[begin:end]):
            yield part_of(line, begin, end)


_ROLES: Final = "|".join(f"[{word[0].upper()}{word[0]}]{word[1:]}" for word in word_sections("persons")["roles"])
_BELOW: Final = re.compile(
    r"(?<=\s)(?:(?:Im Auftrag|In Vertretung|[Ii]\. ?[AV]\.)(?= )|gez\. |Anlagen?(?=[ :]|$)|(?:Leiter(?:in)?|Stv\. )"
    rf"|(?:\d\. )?[A-ZÄÖÜ]?[\w\-]*(?:{_ROLES})(?:in|er|rin)?(?= |$)|\(|(?<=Auftrag )\S|(?<=Vertretung )\S)"
)
