"""At which value of a measure a premise turns, and how far today's figure is from it.

The premise is evaluated on hundreds of trial values in one call, first widely spread around the figure of
the day, then ever closer around the nearest turn.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

import numpy as np

from wiedervorlage.premises import nodes
from wiedervorlage.premises.evaluation import evaluate
from wiedervorlage.premises.quantity import Quantity

if TYPE_CHECKING:
    from wiedervorlage.premises.truth import FloatArray, TruthArray
    from wiedervorlage.premises.world import Answer
    from wiedervorlage.recheck.world import CaseWorld

_TRIALS: Final = 257
_ROUNDS: Final = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Flip:
    """Where a premise turns when one measure moves and all else stays.

    ``below`` and ``above`` are the nearest turning values on either side of ``value`` (None: none within
    the factor of a thousand that is searched); ``distance`` is the relative way to the nearer one.
    """

    measure: str
    subject: str
    value: float | None
    below: float | None
    above: float | None

    @property
    def distance(self) -> float | None:
        """Return how far the figure is from the nearer turning value, relative to the figure."""
        ways = [abs(t - self.value) for t in (self.below, self.above) if t is not None and self.value is not None]
        if not ways or not self.value:
            return None
        return min(ways) / abs(self.value)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Trial:
    """A world in which one measure takes trial values now, and everything else is as it was."""

    world: CaseWorld
    name: str
    subject: str
    values: FloatArray

    @property
    def size(self) -> int:
        return int(self.values.size)

    def measure(self, name: str, subject: str) -> Answer:
        answer = self.world.measure(name, subject)
        if (name, subject) != (self.name, self.subject):
            return answer
        unit = answer.quantity.unit
        return replace(answer, quantity=Quantity(low=self.values, high=self.values, unit=unit))

    def rule(self, programme: str, parameter: str) -> Answer:
        return self.world.rule(programme, parameter)

    def support(self, option: str, *, by_population: bool) -> Answer:
        return self.world.support(option, by_population=by_population)

    def exists(self, what: str, keyword: str) -> TruthArray:
        return self.world.exists(what, keyword)

    def in_force(self, decision: str) -> TruthArray:
        return self.world.in_force(decision)

    def at(self, when: str) -> CaseWorld:
        """Return the past as it was: a trial value moves only what is looked up now."""
        return self.world.at(when)


def flips(premise: nodes.Expression, world: CaseWorld) -> tuple[Flip, ...]:
    """Return for each measure that the premise looks up now where the premise turns.

    Args:
        premise: the premise.
        world: the record on one day (a world of one point).
    """
    return tuple(_flip(premise, world, name, subject) for name, subject in measures_now(premise))


def measures_now(premise: nodes.Expression) -> tuple[tuple[str, str], ...]:
    """Return the measures (with subject) that a premise looks up on the day itself, not in the past."""
    found: dict[tuple[str, str], None] = {}

    def visit(node: nodes.Expression) -> None:
        if isinstance(node, nodes.At):
            return
        if isinstance(node, nodes.Name):
            found[node.name, node.subject] = None
        for child in nodes.children(node):
            if not (isinstance(node, nodes.Call) and node.function in {"rule", "exists", "inforce", "support"}):
                visit(child)

    visit(premise)
    return tuple(found)


def _flip(premise: nodes.Expression, world: CaseWorld, name: str, subject: str) -> Flip:
    one = _one_point(world)
    quantity = one.measure(name, subject).quantity
    low, high = float(quantity.low[0]), float(quantity.high[0])
    known = np.isfinite(low) or np.isfinite(high)
    value = (low if not np.isfinite(high) else high if not np.isfinite(low) else (low + high) / 2) if known else None
    start = value or 1.0
    spread = abs(start) * np.logspace(-4, 3, _TRIALS)
    above = _nearest(premise, one, (name, subject), np.concatenate(([start], start + spread)))
    below = _nearest(premise, one, (name, subject), np.concatenate(([start], start - spread)))
    return Flip(measure=name, subject=subject, value=value, below=below, above=above)


def _one_point(world: CaseWorld) -> CaseWorld:
    """Widen the world to as many points as there are trials, all on the same day."""
    size = _TRIALS + 1
    return replace(
        world,
        on=np.full(size, world.on[0], dtype=np.int64),
        known_on=np.full(size, world.known_on[0], dtype=np.int64),
    )


def _nearest(premise: nodes.Expression, world: CaseWorld, measure: tuple[str, str], trials: FloatArray) -> float | None:
    """Return the first value along ``trials`` at which the premise's truth changes."""
    start = abs(float(trials[0]))
    for _ in range(_ROUNDS):
        truth = evaluate(premise, _Trial(world=world, name=measure[0], subject=measure[1], values=trials)).truth
        turned = np.flatnonzero(truth != truth[0])
        if not turned.size:
            return None
        first = int(turned[0])
        trials = np.linspace(trials[first - 1], trials[first], _TRIALS + 1)
    turn, room = float(trials[-1]), 1e-9 * abs(float(trials[0]) or 1.0)
    return 0.0 if abs(turn) < max(room, 1e-9 * start) else float(f"{turn:.9g}")
