"""At which value of a measure a premise turns, and how far today's figure is from it.

The premise is evaluated on hundreds of trial values in one call, first widely spread around the figure of
the day, then ever closer around the nearest turn.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

import numpy as np

from wiedervorlage.premises.evaluation import evaluate
from wiedervorlage.premises.leaves import Leaf, LeafKind, ask_number, leaves_of
from wiedervorlage.premises.quantity import Quantity

if TYPE_CHECKING:
    from wiedervorlage.premises import nodes
    from wiedervorlage.premises.truth import FloatArray, TruthArray
    from wiedervorlage.premises.world import Answer
    from wiedervorlage.recheck.world import CaseWorld

_TRIALS: Final = 257
_ROUNDS: Final = 8
_AT_ONCE: Final = 1e-6


@dataclass(frozen=True, slots=True, kw_only=True)
class Flip:
    """Where a premise turns when one thing moves and all else stays.

    Attributes:
        kind: what moves: a measure, a rule parameter, or the support of an option.
        measure, subject: the measure and its subject; of a rule the parameter and its programme; of a support the
            option.
        value: where it stands; of an imprecise figure the middle, from which distances are taken; None where
            nothing is known.
        span: the ends of what is known; None where nothing is.
        below, above: the nearest turning values on either side of ``value`` (None: none within the factor of a
            thousand that is searched, or within all municipalities).
    """

    kind: LeafKind = LeafKind.MEASURE
    measure: str
    subject: str
    value: float | None
    span: tuple[float, float] | None = None
    below: float | None
    above: float | None

    @property
    def turns(self) -> tuple[float, ...]:
        """Return the turning values that there are, the lower first."""
        return tuple(turn for turn in (self.below, self.above) if turn is not None)

    @property
    def nearest(self) -> float | None:
        """Return the turning value that is nearer."""
        value = self.value
        return None if value is None else min(self.turns, key=lambda turn: abs(turn - value), default=None)

    @property
    def turns_at_once(self) -> bool:
        """Say whether any change at all turns the premise: it stands at its turning value, or asks for equality."""
        return self.value is not None and any(
            abs(turn - self.value) <= _AT_ONCE * abs(self.value) for turn in self.turns
        )

    @property
    def distance(self) -> float | None:
        """Return how far it is from the nearer turning value, relative to where it stands; None where that is 0."""
        if self.nearest is None or not self.value:
            return None
        return abs(self.nearest - self.value) / abs(self.value)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Trial:
    """A world in which one leaf takes trial values now, and everything else is as it was."""

    world: CaseWorld
    leaf: Leaf
    values: FloatArray

    @property
    def size(self) -> int:
        return int(self.values.size)

    def measure(self, name: str, subject: str) -> Answer:
        return self._tried(self.world.measure(name, subject), Leaf(LeafKind.MEASURE, (name, subject)))

    def rule(self, programme: str, parameter: str) -> Answer:
        return self._tried(self.world.rule(programme, parameter), Leaf(LeafKind.RULE, (programme, parameter)))

    def support(self, option: str, *, by_population: bool) -> Answer:
        kind = LeafKind.SUPPORT_BY_POPULATION if by_population else LeafKind.SUPPORT
        return self._tried(self.world.support(option, by_population=by_population), Leaf(kind, (option,)))

    def exists(self, what: str, keyword: str) -> TruthArray:
        return self.world.exists(what, keyword)

    def in_force(self, decision: str) -> TruthArray:
        return self.world.in_force(decision)

    def at(self, when: str) -> CaseWorld:
        """Return the past as it was: a trial value moves only what is looked up now."""
        return self.world.at(when)

    def _tried(self, answer: Answer, leaf: Leaf) -> Answer:
        if leaf != self.leaf:
            return answer
        return replace(answer, quantity=Quantity(low=self.values, high=self.values, unit=answer.quantity.unit))


def flips(premise: nodes.Expression, world: CaseWorld) -> tuple[Flip, ...]:
    """Return where the premise turns for each measure, rule parameter and support that it looks up now.

    Args:
        premise: the premise.
        world: the record on one day (a world of one point).
    """
    return tuple(_flip(premise, world, leaf) for leaf in leaves_now(premise) if _can_move(leaf, world))


def _can_move(leaf: Leaf, world: CaseWorld) -> bool:
    """Say whether a leaf is a number: neither a truth value nor the words of a rule."""
    if leaf.kind in {LeafKind.SUPPORT, LeafKind.SUPPORT_BY_POPULATION}:
        return bool(world.record.case.municipalities)
    if leaf.kind is LeafKind.RULE:
        answer = world.rule(*leaf.words).quantity
        return answer.words is None and answer.unit is not None
    return leaf.kind is LeafKind.MEASURE


def leaves_now(premise: nodes.Expression) -> tuple[Leaf, ...]:
    """Return what a premise looks up on the day itself, not in the past, each once."""
    return tuple(dict.fromkeys(leaf for leaf in leaves_of(premise) if not leaf.when))


def _flip(premise: nodes.Expression, world: CaseWorld, leaf: Leaf) -> Flip:
    one = _one_point(world)
    quantity = ask_number(leaf, one)
    low, high = float(quantity.low[0]), float(quantity.high[0])
    known = np.isfinite(low) or np.isfinite(high)
    value = (low if not np.isfinite(high) else high if not np.isfinite(low) else (low + high) / 2) if known else None
    if leaf.kind in {LeafKind.SUPPORT, LeafKind.SUPPORT_BY_POPULATION}:
        below, above = _by_heads(premise, one, leaf, value)
    else:
        start = value or 1.0
        spread = abs(start) * np.logspace(-4, 3, _TRIALS)
        above = _nearest(premise, one, leaf, np.concatenate(([start], start + spread)))
        below = _nearest(premise, one, leaf, np.concatenate(([start], start - spread)))
    names = leaf.words if leaf.kind is LeafKind.MEASURE else (*leaf.words[::-1], "")[:2]
    span = (low, high) if known else None
    return Flip(kind=leaf.kind, measure=names[0], subject=names[1], value=value, span=span, below=below, above=above)


def _by_heads(
    premise: nodes.Expression, world: CaseWorld, leaf: Leaf, value: float | None
) -> tuple[float | None, float | None]:
    """Return the nearest shares of whole municipalities at which the premise turns, below and above ``value``.

    By population the municipalities weigh differently; their number is then only a grid of shares.
    """
    count = len(world.record.case.municipalities)
    shares = np.arange(count + 1) / count
    wide = replace(
        world,
        on=np.full(shares.size, world.on[0], dtype=np.int64),
        known_on=np.full(shares.size, world.known_on[0], dtype=np.int64),
    )
    truth = evaluate(premise, _Trial(world=wide, leaf=leaf, values=shares)).truth
    turned = truth[1:] != truth[:-1]
    above, below = shares[1:][turned], shares[:-1][turned]
    middle = 0.0 if value is None else value
    above, below = above[above > middle], below[below < middle]
    return (float(below[-1]) if below.size else None), (float(above[0]) if above.size else None)


def _one_point(world: CaseWorld) -> CaseWorld:
    """Widen the world to as many points as there are trials, all on the same day."""
    size = _TRIALS + 1
    return replace(
        world,
        on=np.full(size, world.on[0], dtype=np.int64),
        known_on=np.full(size, world.known_on[0], dtype=np.int64),
    )


def _nearest(premise: nodes.Expression, world: CaseWorld, leaf: Leaf, trials: FloatArray) -> float | None:
    """Return the first value along ``trials`` at which the premise's truth changes."""
    start = abs(float(trials[0]))
    for _ in range(_ROUNDS):
        truth = evaluate(premise, _Trial(world=world, leaf=leaf, values=trials)).truth
        turned = np.flatnonzero(truth != truth[0])
        if not turned.size:
            return None
        first = int(turned[0])
        trials = np.linspace(trials[first - 1], trials[first], _TRIALS + 1)
    turn, room = float(trials[-1]), 1e-9 * abs(float(trials[0]) or 1.0)
    return 0.0 if abs(turn) < max(room, 1e-9 * start) else float(f"{turn:.9g}")
