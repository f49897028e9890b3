"""The look-up: which value of a parameter held on day D, as known on day K.

Of the statements known on K and valid on D the one of highest rank is heard, among equals the latest
published, among those the one that begins latest. What a parameter says is constant between the days on
which a statement begins, ends, is published or annulled; so a small table (valid days by known days) is
laid once for the statements of a parameter, and any number of days is read from it.

Nothing is computed outside validity: the reading says *outside*, and ``describe_gap`` names the gap.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import IntEnum
from functools import lru_cache
from typing import TYPE_CHECKING, Final

import numpy as np
import numpy.typing as npt

from wiedervorlage.evidence.intervals import Interval
from wiedervorlage.foundation.errors import WiedervorlageError
from wiedervorlage.foundation.text import Text
from wiedervorlage.foundation.wording import write_day
from wiedervorlage.rules.parameters import FOREVER, ParameterValue

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wiedervorlage.rules.programme import Programme

IntArray = npt.NDArray[np.int64]
FloatArray = npt.NDArray[np.float64]
StatusArray = npt.NDArray[np.int8]
IndexArray = npt.NDArray[np.int32]
_Bounds = tuple[FloatArray, FloatArray, tuple[str, ...] | None]

NOBODY: Final = -1
"""The index of a reading where no statement speaks."""


class Status(IntEnum):
    """What a look-up found."""

    STATED = 0
    UNKNOWN = 1
    """A statement speaks, but no source gives the value (or says whether it held already)."""
    OUTSIDE = 2
    """No statement is valid on the day."""
    NOT_YET_KNOWN = 3
    """A statement is valid on the day, but on the day of knowledge nobody could know it."""


class UnknownParameterError(WiedervorlageError):
    """The programme has no parameter of this name."""


class OutsideValidityError(WiedervorlageError):
    """A value was asked for on a day for which the rule states none; the message names the gap."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleReading:
    """What a parameter said at each point.

    Attributes:
        low, high: bounds of the value; NaN where it is not stated. Yes is 1, no is 0; words are counted in
            ``words``.
        status: a ``Status`` per point.
        index: which statement of the parameter spoke, -1 where none did.
        unit: unit of the parameter.
        words: the different words the parameter ever says, where its values are words; else None.
    """

    low: FloatArray
    high: FloatArray
    status: StatusArray
    index: IndexArray
    unit: str
    words: tuple[str, ...] | None = None


def values_on(programme: Programme, parameter: str, on: npt.ArrayLike, known_on: npt.ArrayLike) -> RuleReading:
    """Read a parameter on many days at once.

    Args:
        programme: the rule.
        parameter: name of the parameter.
        on: day numbers (``date.toordinal()``) for which the value is asked; any shape.
        known_on: day numbers on which the asker knows what was published until then; broadcast with ``on``.

    Raises:
        UnknownParameterError: the programme has no such parameter.
    """
    return read_statements(statements_of(programme, parameter), on, known_on)


def statements_of(programme: Programme, parameter: str) -> tuple[ParameterValue, ...]:
    """Return all statements of a parameter.

    Raises:
        UnknownParameterError: the programme has no such parameter.
    """
    try:
        return programme.parameters[parameter]
    except KeyError:
        raise UnknownParameterError(f"{programme.id} has no parameter {parameter!r}") from None


def read_statements(statements: Sequence[ParameterValue], on: npt.ArrayLike, known_on: npt.ArrayLike) -> RuleReading:
    """Read many days from the statements of one parameter (see ``values_on``)."""
    table, (lows, highs, words) = _laid(_Same(tuple(statements)))
    rows = np.searchsorted(table.valid_days, np.asarray(on), side="right") - 1
    columns = np.searchsorted(table.known_days, np.asarray(known_on), side="right") - 1
    index, status = table.index[rows, columns], table.status[rows, columns]
    spoken = np.where(status == Status.STATED, index, NOBODY)
    return RuleReading(
        low=lows[spoken],
        high=highs[spoken],
        status=status,
        index=index,
        unit=statements[0].unit if statements else "",
        words=words,
    )


def value_on(programme: Programme, parameter: str, on: date, known_on: date | None = None) -> ParameterValue:
    """Return the one statement that speaks on a day.

    Raises:
        UnknownParameterError: the programme has no such parameter.
        OutsideValidityError: no statement is valid on the day, or none was known; the message says which
            days have one.
    """
    statements = statements_of(programme, parameter)
    known = on if known_on is None else known_on
    reading = read_statements(statements, on.toordinal(), known.toordinal())
    if reading.status >= Status.OUTSIDE:
        gap = describe_gap(statements, on, known)
        raise OutsideValidityError(f"{programme.id}, {parameter}: {gap.en}")
    return statements[int(reading.index)]


def describe_gap(statements: Sequence[ParameterValue], on: date, known_on: date) -> Text:
    """Say in words why no statement speaks on ``on`` as known on ``known_on``."""
    day = on.toordinal()
    later = [s for s in statements if s.first_day <= day <= s.last_day and s.known_from > known_on]
    if later:
        first = min(s.known_from for s in later)
        return Text(
            de=f"am {write_day(known_on)} noch nicht bekannt (veröffentlicht {write_day(first)})",
            en=f"not yet known on {write_day(known_on, 'en')} (published {write_day(first, 'en')})",
        )
    before = [s.last_day for s in statements if s.last_day < day]
    after = [s.first_day for s in statements if s.first_day > day]
    parts_de, parts_en = [], []
    if before:
        last = date.fromordinal(max(before))
        parts_de.append(f"der letzte Wert galt bis {write_day(last)}")
        parts_en.append(f"the last value held until {write_day(last, 'en')}")
    if after:
        next_day = date.fromordinal(min(after))
        parts_de.append(f"der nächste gilt ab {write_day(next_day)}")
        parts_en.append(f"the next holds from {write_day(next_day, 'en')}")
    return Text(
        de=f"kein Wert für den {write_day(on)}" + (": " + ", ".join(parts_de) if parts_de else ""),
        en=f"no value for {write_day(on, 'en')}" + (": " + ", ".join(parts_en) if parts_en else ""),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """What a parameter says, valid days by known days: constant from each day listed to the next."""

    valid_days: IntArray
    known_days: IntArray
    index: IndexArray
    status: StatusArray


def lay_table(statements: Sequence[ParameterValue]) -> Table:
    """Lay out what the statements say on every day as known on every day."""
    valid = np.array(sorted({0} | {day for s in statements for day in _valid_breaks(s)}), dtype=np.int64)
    known = np.array(sorted({0} | {day for s in statements for day in _known_breaks(s)}), dtype=np.int64)
    shape = (len(valid), len(known))
    index = np.full(shape, NOBODY, dtype=np.int32)
    status = np.full(shape, Status.OUTSIDE, dtype=np.int8)
    for position in _least_heard_first(statements):
        statement = statements[position]
        speaks, secret = _where_it_speaks(statement, valid[:, None], known[None, :])
        index[speaks] = position
        status[speaks] = Status.UNKNOWN if statement.value is None else Status.STATED
        status[speaks & (valid < _attested(statement))[:, None]] = Status.UNKNOWN
        status[secret & (index == NOBODY)] = Status.NOT_YET_KNOWN
    return Table(valid_days=valid, known_days=known, index=index, status=status)


class _Same:
    """Statements known by being the very same ones: to compare them word for word takes longer than to lay a table."""

    __slots__ = ("statements",)

    def __init__(self, statements: tuple[ParameterValue, ...]) -> None:
        self.statements = statements

    def __hash__(self) -> int:
        return id(self.statements)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and self.statements is other.statements


@lru_cache(maxsize=1024)
def _laid(same: _Same) -> tuple[Table, _Bounds]:
    """Lay the table of the statements and their bounds; a case asks the same few parameters thousands of times."""
    return lay_table(same.statements), _bounds(same.statements)


def _where_it_speaks(
    statement: ParameterValue, valid: IntArray, known: IntArray
) -> tuple[npt.NDArray[np.bool_], npt.NDArray[np.bool_]]:
    """Return where a statement speaks, and where it is valid but nobody could know it."""
    begun = valid >= statement.first_day
    not_over = valid <= statement.last_day
    end_unheard = known < statement.end_known_from.toordinal()
    published = known >= statement.known_from.toordinal()
    annulled = FOREVER if statement.annulled_on is None else statement.annulled_on.toordinal()
    return begun & (not_over | end_unheard) & published & (known < annulled), begun & not_over & ~published


def _valid_breaks(statement: ParameterValue) -> tuple[int, ...]:
    end = () if statement.valid_to is None else (statement.last_day + 1,)
    return (statement.first_day, _attested(statement), *end)


def _known_breaks(statement: ParameterValue) -> tuple[int, ...]:
    annulled = () if statement.annulled_on is None else (statement.annulled_on.toordinal(),)
    return (statement.known_from.toordinal(), statement.end_known_from.toordinal(), *annulled)


def _attested(statement: ParameterValue) -> int:
    return statement.valid_from.first.toordinal()


def _least_heard_first(statements: Sequence[ParameterValue]) -> list[int]:
    return sorted(
        range(len(statements)),
        key=lambda i: (statements[i].rank, statements[i].known_from, statements[i].first_day, i),
    )


def _bounds(statements: Sequence[ParameterValue]) -> _Bounds:
    """Return the bounds per statement, with NaN at the end for "nobody", and the words they count in."""
    spoken = [s.value for s in statements if isinstance(s.value, str)]
    words = tuple(dict.fromkeys(spoken)) if spoken else None
    lows, highs = np.full(len(statements) + 1, np.nan), np.full(len(statements) + 1, np.nan)
    for i, statement in enumerate(statements):
        match statement.value:
            case Interval(low=low, high=high):
                lows[i], highs[i] = low, high
            case bool(answer):
                lows[i] = highs[i] = float(answer)
            case str(word):
                assert words is not None
                lows[i] = highs[i] = words.index(word)
            case None:
                pass
    return lows, highs, words
