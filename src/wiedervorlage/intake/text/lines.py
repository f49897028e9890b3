"""Lines and blocks of a received text, with the place of every character kept.

Blank lines part blocks, a form feed parts pages. Emphasis marks of plain-text copies (``**``) and list
marks of Markdown headings are no part of a line's text; that a block was set bold is remembered.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.reading import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

_EDGE: Final = " \t\r\v\u00a0\u200b\u200e\u200f\ufeff"
_BREAK: Final = re.compile(r"\r\n|[\n\r\x85\u2028\u2029\f]")
_HEADING: Final = re.compile(r"#{1,6} +")
_TAB: Final = 24


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line without its edges; ``start`` and ``end`` place it in the received text.

    ``indent`` is how far it is set in, in characters; a tab counts as 24, a column of its own. ``trail`` counts the
    blanks between its end and the break, as some programs fill up what they print.
    """

    text: str
    start: int
    end: int
    page: int
    bold: bool = False
    indent: int = 0
    trail: int = 0

    @property
    def span(self) -> Span:
        """Return the place of the line."""
        return Span(start=self.start, end=self.end)


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """Lines with no blank line between them, all on one page."""

    lines: tuple[Line, ...]

    @property
    def page(self) -> int:
        """Return the page, from 1."""
        return self.lines[0].page

    @property
    def start(self) -> int:
        """Return where the block begins."""
        return self.lines[0].start

    @property
    def end(self) -> int:
        """Return where the block ends (exclusive)."""
        return self.lines[-1].end

    @property
    def bold(self) -> bool:
        """Say whether the block was set bold as a whole."""
        return all(line.bold for line in self.lines)

    @property
    def text(self) -> str:
        """Return the lines joined by line breaks."""
        return "\n".join(line.text for line in self.lines)


def part_of(line: Line, start: int, end: int) -> Line:
    """Return the characters of a line from ``start`` to ``end`` as a line of their own, without blanks at its edges."""
    start, end = _trim(line.text, start, end)
    return replace(line, text=line.text[start:end], start=line.start + start, end=line.start + end, indent=0, trail=0)


_SOURCE: Final = re.compile(r"https?://\S+")


def without_source(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Leave out a first block that begins with a web address alone: it tells where the text came from."""
    noted = len(blocks) > 1 and _SOURCE.fullmatch(blocks[0].lines[0].text) is not None
    return blocks[1:] if noted else blocks


def split_blocks(text: str) -> tuple[Block, ...]:
    """Part a received text into blocks."""
    blocks: list[Block] = []
    current: list[Line] = []
    for line in _lines(text):
        if current and (line is None or line.page != current[-1].page):
            blocks.append(Block(lines=tuple(current)))
            current = []
        if line is not None:
            current.append(line)
    if current:
        blocks.append(Block(lines=tuple(current)))
    return tuple(blocks)


_QUOTED: Final = re.compile(r"^[ \t]*>", re.MULTILINE)
_PRINTED: Final = re.compile(r"^.*\S", re.MULTILINE)
_MOSTLY: Final = 0.9


def _edges(text: str) -> str:
    """Return what is no part of a line at its edges: marks of a quotation, too, where the whole text bears them."""
    lines = sum(1 for _ in _PRINTED.finditer(text))
    quoted = lines > 1 and sum(1 for _ in _QUOTED.finditer(text)) >= _MOSTLY * lines
    return f"{_EDGE}>" if quoted else _EDGE


def _lines(text: str) -> Iterator[Line | None]:
    page, start, bold = 1, 0, False
    edges = _edges(text)
    while start <= len(text):
        found = _BREAK.search(text, start)
        end = found.start() if found else len(text)
        line, bold = _line(text, start, end, page, bold=bold, edges=edges)
        yield line
        if found is None:
            return
        if found[0] == "\f":
            page += 1
            yield None
        start = found.end()


def _line(text: str, start: int, end: int, page: int, *, bold: bool, edges: str) -> tuple[Line | None, bool]:
    """Return the line between two breaks (None where it is blank) and whether bold print goes on."""
    margin, far = start, end
    start, end = _trim(text, start, end, edges)
    indent = start - margin + (_TAB - 1) * text.count("\t", margin, start)
    trail = far - end
    heading = _HEADING.match(text, start, end)
    if heading:
        start = heading.end()
    is_bold = bold or heading is not None or text.startswith("**", start, end)
    goes_on = bold ^ (text.count("**", start, end) % 2 == 1)
    while text.startswith("**", start, end):
        start += 2
    while text.endswith("**", start, end):
        end -= 2
    start, end = _trim(text, start, end, edges)
    if start >= end:
        return None, goes_on
    line = Line(text=text[start:end], start=start, end=end, page=page, bold=is_bold, indent=indent, trail=trail)
    return line, goes_on


def _trim(text: str, start: int, end: int, edges: str = _EDGE) -> tuple[int, int]:
    while start < end and text[start] in edges:
        start += 1
    while end > start and text[end - 1] in edges:
        end -= 1
    return start, end
