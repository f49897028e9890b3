"""What each parameter said over time, as stretches from day to day, with all that is known in the end."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from wiedervorlage.rules.lookup import NOBODY, Status, lay_table

if TYPE_CHECKING:
    from wiedervorlage.rules.parameters import ParameterValue
    from wiedervorlage.rules.programme import Programme


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """A stretch of days on which one statement speaks.

    ``first`` is None where nobody says since when, ``last`` where no end is known.
    """

    parameter: str
    first: date | None
    last: date | None
    statement: ParameterValue
    is_known: bool


def stretches(programme: Programme, parameter: str) -> tuple[Stretch, ...]:
    """Return the stretches of a parameter in order; days on which nothing speaks belong to none."""
    statements = programme.parameters[parameter]
    if not statements:
        return ()
    table = lay_table(statements)
    days = table.valid_days.tolist()
    spoken = table.index[:, -1].tolist()
    status = table.status[:, -1].tolist()
    found: list[Stretch] = []
    for i, (day, position) in enumerate(zip(days, spoken, strict=True)):
        if position == NOBODY:
            continue
        after = days[i + 1] - 1 if i + 1 < len(days) else None
        stretch = Stretch(
            parameter=parameter,
            first=date.fromordinal(day) if day > 1 else None,
            last=date.fromordinal(after) if after is not None and after < date.max.toordinal() else None,
            statement=statements[position],
            is_known=status[i] == Status.STATED,
        )
        if found and _continues(found[-1], stretch):
            found[-1] = _joined(found[-1], stretch)
        else:
            found.append(stretch)
    return tuple(found)


def _continues(left: Stretch, right: Stretch) -> bool:
    return (
        left.last is not None
        and right.first is not None
        and left.last.toordinal() + 1 == right.first.toordinal()
        and left.is_known == right.is_known
        and (left.statement is right.statement or left.statement.says_the_same_as(right.statement))
    )


def _joined(left: Stretch, right: Stretch) -> Stretch:
    return Stretch(
        parameter=left.parameter,
        first=left.first,
        last=right.last,
        statement=right.statement,
        is_known=right.is_known,
    )
