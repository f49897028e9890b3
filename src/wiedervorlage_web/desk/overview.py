"""The desk: what is due and why, what comes next, and the cases that lie on a day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from django.db.models import Q
from django.shortcuts import render
from django.utils.translation import get_language

from wiedervorlage_web.desk.names import CAUSE_NAMES
from wiedervorlage_web.desk.page import acting, page
from wiedervorlage_web.people.rights import Right
from wiedervorlage_web.records.indexing import index_all
from wiedervorlage_web.records.models import CaseRecord, DecisionRecord, DueRecord, ReminderRecord

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.http import HttpRequest, HttpResponse

    from wiedervorlage_web.people.models import Organisation

SOON = timedelta(days=90)


@dataclass(frozen=True, slots=True, kw_only=True)
class DueCase:
    """A case on the desk with its open causes, the newest first."""

    record: CaseRecord
    causes: tuple[DueRecord, ...]


@page(Right.READ)
def desk(request: HttpRequest) -> HttpResponse:
    """Show the desk as of a day (default: today)."""
    who = acting(request)
    day = _day(request.GET.get("stand", ""), who.today)
    index_all(CaseRecord.objects.filter(organisation=who.house), who.today)
    reminders = ReminderRecord.objects.filter(case__organisation=who.house, done_at__isnull=True)
    reminders = reminders.select_related("case", "person")
    context = {
        "day": day,
        "today": who.today,
        "due": due_cases(who.house, day),
        "mine": reminders.filter(day__lte=day),
        "coming": reminders.filter(day__gt=day, day__lte=day + SOON),
        "cases": CaseRecord.objects.filter(organisation=who.house).select_related("holder").order_by("title_de"),
    }
    return render(request, "desk/overview.html", context)


def due_cases(house: Organisation, day: date) -> tuple[DueCase, ...]:
    """Return the cases with a cause that is open on ``day``: begun, not gone away, not answered by a later decision."""
    open_then = (
        DueRecord.objects.filter(case__organisation=house, day__lte=day)
        .filter(Q(until__isnull=True) | Q(until__gte=day))
        .filter(Q(closed_on__isnull=True) | Q(closed_on__gt=day))
        .select_related("case")
        .order_by("-day", "id")
    )
    return tuple(DueCase(record=record, causes=causes) for record, causes in _by_case(_named(open_then)) if causes)


def _named(rows: Iterable[DueRecord]) -> list[DueRecord]:
    """Give each row the words of its cause, its decision and its ground, in the language of the page; one per cause."""
    found: dict[tuple[int, str, str, date | None], DueRecord] = {}
    for row in rows:
        found.setdefault((row.case_id, row.cause, row.because_de, row.day), row)
    decisions = {
        (item.case_id, item.key): item
        for item in DecisionRecord.objects.filter(case__in={row.case_id for row in found.values()})
    }
    german = (get_language() or "de").startswith("de")
    for row in found.values():
        decision = decisions.get((row.case_id, row.decision))
        row.words = CAUSE_NAMES[row.cause]  # type: ignore[attr-defined]  # for the template alone
        row.because = row.because_de if german else row.because_en  # type: ignore[attr-defined]  # as above
        row.decided = decision  # type: ignore[attr-defined]  # as above
    return list(found.values())


def _by_case(rows: Iterable[DueRecord]) -> list[tuple[CaseRecord, tuple[DueRecord, ...]]]:
    cases: dict[int, tuple[CaseRecord, list[DueRecord]]] = {}
    for row in rows:
        cases.setdefault(row.case_id, (row.case, []))[1].append(row)
    return [(record, tuple(causes)) for record, causes in cases.values()]


def _day(text: str, today: date) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return today
