"""Grants of less than was asked: they grant in part, however whole they sound.

"Für den Führerschein bewillige ich Ihnen 1.200 Euro" is a grant to who asked for that, and one in part to who asked
for 1,900.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.figures.quantities import find_quantities
from wiedervorlage.intake.statements.worded_outcomes import adds

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from wiedervorlage.intake.reading import Decision

_ASKED: Final = r"(?:beantragt|gewünscht|erbeten|erbet|gefordert|angemeldet|erhofft)e\w*"
_INSTEAD: Final = re.compile(rf"\b(?:(?:an)?statt|anstelle|von)(?: der| des| dem| den| Ihren)? {_ASKED}", re.IGNORECASE)
"""What opens with what was asked, grants another thing; what opens with "von", a part."""


_CAP: Final = re.compile(r"\b(?:höchstens|maximal|längstens|bis zu|bis zur Höhe|bis zum Höchstbetrag)\b", re.IGNORECASE)
_ORDERS: Final = re.compile(r"\b(?:wird|werden)\b[^.;]{0,80}\b(?:beauftragt|ermächtigt|bevollmächtigt|angewiesen)\b")
_PART: Final = re.compile(r"\b(?:teilweise|teils|nur|lediglich|anteilig|(?:an)?statt|anstelle)\b|\bTeil", re.IGNORECASE)
"""What says in so many words that a part is granted."""


def lessened(decisions: Sequence[Decision], requests: Iterable[str], *, is_letter: bool) -> tuple[Decision, ...]:
    """Return the decisions; where one grants less than was asked, in money or in what else is counted, it is partial.

    Of 194 decisions of the training texts that grant less of a unit than was asked 155 are partial. To a letter that
    caps what it grants somebody had asked for more; a resolution or an order that sets a cap is whole.

    Args:
        decisions: as read.
        requests: the words of each request that the paper repeats.
        is_letter: whether the paper is a letter.
    """
    wishes = list(requests)
    asked = _told(wishes)
    return tuple(
        replace(decision, outcome=_measured(decision, asked, wished=bool(wishes), is_letter=is_letter))
        for decision in decisions
    )


def _measured(decision: Decision, asked: dict[str, set[float]], *, wished: bool, is_letter: bool) -> str:
    text = decision.quote.text
    charges = not is_letter and _CAP.search(text) and _ORDERS.search(text)
    if decision.outcome == "grant" and not charges and _less(decision, asked):
        return "partial"
    caps = charges or (not (is_letter or wished) and _CAP.search(text))
    return "grant" if decision.outcome == "partial" and caps and not _PART.search(text) else decision.outcome


def _less(decision: Decision, asked: dict[str, set[float]]) -> bool:
    if _INSTEAD.search(decision.about):
        return True
    if adds(decision.quote.text):
        return False
    given = next(((unit, values) for unit, values in _told([decision.quote.text]).items() if unit in asked), None)
    return given is not None and not given[1] & asked[given[0]] and max(given[1]) < max(asked[given[0]])


def _told(texts: Iterable[str]) -> dict[str, set[float]]:
    """Return the figures of each unit, a year's and the whole alike."""
    found: dict[str, set[float]] = {}
    for quantity in (quantity for text in texts for quantity in find_quantities(text)):
        found.setdefault(quantity.unit.partition("/")[0], set()).add(quantity.value)
    return found
