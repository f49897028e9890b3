"""The figures and positions that a premise read, with the days since when they could be known."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from wiedervorlage.case.vocabulary import ReadingName
from wiedervorlage.evidence.facts import Certainty
from wiedervorlage.evidence.intervals import Interval
from wiedervorlage.evidence.lookup import is_inferred, known_day
from wiedervorlage.foundation.wording import write_span
from wiedervorlage.papers.report.markup import Markup, table
from wiedervorlage.papers.report.naming import STANCES
from wiedervorlage.premises import nodes
from wiedervorlage.premises.evaluation import word
from wiedervorlage.premises.parser import parse
from wiedervorlage.recheck.figures import subject_label, write_value

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from wiedervorlage.case.model import Case, Reason
    from wiedervorlage.case.options import Position
    from wiedervorlage.evidence.facts import Fact
    from wiedervorlage.evidence.measures import Measure
    from wiedervorlage.papers.report.report import Report

_MANY = 3
"""Figures of more regions than this are put into one row per period."""


def facts_read(report: Report, reason: Reason) -> tuple[Fact, ...]:
    """Return every figure that answered on some day, in some view and reading, in order of measure and period."""
    result = report.tracked()[reason.id]
    rows: set[int] = set()
    for view in result.views:
        for reading in ReadingName:
            track = result.tracks[view, reading].reasons[reason.id]
            for source in (*track.first.sources, *track.value.sources):
                if source.kind == "fact":
                    rows |= set(np.unique(source.rows).tolist()) - {-1}
    facts = (result.case.facts[row] for row in rows)
    return tuple(sorted(facts, key=lambda fact: (fact.measure, fact.period.last, fact.subject, fact.id)))


def figures(report: Report, reason: Reason) -> Markup | None:
    """Return the figures as a table; many regions of one measure and period share a row."""
    groups: dict[tuple[str, str, str], list[Fact]] = {}
    facts = facts_read(report, reason)
    regions: dict[str, set[str]] = {}
    for fact in facts:
        regions.setdefault(fact.measure, set()).add(fact.subject)
    for fact in facts:
        own = fact.subject == report.case.region or len(regions[fact.measure]) <= _MANY
        whose = fact.subject if own else ""
        groups.setdefault((fact.measure, whose, fact.period.written), []).append(fact)
    rows = [_row(report, members) for members in groups.values()]
    if not rows:
        return None
    head = (
        report.say("Angabe", "Figure"),
        report.say("Zeitraum", "Period"),
        report.say("Wert", "Value"),
        report.say("bekannt seit", "known since"),
        report.say("Quelle", "Source"),
    )
    caption = report.say("Angaben, die gelesen wurden", "Figures that were read")
    return table(caption, head, rows)


def _row(report: Report, members: list[Fact]) -> tuple[str, ...]:
    case, first = report.case, members[0]
    measure = case.measures[first.measure]
    known = {}
    for view in report.result.views:
        days = {known_day(fact, measure, view) for fact in members}
        inferred = any(is_inferred(fact, measure, view) for fact in members)
        known[view] = _since(report, days, inferred=inferred)
    return (
        f"{report.text(measure.label)}, {_whose(report, members)}",
        write_span(first.period, report.language),
        _value(report, members, measure),
        _by_view(report, known),
        report.sources(fact.source for fact in members),
    )


def _whose(report: Report, members: list[Fact]) -> str:
    keys = {fact.subject for fact in members}
    for subject in report.case.subjects.values():
        if set(subject.keys) == keys and (subject.is_group or not keys & set(report.case.regions)):
            return report.text(subject.label)
    if len(keys) == 1:
        return subject_label(report.case, members[0].subject)
    for subject in report.case.subjects.values():
        if keys <= set(subject.keys) and subject.is_group:
            return report.text(subject.label)
    return report.say(f"{len(keys)} Gebiete", f"{len(keys)} regions")


def _value(report: Report, members: list[Fact], measure: Measure) -> str:
    if len({fact.value for fact in members}) == 1:
        fact = members[0]
        return write_value(fact.value, fact.unit, report.language) + _mark(report, fact)
    values = [fact.value for fact in members if fact.value is not None]
    if not values:
        return report.say("unbekannt", "unknown")
    span = Interval(low=min(value.low for value in values), high=max(value.high for value in values))
    return write_value(span, str(measure.unit), report.language)


def _mark(report: Report, fact: Fact) -> str:
    if fact.certainty is Certainty.PARTLY:
        return report.say(" (nur teilweise belegt)", " (only partly on record)")
    return report.say(" (erschlossen)", " (inferred)") if fact.certainty is Certainty.INFERRED else ""


def _by_view(report: Report, words: dict[str, str]) -> str:
    """Return what holds for each view in one cell, once where all views agree."""
    if len(set(words.values())) == 1:
        return next(iter(words.values()))
    return "; ".join(f"{report.view(view, short=True)} {said}" for view, said in words.items())


def _since(report: Report, days: set[date | None], *, inferred: bool) -> str:
    known = sorted(day for day in days if day is not None and day <= report.result.until)
    if not known:
        later = any(day is not None for day in days)
        return report.say("noch nicht", "not yet") if later else report.say("nicht veröffentlicht", "not published")
    words = report.day(known[0])
    if known[-1] != known[0]:
        words += report.say(" bis ", " to ") + report.day(known[-1])
    return words + (report.say(" (erschlossen)", " (inferred)") if inferred else "")


def positions(report: Report, reason: Reason) -> Markup | None:
    """Return the statements on the options that the premise counts support for."""
    options = _options_counted(reason)
    case = report.case
    municipalities = set(case.municipalities)
    chosen = [p for p in case.positions if p.option in options and {p.who, *p.members} & municipalities]
    if not chosen:
        return None
    rows = [
        (
            who(case, position),
            report.text(STANCES[position.stance]) + (f": {position.condition}" if position.condition else ""),
            write_span(position.on, report.language),
            _by_view(
                report,
                {view: _since(report, {position.known_since(view)}, inferred=False) for view in report.result.views},
            ),
            report.sources(position.sources),
        )
        for position in sorted(chosen, key=lambda position: (position.on.last, position.who))
    ]
    head = (
        report.say("Wer", "Who"),
        report.say("Stellungnahme", "Statement"),
        report.say("Tag", "Day"),
        report.say("bekannt seit", "known since"),
        report.say("Quelle", "Source"),
    )
    caption = report.say("Stellungnahmen, die gezählt wurden", "Statements that were counted")
    return table(caption, head, rows)


def _options_counted(reason: Reason) -> set[str]:
    texts = reason.premise.texts.values() if reason.premise else ()
    return {
        word(node.arguments[0])
        for text in texts
        for node in nodes.walk(parse(text))
        if isinstance(node, nodes.Call) and node.function == "support"
    }


def who(case: Case, position: Position) -> str:
    """Return the name of who made a statement."""
    return case.regions[position.who].name if position.who in case.regions else position.who


def sources_of(report: Report, reason: Reason) -> Iterator[str]:
    """Yield the ids of all sources of a reason: of its paper, its figures and the positions it counts."""
    if reason.stated_in is not None:
        document = report.case.documents.get(reason.stated_in.document)
        yield from document.sources if document else ()
    yield from (fact.source for fact in facts_read(report, reason))
    options = _options_counted(reason)
    for position in report.case.positions:
        if position.option in options and {position.who, *position.members} & set(report.case.municipalities):
            yield from position.sources
