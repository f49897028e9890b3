"""Each block of a paper as one Typst call."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, assert_never

from wiedervorlage.papers import blocks as b
from wiedervorlage.papers import labels
from wiedervorlage.papers.din5008 import GEOMETRY
from wiedervorlage.papers.typst.code import array, call, content, literal
from wiedervorlage.papers.words import plain

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wiedervorlage.papers.paper import Paper
    from wiedervorlage.papers.words import Runs, Words

_LETTERS: Final = 100
"""Letters of a table's size that the text width holds."""
_WHOLE: Final = 12
"""Lines up to which a table stays whole on a page."""


class BlockWriter:
    """Writes the blocks of one paper in the language of that paper."""

    def __init__(self, paper: Paper) -> None:
        self._paper = paper
        self._geometry = GEOMETRY[paper.form]
        self._information = next((x for x in paper.blocks if isinstance(x, b.InformationBlock)), None)

    def write(self, block: b.Block) -> str:  # noqa: C901, PLR0911, PLR0912 - one arm per kind of block
        """Return the Typst call for ``block``."""
        match block:
            case b.Letterhead():
                return self._letterhead(block)
            case b.AddressField():
                return self._address(block)
            case b.InformationBlock():
                return call("information-block", *self._information_arguments(block))
            case b.SenderDetails():
                return call("sender-details", self.detail_columns(block))
            case b.Subject():
                return self._subject(block)
            case b.Salutation(words=words):
                return call("salutation", self._say(words))
            case b.Heading(words=words, level=level):
                return call("section", str(level), self._say(words))
            case b.Paragraph(runs=runs):
                return call("paragraph", self._content(runs))
            case b.Enumeration(items=items, numbered=numbered):
                return call("items", _flag(value=numbered), array(map(self._content, items)))
            case b.Table():
                return self._table(block)
            case b.Figure():
                return self._figure(block)
            case b.KeyFacts(title=title, rows=rows):
                return call("key-facts", self._say(title), self._pairs(rows), "accent")
            case b.Resolution(proposals=proposals):
                return call("resolution", array(map(self._proposal, proposals)), "accent")
            case b.Closing():
                parts = (block.greeting, block.authority, block.name, block.role)
                return call("closing", *map(self._say, parts))
            case b.Enclosures(items=items, numbered=numbered):
                label = labels.ENCLOSURE if len(items) == 1 else labels.ENCLOSURES
                return call("small-list", self._say(label), self._lines(items), _flag(value=numbered))
            case b.Copies(items=items):
                return call("small-list", self._say(labels.COPIES), self._lines(items), "false")
            case b.AnnexMark(words=words):
                return call("annex-mark", self._say(words))
            case b.PageBreak():
                return "pagebreak(weak: true)"
            case _ as never:
                assert_never(never)

    def last_paragraph(self, block: b.Paragraph) -> str:
        """Return the paragraph that keeps the closing company on its page."""
        return call("last-paragraph", self._content(block.runs))

    def detail_columns(self, block: b.SenderDetails) -> str:
        """Return the sender's details as a Typst array of dictionaries."""
        return array(
            f"(heading: {self._say(column.heading)}, lines: {self._lines(column.lines)})" for column in block.columns
        )

    def _say(self, words: Words) -> str:
        return literal(self._paper.say(words))

    def _content(self, runs: Runs) -> str:
        return content(runs, self._paper.language)

    def _lines(self, lines: Iterable[Words]) -> str:
        return array(self._say(line) for line in lines)

    def _pairs(self, rows: Iterable[b.LabelledValue]) -> str:
        return array(f"({self._say(row.label)}, {self._say(row.value)})" for row in rows)

    def _letterhead(self, block: b.Letterhead) -> str:
        emblem = "none"
        if block.emblem is not None:
            alternative = self._say(block.emblem.alternative)
            emblem = f"(svg: {literal(block.emblem.svg)}, alternative: {alternative})"
        shared = (self._say(block.name), self._lines(block.lines), emblem, "accent")
        if self._paper.layout == "letter":
            return call("letterhead-placed", *shared, f"{self._geometry.letterhead.height:g}mm")
        return call("letterhead-flowing", *shared)

    def _address(self, block: b.AddressField) -> str:
        top = f"{self._geometry.address_field.top:g}mm"
        return call(
            "address-field",
            top,
            self._say(block.return_line),
            self._lines(block.remarks),
            self._lines(block.lines),
        )

    def _information_arguments(self, block: b.InformationBlock) -> tuple[str, str, str]:
        top = f"{self._geometry.information.top:g}mm"
        return top, self._lines(block.lead), self._pairs(block.rows)

    def _subject(self, block: b.Subject) -> str:
        if self._paper.layout != "letter":
            return call("council-subject", self._lines(block.lines))
        information = self._information or b.InformationBlock(rows=())
        top = f"{self._geometry.subject_top:g}mm"
        down = call("down-to-subject", top, *self._information_arguments(information))
        return f"{down}\n#{call('subject', self._lines(block.lines))}"

    def _table(self, block: b.Table) -> str:
        if not block.rows:
            return call("paragraph", f"[#{self._say(block.caption)}#{literal(': ')}#{self._say(labels.NO_ROWS)}]")
        return call(
            "data-table",
            self._say(block.caption),
            array(str(column.share) for column in block.columns),
            array(column.align for column in block.columns),
            self._lines(column.header for column in block.columns),
            array(array(map(self._content, row)) for row in block.rows),
            self._say(block.source),
            self._say(labels.SOURCE),
            "accent",
            _flag(value=block.counted),
            _flag(value=self._lines_of(block) > _WHOLE),
        )

    def _lines_of(self, block: b.Table) -> int:
        """Estimate how many lines a table takes: each row as many as its fullest cell."""
        shares = sum(column.share for column in block.columns)
        rooms = [max(4, _LETTERS * column.share // shares - 2) for column in block.columns]
        language = self._paper.language
        return sum(
            max(-(-len(plain(cell, language)) // room) for cell, room in zip(row, rooms, strict=True))
            for row in block.rows
        )

    def _figure(self, block: b.Figure) -> str:
        parts = (block.alternative, block.caption, block.source, labels.SOURCE)
        drawing = call("drawing", literal(block.svg), *map(self._say, parts))
        return drawing if block.data is None else f"{drawing}\n#{self._table(block.data)}"

    def _proposal(self, proposal: b.Proposal) -> str:
        return f"(label: {self._say(proposal.label)}, parts: {array(map(self._content, proposal.runs))})"


def _flag(*, value: bool) -> str:
    return "true" if value else "false"
