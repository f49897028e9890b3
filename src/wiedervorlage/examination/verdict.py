"""The verdict on an option on a day: what follows from the reasons on record, under which mode.

It decides for nobody. For each option it takes the reasons that were stated about it until the day, as they
stand on the day, and says whether the outcome they were stated for is still carried, what hangs on which
reason, and what would have to change.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from wiedervorlage.case.vocabulary import Mode, Outcome, ReadingName, Standard, WeightClass
from wiedervorlage.examination.contradictions import Contradiction, contradictions
from wiedervorlage.examination.signposts import Assumption, Signpost, Standpoint, assumptions, signposts
from wiedervorlage.examination.turning import Ground, Turning, turning, verdict
from wiedervorlage.examination.ways import Way, nearest_ways
from wiedervorlage.premises.truth import FALSE, TRUE, TruthArray
from wiedervorlage.recheck.carrying import weighing_share
from wiedervorlage.recheck.states import State, carries
from wiedervorlage.recheck.track import DecisionTrack, ReasonTrack, Tracker

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from wiedervorlage.case.model import Case, Decision
    from wiedervorlage.rules.programme import Programme


@dataclass(frozen=True, slots=True, kw_only=True)
class StandingReason:
    """A reason as it stands on the day: its state under each reading, and whether it backs the outcome."""

    reason: str
    supports: bool
    state: State
    by_reading: Mapping[ReadingName, State]
    margin: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ModeVerdict:
    """The verdict under one way of carrying.

    ``carried`` is 0 (no longer carried), 1 (open) or 2 (carried) under the fair reading; ``by_reading``
    under each. ``share`` is the least and largest share of admissible weightings. ``to_turn`` says what
    would have to change for the opposite, ``ways`` the nearest of these by what has to move.
    """

    mode: Mode
    carried: int
    by_reading: Mapping[ReadingName, int]
    share: tuple[float, float] | None
    to_turn: Turning
    ways: tuple[Way, ...]
    assumptions: tuple[Assumption, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OptionVerdict:
    """What follows for one option on one day in one view.

    ``standing`` is the latest decision on the option until the day whose reasons are tested; None where
    none was taken.
    """

    option: str
    day: date
    view: str
    standing: Decision | None
    reasons: tuple[StandingReason, ...]
    modes: tuple[ModeVerdict, ...]
    contradictions: tuple[Contradiction, ...]


def judge_option(
    case: Case, programmes: Mapping[str, Programme], option: str, view: str, day: date, *, watch: bool = True
) -> OptionVerdict:
    """Return what follows for ``option`` from the reasons on record until ``day``, as known to ``view``.

    Without ``watch`` there are no assumptions and signposts, which take most of the time.
    """
    standpoint = Standpoint(case=case, programmes=programmes, view=view, day=day)
    standing = standing_decision(case, option, view, day)
    if standing is None:
        return OptionVerdict(option=option, day=day, view=view, standing=None, reasons=(), modes=(), contradictions=())
    return judge_tracks(standpoint, option, follow_reasons(standpoint, standing), watch=watch)


def follow_reasons(
    standpoint: Standpoint, standing: Decision, kept: Mapping[tuple[str, ReadingName], ReasonTrack] | None = None
) -> Mapping[ReadingName, DecisionTrack]:
    """Return the reasons of a decision as they stand, under each reading; those in ``kept`` are taken as they are."""
    days = np.array([standpoint.day.toordinal()], dtype=np.int64)
    tracker = Tracker(
        standpoint.case, standpoint.programmes, standing, standpoint.view, days, days, kept=dict(kept or {})
    )
    return {reading: tracker.track(reading) for reading in ReadingName}


def judge_tracks(
    standpoint: Standpoint, option: str, tracks: Mapping[ReadingName, DecisionTrack], *, watch: bool = True
) -> OptionVerdict:
    """Return what follows for an option from its reasons as they stand."""
    case, view, day = standpoint.case, standpoint.view, standpoint.day
    fair = tracks[ReadingName.FAIR]
    standing = fair.decision
    standard = standing.standard or case.standard
    posts = _signposts(fair, standpoint) if watch else {}
    stated = [name for d in _stated(case, option, view, day) for name in (*d.rests_on, *d.weighs_against)]
    return OptionVerdict(
        option=option,
        day=day,
        view=view,
        standing=standing,
        reasons=tuple(_standing_reason(name, tracks, standing) for name in fair.reasons),
        modes=tuple(_mode_verdict(mode, tracks, standard, posts, day) for mode in fair.outcome),
        contradictions=contradictions(case, stated),
    )


def standing_decision(case: Case, option: str, view: str, day: date) -> Decision | None:
    """Return the latest decision on ``option`` with reasons that ``view`` knew by ``day``."""
    known = [d for d in _stated(case, option, view, day) if d.rests_on]
    return max(known, key=lambda d: d.day, default=None)


def _stated(case: Case, option: str, view: str, day: date) -> list[Decision]:
    return [d for d in case.decisions if d.option == option and d.day <= day and d.known_since(view) <= day]


def _standing_reason(name: str, tracks: Mapping[ReadingName, DecisionTrack], standing: Decision) -> StandingReason:
    states = {reading: State(int(track.reasons[name].states[0])) for reading, track in tracks.items()}
    margin = float(tracks[ReadingName.FAIR].reasons[name].value.margin[0])
    return StandingReason(
        reason=name,
        supports=name in standing.rests_on,
        state=states[ReadingName.FAIR],
        by_reading=states,
        margin=None if np.isnan(margin) else margin,
    )


def _grounds(track: DecisionTrack) -> list[Ground]:
    return [
        Ground(
            id=name,
            supports=name in track.decision.rests_on,
            weight=reason.reason.weight,
            carries=int(carries(reason.states)[0]),
        )
        for name, reason in track.reasons.items()
    ]


def _signposts(track: DecisionTrack, standpoint: Standpoint) -> dict[str, tuple[Signpost, ...]]:
    return {name: signposts(reason.reason, standpoint) for name, reason in track.reasons.items()}


def _mode_verdict(
    mode: Mode,
    tracks: Mapping[ReadingName, DecisionTrack],
    standard: Standard,
    posts: Mapping[str, tuple[Signpost, ...]],
    day: date,
) -> ModeVerdict:
    fair = tracks[ReadingName.FAIR]
    grounds = _grounds(fair)
    carried = verdict(grounds, mode, standard)
    to_turn = turning(grounds, mode, TRUE if carried == FALSE else FALSE, standard)
    return ModeVerdict(
        mode=mode,
        carried=carried,
        by_reading={reading: verdict(_grounds(track), mode, standard) for reading, track in tracks.items()},
        share=_share(fair, standard) if mode is Mode.WEIGHING else None,
        to_turn=to_turn,
        ways=nearest_ways(to_turn, posts) if posts else (),
        assumptions=assumptions(
            [(name, _margin(fair.reasons[name]), own) for name, own in posts.items()], grounds, mode, standard, day
        ),
    )


def _margin(track: ReasonTrack) -> float | None:
    margin = float(track.value.margin[0])
    return None if np.isnan(margin) else margin


def _share(track: DecisionTrack, standard: Standard) -> tuple[float, float]:
    supporting: list[tuple[WeightClass, TruthArray]] = []
    opposing: list[tuple[WeightClass, TruthArray]] = []
    for name, reason in track.reasons.items():
        side = supporting if name in track.decision.rests_on else opposing
        side.append((reason.reason.weight, carries(reason.states)))
    low, high = weighing_share(supporting, opposing, standard)
    return float(low[0]), float(high[0])


def is_refusal(decision: Decision | None) -> bool:
    """Say whether the standing decision is against the option."""
    return decision is not None and (decision.outcome is Outcome.REFUSE or not decision.outcome.settles)
