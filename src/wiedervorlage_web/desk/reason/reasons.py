"""One reason: what was said and where, how it stands in both views and three readings, and on what it rests."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from wiedervorlage.adapters.charts.report_charts import VegaCharts
from wiedervorlage.papers.report.cards import course_of, doubts_of, premise_in_words, role_of
from wiedervorlage.papers.report.evidence import evidence_caption, exhibits
from wiedervorlage.papers.report.figures import figures, positions, sources_of
from wiedervorlage.papers.report.markup import Markup, join
from wiedervorlage.papers.report.naming import KINDS, WEIGHTS
from wiedervorlage.recheck.naming import SIDES
from wiedervorlage_web.analysis import Version, opened_case, version_of
from wiedervorlage_web.desk.asof import day_of
from wiedervorlage_web.desk.page import acting, case_or_404, page
from wiedervorlage_web.desk.reason.reasoning import decision_asked, drawn_until, reading_rows, report_on, stated_places
from wiedervorlage_web.desk.standing import view_name
from wiedervorlage_web.desk.templatetags.language import page_language
from wiedervorlage_web.people.rights import Right
from wiedervorlage_web.records.models import CaseRecord

if TYPE_CHECKING:
    from datetime import date

    from django.http import HttpRequest

    from wiedervorlage.case.model import Case, Reason
    from wiedervorlage.foundation.text import Language, Text
    from wiedervorlage.papers.report.report import Report


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A value that the premise weighs: its picture (an address, and what it tells), and its table."""

    href: str
    says: str
    caption: str
    table: Markup


@page(Right.READ)
def reason(request: HttpRequest, slug: str, key: str) -> HttpResponse:
    """Show one reason as it stands on a day (default: today)."""
    record, who = case_or_404(request, slug), acting(request)
    case, found = case_and_reason(record, key)
    day = day_of(request, who.today)
    decision, others = decision_asked(request, case, key)
    report = report_on(record, decision.id, day, page_language()) if decision else None
    context = {
        "record": record, "case": case, "reason": found, "day": day, "today": who.today, "decision": decision,
        "decisions": others, "decision_key": decision.id if decision else "",
        "is_usable": opened_case(record).is_usable,
        "kinds": _kinds(found), "side": SIDES[found.side], "weight": WEIGHTS[found.weight],
        "rests_on": [case.reasons[name] for name in found.rests_on if name in case.reasons],
        "places": stated_places(record, case, found), "report": report,
    }  # fmt: skip
    if report is not None and decision is not None:
        context |= _context(report, found, day) | {"exhibits": _shown(record, decision.id, found, day)}
    return render(request, "desk/reasons/reason.html", context)


@page(Right.READ)
def picture(request: HttpRequest, slug: str, key: str, number: int) -> HttpResponse:
    """Draw a value that the premise weighs against its thresholds."""
    record, who = case_or_404(request, slug), acting(request)
    case, _found = case_and_reason(record, key)
    decision, _others = decision_asked(request, case, key)
    until = drawn_until(case, day_of(request, who.today))
    svg = _drawn(version_of(record), decision.id if decision else "", key, number, until, page_language())
    if not svg:
        raise Http404(key)
    return HttpResponse(svg, content_type="image/svg+xml")


def case_and_reason(record: CaseRecord, key: str) -> tuple[Case, Reason]:
    """Return the case as it reads, and one of its reasons.

    Raises:
        Http404: the case cannot be read, or has no such reason.
    """
    case = opened_case(record).case
    if case is None or key not in case.reasons:
        raise Http404(key)
    return case, case.reasons[key]


def _kinds(found: Reason) -> tuple[Text | str, ...]:
    return tuple(KINDS.get(kind, kind) for kind in (found.kind, found.second_kind) if kind)


def _context(report: Report, found: Reason, day: date) -> dict[str, object]:
    sources = report.sources(sources_of(report, found))
    return {
        "role": role_of(report, found),
        "views": [view_name(view) for view in report.result.views],
        "rows": reading_rows(report.result, found, day),
        "course": join(*course_of(report, found)),
        "premise": join(*premise_in_words(report, found.premise)) if found.premise else "",
        "figures": figures(report, found) or "",
        "positions": positions(report, found) or "",
        "doubts": doubts_of(report, found),
        "sources": sources.split("; ") if sources != "–" else [],
    }


def _shown(record: CaseRecord, decision: str, found: Reason, day: date) -> list[Shown]:
    """Return the values that the premise weighs; their pictures end with the record, not with a blank until today."""
    case, _reason = case_and_reason(record, found.id)
    until = drawn_until(case, day)
    report = report_on(record, decision, until, page_language())
    asked = urlencode({"entscheidung": decision, "stand": until.isoformat()})
    shown = []
    for number, exhibit in enumerate(exhibits(report, found) if report else ()):
        drawn = exhibit.drawing
        shown.append(
            Shown(
                href=f"{reverse('reason-picture', args=[record.slug, found.id, number])}?{asked}" if drawn else "",
                says=f"{drawn.title}. {drawn.description}" if drawn else "",
                caption=evidence_caption(report) if report else "",
                table=exhibit.table,
            )
        )
    return shown


@lru_cache(maxsize=64)
def _drawn(version: Version, decision: str, key: str, number: int, until: date, language: Language) -> str:
    record = CaseRecord.objects.get(pk=version.case)
    record.version = version.number
    report = report_on(record, decision, until, language)
    if report is None:
        return ""
    exhibit = next(islice(exhibits(report, report.case.reasons[key]), number, None), None)
    return VegaCharts().evidence(exhibit.drawing) if exhibit and exhibit.drawing else ""
