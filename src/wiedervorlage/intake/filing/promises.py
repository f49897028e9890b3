"""A promise to look again that was read as a decision, too: in a paper that decides something it decides nothing more.

"Eine Außenstelle kann ich nicht einrichten. Nach Ablauf von zwei Jahren wird erneut geprüft": refused, and promised.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from wiedervorlage.intake.statements.requests.reviews import is_only_promised

if TYPE_CHECKING:
    from wiedervorlage.intake.reading import Reading


def without_promises_decided(reading: Reading) -> Reading:
    """Return the reading without the decisions that only promise another look; what rests on one rests on that before.

    A paper that only promises keeps it as what it decides: it puts the matter off.
    """
    kept = [number for number, one in enumerate(reading.decisions) if not is_only_promised(one, reading.reviews)]
    if not kept or len(kept) == len(reading.decisions):
        return reading
    numbers = [_standing_for(number, kept) for number in range(len(reading.decisions))]
    return replace(
        reading,
        decisions=tuple(reading.decisions[number] for number in kept),
        reasons=tuple(
            replace(reason, supports=tuple(dict.fromkeys(numbers[number] for number in reason.supports)))
            for reason in reading.reasons
        ),
        reviews=tuple(
            replace(review, decision=None if review.decision is None else numbers[review.decision])
            for review in reading.reviews
        ),
    )


def _standing_for(number: int, kept: list[int]) -> int:
    """Return the new number of a decision, or of the one before it (else the first) that stands for it."""
    return max(0, sum(1 for other in kept if other <= number) - 1)
