"""Quotes of clauses: without the marks at their edges, in the clean text and in the original."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from wiedervorlage.intake.reading import Quote
    from wiedervorlage.intake.text.sentences import Stretch

_LEAD: Final = " \t,;:|–-"
_TAIL: Final = " \t,;:|.!–-"


def quote_of(stretch: Stretch) -> Quote:
    """Return the quote of a clause or sentence; a question keeps its mark."""
    text = stretch.text
    start = stretch.start + len(text) - len(text.lstrip(_LEAD))
    end = stretch.end - (len(text) - len(text.rstrip(_TAIL)))
    return stretch.paragraph.text.quote(start, max(start, end))
