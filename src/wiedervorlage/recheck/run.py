"""The recheck of one decision: its reasons over time in two views and three readings, and what follows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from wiedervorlage.case.laid_before import what_became
from wiedervorlage.case.vocabulary import Outcome, ReadingName
from wiedervorlage.evidence.facts import PUBLIC
from wiedervorlage.foundation.errors import SaidError
from wiedervorlage.foundation.text import Text
from wiedervorlage.premises.truth import FALSE, TRUE, UNKNOWN
from wiedervorlage.recheck.chain import later_decisions, turn_of
from wiedervorlage.recheck.due import Surroundings, find_due
from wiedervorlage.recheck.last_day import last_day
from wiedervorlage.recheck.notices import find_notices
from wiedervorlage.recheck.result import Due, Hindsight, Notice, OutcomeRun, Recheck, StateRun
from wiedervorlage.recheck.runs import first_stretch, runs
from wiedervorlage.recheck.states import State
from wiedervorlage.recheck.track import DecisionTrack, Tracker

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from wiedervorlage.case.dated import Dated
    from wiedervorlage.case.model import Case, Decision
    from wiedervorlage.case.vocabulary import Mode
    from wiedervorlage.rules.programme import Programme

_CARRIED = {TRUE: "carried", UNKNOWN: "open", FALSE: "not-carried"}


class NothingToRecheckError(SaidError):
    """The case has no decision that can be rechecked, or not the one asked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What to recheck.

    Attributes:
        decision: id; empty: the earliest refusal in writing (else the earliest refusal).
        since, until: first and last day; default: the day of the decision, that of the last dated thing on file.
        known_on: look at all days with the knowledge of this day; default: of each day itself.
        known_to: views; default: the public and the case's authority.
    """

    decision: str = ""
    since: date | None = None
    until: date | None = None
    known_on: date | None = None
    known_to: tuple[str, ...] = ()


def recheck(
    case: Case, programmes: Mapping[str, Programme], question: Question, inputs: Mapping[str, str] | None = None
) -> Recheck:
    """Recheck one decision of ``case``.

    Args:
        case: the case, without errors.
        programmes: the funding rules that its premises read.
        question: which decision, days and views.
        inputs: hashes of what was read, kept in the result.

    Raises:
        NothingToRecheckError: there is no such decision, or none at all, or it lies outside the days.
    """
    known_case = case_known_on(case, question.known_on) if question.known_on else case
    decision = _decision(known_case, question.decision)
    views = question.known_to or tuple(dict.fromkeys((PUBLIC, case.authority)))
    since = question.since or decision.day
    until = question.until or last_day(known_case, question.known_on)
    if until < since:
        raise NothingToRecheckError(
            Text(
                de=f"die Tage enden ({until}), bevor sie beginnen ({since})",
                en=f"the days end ({until}) before they begin ({since})",
            )
        )
    days = np.arange(since.toordinal(), until.toordinal() + 1, dtype=np.int64)
    known_on = np.full_like(days, question.known_on.toordinal()) if question.known_on else days
    turn = turn_of(known_case, decision)
    tracks: dict[tuple[str, ReadingName], DecisionTrack] = {}
    due: list[Due] = []
    notices: list[Notice] = []
    hindsight: list[Hindsight] = []
    for view in views:
        tracker = Tracker(known_case, programmes, decision, view, days, known_on)
        per_reading = {reading: tracker.track(reading) for reading in ReadingName}
        tracks |= {(view, reading): track for reading, track in per_reading.items()}
        around = Surroundings(
            case=known_case, programmes=programmes, decision=decision, view=view, since=since, until=until,
            turn=turn, later=later_decisions(known_case, decision),
        )  # fmt: skip
        due.extend(find_due(per_reading, around))
        notices.extend(find_notices(per_reading[ReadingName.FAIR], around))
        hindsight.extend(_hindsight(tracker, per_reading))
    return Recheck(
        case=known_case, decision=decision, since=since, until=until, known_on=question.known_on, views=views,
        turn=turn, states=tuple(_state_runs(tracks)), outcomes=tuple(_outcome_runs(tracks)), due=tuple(due),
        notices=tuple(notices), hindsight=tuple(hindsight), tracks=tracks, inputs=dict(inputs or {}),
    )  # fmt: skip


def case_known_on(case: Case, known_on: date) -> Case:
    """Return the case without what nobody could know by ``known_on``, so that nothing later can leak.

    What a body knew of itself stays; each view then sees its own part of it.
    """

    def known(item: Dated) -> bool:
        views = {PUBLIC, case.authority, item.by, getattr(item, "held_by", "")} - {""}
        return min(item.known_since(view) for view in views) <= known_on

    return case.with_only(known)


def _decision(case: Case, identifier: str) -> Decision:
    laid_before = ", ".join(decision.id for decision in case.laid_before)
    became = next((one for one in what_became(case) if one.proposal.id == identifier), None)
    if became is not None and became.decision is not None:
        raise NothingToRecheckError(_decided_on(identifier, became.decision))
    if became is not None:
        raise NothingToRecheckError(
            Text(
                de=f"„{identifier}“ ist nur vorgeschlagen; beschlossen hat es noch niemand",
                en=f"{identifier!r} is only laid before a body: nobody has resolved it yet",
            )
        )
    if identifier:
        try:
            return case.decision(identifier)
        except KeyError:
            known = ", ".join(decision.id for decision in case.decisions)
            raise NothingToRecheckError(
                Text(
                    de=f"eine Entscheidung „{identifier}“ gibt es nicht, nur: {known}",
                    en=f"no decision {identifier!r}; there are: {known}",
                )
            ) from None
    refusals = [d for d in case.decisions if d.outcome is Outcome.REFUSE and d.rests_on]
    written = [d for d in refusals if d.in_writing]
    chosen = min(written or refusals or list(case.decisions), key=lambda d: d.day, default=None)
    if chosen is None:
        raise NothingToRecheckError(_none_yet(laid_before))
    return chosen


def _decided_on(identifier: str, decision: Decision) -> Text:
    return Text(
        de=f"„{identifier}“ ist ein Beschlussvorschlag; darüber entschieden wurde mit „{decision.id}“",
        en=f"{identifier!r} was laid before a body, which decided on it: {decision.id}",
    )


def _none_yet(laid_before: str) -> Text:
    """Say that nothing was decided; ``laid_before`` names what was only proposed."""
    german = f"; nur vorgeschlagen ist: {laid_before}" if laid_before else ""
    english = f"; only laid before a body: {laid_before}" if laid_before else ""
    return Text(de=f"im Vorgang ist noch nichts entschieden{german}", en=f"the case has no decision yet{english}")


def _state_runs(tracks: Mapping[tuple[str, ReadingName], DecisionTrack]) -> Iterator[StateRun]:
    for (view, reading), track in tracks.items():
        for name, reason in track.reasons.items():
            for day, state in runs(reason.states, track.days):
                yield StateRun(reason=name, view=view, reading=reading, day=day, state=State(state))


def _outcome_runs(tracks: Mapping[tuple[str, ReadingName], DecisionTrack]) -> Iterator[OutcomeRun]:
    for (view, reading), track in tracks.items():
        for mode, outcome in track.outcome.items():
            for day, value in runs(outcome, track.days):
                share = _share_on(track, mode, day)
                yield OutcomeRun(mode=mode, view=view, reading=reading, day=day, carried=_CARRIED[value], share=share)


def _share_on(track: DecisionTrack, mode: Mode, day: date) -> tuple[float, float] | None:
    if track.share is None or mode.value != "weighing":
        return None
    point = int(np.searchsorted(track.days, day.toordinal()))
    return float(track.share[0][point]), float(track.share[1][point])


def _hindsight(tracker: Tracker, tracks: Mapping[ReadingName, DecisionTrack]) -> Iterator[Hindsight]:
    """Find premises that were false on the day of the decision already, as was known only later."""
    day = tracker.decision.day.toordinal()
    for reading, track in tracks.items():
        for name, reason in track.reasons.items():
            if int(reason.first.truth[0]) == FALSE or reason.reason.premise is None:
                continue
            then = np.full_like(track.known_on, day)
            value = tracker.value_on(reason.reason, reading, then, track.known_on)
            stretch = first_stretch(value.truth == FALSE, track.known_on)
            if stretch is not None:
                yield Hindsight(reason=name, view=tracker.view, reading=reading, known_since=stretch[0])
