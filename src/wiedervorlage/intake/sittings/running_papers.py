"""Council papers whose text layer has no breaks: proposal, points, grounds and who moves it in one running line.

Such a line is parted again at its headings, at the points of what is proposed, and where it tells who moves it, so that
it is read as any paper is.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.text import patterns
from wiedervorlage.intake.text.lines import Block, Line, part_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_LONG: Final = 300
"""A running paper has more characters in its line."""
_BEGINS: Final = r"(?:^|(?<=\s))"
_PROPOSAL: Final = (
    rf"(?:{patterns.PROPOSAL.pattern}|(?:Der|Die|Das) (?:[\w-]+ ){{1,6}}(?:möge|wolle)(?: bitte)? beschließen) ?:"
)
_GROUNDS: Final = (
    r"(?:Begründung|Sachverhalt|Sachdarstellung|Sachstand|Erläuterung(?:en)?|Sach- und Rechtslage"
    r"|Finanzielle Auswirkungen|Stellungnahme der Verwaltung) ?:"
)
_HEADING: Final = re.compile(rf"{_BEGINS}(?:(?P<proposal>{_PROPOSAL})|{_GROUNDS})(?=\s)")
_POINT: Final = re.compile(rf"(?<=[.:;!?)] )(?P<number>\d{{1,2}})[.)] (?!{patterns.ANY_MONTH})(?=[A-ZÄÖÜ])")
_MOVED_BY: Final = re.compile(r"(?<=[.!?] )(?:Antrag|Anfrage) de[rs] (?=[A-ZÄÖÜ])")
_DATED: Final = re.compile(r"(?<= )[A-ZÄÖÜ][\w-]+, (?:den )?\d{1,2}\.\d{1,2}\.\d{4}")


def with_running_paper_parted(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Part each line that runs on from what is proposed to its grounds; a letter stays as it is."""
    if any(patterns.SALUTATION.match(block.lines[0].text) for block in blocks):
        return tuple(blocks)
    return tuple(piece for block in blocks for piece in _parted(block))


def _parted(block: Block) -> Iterator[Block]:
    for line in block.lines:
        headings = list(_HEADING.finditer(line.text)) if len(line.text) > _LONG else []
        if len(headings) > 1 and any(heading["proposal"] for heading in headings):
            before = [Block(lines=lines)] if (lines := _above(block, line, headings[0].start())) else []
            yield from (*before, *_sections(line, headings))
            below = block.lines[block.lines.index(line) + 1 :]
            yield from [Block(lines=below)] if below else []
            return
    yield block


def _above(block: Block, line: Line, end: int) -> tuple[Line, ...]:
    begun = (part_of(line, 0, end),) if line.text[:end].strip() else ()
    return (*block.lines[: block.lines.index(line)], *begun)


def _sections(line: Line, headings: Sequence[re.Match[str]]) -> Iterator[Block]:
    """Return each heading with its text, points apart, and what tells who moves the paper and when."""
    for heading, following in pairwise([*headings, None]):
        if heading is None:
            return
        last = following is None
        end = len(line.text) if following is None else following.start()
        moved = _MOVED_BY.search(line.text, heading.end()) if last else None
        text_end = moved.start() if moved else end
        cuts = [heading.end(), *(_points(line.text, heading.end(), text_end) if heading["proposal"] else ()), text_end]
        yield Block(lines=(part_of(line, *heading.span()),))
        yield from (Block(lines=(part_of(line, *cut),)) for cut in pairwise(cuts) if line.text[slice(*cut)].strip())
        if moved:
            dated = _DATED.search(line.text, moved.end())
            edges = [moved.start(), *(dated.span() if dated else ()), end]
            lines = (part_of(line, *edge) for edge in pairwise(edges) if line.text[slice(*edge)].strip())
            yield Block(lines=tuple(lines))


def _points(text: str, start: int, end: int) -> Iterator[int]:
    """Return where points begin that count from 1 on."""
    number = 1
    for point in _POINT.finditer(text, start, end):
        if int(point["number"]) == number:
            yield point.start()
            number += 1
