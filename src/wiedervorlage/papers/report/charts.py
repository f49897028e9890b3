"""What the report wants drawn: plain data, and the promise of somebody who draws it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Protocol

import numpy as np

from wiedervorlage.case.model import ReadingName
from wiedervorlage.papers.report.words import KINDS
from wiedervorlage.premises import nodes
from wiedervorlage.premises.evaluation import evaluate_number
from wiedervorlage.premises.explanation import explain
from wiedervorlage.premises.parser import parse
from wiedervorlage.recheck.states import CARRYING, NAMES, NOT_CARRYING, State
from wiedervorlage.recheck.world import CaseWorld, Record

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from wiedervorlage.case.model import Reason
    from wiedervorlage.foundation.text import Language
    from wiedervorlage.premises.explanation import Lexicon
    from wiedervorlage.premises.quantity import Quantity
    from wiedervorlage.premises.truth import IntArray
    from wiedervorlage.recheck.result import Recheck
    from wiedervorlage.rules.programme import Programme


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """A stretch of one state of one reason; ``group`` is carries, gone or open."""

    reason: str
    state: str
    group: str
    start: date
    end: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A day to mark in the timeline: a cause, or a real decision."""

    day: date
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """The reasons over time in one view."""

    bands: tuple[Band, ...]
    due: tuple[Mark, ...]
    decisions: tuple[Mark, ...]
    order: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """From ``day`` on one side of a comparison lay between ``low`` and ``high``."""

    side: str
    view: str
    day: date
    low: float
    high: float


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparisonChart:
    """Both sides of one comparison over time, as each view knew them."""

    title: str
    unit: str
    steps: tuple[Step, ...]
    end: date


class ChartMaker(Protocol):
    """Somebody who draws: the report itself imports no drawing library."""

    def timeline(self, data: Timeline, title: str, language: Language) -> str:
        """Return the timeline as SVG text."""

    def comparison(self, data: ComparisonChart, language: Language) -> str:
        """Return a comparison as SVG text."""


def timeline_of(result: Recheck, view: str, language: Language) -> Timeline:
    """Return the bands and marks of one view under the fair reading."""
    decision = result.decision
    names = (*decision.rests_on, *decision.weighs_against, *decision.presupposes)
    return Timeline(
        bands=tuple(band for name in names for band in _bands(result, name, view, language)),
        due=tuple(
            Mark(day=item.day, label=item.because.in_language(language))
            for item in result.due
            if item.view == view and item.day is not None
        ),
        decisions=tuple(
            Mark(day=other.day, label=other.about.in_language(language))
            for other in result.case.decisions
            if result.since <= other.day <= result.until
        ),
        order=tuple(short_label(result, name, language) for name in names),
    )


def short_label(result: Recheck, name: str, language: Language) -> str:
    """Return the kind of a reason, with its id where the decision has several of one kind."""
    decision = result.decision
    reasons = [result.case.reasons[n] for n in (*decision.rests_on, *decision.weighs_against, *decision.presupposes)]
    kind = result.case.reasons[name].kind
    label = KINDS[kind].in_language(language) if kind in KINDS else kind
    return label if sum(reason.kind == kind for reason in reasons) == 1 else f"{label} ({name})"


def _bands(result: Recheck, name: str, view: str, language: Language) -> Iterator[Band]:
    runs = [r for r in result.states if (r.reason, r.view, r.reading) == (name, view, ReadingName.FAIR)]
    ends = [run.day for run in runs[1:]] + [result.until]
    for run, end in zip(runs, ends, strict=True):
        yield Band(
            reason=short_label(result, name, language),
            state=NAMES[run.state].in_language(language),
            group=_group(run.state),
            start=run.day,
            end=end,
        )


def _group(state: State) -> str:
    if state is State.JUDGEMENT:
        return "judgement"
    if state is State.WEAKENED:
        return "weakened"
    return "carries" if state in CARRYING else "gone" if state in NOT_CARRYING else "open"


def comparisons_of(
    reason: Reason, result: Recheck, programmes: Mapping[str, Programme], lexicon: Lexicon, language: Language
) -> tuple[ComparisonChart, ...]:
    """Return both sides of every numeric comparison in a reason's fair premise, over all days and views."""
    if reason.premise is None:
        return ()
    tree = parse(reason.premise.text(ReadingName.FAIR))
    found = (
        _comparison(node, result, programmes, explain(node, lexicon, language))
        for node in nodes.walk(tree)
        if isinstance(node, nodes.Comparison) and node.operator not in {"==", "!="}
    )
    return tuple(chart for chart in found if chart.steps)


def _comparison(
    node: nodes.Comparison, result: Recheck, programmes: Mapping[str, Programme], title: str
) -> ComparisonChart:
    steps: list[Step] = []
    unit = ""
    for view in result.views:
        track = result.tracks[view, ReadingName.FAIR]
        world = CaseWorld(record=Record(result.case, programmes, view), on=track.days, known_on=track.known_on)
        for side, expression in (("value", node.left), ("threshold", node.right)):
            quantity = evaluate_number(expression, world).quantity
            unit = unit or (str(quantity.unit) if quantity.unit is not None else "")
            steps.extend(_steps(quantity, side, view, track.days))
    return ComparisonChart(title=title, unit=unit, steps=tuple(steps), end=result.until)


def _steps(quantity: Quantity, side: str, view: str, days: IntArray) -> Iterator[Step]:

    same = (quantity.low[1:] == quantity.low[:-1]) | (np.isnan(quantity.low[1:]) & np.isnan(quantity.low[:-1]))
    same &= (quantity.high[1:] == quantity.high[:-1]) | (np.isnan(quantity.high[1:]) & np.isnan(quantity.high[:-1]))
    for start in [0, *(np.flatnonzero(~same) + 1).tolist()]:
        if not np.isnan(quantity.low[start]):
            low, high = float(quantity.low[start]), float(quantity.high[start])
            yield Step(side=side, view=view, day=date.fromordinal(int(days[start])), low=low, high=high)
