"""The record of a case as one view knew it: what premises ask, answered for whole arrays of days.

The index of a case is built once per view; worlds on other days share it.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING

import numpy as np

from wiedervorlage.case.model import Offer
from wiedervorlage.evidence.lookup import Series, build_series, look_up, rows_at, values_at
from wiedervorlage.evidence.units import ONE, Unit, parse_unit
from wiedervorlage.premises.quantity import Quantity
from wiedervorlage.premises.truth import FALSE, TRUE, FloatArray, IntArray, TruthArray
from wiedervorlage.premises.world import Answer, Source
from wiedervorlage.recheck.force import has_happened, in_force
from wiedervorlage.recheck.support import support_bounds
from wiedervorlage.rules.lookup import NOBODY, values_on

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wiedervorlage.case.dated import Dated
    from wiedervorlage.case.model import Case, Request
    from wiedervorlage.evidence.measures import Measure
    from wiedervorlage.rules.programme import Programme


@dataclass(slots=True)
class Record:
    """The figures of a case arranged for one view; series are built when first asked for.

    ``answers`` keeps every look-up (measure, subject, publisher preferred, days): three readings and several
    reasons ask for the same.

    ``excluding`` names a decision: figures which that decision itself brought about (``endogenous``) do not
    answer, so that it cannot confirm itself.
    """

    case: Case
    programmes: Mapping[str, Programme]
    view: str
    excluding: str = ""
    answers: dict[tuple[str, str, str, bytes, bytes], tuple[FloatArray, FloatArray, IntArray]] = field(
        default_factory=dict
    )
    _rows: dict[tuple[str, str], list[int]] = field(default_factory=dict)
    _series: dict[tuple[str, str], Series] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Sort the facts by measure and subject once."""
        for row, fact in enumerate(self.case.facts):
            if not (self.excluding and fact.endogenous_to == self.excluding):
                self._rows.setdefault((fact.measure, fact.subject), []).append(row)

    def series(self, measure: Measure, subject: str) -> Series:
        """Return the series of a measure for one region or body."""
        key = (measure.id, subject)
        if key not in self._series:
            self._series[key] = build_series(
                self._fitting(measure, self._rows.get(key, [])), self.case.facts, measure, self.view
            )
        return self._series[key]

    def _fitting(self, measure: Measure, rows: list[int]) -> list[int]:
        """Leave out figures in another unit: they are findings of the check, not answers."""
        return [row for row in rows if parse_unit(self.case.facts[row].unit) == measure.unit]

    def contested_publishers(self, measures: set[tuple[str, str]]) -> tuple[str, ...]:
        """Return the publishers who dispute figures of these measures and subjects."""
        found: set[str] = set()
        for name, subject in measures:
            found |= set(self.series(self.case.measures[name], subject).contested)
        return tuple(sorted(found))


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseWorld:
    """A case's record on given days (``on``), known on given days (``known_on``); day ordinals, one shape."""

    record: Record
    on: IntArray
    known_on: IntArray
    prefer: str = ""
    when: str = ""

    @property
    def size(self) -> int:
        """Return the number of points."""
        return int(self.on.size)

    def at(self, when: str) -> CaseWorld:
        """Return the world as of another day, known as this one is."""
        try:
            day = date.fromisoformat(when)
        except ValueError:
            item = self.record.case.dated().get(when)
            # An item that was not known by then has no day yet: no figure answers for it.
            day = item.on.last if item else date.min
        return replace(self, on=np.full_like(self.on, day.toordinal()), when=when)

    def measure(self, name: str, subject: str) -> Answer:
        """Return a measure for a subject; several regions are combined as the measure declares."""
        case = self.record.case
        measure = case.measures[name]
        keys = self.keys_of(measure, subject)
        if len(keys) == 1:
            return self.of(measure, keys[0])
        return self._combined(measure, keys, subject)

    def keys_of(self, measure: Measure, subject: str) -> tuple[str, ...]:
        """Return the regions or the body that a name with this subject means."""
        case = self.record.case
        chosen = subject or measure.subject
        if chosen:
            return case.subjects[chosen].keys
        return (case.region,)

    def of(self, measure: Measure, key: str) -> Answer:
        """Return a measure for one region or body, by its key."""
        asked = (measure.id, key, self.prefer, self.on.tobytes(), self.known_on.tobytes())
        found = self.record.answers.get(asked)
        if found is None:
            series = self.record.series(measure, key)
            answer = look_up(series, self.on, self.known_on, prefer=self.prefer)
            found = (*values_at(series, answer), rows_at(series, answer))
            self.record.answers[asked] = found
        low, high, rows = found
        source = Source(kind="fact", name=measure.id, subject=key, when=self.when, rows=rows)
        return Answer(quantity=Quantity(low=low, high=high, unit=measure.unit), sources=(source,))

    def _combined(self, measure: Measure, keys: tuple[str, ...], subject: str) -> Answer:
        """Combine several regions; one missing region leaves the whole unknown."""
        answers = [self.of(measure, key) for key in keys]
        low = np.stack([answer.quantity.low for answer in answers])
        high = np.stack([answer.quantity.high for answer in answers])
        weights = np.ones_like(low)
        if measure.combine == "weighted":
            by = self.record.case.measures[measure.weighted_by]
            weights = np.stack([self.of(by, key).quantity.low for key in keys])
        total = weights.sum(axis=0) if measure.combine != "sum" else np.ones(self.on.shape)
        sources = tuple(source for answer in answers for source in answer.sources)
        named = tuple(replace(source, subject=source.subject or subject) for source in sources)
        quantity = Quantity(
            low=(weights * low).sum(axis=0) / total, high=(weights * high).sum(axis=0) / total, unit=measure.unit
        )
        return Answer(quantity=quantity, sources=named)

    def rule(self, programme: str, parameter: str) -> Answer:
        """Return a rule parameter; where it states nothing, nothing is known."""
        reading = values_on(self.record.programmes[programme], parameter, self.on, self.known_on)
        unit: Unit | None = None if reading.words is not None else parse_unit(reading.unit)
        rows = np.where(reading.index == NOBODY, -1, reading.index).astype(np.int64)
        source = Source(kind="rule", name=parameter, subject=programme, when=self.when, rows=rows)
        quantity = Quantity(low=reading.low, high=reading.high, unit=unit, words=reading.words)
        return Answer(quantity=quantity, sources=(source,))

    def support(self, option: str, *, by_population: bool) -> Answer:
        """Return the share of municipalities in favour, by heads or by population."""
        case = self.record.case
        weights = np.ones((len(case.municipalities), self.size))
        if by_population:
            measure = case.measures[case.population]
            weights = np.stack([self.of(measure, key).quantity.low for key in case.municipalities])
        bounds = support_bounds(case, option, self.record.view, self.on, self.known_on, weights)
        source = Source(kind="position", name=option, subject="", when=self.when, rows=bounds.latest)
        return Answer(quantity=Quantity(low=bounds.low, high=bounds.high, unit=ONE), sources=(source,))

    def exists(self, what: str, keyword: str) -> TruthArray:
        """Say whether an offer, request or event with this id or keyword is there (and has not run out)."""
        there = np.zeros(self.on.shape, dtype=bool)
        for item, words in self._items(what):
            if keyword in words:
                active = has_happened(item, self.record.view, self.on, self.known_on)
                if isinstance(item, Offer) and item.until is not None:
                    active &= self.on <= item.until.last.toordinal()
                there |= active
        return np.where(there, TRUE, FALSE).astype(np.int8)

    def _items(self, what: str) -> list[tuple[Dated, tuple[str, str]]]:
        case = self.record.case
        if what == "event":
            return [(event, (event.id, event.kind)) for event in case.events]
        asked: tuple[Offer | Request, ...] = case.offers if what == "offer" else case.requests
        return [(item, (item.id, item.about)) for item in asked]

    def in_force(self, decision: str) -> TruthArray:
        """Say whether a decision still stands."""
        return in_force(self.record.case, decision, self.record.view, self.on, self.known_on)
