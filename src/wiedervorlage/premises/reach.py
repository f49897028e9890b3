"""Which rows of a program are computed from which, so that after a change only those are computed again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from wiedervorlage.premises.program import Program
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """What one leaf touches: rows of numbers and of statements in ascending order, and premises."""

    numbers: IntArray
    statements: IntArray
    premises: IntArray


def reach_of(program: Program, leaf: int) -> Reach:
    """Return everything that is computed, directly or not, from the leaf with this number."""
    own = np.array([program.leaf_rows[leaf], program.negated_rows[leaf]], dtype=np.int64)
    own = own[own >= 0]
    nothing = np.array([], dtype=np.int64)
    numbers, statements = nothing, own
    if not program.leaves[leaf].is_truth:
        numbers = _closed(program.numbers_by_number, own)
        statements = program.statements_by_number.by(np.concatenate([own, numbers]))
    statements = np.union1d(statements, _closed(program.statements_by_statement, statements))
    premises = np.flatnonzero(np.isin(program.roots, statements))
    return Reach(numbers=numbers, statements=statements, premises=premises)


def _closed(users: Users, rows: IntArray) -> IntArray:
    """Return the rows computed from ``rows``, directly or through others."""
    found = np.array([], dtype=np.int64)
    frontier = rows
    while frontier.size:
        frontier = np.setdiff1d(users.by(frontier), found, assume_unique=True)
        found = np.union1d(found, frontier)
    return found
