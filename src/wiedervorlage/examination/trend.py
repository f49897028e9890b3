"""Where a figure is heading: a straight line through what was known by the day, and when it reaches a value.

A trend is given from three figures on, and with the interval that their own scatter leaves.

Source: N. R. Draper, H. Smith, Applied Regression Analysis, 3rd ed. (1998), ch. 3.2 (inverse regression).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    from wiedervorlage.evidence.lookup import Series
    from wiedervorlage.examination.flipping import Flip
    from wiedervorlage.premises.truth import FloatArray
    from wiedervorlage.recheck.world import CaseWorld

_LEAST_POINTS: Final = 3
_HORIZON: Final = 20.0
"""Years beyond which no crossing is told."""
_STUDENT_90: Final = (6.314, 2.920, 2.353, 2.132, 2.015, 1.943, 1.895, 1.860, 1.833, 1.812)
"""95 % quantiles of Student's t for 1 to 10 degrees of freedom; beyond, the last is a little too wide."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Trend:
    """A straight line through the figures known by the day, and when it crosses the turning value.

    ``earliest`` and ``latest`` are the ends of the 90 % interval of the crossing under the line's own scatter (None:
    no end within 20 years).
    """

    points: int
    per_year: float
    crossing: date | None
    earliest: date | None
    latest: date | None


def trend_of(series: Series, flip: Flip, world: CaseWorld) -> Trend | None:
    """Fit a line to the figures known by the day, the newest release of each period; open ones take no part.

    The interval of the crossing holds every day on which the turning value lies within the 90 % band of the line
    (Fieller's interval); with three figures it is wide, or has no end at all.

    None where fewer than three figures were known.
    """
    ended = (series.known <= world.known_on[0]) & (series.last <= world.on[0])
    known = ended & np.isfinite(series.high) & np.isfinite(series.low)
    newest = {int(series.last[p]): p for p in np.flatnonzero(known).tolist()}
    if len(newest) < _LEAST_POINTS:
        return None
    positions = [newest[day] for day in sorted(newest)]
    days = series.last[positions].astype(float)
    values = (series.low[positions] + series.high[positions]) / 2
    years = (days - days[-1]) / 365.25
    slope, level = (float(x) for x in np.polyfit(years, values, 1))
    target = flip.above if slope > 0 else flip.below
    line = Trend(points=len(values), per_year=slope, crossing=None, earliest=None, latest=None)
    if target is None or slope == 0:
        return line
    middle = (target - level) / slope
    first, last = _crossings(years, values, (slope, level), target)
    return replace(
        line,
        crossing=_day(days[-1], middle),
        earliest=_day(days[-1], max(0.0, first)) if middle >= 0 else None,
        latest=_day(days[-1], last) if middle >= 0 else None,
    )


def _crossings(years: FloatArray, values: FloatArray, line: tuple[float, float], target: float) -> tuple[float, float]:
    """Return the ends of Fieller's interval for where a fitted line reaches ``target``, in years; infinite: no end."""
    slope, level = line
    count, centre = len(years), float(years.mean())
    spread = float(((years - centre) ** 2).sum())
    rest = values - (slope * years + level)
    student = _STUDENT_90[min(count - 2, len(_STUDENT_90)) - 1]
    wide = student**2 * float((rest**2).sum()) / (count - 2)
    # (slope x + gap)² = wide (1/n + x²/spread), with x counted from the centre of the years.
    gap = slope * centre + level - target
    a, b, c = slope**2 - wide / spread, 2 * slope * gap, gap**2 - wide / count
    root = b * b - 4 * a * c
    if a <= 0 or root < 0:
        # The slope itself is not surely different from 0: the line may cross at once, or never.
        return -np.inf, np.inf
    ends = sorted(((-b - root**0.5) / (2 * a), (-b + root**0.5) / (2 * a)))
    return centre + ends[0], centre + ends[1]


def _day(origin: float, years: float) -> date | None:
    if not 0 <= years <= _HORIZON:
        return None
    return date.fromordinal(int(origin) + round(years * 365.25))
