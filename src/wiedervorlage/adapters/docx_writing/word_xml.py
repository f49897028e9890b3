"""Small pieces of WordprocessingML that python-docx has no call for.

Source: ECMA-376, part 1, section 17 (WordprocessingML).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

if TYPE_CHECKING:
    from docx.oxml.xmlchemy import BaseOxmlElement

_NOT_XML: Final = re.compile(r"[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def xml_text(text: str) -> str:
    """Return ``text`` with what XML 1.0 forbids set as the replacement character."""
    return _NOT_XML.sub("\ufffd", text)


def twips(millimetres: float) -> str:
    """Return a length in twentieths of a point, as Word writes it."""
    return str(round(millimetres / 25.4 * 1440))


def element(name: str, *children: BaseOxmlElement, **attributes: str) -> BaseOxmlElement:
    """Return the element ``w:name`` with its ``w:`` attributes and children."""
    made = OxmlElement(f"w:{name}")
    for key, value in attributes.items():
        made.set(qn(f"w:{key}"), value)
    for child in children:
        made.append(child)
    return made


def field(instruction: str, shown: str) -> list[BaseOxmlElement]:
    """Return the runs of a field (``PAGE``, ``SEQ Tabelle``) with the text shown until it is updated."""
    text = element("t")
    text.text = shown
    code = element("instrText")
    code.set(qn("xml:space"), "preserve")
    code.text = f" {instruction} "
    return [
        element("r", element("fldChar", fldCharType="begin")),
        element("r", code),
        element("r", element("fldChar", fldCharType="separate")),
        element("r", text),
        element("r", element("fldChar", fldCharType="end")),
    ]
