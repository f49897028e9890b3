"""Running text in a DOCX: character styles, real hyperlinks, footnote references."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, assert_never

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn

from wiedervorlage.adapters.docx_writing.word_xml import element, xml_text
from wiedervorlage.papers.words import Link, Note, Run, Runs, say

if TYPE_CHECKING:
    from docx.document import Document
    from docx.oxml.xmlchemy import BaseOxmlElement
    from docx.text.paragraph import Paragraph

    from wiedervorlage.adapters.docx_writing.footnotes import Footnotes
    from wiedervorlage.foundation.text import Language

_STYLES: Final = {"plain": "", "strong": "Strong", "emphasis": "Emphasis"}


class RunWriter:
    """Writes the inline parts of one document."""

    def __init__(self, document: Document, language: Language, footnotes: Footnotes) -> None:
        self._document = document
        self._language = language
        self._footnotes = footnotes

    def write(self, paragraph: Paragraph, inlines: Runs) -> None:
        """Append ``inlines`` to ``paragraph``."""
        for part in inlines:
            match part:
                case Run(words=words, weight=weight):
                    self._append(paragraph, self._run(say(words, self._language), _STYLES[weight]))
                case Link(words=words, target=target):
                    self._append(paragraph, self._link(say(words, self._language), target))
                case Note(runs=runs):
                    inner = [
                        self._run(say(run.words, self._language), _STYLES[run.weight] if isinstance(run, Run) else "")
                        for run in runs
                    ]
                    self._append(paragraph, self._footnotes.add(inner))
                case _ as never:
                    assert_never(never)

    def _append(self, paragraph: Paragraph, made: BaseOxmlElement) -> None:
        paragraph._p.append(made)  # noqa: SLF001 - python-docx has no call for hyperlinks and footnotes

    def _run(self, text: str, style: str) -> BaseOxmlElement:
        made = element("r")
        if style:
            made.append(element("rPr", element("rStyle", val=style)))
        content = element("t")
        content.set(qn("xml:space"), "preserve")
        content.text = xml_text(text)
        made.append(content)
        return made

    def _link(self, text: str, target: str) -> BaseOxmlElement:
        relation = self._document.part.relate_to(xml_text(target), RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
        link = element("hyperlink", self._run(text, "Hyperlink"))
        link.set(qn("r:id"), relation)
        return link
