"""Follow the reasons of one decision through time, in one view and one reading.

Everything is evaluated for all days in one call; a track is a set of arrays over the days.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

from wiedervorlage.case.vocabulary import Mode, ReadingName
from wiedervorlage.evidence.lookup import look_up, values_at
from wiedervorlage.premises.evaluation import Verdict, evaluate
from wiedervorlage.premises.parser import parse
from wiedervorlage.premises.truth import FALSE, TRUE, BoolArray, FloatArray, IntArray, TruthArray
from wiedervorlage.recheck.carrying import carried, weighing_share
from wiedervorlage.recheck.force import acts_on_reason
from wiedervorlage.recheck.states import State, StateArray, carries, state_table, weaken
from wiedervorlage.recheck.world import CaseWorld, Record

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wiedervorlage.case.model import Case, Decision, Reason
    from wiedervorlage.foundation.text import Text
    from wiedervorlage.premises import nodes
    from wiedervorlage.premises.world import Source
    from wiedervorlage.rules.programme import Programme

ALL_MODES = (Mode.EACH, Mode.ALL, Mode.WEIGHING)


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """What the premise of a reason (with the reasons below it) comes to at every point."""

    truth: TruthArray
    margin: FloatArray
    contested: BoolArray
    overtaken: BoolArray
    sources: tuple[Source, ...] = ()
    doubts: tuple[Text, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ReasonTrack:
    """One reason through time: value on the day of the decision, and value and state on every day."""

    reason: Reason
    first: Value
    value: Value
    states: StateArray


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionTrack:
    """All reasons of a decision through time, and whether its outcome is carried, per mode.

    ``share`` is the least and largest share of weightings that carry the outcome.
    """

    decision: Decision
    view: str
    reading: ReadingName
    days: IntArray
    known_on: IntArray
    reasons: Mapping[str, ReasonTrack]
    outcome: Mapping[Mode, TruthArray]
    share: tuple[FloatArray, FloatArray] | None


@dataclass(slots=True)
class Tracker:
    """Evaluates the reasons of one decision in one view; built once, asked for each reading.

    ``kept`` holds reasons that were followed before and that nothing has touched since; they are taken as they are.
    """

    case: Case
    programmes: Mapping[str, Programme]
    decision: Decision
    view: str
    days: IntArray
    known_on: IntArray
    kept: Mapping[tuple[str, ReadingName], ReasonTrack] = field(default_factory=dict)
    _parsed: dict[str, nodes.Expression] = field(default_factory=dict)
    _record: Record = field(init=False)
    _without: Record = field(init=False)

    def __post_init__(self) -> None:
        """Arrange the record, once with and once without what the decision itself brought about."""
        self._record = Record(self.case, self.programmes, self.view)
        touched = any(fact.endogenous_to == self.decision.id for fact in self.case.facts)
        self._without = (
            Record(self.case, self.programmes, self.view, excluding=self.decision.id) if touched else self._record
        )

    def track(self, reading: ReadingName) -> DecisionTrack:
        """Follow every reason of the decision under ``reading``."""
        decision = self.decision
        named = (*decision.rests_on, *decision.weighs_against, *decision.presupposes)
        tracks = {name: self._reason(self.case.reasons[name], reading) for name in named}
        supporting = [(tracks[n].reason.weight, carries(tracks[n].states)) for n in decision.rests_on]
        opposing = [(tracks[n].reason.weight, carries(tracks[n].states)) for n in decision.weighs_against]
        standard = decision.standard or self.case.standard
        modes = (decision.mode,) if decision.mode else ALL_MODES
        outcome = {mode: carried(mode, supporting, opposing, standard) for mode in modes} if supporting else {}
        for name in decision.presupposes:
            outcome = {mode: np.minimum(value, carries(tracks[name].states)) for mode, value in outcome.items()}
        share = weighing_share(supporting, opposing, standard) if Mode.WEIGHING in outcome else None
        return DecisionTrack(
            decision=decision, view=self.view, reading=reading, days=self.days, known_on=self.known_on,
            reasons=tracks, outcome=outcome, share=share,
        )  # fmt: skip

    def value_on(self, reason: Reason, reading: ReadingName, on: IntArray, known_on: IntArray) -> Value:
        """Return what a reason's premise comes to on any days as known on any days."""
        own = self._own_value(reason, reading, on, known_on)
        for name in reason.rests_on:
            own = _joined(own, self.value_on(self.case.reasons[name], reading, on, known_on))
        return own

    def _reason(self, reason: Reason, reading: ReadingName) -> ReasonTrack:
        if (reason.id, reading) in self.kept:
            return self.kept[reason.id, reading]
        day = np.array([self.decision.day.toordinal()], dtype=np.int64)
        first = self.value_on(reason, reading, day, day)
        value = self.value_on(reason, reading, self.days, self.known_on)
        states = self._states(reason, reading, first, value)
        return ReasonTrack(reason=reason, first=first, value=value, states=states)

    def _states(self, reason: Reason, reading: ReadingName, first: Value, value: Value) -> StateArray:
        """Give each day its state: a recorded act comes first, then dispute, then overtaking, then the table."""
        if reason.premise is None and not reason.rests_on:
            states = np.full(self.days.shape, State.JUDGEMENT, dtype=np.int8)
        else:
            share = float(self.case.weakened_share)
            states = weaken(state_table(first.truth, value.truth), value.margin, float(first.margin[0]), share)
            states[self._annulled(reason, reading, value)] = State.NEVER_HELD
            states[value.overtaken] = State.OVERTAKEN
            states[value.contested] = State.CONTESTED
        acts = acts_on_reason(self.case, reason.id, self.view, self.days, self.known_on)
        states[acts["cured"]] = State.CURED
        states[acts["accepted"]] = State.ACCEPTED
        return states

    def _annulled(self, reason: Reason, reading: ReadingName, value: Value) -> BoolArray:
        """Say where a rule that the premise reads was by then annulled from its beginning, and it fails for that.

        What never was in force cannot have carried: then the reason never held, though nobody could know.
        """
        read = {(s.subject, s.name) for s in value.sources if s.kind == "rule"}
        statements = [v for programme, name in read for v in self.programmes[programme].parameters[name]]
        if not any(statement.annulled_on for statement in statements):
            return np.zeros(self.days.shape, dtype=bool)
        decided = np.full_like(self.days, self.decision.day.toordinal())
        then = self.value_on(reason, reading, decided, self.known_on)
        never: BoolArray = (value.truth == FALSE) & (then.truth == FALSE)
        return never

    def _own_value(self, reason: Reason, reading: ReadingName, on: IntArray, known_on: IntArray) -> Value:
        if reason.premise is None:
            return _always_true(on)
        text = reason.premise.text(reading)
        if text not in self._parsed:
            self._parsed[text] = parse(text)
        premise = self._parsed[text]
        world = CaseWorld(record=self._record, on=on, known_on=known_on)
        verdict = evaluate(premise, world)
        truth = verdict.truth
        if self._without is not self._record:
            independent = evaluate(premise, CaseWorld(record=self._without, on=on, known_on=known_on))
            # What the decision brought about may refute it, but not confirm it.
            truth = np.where(truth == FALSE, FALSE, independent.truth).astype(np.int8)
        return Value(
            truth=truth,
            margin=verdict.margin,
            contested=self._contested(premise, world, verdict),
            overtaken=self._overtaken(world, verdict),
            sources=verdict.sources,
            doubts=verdict.doubts,
        )

    def _contested(self, premise: nodes.Expression, world: CaseWorld, verdict: Verdict) -> BoolArray:
        """Say where disputing publishers of one rank give different truth values."""
        read = {(s.name, s.subject) for s in verdict.sources if s.kind == "fact"}
        publishers = self._record.contested_publishers(read)
        may_hold = verdict.truth == TRUE
        may_fail = verdict.truth == FALSE
        for publisher in publishers:
            other = evaluate(
                premise, CaseWorld(record=world.record, on=world.on, known_on=world.known_on, prefer=publisher)
            )
            may_hold |= other.truth == TRUE
            may_fail |= other.truth == FALSE
        contested: BoolArray = may_hold & may_fail
        return contested

    def _overtaken(self, world: CaseWorld, verdict: Verdict) -> BoolArray:
        """Say where a computed figure was read, an input of which has since moved beyond its tolerance."""
        overtaken = np.zeros(world.on.shape, dtype=bool)
        for source in verdict.sources:
            if source.kind != "fact" or source.when:
                continue
            for row in set(np.unique(source.rows).tolist()) - {-1}:
                if self.case.facts[row].computed_from:
                    overtaken |= (source.rows == row) & self._inputs_moved(world, row)
        return overtaken

    def _inputs_moved(self, world: CaseWorld, row: int) -> BoolArray:
        computed = self.case.facts[row]
        moved = np.zeros(world.on.shape, dtype=bool)
        for fact in self.case.facts:
            if fact.id not in computed.computed_from or fact.value is None:
                continue
            series = self._record.series(self.case.measures[fact.measure], fact.subject)
            low, high = values_at(series, look_up(series, world.on, world.known_on))
            room_low = computed.tolerance * abs(fact.value.low)
            room_high = computed.tolerance * abs(fact.value.high)
            with np.errstate(invalid="ignore"):
                moved |= (np.abs(low - fact.value.low) > room_low) | (np.abs(high - fact.value.high) > room_high)
        return moved


def _always_true(on: IntArray) -> Value:
    nowhere = np.zeros(on.shape, dtype=bool)
    return Value(
        truth=np.full(on.shape, TRUE, dtype=np.int8),
        margin=np.full(on.shape, np.nan),
        contested=nowhere,
        overtaken=nowhere,
    )


def _joined(own: Value, below: Value) -> Value:
    return Value(
        truth=np.minimum(own.truth, below.truth),
        margin=np.fmin(own.margin, below.margin),
        contested=own.contested | below.contested,
        overtaken=own.overtaken | below.overtaken,
        sources=(*own.sources, *below.sources),
        doubts=(*own.doubts, *below.doubts),
    )
