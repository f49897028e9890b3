"""Tables of a DOCX: one table style, a repeated header row, rows that do not break."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from docx.oxml.ns import qn
from docx.shared import Mm

from wiedervorlage.adapters.docx_writing.word_xml import element, field, xml_text
from wiedervorlage.papers import labels
from wiedervorlage.papers.din5008 import TEXT_WIDTH

if TYPE_CHECKING:
    from docx.document import Document
    from docx.table import Table as WordTable
    from docx.table import _Row

    from wiedervorlage.adapters.docx_writing.runs import RunWriter
    from wiedervorlage.papers import blocks as b
    from wiedervorlage.papers.paper import Paper
    from wiedervorlage.papers.words import Words

_STYLES: Final = {"left": "Table Text", "right": "Table Figures", "center": "Table Centre"}


class TableWriter:
    """Writes the tables of one document and counts them."""

    def __init__(self, document: Document, paper: Paper, runs: RunWriter) -> None:
        self._document = document
        self._paper = paper
        self._runs = runs
        self._count = 0

    def write(self, block: b.Table) -> None:
        """Write caption, table and source; a table without rows becomes a sentence."""
        if not block.rows:
            words = f"{self._paper.say(block.caption)}: {self._paper.say(labels.NO_ROWS)}"
            self._document.add_paragraph(xml_text(words), style="Body Text")
            return
        self._caption(block)
        table = self._document.add_table(rows=1, cols=len(block.columns), style="Paper Table")
        table.autofit = False
        self._describe(table, block)
        for cell, column in zip(table.rows[0].cells, block.columns, strict=True):
            cell.paragraphs[0].text = xml_text(self._paper.say(column.header))
            cell.paragraphs[0].style = _STYLES[column.align]
        _row_flags(table.rows[0], header=True)
        for row in block.rows:
            added = table.add_row()
            _row_flags(added, header=False)
            for cell, column, runs in zip(added.cells, block.columns, row, strict=True):
                cell.paragraphs[0].style = _STYLES[column.align]
                self._runs.write(cell.paragraphs[0], runs)
        self._widths(table, block)
        self.source(block.source)

    def source(self, words: Words) -> None:
        """Write the line below a table or figure that names its source."""
        label = self._paper.say(labels.SOURCE)
        text = f"{label}: {xml_text(self._paper.say(words))}" if words else ""
        self._document.add_paragraph(text, style="Source")

    def _caption(self, block: b.Table) -> None:
        paragraph = self._document.add_paragraph(style="Caption")
        if block.counted:
            self._count += 1
            kind = self._paper.say(labels.TABLE)
            paragraph.add_run(f"{kind}\u00a0")
            paragraph._p.extend(field(f"SEQ {kind} \\* ARABIC", str(self._count)))  # noqa: SLF001 - no call for fields
            paragraph.add_run(": ")
        paragraph.add_run(xml_text(self._paper.say(block.caption)))

    def _describe(self, table: WordTable, block: b.Table) -> None:
        properties = table._tbl.tblPr  # noqa: SLF001 - python-docx has no call for look and caption
        look = properties.find(qn("w:tblLook"))
        if look is not None:
            properties.remove(look)
        properties.append(element("tblLook", val="0020", firstRow="1", lastRow="0", firstColumn="0",
                                  lastColumn="0", noHBand="1", noVBand="1"))  # fmt: skip
        properties.append(element("tblCaption", val=xml_text(self._paper.say(block.caption))))

    def _widths(self, table: WordTable, block: b.Table) -> None:
        shares = sum(column.share for column in block.columns)
        for column, spec in zip(table.columns, block.columns, strict=True):
            width = Mm(TEXT_WIDTH * spec.share / shares)
            column.width = width
            for cell in column.cells:
                cell.width = width


def _row_flags(row: _Row, *, header: bool) -> None:
    properties = row._tr.get_or_add_trPr()  # noqa: SLF001 - python-docx has no call for header rows
    properties.append(element("cantSplit"))
    if header:
        properties.append(element("tblHeader"))
