"""The measure that the decisive premise reads, over time and with its threshold, as a figure."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wiedervorlage.case.vocabulary import ReadingName
from wiedervorlage.evidence.lookup import known_day
from wiedervorlage.papers import blocks as b
from wiedervorlage.papers.council_content.speech import both, day_of, say
from wiedervorlage.papers.council_content.yardstick import amount, fair_comparisons, is_stated, label_of
from wiedervorlage.papers.report.charts import EvidenceDrawing, Panel, Point, Threshold
from wiedervorlage.papers.report.comparisons import reads_evidence, steps, unit_of
from wiedervorlage.premises import nodes
from wiedervorlage.recheck.figures import unit_words, write_value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wiedervorlage.foundation.text import Language, Text
    from wiedervorlage.papers.council_content.matter import Matter
    from wiedervorlage.papers.report.charts import ChartMaker
    from wiedervorlage.papers.report.comparisons import ComparedValue, Side

_LEAST_DAYS: Final = 180
"""A shorter course is no picture."""


def chart(matter: Matter, charts: ChartMaker | None, language: Language) -> tuple[b.Figure, ...]:
    """Return the figure of the decisive ground, else of the first that reads figures; nothing without a course."""
    result = matter.earlier[0]
    if charts is None or (result.until - result.since).days < _LEAST_DAYS:
        return ()
    decision = result.decision
    for name in dict.fromkeys((*decision.names_decisive, *decision.rests_on)):
        reason = matter.case.reasons[name]
        if reason.premise is None:
            continue
        for entry, side in fair_comparisons(matter, result, reason):
            drawing = _drawing(matter, entry, side, language) if reads_evidence(entry.node) else None
            if drawing is not None:
                return (_figure(matter, charts, drawing, entry, side),)
    return ()


def _figure(matter: Matter, charts: ChartMaker, drawing: EvidenceDrawing, entry: ComparedValue, side: Side) -> b.Figure:
    label = label_of(matter, entry.node)
    return b.Figure(
        svg=charts.evidence(drawing),
        alternative=_finding(matter, entry, side),
        caption=say(f"{label.de} und Schwelle des Grundes", f"{label.en} and the threshold of the ground"),
        source=say("eigene Darstellung nach den Angaben in der Anlage", "own drawing of the figures in the annex"),
    )


def _finding(matter: Matter, entry: ComparedValue, side: Side) -> Text:
    """Tell what the picture shows: the first known value, the last, and where the threshold lies."""
    label = label_of(matter, entry.node)
    days = matter.earlier[0].tracks[matter.view, ReadingName.FAIR].days
    found = steps(entry.values[matter.view], days)
    first, last = found[0], found[-1]
    start, end = (amount(entry, step.low, step.high, is_stated=is_stated(matter, entry.node)) for step in (first, last))
    threshold = amount(entry, side.low[-1], side.high[-1])
    return say(
        f"Liniendiagramm: {label.de}. Bekannt waren am {day_of(first.start).de} {start.de} und am "
        f"{day_of(matter.day).de} {end.de}. Die Schwelle liegt bei {threshold.de}.",
        f"Line chart: {label.en}. Known were {start.en} on {day_of(first.start).en} and {end.en} on "
        f"{day_of(matter.day).en}. The threshold lies at {threshold.en}.",
    )


def _drawing(matter: Matter, entry: ComparedValue, side: Side, language: Language) -> EvidenceDrawing | None:
    result = matter.earlier[0]
    days = result.tracks[matter.view, ReadingName.FAIR].days
    value = steps(entry.values[matter.view], days)
    if not value:
        return None
    points = tuple(_points(matter, entry, language))
    label = label_of(matter, entry.node)
    panel = Panel(
        label=_with_unit(label, entry).in_language(language),
        value=value,
        thresholds=(
            Threshold(label=say("Schwelle", "threshold").in_language(language), rank=0, steps=steps(side, days)),
        ),
        points=points,
    )
    return EvidenceDrawing(
        id="decisive-measure",
        title=label.in_language(language),
        description=_finding(matter, entry, side).in_language(language),
        unit="",
        is_share=entry.is_share,
        start=min([result.since, *(point.day for point in points)]),
        end=result.until,
        decided=result.decision.day,
        decided_label=say("Entscheidung", "decision").in_language(language),
        panels=(panel,),
        language=language,
    )


def _with_unit(label: Text, entry: ComparedValue) -> Text:
    """Return what the picture is of, with its unit where the label does not name it."""
    if entry.is_share:
        return label
    unit = both(lambda language: unit_words(unit_of(entry), language))
    named = unit.de.lower() in label.de.lower()
    return label if named else say(f"{label.de} ({unit.de})", f"{label.en} ({unit.en})")


def _points(matter: Matter, entry: ComparedValue, language: Language) -> Iterator[Point]:
    """Yield the figures of a value that is a plain measure of one region or body."""
    node, case = entry.node, matter.case
    if not isinstance(node, nodes.Name):
        return
    measure = case.measures[node.name]
    chosen = node.subject or measure.subject
    keys = case.subjects[chosen].keys if chosen else (case.region,)
    for fact in sorted(case.facts, key=lambda fact: fact.period.last):
        known = known_day(fact, measure, matter.view)
        fits = (fact.measure, fact.kind) == (measure.id, measure.kind) and len(keys) == 1 and fact.subject == keys[0]
        if fits and fact.value is not None and known is not None and fact.period.last <= matter.day:
            value = fact.value.low if fact.value.low != float("-inf") else fact.value.high
            yield Point(day=fact.period.last, known=known, value=value, label=write_value(fact.value, "", language))
