"""A division to be made, as arrays, and what can be wrong with it.

All counts are whole *steps* (half posts, cents, seats); ``table`` turns posts and euros into steps. One
problem holds many draws: row ``d`` of the weights is the same problem under draw ``d`` of the data.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from wiedervorlage.allocation.messages import MESSAGES
from wiedervorlage.foundation.catalogue import finding
from wiedervorlage.foundation.errors import WiedervorlageError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import ArrayLike, NDArray

    from wiedervorlage.foundation.findings import Finding

UNLIMITED: Final = 2**52
"""The maximum of somebody without a maximum: more steps than a float counts exactly are never divided."""
TOLERANCE: Final = 1e-12
"""Measured weights that differ by less than this share of themselves count as equal."""


class UnmetConstraintsError(WiedervorlageError):
    """The constraints clash, so that no division exists; ``findings`` name the clash."""

    def __init__(self, findings: Sequence[Finding]) -> None:
        super().__init__("; ".join(found.line("en") for found in findings))
        self.findings = tuple(findings)


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """What is to be divided among whom, draw by draw.

    Attributes:
        weights: draws × regions, finite and not negative. Who has weight 0 gets the minimum and no more.
        totals: steps to divide, per draw.
        minimum, maximum: steps per region, 1 × regions or draws × regions.
        order: the place of each region in the declared tie rule; the smaller place wins a tied step.
        whole: all weights are whole numbers, and their sum counts exactly (below 2**53): ties are
            found by exact arithmetic. Otherwise quotients within ``tolerance`` (relative) are ties.
    """

    weights: NDArray[np.float64]
    totals: NDArray[np.int64]
    minimum: NDArray[np.float64]
    maximum: NDArray[np.float64]
    order: NDArray[np.int64]
    whole: bool
    tolerance: float = TOLERANCE

    @property
    def draws(self) -> int:
        """Return how many draws there are."""
        return int(self.weights.shape[0])

    @property
    def regions(self) -> int:
        """Return among how many is divided."""
        return int(self.weights.shape[1])

    def rows(self, part: slice) -> Problem:
        """Return the same problem for some draws only."""
        return Problem(
            weights=self.weights[part],
            totals=self.totals[part],
            minimum=self.minimum if len(self.minimum) == 1 else self.minimum[part],
            maximum=self.maximum if len(self.maximum) == 1 else self.maximum[part],
            order=self.order,
            whole=self.whole,
            tolerance=self.tolerance,
        )


def state_problem(
    weights: ArrayLike,
    total: ArrayLike,
    *,
    minimum: ArrayLike = 0,
    maximum: ArrayLike | None = None,
    order: ArrayLike | None = None,
    tolerance: float = TOLERANCE,
) -> Problem:
    """Return the problem as arrays of agreed shape.

    Args:
        weights: regions, or draws × regions; finite, not negative.
        total: whole steps, one for all draws or one per draw.
        minimum: whole steps; one for all, per region, or per draw and region.
        maximum: the same; None where there is none.
        order: place of each region in the tie rule, a permutation; by default the order of the columns.
        tolerance: relative width within which measured weights count as tied, at most 1e-9.

    Raises:
        ValueError: the shapes do not fit, or a number is negative, broken or not finite.
        UnmetConstraintsError: no division exists; its findings name the clash.
    """
    matrix = np.ascontiguousarray(np.atleast_2d(np.asarray(weights, dtype=np.float64)))
    draws, regions = matrix.shape
    with np.errstate(invalid="ignore"):
        sums = matrix.sum(axis=1)
    if regions == 0 or not np.isfinite(sums).all() or matrix.min() < 0:
        raise ValueError("weights must be finite and not negative, and there must be at least one")
    totals = np.broadcast_to(_whole(total, "total"), (draws,)).astype(np.int64)
    low = np.atleast_2d(np.broadcast_to(_whole(minimum, "minimum"), _shape(minimum, regions)))
    ceiling = UNLIMITED if maximum is None else maximum
    high = np.atleast_2d(np.broadcast_to(_whole(ceiling, "maximum"), _shape(ceiling, regions)))
    places = np.arange(regions) if order is None else np.asarray(order, dtype=np.int64)
    if not 0 <= tolerance <= 1e-9:
        raise ValueError("the tolerance of ties must lie between 0 and 1e-9")
    if sorted(places.tolist()) != list(range(regions)):
        raise ValueError("order must be a permutation of the regions")
    problem = Problem(
        weights=matrix,
        totals=totals,
        minimum=np.ascontiguousarray(low),
        maximum=_without_claim(matrix, np.ascontiguousarray(low), np.ascontiguousarray(high)),
        order=places.astype(np.int64),
        whole=bool(sums.max() < 2**53) and all(bool((row == np.floor(row)).all()) for row in matrix),
        tolerance=tolerance,
    )
    clashes = find_clashes(problem)
    if clashes:
        raise UnmetConstraintsError(clashes)
    return problem


def find_clashes(problem: Problem, keys: Sequence[str] = ()) -> tuple[Finding, ...]:
    """Return the constraints that no division can meet, in words; empty where one exists."""
    low, high = np.broadcast_arrays(problem.minimum, problem.maximum)
    crossed = np.argwhere(low > high)
    if len(crossed):
        draw, region = crossed[0].tolist()
        name = keys[region] if keys else str(region + 1)
        return (
            finding(MESSAGES, "ALL-001", key=name, minimum=int(low[draw, region]), maximum=int(high[draw, region])),
        )
    least, most = low.sum(axis=1), high.sum(axis=1)
    totals = problem.totals
    if (totals < least).any():
        draw = int(np.argmax(least - totals))
        needed = int(np.broadcast_to(least, totals.shape)[draw])
        return (finding(MESSAGES, "ALL-002", total=int(totals[draw]), needed=needed),)
    if (totals > most).any():
        draw = int(np.argmax(totals - most))
        room = int(np.broadcast_to(most, totals.shape)[draw])
        return (finding(MESSAGES, "ALL-003", total=int(totals[draw]), room=room),)
    return ()


def _without_claim(
    weights: NDArray[np.float64], low: NDArray[np.float64], high: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Keep whoever has weight 0 at the minimum."""
    idle = weights == 0.0
    return np.where(idle, low, high) if idle.any() else high


def _whole(value: ArrayLike, name: str) -> NDArray[np.float64]:
    array = np.asarray(value, dtype=np.float64)
    if not np.isfinite(array).all() or (array < 0).any() or (array != np.floor(array)).any():
        raise ValueError(f"{name} must be whole steps, not negative")
    return np.minimum(array, UNLIMITED)


def _shape(value: ArrayLike, regions: int) -> tuple[int, ...]:
    given = np.shape(np.asarray(value))
    return given if len(given) == 2 else (regions,)
