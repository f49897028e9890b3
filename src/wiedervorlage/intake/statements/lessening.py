"""Grants of less than was asked: they grant in part, however whole they sound.

"Für den Führerschein bewillige ich Ihnen 1.200 Euro" is a grant to who asked for that, and one in part to who asked
for 1,900.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.figures.quantities import find_quantities

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from wiedervorlage.intake.reading import Decision

_GIVEN: Final = frozenset({"EUR", "DM"})
"""Money; posts, years and shares measure other things as well."""
_ASKED: Final = r"(?:beantragt|gewünscht|erbeten|erbet|gefordert|angemeldet|erhofft)e\w*"
_INSTEAD: Final = re.compile(rf"\b(?:(?:an)?statt|anstelle|von)(?: der| des| dem| den| Ihren)? {_ASKED}", re.IGNORECASE)
"""What opens with what was asked, grants another thing; what opens with "von", a part."""


def lessened(decisions: Sequence[Decision], requests: Iterable[str]) -> tuple[Decision, ...]:
    """Return the decisions; where one grants less money than was asked, it grants in part.

    Args:
        decisions: as read.
        requests: the words of each request that the paper repeats.
    """
    asked = _greatest(requests)
    return tuple(
        replace(decision, outcome="partial") if decision.outcome == "grant" and _less(decision, asked) else decision
        for decision in decisions
    )


def _less(decision: Decision, asked: dict[str, float]) -> bool:
    if _INSTEAD.search(decision.about):
        return True
    return any(value < asked.get(unit, 0) for unit, value in _greatest([decision.quote.text]).items())


def _greatest(texts: Iterable[str]) -> dict[str, float]:
    found: dict[str, float] = {}
    for quantity in (quantity for text in texts for quantity in find_quantities(text)):
        if quantity.unit in _GIVEN:
            found[quantity.unit] = max(found.get(quantity.unit, 0), quantity.value)
    return found
