"""Letters whose text layer has no breaks: letterhead, address, subject, salutation and body in one running line.

Such a line is parted again at what tells its pieces apart, so that the zones are found as in any letter. What
cannot be told from its neighbours stays together with them and is read as nothing.
"""

from __future__ import annotations

import re
from itertools import pairwise, takewhile
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.head.lines.places import street_in
from wiedervorlage.intake.head.running.closing import with_closing_parted
from wiedervorlage.intake.head.running.head import Mark, Piece, pieces_of_head
from wiedervorlage.intake.head.running.lines import lines_of_piece
from wiedervorlage.intake.text.lines import Block, Line, part_of
from wiedervorlage.intake.text.patterns import DOTS
from wiedervorlage.intake.text.spotting import title_case

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_LONG: Final = 300
"""A running letter has more characters in its line."""
_TOP: Final = 8
"""It begins in one of so many blocks; above it stands but the page that shows it."""
_GREETING: Final = (
    r"(?:Sehr (?:ge|ver)ehrte[rs]?(?:/[rs])?|Guten Tag|Liebe[rs]?)"
    r" (?:[A-ZÄÖÜ](?:[^,!.:;]|(?<=Dr|Pr|of)\.){2,60})[,!]"
)
_CHAIN: Final = rf"{_GREETING}(?: (?:[Ss]ehr|[Ll]iebe[rs]?) (?:[^,!.:;]|(?<=Dr|Pr|of)\.){{3,60}}[,!])*"
_SALUTATION: Final = re.compile(rf"(?<=\s){_CHAIN}(?=\s)")
_TELLING: Final = frozenset({Mark.LABEL, Mark.OPEN, Mark.PLACE, Mark.DAY, Mark.MATTER, Mark.BOX, Mark.TORN})
_BEGINS: Final = re.compile(rf"{_CHAIN}(?=\s|$)")
_SENTENCE: Final = 25
"""A sentence that goes on behind the salutation has more characters."""
_FEWEST: Final = 2
"""So many pieces at least that only a head has."""


def with_running_letter_parted(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Part the line that holds a whole letter; what the page that shows it sets above is left out.

    Other papers stay as they are.
    """
    for number, block in enumerate(blocks[:_TOP]):
        line = block.lines[0]
        greeting = _SALUTATION.search(line.text) if len(line.text) > _LONG else None
        pieces = pieces_of_head(line.text[: greeting.start()]) if greeting else []
        if greeting and sum(piece.mark in _TELLING for piece in pieces) >= _FEWEST:
            head = _head(line, pieces, greeting.start())
            below = Block(lines=(*_below(line, greeting.end()), *block.lines[1:]))
            opened = (*head, Block(lines=(part_of(line, *greeting.span()),)), *with_closing_parted(below))
            return (*opened, *blocks[number + 1 :])
    return tuple(piece for block in blocks for piece in _with_greeting_parted(block))


def _with_greeting_parted(block: Block) -> Iterator[Block]:
    """Part a paragraph that begins with the salutation, and the closing that ends it."""
    line = block.lines[0]
    greeting = _BEGINS.match(line.text)
    if greeting is None or len(line.text) - greeting.end() < _SENTENCE:
        yield block
        return
    yield Block(lines=(part_of(line, *greeting.span()),))
    yield from with_closing_parted(Block(lines=(part_of(line, greeting.end(), len(line.text)), *block.lines[1:])))


def _head(line: Line, pieces: Sequence[Piece], end: int) -> Iterator[Block]:
    """Return letterhead, address, information block and subject of a running head."""
    matter = _matter(line.text, pieces, end)
    own = _own_place(pieces)
    yield from _letterhead(line, pieces[:own])
    yield from _blocks(
        line, [piece for piece in _shown(line.text, pieces, matter) if piece in pieces[own:]], is_top=not own
    )
    if matter is not None:
        marks = (mark.start() for mark in _SECOND.finditer(line.text, matter + _FIRST_WORDS, end))
        begins = [matter, *(mark for mark in marks if not _LEADS_ON.search(line.text[:mark])), end]
        yield Block(lines=tuple(part_of(line, *span) for span in pairwise(begins)))


def _own_place(pieces: Sequence[Piece]) -> int:
    """Return how many pieces reach to the place of the writer: the first of several; none where one stands alone."""
    places = [number for number, piece in enumerate(pieces) if piece.mark in {Mark.PLACE, Mark.TORN}]
    known = len(places) > 1 and not any(piece.mark in {Mark.LABEL, Mark.OPEN} for piece in pieces[: places[0]])
    return places[0] + 1 if known else 0


def _letterhead(line: Line, pieces: Sequence[Piece]) -> Iterator[Block]:
    """Return the house with its office, and in a line of its own the street or box with the place."""
    lines = [
        part
        for number, piece in enumerate(pieces)
        if piece.mark in {Mark.WORDS, Mark.OFFICE}
        for part in lines_of_piece(line, piece, is_top=number == 0, addressed=True)
    ]
    lines = list(
        takewhile(lambda part: not (street_in(part.text) or part.text.startswith("c/o")), filter(_is_name, lines))
    )
    if lines:
        yield Block(lines=tuple(lines))
        if pieces[-1].mark is Mark.PLACE:
            yield Block(lines=(part_of(line, lines[-1].end - line.start, pieces[-1].end),))


def _is_name(line: Line) -> bool:
    return _LETTERS.search(line.text) is not None


def _blocks(line: Line, pieces: Sequence[Piece], *, is_top: bool) -> Iterator[Block]:
    current: list[Line] = []
    for before, piece, after in zip((None, *pieces), pieces, (*pieces[1:], None), strict=False):
        if current and before and _begins_block(before, piece):
            yield Block(lines=tuple(current))
            current = []
        if current and before and _goes_on(line.text, before, piece):
            current[-1] = part_of(line, current[-1].start - line.start, piece.end)
        else:
            addressed = after is not None and after.mark in {Mark.PLACE, Mark.BOX}
            current += lines_of_piece(line, piece, is_top=is_top and before is None, addressed=addressed)
    if current:
        yield Block(lines=tuple(current))


_SECOND: Final = re.compile(
    r"(?<=\s)(?:(?:Bezug|[Hh]ier) ?:|(?:Ihre?|Unsere?) (?:[A-ZÄÖÜ][\w-]+)(?: (?!vom )[^\s.,]+){0,4} (?:vom|v\.) (?=\d)"
    r"|(?:Stellungnahme|Zwischennachricht|Zwischenbescheid|Antwort|Bitte|Antrag) (?:de[rs]|auf|um|zu|zum|zur|im) )"
)
_LEADS_ON: Final = re.compile(r"(?:\b[a-zäöüß]+|[,;–-]) $")
"""What goes on with the line it stands in: "Ihr Antrag auf …" behind "und" begins no line of its own."""
_FIRST_WORDS: Final = 12
"""A second line of the subject begins so many characters behind the first, at the least."""


def _shown(text: str, pieces: Sequence[Piece], matter: int | None) -> Iterator[Piece]:
    """Return the pieces that tell something: no blanks, no strokes, no long run of words with the place behind it.

    A bare day tells nothing where another bears a place or a label, or where several stand: one is a stamp's.
    """
    days = [piece for piece in pieces if piece.mark is Mark.DAY]
    bare = [piece for piece in days if text[piece.start].isdigit()]
    sure = len(days) > len(bare) or any(_DATED.match(text, piece.start) for piece in pieces)
    unclear = False
    for number, piece in enumerate(pieces):
        if matter is not None and piece.end > matter:
            return
        long = piece.mark is Mark.WORDS and piece.end - piece.start > _FULLEST and number > 0
        stray = piece in bare and (sure or len(bare) > 1)
        untold = long or stray or piece.mark in {Mark.BLANK, Mark.TORN}
        if not (untold or (unclear and piece.mark is Mark.PLACE)) and _LETTERS.search(text[piece.start : piece.end]):
            yield piece
        unclear = long


_DATED: Final = re.compile(r"Datum ?:? ?\d")
_LETTERS: Final = re.compile(r"\w\w")
_FULLEST: Final = 160
"""Words that nothing parts tell nothing where they are more characters."""


def _begins_block(before: Piece, piece: Piece) -> bool:
    """Say whether a piece stands apart from the one before it."""
    labelled = {Mark.LABEL, Mark.OPEN}
    if (
        piece.mark is Mark.DAY
        or before.mark is Mark.OFFICE
        or (before.mark is Mark.BOX and piece.mark is not Mark.PLACE)
    ):
        return True
    return before.mark in {Mark.PLACE, Mark.DAY} or (piece.mark in labelled) is not (before.mark in labelled)


def _goes_on(text: str, before: Piece, piece: Piece) -> bool:
    """Say whether a piece stands in one line with that before it: "Stadt Aue, Postfach 12, 39990 Aue"."""
    between = text[before.end - 1 : piece.start].strip()
    return piece.mark in {Mark.PLACE, Mark.BOX} and re.search(rf"[,{DOTS}•*|–-]$", between) is not None


def _matter(text: str, pieces: Sequence[Piece], end: int) -> int | None:
    """Return where the subject begins: at its label, else behind the last piece of the head that ends for certain."""
    labelled = [piece for piece in pieces if piece.mark is Mark.MATTER]
    if labelled:
        return labelled[0].start
    if len(pieces) < _FEWEST or pieces[-1].mark is not Mark.WORDS or pieces[-2].mark not in _ENDS:
        return None
    start = pieces[-1].start
    repeated = re.match(r"\s*(?:[A-ZÄÖÜl]{3,}[\s,.]+){2,}(?=[A-ZÄÖÜ][a-zäöü])", text[start:end])
    start += repeated.end() if repeated else 0
    return start if end - start < _LONGEST and title_case(text[start:end].strip()) else None


_ENDS: Final = frozenset({Mark.LABEL, Mark.PLACE, Mark.DAY, Mark.BLANK, Mark.CONTACT})
_LONGEST: Final = 400
"""A subject has fewer characters."""


def _below(line: Line, start: int) -> tuple[Line, ...]:
    return (part_of(line, start, len(line.text)),) if line.text[start:].strip() else ()
