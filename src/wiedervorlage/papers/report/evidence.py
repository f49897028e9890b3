"""The evidence behind a reason: pictures of values against their thresholds, and the same as tables."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

import numpy as np

from wiedervorlage.case.vocabulary import ReadingName
from wiedervorlage.evidence.intervals import Interval
from wiedervorlage.evidence.lookup import known_day
from wiedervorlage.foundation.wording import NBSP
from wiedervorlage.papers.report.charts import EvidenceDrawing, Panel, Point, Threshold
from wiedervorlage.papers.report.comparisons import (
    ComparedValue,
    compared_values,
    reads_evidence,
    steps,
    turning_points,
    unit_of,
)
from wiedervorlage.papers.report.markup import Markup, drawing, join, table
from wiedervorlage.premises import nodes
from wiedervorlage.recheck.figures import write_value
from wiedervorlage.recheck.naming import READING_NAMES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wiedervorlage.case.model import Reason
    from wiedervorlage.papers.report.charts import Step
    from wiedervorlage.papers.report.report import Report

_MOST_LABELS = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Exhibit:
    """A value that a premise weighs: what is to be drawn of it (None: nothing worth a picture), and its table."""

    drawing: EvidenceDrawing | None
    table: Markup


def evidence(report: Report, reason: Reason) -> Iterator[Markup]:
    """Yield a picture and a table for each value that the premise weighs."""
    for exhibit in exhibits(report, reason):
        inside: list[Markup] = []
        drawn = exhibit.drawing
        if drawn is not None and report.charts is not None:
            inside.append(
                drawing(report.charts.evidence(drawn), f"{drawn.title}, {_picture(report)}", evidence_caption(report))
            )
        inside.append(exhibit.table)
        yield join(*inside)


def exhibits(report: Report, reason: Reason) -> Iterator[Exhibit]:
    """Yield each value that the premise weighs, with its thresholds over time."""
    result = report.tracked()[reason.id]
    entries = compared_values(reason, result, report.programmes, report.lexicon, report.language)
    for place, entry in enumerate(entries, start=1):
        drawn = evidence_drawing(report, reason, entry, place) if reads_evidence(entry.node) else None
        yield Exhibit(drawing=drawn, table=_table(report, reason, entry))


def _picture(report: Report) -> str:
    return report.say("Bild", "picture")


def evidence_drawing(report: Report, reason: Reason, entry: ComparedValue, place: int) -> EvidenceDrawing | None:
    """Return what is to be drawn for one value; None where nobody ever knew a value."""
    result = report.tracked()[reason.id]
    panels = [_panel(report, entry, view) for view in result.views]
    if not any(panel.value for panel in panels):
        return None
    if len(panels) > 1 and len({(p.value, p.thresholds, p.points) for p in panels}) == 1:
        first = panels[0]
        label = report.say("in beiden Sichten gleich", "the same in both views")
        panels = [Panel(label=label, value=first.value, thresholds=first.thresholds, points=first.points)]
    starts = [result.since, *(point.day for panel in panels for point in panel.points)]
    title = entry.words[:1].upper() + entry.words[1:]
    return EvidenceDrawing(
        id=f"evidence-{report.number_of(reason.id)}-{place}",
        title=report.say(f"{title} und Schwelle im Zeitverlauf", f"{title} and its threshold over time"),
        description=_description(report, entry),
        unit=_unit_words(report, entry),
        is_share=entry.is_share,
        start=min(starts),
        end=result.until,
        decided=result.decision.day,
        decided_label=report.say("Entscheidung", "decision"),
        panels=tuple(panels),
        language=report.language,
    )


def _panel(report: Report, entry: ComparedValue, view: str) -> Panel:
    days = report.result.tracks[view, ReadingName.FAIR].days
    readings_of: dict[tuple[Step, ...], list[ReadingName]] = {}
    for reading, side in entry.thresholds[view]:
        readings_of.setdefault(steps(side, days), []).append(reading)
    thresholds = tuple(
        Threshold(
            label=" / ".join(report.text(READING_NAMES[reading]) for reading in dict.fromkeys(readings)),
            rank=min(list(ReadingName).index(reading) for reading in readings),
            steps=found,
        )
        for found, readings in readings_of.items()
        if found
    )
    return Panel(
        label=report.view(view),
        value=steps(entry.values[view], days),
        thresholds=thresholds,
        points=_points(report, entry, view),
    )


def _points(report: Report, entry: ComparedValue, view: str) -> tuple[Point, ...]:
    """Return the figures of a value that is a plain measure of one region or body."""
    node = entry.node
    if not isinstance(node, nodes.Name):
        return ()
    case = report.case
    measure = case.measures[node.name]
    chosen = node.subject or measure.subject
    keys = case.subjects[chosen].keys if chosen else (case.region,)
    if len(keys) != 1:
        return ()
    found = []
    for fact in case.facts:
        known = known_day(fact, measure, view)
        fits = (fact.measure, fact.subject, fact.kind) == (measure.id, keys[0], measure.kind)
        if fits and fact.value is not None and known is not None and known <= report.result.until:
            value = fact.value.low if np.isfinite(fact.value.low) else fact.value.high
            label = write_value(fact.value, "", report.language)
            found.append(Point(day=fact.period.last, known=known, value=value, label=label))
    within = [point for point in found if point.day <= report.result.until]
    shown = sorted(within, key=lambda point: point.day)
    if len(shown) > _MOST_LABELS:
        shown = [Point(day=p.day, known=p.known, value=p.value, label="") for p in shown]
    return tuple(shown)


def _unit_words(report: Report, entry: ComparedValue) -> str:
    if entry.is_share:
        return report.say("Anteil", "share")
    return write_value(Interval.point(2), unit_of(entry), report.language).partition(NBSP)[2]


def evidence_caption(report: Report) -> str:
    """Say how the pictures are to be read."""
    return report.say(
        "Durchgezogen: der Wert, wie ihn die Sicht an jedem Tag kannte (Fläche: ungenau bekannt). Gestrichelt: die "
        "Schwelle nach jeder Lesart. Punkte stehen am Stichtag der Angabe; die feine Linie reicht bis zu dem Tag, an "
        "dem die Angabe bekannt wurde.",
        "Solid: the value as the view knew it on each day (area: known imprecisely). Dashed: the threshold under each "
        "reading. Dots stand on the day a figure is about; the fine line runs to the day on which it became known.",
    )


def _description(report: Report, entry: ComparedValue) -> str:
    said = []
    for view, side in entry.values.items():
        found = steps(side, report.result.tracks[view, ReadingName.FAIR].days)
        if not found:
            said.append(f"{report.view(view)}: {report.say('nie bekannt', 'never known')}")
            continue
        first, last = found[0], found[-1]
        words = f"{report.view(view)}: {_amount(report, entry, first.low, first.high)} ({report.day(first.start)})"
        if last is not first:
            words += report.say(" bis ", " to ")
            words += (
                f"{_amount(report, entry, last.low, last.high)} ({report.say('ab', 'from')} {report.day(last.start)})"
            )
        said.append(words)
    return (
        "; ".join(said)
        + ". "
        + report.say("Alle Werte stehen in der Tabelle darunter.", "All values are in the table below.")
    )


def _amount(report: Report, entry: ComparedValue, low: float, high: float) -> str:
    if np.isnan(low):
        return report.say("unbekannt", "unknown")
    if entry.is_share:
        low, high, unit = low * 100, high * 100, "percent"
    else:
        unit = unit_of(entry)
    return write_value(Interval(low=_rounded(low), high=_rounded(high)), unit, report.language)


def _rounded(value: float) -> float:
    return round(value, 2) if np.isfinite(value) else value


def _table(report: Report, reason: Reason, entry: ComparedValue) -> Markup:
    result = report.tracked()[reason.id]
    readings = list(dict.fromkeys(reading for reading, _, _ in entry.operators))
    signs = {reading: operator for reading, operator, _ in entry.operators}
    courses: dict[tuple[tuple[str, ...], ...], list[str]] = {}
    for view in result.views:
        courses.setdefault(tuple(_course(report, entry, readings, view)), []).append(view)
    rows = [(day, report.views(views), *cells) for course, views in courses.items() for day, *cells in course]
    head = (
        report.say("Ab", "From"),
        report.say("Sicht", "View"),
        report.say("Wert", "Value"),
        *(
            report.say(
                f"Schwelle {report.text(READING_NAMES[r])} ({_sign(signs[r])})",
                f"threshold, {report.text(READING_NAMES[r])} ({_sign(signs[r])})",
            )
            for r in readings
        ),
    )
    caption = report.say(f"{entry.words} – Wert und Schwelle", f"{entry.words} – value and threshold")
    caption = caption[:1].upper() + caption[1:]
    return table(caption, head, rows)


def _course(report: Report, entry: ComparedValue, readings: list[ReadingName], view: str) -> Iterator[tuple[str, ...]]:
    """Yield day, value and thresholds wherever one of them changes."""
    days = report.result.tracks[view, ReadingName.FAIR].days
    value = entry.values[view]
    for point in turning_points(entry, view):
        cells = [_amount(report, entry, value.low[point], value.high[point])]
        for reading in readings:
            sides = [side for name, side in entry.thresholds[view] if name is reading]
            cells.append("; ".join(_amount(report, entry, s.low[point], s.high[point]) for s in sides))
        yield report.day(date.fromordinal(int(days[point]))), *cells


def _sign(operator: str) -> str:
    return {"<=": "≤", ">=": "≥", "==": "=", "!=": "≠"}.get(operator, operator)
