"""As-of look-ups at scale: many dates, regions and measures in one call.

The rule is that of ``lookup``: the fact whose period contains day D (the narrowest: latest first day), else
the latest whose period ended before D and is not older than the maximum age; among the facts of one period
the one that became known last, not after day K. A fact that is only a symbol takes part: a secret figure
hides an older one.

A measure that is asked much of is laid out once as a dense block (region × period × version) and kept up to
a budget of bytes, the least recently used goes; scattered questions are answered from sorted columns, since
building a block for each would cost more than it saves.
"""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING, Final

import numpy as np

from wiedervorlage.evidence.cube_columns import EPOCH, Columns, IntArray, find
from wiedervorlage.evidence.cube_dense import Dense, build_dense

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    import polars as pl
    from numpy.typing import NDArray

    from wiedervorlage.foundation.days import Duration

_MANY: Final = 1000
"""Questions about one measure in one call from which its block is built."""


class Cube:
    """Answers many as-of questions over one frame of facts.

    Args:
        facts: columns measure, region, first_day, last_day, value, known_since; one fact a row. What has no
            day of knowledge is never known. Among facts of one measure, region, period and day of knowledge
            the last row counts.
        budget: bytes that dense blocks may take up together; at least one is always kept.
        many: questions about one measure in one call from which its block is built.
    """

    def __init__(self, facts: pl.DataFrame, *, budget: int = 256 << 20, many: int = _MANY) -> None:
        self._columns = Columns(facts)
        self._value = facts["value"].fill_null(np.nan).to_numpy()
        self._budget, self._many = budget, many
        self._blocks: OrderedDict[int, Dense] = OrderedDict()
        self._held = 0

    @property
    def measures(self) -> Sequence[str]:
        """The measures of the cube."""
        return tuple(self._columns.measures)

    @property
    def regions(self) -> Sequence[str]:
        """The regions of the cube."""
        return tuple(self._columns.regions)

    @property
    def held_bytes(self) -> int:
        """Bytes that the dense blocks kept take up now."""
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
        measure, region = find(self._columns.measures, measures), find(self._columns.regions, regions)
        day, know = (days - EPOCH).astype(np.int32), (knowledge - EPOCH).astype(np.int32)
        answer = np.full(len(measure), -1, dtype=np.int64)
        known = np.flatnonzero((measure >= 0) & (region >= 0))
        often = np.bincount(measure[known], minlength=1) >= self._many
        is_dense = often[measure[known]]
        scattered = known[~is_dense]
        answer[scattered] = self._columns.answer(
            measure[scattered], region[scattered], day[scattered], know[scattered], max_age
        )
        for code in np.flatnonzero(often):
            group = known[is_dense & (measure[known] == code)]
            answer[group] = self._block(int(code)).answer(region[group], day[group], know[group], max_age)
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
        """Return the values of one measure over regions and days.

        Args:
            measure: what is asked.
            regions: keys, one per row.
            days: days D, one per column.
            known_on: days K, one for each of ``days``; D by default.
            max_age: how long after the end of its period a fact may still answer; without limit by default.

        Returns:
            regions × days, in the measure's unit; NaN where nothing answers.
        """
        region = [name for name in regions for _ in days]
        knowledge = None if known_on is None else list(known_on) * len(regions)
        rows = self.look_up([measure] * len(region), region, list(days) * len(regions), knowledge, max_age=max_age)
        return self.values(rows).reshape(len(regions), len(days))

    def values(self, rows: IntArray) -> NDArray[np.float64]:
        """Return the values at the rows that ``look_up`` gave; NaN for no answer and for mere symbols."""
        if not len(self._value):
            return np.full(rows.shape, np.nan)
        return np.where(rows < 0, np.nan, self._value[rows])

    def _block(self, measure: int) -> Dense:
        """Return the dense block of a measure, building it if it is not kept."""
        if measure in self._blocks:
            self._blocks.move_to_end(measure)
            return self._blocks[measure]
        built = build_dense(self._columns, measure)
        self._blocks[measure] = built
        self._held += built.size
        while self._held > self._budget and len(self._blocks) > 1:
            _, dropped = self._blocks.popitem(last=False)
            self._held -= dropped.size
        return built
