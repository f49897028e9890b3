"""Divisor methods over thousands of draws at once.

The divisor starts from the weights per step and is moved by the surplus until few steps are wrong; the rest
is mended by the order of the quotients. That order also proves the result: no step given has a smaller
quotient than a step not given (Balinski and Young's max-min inequality), and it shows the ties, which are
settled by exact arithmetic in ``ties``. Draws go through in chunks that fit the processor's cache.
"""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Final

import numpy as np

from wiedervorlage.allocation.division import Division, TiedSteps, join_divisions
from wiedervorlage.allocation.ties import Seat, settle

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from wiedervorlage.allocation.methods import Signposts
    from wiedervorlage.allocation.problem import Problem

_CELLS_PER_CHUNK: Final = 100_000
_CELLS_FOR_TWO: Final = 2_000_000
"""From so many cells on the chunks are divided by two workers; array calls leave the interpreter free meanwhile."""
_FEW: Final = 6
_MOVES: Final = 12
_NEAR: Final = 1e-13
"""Quotients of whole numbers nearer than this may be equal: floating point errs by far less."""


def divide_by_divisor(problem: Problem, signposts: Signposts) -> Division:
    """Divide by a divisor method.

    Source: Balinski and Young (2001), appendix A, propositions 3.1 and 3.2; with minimum and maximum:
    Pukelsheim (2017), ch. 12.
    """
    chunk = max(1, _CELLS_PER_CHUNK // problem.regions)
    first, *rest = range(0, problem.draws, chunk)
    begun, lift = _divide_chunk(problem.rows(slice(first, chunk)), signposts, first, 1.0)

    def divide(start: int) -> Division:
        return _divide_chunk(problem.rows(slice(start, start + chunk)), signposts, start, lift)[0]

    # Where the search for the divisor begins decides how long it takes, never what comes out.
    if problem.draws * problem.regions < _CELLS_FOR_TWO:
        parts = [begun, *map(divide, rest)]
    else:
        with ThreadPoolExecutor(max_workers=2) as workers:
            parts = [begun, *workers.map(divide, rest)]
    return join_divisions(parts)


@dataclass(slots=True)
class _Work:
    """The arrays of one chunk while its steps are being moved."""

    problem: Problem
    signposts: Signposts
    low: NDArray[np.float64]
    high: NDArray[np.float64]
    steps: NDArray[np.float64]
    missing: NDArray[np.float64]
    next: NDArray[np.float64]
    """Quotient of each region's next step; -1 where the maximum is reached."""
    last: NDArray[np.float64]
    """Quotient of each region's last step; inf where the minimum is reached."""

    def give(self, rows: NDArray[np.int64], regions: NDArray[np.int64], change: int) -> None:
        """Give or take one step in each of ``rows`` and renew the two quotients."""
        self.steps[rows, regions] += change
        steps = self.steps[rows, regions]
        weights = self.problem.weights[rows, regions]
        low, high = self._bound(self.low, rows, regions), self._bound(self.high, rows, regions)
        self.next[rows, regions], self.last[rows, regions] = _quotients(weights, steps, low, high, self.signposts)

    @staticmethod
    def _bound(bound: NDArray[np.float64], rows: NDArray[np.int64], regions: NDArray[np.int64]) -> NDArray[np.float64]:
        return bound[0, regions] if len(bound) == 1 else bound[rows, regions]


def _divide_chunk(problem: Problem, signposts: Signposts, start: int, lift: float) -> tuple[Division, float]:
    """Divide some draws; ``lift`` is how far minimum and maximum moved the rate of the draws before."""
    low, few = _lift_minimum(problem, signposts)
    steps, missing, lift = _near_steps(problem, signposts, low, lift)
    upcoming, last = _quotients(problem.weights, steps, low, problem.maximum, signposts)
    work = _Work(
        problem=problem, signposts=signposts, low=low, high=problem.maximum, steps=steps,
        missing=missing, next=upcoming, last=last,
    )  # fmt: skip
    near = _mend(work)
    ties = [tie for draw in near if not few[draw] for tie in _settle_row(work, int(draw), start)]
    for draw in np.flatnonzero(few):
        ties += _serve_largest(work, problem.minimum, int(draw), start)
    return _certify(work, tuple(ties)), lift


def _lift_minimum(problem: Problem, signposts: Signposts) -> tuple[NDArray[np.float64], NDArray[np.bool_]]:
    """Raise the minimum to one step where the method serves everybody first and the total allows it.

    Returns the minimum, and which draws have too few steps for that.
    """
    if not signposts.serves_all_first or (problem.minimum >= 1.0).all():
        return problem.minimum, np.zeros(problem.draws, dtype=bool)
    lifted = np.where(problem.weights > 0, np.maximum(problem.minimum, 1.0), problem.minimum)
    np.minimum(lifted, problem.maximum, out=lifted)
    few = lifted.sum(axis=1) > problem.totals
    lifted[few] = np.broadcast_to(problem.minimum, lifted.shape)[few]
    return lifted, few


def _near_steps(
    problem: Problem, signposts: Signposts, low: NDArray[np.float64], lift: float
) -> tuple[NDArray[np.float64], NDArray[np.float64], float]:
    """Round at a divisor that leaves few steps missing (negative: too many).

    The rate (steps per weight) is moved by what is missing, relative to what those between their bounds
    claim. It starts where the draws before ended, which saves most of the moves.
    """
    weights, high, totals = problem.weights, problem.maximum, problem.totals.astype(np.float64)
    sums = weights.sum(axis=1)
    sums[sums == 0] = 1.0
    plain = np.maximum(totals, 1.0) / sums
    rate = plain * lift
    best_rate, best_missing = rate.copy(), np.full(len(rate), np.inf)
    claims, claimed = np.empty_like(weights), totals
    for move in range(_MOVES):
        np.multiply(weights, rate[:, None], out=claims)
        steps = signposts.round(claims)
        np.maximum(steps, low, out=steps)
        np.minimum(steps, high, out=steps)
        missing = totals - steps.sum(axis=1)
        better = np.abs(missing) < np.abs(best_missing)
        best_rate[better], best_missing[better] = rate[better], missing[better]
        if np.abs(best_missing).max() <= _FEW or move == _MOVES - 1:
            break
        if move == 0:
            free = (claims > low) & (claims < high)
            claimed = np.maximum(np.einsum("ij,ij->i", claims, free), 1.0)
        aim = 1.0 + missing / claimed
        rate = np.where(better, rate, best_rate) * np.clip(aim, 0.25, 4.0)
    if (best_missing != missing).any():
        steps = signposts.round(weights * best_rate[:, None])
        np.clip(steps, low, high, out=steps)
        missing = totals - steps.sum(axis=1)
    return steps, missing, float(np.median(best_rate / plain))


def _quotients(
    weights: NDArray[np.float64],
    steps: NDArray[np.float64],
    low: NDArray[np.float64],
    high: NDArray[np.float64],
    signposts: Signposts,
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return the quotients of the next and of the last step of each region."""
    with np.errstate(divide="ignore", invalid="ignore"):
        upcoming = weights / signposts.values(steps)
        last = weights / signposts.values(steps - 1.0)
    np.copyto(upcoming, -1.0, where=steps >= high)
    np.copyto(last, np.inf, where=steps <= low)
    return upcoming, last


def _mend(work: _Work) -> NDArray[np.int64]:
    """Give, take and swap steps until the order of quotients holds; return the draws with a possible tie."""
    for draw in np.flatnonzero(np.abs(work.missing) > _FEW):
        _mend_many(work, int(draw))
    rows = np.arange(len(work.steps))
    width = work.problem.tolerance if not work.problem.whole else _NEAR
    while True:
        take_in = work.next.argmax(axis=1)
        give_up = work.last.argmin(axis=1)
        best, worst = work.next[rows, take_in], work.last[rows, give_up]
        wrong = (work.missing == 0) & (best > worst * (1.0 + width))
        gain, lose = (work.missing > 0) | wrong, (work.missing < 0) | wrong
        if not (gain.any() or lose.any()):
            return np.flatnonzero(best >= worst * (1.0 - width))
        work.give(rows[gain], take_in[gain], 1)
        work.give(rows[lose], give_up[lose], -1)
        work.missing += lose.astype(np.float64) - gain


def _mend_many(work: _Work, draw: int) -> None:
    """Give or take many steps of one draw at once, at most one per region, best quotients first."""
    count, change = int(abs(work.missing[draw])), 1 if work.missing[draw] > 0 else -1
    claims = -work.next[draw] if change > 0 else work.last[draw]
    able = np.flatnonzero(claims <= 0.0) if change > 0 else np.flatnonzero(np.isfinite(claims))
    chosen = able[np.argsort(claims[able], kind="stable")[:count]]
    work.give(np.full(len(chosen), draw), chosen, change)
    work.missing[draw] -= change * len(chosen)


def _settle_row(work: _Work, draw: int, start: int) -> list[TiedSteps]:
    """Settle by exact order the steps of one draw whose quotients lie together at the divisor."""
    problem, signposts = work.problem, work.signposts
    width = problem.tolerance if not problem.whole else _NEAR
    edge = float(work.next[draw].max())
    not_given = np.flatnonzero(work.next[draw] >= edge * (1.0 - 2 * width))
    given = np.flatnonzero(work.last[draw] <= edge * (1.0 + 2 * width))
    seats = [Seat(region=int(r), nth=int(work.steps[draw, r])) for r in not_given]
    seats += [Seat(region=int(r), nth=int(work.steps[draw, r]) - 1) for r in given]

    def rank(seat: Seat) -> float | Fraction:
        if not problem.whole:
            return 0.0
        return signposts.rank(Fraction(int(problem.weights[draw, seat.region])), seat.nth)

    settled = settle(seats, len(given), rank, problem.order)
    before = {int(r) for r in given}
    after = {seat.region for seat in settled.awarded}
    for region in after - before:
        work.give(np.array([draw]), np.array([region]), 1)
    for region in before - after:
        work.give(np.array([draw]), np.array([region]), -1)
    return [settled.tie(draw + start, exact=problem.whole)] if settled.is_tie else []


def _serve_largest(work: _Work, minimum: NDArray[np.float64], draw: int, start: int) -> list[TiedSteps]:
    """Give one step each to the largest weights where there are fewer steps than claimants."""
    problem = work.problem
    row = 0 if len(minimum) == 1 else draw
    work.steps[draw] = minimum[row]
    ceiling = problem.maximum[0 if len(problem.maximum) == 1 else draw]
    waiting = np.flatnonzero((minimum[row] == 0) & (problem.weights[draw] > 0) & (ceiling > 0))
    count = int(problem.totals[draw] - minimum[row].sum())
    seats = [Seat(region=int(r), nth=0) for r in waiting]
    settled = settle(seats, count, lambda seat: float(problem.weights[draw, seat.region]), problem.order)
    work.steps[draw, [seat.region for seat in settled.awarded]] = 1.0
    work.next[draw], work.last[draw] = -1.0, np.inf
    return [settled.tie(draw + start, exact=problem.whole)] if settled.is_tie else []


def _certify(work: _Work, ties: tuple[TiedSteps, ...]) -> Division:
    rows = np.arange(len(work.steps))
    take_in, give_up = work.next.argmax(axis=1), work.last.argmin(axis=1)
    best, worst = work.next[rows, take_in], work.last[rows, give_up]
    return Division(
        steps=work.steps.astype(np.int64),
        ties=ties,
        last=np.where(np.isinf(worst), -1, give_up),
        next=np.where(best < 0, -1, take_in),
        last_claim=np.where(np.isinf(worst), np.nan, worst),
        next_claim=np.where(best < 0, np.nan, best),
    )
