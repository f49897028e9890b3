"""The reasons over time as a chart and a table, and the days with cause."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wiedervorlage.case.model import ReadingName
from wiedervorlage.foundation.wording import write_day
from wiedervorlage.papers.report.answer import cause_name
from wiedervorlage.papers.report.charts import timeline_of
from wiedervorlage.papers.report.markup import Markup, drawing, element, join, table
from wiedervorlage.papers.report.words import CARRIED, OUTCOMES
from wiedervorlage.recheck.due import MODE_NAMES
from wiedervorlage.recheck.figures import source_title
from wiedervorlage.recheck.result import Cause
from wiedervorlage.recheck.states import NAMES
from wiedervorlage.recheck.summary import lead_words, view_name

if TYPE_CHECKING:
    from wiedervorlage.papers.report.page import Report
    from wiedervorlage.recheck.result import Due


def timeline_section(report: Report) -> Markup:
    """Return a chart per view, and one table of all states under the fair reading."""
    parts = [element("p", report.word("chart_note"), class_="note")]
    for view in report.result.views:
        parts.append(element("h3", view_name(view, report.language)))
        if report.charts is not None:
            title = f"{report.word('timeline')}, {view_name(view, report.language)}"
            svg = report.charts.timeline(timeline_of(report.result, view, report.language), title, report.language)
            parts.append(element("figure", drawing(svg, title), element("figcaption", _in_words(report, view))))
        parts.append(_states_table(report, view))
    parts.append(_outcomes_table(report))
    parts.append(_decisions_table(report))
    return join(*parts)


def _decisions_table(report: Report) -> Markup:
    """List the real decisions that the chart marks with lines."""
    result, language = report.result, report.language
    rows = [
        (
            write_day(decision.day, language),
            decision.by,
            decision.about.in_language(language),
            OUTCOMES[decision.outcome.value].in_language(language),
        )
        for decision in sorted(result.case.decisions, key=lambda d: d.day)
        if result.since <= decision.day <= result.until
    ]
    head = tuple(report.word(key) for key in ("day", "body", "matter", "decided"))
    return table(report.word("decisions"), head, rows)


def _states_table(report: Report, view: str) -> Markup:
    language, decision = report.language, report.result.decision
    rows = []
    for name in (*decision.rests_on, *decision.weighs_against, *decision.presupposes):
        runs = [r for r in report.result.states if (r.reason, r.view, r.reading) == (name, view, ReadingName.FAIR)]
        steps = "; ".join(
            f"{report.word('from')} {write_day(r.day, language)}: {NAMES[r.state].in_language(language)}" for r in runs
        )
        rows.append((report.result.case.reasons[name].says.in_language(language), steps))
    caption = f"{report.word('timeline')}: {view_name(view, language)}"
    return table(caption, (report.word("reason"), report.word("state")), rows)


def _in_words(report: Report, view: str) -> str:
    """Say the finding of the chart in a sentence: its text alternative."""
    changed = [
        r
        for r in report.result.states
        if r.view == view and r.reading is ReadingName.FAIR and r.day != report.result.since
    ]
    if not changed:
        return {"de": "Kein Grund änderte seinen Zustand.", "en": "No reason changed its state."}[report.language]
    return "; ".join(
        f"{write_day(r.day, report.language)}: {r.reason} {NAMES[r.state].in_language(report.language)}"
        for r in changed
    )


def _outcomes_table(report: Report) -> Markup:
    language = report.language
    rows = []
    for view in report.result.views:
        for mode in dict.fromkeys(o.mode for o in report.result.outcomes):
            runs = [o for o in report.result.outcomes if (o.mode, o.view, o.reading) == (mode, view, ReadingName.FAIR)]
            steps = "; ".join(
                f"{report.word('from')} {write_day(o.day, language)}: {CARRIED[o.carried].in_language(language)}"
                for o in runs
            )
            rows.append((MODE_NAMES[mode].in_language(language), view_name(view, language), steps))
    head = (report.word("mode"), report.word("view"), report.word("state"))
    return table(report.word("outcome"), head, rows)


def due_section(report: Report) -> Markup:
    """Return every day with cause as a table per view."""
    parts = []
    for view in report.result.views:
        items = [item for item in report.result.due if item.view == view]
        caption = view_name(view, report.language)
        if not items:
            parts.append(element("p", f"{caption}: {report.word('no_due')}"))
            continue
        head = tuple(report.word(key) for key in ("day", "cause", "range", "lead", "closed", "source"))
        parts.append(table(caption, head, [_due_row(report, item) for item in items]))
    parts.append(element("p", report.word("legal"), class_="note"))
    return join(*parts)


def _due_row(report: Report, item: Due) -> tuple[str, ...]:
    language = report.language
    day = write_day(item.day, language) if item.day else report.word("never")
    if item.inferred:
        day += f" ({report.word('inferred')})"
    span = "–"
    if (item.earliest, item.latest) != (item.day, item.day):
        last = write_day(item.latest, language) if item.latest else report.word("never")
        span = f"{write_day(item.earliest, language)} – {last}"
        if item.cause is Cause.REVIEW:
            span += f" ({report.word('approx')})"
    cause = join(element("strong", cause_name(report, item)), ": ", item.because.in_language(language))
    sources = ", ".join(source_title(report.result.case, source, language) for source in item.sources)
    return (
        day,
        cause,
        span,
        lead_words(item.lead_days, language) if item.lead_days else "–",
        write_day(item.closed_on, language) if item.closed_on else "–",
        sources or "–",
    )
