"""Paragraphs of a paper's body: its blocks joined over page breaks, parted at headings, points of lists and tables.

A paragraph that breaks off before a footer or a page break and goes on in lower case below is one paragraph.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.text.clean_text import CleanText, join_lines
from wiedervorlage.intake.text.headings import as_heading, behind_heading, is_heading, tells_result
from wiedervorlage.intake.text.list_items import LIST_MARK, is_table, list_items
from wiedervorlage.intake.text.own_lines import ends_in_vote, is_numbered, own_line
from wiedervorlage.intake.text.patterns import ANY_MONTH, PROPOSAL

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wiedervorlage.intake.text.lines import Block, Line

_AWAITS_DAY: Final = re.compile(r"\b(?:bis(?: zum| spätestens)?|spätestens(?: zum| am)?|am|vom|zum|ab dem)$")
_WEEKDAY: Final = r"(?:(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag|Mittwoch|Sonnabend),? (?:de[nm] )?"
_DAY: Final = re.compile(rf"(?:{_WEEKDAY})?\d{{1,2}}\. ?(?:\d{{1,2}}\. ?(?:\d|$)|(?:{ANY_MONTH})\b)")
"""A day set in the midst of a line of its own: "berichten mir bis zum" / "Freitag, den 12. September 2003"."""
_NOUN_ALONE: Final = re.compile(r"(?:\d{1,2}|[IVX]+|[A-H])[.)] [A-ZÄÖÜ][a-zäöüß]+")
"""The heading of a part, below which a letter goes on in lower case behind its salutation: "1. Bewilligung"."""
_POINTS_RESOLVE: Final = re.compile(rf"{PROPOSAL.pattern}|beschließen$")
"""Headings below which each point of a list settles a thing of its own, though one sentence runs through them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A paragraph as clean text; ``heading`` is the section it stands under, ``is_table`` tabular lines.

    ``title`` names the item it belongs to; ``is_title`` says that it is such a line itself and states nothing.
    """

    text: CleanText
    heading: str = ""
    title: str = ""
    is_table: bool = False
    is_title: bool = False


def paragraphs(blocks: Sequence[Block]) -> tuple[Paragraph, ...]:
    """Return the paragraphs of the body's blocks, joined over page breaks and lifted footers."""
    gathered = _Gathered()
    for block in blocks:
        for lines, own in _parted(block):
            if own:
                gathered.add_own(lines, is_title=own == "title")
            elif is_table(lines):
                gathered.add_table(lines)
            else:
                gathered.add_text(lines)
    gathered.end()
    return tuple(gathered.done)


def is_point(paragraph: Paragraph) -> bool:
    """Say whether a paragraph is a point of a list."""
    return LIST_MARK.match(paragraph.text.text) is not None


class _Gathered:
    """Paragraphs as they gather: the lines of the last wait until it is clear that it goes on no more."""

    def __init__(self) -> None:
        self.done: list[Paragraph] = []
        self._pending: list[Line] = []
        self._heading = self._title = ""

    def add_own(self, lines: Sequence[Line], *, is_title: bool) -> None:
        """Add a line that stands for itself; below a numbered title another section begins."""
        self.end()
        if is_title and is_numbered(lines[0].text):
            self._title = lines[0].text
            self._heading = self._heading if PROPOSAL.search(self._heading) else ""
        self.done.append(self._paragraph(lines, is_title=is_title))

    def add_table(self, lines: Sequence[Line]) -> None:
        """Add the rows of a table."""
        self.end()
        self.done.append(self._paragraph(lines, is_table=True))

    def add_text(self, lines: Sequence[Line]) -> None:
        """Add running text, below a heading where its first line is one."""
        first = lines[0]
        if self._goes_on(first.text):
            self._pending.extend(lines)
            return
        self.end()
        if not is_heading(first.text):
            self._pending.extend(lines)
            return
        label, below = behind_heading(first)
        self._heading = label or as_heading(first.text).rstrip(":")
        self._pending.extend([below, *lines[1:]] if below else lines[1:])

    def end(self) -> None:
        """End the paragraph whose lines wait."""
        if self._pending:
            self.done.append(self._paragraph(self._pending))
            self._pending.clear()

    def _goes_on(self, first: str) -> bool:
        """Say whether a line goes on with the sentence that the lines waiting break off."""
        if not self._pending or re.search(r"[.!?:;…][\"“”)]*$", self._pending[-1].text):
            return False
        if _AWAITS_DAY.search(self._pending[-1].text) and _DAY.match(first):
            return True
        if not first[:1].islower() or (len(self._pending) == 1 and _NOUN_ALONE.fullmatch(self._pending[0].text)):
            return False
        return not (LIST_MARK.match(first) and _POINTS_RESOLVE.search(self._heading))

    def _paragraph(self, lines: Sequence[Line], *, is_table: bool = False, is_title: bool = False) -> Paragraph:
        text = join_lines(lines)
        return Paragraph(text=text, heading=self._heading, title=self._title, is_table=is_table, is_title=is_title)


def _parted(block: Block) -> Iterator[tuple[list[Line], str]]:
    """Part a block into points of lists and lines that stand for themselves, which are told as "title" or "row"."""
    ended = True
    for lines in list_items(block):
        current: list[Line] = []
        width = max(len(line.text) for line in lines)
        for line, below in zip(lines, [*lines[1:], None], strict=True):
            above = current[-1] if current else None
            heads = is_heading(line.text)
            own = "" if heads else own_line(line, above, below, ended=ended, width=width)
            settled = heads and tells_result(line.text)
            if own or settled:
                if current:
                    yield current, ""
                yield [line], own
                current = []
            else:
                current.append(line)
            ended = bool(own) or settled
            if current and ends_in_vote(line.text):
                yield current, ""
                current = []
                ended = True
        if current:
            yield current, ""
