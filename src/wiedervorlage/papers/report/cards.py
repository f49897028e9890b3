"""A card per reason: what was said, the premise in words, the figures behind it, its states, its sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from wiedervorlage.case.model import ReadingName, Side
from wiedervorlage.evidence.facts import PUBLIC
from wiedervorlage.evidence.lookup import known_day
from wiedervorlage.foundation.wording import write_day, write_number, write_span
from wiedervorlage.papers.report.charts import comparisons_of
from wiedervorlage.papers.report.markup import Markup, drawing, element, join, table
from wiedervorlage.papers.report.words import KINDS, READINGS, WEIGHTS
from wiedervorlage.premises.explanation import explain
from wiedervorlage.premises.parser import parse
from wiedervorlage.recheck.figures import source_title, subject_label, write_value
from wiedervorlage.recheck.states import NAMES
from wiedervorlage.recheck.summary import view_name

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from wiedervorlage.case.model import Reason
    from wiedervorlage.evidence.facts import Fact
    from wiedervorlage.papers.report.charts import ComparisonChart
    from wiedervorlage.papers.report.page import Report

_MOST_FIGURES = 40


def reason_cards(report: Report) -> Markup:
    """Return one card for each reason of the decision, in the order of the paper."""
    decision = report.result.decision
    names = (*decision.rests_on, *decision.weighs_against, *decision.presupposes)
    return join(*(_card(report, report.result.case.reasons[name]) for name in names))


def _card(report: Report, reason: Reason) -> Markup:
    language = report.language
    kinds = [KINDS[k].in_language(language) if k in KINDS else k for k in (reason.kind, reason.second_kind) if k]
    weight = WEIGHTS[reason.weight.value].in_language(language)
    side = {"de": {Side.FOR: "dafür", Side.AGAINST: "dagegen"}, "en": {Side.FOR: "for", Side.AGAINST: "against"}}
    tags = [*kinds, side[language][reason.side], weight]
    return element(
        "article",
        element("h3", reason.says.in_language(language), id=f"r-{reason.id}"),
        element("p", *(element("span", tag, class_="tag") for tag in tags)),
        _note(reason.weight_note.in_language(language) if reason.weight_note else None),
        element("blockquote", f"„{reason.quote}“", lang="de") if reason.quote else None,
        *_premise(report, reason),
        *_states(report, reason),
        *_hindsight(report, reason),
        *_charts(report, reason),
        *_figures(report, reason),
        _note(reason.note.in_language(language) if reason.note else None),
        class_="card",
        aria_labelledby=f"r-{reason.id}",
    )


def _note(text: str | None) -> Markup | None:
    return element("p", text, class_="note") if text else None


def _premise(report: Report, reason: Reason) -> Iterator[Markup]:
    if reason.premise is None:
        yield element("p", report.word("judgement"))
        return
    rows = []
    for name in ReadingName:
        written = reason.premise.texts.get(name)
        if written is not None:
            sentence = explain(parse(written), report.lexicon, report.language)
            rows.append((READINGS[name.value].in_language(report.language), sentence))
    yield table(report.word("premise"), (report.word("reading"), report.word("premise")), rows)
    if reason.premise.note is not None:
        yield element(
            "p", element("strong", report.word("why") + ": "), reason.premise.note.in_language(report.language)
        )


def _states(report: Report, reason: Reason) -> Iterator[Markup]:
    rows = []
    for view in report.result.views:
        for reading in ReadingName:
            runs = [r for r in report.result.states if (r.reason, r.view, r.reading) == (reason.id, view, reading)]
            steps = "; ".join(
                f"{report.word('from')} {write_day(r.day, report.language)}: "
                f"{NAMES[r.state].in_language(report.language)}"
                for r in runs
            )
            rows.append((view_name(view, report.language), READINGS[reading.value].in_language(report.language), steps))
    if reason.premise is None and len({row[2] for row in rows}) == 1:
        rows = rows[:1]
    head = (report.word("view"), report.word("reading"), report.word("state"))
    yield table(report.word("state"), head, rows)


def _hindsight(report: Report, reason: Reason) -> Iterator[Markup]:
    for item in report.result.hindsight:
        if item.reason == reason.id and item.reading is ReadingName.FAIR:
            words = report.word(
                "hindsight",
                day=write_day(item.known_since, report.language),
                reading=READINGS[item.reading.value].in_language(report.language),
            )
            yield element("p", f"{view_name(item.view, report.language)}: {words}")


def _charts(report: Report, reason: Reason) -> Iterator[Markup]:
    for chart in comparisons_of(reason, report.result, report.programmes, report.lexicon, report.language):
        if report.charts is not None:
            svg = report.charts.comparison(chart, report.language)
            yield element("figure", drawing(svg, chart.title), element("figcaption", chart.title))
        yield _steps_table(report, chart)


def _steps_table(report: Report, chart: ComparisonChart) -> Markup:
    rows = [
        (
            write_day(step.day, report.language),
            view_name(step.view, report.language),
            report.word(step.side),
            _bounds(step.low, step.high, report),
        )
        for step in chart.steps
    ]
    head = (report.word("from"), report.word("view"), report.word("value"), chart.unit or "–")
    return table(f"{report.word('as_table')}: {chart.title}", head, rows)


def _bounds(low: float, high: float, report: Report) -> str:
    shown = [write_number(float(f"{x:.4g}"), report.language) if np.isfinite(x) else "∞" for x in (low, high)]
    return shown[0] if shown[0] == shown[1] else f"{shown[0]} – {shown[1]}"


def _figures(report: Report, reason: Reason) -> Iterator[Markup]:
    """List every figure that the fair premise read on some day, in either view."""
    case = report.result.case
    used: set[int] = set()
    for view in report.result.views:
        track = report.result.tracks[view, ReadingName.FAIR].reasons[reason.id]
        for source in (*track.value.sources, *track.first.sources):
            if source.kind == "fact":
                used |= {int(row) for row in np.unique(source.rows) if row >= 0}
    facts = sorted((case.facts[row] for row in used), key=lambda f: (f.measure, f.subject, f.period.first))
    own = [fact for fact in facts if len({f.subject for f in facts if f.measure == fact.measure}) <= 2]
    shown = (own or facts)[:_MOST_FIGURES]
    if shown:
        keys = ("figure", "period", "value", "known_public", "known_house", "source")
        head = tuple(report.word(key) for key in keys)
        yield table(report.word("figures"), head, [_figure_row(report, fact) for fact in shown])


def _figure_row(report: Report, fact: Fact) -> tuple[str, ...]:
    case, language = report.result.case, report.language
    measure = case.measures[fact.measure]
    label = f"{measure.label.in_language(language)}, {subject_label(case, fact.subject)}"
    source = source_title(case, fact.source, language)
    declared = case.sources.get(fact.source)
    if declared is not None and declared.one_sided:
        source += f" ({report.word('one_sided')})"
    public_inferred = fact.published_inferred or fact.published is None
    return (
        label,
        write_span(fact.period, language),
        write_value(fact.value, fact.unit, language),
        _since(report, known_day(fact, measure, PUBLIC), inferred=public_inferred),
        _since(report, known_day(fact, measure, case.authority), inferred=fact.held_inferred),
        source,
    )


def _since(report: Report, day: date | None, *, inferred: bool) -> str:
    if day is None:
        return report.word("not_public")
    return write_day(day, report.language) + (f" ({report.word('inferred')})" if inferred else "")
