"""The editor of a premise: three readings and why, checked while they are written, saved with what they were before."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from wiedervorlage.case.keeping import CaseChangedError
from wiedervorlage.case.vocabulary import ReadingName
from wiedervorlage.recheck.naming import READING_NAMES
from wiedervorlage_web.actions.premises import (
    PremiseRefusedError,
    WrittenPremise,
    change_premise,
    files_with,
    written_premise,
)
from wiedervorlage_web.desk.case.cases import recheck_or_none
from wiedervorlage_web.desk.conflict import conflict_page
from wiedervorlage_web.desk.page import acting, case_or_404, page
from wiedervorlage_web.desk.reason.premise_check import CheckedPremise, check_premise
from wiedervorlage_web.desk.reason.reasoning import decision_asked
from wiedervorlage_web.desk.reason.reasons import case_and_reason
from wiedervorlage_web.people.rights import Right

if TYPE_CHECKING:
    from collections.abc import Mapping

    from django.http import HttpRequest, HttpResponse
    from django.utils.functional import _StrPromise

    from wiedervorlage.case.model import Reason
    from wiedervorlage_web.records.models import CaseRecord

_HINTS: Final[Mapping[ReadingName, _StrPromise]] = {
    ReadingName.FAIR: gettext_lazy("So, wie das Schreiben vernünftigerweise zu verstehen ist."),
    ReadingName.STRICTER: gettext_lazy("Wer den Satz beim Wort nimmt. Leer: wie fair."),
    ReadingName.LAXER: gettext_lazy("Wer dem Schreiben am meisten zugesteht. Leer: wie fair."),
}


@page(Right.WORK, methods=("GET", "HEAD", "POST"))
def premise(request: HttpRequest, slug: str, key: str) -> HttpResponse:
    """Show the editor; check what was sent, or save it."""
    record = case_or_404(request, slug)
    _case, reason = case_and_reason(record, key)
    if request.method != "POST":
        return _editor(request, record, reason, written_premise(reason))
    written = _written(request)
    if request.POST.get("do") != "save":
        return _editor(request, record, reason, written, checked=_checked(request, record, reason, written))
    return _save(request, record, reason, written)


@page(Right.WORK, methods=("POST",))
def check(request: HttpRequest, slug: str, key: str) -> HttpResponse:
    """Check what stands in the editor, without saving: the findings and what would follow, as a part of the page."""
    record = case_or_404(request, slug)
    _case, reason = case_and_reason(record, key)
    checked = _checked(request, record, reason, _written(request))
    return render(request, "desk/reasons/checked.html", {"record": record, "reason": reason, "checked": checked})


def _written(request: HttpRequest) -> WrittenPremise:
    return WrittenPremise(
        texts={name: request.POST.get(name.value, "")[:4000] for name in ReadingName},
        note_de=request.POST.get("note_de", "")[:4000],
        note_en=request.POST.get("note_en", "")[:4000],
    )


def _checked(request: HttpRequest, record: CaseRecord, reason: Reason, written: WrittenPremise) -> CheckedPremise:
    case, _reason = case_and_reason(record, reason.id)
    decision, _all = decision_asked(request, case, reason.id)
    today = acting(request).today
    before = recheck_or_none(record, decision.id, today) if decision else None
    return check_premise(case, reason, written, before, today)


def _save(request: HttpRequest, record: CaseRecord, reason: Reason, written: WrittenPremise) -> HttpResponse:
    checked = _checked(request, record, reason, written)
    if not checked.is_sound:
        return _editor(request, record, reason, written, checked=checked)
    version = request.POST.get("version", "")
    based_on = int(version) if version.isdecimal() else 0
    try:
        change_premise(acting(request), record, reason.id, written, based_on=based_on)
    except CaseChangedError as error:
        mine = files_with(record, reason.id, written, based_on=based_on)
        back = reverse("reason", args=[record.slug, reason.id])
        return conflict_page(request, record, error, mine=mine, based_on=based_on, back=back)
    except PremiseRefusedError as refused:
        return _editor(request, record, reason, written, checked=checked, refused=refused, status=422)
    messages.success(request, _("Die Annahme ist gespeichert."))
    return redirect("reason", slug=record.slug, key=reason.id)


def _editor(
    request: HttpRequest,
    record: CaseRecord,
    reason: Reason,
    written: WrittenPremise,
    *,
    checked: CheckedPremise | None = None,
    refused: PremiseRefusedError | None = None,
    status: int = 200,
) -> HttpResponse:
    of = {item.reading: item for item in checked.readings} if checked else {}
    fields = [
        {
            "name": name.value,
            "label": READING_NAMES[name],
            "hint": _HINTS[name],
            "text": written.texts.get(name, ""),
            "checked": of.get(name),
        }
        for name in ReadingName
    ]
    case, _reason = case_and_reason(record, reason.id)
    context = {
        "record": record, "reason": reason, "fields": fields, "written": written, "checked": checked,
        "refused": refused.findings if refused else (),
        "words": [(name, measure.label) for name, measure in case.measures.items()],
        "decision_key": request.POST.get("entscheidung", "") or request.GET.get("entscheidung", ""),
    }  # fmt: skip
    return render(request, "desk/reasons/premise.html", context, status=status)
