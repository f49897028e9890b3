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


def lessened(decisions: Sequence[Decision], requests: Iterable[str]) -> tuple[Decision, ...]:
    """Return the decisions; where one grants less than was asked, in money or in what else is counted, it is partial.

    Of 194 decisions of the training texts that grant less of a unit than was asked 155 are partial.

    Args:
        decisions: as read.
        requests: the words of each request that the paper repeats.
    """
    asked = _told(requests)
    return tuple(
        replace(decision, outcome="partial") if decision.outcome == "grant" and _less(decision, asked) else decision
        for decision in decisions
    )


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
