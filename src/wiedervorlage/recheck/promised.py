"""Looks again that were promised on a decision: which are about it, and which have not come due."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wiedervorlage.case.laid_before import resolves
from wiedervorlage.foundation.wording import worded, write_span
from wiedervorlage.recheck.chain import ancestors, later_decisions

if TYPE_CHECKING:
    from datetime import date

    from wiedervorlage.case.model import Case, Decision, Review
    from wiedervorlage.foundation.text import Language


def is_about(case: Case, review: Review, decision: Decision) -> bool:
    """Say whether a promised look is at a decision: at itself, at one that decided it anew, or at its proposal."""
    if decision.id in {review.decision, *ancestors(case, review.decision)}:
        return True
    return any(one.id == review.decision and resolves(decision, one) for one in case.laid_before)


def waiting(case: Case, decision: Decision, until: date) -> tuple[Review, ...]:
    """Return the promised looks at a decision that have not come due by ``until``, those without a day last.

    What was decided anew after the promise waits for nothing any more.
    """
    later = later_decisions(case, decision)
    open_to_come = [
        review
        for review in case.reviews
        if is_about(case, review, decision)
        and (review.due is None or review.due.last > until)
        and not any(review.on.last < other.day <= until for other in later)
    ]
    return tuple(sorted(open_to_come, key=lambda one: (one.due is None, one.due.last if one.due else one.on.last)))


def when_promised(review: Review, language: Language) -> str:
    """Return when a promised look comes: its day, and what it waits for in the words of the paper."""
    due = write_span(review.due, language) if review.due else worded(language, "ohne Tag", "no day named")
    condition = f"„{review.condition.in_language(language)}“" if review.condition else ""
    return ": ".join(filter(None, (due, condition)))
