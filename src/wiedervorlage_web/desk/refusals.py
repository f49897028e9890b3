"""Pages that say no: forbidden, not there, form expired, too many, failure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.shortcuts import render

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


def failure(request: HttpRequest) -> HttpResponse:
    """Say that something failed here, and that nothing was saved by halves."""
    return render(request, "desk/refusals/failure.html", status=500)
