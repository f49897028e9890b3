"""A story of a Word file (its body, a header, a cell, a text box, a note) as blocks of text.

A block is what would stand between two blank lines if somebody had typed the paper.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from docx.oxml.ns import qn

from wiedervorlage.adapters.docx_reading.boxes import boxes_in
from wiedervorlage.adapters.docx_reading.tables import table_blocks
from wiedervorlage.adapters.docx_reading.words import words_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from docx.oxml.xmlchemy import BaseOxmlElement as Element

    from wiedervorlage.adapters.docx_reading.boxes import TextBox

_RUNNING: Final = 90
"""A paragraph with more letters is running text and not a line of a head."""


def blocks_of(story: Iterable[Element], *, with_boxes: bool = True) -> Iterator[str]:
    """Yield the blocks of paragraphs and tables in their order.

    A text box comes before the block in which it is anchored, so that it does not part the lines of an address;
    boxes at the foot of the sheet are left to whoever knows what else stands there, as all are on demand.
    """
    lines: list[str] = []
    boxes: list[str] = []
    last: Element | None = None
    for element in story:
        if element.tag not in {qn("w:p"), qn("w:tbl")}:
            continue
        text = words_of(element) if element.tag == qn("w:p") else ""
        if not text.strip() or (last is not None and _are_apart(last, element, lines, text)):
            yield from _written(boxes, lines)
            lines, boxes = [], []
        if element.tag == qn("w:tbl"):
            cell_blocks = partial(blocks_of, with_boxes=with_boxes)
            yield from (block for block in table_blocks(element, cell_blocks) if block.strip())
        elif with_boxes:
            boxes += [block for box in boxes_in(element) if not box.stands_low for block in box_blocks(box)]
        if text.strip():
            lines.append(text)
        last = element
    yield from _written(boxes, lines)


def box_blocks(box: TextBox) -> Iterator[str]:
    """Yield the blocks of a text box."""
    if box.content is None:
        yield box.lettering
    else:
        yield from blocks_of(box.content)


def _written(boxes: list[str], lines: list[str]) -> Iterator[str]:
    yield from boxes
    if lines:
        yield "\n".join(lines)


def _are_apart(last: Element, paragraph: Element, lines: list[str], text: str) -> bool:
    """Say whether a paragraph begins a block of its own: running text, space between, a frame on the sheet."""
    if len(text) > _RUNNING or text.rstrip().endswith((".", ",", ":")):
        return True
    if lines and len(lines[-1]) > _RUNNING and lines[-1].rstrip().endswith("."):
        return True
    return bool(_space(paragraph, "w:before") or _space(last, "w:after")) or _frame(last) != _frame(paragraph)


def _space(paragraph: Element, side: str) -> int:
    spacing = paragraph.find(f"{qn('w:pPr')}/{qn('w:spacing')}")
    said = "" if spacing is None else spacing.get(qn(side), "")
    return int(said) if said.isdigit() else 0


def _frame(paragraph: Element) -> tuple[tuple[str, str], ...]:
    """Return where a paragraph is framed on the sheet; letters of before 2010 have their address in a frame."""
    frame = paragraph.find(f"{qn('w:pPr')}/{qn('w:framePr')}")
    return () if frame is None else tuple(sorted(frame.items()))
