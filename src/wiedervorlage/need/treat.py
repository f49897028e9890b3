"""Missing values and outliers, over draws at once. Arrays end with ... × indicators × units.

Source: OECD/JRC handbook (2008), steps 3 and 4. The rule "winsorise while skewed, at most so many values,
else take logarithms" is the usual one of the Joint Research Centre's audits of composite indicators.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from wiedervorlage.need.declaration import Imputation

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from wiedervorlage.need.declaration import Treatment


def impute(data: NDArray[np.float64], imputation: Imputation, groups: Sequence[str]) -> NDArray[np.float64]:
    """Return the data with missing values (nan) replaced by the mean or median of the row, or of the unit's group.

    Args:
        data: … × units.
        imputation: by which rule.
        groups: name of the group of each unit.

    Returns:
        the same shape; nan stays where nobody of the row or group is known.
    """
    if imputation is Imputation.NONE or not np.isnan(data).any():
        return data
    centre = np.nanmedian if imputation in {Imputation.MEDIAN, Imputation.GROUP_MEDIAN} else np.nanmean
    whole = imputation in {Imputation.MEAN, Imputation.MEDIAN}
    labels = np.asarray(["" for _ in groups] if whole else list(groups))
    found = data.copy()
    for label in np.unique(labels):
        members = data[..., labels == label]
        known = ~np.isnan(members).all(axis=-1)
        middle = np.full(members.shape[:-1], np.nan)
        middle[known] = centre(members[known], axis=-1)
        found[..., labels == label] = np.where(np.isnan(members), middle[..., None], members)
    return found


def skewness(data: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the adjusted Fisher-Pearson skewness of each row, of what is known."""
    count, second, third, _ = _moments(data)
    with np.errstate(divide="ignore", invalid="ignore"):
        plain = third / second**1.5
        found: NDArray[np.float64] = plain * np.sqrt(count * (count - 1)) / (count - 2)
    return found


def kurtosis(data: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the adjusted excess kurtosis of each row, of what is known."""
    count, second, _, fourth = _moments(data)
    with np.errstate(divide="ignore", invalid="ignore"):
        plain = fourth / second**2 - 3.0
        found: NDArray[np.float64] = ((count + 1) * plain + 6) * (count - 1) / ((count - 2) * (count - 3))
    return found


def treat_outliers(
    data: NDArray[np.float64], treatment: Treatment
) -> tuple[NDArray[np.float64], NDArray[np.int64], NDArray[np.bool_]]:
    """Winsorise or take logarithms of skewed rows.

    Args:
        data: ... × indicators × units.
        treatment: limits.

    Returns:
        the treated data, how often each row was winsorised, and which rows were taken by logarithm.
    """
    rows = data.reshape(-1, data.shape[-1]).copy()
    rounds = np.zeros(len(rows), dtype=np.int64)
    skew = skewness(rows)
    open_rows = np.flatnonzero(_is_skewed(rows, skew, treatment))
    for _ in range(treatment.winsorise):
        if not len(open_rows):
            break
        rows[open_rows] = _pull_in(rows[open_rows], skew[open_rows])
        rounds[open_rows] += 1
        skew[open_rows] = skewness(rows[open_rows])
        open_rows = open_rows[_is_skewed(rows[open_rows], skew[open_rows], treatment)]
    logged = np.zeros(len(rows), dtype=bool)
    if len(open_rows):
        rounds[open_rows] = 0
        original = data.reshape(-1, data.shape[-1])[open_rows]
        rows[open_rows] = original
        if treatment.logarithm:
            rows[open_rows] = _logarithm(original)
            logged[open_rows] = True
    shape = data.shape[:-1]
    return rows.reshape(data.shape), rounds.reshape(shape), logged.reshape(shape)


def _is_skewed(rows: NDArray[np.float64], skew: NDArray[np.float64], treatment: Treatment) -> NDArray[np.bool_]:
    return (np.abs(skew) > treatment.skewness) & (kurtosis(rows) > treatment.kurtosis)


def _pull_in(rows: NDArray[np.float64], skew: NDArray[np.float64]) -> NDArray[np.float64]:
    """Set the farthest value of each row (all units that share it) to the next one."""
    sign = np.where(skew > 0, 1.0, -1.0)[:, None]
    turned = rows * sign
    top = np.nanmax(turned, axis=1, keepdims=True)
    rest = np.where(turned < top, turned, -np.inf).max(axis=1, keepdims=True)
    return np.where(turned == top, rest, turned) * sign


def _logarithm(rows: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return logarithms of rows shifted to begin at one hundredth of their range."""
    low, high = np.nanmin(rows, axis=1, keepdims=True), np.nanmax(rows, axis=1, keepdims=True)
    found: NDArray[np.float64] = np.log(rows - low + 0.01 * (high - low))
    return found


def _moments(data: NDArray[np.float64]) -> tuple[NDArray[np.float64], ...]:
    known = ~np.isnan(data)
    count = known.sum(axis=-1).astype(np.float64)
    filled = np.where(known, data, 0.0)
    centred = np.where(known, data - filled.sum(axis=-1, keepdims=True) / count[..., None], 0.0)
    square = centred * centred
    second, third = square.sum(axis=-1) / count, (square * centred).sum(axis=-1) / count
    return count, second, third, (square * square).sum(axis=-1) / count
