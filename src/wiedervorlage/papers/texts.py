"""Every text of a paper with its place, for whoever reads it over: the linter, a search, a translator."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, assert_never

from wiedervorlage.papers import blocks as b
from wiedervorlage.papers.words import Runs, notes_of, plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from wiedervorlage.papers.paper import Paper
    from wiedervorlage.papers.words import Words

Kind = Literal["running", "line", "note", "cell", "alternative"]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedText:
    """A text, the number of its block (from 1), and what kind of text it is."""

    block: int
    kind: Kind
    text: str


def texts_of(paper: Paper) -> Iterator[PlacedText]:
    """Yield every text of ``paper`` in reading order, in the paper's language."""
    for number, block in enumerate(paper.blocks, start=1):
        for kind, text in _Reader(paper).texts(block):
            if text:
                yield PlacedText(block=number, kind=kind, text=text)


class _Reader:
    def __init__(self, paper: Paper) -> None:
        self._paper = paper

    def texts(self, block: b.Block) -> Iterator[tuple[Kind, str]]:  # noqa: C901, PLR0912 - an arm per kind of block
        match block:
            case b.Letterhead(name=name, lines=lines):
                yield from self._lines((name, *lines))
            case b.AddressField():
                yield from self._lines((block.return_line, *block.remarks, *block.lines))
            case b.InformationBlock(lead=lead, rows=rows):
                yield from self._lines(lead)
                yield from self._pairs(rows)
            case b.SenderDetails(columns=columns):
                for column in columns:
                    yield from self._lines((column.heading, *column.lines))
            case b.Subject(lines=lines) | b.Enclosures(items=lines) | b.Copies(items=lines):
                yield from self._lines(lines)
            case b.Salutation(words=words) | b.Heading(words=words) | b.AnnexMark(words=words):
                yield from self._lines((words,))
            case b.Paragraph(runs=runs):
                yield from self._running(runs, "running")
            case b.Enumeration(items=items):
                for item in items:
                    yield from self._running(item, "running")
            case b.Table():
                yield from self._table(block)
            case b.Figure():
                yield "alternative", self._paper.say(block.alternative)
                yield from self._lines((block.caption, block.source))
                if block.data is not None:
                    yield from self._table(block.data)
            case b.KeyFacts(title=title, rows=rows):
                yield from self._lines((title,))
                yield from self._pairs(rows)
            case b.Resolution(proposals=proposals):
                for proposal in proposals:
                    yield from self._lines((proposal.label,))
                    for runs in proposal.runs:
                        yield from self._running(runs, "running")
            case b.Closing():
                yield from self._lines((block.greeting, block.authority, block.name, block.role))
            case b.PageBreak():
                pass
            case _ as never:
                assert_never(never)

    def _lines(self, lines: Iterable[Words]) -> Iterator[tuple[Kind, str]]:
        for line in lines:
            yield "line", self._paper.say(line)

    def _pairs(self, rows: Iterable[b.LabelledValue]) -> Iterator[tuple[Kind, str]]:
        for row in rows:
            yield from self._lines((row.label, row.value))

    def _running(self, runs: Runs, kind: Kind) -> Iterator[tuple[Kind, str]]:
        language = self._paper.language
        yield kind, plain(runs, language)
        for note in notes_of(runs):
            yield "note", plain(note.runs, language)

    def _table(self, block: b.Table) -> Iterator[tuple[Kind, str]]:
        yield from self._lines((block.caption, *(column.header for column in block.columns)))
        for row in block.rows:
            for cell in row:
                yield from self._running(cell, "cell")
        yield from self._lines((block.source,))
