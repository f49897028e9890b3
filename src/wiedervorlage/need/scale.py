"""Normalisation over draws at once. Arrays end with ... × indicators × units; nan is unknown.

Source: OECD/JRC handbook (2008), step 5.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from wiedervorlage.need.declaration import Scaling

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from wiedervorlage.need.declaration import Indicator


def scale(
    data: NDArray[np.float64],
    indicators: Sequence[Indicator],
    scaling: Scaling,
    span: tuple[float, float],
) -> NDArray[np.float64]:
    """Return the data made comparable; after it more always means more of the index.

    Args:
        data: ... × indicators × units.
        indicators: their direction, target and goalposts.
        scaling: how.
        span: min-max, distance and goalposts: low and high end; z-score: mean and deviation.

    Raises:
        ValueError: an indicator lacks the target or the goalposts that the scaling needs.
    """
    affine = affine_scale(data, indicators, scaling, span)
    if affine is not None:
        factor, shift = affine
        found = data * factor[..., None]
        found += shift[..., None]
        if scaling is Scaling.GOALPOSTS:
            np.clip(found, min(span), max(span), out=found)
        return found
    turned = data * np.array([indicator.direction for indicator in indicators], dtype=np.float64)[:, None]
    match scaling:
        case Scaling.RANK:
            return rank_ascending(turned) + 1.0
        case Scaling.BORDA:
            return rank_ascending(turned)
        case Scaling.PERCENTILE:
            count = (~np.isnan(turned)).sum(axis=-1, keepdims=True)
            below: NDArray[np.float64] = rank_ascending(turned) / np.maximum(count - 1, 1)
            return below
        case Scaling.DISTANCE:
            targets = np.array([_given(i, i.target, "target") for i in indicators])[:, None]
            far = np.abs(data - targets)
            near: NDArray[np.float64] = 1.0 - far / np.nanmax(far, axis=-1, keepdims=True)
            return span[0] + (span[1] - span[0]) * near
        case _:
            return turned


def affine_scale(
    data: NDArray[np.float64], indicators: Sequence[Indicator], scaling: Scaling, span: tuple[float, float]
) -> tuple[NDArray[np.float64], NDArray[np.float64]] | None:
    """Return factor and shift of a scaling that is a straight line in each value, else None.

    An indicator that is the same everywhere has factor and shift nan: it tells nothing apart.
    """
    sign = np.array([indicator.direction for indicator in indicators], dtype=np.float64)
    gaps = bool(np.isnan(data).any())
    with np.errstate(divide="ignore", invalid="ignore"):
        match scaling:
            case Scaling.MIN_MAX:
                low = np.fmin.reduce(data, axis=-1) if gaps else np.min(data, axis=-1)
                high = np.fmax.reduce(data, axis=-1) if gaps else np.max(data, axis=-1)
            case Scaling.GOALPOSTS:
                low = np.array([_given(i, i.low, "low") for i in indicators])
                high = np.array([_given(i, i.high, "high") for i in indicators])
            case Scaling.Z_SCORE:
                deviation = (np.nanstd if gaps else np.std)(data, axis=-1, ddof=1)
                deviation = np.where(deviation == 0, np.nan, deviation)
                middle = (np.nanmean if gaps else np.mean)(data, axis=-1)
                factor = sign * span[1] / deviation
                return factor, span[0] - factor * middle
            case Scaling.REFERENCE:
                targets = np.array([_given(i, i.target, "target") for i in indicators])
                return sign / targets, np.zeros_like(targets)
            case _:
                return None
        width = np.where(high == low, np.nan, high - low)
        factor = sign * (span[1] - span[0]) / width
        return factor, span[0] - factor * np.where(sign > 0, low, high)


def rank_ascending(data: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return how many values of its row lie below each value; nan stays nan."""
    order = np.argsort(data, axis=-1, kind="stable")
    ordered = np.take_along_axis(data, order, axis=-1)
    places = np.broadcast_to(np.arange(data.shape[-1], dtype=np.float64), data.shape)
    new = np.concatenate([np.ones((*data.shape[:-1], 1), dtype=bool), ordered[..., 1:] != ordered[..., :-1]], axis=-1)
    first = np.maximum.accumulate(np.where(new, places, 0.0), axis=-1)
    ranks = np.empty(data.shape)
    np.put_along_axis(ranks, order, first, axis=-1)
    ranks[np.isnan(data)] = np.nan
    return ranks


def rank_descending(scores: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return ranks with 1 for the highest score; equal scores share the better rank; nan stays nan."""
    return rank_ascending(-scores) + 1.0


def _given(indicator: Indicator, value: float | None, name: str) -> float:
    if value is None:
        raise ValueError(f"indicator {indicator.id!r} declares no {name}")
    return value
