"""Where time ends for a case that nobody names a last day for: with the last dated thing on file."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from wiedervorlage.premises import nodes
from wiedervorlage.premises.parser import parse

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wiedervorlage.case.model import Case


def last_day(case: Case, known_on: date | None = None) -> date:
    """Return the day of the last dated thing on file (or the day of knowledge, if that is earlier).

    That may be a decision or another dated item, a letter, or a figure that a premise or an option of the case reads,
    on the day it came out. Figures that nothing reads change no state, so time does not go on for their sake.
    """
    # What came out after the day of knowledge must not even tell that it came: it does not move the end.
    known = (day for day in (*_letters(case), *_figures(case)) if known_on is None or day <= known_on)
    last = max((*_items(case), *known), default=date.min)
    return min(last, known_on) if known_on else last


def _items(case: Case) -> Iterator[date]:
    return (item.on.last for item in case.dated().values())


def _letters(case: Case) -> Iterator[date]:
    return (document.on.last for document in case.documents.values() if document.on is not None)


def _figures(case: Case) -> Iterator[date]:
    """Yield the days on which figures that are read came out, or a body's own house had them."""
    read = _measures_read(case)
    for fact in case.facts:
        if fact.measure in read:
            yield from (known.last for known in (fact.published, fact.held_since) if known is not None)


def _measures_read(case: Case) -> frozenset[str]:
    premises = (reason.premise for reason in case.reasons.values())
    written = [text for premise in premises if premise for text in premise.texts.values()]
    for option in case.options.values():
        written += [*option.figures.values(), *(value[1:] for value in option.applicant.values() if value[:1] == "=")]
    trees = (nodes.walk(parse(text)) for text in written)
    return frozenset(node.name for tree in trees for node in tree if isinstance(node, nodes.Name))
