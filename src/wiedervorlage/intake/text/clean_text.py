"""Clean text: what a person reads aloud, with a map back to the text as it was received.

Page footers, emphasis marks and hyphens at line ends are left out; line breaks inside a paragraph become
blanks. Every kept character knows where it stood: the map is one to one and rises, so any stretch of clean
text can be shown in the original, and the other way round.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.reading import Quote, Span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wiedervorlage.intake.text.lines import Line


@dataclass(frozen=True, slots=True, kw_only=True)
class CleanText:
    """A text and, for each of its characters, the place it came from (strictly rising).

    ``breaks`` are the places before which words of something else stand, as those of the column beside it.
    """

    text: str
    offsets: tuple[int, ...]
    breaks: frozenset[int] = frozenset()

    def quote(self, start: int, end: int) -> Quote:
        """Return characters ``start`` to ``end`` as a quote, without white space at its ends."""
        piece = self.text[start:end]
        start += len(piece) - len(piece.lstrip())
        end -= len(piece) - len(piece.rstrip())
        return Quote(text=self.text[start:end], pieces=self.pieces(start, end)) if start < end else _EMPTY

    def pieces(self, start: int, end: int) -> tuple[Span, ...]:
        """Return where characters ``start`` to ``end`` stand in the received text.

        Gaps of a few characters (a hyphen, a line break, an emphasis mark) stay inside one piece; a
        lifted footer or a word of something else begins a new one.
        """
        pieces: list[Span] = []
        first = self.offsets[start]
        for left, right in zip(self.offsets[start : end - 1], self.offsets[start + 1 : end], strict=True):
            if right - left > _SMALL_GAP or right in self.breaks:
                pieces.append(Span(start=first, end=left + 1))
                first = right
        pieces.append(Span(start=first, end=self.offsets[end - 1] + 1))
        return tuple(pieces)

    def parted_from_others(self, received: str) -> CleanText:
        """Return the same with its breaks: where the received text has words in a gap that are not its own."""
        gaps = pairwise(self.offsets)
        breaks = {
            right for left, right in gaps if right - left > 1 and any(map(str.isalnum, received[left + 1 : right]))
        }
        return replace(self, breaks=frozenset(breaks)) if breaks else self


_BROKEN: Final = re.compile(
    r"(?<=[a-zäöüß])- (?!(?:und|oder|bis|sowie|noch|bzw\.)(?!\w))(?=[a-zäöü])|(?<=[A-ZÄÖÜ]{2})- (?=[A-ZÄÖÜ]{2})"
)
"""The hyphen of a word that was broken at the end of a printed line."""
_SMALL_GAP = 12
_EMPTY = Quote(text="", pieces=())


def join_lines(lines: Iterable[Line]) -> CleanText:
    """Run lines together into one paragraph.

    A word divided by a hyphen at the line's end is whole again where the next line goes on in lower case
    and no "und", "oder" or "bzw." follows ("Haupt-" before "und Nebenstelle" keeps its hyphen).
    """
    characters: list[str] = []
    offsets: list[int] = []
    for line in lines:
        if characters:
            _join(characters, offsets, line)
        characters.extend(line.text)
        offsets.extend(range(line.start, line.start + len(line.text)))
    return CleanText(text="".join(characters), offsets=tuple(offsets))


def _join(characters: list[str], offsets: list[int], line: Line) -> None:
    divided = len(characters) > 1 and characters[-1] in "-\u00ad" and characters[-2].isalpha()
    first_word = line.text.split(" ", 1)[0].lower()
    if divided and line.text[:1].islower() and first_word not in {"und", "oder", "bzw.", "sowie", "bis"}:
        characters.pop()
        offsets.pop()
    elif characters[-1] not in "-/" or not line.text[:1].isalnum() or first_word in {"und", "oder"}:
        characters.append(" ")
        offsets.append(offsets[-1] + 1)


def unbroken(text: str) -> str:
    """Return lines that were run together with their broken words whole: "Fahr- planwechsel"."""
    return _BROKEN.sub("", text)
