"""As-of look-ups at scale: dense cubes region × period × knowledge, one per measure, built when first asked.

The rule is that of ``lookup``: the fact whose period contains day D (the narrowest: latest first day), else
the latest whose period ended before D and is not older than the maximum age; among the facts of one period
the one that became known last, not after day K. A fact that is only a symbol takes part: a secret figure
hides an older one.

A slice holds for each region and period the versions that were published, by the day they became known: a
look-up is an index and a comparison, not a search. (An axis of all days of publication would be as long as
the series itself, with one new figure on each day.) Slices are kept up to a budget of bytes; the least
recently used goes.
"""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np
import polars as pl

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from numpy.typing import NDArray

    from wiedervorlage.foundation.days import Duration

IntArray = np.ndarray[tuple[int, ...], np.dtype[np.int64]]
_EPOCH: Final = np.datetime64("1970-01-01", "D")
_NEVER: Final = np.iinfo(np.int32).max
_SPAN: Final = 1 << 16
"""Range of numbers that are ranked by counting, however few they are."""
_BLOCK: Final = 1 << 22
"""Cells looked at in one go: bounds the memory of a call, whatever the number of look-ups."""


@dataclass(frozen=True, slots=True)
class _Slice:
    """One measure: axes in rising order; ``known`` and ``rows`` are region × period × version.

    Versions of a cell rise by the day they became known; empty places are never known.
    """

    regions: NDArray[np.int32]
    first: NDArray[np.int32]
    last: NDArray[np.int32]
    known: NDArray[np.int32]
    rows: NDArray[np.int32]

    @property
    def size(self) -> int:
        return self.known.nbytes + self.rows.nbytes


class Cube:
    """Answers many as-of questions over one frame of facts.

    Args:
        facts: columns measure, region, first_day, last_day, value, known_since; one fact a row. What has no
            day of knowledge is never known. Among facts of one measure, region, period and day of knowledge
            the last row counts.
        budget: bytes that slices may take up together; at least one slice is always kept.
    """

    def __init__(self, facts: pl.DataFrame, *, budget: int = 256 << 20) -> None:
        self._budget = budget
        self._slices: OrderedDict[int, _Slice] = OrderedDict()
        self._held = 0
        self._measures, measure = _codes(facts["measure"])
        self._regions, region = _codes(facts["region"])
        self._order = np.argsort(measure, kind="stable").astype(np.int32)
        self._starts = np.searchsorted(measure[self._order], np.arange(len(self._measures) + 1))
        self._region = region[self._order]
        self._periods, period = _period_codes(facts)
        self._period = period[self._order]
        self._known = _days(facts["known_since"])[self._order]
        self._value = facts["value"].fill_null(np.nan).to_numpy()

    @property
    def measures(self) -> Sequence[str]:
        """The measures of the cube."""
        return tuple(self._measures)

    @property
    def regions(self) -> Sequence[str]:
        """The regions of the cube."""
        return tuple(self._regions)

    @property
    def held_bytes(self) -> int:
        """Bytes that the slices kept take up now."""
        return self._held

    def look_up(
        self,
        measures: Sequence[str],
        regions: Sequence[str],
        on: Sequence[date] | NDArray[np.datetime64],
        known_on: Sequence[date] | NDArray[np.datetime64] | None = None,
        *,
        max_age: Duration | None = None,
    ) -> IntArray:
        """Answer one question per position: which row of the facts holds for D as known on K.

        Args:
            measures: what is asked, one measure per question; an unknown one has no answer.
            regions: for whom, one region per question.
            on: days D.
            known_on: days K; D by default.
            max_age: how long after the end of its period a fact may still answer; without limit by default.

        Returns:
            rows of the facts, −1 where nothing answers.
        """
        days = np.asarray(on, dtype="datetime64[D]")
        knowledge = days if known_on is None else np.asarray(known_on, dtype="datetime64[D]")
        wanted = _find(self._measures, measures)
        where = _find(self._regions, regions)
        day, know = (days - _EPOCH).astype(np.int32), (knowledge - _EPOCH).astype(np.int32)
        answer = np.full(len(wanted), -1, dtype=np.int64)
        order = np.argsort(wanted, kind="stable")
        bounds = np.flatnonzero(np.diff(wanted[order])) + 1
        for group in np.split(order, bounds):
            if len(group) and wanted[group[0]] >= 0:
                piece = self._slice(int(wanted[group[0]]))
                answer[group] = _answer(piece, where[group], day[group], know[group], max_age)
        return answer

    def grid(
        self,
        measure: str,
        regions: Sequence[str],
        days: Sequence[date],
        known_on: Sequence[date] | None = None,
        *,
        max_age: Duration | None = None,
    ) -> NDArray[np.float64]:
        """Return the values regions × days of one measure; K is D unless given; NaN where nothing answers."""
        region = [name for name in regions for _ in days]
        knowledge = None if known_on is None else list(known_on) * len(regions)
        rows = self.look_up([measure] * len(region), region, list(days) * len(regions), knowledge, max_age=max_age)
        return self.values(rows).reshape(len(regions), len(days))

    def values(self, rows: IntArray) -> NDArray[np.float64]:
        """Return the values at the rows that ``look_up`` gave; NaN for no answer and for mere symbols."""
        if not len(self._value):
            return np.full(rows.shape, np.nan)
        return np.where(rows < 0, np.nan, self._value[rows])

    def _slice(self, measure: int) -> _Slice:
        """Return the slice of a measure, building it if it is not kept."""
        if measure in self._slices:
            self._slices.move_to_end(measure)
            return self._slices[measure]
        built = self._build(slice(int(self._starts[measure]), int(self._starts[measure + 1])))
        self._slices[measure] = built
        self._held += built.size
        while self._held > self._budget and len(self._slices) > 1:
            _, dropped = self._slices.popitem(last=False)
            self._held -= dropped.size
        return built

    def _build(self, part: slice) -> _Slice:
        """Scatter the rows of a measure into a dense block."""
        known, rows = self._known[part], self._order[part]
        regions, region = _rank(self._region[part])
        periods, period = _rank(self._period[part])
        cell = region.astype(np.int64) * len(periods) + period
        counts = np.bincount(cell, minlength=len(regions) * len(periods))
        version = np.zeros(len(cell), dtype=np.int64)
        if len(cell) and counts.max() > 1:
            order = _by_cell_and_day(cell, known)
            cell, known, rows = cell[order], known[order], rows[order]
            version = np.arange(len(cell)) - (np.cumsum(counts) - counts)[cell]
        shape = (len(regions) * len(periods), int(counts.max()) if len(counts) else 1)
        when, which = np.full(shape, _NEVER, dtype=np.int32), np.full(shape, -1, dtype=np.int32)
        when[cell, version], which[cell, version] = known, rows
        first, last = self._periods[periods].T
        dense = (len(regions), len(periods), shape[1])
        return _Slice(regions, first, last, when.reshape(dense), which.reshape(dense))


def _by_cell_and_day(cell: NDArray[np.int64], known: NDArray[np.int32]) -> NDArray[np.int64]:
    """Return the order by cell, then day; releases mostly come in that order already, which is soon seen."""
    order = np.argsort(cell, kind="stable")
    sorted_cell, sorted_known = cell[order], known[order]
    falls = (np.diff(sorted_cell) == 0) & (sorted_known[1:] < sorted_known[:-1])
    return np.lexsort((known, cell)) if falls.any() else order


def _answer(
    piece: _Slice,
    region: NDArray[np.int64],
    day: NDArray[np.int32],
    know: NDArray[np.int32],
    max_age: Duration | None,
) -> IntArray:
    """Answer questions about one measure, in blocks of bounded size."""
    answer = np.full(len(day), -1, dtype=np.int64)
    place = np.searchsorted(piece.regions, region)
    there = place < len(piece.regions)
    there[there] = piece.regions[place[there]] == region[there]
    asked = np.flatnonzero(there)
    preference = _Preference(piece, max_age)
    step = max(_BLOCK // max(piece.rows[0].size, 1), 1)
    for start in range(0, len(asked), step):
        block = asked[start : start + step]
        seen = piece.known[place[block]] <= know[block, None, None]
        newest = np.maximum(seen.sum(axis=2) - 1, 0)[:, :, None]
        rows = np.take_along_axis(piece.rows[place[block]], newest, axis=2)[:, :, 0]
        rows = np.where(seen[:, :, 0], rows, -1)
        score = np.where(rows >= 0, preference.scores(day[block]), 0)
        best = score.argmax(axis=1)
        line = np.arange(len(block))
        answer[block] = np.where(score[line, best] > 0, rows[line, best], -1)
    return answer


class _Preference:
    """Which period of a slice answers best for a day."""

    def __init__(self, piece: _Slice, max_age: Duration | None) -> None:
        self._first, self._last = piece.first, piece.last
        self._by_first = np.argsort(np.lexsort((piece.last, piece.first))) + 1
        self._by_last = np.arange(len(piece.last)) + 1
        if max_age is None:
            self._expires = np.full(len(piece.last), _NEVER, dtype=np.int32)
        else:
            ends = [(_EPOCH + np.timedelta64(int(day), "D")).item() for day in piece.last]
            self._expires = np.array(
                [(np.datetime64(max_age.after(end), "D") - _EPOCH).astype(np.int32) for end in ends],
                dtype=np.int32,
            )

    def scores(self, days: NDArray[np.int32]) -> NDArray[np.int64]:
        """Return days × periods: 0 where a period cannot answer, else higher for the better."""
        day = days[:, None]
        contains = (self._first <= day) & (day <= self._last)
        ended = (self._last < day) & (day <= self._expires)
        count = len(self._last)
        return np.where(contains, count + self._by_first, np.where(ended, self._by_last, 0))


def _codes(names: pl.Series) -> tuple[list[str], NDArray[np.int32]]:
    """Return the distinct names in rising order and, per row, the position of its name."""
    distinct = names.unique().sort()
    codes = names.cast(pl.Enum(distinct)).to_physical().to_numpy().astype(np.int32)
    return distinct.to_list(), codes


def _find(known: list[str], asked: Sequence[str]) -> NDArray[np.int64]:
    index = {name: position for position, name in enumerate(known)}
    return np.array([index.get(name, -1) for name in asked], dtype=np.int64)


def _period_codes(facts: pl.DataFrame) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
    """Return the distinct periods as rows of first and last day, rising by last day, and the code per fact."""
    firsts, first = _rank(_days(facts["first_day"]))
    lasts, last = _rank(_days(facts["last_day"]))
    pairs, code = _rank(last * np.int32(max(len(firsts), 1)) + first)
    if not len(pairs):
        return np.empty((0, 2), dtype=np.int32), code
    return np.stack([firsts[pairs % len(firsts)], lasts[pairs // len(firsts)]], axis=1), code


def _rank(numbers: NDArray[np.int32]) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
    """Return the distinct numbers in rising order and the position of each; by counting where that is cheap."""
    if not len(numbers):
        return numbers, numbers
    ordinary = numbers[numbers != _NEVER] if numbers.max() == _NEVER else numbers
    low, high = (int(ordinary.min()), int(ordinary.max())) if len(ordinary) else (0, 0)
    if len(ordinary) < len(numbers) or high - low > max(_SPAN, 4 * len(numbers)):
        distinct, position = np.unique(numbers, return_inverse=True)
        return distinct, position.astype(np.int32)
    present = np.zeros(high - low + 1, dtype=bool)
    present[numbers - low] = True
    distinct = np.flatnonzero(present).astype(np.int32)
    return distinct + np.int32(low), (np.cumsum(present, dtype=np.int32) - 1)[numbers - low]


def _days(days: pl.Series) -> NDArray[np.int32]:
    return days.cast(pl.Date).to_physical().fill_null(_NEVER).to_numpy().astype(np.int32)
