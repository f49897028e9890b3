"""What becomes due next: reviews that a body promised, and figures that stand close to their threshold."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from wiedervorlage_web.analysis import opened_case

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from wiedervorlage.case.model import Decision, Review
    from wiedervorlage_web.records.models import CaseRecord


@dataclass(frozen=True, slots=True, kw_only=True)
class ComingReview:
    """A review promised for a day that is not past yet."""

    record: CaseRecord
    review: Review
    decision: Decision


def coming(records: Iterable[CaseRecord], day: date, until: date) -> tuple[ComingReview, ...]:
    """Return the reviews promised by ``day`` whose time ends after it and not after ``until``, the next first."""
    found = [item for record in records for item in _reviews(record, day, until)]
    return tuple(sorted(found, key=lambda item: item.review.due.last))


def _reviews(record: CaseRecord, day: date, until: date) -> Iterator[ComingReview]:
    case = opened_case(record).case
    if case is None:
        return
    for review in case.reviews:
        if review.on.last <= day < review.due.last <= until:
            yield ComingReview(record=record, review=review, decision=case.decision(review.decision))
