"""What the second engine read at a place of the first one's text.

The two break lines and columns differently, so a place is found by what stands around it: letter by letter where both
read the same, else in the line that looks most like it.
"""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from functools import lru_cache
from typing import Final

_LONG: Final = 8
"""So many letters stand by chance nowhere else on a page."""
_AROUND: Final = 6
_LEAST_AROUND: Final = 3
_CLOSE: Final = 0.6
_MARGIN: Final = 3
_CELLS: Final = re.compile(r"\t+| {2,}")
_LEFT_OUT: Final = re.compile(r"[\s„“”\"»«'‚‘’]+")
_DASHES: Final = str.maketrans({"–": "-", "—": "-", "‑": "-", "\u00ad": "-"})


def bare(text: str) -> str:
    """Return a text without blanks and quotation marks, its dashes alike: so both engines are compared."""
    return _LEFT_OUT.sub("", text).translate(_DASHES)


class SeenAgain:
    """A page, or a whole paper, as the second engine read it."""

    def __init__(self, text: str) -> None:
        self._lines = tuple(" ".join(line.split()) for line in text.splitlines() if line.strip())
        self._bare = bare(text)
        self._tokens = {bare(token).strip(".,;:()") for token in text.split()}
        self._nearest = lru_cache(maxsize=None)(self._line_like)

    @property
    def is_empty(self) -> bool:
        """Say whether the second engine read nothing here."""
        return not self._lines

    def at(self, line: str, start: int, end: int) -> str:
        """Return what was read where characters ``start`` to ``end`` of the first engine's line stand, or ""."""
        piece = line[start:end]
        if self._holds(line, start, end):
            return piece
        seen = self._beside(line, start, end)
        if seen:
            return seen
        return piece if bare(piece).strip(".,;:()") in self._tokens else ""

    def _holds(self, line: str, start: int, end: int) -> bool:
        """Say whether a piece of a line stands here as it is, a short one with what stands around it."""
        piece = bare(line[start:end])
        if len(piece) >= _LONG:
            return piece in self._bare
        before, after = bare(line[:start])[-_AROUND:], bare(line[end:])[:_AROUND]
        around = [(before, "")] if len(before) >= _LEAST_AROUND else []
        around += [("", after)] if len(after) >= _LEAST_AROUND else []
        return any(
            re.search(rf"(?<!\d){re.escape(left + piece + right)}(?!\d)", self._bare) is not None
            for left, right in around
        )

    def _beside(self, line: str, start: int, end: int) -> str:
        """Return what stands at the place in the line that looks most like the whole row, or like its cell."""
        for from_, to in ((0, len(line)), _cell(line, start, end)):
            context = line[from_:to]
            near = self._nearest(context)
            if near:
                return _counterpart(context, start - from_, end - from_, near)
        return ""

    def _line_like(self, context: str) -> str:
        """Return the stretch of a line that looks most like the context, or ""."""
        best, found = _CLOSE, ""
        for line in self._lines:
            block = SequenceMatcher(a=context, b=line, autojunk=False).find_longest_match()
            start = max(0, block.b - block.a - _MARGIN)
            stretch = line[start : start + len(context) + 2 * _MARGIN] if block.size else ""
            ratio = SequenceMatcher(a=context, b=stretch, autojunk=False).ratio()
            if ratio > best:
                best, found = ratio, stretch
        return found


def _cell(line: str, start: int, end: int) -> tuple[int, int]:
    """Return the bounds of the cell of a row in which a piece of it stands."""
    before = [gap.end() for gap in _CELLS.finditer(line) if gap.end() <= start]
    behind = [gap.start() for gap in _CELLS.finditer(line) if gap.start() >= end]
    return (before[-1] if before else 0), (behind[0] if behind else len(line))


def _counterpart(context: str, start: int, end: int, other: str) -> str:
    """Return the words of ``other`` that stand where ``start`` to ``end`` of the context stand."""
    places: list[int] = []
    for tag, left, right, low, high in SequenceMatcher(a=context, b=other, autojunk=False).get_opcodes():
        first, last = max(left, start), min(right, end)
        if tag == "insert" and start < left < end:
            places += [low, high]
        elif first < last and low < high:
            places += [low if first == left else min(high, low + first - left)]
            places += [high if last == right else min(high, low + last - left)]
    if not places:
        return ""
    begin, stop = min(places), max(places)
    if not context[start - 1 : start].isalnum():
        while begin and other[begin - 1].isalnum() and other[begin : begin + 1].isalnum():
            begin -= 1
    if not context[end : end + 1].isalnum():
        while stop < len(other) and other[stop].isalnum() and other[stop - 1].isalnum():
            stop += 1
    return other[begin:stop].strip()
