"""Suppose that something were otherwise from a day on: the case and its rules as they would then stand.

A supposition adds to the record and takes nothing away, except for a recorded figure that is corrected. So the past
stays as it was: the figure supposed for today answers today, not for the day of the decision. What follows is computed
by the same code as for the record itself.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

import numpy as np

from wiedervorlage.case.model import Act, Case, Premise
from wiedervorlage.case.options import Position
from wiedervorlage.case.vocabulary import ReadingName, Stance
from wiedervorlage.evidence.facts import Certainty, Fact
from wiedervorlage.evidence.intervals import Interval
from wiedervorlage.examination.messages import MESSAGES
from wiedervorlage.foundation.catalogue import finding
from wiedervorlage.foundation.days import span_of_day
from wiedervorlage.foundation.errors import WiedervorlageError
from wiedervorlage.recheck.register import Entry
from wiedervorlage.recheck.world import CaseWorld, Record
from wiedervorlage.rules.parameters import Citation, ParameterValue, Rank

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from wiedervorlage.foundation.findings import Finding
    from wiedervorlage.rules.programme import Programme

SUPPOSED = "supposed"
"""Source and publisher of everything that is only supposed."""
_FIRST = 10**6
"""Rank of a supposed figure: above every recorded one."""


class SuppositionError(WiedervorlageError):
    """A supposition that the case does not allow; ``findings`` say why."""

    def __init__(self, findings: tuple[Finding, ...]) -> None:
        super().__init__("; ".join(found.line("en") for found in findings))
        self.findings = findings


@dataclass(frozen=True, slots=True, kw_only=True)
class Supposition:
    """What is supposed; everything else stays on record.

    Attributes:
        figures: (measure, subject as premises write it, empty for none) → value from the day on, in the measure's
            unit. A subject of several regions gets the value in each of them.
        corrections: id of a recorded figure → another value, wherever that figure answers, in the past too.
        premises: (reason, reading) → another text of its premise.
        rules: (programme, parameter) → value from the day on, in the parameter's unit.
        positions: (municipality, option) → what it declares on the day.
        reasons: reason → whether it is to carry from the day on, whatever its premise says.
    """

    figures: Mapping[tuple[str, str], float] = field(default_factory=dict)
    corrections: Mapping[str, float] = field(default_factory=dict)
    premises: Mapping[tuple[str, ReadingName], str] = field(default_factory=dict)
    rules: Mapping[tuple[str, str], float] = field(default_factory=dict)
    positions: Mapping[tuple[str, str], Stance] = field(default_factory=dict)
    reasons: Mapping[str, bool] = field(default_factory=dict)

    def __or__(self, other: Supposition) -> Supposition:
        """Return both together; where they differ on one thing, ``other`` counts."""
        return Supposition(
            figures={**self.figures, **other.figures},
            corrections={**self.corrections, **other.corrections},
            premises={**self.premises, **other.premises},
            rules={**self.rules, **other.rules},
            positions={**self.positions, **other.positions},
            reasons={**self.reasons, **other.reasons},
        )


def suppose(
    case: Case, programmes: Mapping[str, Programme], day: date, supposition: Supposition
) -> tuple[Case, Mapping[str, Programme]]:
    """Return case and rules as they would stand from ``day`` on; the supposition has been checked before."""
    facts = tuple(
        replace(fact, value=Interval.point(supposition.corrections[fact.id]), symbols=())
        if fact.id and fact.id in supposition.corrections
        else fact
        for fact in case.facts
    )
    reasons = dict(case.reasons)
    for (name, reading), text in supposition.premises.items():
        premise = reasons[name].premise
        texts = {**premise.texts, reading: text} if premise else {reading: text}
        if reading is ReadingName.FAIR and premise is not None:
            # Readings that are not written are the fair one as it was written, not as it is supposed.
            texts = {other: premise.text(other) for other in ReadingName} | {reading: text}
        reasons[name] = replace(reasons[name], premise=Premise(texts=texts))
    supposed = replace(
        case,
        facts=(*facts, *_facts(case, programmes, day, supposition)),
        reasons=reasons,
        positions=(*case.positions, *_positions(day, supposition)),
        acts=(*case.acts, *_acts(day, supposition)),
    )
    return supposed, _rules(programmes, day, supposition)


def entries_supposed(case: Case, programmes: Mapping[str, Programme], supposition: Supposition) -> set[Entry]:
    """Return the entries of the record that a supposition changes, computed figures with their inputs."""
    world = _world(case, programmes)
    entries = {
        Entry("fact", name, key)
        for name, subject in supposition.figures
        for key in world.keys_of(case.measures[name], subject)
    }
    entries |= {Entry("fact", f.measure, f.subject) for f in case.facts if f.id and f.id in supposition.corrections}
    entries |= {Entry("rule", *name) for name in supposition.rules}
    entries |= {Entry("position", option) for _, option in supposition.positions}
    return _with_computed(case, entries)


def check_supposition(case: Case, programmes: Mapping[str, Programme], supposition: Supposition) -> tuple[Finding, ...]:
    """Return what keeps a supposition from being computed; premises are checked when they are parsed."""
    facts = {fact.id for fact in case.facts if fact.id}
    named = [
        ("figures", [name for name, _ in supposition.figures], case.measures),
        ("figures", [subject for _, subject in supposition.figures if subject], case.subjects),
        ("corrections", supposition.corrections, facts),
        ("premises", [name for name, _ in supposition.premises], case.reasons),
        ("rules", [programme for programme, _ in supposition.rules], programmes),
        ("positions", [municipality for municipality, _ in supposition.positions], case.municipalities),
        ("positions", [option for _, option in supposition.positions], case.options),
        ("reasons", supposition.reasons, case.reasons),
    ]
    found = [
        finding(MESSAGES, "EXA-001", name=name, sort=sort, known=", ".join(sorted(known)[:12]))
        for sort, names, known in named
        for name in names
        if name not in known
    ]
    if found:
        return tuple(found)
    return (*_premise_findings(case, supposition), *_value_findings(programmes, supposition))


def _premise_findings(case: Case, supposition: Supposition) -> Iterator[Finding]:
    for name in dict.fromkeys(name for name, _ in supposition.premises):
        if case.reasons[name].premise is None:
            yield finding(MESSAGES, "EXA-003", name=name)


def _value_findings(programmes: Mapping[str, Programme], supposition: Supposition) -> Iterator[Finding]:
    values = [*supposition.figures.items(), *supposition.corrections.items(), *supposition.rules.items()]
    for name, value in values:
        if not np.isfinite(value):
            label = name if isinstance(name, str) else ".".join(part for part in name if part)
            yield finding(MESSAGES, "EXA-002", name=label, value=value, bounds="−∞ … ∞")
    for programme, parameter in supposition.rules:
        known = programmes[programme].parameters
        if parameter not in known:
            listed = ", ".join(sorted(known)[:12])
            yield finding(MESSAGES, "EXA-001", name=parameter, sort=programme, known=listed)
        elif known[parameter][0].unit in {"text", "bool", "date"}:
            yield finding(MESSAGES, "EXA-004", name=f"{programme} {parameter}")


def _facts(case: Case, programmes: Mapping[str, Programme], day: date, supposition: Supposition) -> Iterator[Fact]:
    world = _world(case, programmes)
    units = {fact.measure: fact.unit for fact in case.facts}
    for (name, subject), value in supposition.figures.items():
        measure = case.measures[name]
        for key in world.keys_of(measure, subject):
            yield Fact(
                id=f"{SUPPOSED}:{name}:{key}", measure=name, subject=key, period=span_of_day(day),
                value=Interval.point(value), unit=units.get(name, str(measure.unit)), kind=measure.kind,
                published=span_of_day(day), certainty=Certainty.INFERRED, source=SUPPOSED, publisher=SUPPOSED,
                rank=_FIRST,
            )  # fmt: skip


def _positions(day: date, supposition: Supposition) -> Iterator[Position]:
    for (municipality, option), stance in supposition.positions.items():
        yield Position(
            id=f"{SUPPOSED}:{municipality}:{option}", who=municipality, option=option, stance=stance,
            on=span_of_day(day), published=span_of_day(day), sources=(SUPPOSED,),
        )  # fmt: skip


def _acts(day: date, supposition: Supposition) -> Iterator[Act]:
    for name, is_to_carry in supposition.reasons.items():
        yield Act(
            id=f"{SUPPOSED}:{name}", kind="accepted" if is_to_carry else "cured", reason=name, on=span_of_day(day),
            published=span_of_day(day), sources=(SUPPOSED,),
        )  # fmt: skip


def _rules(programmes: Mapping[str, Programme], day: date, supposition: Supposition) -> Mapping[str, Programme]:
    changed: dict[str, Programme] = {}
    for (programme, parameter), value in supposition.rules.items():
        rule = changed.get(programme) or programmes[programme]
        statements = rule.parameters[parameter]
        statement = ParameterValue(
            value=Interval.point(value), unit=statements[0].unit, valid_from=span_of_day(day),
            published=span_of_day(day), rank=Rank.LAW, citation=Citation(title=SUPPOSED),
        )  # fmt: skip
        changed[programme] = replace(rule, parameters={**rule.parameters, parameter: (*statements, statement)})
    return _Replaced(programmes, changed) if changed else programmes


def _with_computed(case: Case, entries: set[Entry]) -> set[Entry]:
    """Add the figures that were computed from changed ones: they may be overtaken."""
    place = {fact.id: Entry("fact", fact.measure, fact.subject) for fact in case.facts if fact.id}
    for fact in case.facts:
        if any(place.get(name) in entries for name in fact.computed_from):
            entries.add(Entry("fact", fact.measure, fact.subject))
    return entries


class _Replaced(Mapping[str, "Programme"]):
    """Programmes, a few of them replaced; the others are still read only when somebody asks for them."""

    def __init__(self, programmes: Mapping[str, Programme], replaced: Mapping[str, Programme]) -> None:
        self._programmes, self._replaced = programmes, replaced

    def __getitem__(self, name: str) -> Programme:
        return self._replaced[name] if name in self._replaced else self._programmes[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._programmes)

    def __len__(self) -> int:
        return len(self._programmes)


def _world(case: Case, programmes: Mapping[str, Programme]) -> CaseWorld:
    nowhere = np.array([], dtype=np.int64)
    return CaseWorld(record=Record(case, programmes, ""), on=nowhere, known_on=nowhere)
