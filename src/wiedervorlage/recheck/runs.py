"""Turn arrays over days into runs: the days on which something changed."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wiedervorlage.premises.truth import BoolArray, IntArray


def runs(values: npt.NDArray[np.int8], days: IntArray) -> Iterator[tuple[date, int]]:
    """Yield the first day and the value of each stretch of equal values."""
    starts = np.concatenate(([0], np.flatnonzero(np.diff(values)) + 1)) if values.size else np.array([], dtype=int)
    for start in starts:
        yield date.fromordinal(int(days[start])), int(values[start])


def first_stretch(where: BoolArray, days: IntArray) -> tuple[date, date | None] | None:
    """Return the first and last day of the first stretch on which ``where`` holds.

    The last day is None where the stretch goes on to the end of time.
    """
    hits = np.flatnonzero(where)
    if not hits.size:
        return None
    start = int(hits[0])
    after = np.flatnonzero(~where[start:])
    first = date.fromordinal(int(days[start]))
    if not after.size:
        return first, None
    return first, date.fromordinal(int(days[start + int(after[0]) - 1]))
