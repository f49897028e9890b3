"""A text with the places of a reading marked in it, cut so that marks may overlap."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from wiedervorlage.intake.reading import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A place to be marked: ``name`` says what stands there."""

    name: str
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A stretch of text under the same marks.

    Attributes:
        names: the marks over it, the narrowest last.
        begins: those of them that begin here.
    """

    text: str
    names: tuple[str, ...] = ()
    begins: tuple[str, ...] = ()


def marked(text: str, marks: Iterable[Mark]) -> tuple[Piece, ...]:
    """Cut a text at the ends of its marks; the pieces joined are the text again.

    A mark of several spans begins where its first one does.
    """
    within = [mark for mark in marks if 0 <= mark.span.start < mark.span.end <= len(text)]
    firsts: dict[str, int] = {}
    for mark in within:
        firsts[mark.name] = min(mark.span.start, firsts.get(mark.name, len(text)))
    return tuple(_pieces(text, within, firsts))


def _pieces(text: str, marks: list[Mark], firsts: dict[str, int]) -> Iterator[Piece]:
    cuts = sorted({0, len(text), *(end for mark in marks for end in (mark.span.start, mark.span.end))})
    opening = sorted(marks, key=lambda mark: mark.span.start)
    place, active = 0, list[Mark]()
    for start, end in pairwise(cuts):
        while place < len(opening) and opening[place].span.start == start:
            active.append(opening[place])
            place += 1
        active = [mark for mark in active if mark.span.end > start]
        wide_first = sorted(active, key=lambda mark: mark.span.start - mark.span.end)
        names = tuple(dict.fromkeys(mark.name for mark in wide_first))
        yield Piece(text=text[start:end], names=names, begins=tuple(name for name in names if firsts[name] == start))
