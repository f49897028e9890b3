"""Quotes of clauses: without the marks at their edges, in the clean text and in the original."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from wiedervorlage.intake.reading import Quote
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


_OPENS: Final = {"“": "„“", "”": "„“”", "«": "»«", "»": "«»", '"': '"'}
"""The marks that close a quotation, each with those that may open it."""
_CLOSES: Final = tuple(_OPENS)
