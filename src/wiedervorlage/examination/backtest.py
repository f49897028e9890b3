"""Back-test: what a recheck would have said, against what was really decided.

For every refusal that names its reasons: when cause first arose in each view, whether the outcome really
turned, how long the lead was, and whether the alarm was false (cause, but no turn on record) or missing (a
turn without cause before it).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from wiedervorlage.case.vocabulary import Outcome, ReadingName
from wiedervorlage.recheck.run import Question, recheck
from wiedervorlage.recheck.states import GONE, State

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date

    from wiedervorlage.case.model import Case
    from wiedervorlage.recheck.result import Recheck
    from wiedervorlage.rules.programme import Programme


class Alarm(StrEnum):
    """How a recheck compares with what happened."""

    AHEAD = "ahead"
    """Cause arose before the turn."""
    FALSE = "false alarm"
    """Cause arose, and no turn is on record."""
    MISSED = "missed"
    """The outcome turned without cause before it."""
    QUIET = "quiet"
    """No cause and no turn."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Trial:
    """One refusal, looked at from one view."""

    case: str
    decision: str
    decided: date
    view: str
    first_due: date | None
    cause: str
    turn: date | None
    alarm: Alarm
    lead_days: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReasonTrial:
    """One reason of a refusal that later turned or not: did it fall, and when, before the turn?"""

    case: str
    decision: str
    view: str
    reason: str
    kind: str
    fell_on: date | None
    state_at_turn: State
    has_turned: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class KindTrial:
    """How the reasons of one kind did, over all cases and views.

    Attributes:
        reasons: how many there were; ``fell`` how many of them fell before the matter turned or the record ends.
        fell_ahead: of those that fell, how many in a matter that turned later.
        stood_at_turn: how many still stood when the matter turned all the same.
    """

    kind: str
    reasons: int
    fell: int
    fell_ahead: int
    stood_at_turn: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Backtest:
    """All trials over a set of cases."""

    trials: tuple[Trial, ...]
    reasons: tuple[ReasonTrial, ...]

    def count(self, alarm: Alarm) -> int:
        """Return how many trials came to ``alarm``."""
        return sum(trial.alarm is alarm for trial in self.trials)

    def kinds(self) -> tuple[KindTrial, ...]:
        """Return how each kind of reason did, those that fell most often first."""
        by_kind: dict[str, list[ReasonTrial]] = {}
        for trial in self.reasons:
            by_kind.setdefault(trial.kind, []).append(trial)
        found = [
            KindTrial(
                kind=kind,
                reasons=len(trials),
                fell=sum(t.fell_on is not None for t in trials),
                fell_ahead=sum(t.fell_on is not None and t.has_turned for t in trials),
                stood_at_turn=sum(t.has_turned and t.state_at_turn not in GONE for t in trials),
            )
            for kind, trials in by_kind.items()
        ]
        return tuple(sorted(found, key=lambda kind: (-kind.fell, kind.kind)))

    def leads(self) -> tuple[int, ...]:
        """Return the leads in days, in ascending order."""
        return tuple(sorted(trial.lead_days for trial in self.trials if trial.lead_days is not None))


def backtest(cases: Iterable[Case], programmes: Mapping[str, Programme]) -> Backtest:
    """Recheck every refusal of every case and compare with what was decided later."""
    trials: list[Trial] = []
    reasons: list[ReasonTrial] = []
    for case in cases:
        for decision in case.decisions:
            if decision.outcome is not Outcome.REFUSE or not decision.rests_on:
                continue
            result = recheck(case, programmes, Question(decision=decision.id))
            trials.extend(_trials(result))
            reasons.extend(_reasons(result))
    return Backtest(trials=tuple(trials), reasons=tuple(reasons))


def _trials(result: Recheck) -> Iterator[Trial]:
    turn = result.turn[0] if result.turn else None
    for view in result.views:
        due = result.first_due(view)
        first = due.day if due else None
        ahead = first is not None and turn is not None and first < turn
        yield Trial(
            case=result.case.id,
            decision=result.decision.id,
            decided=result.decision.day,
            view=view,
            first_due=first,
            cause=due.cause.value if due else "",
            turn=turn,
            alarm=_alarm(first, turn),
            lead_days=(turn - first).days if ahead and turn and first else None,
        )


def _alarm(first: date | None, turn: date | None) -> Alarm:
    if turn is None:
        return Alarm.QUIET if first is None else Alarm.FALSE
    return Alarm.AHEAD if first is not None and first < turn else Alarm.MISSED


def _reasons(result: Recheck) -> Iterator[ReasonTrial]:
    end = result.turn[0] if result.turn else result.until
    for (view, reading), track in result.tracks.items():
        if reading is not ReadingName.FAIR:
            continue
        for name, reason in track.reasons.items():
            runs = [r for r in result.states if (r.reason, r.view, r.reading) == (name, view, reading)]
            before = [r for r in runs if r.day <= end]
            fell = [r.day for r in before if r.state in GONE]
            yield ReasonTrial(
                case=result.case.id,
                decision=result.decision.id,
                view=view,
                reason=name,
                kind=reason.reason.kind,
                fell_on=fell[0] if fell else None,
                state_at_turn=before[-1].state,
                has_turned=result.turn is not None,
            )
