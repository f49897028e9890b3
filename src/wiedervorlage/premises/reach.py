"""What a leaf of a program touches, so that after a change only that is computed again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from wiedervorlage.premises.program import Program
    from wiedervorlage.premises.truth import IntArray
    from wiedervorlage.premises.users import Users


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
