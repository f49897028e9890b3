"""The desk: what is due and why, what comes next, and the cases that lie on a day."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from django.shortcuts import render

from wiedervorlage_web.desk.asof import day_of
from wiedervorlage_web.desk.causes import due_cases
from wiedervorlage_web.desk.coming import coming, watching
from wiedervorlage_web.desk.page import acting, page
from wiedervorlage_web.people.rights import Right
from wiedervorlage_web.records.indexing import index_all
from wiedervorlage_web.records.models import CaseRecord, ReminderRecord

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

SOON: Final = timedelta(days=180)


@page(Right.READ)
def desk(request: HttpRequest) -> HttpResponse:
    """Show the desk as of a day (default: today)."""
    who = acting(request)
    day = day_of(request, who.today)
    cases = CaseRecord.objects.filter(organisation=who.house).select_related("holder").order_by("title_de")
    index_all(cases, who.today)
    reminders = ReminderRecord.objects.filter(case__organisation=who.house, done_at__isnull=True)
    reminders = reminders.select_related("case", "person")
    context = {
        "day": day,
        "today": who.today,
        "due": due_cases(who.house, day),
        "due_reminders": reminders.filter(day__lte=day),
        "coming_reminders": reminders.filter(day__gt=day, day__lte=day + SOON),
        "coming": coming(cases, day, day + SOON),
        "watching": watching(cases, day),
        "cases": cases,
    }
    return render(request, "desk/overview.html", context)
