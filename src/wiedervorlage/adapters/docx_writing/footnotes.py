"""Real Word footnotes: a part of their own in the package, two separators, a reference in the text.

python-docx has no call for them. Source: ECMA-376, part 1, 17.11 (footnotes and endnotes), 11.3.7 (part).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from docx.opc.oxml import serialize_part_xml
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml.ns import nsdecls, qn
from docx.oxml.parser import parse_xml

from wiedervorlage.adapters.docx_writing.word_xml import element

if TYPE_CHECKING:
    from docx.document import Document
    from docx.oxml.xmlchemy import BaseOxmlElement

_TYPE: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
_RELATION: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
_FIRST_OWN: Final = 1
"""-1 and 0 are the separators."""


class Footnotes:
    """Collects the footnotes of one document and attaches them at the end."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._root = parse_xml(f"<w:footnotes {nsdecls('w', 'r')}/>")
        for number, kind in ((-1, "separator"), (0, "continuationSeparator")):
            run = element("r", element(kind))
            self._root.append(element("footnote", element("p", run), type=kind, id=str(number)))
        self._next = _FIRST_OWN

    def add(self, runs: list[BaseOxmlElement]) -> BaseOxmlElement:
        """Keep a footnote with ``runs`` as its text; return the run that refers to it."""
        number, self._next = str(self._next), self._next + 1
        mark = _in_style("FootnoteReference", element("footnoteRef"))
        space = element("t")
        space.text = " "
        space.set(qn("xml:space"), "preserve")
        paragraph = element(
            "p", element("pPr", element("pStyle", val="FootnoteText")), mark, element("r", space), *runs
        )
        self._root.append(element("footnote", paragraph, id=number))
        return _in_style("FootnoteReference", element("footnoteReference", id=number))

    def attach(self) -> None:
        """Put the part into the package and tell the settings which footnotes are separators."""
        if self._next == _FIRST_OWN:
            return
        blob = serialize_part_xml(self._root)
        main = self._document.part
        part = Part(PackURI("/word/footnotes.xml"), _TYPE, blob, main.package)
        main.relate_to(part, _RELATION)
        separators = element("footnotePr", element("footnote", id="-1"), element("footnote", id="0"))
        settings = self._document.settings.element
        compat = settings.find(qn("w:compat"))
        position = len(settings) if compat is None else settings.index(compat)
        settings.insert(position, separators)


def _in_style(style: str, child: BaseOxmlElement) -> BaseOxmlElement:
    return element("r", element("rPr", element("rStyle", val=style)), child)
