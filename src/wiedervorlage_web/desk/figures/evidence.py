"""Evidence (Belege): files of figures in, looked at with their findings, and taken to a case."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from wiedervorlage.case.keeping import CaseChangedError
from wiedervorlage.evidence.importing.assemble import Imported
from wiedervorlage.evidence.licences import attribution
from wiedervorlage.evidence.quality.checks import check_table
from wiedervorlage.evidence.releases import check_known
from wiedervorlage_web.actions import evidence as actions
from wiedervorlage_web.actions import uploads
from wiedervorlage_web.actions.filing import NotFiledError
from wiedervorlage_web.analysis import opened_case
from wiedervorlage_web.desk.figures.statistics_forms import ColumnsForm, FiguresForm, selection_of
from wiedervorlage_web.desk.letters.inbox import upload_or_404
from wiedervorlage_web.desk.letters.receiving import limit_in_megabytes, say_refused, sent_file
from wiedervorlage_web.desk.names import CAUSE_NAMES
from wiedervorlage_web.desk.page import acting, page
from wiedervorlage_web.desk.templatetags.language import page_language
from wiedervorlage_web.people.rights import Right
from wiedervorlage_web.records.models import CaseRecord, UploadRecord
from wiedervorlage_web.uploaded_statistics import history_of, read_figures, release_of

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from wiedervorlage.case.evidence_filing import EvidenceFiling
    from wiedervorlage.evidence.importing.recognise import Unconfirmed

_SHOWN = 12


@page(Right.READ, writes=Right.WORK, methods=("GET", "HEAD", "POST"))
def evidence(request: HttpRequest) -> HttpResponse:
    """Show the files of figures, and take one in."""
    if request.method == "POST":
        return _received(request)
    house = acting(request).house
    files = UploadRecord.objects.filter(organisation=house, kind=uploads.STATISTICS)
    files = files.select_related("by", "case", "blob").defer("blob__content")
    context = {
        "waiting": files.filter(done_at__isnull=True),
        "filed": files.filter(done_at__isnull=False).order_by("-done_at")[:20],
        "cases": CaseRecord.objects.filter(organisation=house).order_by("title_de"),
        "megabytes": limit_in_megabytes(),
    }
    return render(request, "desk/evidence/evidence.html", context)


@page(Right.READ, writes=Right.WORK, methods=("GET", "HEAD", "POST"))
def statistics(request: HttpRequest, number: int) -> HttpResponse:
    """Show a file of figures with its findings, ask what each figure is, and take them to a case."""
    upload = upload_or_404(request, number, uploads.STATISTICS)
    read = read_figures(upload).result
    if isinstance(read, Imported):
        return _figures(request, upload, read)
    return _columns(request, upload, read)


def _received(request: HttpRequest) -> HttpResponse:
    sent = sent_file(request)
    if sent is None:
        return redirect("evidence")
    try:
        received = uploads.receive_statistics(acting(request), *sent)
    except uploads.FileRefusedError as error:
        say_refused(request, error)
        return redirect("evidence")
    if received.again:
        messages.info(request, _("Diese Datei liegt schon vor; sie wurde nicht noch einmal angelegt."))
    return redirect("statistics", number=received.upload.pk)


def _columns(request: HttpRequest, upload: UploadRecord, read: Unconfirmed) -> HttpResponse:
    """Ask what the columns of an office's table mean."""
    form = None
    if read.guess is not None:
        form = ColumnsForm(read, read.guess, request.POST or None)
        if request.method == "POST" and form.is_valid():
            said = {"mapping": form.mapping(), "period": form.cleaned_data["period"]}
            if _keep(request, upload, said):
                return redirect("statistics", number=upload.pk)
    context = {"upload": upload, "form": form, "findings": read.findings}
    return render(request, "desk/evidence/columns.html", context)


def _figures(request: HttpRequest, upload: UploadRecord, imported: Imported) -> HttpResponse:
    """Show what the file holds and what of it goes where."""
    records = list(CaseRecord.objects.filter(organisation=acting(request).house).order_by("title_de"))
    slug = request.POST.get("case", "") or str(upload.choices.get("case", ""))
    record = next((item for item in records if item.slug == slug), None)
    case = opened_case(record).case if record else None
    initial = {"retrieved": imported.layout.retrieved, **upload.choices}
    form = FiguresForm(imported, records, case, initial, request.POST or None)
    if request.method == "POST" and upload.done_at is None:
        answer = _worked_on(request, upload, imported, form, record)
        if answer is not None:
            return answer
    release = release_of(upload, imported)
    ahead = _ahead(upload, imported, record) if upload.done_at is None else None
    checks = (*imported.findings, *check_table(imported, history_of(imported)), *check_known(release))
    context = {
        "upload": upload,
        "form": form,
        "release": release,
        "source": attribution(release.publisher, release.table, release.licence, state=release.retrieved),
        "figures": len(imported.facts),
        "numbers": imported.facts["value"].count(),
        "findings": checks,
        "ahead": ahead,
        "ahead_rows": ahead.rows.head(_SHOWN).to_dicts() if ahead else [],
        "record": record,
        "office": "mapping" in upload.choices,
    }
    return render(request, "desk/evidence/statistics.html", context)


def _ahead(upload: UploadRecord, imported: Imported, record: CaseRecord | None) -> EvidenceFiling | None:
    case = opened_case(record).case if record else None
    if record is None or case is None or not upload.choices.get("assign") or upload.choices.get("case") != record.slug:
        return None
    return actions.look_ahead(upload, imported, record, selection_of(upload.choices, imported, case))


def _worked_on(
    request: HttpRequest, upload: UploadRecord, imported: Imported, form: FiguresForm, record: CaseRecord | None
) -> HttpResponse | None:
    """Keep what was said, or file; None where the page is shown again with what is missing."""
    if request.POST.get("do") == "columns":
        kept = {key: value for key, value in upload.choices.items() if key != "mapping"}
        return redirect("statistics", number=upload.pk) if _replace(request, upload, kept) else None
    if not form.is_valid():
        return None
    data = form.cleaned_data
    said = {name: data[name] for name in ("case", "published", "retrieved", "max_age", "more")}
    if not _keep(request, upload, {**said, "assign": form.assigned()}):
        return None
    case = opened_case(record).case if record else None
    if request.POST.get("do") != "file" or record is None or case is None:
        return redirect("statistics", number=upload.pk)
    return _filed(request, upload, imported, record)


def _filed(request: HttpRequest, upload: UploadRecord, imported: Imported, record: CaseRecord) -> HttpResponse:
    case = opened_case(record).case
    assert case is not None
    try:
        causes = actions.file_figures(
            acting(request), upload, imported, record, selection_of(upload.choices, imported, case)
        )
    except NotFiledError as error:
        context = {"upload": upload, "findings": error.findings}
        return render(request, "desk/evidence/not_filed.html", context, status=409)
    except (CaseChangedError, uploads.UploadChangedError):
        messages.warning(request, _("Jemand war schneller: Es wurde inzwischen etwas geändert. Bitte neu ansehen."))
        return redirect("statistics", number=upload.pk)
    messages.success(request, _("Die Angaben liegen jetzt beim Vorgang."))
    german = page_language() == "de"
    told = dict.fromkeys(
        f"{CAUSE_NAMES[cause.cause]}: {cause.because_de if german else cause.because_en}" for cause in causes
    )
    for line in told:
        messages.warning(request, _("Neuer Anlass. %(line)s") % {"line": line})
    return redirect("case", slug=record.slug)


def _keep(request: HttpRequest, upload: UploadRecord, said: dict[str, Any]) -> bool:
    filled = {key: value for key, value in said.items() if value}
    return _replace(request, upload, {**{k: v for k, v in upload.choices.items() if k not in said}, **filled})


def _replace(request: HttpRequest, upload: UploadRecord, choices: dict[str, Any]) -> bool:
    version = request.POST.get("version", "")
    try:
        uploads.choose(acting(request), upload, choices, based_on=int(version) if version.isdigit() else 0)
    except uploads.UploadChangedError:
        messages.warning(request, _("Jemand war schneller: Die Datei wurde inzwischen bearbeitet. Bitte neu ansehen."))
        return False
    return True
