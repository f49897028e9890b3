"""Which rows of a program are computed directly from which."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from wiedervorlage.premises.truth import IntArray


@dataclass(frozen=True, slots=True, kw_only=True)
class Users:
    """For each row the rows computed directly from it: those of row ``r`` are ``users[starts[r]:starts[r + 1]]``."""

    starts: IntArray
    users: IntArray

    @classmethod
    def of(cls, used: IntArray, users: IntArray, rows: int) -> Users:
        """Arrange pairs of a row that is used and one that uses it, among ``rows`` rows."""
        order = np.argsort(used, kind="stable")
        starts = np.searchsorted(used[order], np.arange(rows + 1))
        return cls(starts=starts.astype(np.int64), users=users[order])

    def by(self, rows: IntArray) -> IntArray:
        """Return the rows computed directly from any of ``rows``, each once, in ascending order."""
        first, count = self.starts[rows], self.starts[rows + 1] - self.starts[rows]
        if not count.any():
            return np.array([], dtype=np.int64)
        before = np.cumsum(count) - count
        places = np.arange(int(count.sum())) + np.repeat(first - before, count)
        return np.unique(self.users[places])
