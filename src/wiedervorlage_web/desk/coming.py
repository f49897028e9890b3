"""What becomes due next: reviews that a body promised, and figures that stand near their turning value."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from wiedervorlage.examination.turning_words import signpost_line
from wiedervorlage_web.analysis import CaseUnusableError, examined, opened_case
from wiedervorlage_web.desk.templatetags.language import page_language

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from wiedervorlage.case.model import Review
    from wiedervorlage_web.records.models import CaseRecord


@dataclass(frozen=True, slots=True, kw_only=True)
class ComingReview:
    """A review promised for a day that is not past yet."""

    record: CaseRecord
    review: Review


@dataclass(frozen=True, slots=True, kw_only=True)
class Watched:
    """A figure that stands near the value at which a premise turns."""

    record: CaseRecord
    words: str
    distance: float


def watching(records: Iterable[CaseRecord], day: date, most: int = 4) -> tuple[Watched, ...]:
    """Return the figures that stand nearest to turning a premise, as known on ``day``."""
    found: dict[tuple[int, str], Watched] = {}
    for record in records:
        for item in _near(record, day):
            found.setdefault((record.pk, item.words), item)
    return tuple(sorted(found.values(), key=lambda item: item.distance)[:most])


def _near(record: CaseRecord, day: date) -> Iterator[Watched]:
    try:
        result = examined(record, day)
    except CaseUnusableError:
        return
    posts = (
        post
        for judged in result.verdicts.values()
        for mode in judged.modes
        for assumption in mode.assumptions
        for post in assumption.signposts
    )
    for post in posts:
        if post.is_near and post.flip.distance is not None:
            words = signpost_line(result, post, page_language()).split(": ", 1)[-1]
            yield Watched(record=record, words=words, distance=post.flip.distance)


def coming(records: Iterable[CaseRecord], day: date, until: date) -> tuple[ComingReview, ...]:
    """Return the reviews promised by ``day`` whose time ends after it and not after ``until``, the next first."""
    found = [item for record in records for item in _reviews(record, day, until)]
    return tuple(sorted(found, key=lambda item: item.review.due.last if item.review.due else until))


def _reviews(record: CaseRecord, day: date, until: date) -> Iterator[ComingReview]:
    case = opened_case(record).case
    if case is None:
        return
    for review in case.reviews:
        if review.due is not None and review.on.last <= day < review.due.last <= until:
            yield ComingReview(record=record, review=review)
