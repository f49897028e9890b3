"""How decisions on one matter follow each other: what an earlier one was later decided to."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from wiedervorlage.case.model import Case, Decision


def ancestors(case: Case, decision: str) -> set[str]:
    """Return the ids of all earlier decisions that ``decision`` decides anew, directly or through others."""
    by_id = {d.id: d for d in case.decisions}
    found: set[str] = set()
    waiting = list(by_id[decision].revisits) if decision in by_id else []
    while waiting:
        name = waiting.pop()
        if name not in found and name in by_id:
            found.add(name)
            waiting.extend(by_id[name].revisits)
    return found


def turn_of(case: Case, decision: Decision) -> tuple[date, date] | None:
    """Return when the matter was really decided otherwise: the first and the final turn; None: not yet."""
    other = [
        later
        for later in case.decisions
        if later.day > decision.day
        and later.outcome.settles
        and later.outcome is not decision.outcome
        and decision.id in ancestors(case, later.id)
    ]
    days = sorted(later.day for later in other)
    return (days[0], days[-1]) if days else None


def later_decisions(case: Case, decision: Decision) -> tuple[Decision, ...]:
    """Return the decisions that decide the same anew, directly or through others, in order of their day."""
    later = [d for d in case.decisions if d.day > decision.day and decision.id in ancestors(case, d.id)]
    return tuple(sorted(later, key=lambda d: d.day))
