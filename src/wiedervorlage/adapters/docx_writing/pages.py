"""Pages of a DOCX: margins, what heads and foots them, fold marks, and the properties of the file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docx.enum.section import WD_ORIENT
from docx.shared import Mm

from wiedervorlage.adapters.docx_writing.framing import repeat_frame
from wiedervorlage.adapters.docx_writing.word_xml import field, xml_text
from wiedervorlage.papers import blocks as b
from wiedervorlage.papers import din5008, labels

if TYPE_CHECKING:
    from docx.document import Document
    from docx.section import Section
    from docx.text.paragraph import Paragraph

    from wiedervorlage.papers.paper import Paper

TOP_MARGIN = 28.0
BARE_FOOT = 22.0


def set_up_pages(document: Document, paper: Paper) -> None:
    """Set the size, margins, running head and foot of the pages, and the file's properties."""
    section = document.sections[0]
    section.orientation = WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin, section.right_margin = Mm(din5008.MARGIN_LEFT), Mm(din5008.MARGIN_RIGHT)
    section.top_margin, section.bottom_margin = Mm(TOP_MARGIN), Mm(BARE_FOOT)
    section.header_distance, section.footer_distance = Mm(14), Mm(9)
    section.different_first_page_header_footer = True
    _running_head(section, paper)
    _page_count(section.footer.paragraphs[0], paper, "Footer")
    _page_count(section.first_page_footer.paragraphs[0], paper, "First Page Footer")
    _sender_details(section, paper)
    if paper.layout == "letter":
        _marks(section, paper)
    properties = document.core_properties
    properties.title, properties.author = xml_text(paper.say(paper.title))[:255], xml_text(paper.say(paper.author))
    properties.last_modified_by = properties.author
    properties.language = {"de": "de-DE", "en": "en-GB"}[paper.language]
    properties.created = properties.modified = paper.stamp.replace(tzinfo=None)
    properties.revision, properties.comments, properties.keywords = 1, "", ""
    properties.subject = xml_text(paper.say(paper.marking))


def _running_head(section: Section, paper: Paper) -> None:
    paragraph = section.header.paragraphs[0]
    paragraph.style = "Header"
    paragraph.add_run(xml_text(paper.say(paper.running)))
    if paper.marking:
        paragraph.add_run("\t" + xml_text(paper.say(paper.marking)), style="Marking Words")


def _page_count(paragraph: Paragraph, paper: Paper, style: str) -> None:
    paragraph.style = style
    page, of = paper.say(labels.PAGE), paper.say(labels.OF)
    paragraph.add_run(f"{page}\u00a0")
    paragraph._p.extend(field("PAGE", "1"))  # noqa: SLF001 - python-docx has no call for fields
    paragraph.add_run(f"\u00a0{of}\u00a0")
    paragraph._p.extend(field("NUMPAGES", "1"))  # noqa: SLF001 - python-docx has no call for fields


def _sender_details(section: Section, paper: Paper) -> None:
    """Set the sender's details into the foot of page 1, one cell a column.

    Not framed in the body as in the PDF: LibreOffice (7.4) sets no footnote on a page where a frame of the
    body stands below the footnotes, and pushes the text to the next page instead.
    """
    details = next((block for block in paper.blocks if isinstance(block, b.SenderDetails)), None)
    if details is None:
        return
    footer = section.first_page_footer
    table = footer.add_table(1, len(details.columns), Mm(din5008.TEXT_WIDTH))
    for cell, column in zip(table.rows[0].cells, details.columns, strict=True):
        lines = [(column.heading, "Strong")] if column.heading else []
        first = True
        for words, style in [*lines, *((line, None) for line in column.lines)]:
            paragraph = cell.paragraphs[0] if first else cell.add_paragraph()
            paragraph.style, first = "Sender Details", False
            paragraph.add_run(xml_text(paper.say(words)), style=style)
    footer.add_paragraph("", style="Footer End")


def _marks(section: Section, paper: Paper) -> None:
    header = section.first_page_header
    styles = (["Fold Mark 1", "Fold Mark 2"] if paper.look.fold_marks else []) + (
        ["Hole Mark"] if paper.look.hole_mark else []
    )
    for style in styles:
        # Before the header's own paragraph: a frame needs an unframed paragraph after it to hang on.
        repeat_frame(header.paragraphs[-1].insert_paragraph_before("", style=style))
