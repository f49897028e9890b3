"""A label of a head and what stands behind it, with the place of every character kept."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.text.dates import find_dates
from wiedervorlage.intake.text.spotting import part_field

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wiedervorlage.intake.reading import Field, Value
    from wiedervorlage.intake.text.lines import Line

_MARKED: Final = re.compile(r"^[-–•*] ?(?=[\wÄÖÜäöü„\"])")


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Characters ``start`` to ``end`` of a line, and the number of its block."""

    line: Line
    start: int
    end: int
    block: int

    @property
    def text(self) -> str:
        """Return its characters without blanks around them."""
        return _MARKED.sub("", self.line.text[self.start : self.end].strip())

    def part(self, start: int, end: int) -> tuple[int, int]:
        """Return where characters of :attr:`text` stand in the line."""
        offset = self.line.text.index(self.text, self.start)
        return offset + start, offset + end

    def field(self, name: str, part: tuple[int, int], value: Value | None = None) -> Field:
        """Return the field that characters ``part`` of its line are; by default they are the value."""
        return part_field(name, self.line, part, f"{name.rpartition('.')[2]} beside its label", value=value)

    def days(self) -> Iterator[tuple[str, tuple[int, int]]]:
        """Return its full days (ISO) and where they stand in its line."""
        for hit in find_dates(self.text):
            if hit.has_year and hit.day:
                yield hit.value, self.part(hit.span.start, hit.span.end)


@dataclass(frozen=True, slots=True, kw_only=True)
class Labelled:
    """A label of the head: the section it belongs to, and all that stands between it and the next label.

    ``column`` is its place where labels stand above each other before the first value.
    """

    name: str
    pieces: tuple[Piece, ...]
    column: int = 0

    @property
    def value(self) -> tuple[Piece, ...]:
        """Return its own pieces, those of its first block; in a column the one at its place."""
        pieces = self.pieces[self.column :]
        return tuple(piece for piece in pieces if piece.block == pieces[0].block)[: 1 if self.column else None]

    @property
    def is_beside(self) -> bool:
        """Say whether the value begins in the line of its label."""
        return bool(self.pieces) and self.pieces[0].start > 0
