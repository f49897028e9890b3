"""Examine a case on a day: the answer, the options side by side, what would turn it, the need, and what if."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlencode

from django.shortcuts import render
from django.urls import reverse

from wiedervorlage.papers.report.division import division_section
from wiedervorlage.papers.report.examination import burden_table
from wiedervorlage.papers.report.need import need_section
from wiedervorlage_web.analysis import CaseUnusableError, examined, opened_case, programmes
from wiedervorlage_web.desk.asof import day_of
from wiedervorlage_web.desk.examination.examining import undecided, verdicts
from wiedervorlage_web.desk.examination.folding import folded
from wiedervorlage_web.desk.examination.moving import Answer, Group, answer, groups
from wiedervorlage_web.desk.examination.option_table import criteria
from wiedervorlage_web.desk.page import acting, case_or_404, page
from wiedervorlage_web.desk.standing import view_name
from wiedervorlage_web.desk.templatetags.language import page_language
from wiedervorlage_web.people.rights import Right

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from django.http import HttpRequest, HttpResponse

    from wiedervorlage.examination.examine import Examination
    from wiedervorlage.rules.programme import Programme
    from wiedervorlage_web.records.models import CaseRecord


@page(Right.READ)
def examination(request: HttpRequest, slug: str) -> HttpResponse:
    """Show the examination as of a day (default: today), in one view of what was known."""
    record, who = case_or_404(request, slug), acting(request)
    day = day_of(request, who.today)
    context: dict[str, object] = {"record": record, "tab": "examination", "day": day, "today": who.today}
    try:
        result = examined(record, day)
    except CaseUnusableError as error:
        return render(request, "desk/examination/unusable.html", {**context, "opened": error.opened})
    view = _view(request, result)
    moved, following = _moved(request, record, day, view)
    context |= _sections(result, view) | {"groups": moved, "answer": following, "case": opened_case(record).case}
    return render(request, "desk/examination/examination.html", context)


@page(Right.READ)
def what_if(request: HttpRequest, slug: str) -> HttpResponse:
    """Say what would follow if the sliders stood as sent: a part of the page, never saved."""
    record, who = case_or_404(request, slug), acting(request)
    day = day_of(request, who.today)
    try:
        view = _view(request, examined(record, day))
        _fields, following = _moved(request, record, day, view)
    except CaseUnusableError as error:
        return render(request, "desk/examination/unusable.html", {"record": record, "opened": error.opened})
    return render(request, "desk/examination/what_if.html", {"record": record, "answer": following, "is_part": True})


def _view(request: HttpRequest, result: Examination) -> str:
    """Return the view asked for; by default what the house knew, which holds all that the public knew."""
    return result.views[0] if request.GET.get("sicht") == "oeffentlich" else result.views[-1]


def _moved(request: HttpRequest, record: CaseRecord, day: date, view: str) -> tuple[tuple[Group, ...], Answer]:
    entered = {name: str(value) for name, value in request.GET.items()}
    fields = groups(record, day, view, entered)
    return fields, answer(record, day, view, fields)


def _sections(result: Examination, view: str) -> dict[str, object]:
    language = page_language()
    need = need_section(result, programmes(), language)
    division = division_section(result, programmes(), language)
    return {
        "question": result.case.question,
        "view": "oeffentlich" if view == result.views[0] else "haus",
        "views": [
            ("oeffentlich" if item == result.views[0] else "haus", view_name(item)) for item in reversed(result.views)
        ],
        "options": [row.option for row in result.options[view]],
        "rules": tuple(_rules(result)),
        "criteria": criteria(result, view),
        "verdicts": verdicts(result, view),
        "undecided": undecided(result, view),
        "burdens": [burden_table(result, row, language) for row in result.options[view] if row.burden],
        "need": need and (need[1], folded(need[2])),
        "division": division and (division[1], folded(division[2])),
    }


def _rules(result: Examination) -> Iterator[tuple[Programme, str]]:
    """Yield the programmes that options use, each with the address of the funding for the case's region."""
    names = dict.fromkeys(option.package for option in result.case.options.values())
    for name in names:
        programme = programmes().get(name)
        if programme is not None:
            address = reverse("rule-funding", args=name.split("/"))
            yield programme, f"{address}?{urlencode({'fuer': result.case.region, 'stand': result.day.isoformat()})}"
