"""Quantities: arrays of intervals with a unit, and arithmetic on them.

Each quantity holds one interval per point of time (or draw): ``low`` and ``high`` of the same shape, NaN
where nothing is known. Arithmetic is interval arithmetic: the result holds every value that the arguments
allow (it may hold more where one figure occurs twice).

Source: R. E. Moore, R. B. Kearfott, M. J. Cloud, Introduction to Interval Analysis (2009), ch. 2.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from wiedervorlage.evidence.units import ONE, Unit
from wiedervorlage.premises.truth import UNKNOWN, FloatArray, TruthArray, from_bounds

if TYPE_CHECKING:
    from wiedervorlage.premises.nodes import Comparator


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """An array of intervals.

    ``unit`` is None for a bare number, which takes the unit of the other side. ``words`` is set where the
    values are not numbers but words of a rule; then ``low`` counts in it and only ``==`` makes sense.
    """

    low: FloatArray
    high: FloatArray
    unit: Unit | None
    words: tuple[str, ...] | None = None

    @property
    def is_unknown(self) -> np.ndarray[tuple[int, ...], np.dtype[np.bool_]]:
        """Say, per point, whether nothing is known."""
        return np.isnan(self.low)


def constant(value: float, size: int, unit: Unit | None = None) -> Quantity:
    """Return the same exact value at every point."""
    filled = np.full(size, value)
    return Quantity(low=filled, high=filled, unit=unit)


def add(left: Quantity, right: Quantity) -> Quantity:
    """Return the sum; both sides must have the same dimension."""
    a, b, unit = _aligned(left, right)
    return Quantity(low=a.low + b.low, high=a.high + b.high, unit=unit)


def negative(value: Quantity) -> Quantity:
    """Return the value with the sign turned."""
    return Quantity(low=-value.high, high=-value.low, unit=value.unit)


def multiply(left: Quantity, right: Quantity) -> Quantity:
    """Return the product; units multiply, and zero times an open end is zero."""
    low, high = _corners(left.low, left.high, right.low, right.high)
    unknown = left.is_unknown | right.is_unknown
    return Quantity(
        low=np.where(unknown, np.nan, low),
        high=np.where(unknown, np.nan, high),
        unit=_times(left.unit, right.unit),
    )


def divide(left: Quantity, right: Quantity) -> tuple[Quantity, bool]:
    """Return the quotient, and whether the divisor may be zero at a point where both are known.

    Division by an interval that holds zero is unknown: nothing can be said about it.
    """
    unknown = left.is_unknown | right.is_unknown
    holds_zero = (right.low <= 0) & (right.high >= 0)
    with np.errstate(divide="ignore", invalid="ignore"):
        low, high = _corners(left.low, left.high, 1 / right.high, 1 / right.low)
    void = unknown | holds_zero
    unit = _over(left.unit, right.unit)
    quotient = Quantity(low=np.where(void, np.nan, low), high=np.where(void, np.nan, high), unit=unit)
    return quotient, bool(np.any(holds_zero & ~unknown))


def smallest(values: list[Quantity]) -> Quantity:
    """Return the minimum of several quantities of one dimension."""
    return _extreme(values, np.minimum)


def largest(values: list[Quantity]) -> Quantity:
    """Return the maximum of several quantities of one dimension."""
    return _extreme(values, np.maximum)


def compare(operator: Comparator, left: Quantity, right: Quantity) -> TruthArray:
    """Compare two quantities of one dimension, point by point.

    ``==`` is true only for equal points; two intervals that merely touch are unknown.
    """
    a, b, _ = _aligned(left, right)
    match operator:
        case "<":
            truth = from_bounds(a.high < b.low, a.low < b.high)
        case "<=":
            truth = from_bounds(a.high <= b.low, a.low <= b.high)
        case ">":
            truth = from_bounds(a.low > b.high, a.high > b.low)
        case ">=":
            truth = from_bounds(a.low >= b.high, a.high >= b.low)
        case _:
            same = (a.low == b.high) & (a.high == b.low)
            touching = (a.low <= b.high) & (b.low <= a.high)
            truth = from_bounds(same, touching) if operator == "==" else from_bounds(~touching, ~same)
    return np.where(a.is_unknown | b.is_unknown, UNKNOWN, truth).astype(np.int8)


def margin(operator: Comparator, value: Quantity, threshold: Quantity) -> FloatArray:
    """Return how far ``value`` is from turning the comparison, relative to the threshold.

    ``(value - threshold) / |threshold|`` in the direction that keeps the comparison true, worst case over
    both intervals; the plain difference where the threshold is 0; NaN for ``==`` and where nothing is known.
    """
    a, b, _ = _aligned(value, threshold)
    if operator in {"==", "!="}:
        return np.full(a.low.shape, np.nan)
    sign = 1.0 if operator in {">", ">="} else -1.0
    worst = np.full(a.low.shape, np.inf)
    with np.errstate(invalid="ignore", divide="ignore", over="ignore"):
        for v in (a.low, a.high):
            for t in (b.low, b.high):
                scale = np.where(t == 0, 1.0, np.abs(t))
                worst = np.minimum(worst, sign * (v - t) / scale)
    return worst


def _aligned(left: Quantity, right: Quantity) -> tuple[Quantity, Quantity, Unit | None]:
    """Bring both sides to one scale; a bare number takes the other's unit as it stands."""
    if left.unit is None or right.unit is None or left.unit == right.unit:
        return left, right, left.unit if left.unit is not None else right.unit
    base = Unit(left.unit.powers)
    return _scaled(left), _scaled(right), base


def _scaled(value: Quantity) -> Quantity:
    unit = value.unit or ONE
    if unit.scale == 1.0:
        return value
    return Quantity(low=value.low * unit.scale, high=value.high * unit.scale, unit=Unit(unit.powers))


def _corners(
    a_low: FloatArray, a_high: FloatArray, b_low: FloatArray, b_high: FloatArray
) -> tuple[FloatArray, FloatArray]:
    with np.errstate(invalid="ignore"):
        products = np.stack([a_low * b_low, a_low * b_high, a_high * b_low, a_high * b_high])
    products = np.where(np.isnan(products), 0.0, products)
    return products.min(axis=0), products.max(axis=0)


def _extreme(values: list[Quantity], pick: np.ufunc) -> Quantity:
    result = values[0]
    for value in values[1:]:
        a, b, unit = _aligned(result, value)
        result = Quantity(low=pick(a.low, b.low), high=pick(a.high, b.high), unit=unit)
    return result


def _times(left: Unit | None, right: Unit | None) -> Unit | None:
    if left is None or right is None:
        return left if right is None else right
    return left * right


def _over(left: Unit | None, right: Unit | None) -> Unit | None:
    if right is None:
        return left
    return (left or ONE) / right
