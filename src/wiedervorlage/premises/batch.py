"""Evaluate many premises at once, and after a change only those that it touches.

The result is that of ``evaluation.evaluate`` on each premise (a test says so for random premises); sources and
doubts are not collected. Ten thousand premises are some dozen calls on arrays.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from wiedervorlage.premises import quantity, truth
from wiedervorlage.premises.leaves import Leaf, ask_number, ask_truth
from wiedervorlage.premises.program import Op, Step, compile_premises
from wiedervorlage.premises.quantity import Quantity
from wiedervorlage.premises.reach import Reach, reach_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from wiedervorlage.evidence.units import Unit
    from wiedervorlage.premises.nodes import Comparator, Expression
    from wiedervorlage.premises.truth import FloatArray, IntArray, TruthArray
    from wiedervorlage.premises.world import World

_COMPARATOR: Final[dict[Op, Comparator]] = {
    Op.BELOW: "<", Op.NOT_ABOVE: "<=", Op.ABOVE: ">", Op.NOT_BELOW: ">=", Op.EQUAL: "==", Op.UNEQUAL: "!=",
}  # fmt: skip
_CALCULATED: Final[dict[Op, Callable[[Quantity, Quantity], Quantity]]] = {
    Op.NEGATIVE: lambda a, _: quantity.negative(a),
    Op.SCALE: lambda a, b: Quantity(low=a.low * b.low, high=a.high * b.low, unit=None),
    Op.ADD: quantity.add,
    Op.MULTIPLY: quantity.multiply,
    Op.DIVIDE: lambda a, b: quantity.divide(a, b)[0],
    Op.SMALLEST: lambda a, b: quantity.smallest([a, b]),
    Op.LARGEST: lambda a, b: quantity.largest([a, b]),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Renewal:
    """What a change came to.

    Attributes:
        touched: premises that were computed again, in ascending order.
        turned: those of them whose truth changed at some point.
    """

    touched: IntArray
    turned: IntArray


class PremiseBatch:
    """Premises compiled once, with their truth and margin in a world.

    ``truth`` and ``margin`` have one row per premise and one column per point of the world.
    """

    def __init__(self, premises: Sequence[Expression], world: World) -> None:
        """Compile ``premises`` and evaluate all of them.

        Raises:
            PremiseTypeError: a number stands where a statement is needed, or the other way round.
        """
        answers: dict[Leaf, Quantity] = {}

        def unit_of(leaf: Leaf) -> Unit | None:
            if leaf not in answers:
                answers[leaf] = ask_number(leaf, world)
            return answers[leaf].unit

        self.program = compile_premises(premises, unit_of)
        self._number_of = {leaf: number for number, leaf in enumerate(self.program.leaves)}
        self._reaches: dict[int, Reach] = {}
        self._low = np.empty((self.program.number_rows, world.size))
        self._high = np.empty_like(self._low)
        self._truth = np.empty((self.program.statement_rows, world.size), dtype=np.int8)
        self._margin = np.full((self.program.statement_rows, world.size), np.nan)
        rows, values = self.program.constants
        self._low[rows] = self._high[rows] = values[:, None]
        for leaf in self.program.leaves:
            self._answer(leaf, answers.get(leaf), world)
        self.evaluate()

    @property
    def truth(self) -> TruthArray:
        """Return the truth of every premise at every point."""
        return self._truth[self.program.roots]

    @property
    def margin(self) -> FloatArray:
        """Return how far every premise is from turning, NaN where it has no margin."""
        return self._margin[self.program.roots]

    def evaluate(self) -> None:
        """Compute all premises from the answers as they are."""
        for step in self.program.numbers:
            self._calculate(step, slice(step.start, step.end), step.a, step.b)
        for step in self.program.statements:
            self._state(step, slice(step.start, step.end), step.a, step.b)

    def renew(self, world: World, leaves: Iterable[Leaf] | None = None) -> Renewal:
        """Ask ``world`` anew and compute what its answers change.

        Args:
            world: of as many points as the first.
            leaves: questions that may have another answer now; None: all. Those that no premise asks are
                passed over.
        """
        asked = self.program.leaves if leaves is None else [leaf for leaf in leaves if leaf in self._number_of]
        changed = [self._number_of[leaf] for leaf in asked if self._answer(leaf, None, world)]
        reaches = [self._reach(number) for number in changed]
        nothing = np.array([], dtype=np.int64)
        touched, numbers, statements = (
            np.unique(np.concatenate([nothing, *(getattr(reach, part) for reach in reaches)]))
            for part in ("premises", "numbers", "statements")
        )
        before = self._truth[self.program.roots[touched]]
        for steps, rows, compute in (
            (self.program.numbers, numbers, self._calculate),
            (self.program.statements, statements, self._state),
        ):
            for step, own in _parts_of(steps, rows):
                compute(step, own, step.a[own - step.start], step.b[own - step.start])
        after = self._truth[self.program.roots[touched]]
        return Renewal(touched=touched, turned=touched[(before != after).any(axis=1)])

    def readers(self, leaf: Leaf) -> IntArray:
        """Return the premises that ask a question, in ascending order; none where it is not asked."""
        number = self._number_of.get(leaf)
        return np.array([], dtype=np.int64) if number is None else self._reach(number).premises

    def _reach(self, number: int) -> Reach:
        if number not in self._reaches:
            self._reaches[number] = reach_of(self.program, number)
        return self._reaches[number]

    def _answer(self, leaf: Leaf, answer: Quantity | None, world: World) -> bool:
        """Write the answer to one question down; say whether it differs from the one before."""
        number = self._number_of[leaf]
        row, negated = int(self.program.leaf_rows[number]), int(self.program.negated_rows[number])
        if leaf.is_truth:
            value = ask_truth(leaf, world)
            rows = [(r, v) for r, v in ((row, value), (negated, truth.negation(value))) if r >= 0]
            differs = any(not np.array_equal(self._truth[r], v) for r, v in rows)
            for r, v in rows:
                self._truth[r] = v
            return differs
        found = answer or ask_number(leaf, world)
        same = all(
            np.array_equal(mine, theirs, equal_nan=True)
            for mine, theirs in ((self._low[row], found.low), (self._high[row], found.high))
        )
        self._low[row], self._high[row] = found.low, found.high
        return not same

    def _pair(self, a: IntArray, b: IntArray) -> tuple[Quantity, Quantity]:
        return (
            Quantity(low=self._low[a], high=self._high[a], unit=None),
            Quantity(low=self._low[b], high=self._high[b], unit=None),
        )

    def _calculate(self, step: Step, own: slice | IntArray, a: IntArray, b: IntArray) -> None:
        result = _CALCULATED[step.op](*self._pair(a, b))
        self._low[own], self._high[own] = result.low, result.high

    def _state(self, step: Step, own: slice | IntArray, a: IntArray, b: IntArray) -> None:
        if step.op is Op.AND or step.op is Op.OR:
            join, nearest = (truth.conjunction, np.fmin) if step.op is Op.AND else (truth.disjunction, np.fmax)
            self._truth[own] = join(self._truth[a], self._truth[b])
            self._margin[own] = nearest(self._margin[a], self._margin[b])
            return
        operator, pair = _COMPARATOR[step.op], self._pair(a, b)
        self._truth[own] = quantity.compare(operator, *pair)
        self._margin[own] = quantity.margin(operator, *pair)


def _parts_of(steps: Sequence[Step], rows: IntArray) -> Iterable[tuple[Step, IntArray]]:
    """Yield for each step those of ``rows`` (ascending) that it computes; steps that compute none are left out."""
    for step in steps:
        first, last = np.searchsorted(rows, (step.start, step.end)).tolist()
        if first < last:
            yield step, rows[first:last]
