"""The facts of a cube as sorted columns, and answers to scattered questions straight from them.

Rows are sorted by measure and region, so the facts that may answer a question stand together and are found
by two binary searches. Each candidate gets a score of its period; the best scores win, then the newest
knowledge, then the last row. That costs a dozen rows a question, and nothing is built beforehand.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
import polars as pl
from numpy.typing import NDArray

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wiedervorlage.foundation.days import Duration

Days = NDArray[np.int32]
IntArray = NDArray[np.int64]
EPOCH: Final = np.datetime64("1970-01-01", "D")
NEVER: Final = np.iinfo(np.int32).max
BLOCK: Final = 1 << 22
"""Cells looked at in one go: bounds the memory of a call, whatever the number of look-ups."""
_SHIFT: Final = 1 << 22
_BITS: Final = 23


class Columns:
    """Measure, region, period and knowledge of every fact, sorted by measure and region."""

    def __init__(self, facts: pl.DataFrame) -> None:
        self.measures, measure = codes(facts["measure"])
        self.regions, region = codes(facts["region"])
        key = measure.astype(np.int64) * max(len(self.regions), 1) + region
        self.order = np.argsort(key, kind="stable").astype(np.int32)
        self.key = key[self.order]
        self.first = day_numbers(facts["first_day"])[self.order]
        self.last = day_numbers(facts["last_day"])[self.order]
        self.known = day_numbers(facts["known_since"])[self.order]

    def rows_of(self, measure: int) -> slice:
        """Return where the facts of a measure stand."""
        width = max(len(self.regions), 1)
        return slice(*(int(at) for at in np.searchsorted(self.key, [measure * width, (measure + 1) * width])))

    def region_of(self, part: slice) -> Days:
        """Return the region codes of some rows."""
        return (self.key[part] % max(len(self.regions), 1)).astype(np.int32)

    def answer(self, measure: IntArray, region: IntArray, day: Days, know: Days, max_age: Duration | None) -> IntArray:
        """Answer questions given as codes of known measures and regions; −1 where nothing answers."""
        wanted = measure * max(len(self.regions), 1) + region
        start = np.searchsorted(self.key, wanted, side="left")
        count = np.searchsorted(self.key, wanted, side="right") - start
        result = np.full(len(wanted), -1, dtype=np.int64)
        for block in _blocks(np.flatnonzero(count), count):
            result[block] = self._best(start[block], count[block], day[block], know[block], max_age)
        return result

    def _best(self, start: IntArray, count: IntArray, day: Days, know: Days, max_age: Duration | None) -> IntArray:
        edges = np.cumsum(count) - count
        at = np.repeat(start - edges, count) + np.arange(count.sum())
        first, last, known = self.first[at], self.last[at], self.known[at]
        on = np.repeat(day, count)
        score = score_periods(first, last, on, expiry(last, max_age))
        score[known > np.repeat(know, count)] = 0
        best = np.maximum.reduceat(score, edges)
        leads = (score == np.repeat(best, count)) & (score > 0)
        newest = np.maximum.reduceat(np.where(leads, known, np.iinfo(np.int32).min), edges)
        leads &= known == np.repeat(newest, count)
        rows = np.maximum.reduceat(np.where(leads, self.order[at], -1), edges)
        return rows.astype(np.int64)


def score_periods(first: NDArray[np.int32], last: NDArray[np.int32], on: Days, expires: Days) -> IntArray:
    """Return 0 where a period cannot answer for a day, else higher for the better.

    A period that contains the day beats one that ended before; among the containing the one that begins
    last, among the ended the one that ended last.
    """
    contains = (first <= on) & (on <= last)
    ended = (last < on) & (on <= expires)
    early, late = first.astype(np.int64) + _SHIFT, last.astype(np.int64) + _SHIFT
    narrow = (1 << 2 * _BITS) | (early << _BITS) | late
    return np.where(contains, narrow, np.where(ended, (late << _BITS) | early, 0))


def expiry(last: Days, max_age: Duration | None) -> Days:
    """Return the last day on which each period may still answer after its end."""
    if max_age is None:
        return np.full(last.shape, NEVER, dtype=np.int32)
    ends, place = np.unique(last, return_inverse=True)
    days = [np.datetime64(max_age.after((EPOCH + np.timedelta64(int(end), "D")).item()), "D") for end in ends]
    return (np.array(days, dtype="datetime64[D]") - EPOCH).astype(np.int32)[place]


def codes(names: pl.Series) -> tuple[list[str], Days]:
    """Return the distinct names in rising order and, per row, the position of its name."""
    distinct = names.unique().sort()
    return distinct.to_list(), names.cast(pl.Enum(distinct)).to_physical().to_numpy().astype(np.int32)


def day_numbers(days: pl.Series) -> Days:
    """Return days as numbers; what is not there is never."""
    return days.cast(pl.Date).to_physical().fill_null(NEVER).to_numpy().astype(np.int32)


def find(known: Sequence[str], asked: Sequence[str]) -> IntArray:
    """Return the positions of names, −1 for unknown ones."""
    index = {name: position for position, name in enumerate(known)}
    return np.array([index.get(name, -1) for name in asked], dtype=np.int64)


def _blocks(questions: IntArray, count: IntArray) -> Iterator[IntArray]:
    """Cut questions into blocks with a bounded number of candidates."""
    total = np.cumsum(count[questions])
    cuts = np.searchsorted(total, np.arange(BLOCK, int(total[-1]) if len(total) else 0, BLOCK))
    yield from (block for block in np.split(questions, np.unique(cuts)) if len(block))
