"""Who did what: the record of changes, for reading."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

from django.core.paginator import Paginator
from django.shortcuts import render
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext_lazy as _

from wiedervorlage_web.desk.page import acting, page
from wiedervorlage_web.people.models import User
from wiedervorlage_web.people.rights import Right
from wiedervorlage_web.records.models import EventHead, EventRecord

if TYPE_CHECKING:
    from collections.abc import Mapping

    from django.http import HttpRequest, HttpResponse
    from django.utils.functional import _StrPromise

_ON_A_PAGE: Final = 50
_FILTERS: Final = {"vorgang": "subject", "person": "actor", "art": "verb"}

VERB_NAMES: Final[Mapping[str, _StrPromise]] = {
    "case.created": _("Vorgang angelegt"),
    "case.changed": _("Vorgang geändert"),
    "case.handed-over": _("Vorgang übergeben"),
    "case.published": _("Veröffentlichung geändert"),
    "reminder.made": _("Auf Wiedervorlage gelegt"),
    "reminder.postponed": _("Wiedervorlage verschoben"),
    "reminder.done": _("Wiedervorlage erledigt"),
    "person.invited": _("Person aufgenommen"),
    "person.role": _("Rolle geändert"),
    "person.removed": _("Person aus dem Haus genommen"),
    "person.password-renewed": _("Neues erstes Kennwort gegeben"),
    "person.renamed": _("Eigenen Namen geändert"),
    "person.password-changed": _("Eigenes Kennwort geändert"),
    "person.second-factor": _("Zweiten Faktor oder Ersatzcodes geändert"),
    "premise.changed": _("Annahme geändert"),
    "case.figures-filed": _("Zahlen zum Vorgang genommen"),
    "case.proposals-decided": _("Vorschläge entschieden"),
    "case.letter-filed": _("Schreiben zum Vorgang genommen"),
    "upload.received": _("Schreiben eingelesen"),
    "upload.corrected": _("Gelesenes berichtigt"),
    "upload.statement-added": _("Satz von Hand aufgenommen"),
    "upload.statement-removed": _("Von Hand aufgenommenen Satz entfernt"),
    "upload.read-again": _("Noch einmal lesen lassen"),
    "upload.filed": _("Schreiben abgelegt"),
    "upload.dropped": _("Schreiben verworfen"),
    "paper.begun": _("Schriftstück begonnen"),
    "paper.edited": _("Schriftstück bearbeitet"),
    "paper.handed-in": _("Schriftstück zur Freigabe gegeben"),
    "paper.taken-back": _("Schriftstück zurückgenommen"),
    "paper.released": _("Schriftstück freigegeben"),
    "house.created": _("Haus angelegt"),
    "house.changed": _("Name oder Briefkopf geändert"),
}


@page(Right.AUDIT)
def protocol(request: HttpRequest) -> HttpResponse:
    """Show the events of the house, the newest first, narrowed by case, person and kind."""
    house = acting(request).house
    chosen = {name: request.GET.get(name, "").strip() for name in _FILTERS}
    events = EventRecord.objects.filter(organisation=house.slug).order_by("-number")
    for name, value in chosen.items():
        if value:
            events = events.filter(**{_FILTERS[name]: value})
    sheet = Paginator(events, _ON_A_PAGE).get_page(request.GET.get("seite"))
    names = {user.username: str(user) for user in User.objects.filter(memberships__organisation=house)}
    verbs = (
        EventRecord.objects.filter(organisation=house.slug).order_by("verb").values_list("verb", flat=True).distinct()
    )
    context = {
        "rows": [_row(event, names) for event in sheet],
        "sheet": sheet,
        "chosen": chosen,
        "people": sorted(names.items(), key=lambda pair: pair[1]),
        "verbs": [(verb, VERB_NAMES.get(verb, verb)) for verb in verbs],
        "head": EventHead.objects.get(id=1),
    }
    return render(request, "desk/audit.html", context)


def _row(event: EventRecord, names: Mapping[str, str]) -> dict[str, object]:
    return {
        "event": event,
        "at": parse_datetime(event.at),
        "who": names.get(event.actor, event.actor),
        "what": VERB_NAMES.get(event.verb, event.verb),
        "before": _plain(event.before),
        "after": _plain(event.after),
    }


def _plain(text: str) -> str:
    """Return the JSON of an event with line breaks; nothing for null."""
    value = json.loads(text)
    return "" if value is None else json.dumps(value, ensure_ascii=False, indent=1)
