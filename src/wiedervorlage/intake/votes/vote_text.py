"""The text in which votes are read: a paper's blocks, points of lists and figures alone, a line each, and sentences.

Headings stay in it: "Beschluss: einstimmig beschlossen" is both.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.lexicon.votes import tells_nothing_else, voted_so
from wiedervorlage.intake.text.clean_text import CleanText, join_lines
from wiedervorlage.intake.text.list_items import LIST_MARK, list_items
from wiedervorlage.intake.text.paragraphs import Paragraph
from wiedervorlage.intake.text.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wiedervorlage.intake.text.lines import Block, Line

_FIGURES_ALONE: Final = re.compile(r"[\W\d]*\d[\W\d]*")
_OWN_LINE: Final = re.compile(
    r"(?:TOP|Top|Tagesordnungspunkt) \S{0,4}\d|(?:Beschlu(?:ss|ß)|(?i:abstimmung(?:sergebnis)?))\s?:"
)
"""A line that begins so begins a part."""
_RESULT_LINE: Final = re.compile(
    rf"[A-ZÄÖÜ].*\b\d{{1,3}} ?: ?\d{{1,3}}(?: ?: ?\d{{1,3}})?,? (?:[a-zäöü]+ )?{voted_so()}\.?"
)
"""A line that names a motion and tells how was voted on it: "Änderungsantrag CDU: 4:6:1, abgelehnt"."""
_AT_END: Final = re.compile(
    r"(?<=[^\s\d:])(?:\t+| {3,})(?=\(?(?P<yes>\d{1,3}) ?: ?(?P<no>\d{1,3})(?: ?: ?\d{1,3})?\)?$)"
)
"""Before figures against figures in the last cell of a line: beside the title of an item."""
_FEWEST: Final = 2
"""So many lines at least have votes in their last cell where that is how a paper tells them."""
_HEAD: Final = 4
"""A status line stands among so many first parts of a paper."""
_END: Final = re.compile(r"[.!?:;…][\"“”)]*$")


@dataclass(frozen=True, slots=True, kw_only=True)
class VoteText:
    """The parts of a paper, a line each, as one clean text; where its parts and sentences begin and end."""

    clean: CleanText
    parts: tuple[int, ...]
    sentences: tuple[tuple[int, int], ...]

    @property
    def text(self) -> str:
        """Return the characters."""
        return self.clean.text

    def sentence_at(self, place: int) -> tuple[int, int]:
        """Return from where to where the sentence reaches that holds a place."""
        number = bisect_right(self.sentences, place, key=lambda sentence: sentence[0]) - 1
        return self.sentences[number] if number >= 0 else (0, len(self.text))

    def is_head(self, start: int, end: int, status: re.Pattern[str]) -> bool:
        """Say whether a stretch belongs to the status lines at the head of the paper, which are no sentences."""
        number = bisect_right(self.parts, start) - 1
        line = self.text[self.parts[number] : end]
        return number < _HEAD and status.search(line) is not None and not re.search(r"[a-zäöüß]{3}\. ", line)

    def resolved(self, start: int, end: int) -> str:
        """Return the words a vote stands with: its sentences, or with those before it where it stands alone.

        Args:
            start: where the vote begins.
            end: where it ends.
        """
        first = bisect_right(self.sentences, start, key=lambda sentence: sentence[0]) - 1
        words = self.text[self.sentences[max(first, 0)][0] : start] if self.sentences else ""
        if first > 0 and tells_nothing_else(words):
            words = self.text[slice(*self.sentences[first - 1])] + " " + words
        return words + self.text[start : max(end, self.sentence_at(end - 1)[1])]


def vote_text(blocks: Sequence[Block]) -> VoteText:
    """Lay out the blocks of a paper; a part that says the same as the one before it is left out."""
    characters: list[str] = []
    offsets: list[int] = []
    starts: list[int] = []
    found: list[tuple[int, int]] = []
    before = ""
    for clean in map(join_lines, _parts(blocks)):
        if clean.text.rstrip(".") == before and not _FIGURES_ALONE.fullmatch(clean.text):
            continue
        before = clean.text.rstrip(".")
        if characters:
            characters.append("\n")
            offsets.append(offsets[-1] + 1)
        starts.append(len(characters))
        found += [(len(characters) + it.start, len(characters) + it.end) for it in sentences(Paragraph(text=clean))]
        characters.extend(clean.text)
        offsets.extend(clean.offsets)
    text = CleanText(text="".join(characters), offsets=tuple(offsets))
    return VoteText(clean=text, parts=tuple(starts), sentences=tuple(found))


def _parts(blocks: Sequence[Block]) -> Iterator[list[Line]]:
    """Part blocks at points of lists and at figures alone, and join what a page break parted."""
    pending: list[Line] = []
    beside = _has_votes_beside_titles(blocks)
    for lines in (
        piece for block in blocks for item in list_items(block) for piece in _lines_apart(item, beside=beside)
    ):
        if pending and not _goes_on(pending[-1].text, lines[0].text):
            yield pending
            pending = []
        pending.extend(lines)
    if pending:
        yield pending


def _goes_on(last: str, first: str) -> bool:
    """Say whether a line goes on with the sentence of the one before it."""
    return first[:1].islower() and not LIST_MARK.match(first) and not _END.search(last)


def _stands_alone(text: str) -> bool:
    """Say whether a line holds figures alone, or a motion with its result."""
    return _FIGURES_ALONE.fullmatch(text) is not None or _RESULT_LINE.fullmatch(text) is not None


def _has_votes_beside_titles(blocks: Sequence[Block]) -> bool:
    """Say whether a paper tells its votes in the last cells of lines: several do, and mostly as many voices in each."""
    found = [match for block in blocks for line in block.lines if (match := _AT_END.search(line.text))]
    voices = [int(match["yes"]) + int(match["no"]) for match in found]
    return len(found) >= _FEWEST and 2 * max(map(voices.count, voices)) > len(voices)


def _cells(line: Line, *, beside: bool) -> Iterator[Line]:
    """Yield a line, the vote in its last cell apart where a paper tells votes so."""
    cut = _AT_END.search(line.text) if beside else None
    if cut is None:
        yield line
        return
    yield replace(line, text=line.text[: cut.start()], end=line.start + cut.start())
    yield replace(line, text=line.text[cut.end() :], start=line.start + cut.end())


def _lines_apart(lines: Sequence[Line], *, beside: bool) -> Iterator[list[Line]]:
    """Part lines of figures alone, and those that begin an item or a result, from what stands above them."""
    current: list[Line] = []
    for line in (cell for one in lines for cell in _cells(one, beside=beside)):
        begins = _stands_alone(line.text) or _OWN_LINE.match(line.text)
        if current and (begins or _stands_alone(current[-1].text)):
            yield current
            current = []
        current.append(line)
    if current:
        yield current
