"""The lines that stood in a piece of a running head: house, office, unit, person and street."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.head.running.head import Mark, Piece
from wiedervorlage.intake.text import patterns
from wiedervorlage.intake.text.lines import Line, part_of
from wiedervorlage.intake.text.patterns import DOTS

if TYPE_CHECKING:
    from collections.abc import Iterator


def lines_of_piece(line: Line, piece: Piece, *, is_top: bool, addressed: bool) -> Iterator[Line]:
    """Return the lines of a piece; in the words of an address the person and the street begin lines of their own."""
    text = line.text[piece.start : piece.end]
    if piece.mark is not Mark.WORDS:
        yield part_of(line, piece.start, piece.end)
        return
    start = piece.start + _house(text) if is_top else piece.start
    marks = _INSIDE.finditer(line.text, start, piece.end) if addressed or is_top else ()
    cuts = [start, *(mark.start() for mark in marks if mark.start() > start), piece.end]
    cuts = sorted({*cuts, *(_ends_of_house(line.text, start, piece.end) if is_top else ())})
    for begin, end in pairwise(cuts):
        text = line.text[begin:end].rstrip(f" ,{DOTS}•*|–-" if end < piece.end or is_top else "")
        if re.search(r"\w", text):
            yield part_of(line, begin, begin + len(text))


_UNIT: Final = re.sub(r"^\(\?:", "(?:", patterns.UNIT.pattern)
_INSIDE: Final = re.compile(
    r"(?<![\w-])(?:(?:Frau|Herrn|Familie) (?=[A-ZÄÖÜ])|\(|z\. ?Hd?\.|c/o |[Üü]ber (?=[A-ZÄÖÜ])|An (?:den|die|das) "
    rf"|(?:Der |Die )?{patterns.OFFICE.pattern}(?=[: ]|$)|{_UNIT} |(?:mit|Im|für) (?:den|der|die) "
    r"|(?:(?:Am|An|Auf|Bei|Im|In|Zum|Zur) (?:de[rnm] )?)?[A-ZÄÖÜ][^\s,]+ \d{1,4} ?[a-z]?(?=\s*$|,))"
)
"""Where a line of its own begins in the words of a letterhead or an address: person, office, unit, street."""


_FORM: Final = re.compile(
    r"(?<=\s)(?:(?:Körperschaft|Anstalt|Stiftung) (?:des )?(?:ö|Ö)ffentlichen Rechts|Akademisches Lehrkrankenhaus"
    r"|Ein Unternehmen de[rs]|Mitglied (?:im|de[rs])|Rechtsanw[aä]lte? |Seite \d)"
    r"|(?<=GmbH )[^\s&]|(?<=e\. V\. )\S|(?<=e\.V\. )\S"
)
"""What follows the name of a house and is no part of it."""
_CAPITALS: Final = re.compile(r"(?:[A-ZÄÖÜ][A-ZÄÖÜß.\-]{2,}[ ,]+){2,}(?=[A-ZÄÖÜ][a-zäöüß]|-)")
"""A name in capitals, which ends where other print begins."""


def _ends_of_house(text: str, start: int, end: int) -> Iterator[int]:
    """Return where the name of a house in the first words of a head is over: at its form, its unit, its repetition."""
    yield from (form.start() for form in _FORM.finditer(text, start, end))
    capitals = _CAPITALS.match(text, start, end)
    if capitals:
        yield capitals.end()
    first = re.search(r"\S{4,}", text[start:end])
    again = text[:end].lower().find(first[0].lower(), start + first.end()) if first else -1
    if again > 0:
        yield again


def _house(text: str) -> int:
    """Return where the name of the house begins in the first words of a head; what stands before it is no part."""
    shown = re.sub(r"[^\W\d_]+", lambda word: word[0].capitalize() if word[0].isupper() else word[0], text)
    names = [match for match in patterns.BODY.finditer(shown) if match[0][:1].isupper()]
    if not names or not _TORN_PRINT.search(shown[: names[-1].start()]):
        return 0
    led = re.search(r"(?:[A-ZÄÖÜ]\w+ische[srn]? )$", shown[: names[-1].start()])
    return led.start() if led else names[-1].start()


_TORN_PRINT: Final = re.compile(r"\d|(?<!\S)[a-zäöü]{1,3} [a-zäöü]{1,4} |_")
"""No name of a house holds this: numbers of a paper, or the letters of a sign that was not read."""
