"""Quotes of clauses and of parts of quotes: without the marks at their edges, in the clean text and in the original."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.reading import Quote, Span
from wiedervorlage.intake.text.clean_text import CleanText

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wiedervorlage.intake.text.sentences import Stretch

_LEAD: Final = " \t,;:|–-"
_TAIL: Final = " \t,;:|.!–-"


def quote_of(stretch: Stretch) -> Quote:
    """Return the quote of a clause or sentence; a question keeps its mark.

    The mark that ends a quotation goes where that began before: what is left would close what it does not open.
    """
    text = stretch.text
    start = stretch.start + len(text) - len(text.lstrip(_LEAD))
    kept = text.rstrip(_TAIL)
    if kept[-1:] in _CLOSES and not any(mark in kept[:-1] for mark in _OPENS[kept[-1:]]):
        kept = kept[:-1].rstrip(_TAIL)
    return stretch.paragraph.text.quote(start, max(start, stretch.start + len(kept)))


def part_of(quote: Quote, words: str, received: str) -> Quote | None:
    """Return the first part of a quote that is ``words``, with its own pieces of the received text, or None.

    Args:
        quote: a stretch of clean text and where it stands.
        words: what is looked for, letter by letter.
        received: the whole text as it was received.
    """
    start = quote.text.find(words)
    if start < 0 or not words.strip():
        return None
    places = _places(quote, received)
    if places is None:
        return None
    part = CleanText(text=quote.text, offsets=places).quote(start, start + len(words))
    return replace(part, pieces=tuple(_trimmed(piece, received) for piece in part.pieces))


def _trimmed(piece: Span, received: str) -> Span:
    """Return a piece without the line break behind which a footer was lifted."""
    return Span(start=piece.start, end=piece.start + len(received[piece.start : piece.end].rstrip()))


def _places(quote: Quote, received: str) -> tuple[int, ...] | None:
    """Return where each character of a quote stands; None where the received text does not hold them in this order.

    What the clean text left out (a hyphen, a footer) is passed over; a blank stands behind the character before it.
    """
    left = (place for piece in quote.pieces for place in range(piece.start, piece.end))
    places: list[int] = []
    for character in quote.text:
        place = places[-1] + 1 if character == " " and places else _next(left, character, received)
        if place is None:
            return None
        places.append(place)
    return tuple(places)


def _next(left: Iterator[int], character: str, received: str) -> int | None:
    return next((place for place in left if received[place] == character), None)


_OPENS: Final = {"“": "„“", "”": "„“”", "«": "»«", "»": "«»", '"': '"'}
"""The marks that close a quotation, each with those that may open it."""
_CLOSES: Final = tuple(_OPENS)
