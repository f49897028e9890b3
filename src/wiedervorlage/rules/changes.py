"""What changed in a rule between two days, and when anybody could know it.

A change is dated twice: from which day it has effect, and from which day it is known. It is noticed on the
later of the two. A statement that only repeats the value is no change.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

import numpy as np

from wiedervorlage.rules.lookup import RuleReading, Status, read_statements, statements_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wiedervorlage.rules.parameters import ParameterValue
    from wiedervorlage.rules.programme import Programme


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One change of a parameter.

    ``before`` and ``after`` are the statements that speak; None where none does (then ``before_status`` and
    ``after_status`` say why). ``context`` marks a figure beside the rule, which may change while the rule
    stays.
    """

    parameter: str
    before: ParameterValue | None
    after: ParameterValue | None
    before_status: Status
    after_status: Status
    effective: date
    known: date
    context: bool

    @property
    def noticed(self) -> date:
        """Return the first day on which the change has effect and is known."""
        return max(self.effective, self.known)

    @property
    def is_retroactive(self) -> bool:
        """Say whether the change was known only after it took effect."""
        return self.known > self.effective


def changes(programme: Programme, parameter: str, since: date, until: date) -> tuple[Change, ...]:
    """Return the changes of a parameter noticed after ``since`` and until ``until``, in order.

    Raises:
        UnknownParameterError: the programme has no such parameter.
    """
    statements = statements_of(programme, parameter)
    found = (_change(parameter, statements, *days) for days in sorted(_turning_days(statements)))
    within = [c for c in found if c is not None and since < c.noticed <= until]
    return tuple(sorted(within, key=lambda c: (c.noticed, c.effective)))


def differences(programme: Programme, since: date, until: date, *, known_on: date | None = None) -> tuple[Change, ...]:
    """Compare what every parameter said on two days, each as known on that day (or on ``known_on``).

    Unlike ``changes`` this compares two states: what changed and changed back in between is not named.
    """
    found = []
    for name, statements in programme.parameters.items():
        days = [since.toordinal(), until.toordinal()]
        known = days if known_on is None else [known_on.toordinal()] * 2
        reading = read_statements(statements, days, known)
        change = _compared(name, statements, reading)
        if change is not None:
            found.append(change)
    return tuple(found)


def breakpoints(programme: Programme) -> tuple[date, ...]:
    """Return every day on which any statement of the programme begins, ends, is published or annulled."""
    days = {day for name in programme.parameters for pair in _turning_days(programme.parameters[name]) for day in pair}
    return tuple(sorted(days))


def _turning_days(statements: Sequence[ParameterValue]) -> set[tuple[date, date]]:
    """Return the pairs (effective, known) at which something may change."""
    pairs: set[tuple[date, date]] = set()
    for statement in statements:
        if statement.is_attested:
            pairs.add((statement.valid_from.first, statement.known_from))
        if statement.valid_to is not None:
            after = date.fromordinal(statement.last_day + 1)
            pairs.add((after, statement.end_known_from))
        if statement.annulled_on is not None:
            pairs.add((statement.valid_from.first, statement.annulled_on))
    return pairs


def _change(parameter: str, statements: Sequence[ParameterValue], effective: date, known: date) -> Change | None:
    """Return the change at a pair of days, or None where the value stays.

    A change known in time is seen by stepping over its effective day; one known later by stepping over the
    day of knowledge, looking at the effective day.
    """
    start, heard = effective.toordinal(), known.toordinal()
    if heard > start:
        on, known_on = [start, start], [heard - 1, heard]
    else:
        on, known_on = [start - 1, start], [start - 1, start]
    reading = read_statements(statements, on, known_on)
    return _compared(parameter, statements, reading, (effective, known))


def _compared(
    parameter: str,
    statements: Sequence[ParameterValue],
    reading: RuleReading,
    days: tuple[date, date] | None = None,
) -> Change | None:
    before, after = (statements[i] if i >= 0 else None for i in reading.index.tolist())
    if before is not None and (before is after or before.says_the_same_as(after)):
        return None
    if before is None and after is None and _is_silent(reading):
        return None
    spoken = after or before
    effective, known = days or _days_of(before, after)
    return Change(
        parameter=parameter,
        before=before,
        after=after,
        before_status=Status(int(reading.status[0])),
        after_status=Status(int(reading.status[1])),
        effective=effective,
        known=known,
        context=spoken.context if spoken is not None else all(s.context for s in statements),
    )


def _is_silent(reading: RuleReading) -> bool:
    return bool(np.all(reading.status >= Status.OUTSIDE))


def _days_of(before: ParameterValue | None, after: ParameterValue | None) -> tuple[date, date]:
    if after is not None:
        return after.valid_from.first, after.known_from
    assert before is not None
    if before.annulled_on is not None:
        return before.valid_from.first, before.annulled_on
    assert before.valid_to is not None
    return date.fromordinal(before.last_day + 1), before.end_known_from
