"""Styles framed at a place of the page: letterhead, window, information block, marks.

The geometry is that of ``papers.din5008``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Mm, Pt, RGBColor

from wiedervorlage.adapters.docx_writing.framing import frame
from wiedervorlage.adapters.docx_writing.pages import TOP_MARGIN
from wiedervorlage.adapters.docx_writing.styles import paragraph_style
from wiedervorlage.adapters.docx_writing.word_xml import element
from wiedervorlage.papers import blocks as b
from wiedervorlage.papers.din5008 import GEOMETRY, LINE, MARGIN_LEFT, TEXT_WIDTH

if TYPE_CHECKING:
    from docx.document import Document
    from docx.styles.style import ParagraphStyle

    from wiedervorlage.papers.paper import Paper

_INFORMATION_LINE = 3.9
_INFORMATION_CHARACTERS = 29


def place_styles(document: Document, paper: Paper) -> None:
    """Define the styles of what stands at a fixed place."""
    _letterhead(document, paper)
    if paper.layout != "letter":
        return
    _window(document, paper)
    _information(document, paper)
    _marks(document, paper)
    top = subject_top(paper) - TOP_MARGIN
    document.styles["Heading 1"].paragraph_format.space_before = Pt(top / 25.4 * 72)


def subject_top(paper: Paper) -> float:
    """Return where the subject begins: under the window, or under a longer information block."""
    geometry = GEOMETRY[paper.form]
    for block in paper.blocks:
        if isinstance(block, b.InformationBlock):
            rows = sum(-(-len(paper.say(row.value)) // _INFORMATION_CHARACTERS) or 1 for row in block.rows)
            ends = geometry.information.top + (rows + len(block.lead)) * _INFORMATION_LINE + 1.5
            return max(geometry.subject_top, ends + 2 * LINE)
    return geometry.subject_top


def _style(document: Document, name: str, size: float) -> ParagraphStyle:
    style = paragraph_style(document, name, size=size)
    style.paragraph_format.line_spacing = 1.0
    return style


def _letterhead(document: Document, paper: Paper) -> None:
    letter = paper.layout == "letter"
    high = GEOMETRY[paper.form].letterhead.height > 40
    accent = RGBColor.from_string(paper.look.accent.lstrip("#").upper())
    name = _style(document, "Letterhead Name", 19 if letter and high else 15)
    line = _style(document, "Letterhead Line", 9)
    for style in (name, line):
        style.font.color.rgb = accent
    name.font.bold = True
    if letter:
        for style in (name, line):
            frame(style, left=MARGIN_LEFT, top=13, width=120, height=GEOMETRY[paper.form].letterhead.height - 14)
    emblem = _style(document, "Letterhead Emblem", 9)
    emblem.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    frame(emblem, left=MARGIN_LEFT + TEXT_WIDTH - 30, top=11 if letter else 24, width=30)


def _window(document: Document, paper: Paper) -> None:
    geometry = GEOMETRY[paper.form]
    back = _style(document, "Return Line", 7)
    back.font.underline = True
    frame(back, left=MARGIN_LEFT, top=geometry.return_line.top + 1, width=80, height=4)
    remark = _style(document, "Address Remark", 9)
    address = _style(document, "Address", 11)
    count = next((len(block.lines) for block in paper.blocks if isinstance(block, b.AddressField)), 0)
    extra = max(0, count - 6) * LINE
    for style in (remark, address):
        style.paragraph_format.line_spacing = Mm(LINE)
    remarks = next((len(block.remarks) for block in paper.blocks if isinstance(block, b.AddressField)), 0)
    low = min(remarks, 3) * LINE
    frame(remark, left=MARGIN_LEFT, top=geometry.address.top - low, width=80, height=low or LINE)
    zone = geometry.address
    frame(address, left=MARGIN_LEFT, top=zone.top - extra, width=80, height=zone.height + extra)


def _information(document: Document, paper: Paper) -> None:
    zone = GEOMETRY[paper.form].information
    for name in ("Information Lead", "Information"):
        style = _style(document, name, 8.5)
        style.paragraph_format.line_spacing = Mm(_INFORMATION_LINE)
        style.paragraph_format.tab_stops.add_tab_stop(Mm(27.5))
        frame(style, left=zone.left, top=zone.top, width=zone.width)
    document.styles["Information"].paragraph_format.left_indent = Mm(27.5)
    document.styles["Information"].paragraph_format.first_line_indent = Mm(-27.5)


def _marks(document: Document, paper: Paper) -> None:
    geometry = GEOMETRY[paper.form]
    places = {
        "Fold Mark 1": (geometry.fold_marks[0], 4.0),
        "Fold Mark 2": (geometry.fold_marks[1], 4.0),
        "Hole Mark": (geometry.hole_mark, 6.0),
    }
    for name, (top, length) in places.items():
        style = _style(document, name, 1)
        frame(style, left=4, top=top, width=length, height=1)
        rule = element("top", val="single", sz="4", space="0", color="000000")
        style.element.get_or_add_pPr().insert(1, element("pBdr", rule))
