"""The funding rules: which there are, what one says on a day, over time, and what changed between two days."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from wiedervorlage.adapters.charts.rule_charts import draw_timeline
from wiedervorlage.papers.rule_words import written_stretch
from wiedervorlage.rules.changes import breakpoints
from wiedervorlage.rules.timeline import stretches
from wiedervorlage_web.analysis import programmes
from wiedervorlage_web.desk.asof import day_of
from wiedervorlage_web.desk.page import acting, page
from wiedervorlage_web.desk.rule.rule_rows import changed_rows, over_time, said_rows
from wiedervorlage_web.desk.templatetags.language import page_language
from wiedervorlage_web.people.rights import Right

if TYPE_CHECKING:
    from django.http import HttpRequest

    from wiedervorlage.foundation.text import Language
    from wiedervorlage.rules.programme import Programme


@page(Right.READ)
def listing(request: HttpRequest) -> HttpResponse:
    """List the programmes."""
    found = [
        {"programme": programme, "href": reverse("rule", args=name.split("/")), "last": breakpoints(programme)[-1]}
        for name, programme in programmes().items()
    ]
    return render(request, "desk/rules/listing.html", {"programmes": found})


@page(Right.READ)
def on_day(request: HttpRequest, land: str, name: str) -> HttpResponse:
    """Show what a programme says on a day (default: today)."""
    programme, today = programme_or_404(land, name), acting(request).today
    day = day_of(request, today)
    rows = said_rows(programme, day, day)
    groups = [[row for row in rows if row.is_stated and row.context is context] for context in (False, True)]
    silent = [row for row in rows if not row.is_stated]
    context = {**frame(programme, "day"), "day": day, "today": today, "groups": groups, "silent": silent}
    return render(request, "desk/rules/on_day.html", context)


@page(Right.READ)
def timeline(request: HttpRequest, land: str, name: str) -> HttpResponse:
    """Show the values of a programme over time."""
    programme = programme_or_404(land, name)
    context = {**frame(programme, "timeline"), "rows": over_time(programme)}
    return render(request, "desk/rules/timeline.html", context)


@page(Right.READ)
def picture(_request: HttpRequest, land: str, name: str) -> HttpResponse:
    """Draw the values of a programme over time."""
    programme = programme_or_404(land, name)
    return HttpResponse(_drawn(programme.id, page_language()), content_type="image/svg+xml")


@page(Right.READ)
def changes(request: HttpRequest, land: str, name: str) -> HttpResponse:
    """Show what changed between two days (default: from the first day on record until today)."""
    programme, today = programme_or_404(land, name), acting(request).today
    days = breakpoints(programme)
    since, until = _asked(request, "von", days[0]), _asked(request, "bis", today)
    since, until = min(since, until), max(since, until)
    rows = changed_rows(programme, since, until)
    groups = [[row for row in rows if row.context is context] for context in (False, True)]
    context = {**frame(programme, "changes"), "since": since, "until": until, "groups": groups}
    return render(request, "desk/rules/changes.html", context)


def programme_or_404(land: str, name: str) -> Programme:
    """Return a programme.

    Raises:
        Http404: there is none.
    """
    found = programmes().get(f"{land}/{name}")
    if found is None:
        raise Http404(name)
    return found


def frame(programme: Programme, tab: str) -> dict[str, object]:
    """Return what all pages of one programme show."""
    land, name = programme.id.split("/")
    return {"programme": programme, "land": land, "name": name, "rule_tab": tab}


def _asked(request: HttpRequest, name: str, default: date) -> date:
    try:
        return date.fromisoformat(request.GET.get(name, ""))
    except ValueError:
        return default


@lru_cache(maxsize=32)
def _drawn(identifier: str, language: Language) -> str:
    programme = programmes()[identifier]
    found = {name: stretches(programme, name) for name in programme.parameters}
    return draw_timeline(programme, found, written_stretch, language)
