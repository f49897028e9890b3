"""Each block of a paper as paragraphs, tables and pictures of a DOCX."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, assert_never

from docx.enum.text import WD_BREAK
from docx.shared import Mm

from wiedervorlage.adapters.docx_writing.framing import repeat_frame
from wiedervorlage.adapters.docx_writing.images import picture_of
from wiedervorlage.adapters.docx_writing.runs import RunWriter
from wiedervorlage.adapters.docx_writing.tables import TableWriter
from wiedervorlage.adapters.docx_writing.word_xml import element, field, xml_text
from wiedervorlage.papers import blocks as b
from wiedervorlage.papers import labels
from wiedervorlage.papers.din5008 import GEOMETRY, TEXT_WIDTH

if TYPE_CHECKING:
    from collections.abc import Iterable

    from docx.document import Document
    from docx.oxml.xmlchemy import BaseOxmlElement
    from docx.text.paragraph import Paragraph

    from wiedervorlage.adapters.docx_writing.footnotes import Footnotes
    from wiedervorlage.papers.paper import Paper
    from wiedervorlage.papers.words import Runs, Words


class DocxBlocks:
    """Writes the blocks of one paper into one document."""

    def __init__(self, document: Document, paper: Paper, footnotes: Footnotes) -> None:
        self._document = document
        self._paper = paper
        self._runs = RunWriter(document, paper.language, footnotes)
        self._tables = TableWriter(document, paper, self._runs)
        self._drawings = 0
        self._figures = 0

    def write_all(self) -> None:
        """Write every block in order, the marking of the paper first."""
        if self._paper.marking:
            self._line(self._paper.marking, "Marking")
        following = (*self._paper.blocks[1:], None)
        for block, after in zip(self._paper.blocks, following, strict=False):
            if isinstance(block, b.Paragraph) and isinstance(after, b.Closing):
                self._running(block.runs, "Last Paragraph")
            else:
                self._write(block)
        for paragraph in self._document.paragraphs:
            repeat_frame(paragraph)

    def _write(self, block: b.Block) -> None:  # noqa: C901, PLR0912 - one arm per kind of block
        match block:
            case b.Letterhead():
                self._letterhead(block)
            case b.AddressField():
                self._line(block.return_line, "Return Line")
                self._lines(block.remarks, "Address Remark")
                self._lines(block.lines, "Address")
            case b.InformationBlock():
                for words in block.lead[:1]:
                    self._line("", "Information Lead").add_run(xml_text(self._paper.say(words)), style="Strong")
                self._lines(block.lead[1:], "Information Lead")
                self._pairs(block.rows, "Information")
            case b.SenderDetails():
                pass  # in the foot of page 1, see docx_file_pages
            case b.Subject(lines=lines):
                self._line("\n".join(self._paper.say(line) for line in lines), "Heading 1")
            case b.Salutation(words=words):
                self._line(words, "Salutation")
            case b.Heading(words=words, level=level):
                self._line(words, f"Heading {level}")
            case b.Paragraph(runs=runs):
                self._running(runs, "Body Text")
            case b.Enumeration(items=items, numbered=numbered):
                self._list(items, numbered=numbered)
            case b.Table():
                self._tables.write(block)
            case b.Figure():
                self._figure(block)
            case b.KeyFacts(title=title, rows=rows):
                if title:
                    self._line(title, "Paper Title")
                self._pairs(rows, "Key Fact", strong_label=True)
            case b.Resolution(proposals=proposals):
                for proposal in proposals:
                    self._proposal(proposal)
            case b.Closing():
                self._closing(block)
            case b.Enclosures(items=items, numbered=numbered):
                self._line(labels.ENCLOSURE if len(items) == 1 else labels.ENCLOSURES, "List Label")
                self._plain_list(items, numbered=numbered and len(items) > 1)
            case b.Copies(items=items):
                self._line(labels.COPIES, "List Label")
                self._lines(items, "List Line")
            case b.AnnexMark(words=words):
                self._line(words, "Annex Mark")
            case b.PageBreak():
                self._document.add_paragraph(style="Body Text").add_run().add_break(WD_BREAK.PAGE)
            case _ as never:
                assert_never(never)

    def _line(self, words: Words, style: str) -> Paragraph:
        return self._document.add_paragraph(xml_text(self._paper.say(words)), style=style)

    def _lines(self, lines: Iterable[Words], style: str) -> None:
        for line in lines:
            self._line(line, style)

    def _running(self, runs: Runs, style: str) -> Paragraph:
        paragraph = self._document.add_paragraph(style=style)
        self._runs.write(paragraph, runs)
        return paragraph

    def _pairs(self, rows: Iterable[b.LabelledValue], style: str, *, strong_label: bool = False) -> None:
        for row in rows:
            paragraph = self._document.add_paragraph(style=style)
            label = xml_text(self._paper.say(row.label))
            paragraph.add_run(label, style="Strong" if strong_label else None)
            paragraph.add_run("\t" + xml_text(self._paper.say(row.value)))

    def _letterhead(self, block: b.Letterhead) -> None:
        self._line(block.name, "Letterhead Name")
        low = self._paper.layout == "letter" and GEOMETRY[self._paper.form].letterhead.height < 40
        if low and block.lines:
            self._line("  ·  ".join(self._paper.say(line) for line in block.lines), "Letterhead Line")
        else:
            self._lines(block.lines, "Letterhead Line")
        if block.emblem is not None:
            height = 13.0 if low else 18.0
            paragraph = self._document.add_paragraph(style="Letterhead Emblem")
            self._picture(paragraph, block.emblem.svg, block.emblem.alternative, height=height)

    def _picture(
        self, paragraph: Paragraph, svg: str, alternative: Words, *, height: float = 0.0, width: float = 0.0
    ) -> None:
        self._drawings += 1
        size = {"height": Mm(height)} if height else {"width": Mm(width)}
        shape = paragraph.add_run().add_picture(BytesIO(picture_of(svg)), **size)
        properties = shape._inline.docPr  # noqa: SLF001 - python-docx has no call for the text alternative
        properties.set("descr", xml_text(self._paper.say(alternative)))
        properties.set("name", f"{self._paper.say(labels.FIGURE)} {self._drawings}")

    def _figure(self, block: b.Figure) -> None:
        self._figures += 1
        paragraph = self._document.add_paragraph(style="Figure")
        self._picture(paragraph, block.svg, block.alternative, width=TEXT_WIDTH)
        self._caption(labels.FIGURE, self._figures, block.caption)
        if block.source:
            self._tables.source(block.source)
        if block.data is not None:
            self._tables.write(block.data)

    def _caption(self, label: Words, number: int, words: Words) -> None:
        kind = self._paper.say(label)
        paragraph = self._document.add_paragraph(f"{kind}\u00a0", style="Figure Caption")
        paragraph._p.extend(field(f"SEQ {kind} \\* ARABIC", str(number)))  # noqa: SLF001 - no call for fields
        paragraph.add_run(f": {xml_text(self._paper.say(words))}")

    def _proposal(self, proposal: b.Proposal) -> None:
        if proposal.label:
            self._line(proposal.label, "Resolution Label")
        for runs in proposal.runs:
            self._running(runs, "Resolution")

    def _closing(self, block: b.Closing) -> None:
        for words in (block.greeting, block.authority):
            if words:
                self._line(words, "Closing")
        name_and_role = (self._paper.say(words) for words in (block.name, block.role) if words)
        self._line("\n".join(name_and_role), "Signature")

    def _list(self, items: Iterable[Runs], *, numbered: bool) -> None:
        number = self._new_numbering() if numbered else None
        for item in items:
            paragraph = self._running(item, "List Number" if numbered else "List Bullet")
            if number is not None:
                _number(paragraph, number)

    def _plain_list(self, items: Iterable[Words], *, numbered: bool) -> None:
        number = self._new_numbering() if numbered else None
        for item in items:
            paragraph = self._line(item, "List Number" if numbered else "List Line")
            if number is not None:
                _number(paragraph, number)

    def _new_numbering(self) -> int:
        """Return a numbering that begins at 1: Word would count on from the last list otherwise."""
        style = self._document.styles["List Number"].element
        numbering = self._document.part.numbering_part.element
        base = numbering.num_having_numId(style.pPr.numPr.numId.val)
        fresh = numbering.add_num(base.abstractNumId.val)
        fresh.add_lvlOverride(ilvl=0).add_startOverride(1)
        return int(fresh.numId)


def _number(paragraph: Paragraph, number: int) -> None:
    properties: BaseOxmlElement = paragraph._p.get_or_add_pPr()  # noqa: SLF001 - no call for list numbers
    properties.append(element("numPr", element("ilvl", val="0"), element("numId", val=str(number))))
