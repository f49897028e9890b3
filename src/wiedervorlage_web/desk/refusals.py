"""Pages that say no: forbidden, not there, form expired, too many, too large, unreadable, failure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.shortcuts import render

from wiedervorlage_web.environment import MEGABYTE

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Say which right is missing and who can give it."""
    return render(request, "desk/refusals/forbidden.html", {"right": str(exception)}, status=403)


def not_there(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001 - Django's interface
    """Say that there is no such page, and where to go on."""
    return render(request, "desk/refusals/not_there.html", status=404)


def form_expired(request: HttpRequest, reason: str = "") -> HttpResponse:  # noqa: ARG001 - Django's interface
    """Say that the form was open too long, and that nothing was saved."""
    return render(request, "desk/refusals/form_expired.html", status=403)


def too_many(request: HttpRequest) -> HttpResponse:
    """Say that too many requests came from there, and when to try again."""
    return render(request, "desk/refusals/too_many.html", status=429)


def too_large(request: HttpRequest, limit: int) -> HttpResponse:
    """Say that what was sent is too large, and how large it may be; ``limit`` in bytes."""
    return render(request, "desk/refusals/too_large.html", {"megabytes": limit // MEGABYTE}, status=413)


def length_unknown(request: HttpRequest) -> HttpResponse:
    """Say that a body must say how long it is."""
    return render(request, "desk/refusals/unreadable.html", status=411)


def unreadable(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001 - Django's interface
    """Say that a request was not one that a page of ours sends."""
    return render(request, "desk/refusals/unreadable.html", status=400)


def failure(request: HttpRequest) -> HttpResponse:
    """Say that something failed here, and that nothing was saved by halves."""
    return render(request, "desk/refusals/failure.html", status=500)
