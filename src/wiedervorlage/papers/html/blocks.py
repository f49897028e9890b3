"""Each block of a paper as HTML."""

from __future__ import annotations

from base64 import b64encode
from typing import TYPE_CHECKING, assert_never

from wiedervorlage.foundation.text import Text
from wiedervorlage.papers import blocks as b
from wiedervorlage.papers import labels
from wiedervorlage.papers.html.code import tag, text
from wiedervorlage.papers.words import Inline, Link, Note, Run, Runs

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wiedervorlage.papers.paper import Paper
    from wiedervorlage.papers.words import Words

_ADDRESS = Text(de="Anschrift", en="Address")
_INFORMATION = Text(de="Zeichen, Kontakt und Datum", en="References, contact and date")
_SENDER = Text(de="Angaben zum Absender", en="Sender's details")


class HtmlBlocks:
    """Writes the blocks of one paper and keeps its footnotes for the end."""

    def __init__(self, paper: Paper) -> None:
        self._paper = paper
        self._notes: list[str] = []
        self._tables = 0
        self._figures = 0

    def write(self, block: b.Block) -> str:  # noqa: C901, PLR0911, PLR0912 - one arm per kind of block
        """Return ``block`` as HTML."""
        match block:
            case b.Letterhead():
                return self._letterhead(block)
            case b.AddressField():
                back = tag("p", self._say(block.return_line), class_="return-line")
                remarks = tag("p", self._lines(block.remarks), class_="remarks") if block.remarks else ""
                lines = tag("p", self._lines(block.lines))
                return self._section("address", _ADDRESS, back + remarks + lines)
            case b.InformationBlock(lead=lead, rows=rows):
                first = tag("p", self._lines(lead)) if lead else ""
                return self._section("information", _INFORMATION, first + self._pairs(rows))
            case b.SenderDetails(columns=columns):
                return self._section("details", _SENDER, "".join(map(self._detail, columns)))
            case b.Subject(lines=lines):
                return tag("h1", self._lines(lines))
            case b.Salutation(words=words):
                return tag("p", self._say(words), class_="salutation")
            case b.Heading(words=words, level=level):
                return tag(f"h{level}", self._say(words))
            case b.Paragraph(runs=runs):
                return tag("p", self._running(runs))
            case b.Enumeration(items=items, numbered=numbered):
                return tag("ol" if numbered else "ul", *(tag("li", self._running(item)) for item in items))
            case b.Table():
                return self._table(block)
            case b.Figure():
                return self._figure(block)
            case b.KeyFacts(title=title, rows=rows):
                head = tag("p", self._say(title), class_="paper-title") if title else ""
                return head + tag("div", self._pairs(rows), class_="key-facts")
            case b.Resolution(proposals=proposals):
                return "".join(map(self._proposal, proposals))
            case b.Closing():
                greeting = [block.greeting, block.authority]
                above = tag("p", self._lines(words for words in greeting if words))
                below = tag("p", self._lines(words for words in (block.name, block.role) if words))
                return tag("div", above, below, class_="closing")
            case b.Enclosures(items=items, numbered=numbered):
                label = labels.ENCLOSURE if len(items) == 1 else labels.ENCLOSURES
                return self._list(label, items, numbered=numbered and len(items) > 1)
            case b.Copies(items=items):
                return self._list(labels.COPIES, items, numbered=False)
            case b.AnnexMark(words=words):
                return tag("p", self._say(words), class_="annex-mark")
            case b.PageBreak():
                return '<hr class="page-break">'
            case _ as never:
                assert_never(never)

    def notes(self) -> str:
        """Return the footnotes written so far, each with a way back to its place."""
        if not self._notes:
            return ""
        back = self._say(labels.BACK)
        entries = (
            tag("li", note, " ", tag("a", "↩", href=f"#ref-{n}", aria_label=f"{back} ({n})"), id=f"note-{n}")
            for n, note in enumerate(self._notes, start=1)
        )
        heading = tag("h2", self._say(labels.NOTES), id="notes")
        return tag("section", heading, tag("ol", *entries), class_="notes", aria_labelledby="notes")

    def _say(self, words: Words) -> str:
        return text(self._paper.say(words))

    def _lines(self, lines: Iterable[Words]) -> str:
        return "<br>".join(map(self._say, lines))

    def _section(self, kind: str, label: Words, inner: str) -> str:
        return tag("section", inner, class_=kind, aria_label=self._paper.say(label))

    def _pairs(self, rows: Iterable[b.LabelledValue]) -> str:
        pairs = (tag("dt", self._say(row.label)) + tag("dd", self._say(row.value)) for row in rows)
        return tag("dl", *pairs)

    def _letterhead(self, block: b.Letterhead) -> str:
        name = tag("p", self._say(block.name), class_="name")
        lines = tag("p", self._lines(block.lines)) if block.lines else ""
        emblem = self._image(block.emblem.svg, block.emblem.alternative) if block.emblem else ""
        return tag("header", tag("div", name, lines), emblem, class_="letterhead")

    def _detail(self, column: b.DetailColumn) -> str:
        heading = tag("strong", self._say(column.heading)) + "<br>" if column.heading else ""
        return tag("p", heading, self._lines(column.lines))

    def _image(self, svg: str, alternative: Words) -> str:
        data = b64encode(svg.encode()).decode("ascii")
        return f'<img src="data:image/svg+xml;base64,{data}" alt="{self._say(alternative)}">'

    def _running(self, runs: Runs) -> str:
        return "".join(map(self._inline, runs))

    def _inline(self, part: Inline) -> str:
        match part:
            case Run(words=words, weight="strong"):
                return tag("strong", self._say(words))
            case Run(words=words, weight="emphasis"):
                return tag("em", self._say(words))
            case Run(words=words):
                return self._say(words)
            case Link(words=words, target=target):
                return tag("a", self._say(words), href=target)
            case Note(runs=inner):
                self._notes.append(self._running(inner))
                n = len(self._notes)
                return tag("sup", tag("a", str(n), href=f"#note-{n}", id=f"ref-{n}"))
            case _ as never:
                assert_never(never)

    def _table(self, block: b.Table) -> str:
        if not block.rows:
            return tag("p", self._say(block.caption), ": ", self._say(labels.NO_ROWS))
        prefix = ""
        if block.counted:
            self._tables += 1
            prefix = f"{self._say(labels.TABLE)} {self._tables}: "
        aligns = [column.align for column in block.columns]
        heads = (tag("th", self._say(column.header), scope="col", class_=column.align) for column in block.columns)
        rows = (
            tag("tr", *(tag("td", self._running(cell), class_=a) for cell, a in zip(row, aligns, strict=True)))
            for row in block.rows
        )
        caption = tag("caption", prefix, self._say(block.caption))
        table = tag("table", caption, tag("thead", tag("tr", *heads)), tag("tbody", *rows))
        return tag("div", table, class_="table", tabindex="0", role="region",
                   aria_label=self._paper.say(block.caption)) + self._source(block.source)  # fmt: skip

    def _figure(self, block: b.Figure) -> str:
        self._figures += 1
        caption = f"{self._say(labels.FIGURE)} {self._figures}: {self._say(block.caption)}"
        drawing = tag("figure", self._image(block.svg, block.alternative), tag("figcaption", caption))
        data = self._table(block.data) if block.data else ""
        return drawing + self._source(block.source) + data

    def _source(self, words: Words) -> str:
        return tag("p", self._say(labels.SOURCE), ": ", self._say(words), class_="source") if words else ""

    def _proposal(self, proposal: b.Proposal) -> str:
        label = tag("p", tag("strong", self._say(proposal.label))) if proposal.label else ""
        return tag("div", label, *(tag("p", self._running(runs)) for runs in proposal.runs), class_="resolution")

    def _list(self, label: Words, items: Iterable[Words], *, numbered: bool) -> str:
        entries = (tag("li", self._say(item)) for item in items)
        head = tag("p", tag("strong", self._say(label)))
        return tag("div", head, tag("ol" if numbered else "ul", *entries), class_="small-list")
