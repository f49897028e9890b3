"""Grants of less than was asked: they grant in part, however whole they sound.

"Für den Führerschein bewillige ich Ihnen 1.200 Euro" is a grant to who asked for that, and one in part to who asked
for 1,900.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.figures.quantities import find_quantities
from wiedervorlage.intake.reading import item_at
from wiedervorlage.intake.statements.decisions.worded_outcomes import adds

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from wiedervorlage.intake.reading import AgendaItem, Decision, Request

_ASKED: Final = r"(?:beantragt|gewünscht|erbeten|erbet|gefordert|angemeldet|erhofft)e\w*"
_INSTEAD: Final = re.compile(rf"\b(?:(?:an)?statt|anstelle|von)(?: der| des| dem| den| Ihren)? {_ASKED}", re.IGNORECASE)
"""What opens with what was asked, grants another thing; what opens with "von", a part."""


_CAP: Final = re.compile(r"\b(?:höchstens|maximal|längstens|bis zu|bis zur Höhe|bis zum Höchstbetrag)\b", re.IGNORECASE)
_ORDERS: Final = re.compile(r"\b(?:wird|werden)\b[^.;]{0,80}\b(?:beauftragt|ermächtigt|bevollmächtigt|angewiesen)\b")
_PART: Final = re.compile(r"\b(?:teilweise|teils|nur|lediglich|anteilig|(?:an)?statt|anstelle)\b|\bTeil", re.IGNORECASE)
"""What says in so many words that a part is granted."""
_COSTS: Final = re.compile(
    r"(?:[Kk]osten|[Aa]ufwand|[Aa]ufwendungen|[Aa]usgaben|[Bb]ausumme|[Aa]uftragssumme|[Kk]aufpreis|[Gg]esamtsumme)"
    r"(?: von| über| in Höhe von| i\. ?H\. ?v\.| betragen| belaufen sich auf|:)?"
    r"(?: (?:rund|rd\.|ca\.|etwa|insgesamt))?\s*$"
)
"""Before what a thing costs: no more was asked for because it costs more."""


def lessened(decisions: Sequence[Decision], requests: Iterable[str], *, is_letter: bool) -> tuple[Decision, ...]:
    """Return the decisions; where one grants less than was asked, in money or in what else is counted, it is partial.

    Of 194 decisions of the training texts that grant less of a unit than was asked 155 are partial. To a letter that
    caps what it grants somebody had asked for more; a resolution or an order that sets a cap is whole, unless somebody
    asked for a sum of his own.

    Args:
        decisions: as read.
        requests: the words of each request that the paper repeats.
        is_letter: whether the paper is a letter.
    """
    asked = _asked(requests, is_letter=is_letter)
    return tuple(replace(decision, outcome=_measured(decision, asked, is_letter=is_letter)) for decision in decisions)


def lessened_in_items(
    decisions: Sequence[Decision], requests: Sequence[Request], agenda: Sequence[AgendaItem], *, is_letter: bool
) -> tuple[Decision, ...]:
    """Return the decisions as :func:`lessened` does; of a sitting each is measured by what its own item asks for."""
    wishes: dict[int | None, list[str]] = {}
    for request in requests:
        wishes.setdefault(item_at(agenda, request.quote.start), []).append(request.quote.text)
    # Once for each item: a long paper without any has hundreds of decisions beside as many requests.
    asked = {item: _asked(words, is_letter=is_letter) for item, words in wishes.items()}
    of_items = ((decision, asked.get(item_at(agenda, decision.quote.start), {})) for decision in decisions)
    return tuple(
        replace(decision, outcome=_measured(decision, told, is_letter=is_letter)) for decision, told in of_items
    )


def _asked(requests: Iterable[str], *, is_letter: bool) -> dict[str, set[float]]:
    """Return the figures that requests ask for, of each unit."""
    return _told(requests, but=None if is_letter else _COSTS)


def _measured(decision: Decision, asked: dict[str, set[float]], *, is_letter: bool) -> str:
    text = decision.quote.text
    charges = not is_letter and _CAP.search(text) and _ORDERS.search(text)
    if decision.outcome == "grant" and not charges and _less(decision, asked):
        return "partial"
    told = _told([text])
    caps = charges or (not (is_letter or told.keys() & asked.keys()) and _CAP.search(text))
    return "grant" if decision.outcome == "partial" and caps and not _PART.search(text) else decision.outcome


def _less(decision: Decision, asked: dict[str, set[float]]) -> bool:
    if _INSTEAD.search(decision.about):
        return True
    if adds(decision.quote.text):
        return False
    given = next(((unit, values) for unit, values in _told([decision.quote.text]).items() if unit in asked), None)
    return given is not None and not given[1] & asked[given[0]] and max(given[1]) < max(asked[given[0]])


def _told(texts: Iterable[str], *, but: re.Pattern[str] | None = None) -> dict[str, set[float]]:
    """Return the figures of each unit, a year's and the whole alike, but for those before which ``but`` stands."""
    found: dict[str, set[float]] = {}
    for words, quantity in ((text, quantity) for text in texts for quantity in find_quantities(text)):
        if but is None or not but.search(words[: quantity.span.start]):
            found.setdefault(quantity.unit.partition("/")[0], set()).add(quantity.value)
    return found
