"""Load-bearing and vulnerable premises, and the signposts to watch (Assumption-Based Planning).

Importance says what the fall of a reason would do to the outcome; vulnerability how near its premise is to
turning. A signpost is a figure with the value at which the premise turns, from the first day on; a trend and
an expected day of crossing are given only from three figures that were known by then.

Source: J. A. Dewar, Assumption-Based Planning (RAND / Cambridge University Press, 2002), ch. 3-6.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

import numpy as np

from wiedervorlage.case.vocabulary import Mode, ReadingName, Standard
from wiedervorlage.evidence.facts import Certainty
from wiedervorlage.examination.flipping import flips
from wiedervorlage.examination.trend import Trend, trend_of
from wiedervorlage.examination.turning import Ground, is_load_bearing, turning
from wiedervorlage.premises.leaves import LeafKind
from wiedervorlage.premises.parser import parse
from wiedervorlage.premises.truth import FALSE
from wiedervorlage.recheck.world import CaseWorld, Record

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from wiedervorlage.case.model import Case, Reason
    from wiedervorlage.case.options import Position
    from wiedervorlage.examination.flipping import Flip
    from wiedervorlage.rules.programme import Programme

_NEAR: Final = 0.25
"""A premise whose figure is within a quarter of its turning value counts as near."""
_SOON: Final = 3 * 365
"""Days from now within which a crossing makes a premise vulnerable."""


class Bearing(StrEnum):
    """How much the outcome hangs on a reason, under one mode."""

    ALONE = "load-bearing"
    JOINTLY = "jointly load-bearing"
    NOT = "not load-bearing"


class Weakness(StrEnum):
    """Why a premise gives way easily."""

    NEAR = "near"
    """Its margin is small, or a figure is within a quarter of its turning value."""
    HEADING = "heading"
    """The trend of a figure may cross its turning value within three years."""
    THIN = "thin"
    """A figure it reads is not certain on record, or not known at all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Signpost:
    """What to watch for one premise: what it is, where it turns, who publishes it, and where it is heading.

    ``publisher`` is empty for a rule (whoever makes it says so) and for the support of an option (the
    municipalities say it themselves).
    """

    reason: str
    flip: Flip
    publisher: str
    certainty: Certainty
    trend: Trend | None

    @property
    def is_near(self) -> bool:
        """Say whether it is near its turning value; where any change turns it, its margin says so."""
        distance = self.flip.distance
        return distance is not None and distance < _NEAR and not self.flip.turns_at_once

    def weaknesses(self, day: date) -> set[Weakness]:
        """Return what makes the premise give way easily, seen from ``day``."""
        found = {Weakness.NEAR} if self.is_near else set()
        heading = self.trend.earliest if self.trend else None
        if heading is not None and (heading - day).days <= _SOON:
            found.add(Weakness.HEADING)
        if self.certainty is not Certainty.CERTAIN or self.flip.value is None:
            found.add(Weakness.THIN)
        return found


@dataclass(frozen=True, slots=True, kw_only=True)
class Assumption:
    """One reason as an assumption of the plan: how much hangs on it, and how easily it gives way."""

    reason: str
    bearing: Bearing
    margin: float | None
    weaknesses: tuple[Weakness, ...]
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
    """Return the signposts of a reason's fair reading, as known on the standpoint's day.

    What is unknown is one too, even where its turning value is not known either: it is what to ask for.
    """
    if reason.premise is None:
        return ()
    world = standpoint.world()
    found = flips(parse(reason.premise.text(ReadingName.FAIR)), world)
    return tuple(_signpost(reason.id, flip, world) for flip in found if flip.turns or flip.value is None)


def assumptions(
    reasons: Sequence[tuple[str, float | None, tuple[Signpost, ...]]],
    grounds: Sequence[Ground],
    mode: Mode,
    standard: Standard,
    day: date,
) -> tuple[Assumption, ...]:
    """Weigh every reason by what hangs on it and how easily it gives way.

    Args:
        reasons: each reason with its margin on the day (None: it has none) and its signposts.
        grounds: the same reasons as they stand.
        mode: how the outcome is carried.
        standard: for weighing.
        day: from which one looks.
    """
    falling = turning(grounds, mode, FALSE, standard)
    jointly = {name for chosen in falling.sets for name in chosen} if (falling.size or 0) > 1 else set()
    return tuple(
        Assumption(
            reason=reason,
            bearing=_bearing(reason, grounds, jointly, mode, standard),
            margin=margin,
            weaknesses=_weaknesses(margin, posts, day),
            signposts=posts,
        )
        for reason, margin, posts in reasons
    )


def _weaknesses(margin: float | None, posts: Sequence[Signpost], day: date) -> tuple[Weakness, ...]:
    found = {weakness for post in posts for weakness in post.weaknesses(day)}
    if margin is not None and margin < _NEAR:
        found.add(Weakness.NEAR)
    return tuple(weakness for weakness in Weakness if weakness in found)


def _bearing(name: str, grounds: Sequence[Ground], jointly: set[str], mode: Mode, standard: Standard) -> Bearing:
    if is_load_bearing(grounds, name, mode, standard):
        return Bearing.ALONE
    return Bearing.JOINTLY if name in jointly else Bearing.NOT


def _signpost(reason: str, flip: Flip, world: CaseWorld) -> Signpost:
    case = world.record.case
    if flip.kind is LeafKind.RULE:
        statements = world.record.programmes[flip.subject].parameters[flip.measure]
        return Signpost(
            reason=reason, flip=flip, publisher="",
            certainty=_weakest(statement.certainty for statement in statements), trend=None,
        )  # fmt: skip
    if flip.kind is not LeafKind.MEASURE:
        known = [p.certainty for p in case.positions if p.option == flip.measure and _is_known(p, world)]
        return Signpost(reason=reason, flip=flip, publisher="", certainty=_weakest(iter(known)), trend=None)
    measure = case.measures[flip.measure]
    keys = world.keys_of(measure, flip.subject)
    series = world.record.series(measure, keys[0])
    known_rows = series.row[series.known <= world.known_on[0]].tolist()
    trend = trend_of(series, flip, world) if len(keys) == 1 else None
    publishers = dict.fromkeys(case.facts[row].publisher for row in known_rows)
    return Signpost(
        reason=reason, flip=flip, publisher=measure.publisher or ", ".join(list(publishers)[:2]),
        certainty=_weakest(case.facts[row].certainty for row in known_rows), trend=trend,
    )  # fmt: skip


def _is_known(position: Position, world: CaseWorld) -> bool:
    return position.known_since(world.record.view).toordinal() <= int(world.known_on[0])


def _weakest(certainties: Iterator[Certainty]) -> Certainty:
    order = [Certainty.CERTAIN, Certainty.PARTLY, Certainty.INFERRED]
    return max(certainties, key=order.index, default=Certainty.INFERRED)
