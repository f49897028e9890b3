"""Series: jumps against a region's own history, lost digits, a neighbour's row, breaks by a census.

A value is compared with what the years beside it and the movement of all regions together let expect. What
all regions do at once (a census, a year of many arrivals) is no jump of one of them. The threshold is a
multiple of the usual deviation of the same region and measure; it is set so that real tables give few doubts.
"""

from __future__ import annotations

import warnings
from datetime import date
from typing import TYPE_CHECKING, Final

import numpy as np
import polars as pl

from wiedervorlage.evidence.dictionary import measure_of_key
from wiedervorlage.foundation.findings import Severity
from wiedervorlage.foundation.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from wiedervorlage.evidence.quality.saying import Speaker

    Matrix = NDArray[np.float64]

CENSUS_DAYS: Final = {"2011": date(2011, 5, 9), "2022": date(2022, 5, 15)}
_SHORTEST: Final = 5
_THRESHOLD: Final = 14.0
_QUIET: Final = 1e-3
"""Smallest usual deviation of sizes, as a share: below it a series is quiet, not every ripple a jump."""
_FACTORS: Final = (10.0, 100.0, 1000.0, 0.1, 0.01, 0.001)
_FACTOR_TOLERANCE: Final = 0.1


def check_series(facts: pl.DataFrame, speaker: Speaker) -> None:
    """Report values that do not fit the series of their region, and breaks by a census."""
    for key, group in facts.group_by("measure", maintain_order=True):
        measure = str(key[0])
        periods = group["last_day"].unique().sort()
        if len(periods) < 2:
            continue
        regions = group["region"].unique(maintain_order=True)
        values = _matrix(group, regions, periods)
        if len(periods) >= _SHORTEST:
            for row, column, expected, other in _outliers(values, _break_columns(measure, periods)):
                where = group.row(
                    by_predicate=(pl.col("region") == regions[row]) & (pl.col("last_day") == periods[column]),
                    named=True,
                )
                neighbour = regions[other] if other is not None else ""
                _say_outlier(measure, where, group, expected, str(neighbour), speaker)
        _say_breaks(measure, group, speaker)


def _matrix(group: pl.DataFrame, regions: pl.Series, periods: pl.Series) -> Matrix:
    rows = {region: index for index, region in enumerate(regions)}
    columns = {day: index for index, day in enumerate(periods)}
    values = np.full((len(rows), len(columns)), np.nan)
    at = (
        [rows[region] for region in group["region"]],
        [columns[day] for day in group["last_day"]],
    )
    values[at] = group["value"].fill_null(np.nan).to_numpy()
    return values


def _outliers(values: Matrix, breaks: Sequence[int]) -> Iterator[tuple[int, int, float, int | None]]:
    """Yield row, column, expected value and the neighbouring row whose series the value fits, if any.

    Args:
        values: regions × periods.
        breaks: columns before which a new census counts; nothing is expected across them.
    """
    relative = _spans_sizes(values)
    measured = np.log(values) if relative else values
    expected = _expected(measured, breaks)
    deviation = measured - expected
    own, all_rows = _median(np.abs(deviation), axis=1)[:, None], _median(np.abs(deviation).ravel()[None], 1)
    floor = max(0.7 * float(all_rows[0]), _QUIET if relative else 1e-9)
    scale = np.maximum(np.nan_to_num(own, nan=floor), floor)
    score = np.nan_to_num(np.abs(deviation) / scale)
    for row, column in np.argwhere(score > _THRESHOLD):
        # the wrong value spoils what its neighbours in time let expect: only the worst of three is meant
        if score[row, column] < score[row, max(column - 1, 0) : column + 2].max():
            continue
        beside = [near for near in (row - 1, row + 1) if 0 <= near < len(values)]
        gaps = {near: abs(measured[row, column] - expected[near, column]) for near in beside}
        other = next((near for near, gap in gaps.items() if gap <= 3 * scale[near, 0]), None)
        wanted = expected[row, column]
        yield int(row), int(column), float(np.exp(wanted) if relative else wanted), other


def _spans_sizes(values: Matrix) -> bool:
    """Whether the regions differ in size by an order of magnitude: then deviations count relatively."""
    known = values[~np.isnan(values)]
    return bool(known.size) and bool(known.min() > 0) and bool(known.max() > 10 * known.min())


def _expected(values: Matrix, breaks: Sequence[int]) -> Matrix:
    """Return the mean of the years beside, moved by what all regions did; at the ends the year beside."""
    path = np.concatenate([[0.0], np.nan_to_num(_median(np.diff(values, axis=1), axis=0)).cumsum()])
    level = values - path
    empty = np.full((len(values), 1), np.nan)
    before = np.concatenate([empty, level[:, :-1]], axis=1)
    after = np.concatenate([level[:, 1:], empty], axis=1)
    for column in breaks:
        before[:, column] = np.nan
        after[:, column - 1] = np.nan
    both = np.where(np.isnan(before), after, np.where(np.isnan(after), before, (before + after) / 2))
    return np.asarray(both + path)


def _median(values: Matrix, axis: int) -> Matrix:
    """Return the median over what is there; NaN where nothing is."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", RuntimeWarning)  # an empty series has no median, as it should
        return np.asarray(np.nanmedian(values, axis=axis))


def _say_outlier(
    measure: str,
    where: dict[str, object],
    group: pl.DataFrame,
    expected: float,
    neighbour: str,
    speaker: Speaker,
) -> None:
    value, who = float(str(where["value"])), f"{where['region']} {where['name']}"
    factor = value / expected if expected else 0.0
    close = [one for one in _FACTORS if abs(factor / one - 1) < _FACTOR_TOLERANCE]
    if close:
        speaker.say("EVI-026", Severity.DOUBT, where, measure=measure, region=who, period=where["period"],
                    value=value, factor=close[0])  # fmt: skip
    elif neighbour:
        speaker.say("EVI-032", Severity.DOUBT, where, measure=measure, region=who, period=where["period"],
                    value=value, other=neighbour)  # fmt: skip
    else:
        earlier = group.filter(
            (pl.col("region") == where["region"]) & (pl.col("last_day") < pl.lit(where["last_day"]))
            & pl.col("value").is_not_null()
        ).sort("last_day")  # fmt: skip
        before = (
            earlier.row(-1, named=True)
            if len(earlier)
            else {"value": _short(expected), "period": Text(de="erwartet", en="expected")}
        )
        speaker.say("EVI-023", Severity.DOUBT, where, measure=measure, region=who, before=before["value"],
                    period_before=before["period"], after=value, period=where["period"])  # fmt: skip


def _short(value: float) -> float:
    """Return the value with as many digits as an expectation deserves."""
    return float(f"{value:.4g}")


def _break_columns(measure: str, periods: pl.Series) -> list[int]:
    """Return the columns before which a projection was put on a new census."""
    if measure_of_key(measure).series != "projection":
        return []
    days = periods.to_list()
    return [index for index in range(1, len(days)) if breaks_between(days[index - 1], days[index])]


def breaks_between(before: date, after: date) -> str:
    """Return the census whose day lies between two last days of periods; empty where none does."""
    return next((name for name, day in CENSUS_DAYS.items() if before < day <= after), "")


def _say_breaks(measure: str, group: pl.DataFrame, speaker: Speaker) -> None:
    """Say once per measure and census that a projection breaks there, at the first region."""
    meant = measure_of_key(measure)
    if meant.series != "projection" or meant.kind.value == "flow":
        return
    filled = group.filter(pl.col("value").is_not_null()).sort("last_day", maintain_order=True)
    if filled.is_empty():
        return
    series = filled.filter(pl.col("region") == filled["region"][0])
    for earlier, later in zip(series.head(-1).rows(named=True), series.tail(-1).rows(named=True), strict=True):
        if census := breaks_between(earlier["last_day"], later["last_day"]):
            speaker.say("EVI-024", Severity.NOTE, later, measure=measure, census=census,
                        region=f"{later['region']} {later['name']}", before=earlier["value"],
                        period_before=earlier["period"], after=later["value"], period=later["period"])  # fmt: skip
