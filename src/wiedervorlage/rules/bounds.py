"""Figures between bounds, as arrays over applicants (rows) and days (columns).

Most figures are exact; then both bounds are the same array, and every step is done once.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    import numpy.typing as npt

    from wiedervorlage.rules.lookup import FloatArray


@dataclass(frozen=True, slots=True, eq=False)
class Bounds:
    """Lower and upper bound of non-negative figures; NaN where nothing is known.

    The shape is (applicants, days); either may be 1 where the figure is the same for all.
    """

    low: FloatArray
    high: FloatArray

    @classmethod
    def exact(cls, values: FloatArray) -> Bounds:
        """Return exact figures."""
        return cls(values, values)

    @classmethod
    def between(cls, low: FloatArray, high: FloatArray) -> Bounds:
        """Return figures between two bounds, told to be exact where the bounds agree throughout."""
        return cls.exact(low) if np.array_equal(low, high, equal_nan=True) else cls(low, high)

    @property
    def is_exact(self) -> bool:
        """Say whether both bounds are the same array."""
        return self.low is self.high

    @property
    def is_known(self) -> npt.NDArray[np.bool_]:
        """Say where the figure is known, if only between bounds."""
        return ~np.isnan(self.low)

    def apply(self, rising: Callable[[FloatArray], FloatArray]) -> Bounds:
        """Apply a function that never falls."""
        low = rising(self.low)
        return Bounds(low, low if self.is_exact else rising(self.high))

    def combine(self, other: Bounds, rising: Callable[[FloatArray, FloatArray], FloatArray]) -> Bounds:
        """Combine with other figures by a function that never falls in either."""
        low = rising(self.low, other.low)
        both_exact = self.is_exact and other.is_exact
        return Bounds(low, low if both_exact else rising(self.high, other.high))

    def __mul__(self, other: Bounds) -> Bounds:
        """Return the product."""
        return self.combine(other, np.multiply)

    def __add__(self, other: Bounds) -> Bounds:
        """Return the sum."""
        return self.combine(other, np.add)

    def scaled(self, factor: float) -> Bounds:
        """Return the figures times a factor that is not negative."""
        return self if factor == 1 else self.apply(lambda values: values * factor)

    def at_most(self, cap: Bounds) -> Bounds:
        """Return the smaller of the figures and a cap; unknown where either is."""
        return self.combine(cap, np.minimum)

    def at_least(self, floor: Bounds) -> Bounds:
        """Return the larger of the figures and a floor; unknown where either is."""
        return self.combine(floor, np.maximum)

    def less(self, other: Bounds) -> Bounds:
        """Return what is left after taking other figures away; never under zero."""
        low = _left_over(self.low, other.high)
        both_exact = self.is_exact and other.is_exact
        return Bounds(low, low if both_exact else _left_over(self.high, other.low))

    def settled(self, floor: Bounds | None, cap: Bounds | None, unit: float, *, in_place: bool) -> Bounds:
        """Raise to a floor, cut off at a cap and round half up, in one array.

        With ``in_place`` that array is the figures' own: only for figures that nobody else holds. A million
        applicants spend more time on fresh memory than on arithmetic.
        """
        exact = self.is_exact and all(bound is None or bound.is_exact for bound in (floor, cap))
        own = in_place and (exact or not self.is_exact)
        least = None if floor is None else floor.low, None if cap is None else cap.low
        low = _settled(self.low, *least, unit, in_place=own)
        if exact:
            return Bounds(low, low)
        most = None if floor is None else floor.high, None if cap is None else cap.high
        return Bounds(low, _settled(self.high, *most, unit, in_place=own))

    def where(self, condition: npt.NDArray[np.bool_], otherwise: float) -> Bounds:
        """Keep the figures where ``condition`` holds, else state ``otherwise``."""
        if condition.all():
            return self
        return self.apply(lambda values: np.where(condition, values, otherwise))


def _left_over(whole: FloatArray, taken: FloatArray) -> FloatArray:
    left = whole - taken
    return np.maximum(left, 0.0, out=left)


def _settled(
    values: FloatArray, floor: FloatArray | None, cap: FloatArray | None, unit: float, *, in_place: bool
) -> FloatArray:
    """Bound and round amounts of money: half up to multiples of ``unit`` (0.01: cents).

    Binary fractions make 0.125 euro less than it is; a hundred-thousandth of a unit is added, so that what
    stands at the half as a decimal goes up.
    """
    settled = values if in_place else values.copy()
    if floor is not None:
        np.maximum(settled, floor, out=settled)
    if cap is not None:
        np.minimum(settled, cap, out=settled)
    steps = 1 / unit
    settled *= steps
    settled += 0.5 + 1e-5
    np.floor(settled, out=settled)
    settled /= steps
    return settled


def total(figures: Iterable[Bounds]) -> Bounds:
    """Return the sum of figures; of none, zero."""
    found = None
    for each in figures:
        found = each if found is None else found + each
    return found if found is not None else Bounds.exact(np.zeros((1, 1)))
