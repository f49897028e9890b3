"""Who gains and who loses, and how far a division lies from need.

All measures compare a division with a *reference* (heads, or need): for each region the share it gets and
the share it would get in proportion to the reference. Arrays may have leading axes of draws.

Source: Lorenz curve and Gini coefficient against a reference distribution as in segregation and transfer
analysis (Duncan and Duncan 1955; Lambert, *The Distribution and Redistribution of Income*, 3rd ed. 2001,
ch. 2 and 8); Theil, *Economics and Information Theory* (1967), ch. 4.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import ArrayLike, NDArray


@dataclass(frozen=True, slots=True, kw_only=True)
class Distance:
    """How far a division lies from a reference; one value per draw.

    Attributes:
        gini: 0 where everybody gets in proportion to the reference, towards 1 where one gets all.
        theil: Theil's T against the reference; 0 where proportional, infinite where somebody gets something
            for a reference of 0.
        misplaced: share of the total that would have to move to be proportional (Hoover, Duncan).
        largest_gap: largest difference of amount and proportional amount, in the unit of the amounts.
        largest_gap_at: region with that gap.
        correlation: Pearson correlation of amount and reference; nan where one of them is constant.
    """

    gini: NDArray[np.float64]
    theil: NDArray[np.float64]
    misplaced: NDArray[np.float64]
    largest_gap: NDArray[np.float64]
    largest_gap_at: NDArray[np.int64]
    correlation: NDArray[np.float64]


def measure_distance(amounts: ArrayLike, reference: ArrayLike) -> Distance:
    """Measure how far ``amounts`` lie from proportion to ``reference``.

    Args:
        amounts: what each region gets; draws × regions or regions; not negative, sums above 0.
        reference: heads or need of each region; not negative; same trailing shape.

    Raises:
        ValueError: a reference or amount is negative, or all are 0.
    """
    got, base = np.broadcast_arrays(
        np.atleast_2d(np.asarray(amounts, dtype=np.float64)), np.atleast_2d(np.asarray(reference, float))
    )
    totals = got.sum(axis=1, keepdims=True)
    if (base < 0).any() or (base.sum(axis=1) <= 0).any() or (got < 0).any() or (totals <= 0).any():
        raise ValueError("references and amounts must not be negative, nor all 0")
    got_share, base_share = got / totals, base / base.sum(axis=1, keepdims=True)
    with np.errstate(divide="ignore", invalid="ignore"):
        theil = np.where(got_share > 0, got_share * np.log(got_share / base_share), 0.0).sum(axis=1)
    gap = got - base_share * totals
    at = np.abs(gap).argmax(axis=1)
    return Distance(
        gini=_gini(got_share, base_share),
        theil=np.maximum(theil, 0.0),
        misplaced=np.abs(got_share - base_share).sum(axis=1) / 2.0,
        largest_gap=gap[np.arange(len(gap)), at],
        largest_gap_at=at,
        correlation=_correlation(got, base),
    )


def lorenz_curve(amounts: ArrayLike, reference: ArrayLike) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return the Lorenz curve: cumulated share of the reference, cumulated share of the amounts.

    Regions stand in ascending order of amount per reference; both curves begin at 0 and end at 1.
    """
    got, base = np.asarray(amounts, dtype=np.float64), np.asarray(reference, dtype=np.float64)
    order = np.argsort(_per_unit(got, base), kind="stable")
    return (
        np.concatenate([[0.0], np.cumsum(base[order]) / base.sum()]),
        np.concatenate([[0.0], np.cumsum(got[order]) / got.sum()]),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What a change of rule means for one region; positive: it gains under the second rule."""

    key: str
    first: float
    second: float
    gain: float
    first_per_unit: float
    second_per_unit: float


def compare_shares(
    keys: tuple[str, ...], first: ArrayLike, second: ArrayLike, reference: ArrayLike
) -> tuple[Change, ...]:
    """Return who gains and loses from ``first`` to ``second``, the largest gain first."""
    before, after = np.asarray(first, dtype=np.float64), np.asarray(second, dtype=np.float64)
    base = np.asarray(reference, dtype=np.float64)
    changes = [
        Change(
            key=key, first=b, second=a, gain=a - b,
            first_per_unit=per_b, second_per_unit=per_a,
        )
        for key, b, a, per_b, per_a in zip(
            keys, before.tolist(), after.tolist(), _per_unit(before, base).tolist(),
            _per_unit(after, base).tolist(), strict=True,
        )
    ]  # fmt: skip
    return tuple(sorted(changes, key=lambda change: (-change.gain, change.key)))


def _per_unit(got: NDArray[np.float64], base: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return amounts per unit of the reference; infinite where the reference is 0."""
    found = np.full(np.shape(got), np.inf)
    np.divide(got, base, out=found, where=np.asarray(base) > 0)
    return found


def _gini(got: NDArray[np.float64], base: NDArray[np.float64]) -> NDArray[np.float64]:
    order = np.argsort(_per_unit(got, base), axis=1, kind="stable")
    heights = np.cumsum(np.take_along_axis(got, order, axis=1), axis=1)
    widths = np.take_along_axis(base, order, axis=1)
    before = np.concatenate([np.zeros((len(heights), 1)), heights[:, :-1]], axis=1)
    area: NDArray[np.float64] = (widths * (heights + before)).sum(axis=1)
    return np.maximum(1.0 - area, 0.0)


def _correlation(got: NDArray[np.float64], base: NDArray[np.float64]) -> NDArray[np.float64]:
    left, right = got - got.mean(axis=1, keepdims=True), base - base.mean(axis=1, keepdims=True)
    spread = np.sqrt((left**2).sum(axis=1) * (right**2).sum(axis=1))
    scale = np.abs(got).max(axis=1) * np.abs(base).max(axis=1) * got.shape[1]
    with np.errstate(divide="ignore", invalid="ignore"):
        found: NDArray[np.float64] = (left * right).sum(axis=1) / spread
    return np.where(spread > 1e-14 * scale, found, np.nan)
