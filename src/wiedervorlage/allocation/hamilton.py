"""Largest remainders over thousands of draws at once: Hamilton, equal shares, and money to the cent.

With minimum and maximum the quotas are first filled up to their bounds: one rate of steps per weight for
all, nobody below the minimum or above the maximum, what is cut off or filled up is spread over the others at
the same rate. Then everybody gets the whole part, and the largest remainders get the rest.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from wiedervorlage.allocation.division import Division, TiedSteps, join_divisions

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from wiedervorlage.allocation.problem import Problem

_CELLS_PER_CHUNK: Final = 64_000
_SAFE: Final = 2**62
"""Products below this are exact in 64 bits; larger ones are computed with Python's own integers."""


def divide_by_remainders(problem: Problem) -> Division:
    """Divide by largest remainders (Hare/Niemeyer), within minimum and maximum.

    Source: Balinski and Young (2001), ch. 3; Pukelsheim (2017), ch. 5.
    """
    chunk = max(1, _CELLS_PER_CHUNK // problem.regions)
    parts = [
        _divide_chunk(problem.rows(slice(start, start + chunk)), start) for start in range(0, problem.draws, chunk)
    ]
    return join_divisions(parts)


def fill_to_bounds(problem: Problem) -> NDArray[np.float64]:
    """Return the rate of each draw at which the bounded quotas meet the total.

    The rate solves ``sum(clip(rate * weight, minimum, maximum)) == total``. The sum is piecewise linear in
    the rate, so the search jumps from piece to piece and is held in a shrinking bracket.
    """
    weights, low, high = problem.weights, problem.minimum, problem.maximum
    totals = problem.totals.astype(np.float64)
    sums = weights.sum(axis=1)
    sums[sums == 0] = 1.0
    rate: NDArray[np.float64] = totals / sums
    floor, ceiling = np.zeros_like(rate), np.full_like(rate, np.inf)
    for _ in range(200):
        quotas = weights * rate[:, None]
        slope = np.einsum("ij,ij->i", weights, (quotas > low) & (quotas < high))
        np.clip(quotas, low, high, out=quotas)
        excess = quotas.sum(axis=1) - totals
        if (np.abs(excess) <= 1e-13 * np.maximum(totals, 1.0)).all():
            break
        floor, ceiling = np.where(excess <= 0, rate, floor), np.where(excess >= 0, rate, ceiling)
        with np.errstate(divide="ignore", invalid="ignore"):
            aim = rate - excess / slope
        between = np.where(np.isinf(ceiling), 2.0 * rate, (floor + ceiling) / 2.0)
        inside = (aim > floor) & (aim < ceiling) & (slope > 0)  # at an end of the bracket it could go to and fro
        rate = np.where(excess == 0, rate, np.where(inside, aim, between))
    return rate


def _divide_chunk(problem: Problem, start: int) -> Division:
    rate = fill_to_bounds(problem)
    steps, remainder = (_whole_quotas if problem.whole else _measured_quotas)(problem, rate)
    missing = (problem.totals - steps.sum(axis=1)).astype(np.int64)
    ties: list[TiedSteps] = []
    rows = np.arange(len(steps))
    last, upcoming = np.full(len(rows), -1), np.full(len(rows), -1)
    for draw in rows.tolist():
        width = 0.0 if problem.whole else problem.tolerance * max(1.0, float(steps[draw].max()))
        queue, tied = _queue(remainder[draw], int(missing[draw]), problem.order, width)
        count = int(missing[draw])
        steps[draw, queue[:count]] += 1.0
        if len(tied):
            given = set(queue[:count].tolist())
            regions = tuple(tied.tolist())
            awarded = tuple(region for region in regions if region in given)
            ties.append(TiedSteps(draw=start + draw, regions=regions, awarded=awarded, exact=problem.whole))
        last[draw] = queue[count - 1] if count else -1
        upcoming[draw] = queue[count] if count < len(queue) else -1
    return Division(
        steps=steps.astype(np.int64),
        ties=tuple(ties),
        last=last,
        next=upcoming,
        last_claim=np.where(last < 0, np.nan, remainder[rows, last]),
        next_claim=np.where(upcoming < 0, np.nan, remainder[rows, upcoming]),
        rate=rate,
    )


def _queue(
    remainder: NDArray[np.float64], count: int, order: NDArray[np.int64], width: float
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return who may get a step, largest remainder first, and who is tied at the edge.

    Those with a negative remainder have reached their maximum and are left out.
    """
    candidates = np.flatnonzero(remainder >= 0.0)
    queue = candidates[np.lexsort((order[candidates], -remainder[candidates]))]
    if not 0 < count < len(queue):
        return queue, queue[:0]
    edge = remainder[queue[count]]
    near = np.flatnonzero(np.abs(remainder[queue] - edge) <= width)
    if count - 1 not in near:
        return queue, queue[:0]
    tied = queue[near][np.argsort(order[queue[near]])]
    queue[near] = tied
    return queue, tied


def _whole_quotas(problem: Problem, rate: NDArray[np.float64]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return whole part and remainder of the quotas of whole weights, by exact arithmetic.

    A remainder is divided by its divisor only at the end, by the same number for the whole row, so that
    equal remainders stay equal and different ones stay different below 2**53.
    """
    low, high = np.broadcast_arrays(problem.minimum, problem.maximum, problem.weights)[:2]
    quotas = problem.weights * rate[:, None]
    steps = np.where(quotas >= high, high, low)
    slack = 1e-9 * np.maximum(quotas, 1.0)
    free = (quotas > low - slack) & (quotas < high + slack) & (low < high)
    remainder = np.full_like(quotas, -1.0)
    for draw in range(problem.draws):
        inside = np.flatnonzero(free[draw])
        while len(inside):
            weights = problem.weights[draw, inside].astype(np.int64)
            bound = int(steps[draw].sum() - steps[draw, inside].sum())
            rest, divisor = int(problem.totals[draw]) - bound, int(weights.sum())
            safe = int(weights.max()) * max(rest, 1) < _SAFE
            product = (weights if safe else weights.astype(object)) * rest
            whole, left = product // divisor, product % divisor
            over = (whole > high[draw, inside]) | ((whole == high[draw, inside]) & (left > 0))
            under = whole < low[draw, inside]
            if not (over.any() or under.any()):
                steps[draw, inside] = whole.astype(np.float64)
                remainder[draw, inside] = np.where(whole < high[draw, inside], left, -divisor) / divisor
                break
            steps[draw, inside[over]] = high[draw, inside[over]]
            steps[draw, inside[under]] = low[draw, inside[under]]
            inside = inside[~(over | under)]
    return steps, remainder


def _measured_quotas(problem: Problem, rate: NDArray[np.float64]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return whole part and remainder of the quotas of measured weights, within the tolerance."""
    quotas = np.clip(problem.weights * rate[:, None], problem.minimum, problem.maximum)
    steps = np.floor(quotas * (1.0 + problem.tolerance))
    remainder = np.maximum(quotas - steps, 0.0)
    remainder[steps >= problem.maximum] = -1.0
    return steps, remainder
