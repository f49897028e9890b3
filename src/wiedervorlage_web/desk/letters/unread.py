"""A letter that is still being read, or in which nothing could be read."""

from __future__ import annotations

from http import HTTPStatus
from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from wiedervorlage_web.actions import uploads as actions
from wiedervorlage_web.actions.readings import go_on, place_in_queue
from wiedervorlage_web.desk.letters.inbox import upload_or_404
from wiedervorlage_web.desk.page import acting, page
from wiedervorlage_web.people.rights import Right
from wiedervorlage_web.uploaded import failure_of

if TYPE_CHECKING:
    from django.http import HttpRequest

    from wiedervorlage_web.records.models import UploadRecord


def unread(request: HttpRequest, upload: UploadRecord) -> HttpResponse:
    """Show how far the reading is, or why it failed, and let it be tried again."""
    if request.method == "POST" and request.POST.get("do") == "again" and failure_of(upload):
        try:
            actions.read_again(acting(request), upload)
        except actions.UploadChangedError:
            messages.info(request, _("Das Schreiben wird schon gelesen oder ist abgelegt."))
        return redirect("letter", number=upload.pk)
    go_on()
    context = {"upload": upload, "findings": failure_of(upload), "before": place_in_queue(upload)}
    return render(request, "desk/inbox/unread.html", context)


@page(Right.READ)
def state(request: HttpRequest, number: int) -> HttpResponse:
    """Answer the page that asks from time to time; once the reading is there, the browser loads the page anew."""
    upload = upload_or_404(request, number, actions.LETTER)
    go_on()
    if upload.opened_id is None:
        return HttpResponse(status=HTTPStatus.NO_CONTENT)
    return HttpResponse(headers={"HX-Refresh": "true"})
