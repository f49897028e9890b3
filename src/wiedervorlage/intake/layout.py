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

    def is_beside(self, other: Box) -> bool:
        """Say whether the other box stands on the same line: half of the lower one's height in common."""
        shared = min(self.bottom, other.bottom) - max(self.top, other.top)
        return shared > 0.5 * min(self.bottom - self.top, other.bottom - other.top)


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

    def line_boxes(self, start: int, end: int) -> tuple[tuple[int, Box], ...]:
        """Return page and box of each line of print that the characters touch, in their order."""
        found: list[tuple[int, Box]] = []
        index = bisect_left(self.words, start + 1, key=lambda placed: placed.end)
        while index < len(self.words) and self.words[index].start < end:
            word = self.words[index].word
            if found and found[-1][0] == word.page and found[-1][1].is_beside(word.box):
                found[-1] = (word.page, found[-1][1].joined(word.box))
            else:
                found.append((word.page, word.box))
            index += 1
        return tuple(found)
