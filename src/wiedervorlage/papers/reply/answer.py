"""What the letter comes to, in one word: the answer that its first sentence gives."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from wiedervorlage.case.vocabulary import Outcome
from wiedervorlage.recheck.chain import later_decisions
from wiedervorlage.recheck.result import Cause

if TYPE_CHECKING:
    from wiedervorlage.case.model import Decision
    from wiedervorlage.papers.reply.grounds import Standing
    from wiedervorlage.recheck.result import Due


class Kind(StrEnum):
    """What the letter has to tell."""

    GRANTED = "granted"
    """A later decision gave what was asked."""
    FIRST = "first"
    """The letter is of the day of the refusal: it gives the grounds."""
    DUE = "due"
    """There is cause to look again."""
    DUE_IF_STRICT = "due-if-strict"
    """There is cause under a stricter reading only."""
    STANDS = "stands"
    """No cause so far."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """The answer with what it rests on: the granting decision, or the causes that are open."""

    kind: Kind
    granted: Decision | None
    causes: tuple[Due, ...]


def answer(standing: Standing) -> Answer:
    """Return what the letter comes to."""
    later = later_decisions(standing.case, standing.decision)
    # A promised review whose day is imprecise is answered by a decision within the days it may mean.
    open_ = tuple(
        due
        for due in standing.rechecks[0].due
        if due.view == standing.case.authority
        and not due.closed_by
        and due.until is None
        and not (due.cause is Cause.REVIEW and any(decision.day >= due.earliest for decision in later))
    )
    newest = later[-1] if later else standing.decision
    if newest.outcome in {Outcome.GRANT, Outcome.PARTIAL}:
        return Answer(kind=Kind.GRANTED, granted=newest, causes=())
    if standing.is_first:
        return Answer(kind=Kind.FIRST, granted=None, causes=())
    certain = tuple(due for due in open_ if due.day is not None)
    if certain:
        return Answer(kind=Kind.DUE, granted=None, causes=certain)
    if open_:
        return Answer(kind=Kind.DUE_IF_STRICT, granted=None, causes=open_)
    return Answer(kind=Kind.STANDS, granted=None, causes=())
