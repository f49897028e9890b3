"""From words on pages to one text in reading order, with the place of every word kept.

Words are put into lines, lines into blocks; blocks that stand side by side (address field and information
block of DIN 5008, forms A and B) are kept apart by the gap between them. The text is written as if somebody
had typed it: blank lines between blocks, a form feed between pages. A stamp laid over the address field is
found by its own block.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.layout import Layout, PlacedWord, Word
from wiedervorlage.intake.page.print_rows import Row, group_blocks, rows_of
from wiedervorlage.intake.page.reading_order import order_blocks

if TYPE_CHECKING:
    from collections.abc import Sequence

_CELL_GAP: Final = 1.0
"""A gap of more line heights between words is a tab."""


def compose(words: Sequence[Word], page_count: int) -> tuple[str, Layout]:
    """Write words as one text and say where each stands in it.

    Args:
        words: all words, pages counted from 1.
        page_count: number of pages, also of those without words.
    """
    text: list[str] = []
    placed: list[PlacedWord] = []
    length = 0
    for page in range(1, page_count + 1):
        if page > 1:
            text.append("\n\f\n")
            length += 3
        blocks = order_blocks(group_blocks(rows_of([word for word in words if word.page == page])))
        for number, block in enumerate(blocks):
            length += _write(text, "\n\n" if number else "")
            for line, row in enumerate(block):
                length += _write(text, "\n" if line else "")
                for place, word in enumerate(row.words):
                    length += _write(text, _separator(row, place))
                    placed.append(PlacedWord(word=word, start=length, end=length + len(word.text)))
                    length += _write(text, word.text)
    return "".join(text), Layout(words=tuple(placed), page_count=page_count)


def _write(text: list[str], piece: str) -> int:
    text.append(piece)
    return len(piece)


def _separator(row: Row, place: int) -> str:
    if place == 0:
        return ""
    gap = row.words[place].box.left - row.words[place - 1].box.right
    return "\t" if gap > _CELL_GAP * row.height else " "
