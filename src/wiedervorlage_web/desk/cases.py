"""One case: what happened, what rests on what, who has it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from wiedervorlage_web.actions import cases as actions
from wiedervorlage_web.analysis import opened_case
from wiedervorlage_web.desk.page import acting, case_or_404, page
from wiedervorlage_web.people.models import User
from wiedervorlage_web.people.rights import Right
from wiedervorlage_web.records.indexing import index_case

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


@page(Right.READ)
def case(request: HttpRequest, slug: str) -> HttpResponse:
    """Show a case."""
    record = case_or_404(request, slug)
    who = acting(request)
    index_case(record, who.today)
    context = {
        "record": record,
        "opened": opened_case(record),
        "people": User.objects.filter(memberships__organisation=who.house, is_active=True).order_by("display_name"),
        "reminders": record.reminders.filter(done_at__isnull=True).select_related("person"),
        "today": who.today,
    }
    return render(request, "desk/cases/case.html", context)


@page(Right.READ, writes=Right.REMIND, methods=("POST",))
def hand_over(request: HttpRequest, slug: str) -> HttpResponse:
    """Give the case to somebody and go back to it."""
    record, who = case_or_404(request, slug), acting(request)
    person = get_object_or_404(User, username=request.POST.get("person", ""), memberships__organisation=who.house)
    actions.hand_over(who, record, person)
    messages.success(request, _("Der Vorgang liegt jetzt bei %(person)s.") % {"person": person})
    return redirect("case", slug=slug)
