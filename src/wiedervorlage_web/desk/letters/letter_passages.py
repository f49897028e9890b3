"""A passage that somebody points at: the words as they wrote them, found again in the letter's text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from wiedervorlage.foundation.catalogue import finding
from wiedervorlage.intake.messages import MESSAGES
from wiedervorlage.intake.reading import Quote, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wiedervorlage.foundation.findings import Finding

_QUOTING: Final = "„“”»«\"'‚‘’›‹ \t\r\n"
_DIVIDED: Final = re.compile(r"(?<=[^\W\d_])[-\u00ad] *[\r\n]\s*(?=[a-zäöüß])")
"""What stands between the halves of a word at the end of a line; nobody types it."""


def passage(words: str, text: str, *, shown_at: int | None = None) -> Quote | Finding:
    """Return where the words stand in the text, or the finding that they do not, or more than once.

    Marks of quotation around them do not count, unless they stand in the text too.

    Args:
        words: as written or copied.
        text: of the letter, as read.
        shown_at: where the words begin in the text as a page shows it; tells equal passages apart.
    """
    found = places_of(words, text) or places_of(words.strip(_QUOTING), text)
    if shown_at is not None:
        start = _offset_of(text, shown_at)
        found = tuple(span for span in found if span.start == start) or found
    if not found:
        return finding(MESSAGES, "INT-050")
    if len(found) > 1:
        return finding(MESSAGES, "INT-051", count=len(found))
    return quote_at(found[0], text)


def quote_at(span: Span, text: str) -> Quote:
    """Return the text at a span as a quote."""
    return Quote(text=" ".join(text[span.start : span.end].split()), pieces=(span,))


def places_of(words: str, text: str) -> tuple[Span, ...]:
    """Return every place of the text at which the words stand; none for words without a letter or digit.

    White space counts as a blank, however much of it there is; a word divided at the end of a line may be
    written whole. A stretch that begins or ends within a word is made whole, a mere part of one word is not.
    """
    if not re.search(r"\w", words):
        return ()
    found = [
        *_places(words, text, frozenset()),
        *_places(_DIVIDED.sub("", words), text, _between_halves(text)),
    ]
    places = {span for span, is_cut in found if not is_cut} or {span for span, _is_cut in found}
    return tuple(sorted(places, key=lambda span: (span.start, span.end)))


def _places(words: str, text: str, left_out: frozenset[int]) -> Iterator[tuple[Span, bool]]:
    """Yield every place, overlapping ones too, and whether words had to be made whole there."""
    sought = " ".join(words.split())
    folded, offsets = _folded(text, left_out)
    # No other place begins within the first word of one: the search steps over it, so that long words are read once.
    word = next((place for place, character in enumerate(sought) if not character.isalnum()), len(sought))
    for match in re.finditer(f"{re.escape(sought[:word])}(?={re.escape(sought[word:])})", folded):
        first, last = match.start(), match.start() + len(sought) - 1
        is_cut = _is_within_word(folded, first - 1) or _is_within_word(folded, last)
        if is_cut and " " in sought:
            first, last = _whole(folded, first, last)
        if not is_cut or " " in sought:
            yield Span(start=offsets[first], end=offsets[last] + 1), is_cut


def _is_within_word(text: str, place: int) -> bool:
    """Say whether a word goes on from the character at a place to the next one."""
    return 0 <= place < len(text) - 1 and text[place].isalnum() and text[place + 1].isalnum()


def _whole(text: str, first: int, last: int) -> tuple[int, int]:
    while _is_within_word(text, first - 1):
        first -= 1
    while _is_within_word(text, last):
        last += 1
    return first, last


def _folded(text: str, left_out: frozenset[int]) -> tuple[str, list[int]]:
    """Return the text with each stretch of white space as one blank, and where each character stood."""
    characters: list[str] = []
    offsets: list[int] = []
    for offset, character in enumerate(text):
        if offset in left_out or (character.isspace() and characters[-1:] == [" "]):
            continue
        characters.append(" " if character.isspace() else character)
        offsets.append(offset)
    return "".join(characters), offsets


def _between_halves(text: str) -> frozenset[int]:
    """Return the places of what divides words at the ends of lines."""
    return frozenset(offset for match in _DIVIDED.finditer(text) for offset in range(match.start(), match.end()))


def _offset_of(text: str, shown: int) -> int:
    """Return where in the text a place is that a browser counted: it takes the two signs of a line's end for one."""
    for end in re.finditer("\r\n", text):
        if end.start() >= shown:
            break
        shown += 1
    return shown
