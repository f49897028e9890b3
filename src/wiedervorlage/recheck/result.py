"""What a recheck comes to: an immutable document that a machine can read and a person can check.

Run again on the same inputs it is byte for byte the same; it names the version of the program, the hashes of
all inputs, the days, the views and the readings.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from wiedervorlage.case.model import Case, Decision
    from wiedervorlage.case.vocabulary import Mode, ReadingName
    from wiedervorlage.foundation.text import Text
    from wiedervorlage.recheck.states import State
    from wiedervorlage.recheck.track import DecisionTrack

SCHEMA_VERSION = 1


class Cause(StrEnum):
    """Why a new look became due, in the terms of the decision itself; never a legal duty."""

    NOT_CARRIED = "not-carried"
    """The outcome is no longer carried by its reasons."""
    DECISIVE_GONE = "decisive-gone"
    """A reason that the paper itself names as decisive fell, was refuted or never held."""
    REVIEW = "review"
    """A review that the body promised has come."""
    RULE_CHANGED = "rule-changed"
    """A rule parameter that a premise reads changed."""
    NEW_FACT = "new-fact"
    """A request or offer brought a fact that the decision did not have."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StateRun:
    """From ``day`` on (until the next run) a reason is in ``state``."""

    reason: str
    view: str
    reading: ReadingName
    day: date
    state: State


@dataclass(frozen=True, slots=True, kw_only=True)
class OutcomeRun:
    """From ``day`` on the outcome is carried, open or not carried under ``mode``.

    ``share`` is the least and largest share of admissible weightings (only for weighing).
    """

    mode: Mode
    view: str
    reading: ReadingName
    day: date
    carried: str
    share: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """From ``day`` on there was cause to look again.

    Attributes:
        day: under the fair reading; None where only another reading gives cause.
        earliest, latest: over the three readings; ``latest`` None: under some reading never.
        until: the last day of the cause, where it went away by itself; None: it lasted.
        inferred: the day rests on an inference about when a figure was known.
        lead_days: days from ``day`` to what really happened (the turn); None: not on record.
        closed_by: a later decision that answers it, and its day.
    """

    decision: str
    view: str
    cause: Cause
    modes: tuple[Mode, ...]
    reason: str
    day: date | None
    earliest: date
    latest: date | None
    until: date | None
    because: Text
    sources: tuple[str, ...]
    inferred: bool
    lead_days: tuple[int, int] | None
    closed_by: str
    closed_on: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """Something changed that gives no cause by itself."""

    day: date
    view: str
    about: str
    says: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Hindsight:
    """A premise was false on the day of the decision already, known only since a later day."""

    reason: str
    view: str
    reading: ReadingName
    known_since: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Recheck:
    """The whole answer for one decision.

    ``tracks`` holds the arrays behind it, for charts and explanations; they are not written out.
    """

    case: Case
    decision: Decision
    since: date
    until: date
    known_on: date | None
    views: tuple[str, ...]
    turn: tuple[date, date] | None
    states: tuple[StateRun, ...]
    outcomes: tuple[OutcomeRun, ...]
    due: tuple[Due, ...]
    notices: tuple[Notice, ...]
    hindsight: tuple[Hindsight, ...]
    tracks: Mapping[tuple[str, ReadingName], DecisionTrack]
    inputs: Mapping[str, str]

    def first_due(self, view: str) -> Due | None:
        """Return the earliest cause under the fair reading in a view, whatever the mode."""
        fair = [item for item in self.due if item.view == view and item.day is not None]
        return min(fair, key=lambda item: (item.day, item.cause), default=None)
