"""One call for every method: ``apportion`` divides totals by weights, for one or thousands of draws."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from wiedervorlage.allocation.divisor import divide_by_divisor
from wiedervorlage.allocation.hamilton import divide_by_remainders
from wiedervorlage.allocation.methods import DIVISOR_METHODS, Method, Signposts
from wiedervorlage.allocation.packages import PackageRule, admit_packages
from wiedervorlage.allocation.problem import UnmetConstraintsError, find_clashes

if TYPE_CHECKING:
    from fractions import Fraction

    from wiedervorlage.allocation.division import Division
    from wiedervorlage.allocation.problem import Problem


def apportion(
    problem: Problem,
    method: Method = Method.SAINTE_LAGUE,
    *,
    first: Fraction | None = None,
    package: PackageRule | None = None,
) -> Division:
    """Divide each draw's total among the regions.

    Args:
        problem: weights, totals and bounds, from ``state_problem``.
        method: how to divide.
        first: a modified first signpost for a divisor method (7/10 for the modified Sainte-Laguë).
        package: a smallest size that somebody gets or else gets nothing. A rest too small for another
            package may stay: then a row sums to less than its total only if nobody may take more.

    Returns:
        whole steps per draw and region, with ties and certificate.

    Raises:
        ValueError: ``first`` does not fit the method.
        UnmetConstraintsError: the bounds clash.

    Example:
        >>> from wiedervorlage.allocation.problem import state_problem
        >>> apportion(state_problem([576, 308, 116], 10), Method.DHONDT).steps.tolist()
        [[6, 3, 1]]
    """
    if method is Method.EQUAL:
        claims = (problem.weights > 0).astype(np.float64)
        problem = replace(problem, weights=claims, whole=True)
    signposts = Signposts(method=method, first=first) if method in DIVISOR_METHODS else None
    if first is not None and signposts is None:
        raise ValueError(f"{method} has no signposts to modify")
    if package is not None:
        problem = admit_packages(problem, package, signposts)
        clashes = find_clashes(problem)
        if clashes:
            raise UnmetConstraintsError(clashes)
    return divide_by_divisor(problem, signposts) if signposts else divide_by_remainders(problem)
