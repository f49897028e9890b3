"""The labelled heads of council papers, minutes and extracts: which label stands before what.

Council information systems print several labels in a line, glue a label to the value before it, set the value below its
label, or all labels of a table above all values. The labels stand in ``lexicon/sitting_labels.txt``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.lexicon.word_sections import any_of, word_sections
from wiedervorlage.intake.text.dates import find_dates

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wiedervorlage.intake.text.lines import Block, Line

_LINES, _CHARACTERS = 40, 800
"""So many lines hold the head of a paper; so many characters of a line, where a scan runs all lines into one."""
_NAMES: Final = {label: name for name, labels in word_sections("sitting_labels").items() for label in labels}
_DASH: Final = "[-–‐]"
"""What is printed between the parts of a label: a hyphen, or a dash in its place."""
_LABEL: Final = (
    "(?:" + "|".join(re.escape(label).replace(r"\-", _DASH) for label in sorted(_NAMES, key=len, reverse=True)) + ")"
)
_NOTE: Final = r"(?: ?\([^)\t]{0,90}\))?"
"""What forms explain behind a label: "Beratungsgegenstand (Bezeichnung des Tagesordnungspunktes)"."""
_NAMED: Final = r"(?:(?:(?<=der Drucksache)|(?<=der Vorlage)) (?:[A-Z]{1,4} ?)?\d[\w/\-]*)?"
"""The number of the paper within a label: "Titel der Drucksache DS 4/10:"."""
_MARK: Final = r"(?:[-–•*] ?|\d\. )?"
"""The mark or number of a point, before a label or its value."""
_MARKED: Final = re.compile(r"^[-–•*] ?(?=[\wÄÖÜäöü„\"])")
_WITH_COLON: Final = re.compile(
    r"(?:(?<![^\s])|(?<=[a-zäöüß\d)])(?=[A-ZÄÖÜ][a-zäöü])|(?<=[A-ZÄÖÜ]{2})(?=[A-ZÄÖÜ][a-zäöü]))"
    rf"{_MARK}(?P<label>{_LABEL}){_NOTE}{_NAMED} ?:"
)
"""A label before its colon: behind a blank, or glued to a word ("öffentlichVorlage-Art:")."""
_ALONE: Final = re.compile(rf"{_MARK}(?P<label>{_LABEL}){_NOTE} ?:?")
_MATTER: Final = ("subject", "agenda item")
_RUN_IN: Final = re.compile(
    rf"(?P<label>{any_of(label for label, name in _NAMES.items() if name in _MATTER)}) (?=[A-ZÄÖÜ])"
)
_SECTION: Final = re.compile(rf"(?<= ){any_of(label for label, name in _NAMES.items() if name == 'ends')}(?= )")
_LONG: Final = 200
"""In a longer line, in characters, a scan has run several together: its labels may have lost their colons."""
_GAP: Final = re.compile(r"\t+| {3,}")
_OF_TABLE: Final = frozenset({"paper.body", "deliberations"})
_OF_DAY: Final = frozenset({"paper.session_date", "date", "sitting"})


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


def labelled_heads(blocks: Sequence[Block]) -> list[Labelled]:
    """Return the labels of a head in their order."""
    found: list[Labelled] = []
    for piece in _lines(blocks):
        marks = list(_marks(piece.line.text))
        if not marks or _goes_on(marks[0][0], found):
            if found:
                found[-1] = replace(found[-1], pieces=(*found[-1].pieces, piece))
            continue
        for (name, start, _), following in pairwise([*marks, ("", 0, len(piece.line.text))]):
            behind = replace(piece, start=start, end=following[2] if following[0] else len(piece.line.text))
            found.append(Labelled(name=name, pieces=(behind,) if re.search(r"\w", behind.text) else ()))
    return list(_joined(list(_with_columns(found))))


def _goes_on(name: str, found: Sequence[Labelled]) -> bool:
    """Say whether what looks like a label is a cell of the table above: "Beratung", "Beschluss: einstimmig"."""
    return bool(found and found[-1].pieces) and (
        name == "cell" or (name == "resolved" and found[-1].name == "deliberations")
    )


def _lines(blocks: Sequence[Block]) -> Iterator[Piece]:
    pieces = (
        Piece(line=line, start=0, end=len(line.text), block=number)
        for number, block in enumerate(blocks[:_LINES])
        for line in block.lines
        if re.search(r"\w", line.text)
    )
    return (piece for piece, _ in zip(pieces, range(_LINES), strict=False))


def _marks(text: str) -> Iterator[tuple[str, int, int]]:
    """Return the labels of a line that begins with one: section, where the value begins, where the label does."""
    run_in = _RUN_IN.match(text) if len(text) > _LONG else None
    if run_in:
        yield _NAMES[run_in["label"]], run_in.end(), 0
        yield from (("ends", end.end(), end.start()) for end in list(_SECTION.finditer(text, run_in.end()))[:1])
        return
    for cell in _cells(text):
        alone = _ALONE.fullmatch(text, *cell)
        if alone:
            yield _name(alone["label"]), alone.end(), alone.start()
            continue
        marks = list(_WITH_COLON.finditer(text, *cell))
        if (cell[0] == 0 and not _begins(text)) or not marks:
            if cell[0] == 0 and not _begins_row(text):
                return
            continue
        yield from ((_name(mark["label"]), mark.end(), mark.start()) for mark in marks)


def _name(label: str) -> str:
    """Return the section of the lexicon a label as printed belongs to."""
    return _NAMES[re.sub(_DASH, "-", label)]


def _cells(text: str) -> list[tuple[int, int]]:
    """Return where the cells of a line stand, as tabs and wide blanks part it."""
    edges = [0, *(edge for gap in _GAP.finditer(text) for edge in gap.span()), min(len(text), _CHARACTERS)]
    return [(start, end) for start, end in zip(edges[::2], edges[1::2], strict=True) if start < end]


def _begins(text: str) -> bool:
    return _WITH_COLON.match(text) is not None


def _begins_row(text: str) -> bool:
    return _ALONE.fullmatch(text, *_cells(text)[0]) is not None


def _with_columns(found: Sequence[Labelled]) -> Iterator[Labelled]:
    """Give each of several labels above each other its value below; those of a table of deliberations are one."""
    run: list[Labelled] = []
    for item in found:
        run.append(item)
        if item.pieces or item.name == "ends":
            yield from _column(run)
            run = []
    yield from run


def _joined(found: Sequence[Labelled]) -> Iterator[Labelled]:
    """Join a column of bodies with the column of their days, where each stands below its own label."""
    before: Labelled | None = None
    for item in found:
        if before is not None and before.name == "deliberations" and item.name == "paper.session_date":
            before = replace(before, pieces=(*before.pieces, *item.pieces))
            continue
        if before is not None:
            yield before
        before = item
    if before is not None:
        yield before


def _column(run: Sequence[Labelled]) -> Iterator[Labelled]:
    names = {item.name for item in run}
    pieces = run[-1].pieces
    if (names & _OF_TABLE and names & _OF_DAY) or "deliberations" in names:
        first = next(number for number, item in enumerate(run) if item.name in {*_OF_TABLE, *_OF_DAY})
        yield from run[:first]
        yield Labelled(name="deliberations", pieces=pieces)
    elif len(run) > 1 and len(pieces) >= min(len(run), _MOST) and not pieces_beside(run[-1]):
        yield from (replace(item, pieces=pieces, column=number) for number, item in enumerate(run))
    else:
        yield from run


_MOST: Final = 2
"""Of more labels than these one may be left without a value."""


def pieces_beside(item: Labelled) -> bool:
    """Say whether the value begins in the line of its label."""
    return bool(item.pieces) and item.pieces[0].start > 0


def begins_with_label(text: str) -> bool:
    """Say whether a line begins with a label that the lexicon knows."""
    return next(_marks(text), None) is not None


def first_label(text: str, start: int) -> int | None:
    """Return where the first label with its colon begins in a line, from a character on."""
    mark = _WITH_COLON.search(text, start)
    return mark.start() if mark else None


def lines_of_deliberations(heads: Sequence[Labelled]) -> frozenset[int]:
    """Return where the lines begin that belong to a table of deliberations."""
    return frozenset(piece.line.start for head in heads if head.name == "deliberations" for piece in head.pieces)


def days_in(piece: Piece) -> Iterator[tuple[str, tuple[int, int]]]:
    """Return the full days of a piece and where they stand in its line."""
    for hit in find_dates(piece.text):
        if hit.has_year and hit.day:
            yield hit.value, piece.part(hit.span.start, hit.span.end)
