"""The plain Wiedervorlage as forms."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from django import forms
from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from wiedervorlage_web.actions import reminders as actions
from wiedervorlage_web.desk.page import acting, case_or_404, page
from wiedervorlage_web.people.models import User
from wiedervorlage_web.people.rights import Right
from wiedervorlage_web.records.models import ReminderRecord

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from wiedervorlage_web.people.models import Organisation


class ReminderForm(forms.Form):
    """Day, note, person."""

    day = forms.DateField(label=gettext_lazy("Tag"), widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}))
    note = forms.CharField(
        label=gettext_lazy("Was ist zu tun?"), max_length=2000, widget=forms.Textarea(attrs={"rows": 3})
    )
    person = forms.ModelChoiceField(label=gettext_lazy("Für wen?"), queryset=User.objects.none(), empty_label=None)

    def __init__(self, *arguments: object, house: Organisation, **named: object) -> None:
        super().__init__(*arguments, **named)  # type: ignore[arg-type]  # handed through to Django's form
        people = self.fields["person"]
        if isinstance(people, forms.ModelChoiceField):
            people.queryset = User.objects.filter(memberships__organisation=house, is_active=True)


@page(Right.REMIND, methods=("GET", "HEAD", "POST"))
def put_on_day(request: HttpRequest, slug: str) -> HttpResponse:
    """Ask for day, note and person, and put the case there."""
    record, who = case_or_404(request, slug), acting(request)
    form = ReminderForm(request.POST or None, house=who.house, initial={"person": who.user})
    if request.method == "POST" and form.is_valid():
        data = form.cleaned_data
        actions.put_on_day(who, record, data["day"], data["note"], data["person"])
        messages.success(request, _("Wiedervorlage am %(day)s.") % {"day": date_format(data["day"])})
        return redirect("case", slug=slug)
    return render(request, "desk/cases/reminder.html", {"record": record, "form": form})


@page(Right.READ, writes=Right.REMIND, methods=("POST",))
def change(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """Postpone a reminder, or say it is done."""
    record, who = case_or_404(request, slug), acting(request)
    reminder = get_object_or_404(ReminderRecord, pk=number, case=record)
    based_on = int(request.POST.get("version", "0") or 0)
    try:
        if request.POST.get("do") == "done":
            actions.finish(who, reminder, based_on=based_on)
            messages.success(request, _("Erledigt."))
        else:
            day = date.fromisoformat(request.POST.get("day", ""))
            actions.postpone(who, reminder, day, based_on=based_on)
            messages.success(request, _("Verschoben auf den %(day)s.") % {"day": date_format(day)})
    except actions.ReminderChangedError:
        messages.warning(
            request, _("Jemand war schneller: Die Wiedervorlage wurde inzwischen geändert. Bitte neu ansehen.")
        )
    except ValueError:
        messages.error(request, _("Das ist kein Datum."))
    return redirect("desk") if request.POST.get("back") == "desk" else redirect("case", slug=slug)
