"""Package or nothing: nobody gets less than a smallest size, but somebody may get nothing at all.

A rule such as "5.5 posts or none" makes the first step larger than the others. Regions are admitted in the
order of their weights. A region is admitted as long as its claim, at the divisor at which the others are
served, reaches the *entry* share of the package and the total suffices. Then the rest is divided among the
admitted, with the package as their minimum.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction
from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from wiedervorlage.allocation.methods import Signposts
    from wiedervorlage.allocation.problem import Problem

_SLACK: Final = 1e-12


@dataclass(frozen=True, slots=True, kw_only=True)
class PackageRule:
    """The smallest size, and how large a claim must be to get it.

    Attributes:
        size: steps of the package, at least 1.
        entry: share of the package that a claim must reach: 1 admits who would be entitled to the whole
            package, 1/2 rounds to the nearer of package and nothing, 0 admits by weight as long as there
            are packages (the order of equal weights is the tie rule).
    """

    size: int
    entry: Fraction = Fraction(1, 2)

    def __post_init__(self) -> None:
        """Refuse a package of nothing and an entry beyond the package."""
        if self.size < 1 or not 0 <= self.entry <= 1:
            raise ValueError("a package has at least one step, and its entry lies between 0 and 1")


def admit_packages(problem: Problem, package: PackageRule, signposts: Signposts | None) -> Problem:
    """Return the problem with the bounds that admission sets, and totals cut to what can be given.

    Whoever is admitted has at least the package as minimum; whoever is not has maximum 0. A minimum above
    zero admits without regard to the claim.
    """
    shape = problem.weights.shape
    low, high = np.zeros(shape), np.zeros(shape)
    totals = problem.totals.copy()
    for draw in range(problem.draws):
        row = problem.rows(slice(draw, draw + 1))
        admitted = _admitted(row, package, signposts)
        low[draw, admitted] = np.maximum(row.minimum[0], package.size)[admitted]
        high[draw, admitted] = row.maximum[0][admitted]
        totals[draw] = min(int(totals[draw]), int(high[draw].sum()))
    return replace(problem, minimum=low, maximum=high, totals=totals)


def _admitted(row: Problem, package: PackageRule, signposts: Signposts | None) -> NDArray[np.int64]:
    weights, low, high = row.weights[0], row.minimum[0], row.maximum[0]
    able = (high >= package.size) & ((weights > 0) | (low > 0))
    queue = np.lexsort((row.order, -weights, low == 0))
    queue = queue[able[queue]]
    bound = np.maximum(low, package.size)
    sure = int((low[queue] > 0).sum())
    first, beyond = sure, len(queue) + 1
    while beyond - first > 1:
        count = (first + beyond) // 2
        members = queue[:count]
        needed = _needed(weights[members], bound[members], high[members], package, signposts)
        if needed <= int(row.totals[0]):
            first = count
        else:
            beyond = count
    admitted: NDArray[np.int64] = queue[:first]
    return admitted


def _needed(
    weights: NDArray[np.float64],
    low: NDArray[np.float64],
    high: NDArray[np.float64],
    package: PackageRule,
    signposts: Signposts | None,
) -> float:
    """Return the least total at which the smallest of ``weights`` is still admitted."""
    if package.entry == 0:
        return float(low.sum())
    claims = weights * (package.size * float(package.entry) / weights.min()) * (1.0 - _SLACK)
    served = claims if signposts is None else signposts.round(claims)
    return float(np.floor(np.clip(served, low, high).sum() + _SLACK))
