"""Load-bearing and vulnerable premises, and the signposts to watch (Assumption-Based Planning).

Importance says what the fall of a reason would do to the outcome; vulnerability how near its premise is to
turning. A signpost is a figure with the value at which the premise turns, from the first day on; a trend and
an expected day of crossing are given only from three figures that were known by then.

Source: J. A. Dewar, Assumption-Based Planning (RAND / Cambridge University Press, 2002), ch. 3-6.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Final

import numpy as np

from wiedervorlage.case.vocabulary import Mode, ReadingName, Standard
from wiedervorlage.evidence.facts import Certainty
from wiedervorlage.examination.flipping import flips
from wiedervorlage.examination.turning import Ground, is_load_bearing, turning
from wiedervorlage.premises.parser import parse
from wiedervorlage.premises.truth import FALSE
from wiedervorlage.recheck.world import CaseWorld, Record

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from wiedervorlage.case.model import Case, Reason
    from wiedervorlage.evidence.lookup import Series
    from wiedervorlage.examination.flipping import Flip
    from wiedervorlage.rules.programme import Programme

_NEAR: Final = 0.25
"""A premise whose figure is within a quarter of its turning value counts as near."""
_LEAST_POINTS: Final = 3
_NORMAL_90: Final = 1.645


class Bearing(StrEnum):
    """How much the outcome hangs on a reason, under one mode."""

    ALONE = "load-bearing"
    JOINTLY = "jointly load-bearing"
    NOT = "not load-bearing"


@dataclass(frozen=True, slots=True, kw_only=True)
class Trend:
    """A straight line through the figures known by the day, and when it crosses the turning value.

    ``earliest`` and ``latest`` bound the crossing at 90 % under the line's own scatter; None: not within
    20 years.
    """

    points: int
    per_year: float
    crossing: date | None
    earliest: date | None
    latest: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Signpost:
    """What to watch for one premise: the figure, where it turns, who publishes it, and where it is heading."""

    reason: str
    flip: Flip
    publisher: str
    certainty: Certainty
    trend: Trend | None

    @property
    def is_near(self) -> bool:
        """Say whether the figure is near its turning value, or heading there within three years."""
        distance = self.flip.distance
        return distance is not None and distance < _NEAR


@dataclass(frozen=True, slots=True, kw_only=True)
class Assumption:
    """One reason as an assumption of the plan: how much hangs on it, and how easily it gives way."""

    reason: str
    bearing: Bearing
    margin: float | None
    is_vulnerable: bool
    signposts: tuple[Signpost, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Standpoint:
    """Case, rules, view and day from which one looks."""

    case: Case
    programmes: Mapping[str, Programme]
    view: str
    day: date

    def world(self) -> CaseWorld:
        """Return the record on the day, known on the day."""
        record = Record(self.case, self.programmes, self.view)
        day = np.array([self.day.toordinal()], dtype=np.int64)
        return CaseWorld(record=record, on=day, known_on=day)


def signposts(reason: Reason, standpoint: Standpoint) -> tuple[Signpost, ...]:
    """Return the signposts of a reason's fair reading, as known on the standpoint's day."""
    if reason.premise is None:
        return ()
    world = standpoint.world()
    found = flips(parse(reason.premise.text(ReadingName.FAIR)), world)
    return tuple(
        _signpost(reason.id, flip, world) for flip in found if flip.below is not None or flip.above is not None
    )


def assumptions(
    reasons: Sequence[tuple[str, float | None, tuple[Signpost, ...]]],
    grounds: Sequence[Ground],
    mode: Mode,
    standard: Standard,
) -> tuple[Assumption, ...]:
    """Weigh every reason by what hangs on it and how easily it gives way.

    Args:
        reasons: each reason with its margin on the day (None: it has none) and its signposts.
        grounds: the same reasons as they stand.
        mode: how the outcome is carried.
        standard: for weighing.
    """
    falling = turning(grounds, mode, FALSE, standard)
    jointly = {name for chosen in falling.sets for name in chosen} if (falling.size or 0) > 1 else set()
    return tuple(
        Assumption(
            reason=reason,
            bearing=_bearing(reason, grounds, jointly, mode, standard),
            margin=margin,
            is_vulnerable=any(post.is_near for post in posts) or (margin is not None and margin < _NEAR),
            signposts=posts,
        )
        for reason, margin, posts in reasons
    )


def _bearing(name: str, grounds: Sequence[Ground], jointly: set[str], mode: Mode, standard: Standard) -> Bearing:
    if is_load_bearing(grounds, name, mode, standard):
        return Bearing.ALONE
    return Bearing.JOINTLY if name in jointly else Bearing.NOT


def _signpost(reason: str, flip: Flip, world: CaseWorld) -> Signpost:
    case = world.record.case
    measure = case.measures[flip.measure]
    keys = world.keys_of(measure, flip.subject)
    series = world.record.series(measure, keys[0])
    rows = [row for row in series.row.tolist() if case.facts[row].measure == measure.id]
    certainty = _weakest(case.facts[row].certainty for row in rows)
    trend = _trend(series, flip, world) if len(keys) == 1 else None
    publishers = dict.fromkeys(case.facts[row].publisher for row in rows)
    publisher = measure.publisher or ", ".join(list(publishers)[:2])
    return Signpost(reason=reason, flip=flip, publisher=publisher, certainty=certainty, trend=trend)


def _weakest(certainties: Iterator[Certainty]) -> Certainty:
    order = [Certainty.CERTAIN, Certainty.PARTLY, Certainty.INFERRED]
    return max(certainties, key=order.index, default=Certainty.INFERRED)


def _trend(series: Series, flip: Flip, world: CaseWorld) -> Trend | None:
    """Fit a line to the exact figures known by the day, the newest release of each period."""
    known = (series.known <= world.known_on[0]) & (series.last <= world.on[0]) & np.isfinite(series.high)
    newest = {int(series.last[p]): p for p in np.flatnonzero(known).tolist()}
    if len(newest) < _LEAST_POINTS:
        return None
    positions = [newest[day] for day in sorted(newest)]
    days = series.last[positions].astype(float)
    values = (series.low[positions] + series.high[positions]) / 2
    years = (days - days[-1]) / 365.25
    slope, level = np.polyfit(years, values, 1)
    scatter = float(np.sqrt(np.sum((values - (slope * years + level)) ** 2) / max(1, len(values) - 2)))
    target = flip.above if slope > 0 else flip.below
    if target is None or slope == 0:
        return Trend(points=len(values), per_year=float(slope), crossing=None, earliest=None, latest=None)
    spread = _NORMAL_90 * scatter / abs(slope)
    middle = (target - level) / slope
    last = int(days[-1])
    return Trend(
        points=len(values),
        per_year=float(slope),
        crossing=_day(last, middle),
        earliest=_day(last, max(0.0, middle - spread)),
        latest=_day(last, middle + spread),
    )


def _day(origin: int, years: float) -> date | None:
    if not 0 <= years <= 20:
        return None
    return date.fromordinal(origin + round(years * 365.25))
