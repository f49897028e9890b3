"""What every answer carries and no request may exceed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from django.conf import settings

from wiedervorlage_web.desk.refusals import length_unknown, too_large

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpRequest, HttpResponse

    from wiedervorlage_web.environment import Environment

_UNUSED: Final = ("camera", "display-capture", "geolocation", "microphone", "midi", "payment", "usb", "fullscreen")
PERMISSIONS: Final = ", ".join(f"{feature}=()" for feature in _UNUSED)
_FORM: Final = 2 * 1024 * 1024
"""Room for the fields beside the file of an upload of the greatest size."""
_DRAINED: Final = 4
_PORTION: Final = 64 * 1024


class BodyLimitMiddleware:
    """Refuse a body above the limit before anything reads it; it comes first of all middleware.

    Up to some times the limit the rest is thrown away as it arrives, so that a browser gets to read the answer;
    beyond that the connection ends. A body of unannounced length is refused: its size cannot be known before.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer the request, or refuse it."""
        environment: Environment = settings.ENVIRONMENT
        if request.META.get("HTTP_TRANSFER_ENCODING"):
            return _closing(length_unknown(request))
        size = _size(request)
        if size > environment.upload_limit + _FORM:
            if size <= environment.upload_limit * _DRAINED:
                _drain(request, size)
            return _closing(too_large(request, environment.upload_limit))
        return self.get_response(request)


class HeadersMiddleware:
    """Say that pages need no device of the visitor, are nobody else's resource and are kept in no shared cache."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer the request with these headers."""
        response = self.get_response(request)
        response.headers.setdefault("Permissions-Policy", PERMISSIONS)
        response.headers.setdefault("Cross-Origin-Resource-Policy", "same-origin")
        if request.user.is_authenticated:
            response.headers.setdefault("Cache-Control", "private, no-cache")
        return response


def _size(request: HttpRequest) -> int:
    text = request.META.get("CONTENT_LENGTH") or "0"
    return int(text) if text.isascii() and text.isdigit() else 0


def _drain(request: HttpRequest, size: int) -> None:
    while size > 0 and (portion := request.META["wsgi.input"].read(min(_PORTION, size))):
        size -= len(portion)


def _closing(response: HttpResponse) -> HttpResponse:
    response.headers["Permissions-Policy"] = PERMISSIONS
    return response
