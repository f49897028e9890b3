"""What of a Word file stands on its sheets and in which order: head, text, notes, running head, foot.

A section has up to three headers and three footers: for its first sheet, for even ones, for all others. Only
those count that print. Source: ECMA-376, part 1, 17.10 (headers and footers), 17.11 (notes).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement, parse_xml

from wiedervorlage.adapters.docx_reading.as_printed import is_on, take_as_printed
from wiedervorlage.adapters.docx_reading.boxes import boxes_in
from wiedervorlage.adapters.docx_reading.numbers import Numbers
from wiedervorlage.adapters.docx_reading.story import blocks_of, box_blocks

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from docx.opc.part import Part
    from docx.oxml.xmlchemy import BaseOxmlElement as Element

_PAGE_NUMBER: Final = re.compile(r"[\W_]*(?:(?:Seite|Blatt|S\.|Page)?\s*\d*\s*(?:(?:von|of|/)\s*\d*)?)[\W_]*")
_NOTES: Final = (
    ("w:footnoteReference", "w:footnote", RELATIONSHIP_TYPE.FOOTNOTES),
    ("w:endnoteReference", "w:endnote", RELATIONSHIP_TYPE.ENDNOTES),
)
_RAISED: Final = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def root_of(part: Part) -> Element:
    """Return the tree of a part, whether python-docx knows its kind or not."""
    element = getattr(part, "element", None)
    return parse_xml(part.blob) if element is None else element


@dataclass(frozen=True, slots=True)
class _Section:
    """The paragraphs and tables of a section, and the parts of its headers and footers by kind and sheet."""

    content: tuple[Element, ...]
    properties: Element
    parts: Mapping[tuple[str, str], Part]

    @property
    def has_own_first_sheet(self) -> bool:
        return is_on(self.properties.find(qn("w:titlePg")))

    @property
    def begins_a_sheet(self) -> bool:
        """Say whether it does not just go on below the section before it, as the columns of a letter's head do."""
        kind = self.properties.find(qn("w:type"))
        return kind is None or kind.get(qn("w:val")) != "continuous"

    def opening(self) -> tuple[Part, ...]:
        """Return the header of the first sheet."""
        return self._named(("header", "first" if self.has_own_first_sheet else "default"))

    def closing(self, *, are_even_apart: bool) -> tuple[Part, ...]:
        """Return the headers of the other sheets, then the footers."""
        sheets = ["default", *(["even"] if are_even_apart else [])]
        first = [("footer", "first")] if self.has_own_first_sheet else []
        return self._named(*(("header", sheet) for sheet in sheets), *first, *(("footer", sheet) for sheet in sheets))

    def _named(self, *names: tuple[str, str]) -> tuple[Part, ...]:
        return tuple(self.parts[name] for name in names if name in self.parts)


class Pages:
    """The sheets of one Word file; its trees are changed to what prints.

    Raises:
        ValueError: the file holds no text for Word, but perhaps a sheet of figures.
    """

    def __init__(self, main: Part) -> None:
        self._main = main
        body = root_of(main).find(qn("w:body"))
        if body is None:
            raise ValueError("no body")
        numbering, styles = (_related(main, kind) for kind in (RELATIONSHIP_TYPE.NUMBERING, RELATIONSHIP_TYPE.STYLES))
        printed = take_as_printed(body)
        Numbers(*(None if part is None else root_of(part) for part in (numbering, styles))).write_out(printed)
        self._sections = tuple(_sections(main, printed))
        self._are_even_apart = _are_even_sheets_apart(main)
        self._margins: dict[str, Element] = {}
        self._told: set[str] = set()
        self._numbers = dict.fromkeys((reference for reference, _, _ in _NOTES), 0)

    def blocks(self) -> Iterator[str]:
        """Yield the blocks of all sections in reading order; what stands on several sheets comes once."""
        below: list[str] = []
        for section in self._sections:
            if section.begins_a_sheet:
                yield from below
                below = []
                yield from self._of_margins(section.opening())
            yield from blocks_of(section.content)
            below += self._notes(section.content)
            below += [block for element in section.content for block in _low_blocks(element)]
            below += self._of_margins((*section.opening(), *section.closing(are_even_apart=self._are_even_apart)))
        yield from below

    def trees(self) -> tuple[Element, ...]:
        """Return the trees of what was told, without the notes: the text, headers, footers."""
        return (*(element for section in self._sections for element in section.content), *self._margins.values())

    def _of_margins(self, parts: Sequence[Part]) -> Iterator[str]:
        """Yield the blocks of headers or footers that were not told yet: first their lines, then their text boxes."""
        for part in parts:
            name = str(part.partname)
            if name in self._margins:
                continue
            root = self._margins[name] = take_as_printed(root_of(part))
            boxes = sorted(boxes_in(root), key=lambda box: box.stands_low)
            boxed = (block for box in boxes for block in box_blocks(box))
            for block in (*blocks_of(root, with_boxes=False), *boxed):
                if block not in self._told and _PAGE_NUMBER.fullmatch(block) is None:
                    self._told.add(block)
                    yield block

    def _notes(self, content: Sequence[Element]) -> Iterator[str]:
        """Yield the notes to which the text refers, in the order and with the numbers in which they print."""
        for reference, note, relation in _NOTES:
            part = _related(self._main, relation)
            texts = {} if part is None else {item.get(qn("w:id")): item for item in root_of(part).iter(qn(note))}
            for mark in (mark for element in content for mark in element.iter(qn(reference))):
                told = texts.get(mark.get(qn("w:id")))
                if told is not None:
                    self._numbers[reference] += 1
                    number = str(self._numbers[reference]).translate(_RAISED)
                    yield f"{number} " + "\n".join(blocks_of(take_as_printed(told))).strip()


def _sections(main: Part, body: Element) -> Iterator[_Section]:
    """Part a body at the paragraphs that end a section."""
    content: list[Element] = []
    for element in body:
        ends = element if element.tag == qn("w:sectPr") else element.find(f"{qn('w:pPr')}/{qn('w:sectPr')}")
        if element.tag != qn("w:sectPr"):
            content.append(element)
        if ends is not None:
            yield _Section(tuple(content), ends, dict(_margin_parts(main, ends)))
            content = []
    if content:
        yield _Section(tuple(content), OxmlElement("w:sectPr"), {})


def _margin_parts(main: Part, properties: Element) -> Iterator[tuple[tuple[str, str], Part]]:
    for place in ("header", "footer"):
        for reference in properties.findall(qn(f"w:{place}Reference")):
            part = main.related_parts.get(reference.get(qn("r:id")))
            if part is not None:
                yield (place, reference.get(qn("w:type"), "default")), part


def _low_blocks(element: Element) -> Iterator[str]:
    for box in boxes_in(element):
        if box.stands_low:
            yield from box_blocks(box)


def _are_even_sheets_apart(main: Part) -> bool:
    settings = _related(main, RELATIONSHIP_TYPE.SETTINGS)
    return settings is not None and is_on(root_of(settings).find(qn("w:evenAndOddHeaders")))


def _related(main: Part, relation: str) -> Part | None:
    try:
        return main.part_related_by(relation)
    except KeyError:
        return None
