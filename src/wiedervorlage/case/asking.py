"""Ask a case for a figure: which one answers on a day, known on a day, to whom, and what stands beside it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from wiedervorlage.evidence.facts import PUBLIC
from wiedervorlage.evidence.lookup import build_series, is_inferred, known_day, look_up
from wiedervorlage.evidence.units import parse_unit

if TYPE_CHECKING:
    from wiedervorlage.case.model import Case
    from wiedervorlage.evidence.facts import Fact
    from wiedervorlage.evidence.lookup import Series
    from wiedervorlage.evidence.measures import Measure


class Standing(StrEnum):
    """What became of a figure when it was asked for."""

    ANSWERS = "answers"
    OTHER_DAY = "other-day"
    """It was known, but another one is closer to the day."""
    REPLACED = "replaced"
    """Another figure for the same period was published later, or ranks higher."""
    TOO_OLD = "too-old"
    LATER = "later"
    """Its period begins after the day."""
    NOT_KNOWN = "not-known"
    """Nobody in this view could know it on the day of knowledge."""
    UNFIT = "unfit"
    """Another unit or kind than the measure's: it answers nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A question: the measure ``measure`` of ``subject`` on ``on``, as known on ``known_on`` to ``view``."""

    measure: str
    subject: str
    on: date
    known_on: date
    view: str = PUBLIC


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureShown:
    """A figure on record and how it stands to the question."""

    fact: Fact
    standing: Standing
    known: date | None
    inferred: bool


def subjects_of(case: Case, measure: str) -> tuple[str, ...]:
    """Return the regions and bodies on which a case has figures of a measure, its own region first."""
    found = dict.fromkeys(fact.subject for fact in case.facts if fact.measure == measure)
    return tuple(sorted(found, key=lambda subject: (subject != case.region, subject)))


def ask(case: Case, asked: Asked) -> tuple[FigureShown, ...]:
    """Return every figure of the measure and subject, in the order of their periods, with how it stands.

    At most one of them answers.

    Raises:
        KeyError: the case has no such measure.
    """
    measure, rows = case.measures[asked.measure], _rows(case, asked)
    series = _series(case, asked, rows)
    on, known_on = (np.array([day.toordinal()], dtype=np.int64) for day in (asked.on, asked.known_on))
    position = int(look_up(series, on, known_on)[0])
    answering = int(series.row[position]) if position >= 0 else -1
    used = frozenset(int(row) for row in series.row)
    shown = [_shown(case, row, answering, used, asked, measure) for row in rows]
    return tuple(sorted(shown, key=lambda item: (item.fact.period.last, item.fact.period.first, str(item.known))))


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """From ``start`` to ``end`` the figure ``fact`` answers."""

    start: date
    end: date
    fact: Fact


def course(case: Case, asked: Asked, start: date, end: date) -> tuple[Stretch, ...]:
    """Return which figure answers on each day from ``start`` to ``end``, as known on the one day of knowledge."""
    series = _series(case, asked, _rows(case, asked))
    on = np.arange(start.toordinal(), end.toordinal() + 1, dtype=np.int64)
    answer = look_up(series, on, np.full_like(on, asked.known_on.toordinal()))
    cuts = [0, *(np.flatnonzero(np.diff(answer)) + 1).tolist(), len(on)] if len(on) else []
    return tuple(
        Stretch(
            start=date.fromordinal(int(on[first])),
            end=date.fromordinal(int(on[last - 1])),
            fact=case.facts[int(series.row[answer[first]])],
        )
        for first, last in pairwise(cuts)
        if answer[first] >= 0
    )


def _rows(case: Case, asked: Asked) -> list[int]:
    wanted = (asked.measure, asked.subject)
    return [row for row, fact in enumerate(case.facts) if (fact.measure, fact.subject) == wanted]


def _series(case: Case, asked: Asked, rows: list[int]) -> Series:
    measure = case.measures[asked.measure]
    fitting = [row for row in rows if parse_unit(case.facts[row].unit) == measure.unit]
    return build_series(fitting, case.facts, measure, asked.view)


def _shown(case: Case, row: int, answering: int, used: frozenset[int], asked: Asked, measure: Measure) -> FigureShown:
    fact = case.facts[row]
    known = known_day(fact, measure, asked.view)
    answer = case.facts[answering] if answering >= 0 else None
    standing = Standing.ANSWERS
    if row != answering:
        standing = _standing(fact, known, answer, asked, measure, fits=row in used)
    return FigureShown(
        fact=fact,
        standing=standing,
        known=known,
        inferred=is_inferred(fact, measure, asked.view),
    )


def _standing(
    fact: Fact, known: date | None, answer: Fact | None, asked: Asked, measure: Measure, *, fits: bool
) -> Standing:
    if not fits:
        return Standing.UNFIT
    if known is None or known > asked.known_on:
        return Standing.NOT_KNOWN
    if fact.period.first > asked.on:
        return Standing.LATER
    same = answer is not None and (answer.period.first, answer.period.last) == (fact.period.first, fact.period.last)
    if same:
        return Standing.REPLACED
    if measure.max_age is not None and measure.max_age.after(fact.period.last) < asked.on:
        return Standing.TOO_OLD
    return Standing.OTHER_DAY
