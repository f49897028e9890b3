"""How much anybody may send: decided by the announced length, before a byte of it is read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from django.conf import settings
from django.shortcuts import render

from wiedervorlage_web.environment import MEGABYTE
from wiedervorlage_web.people.middleware import membership_of
from wiedervorlage_web.people.rights import Right, may

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpRequest, HttpResponse

    from wiedervorlage_web.environment import Environment

UPLOADING: Final = ("/posteingang/", "/belege/", "/vorgaenge/")
"""Pages that take files; all others take forms of text alone."""
FORM: Final = 3 * MEGABYTE
_AROUND: Final = MEGABYTE
"""What a form adds around a file."""


class UploadLimitMiddleware:
    """Answer 413 where a body is announced longer than the page takes; only those who work here may send files."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer the request, unless it is too long."""
        environment: Environment = settings.ENVIRONMENT
        takes_files = request.path.startswith(UPLOADING) and may(membership_of(request), Right.WORK)
        limit = environment.upload_limit + _AROUND if takes_files else FORM
        announced = request.headers.get("Content-Length") or "0"
        if not announced.isdigit() or int(announced) > limit:
            return _too_long(request, limit)
        return self.get_response(request)


def _too_long(request: HttpRequest, limit: int) -> HttpResponse:
    megabytes = (limit - _AROUND) // MEGABYTE
    answer = render(request, "desk/refusals/too_large.html", {"megabytes": megabytes}, status=413)
    answer["Connection"] = "close"
    return answer
