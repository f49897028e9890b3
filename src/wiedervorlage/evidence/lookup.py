"""Look a measure up as of day D, as known on day K to a view.

The rule: the fact whose period contains D; else the latest whose period ended before D and is not older
than the measure's ``max_age``. Among the figures of one period, the newest published not after K. One call
answers for arrays of D and K.

Where two publishers of the same rank state different figures for one period, the series is *contested*: the
look-up can be asked to prefer one of them, and whoever evaluates compares what follows.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np
import numpy.typing as npt

from wiedervorlage.evidence.facts import PUBLIC

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from wiedervorlage.evidence.facts import Fact
    from wiedervorlage.evidence.measures import Measure

IntArray = npt.NDArray[np.int64]
NEVER: Final = np.iinfo(np.int64).max
"""The day of knowledge of what nobody could know."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """The figures of one measure and one subject, in columns, as one view could know them.

    All days are proleptic Gregorian ordinals. ``row`` points back into the facts of the case.
    ``expires`` is the last day on which a figure may answer after its period ended.
    """

    first: IntArray
    last: IntArray
    expires: IntArray
    known: IntArray
    rank: IntArray
    low: npt.NDArray[np.float64]
    high: npt.NDArray[np.float64]
    row: IntArray
    publisher: tuple[str, ...]
    contested: tuple[str, ...] = ()


def build_series(
    rows: Sequence[int], facts: Sequence[Fact], measure: Measure, view: str, *, scale: float = 1.0
) -> Series:
    """Arrange the facts at ``rows`` (all of one measure and subject) for look-up.

    Plans and forecasts do not answer for a measure that is not a plan. Figures that are only a symbol take
    part with unknown value: a secret figure hides an older one rather than letting it pass for current.

    Args:
        rows: positions in ``facts``.
        facts: all facts of the case.
        measure: declares the maximum age and the publication lag.
        view: ``public`` or the name of a body.
        scale: what one unit of the facts is worth in units of the measure.
    """
    chosen = [row for row in rows if facts[row].kind == measure.kind]
    chosen.sort(key=lambda row: _order(facts[row], measure, view))
    used = [facts[row] for row in chosen]
    expires = [measure.max_age.after(fact.period.last).toordinal() if measure.max_age else NEVER for fact in used]
    values = [fact.value for fact in used]
    return Series(
        first=_days(fact.period.first for fact in used),
        last=_days(fact.period.last for fact in used),
        expires=np.array(expires, dtype=np.int64),
        known=np.array([_known(fact, measure, view) for fact in used], dtype=np.int64),
        rank=np.array([fact.rank for fact in used], dtype=np.int64),
        low=np.array([scale * v.low if v else np.nan for v in values], dtype=np.float64),
        high=np.array([scale * v.high if v else np.nan for v in values], dtype=np.float64),
        row=np.array(chosen, dtype=np.int64),
        publisher=tuple(fact.publisher for fact in used),
        contested=_contested(used),
    )


def look_up(series: Series, on: IntArray, known_on: IntArray, *, prefer: str = "") -> IntArray:
    """Return for each point the position in ``series`` of the figure that answers, or -1.

    Args:
        series: the figures, ordered so that a later position wins among those of one period.
        on: day D per point.
        known_on: day K per point.
        prefer: publisher whose figures win where the series is contested.
    """
    answer = np.full(on.shape, -1, dtype=np.int64)
    ended_period = np.full(on.shape, np.iinfo(np.int64).min, dtype=np.int64)
    contained = np.zeros(on.shape, dtype=bool)
    if not on.size:
        return answer
    latest_known, latest_day, earliest_day = known_on.max(), on.max(), on.min()
    for position in _positions(series, prefer):
        first, last = series.first[position], series.last[position]
        if series.known[position] > latest_known or first > latest_day or series.expires[position] < earliest_day:
            continue
        known = series.known[position] <= known_on
        holds_day = known & (first <= on) & (on <= last)
        # A narrower period says more about the day than a wider one that also contains it.
        begins_later = ~contained | (first >= _first_of(series, answer))
        takes = holds_day & begins_later
        earlier = known & ~contained & (last < on) & (on <= series.expires[position]) & (last >= ended_period)
        answer = np.where(takes | (earlier & ~takes), position, answer)
        contained |= takes
        ended_period = np.where(earlier, last, ended_period)
    return answer


def values_at(series: Series, answer: IntArray) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]:
    """Return lower and upper ends of the figures that ``answer`` points at; NaN where there is none."""
    if not len(series.row):
        nothing = np.full(answer.shape, np.nan)
        return nothing, nothing
    missing = answer < 0
    return (
        np.where(missing, np.nan, series.low[answer]),
        np.where(missing, np.nan, series.high[answer]),
    )


def rows_at(series: Series, answer: IntArray) -> IntArray:
    """Return the rows of the case's facts that ``answer`` points at; -1 where there is none."""
    if not len(series.row):
        return answer
    return np.where(answer < 0, -1, series.row[answer])


def known_day(fact: Fact, measure: Measure, view: str) -> date | None:
    """Return the first day on which ``view`` could know ``fact``, the measure's lag rule included."""
    day = fact.known_since(view)
    if fact.published is None and measure.publication_lag is not None:
        inferred = measure.publication_lag.after(fact.period.last)
        return inferred if day is None else min(day, inferred)
    return day


def is_inferred(fact: Fact, measure: Measure, view: str) -> bool:
    """Say whether the day of knowledge rests on an inference rather than on the record."""
    public = fact.published.last if fact.published else None
    held = fact.held_since.last if fact.held_since and view not in {PUBLIC, ""} and fact.held_by == view else None
    if held is not None and (public is None or held <= public):
        return fact.held_inferred
    if public is None:
        return measure.publication_lag is not None
    return fact.published_inferred


def _known(fact: Fact, measure: Measure, view: str) -> int:
    day = known_day(fact, measure, view)
    return NEVER if day is None else day.toordinal()


def _order(fact: Fact, measure: Measure, view: str) -> tuple[int, int, int, int, int]:
    """Later in this order wins: later period; in one period higher rank, then newer publication."""
    newest = fact.published.last.toordinal() if fact.published else _known(fact, measure, view)
    return (
        fact.period.last.toordinal(),
        fact.period.first.toordinal(),
        fact.rank,
        newest,
        _known(fact, measure, view),
    )


def _positions(series: Series, prefer: str) -> list[int]:
    positions = list(range(len(series.row)))
    if prefer in series.contested:
        # Within one period and rank the preferred publisher comes last and so wins.
        positions.sort(
            key=lambda p: (series.last[p], series.first[p], series.rank[p], series.publisher[p] == prefer, p)
        )
    return positions


def _first_of(series: Series, answer: IntArray) -> IntArray:
    return np.where(answer < 0, np.iinfo(np.int64).min, series.first[answer])


def _days(days: Iterable[date]) -> IntArray:
    return np.array([day.toordinal() for day in days], dtype=np.int64)


def _contested(facts: Sequence[Fact]) -> tuple[str, ...]:
    """Return the publishers that state different figures for the same period at the same rank."""
    disputing: set[str] = set()
    for i, one in enumerate(facts):
        for other in facts[i + 1 :]:
            same = (one.period.first, one.period.last, one.rank) == (
                other.period.first,
                other.period.last,
                other.rank,
            )
            if same and one.publisher != other.publisher and one.value != other.value:
                disputing |= {one.publisher, other.publisher}
    return tuple(sorted(disputing))
