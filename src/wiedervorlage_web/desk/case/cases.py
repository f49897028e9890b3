"""One case: how it stands, what happened, what lies in it, who has it."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Final

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from wiedervorlage.adapters.cases.case_files import texts_and_hashes
from wiedervorlage.case.checking_documents import spot
from wiedervorlage.recheck.run import NothingToRecheckError
from wiedervorlage_web.actions import cases as actions
from wiedervorlage_web.analysis import CaseUnusableError, opened_case, rechecked
from wiedervorlage_web.desk.asof import day_of
from wiedervorlage_web.desk.case.laid_before import laid_before_on, promised_on
from wiedervorlage_web.desk.causes import open_causes
from wiedervorlage_web.desk.page import acting, case_or_404, page
from wiedervorlage_web.desk.standing import happenings, standing_reasons, view_name
from wiedervorlage_web.people.models import User
from wiedervorlage_web.people.rights import Right
from wiedervorlage_web.records.indexing import index_case
from wiedervorlage_web.records.keeping import kept_case

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from django.http import HttpRequest

    from wiedervorlage.case.model import Case
    from wiedervorlage.foundation.findings import Finding
    from wiedervorlage.foundation.text import Text
    from wiedervorlage.recheck.result import Recheck
    from wiedervorlage_web.records.models import CaseRecord

_TYPES: Final = {".txt": "text/plain; charset=utf-8", ".pdf": "application/pdf", ".png": "image/png"}


@page(Right.READ)
def case(request: HttpRequest, slug: str) -> HttpResponse:
    """Show how a case stands on a day (default: today)."""
    record, who = case_or_404(request, slug), acting(request)
    index_case(record, who.today)
    day = day_of(request, who.today)
    opened = opened_case(record)
    result = recheck_or_none(record, request.GET.get("entscheidung", ""), max(day, who.today))
    context = {
        "record": record,
        "tab": "case",
        "opened": opened,
        "day": day,
        "today": who.today,
        "result": result,
        "views": [view_name(view) for view in result.views] if result else [],
        "reasons": standing_reasons(result, day) if result else (),
        "causes": open_causes(record, day),
        "laid_before": laid_before_on(opened.case, day) if opened.case else (),
        "promised": promised_on(opened.case, day) if opened.case else (),
        "chronicle": happenings(opened.case, day) if opened.case else (),
        "people": User.objects.filter(memberships__organisation=who.house, is_active=True).order_by("display_name"),
        "reminders": record.reminders.filter(done_at__isnull=True).select_related("person"),
    }
    return render(request, "desk/cases/case.html", context)


@page(Right.READ)
def documents(request: HttpRequest, slug: str) -> HttpResponse:
    """Show the documents of a case, what was noticed in them when they were read, and the positions declared in it."""
    record = case_or_404(request, slug)
    opened = opened_case(record)
    files = kept_case(record).files
    texts, _ = texts_and_hashes(files)
    context = {
        "record": record,
        "tab": "documents",
        "documents": [(row, _noticed(opened.case, row.key, texts)) for row in record.documents.all()],
        "files": sorted(files),
        "positions": opened.case.positions if opened.case else (),
        "options": opened.case.options if opened.case else {},
        "revisions": record.revisions.select_related("by").order_by("-version"),
    }
    return render(request, "desk/cases/documents.html", context)


def _noticed(case: Case | None, key: str, texts: Mapping[str, str]) -> list[tuple[Text, Finding]]:
    """Return what was noticed in a document when it was read, each with its place in words."""
    document = case.documents.get(key) if case else None
    return [(spot(found, document, texts), found) for found in document.findings] if document else []


@page(Right.READ)
def file(request: HttpRequest, slug: str, path: str) -> HttpResponse:
    """Hand out a file of the case as it was received; only text, PDF and PNG open in the browser."""
    content = kept_case(case_or_404(request, slug)).files.get(path)
    if content is None:
        raise Http404(path)
    name = PurePosixPath(path)
    kind = _TYPES.get(name.suffix, "application/octet-stream")
    answer = HttpResponse(content, content_type=kind)
    placed = "inline" if name.suffix in _TYPES else "attachment"
    answer["Content-Disposition"] = f'{placed}; filename="{name.name}"'
    return answer


@page(Right.READ, writes=Right.REMIND, methods=("POST",))
def hand_over(request: HttpRequest, slug: str) -> HttpResponse:
    """Give the case to somebody and go back to it."""
    record, who = case_or_404(request, slug), acting(request)
    person = get_object_or_404(User, username=request.POST.get("person", ""), memberships__organisation=who.house)
    actions.hand_over(who, record, person)
    messages.success(request, _("Der Vorgang liegt jetzt bei %(person)s.") % {"person": person})
    return redirect("case", slug=slug)


@page(Right.READ, writes=Right.PUBLISH, methods=("POST",))
def publish(request: HttpRequest, slug: str) -> HttpResponse:
    """Make the case public, or take it back."""
    record, who = case_or_404(request, slug), acting(request)
    public = request.POST.get("public") == "1"
    actions.publish(who, record, public=public)
    done = _("Der Vorgang ist jetzt öffentlich.") if public else _("Der Vorgang ist nicht mehr öffentlich.")
    messages.success(request, done)
    return redirect("case", slug=slug)


def recheck_or_none(record: CaseRecord, decision: str, until: date) -> Recheck | None:
    """Return the recheck of a decision (empty: the default one); None where there is nothing to recheck."""
    try:
        return rechecked(record, decision, until)
    except (CaseUnusableError, NothingToRecheckError):
        return None
