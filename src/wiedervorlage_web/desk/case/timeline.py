"""The reasons over time as a picture, drawn as in the report."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from django.http import Http404, HttpResponse

from wiedervorlage import __version__
from wiedervorlage.adapters.charts.report_charts import VegaCharts
from wiedervorlage.papers.report.report import Report
from wiedervorlage.papers.report.timeline import entries, timeline_drawing
from wiedervorlage_web.analysis import Version, programmes, rechecked, version_of
from wiedervorlage_web.desk.case.cases import recheck_or_none
from wiedervorlage_web.desk.page import acting, case_or_404, page
from wiedervorlage_web.desk.templatetags.language import page_language
from wiedervorlage_web.people.rights import Right
from wiedervorlage_web.records.models import CaseRecord

if TYPE_CHECKING:
    from datetime import date

    from django.http import HttpRequest

    from wiedervorlage.foundation.text import Language


@page(Right.READ)
def picture(request: HttpRequest, slug: str) -> HttpResponse:
    """Draw the reasons of a decision over time."""
    record, who = case_or_404(request, slug), acting(request)
    decision = request.GET.get("entscheidung", "")
    if recheck_or_none(record, decision, who.today) is None:
        raise Http404(decision)
    svg = _drawn(version_of(record), decision, None, page_language())
    return HttpResponse(svg, content_type="image/svg+xml")


@lru_cache(maxsize=32)
def _drawn(version: Version, decision: str, until: date | None, language: Language) -> str:
    record = CaseRecord.objects.get(pk=version.case)
    record.version = version.number
    report = Report(
        result=rechecked(record, decision, until), programmes=programmes(), language=language, version=__version__
    )
    return VegaCharts().timeline(timeline_drawing(report, entries(report)))
