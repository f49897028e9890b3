"""Frames of a DOCX: text at a fixed place of the page.

Source: ECMA-376, part 1, 17.3.1.11 (framePr).
"""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING

from docx.oxml.ns import qn

from wiedervorlage.adapters.docx_writing.word_xml import element, twips

if TYPE_CHECKING:
    from docx.styles.style import ParagraphStyle
    from docx.text.paragraph import Paragraph


def frame(style: ParagraphStyle, *, left: float, top: float, width: float, height: float = 0.0) -> None:
    """Frame ``style`` at a place on the page, in millimetres; without a height it grows with its text."""
    attributes = {
        "w": twips(width), "hSpace": "0", "wrap": "through", "vAnchor": "page", "hAnchor": "page",
        "x": twips(left), "y": twips(top),
    }  # fmt: skip
    if height:
        attributes |= {"h": twips(height), "hRule": "exact"}
    properties = style.element.get_or_add_pPr()
    old = properties.find(qn("w:framePr"))
    if old is not None:
        properties.remove(old)
    # framePr follows keepNext, keepLines and pageBreakBefore in the sequence of the schema.
    first = [child for child in properties if child.tag in {qn("w:keepNext"), qn("w:keepLines")}]
    properties.insert(len(first), element("framePr", **attributes))


def repeat_frame(paragraph: Paragraph) -> None:
    """Repeat the frame of the paragraph's style on the paragraph.

    Word takes the frame from the style; LibreOffice (7.4) reads frames from paragraphs only.
    """
    style = paragraph.style
    properties = None if style is None else style.element.find(qn("w:pPr"))
    framed = None if properties is None else properties.find(qn("w:framePr"))
    if framed is not None:
        own = paragraph._p.get_or_add_pPr()  # noqa: SLF001 - python-docx has no call for frames
        own.insert(1, deepcopy(framed))
