"""One measure of a cube as a dense block: region × period × version.

Each year of a series is published on a day of its own; an axis of days of publication would be as long as
the series, with one new figure on each. So a cell holds its versions, by the day they became known.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from wiedervorlage.evidence.cube_columns import BLOCK, NEVER, Columns, Days, IntArray, expiry, score_periods

if TYPE_CHECKING:
    from wiedervorlage.foundation.days import Duration


@dataclass(frozen=True, slots=True)
class Dense:
    """Axes in rising order; ``known`` and ``rows`` are region × period × version, versions by knowledge.

    Empty places are never known.
    """

    regions: Days
    first: Days
    last: Days
    known: Days
    rows: Days

    @property
    def size(self) -> int:
        """Bytes that the block takes up."""
        return self.known.nbytes + self.rows.nbytes

    def answer(self, region: IntArray, day: Days, know: Days, max_age: Duration | None) -> IntArray:
        """Answer questions about this measure, in blocks of bounded size; −1 where nothing answers."""
        result = np.full(len(day), -1, dtype=np.int64)
        place = np.searchsorted(self.regions, region)
        there = place < len(self.regions)
        there[there] = self.regions[place[there]] == region[there]
        asked, expires = np.flatnonzero(there), expiry(self.last, max_age)
        step = max(BLOCK // max(self.rows[0].size, 1), 1)
        for start in range(0, len(asked), step):
            block = asked[start : start + step]
            seen = self.known[place[block]] <= know[block, None, None]
            newest = np.maximum(seen.sum(axis=2) - 1, 0)[:, :, None]
            rows = np.take_along_axis(self.rows[place[block]], newest, axis=2)[:, :, 0]
            score = score_periods(self.first, self.last, day[block, None], expires)
            score[~seen[:, :, 0]] = 0
            best, line = score.argmax(axis=1), np.arange(len(block))
            result[block] = np.where(score[line, best] > 0, rows[line, best], -1)
        return result


def build_dense(columns: Columns, measure: int) -> Dense:
    """Scatter the facts of a measure into a dense block."""
    part = columns.rows_of(measure)
    known, rows = columns.known[part], columns.order[part]
    regions, region = np.unique(columns.region_of(part), return_inverse=True)
    spans = columns.last[part].astype(np.int64) << 32 | (columns.first[part].astype(np.int64) & 0xFFFFFFFF)
    periods, period = np.unique(spans, return_inverse=True)
    cell = region * len(periods) + period
    order = np.lexsort((rows, known, cell))
    cell, known, rows = cell[order], known[order], rows[order]
    counts = np.bincount(cell, minlength=len(regions) * len(periods))
    version = np.arange(len(cell)) - (np.cumsum(counts) - counts)[cell]
    shape = (len(regions) * len(periods), int(counts.max()))
    when, which = np.full(shape, NEVER, dtype=np.int32), np.full(shape, -1, dtype=np.int32)
    when[cell, version], which[cell, version] = known, rows
    dense = (len(regions), len(periods), shape[1])
    first = periods.astype(np.uint32).view(np.int32)
    return Dense(regions, first, (periods >> 32).astype(np.int32), when.reshape(dense), which.reshape(dense))
