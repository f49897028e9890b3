"""The figures of a case: which one answers on a day, as known on a day, and from which cell it comes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from wiedervorlage.adapters.charts.report_charts import VegaCharts
from wiedervorlage.case.asking import Asked, FigureShown, Standing, ask, course, subjects_of
from wiedervorlage.case.evidence_filing import RECEIVED
from wiedervorlage.evidence.facts import PUBLIC
from wiedervorlage.evidence.regions import official_names
from wiedervorlage.foundation.wording import write_day, write_number
from wiedervorlage.papers.report.charts import EvidenceDrawing, Panel, Point, Step
from wiedervorlage.recheck.figures import unit_words, write_value
from wiedervorlage_web.analysis import opened_case
from wiedervorlage_web.desk.page import acting, case_or_404, page
from wiedervorlage_web.desk.templatetags.language import page_language, say
from wiedervorlage_web.people.rights import Right
from wiedervorlage_web.records.keeping import kept_case

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from django.http import HttpRequest
    from django.utils.functional import _StrPromise

    from wiedervorlage.case.model import Case
    from wiedervorlage.evidence.facts import Fact

STANDINGS: Final[Mapping[Standing, _StrPromise]] = {
    Standing.ANSWERS: gettext_lazy("gilt"),
    Standing.OTHER_DAY: gettext_lazy("eine andere liegt näher am Tag"),
    Standing.REPLACED: gettext_lazy("durch eine andere für denselben Zeitraum ersetzt"),
    Standing.TOO_OLD: gettext_lazy("zu alt für den Tag"),
    Standing.LATER: gettext_lazy("betrifft eine spätere Zeit"),
    Standing.NOT_KNOWN: gettext_lazy("war noch nicht bekannt"),
    Standing.UNFIT: gettext_lazy("andere Einheit; antwortet nie"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A figure as the table shows it; ``cell_of`` is the file in the case that holds its cell, where kept."""

    shown: FigureShown
    value: str
    words: str
    source: str
    address: str
    cell_of: str

    @property
    def answers(self) -> bool:
        """Say whether it is the one that answers."""
        return self.shown.standing is Standing.ANSWERS


@page(Right.READ)
def case_evidence(request: HttpRequest, slug: str) -> HttpResponse:
    """Ask a case for a figure and show everything that stands beside it."""
    record, who = case_or_404(request, slug), acting(request)
    case = opened_case(record).case
    if case is None or not case.measures:
        return render(request, "desk/cases/evidence.html", {"record": record, "tab": "evidence"})
    asked = asked_of(request, case, who.today)
    rows = _rows(case, ask(case, asked), frozenset(kept_case(record).files))
    context = {
        "record": record,
        "tab": "evidence",
        "case": case,
        "asked": asked,
        "measure": case.measures[asked.measure],
        "measures": [(name, say(item.label)) for name, item in case.measures.items()],
        "subjects": [(key, name_of(case, key)) for key in subjects_of(case, asked.measure)],
        "views": [(PUBLIC, _("alle")), *((body, body) for body in _bodies(case))],
        "rows": rows,
        "answer": next((row for row in rows if row.answers), None),
        "query": request.GET.urlencode(),
        "has_chart": _drawing(case, asked) is not None,
        "caption": _caption(case, asked, rows),
    }
    return render(request, "desk/cases/evidence.html", context)


@page(Right.READ)
def picture(request: HttpRequest, slug: str) -> HttpResponse:
    """Draw the figures of a measure over time, as known on the day of knowledge."""
    record, who = case_or_404(request, slug), acting(request)
    case = opened_case(record).case
    if case is None or not case.measures:
        raise Http404(slug)
    asked = asked_of(request, case, who.today)
    drawing = _drawing(case, asked)
    if drawing is None:
        raise Http404(asked.measure)
    return HttpResponse(VegaCharts().evidence(drawing), content_type="image/svg+xml")


def asked_of(request: HttpRequest, case: Case, today: date) -> Asked:
    """Return the question of the address; what it leaves out is the first measure, the case's region, today."""
    wanted = request.GET.get("groesse", "")
    with_figures = [name for name in case.measures if subjects_of(case, name)]
    measure = wanted if wanted in case.measures else (with_figures or list(case.measures))[0]
    subjects = subjects_of(case, measure)
    subject = request.GET.get("gebiet", "")
    on = _day(request.GET.get("am", ""), today)
    view = request.GET.get("sicht", PUBLIC)
    return Asked(
        measure=measure,
        subject=subject if subject in subjects else (subjects or (case.region,))[0],
        on=on,
        known_on=_day(request.GET.get("bekannt", ""), on),
        view=view if view in _bodies(case) else PUBLIC,
    )


def name_of(case: Case, key: str) -> str:
    """Return a region's name with its key, or the body's own name."""
    region = case.regions.get(key)
    name = region.name if region else official_names().get(key, "")
    return f"{name} ({key})" if name else key


def _bodies(case: Case) -> tuple[str, ...]:
    return tuple(dict.fromkeys(fact.held_by for fact in case.facts if fact.held_by))


def _rows(case: Case, shown: Sequence[FigureShown], files: frozenset[str]) -> list[Row]:
    return [_row(case, item, files) for item in shown]


def _row(case: Case, item: FigureShown, files: frozenset[str]) -> Row:
    fact = item.fact
    source = case.sources.get(fact.source)
    kept = [path for path in files if path.startswith(RECEIVED) and path.endswith(f"-{fact.origin.file}")]
    return Row(
        shown=item,
        value=_value(fact),
        words=str(STANDINGS[item.standing]),
        source=say(source.title) if source else fact.source,
        address=source.url if source and source.url.startswith("https://") else "",
        cell_of=kept[0] if fact.origin.file and len(kept) == 1 else "",
    )


def _caption(case: Case, asked: Asked, rows: Sequence[Row]) -> str:
    answer = next((row.shown.fact for row in rows if row.answers), None)
    values = {
        "measure": say(case.measures[asked.measure].label), "subject": name_of(case, asked.subject),
        "day": write_day(asked.on, page_language()), "known": write_day(asked.known_on, page_language()),
    }  # fmt: skip
    if answer is None:
        return _("%(measure)s, %(subject)s: am %(day)s, bekannt am %(known)s, gibt es keine Angabe.") % values
    said = {**values, "value": _value(answer)}
    return _("%(measure)s, %(subject)s: am %(day)s, bekannt am %(known)s, gilt: %(value)s.") % said


def _value(fact: Fact) -> str:
    """Write a figure with its unit; an official symbol in place of a figure stands as printed."""
    return fact.raw if fact.value is None else write_value(fact.value, fact.unit, page_language())


def _drawing(case: Case, asked: Asked) -> EvidenceDrawing | None:
    """Return the drawing of the figures known on the day of knowledge; None where there is none."""
    known = [item for item in ask(case, asked) if item.standing not in {Standing.NOT_KNOWN, Standing.UNFIT}]
    points = [item for item in known if item.fact.value is not None and item.fact.value.low == item.fact.value.high]
    if not points:
        return None
    language = page_language()
    start = min(item.fact.period.first for item in known) - timedelta(days=60)
    end = max(asked.on, *(item.fact.period.last for item in known)) + timedelta(days=60)
    steps = tuple(
        Step(start=part.start, end=part.end, low=part.fact.value.low, high=part.fact.value.high)
        for part in course(case, asked, start, end)
        if part.fact.value is not None
    )
    measure = case.measures[asked.measure]
    label = name_of(case, asked.subject)
    return EvidenceDrawing(
        id="belege", title=say(measure.label), description=label,
        unit=unit_words(str(measure.unit), language), is_share=False,
        start=start, end=end, decided=asked.on, decided_label=write_day(asked.on, language),
        panels=(Panel(label=label, value=steps, thresholds=(), points=tuple(_point(item) for item in points)),),
        language=language,
    )  # fmt: skip


def _point(item: FigureShown) -> Point:
    value = item.fact.value.low if item.fact.value else 0.0
    return Point(
        day=item.fact.period.last,
        known=item.known or item.fact.period.last,
        value=value,
        label=write_number(value, page_language()),
    )


def _day(text: str, default: date) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return default
