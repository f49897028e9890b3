"""Council papers whose text layer has no breaks: proposal, points, grounds and who moves it in one running line.

Such a line is parted again at its headings, at the points of what is proposed, and where it tells who moves it, so that
it is read as any paper is.
"""

from __future__ import annotations

import re
from itertools import dropwhile, pairwise
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.sittings.line_labels import first_label
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
        headings = _headings(line.text) if len(line.text) > _LONG else []
        if len(headings) > 1:
            heading, *sections = _sections(line, headings)
            # What is above stays in one block with the heading: by itself a short line may look like a footer.
            above = _above(block, line, headings[0].start())
            yield Block(lines=(*above, *heading.lines, *(sections.pop(0).lines if above else ())))
            yield from sections
            below = block.lines[block.lines.index(line) + 1 :]
            yield from [Block(lines=below)] if below else []
            return
    yield block


def _headings(text: str) -> list[re.Match[str]]:
    """Return the headings from the first proposal on: what stands above that may be the head of the paper."""
    return list(dropwhile(lambda heading: not heading["proposal"], _HEADING.finditer(text)))


def _above(block: Block, line: Line, end: int) -> tuple[Line, ...]:
    begun = (part_of(line, 0, end),) if line.text[:end].strip() else ()
    return (*block.lines[: block.lines.index(line)], *begun)


def _sections(line: Line, headings: Sequence[re.Match[str]]) -> Iterator[Block]:
    """Return each heading with its text, points apart; behind the last what tells of the paper itself."""
    ends = [*(following.start() for following in headings[1:]), _told_of_paper(line.text, headings[-1].end())]
    for heading, end in zip(headings, ends, strict=True):
        yield Block(lines=(part_of(line, *heading.span()),))
        points = _points(line.text, heading.end(), end) if heading["proposal"] else ()
        credit = _CREDIT.search(line.text, heading.end(), end) if heading["proposal"] else None
        cuts = [heading.end(), *points, *([credit.start()] if credit else []), end]
        yield from (Block(lines=(part_of(line, *cut),)) for cut in pairwise(cuts) if line.text[slice(*cut)].strip())
    yield from _paper_itself(line, ends[-1])


_CREDIT: Final = re.compile(r"(?<= )(?:Bild|Foto|Fotos|Quelle|Bildquelle) ?: ?(?=\S+(?: \S+)?\s*$)")
"""Whose picture stands beside what is proposed."""


def _told_of_paper(text: str, start: int) -> int:
    """Return where the last section ends: before who moves the paper, or the first label of its form."""
    moved = _MOVED_BY.search(text, start)
    label = first_label(text, start)
    return min(moved.start() if moved else len(text), len(text) if label is None else label)


def _paper_itself(line: Line, start: int) -> Iterator[Block]:
    """Return what stands behind the last section, place and day in a line of their own where no label tells them."""
    moved = _MOVED_BY.match(line.text, start)
    dated = _DATED.search(line.text, moved.end()) if moved else None
    edges = [start, *(dated.span() if dated else ()), len(line.text)]
    lines = tuple(part_of(line, *edge) for edge in pairwise(edges) if line.text[slice(*edge)].strip())
    if lines:
        yield Block(lines=lines)


def _points(text: str, start: int, end: int) -> Iterator[int]:
    """Return where points begin that count from 1 on."""
    number = 1
    for point in _POINT.finditer(text, start, end):
        if int(point["number"]) == number:
            yield point.start()
            number += 1
