"""The inbox (Posteingang): letters dropped in, waiting to be confirmed, or filed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.views.decorators.cache import cache_control

from wiedervorlage.adapters.bounded.opening import picture_within
from wiedervorlage.adapters.documents.page_pictures import NoPictureError
from wiedervorlage_web.actions import uploads as actions
from wiedervorlage_web.actions.readings import go_on
from wiedervorlage_web.desk.letters.receiving import limit_in_megabytes, say_refused, sent_file
from wiedervorlage_web.desk.page import acting, page
from wiedervorlage_web.people.rights import Right
from wiedervorlage_web.records.models import UploadRecord

if TYPE_CHECKING:
    from django.http import HttpRequest

_FILED = 20


@page(Right.READ, writes=Right.WORK, methods=("GET", "HEAD", "POST"))
def inbox(request: HttpRequest) -> HttpResponse:
    """Show what has come in, and take a letter in."""
    if request.method == "POST":
        return _received(request)
    letters = UploadRecord.objects.filter(organisation=acting(request).house, kind=actions.LETTER)
    letters = letters.select_related("by", "case", "blob").defer("blob__content")
    go_on()
    context = {
        "waiting": letters.filter(done_at__isnull=True),
        "filed": letters.filter(done_at__isnull=False).order_by("-done_at")[:_FILED],
        "megabytes": limit_in_megabytes(),
    }
    return render(request, "desk/inbox/inbox.html", context)


@page(Right.READ)
def original(request: HttpRequest, number: int) -> HttpResponse:
    """Hand out the file as it was received."""
    upload = upload_or_404(request, number)
    answer = HttpResponse(bytes(upload.blob.content), content_type="application/octet-stream")
    answer["Content-Disposition"] = content_disposition_header(as_attachment=True, filename=upload.name) or "attachment"
    return answer


@page(Right.READ)
@cache_control(private=True, max_age=86400)
def picture(request: HttpRequest, number: int, page_number: int) -> HttpResponse:
    """Draw a page of a received letter."""
    upload = upload_or_404(request, number)
    try:
        return HttpResponse(picture_within(bytes(upload.blob.content), page_number), content_type="image/png")
    except NoPictureError as error:
        raise Http404(page_number) from error


@page(Right.READ, writes=Right.WORK, methods=("POST",))
def drop(request: HttpRequest, number: int) -> HttpResponse:
    """Remove a file that nobody has filed."""
    upload = upload_or_404(request, number)
    try:
        actions.drop(acting(request), upload)
        messages.success(request, _("„%(name)s“ wurde entfernt.") % {"name": upload.name})
    except actions.UploadChangedError:
        messages.warning(request, _("„%(name)s“ ist inzwischen abgelegt und bleibt.") % {"name": upload.name})
    return redirect("inbox" if upload.kind == actions.LETTER else "evidence")


def upload_or_404(request: HttpRequest, number: int, kind: str = "") -> UploadRecord:
    """Return an upload of the request's house; others' do not exist for it.

    Raises:
        Http404: there is none.
    """
    found = UploadRecord.objects.filter(pk=number, organisation=acting(request).house)
    upload = (found.filter(kind=kind) if kind else found).select_related("blob", "case").first()
    if upload is None:
        raise Http404(number)
    return upload


def _received(request: HttpRequest) -> HttpResponse:
    sent = sent_file(request)
    if sent is None:
        return redirect("inbox")
    try:
        received = actions.receive_letter(acting(request), *sent)
    except actions.FileRefusedError as error:
        say_refused(request, error)
        return redirect("inbox")
    if received.again:
        messages.info(request, _("Dieses Schreiben liegt schon vor; es wurde nicht noch einmal angelegt."))
    return redirect("letter", number=received.upload.pk)
