"""Where words stand on the page: boxes in millimetres from the upper left corner of the sheet.

Plain data, filled by the readers of PDF files and scans; texts without layout have none.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A rectangle in millimetres: left, top, right, bottom, measured from the paper's upper left."""

    left: float
    top: float
    right: float
    bottom: float

    def joined(self, other: Box) -> Box:
        """Return the smallest box around both."""
        return Box(
            left=min(self.left, other.left),
            top=min(self.top, other.top),
            right=max(self.right, other.right),
            bottom=max(self.bottom, other.bottom),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """A piece of print: its text, page (from 1), box, and how sure the reader was (1 for a text layer)."""

    text: str
    page: int
    box: Box
    score: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedWord:
    """A word with the characters it takes in the composed text."""

    word: Word
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """The composed text's words in the order of their characters."""

    words: tuple[PlacedWord, ...] = ()
    page_count: int = 0

    def place(self, start: int, end: int) -> tuple[int, Box, float] | None:
        """Return page, box and lowest score of the words that touch the characters, or None.

        A span over two pages gives the place on its first page.
        """
        index = bisect_left(self.words, start + 1, key=lambda placed: placed.end)
        page: int | None = None
        box: Box | None = None
        score = 1.0
        while index < len(self.words) and self.words[index].start < end:
            word = self.words[index].word
            if page is None or box is None:
                page, box = word.page, word.box
            elif word.page == page:
                box = box.joined(word.box)
            score = min(score, word.score)
            index += 1
        return None if page is None or box is None else (page, box, score)
