"""Who is asking: the membership of the request, and the second factor where the house demands one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from django.shortcuts import redirect
from django.utils import translation

from wiedervorlage_web.people.models import Membership, User

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpRequest, HttpResponse

    from wiedervorlage_web.environment import Environment

HOUSE_IN_SESSION = "organisation"


class LanguageMiddleware:
    """Speak German unless somebody chose English: an office's page does not turn with the settings of a browser."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer the request in the chosen language."""
        chosen = request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME, "")
        with translation.override("en" if chosen == "en" else "de"):
            response = self.get_response(request)
            response.headers.setdefault("Content-Language", translation.get_language() or "de")
        return response


class MembershipMiddleware:
    """Put the membership on the request: of the chosen house, else of the first; None for strangers."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer the request with its membership known."""
        request.membership = _membership(request)  # type: ignore[attr-defined]  # Django's requests carry what middleware adds
        return self.get_response(request)


class SecondFactorMiddleware:
    """Lead whoever has no second factor to setting one up, where the house demands it."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer the request, or send its sender to the set-up page."""
        environment: Environment = settings.ENVIRONMENT
        free = ("/konto/", "/static/", "/oeffentlich/", "/barrierefreiheit")
        if (
            environment.second_factor
            and isinstance(request.user, User)
            and not request.path.startswith(free)
            and not is_mfa_enabled(request.user)
        ):
            return redirect("mfa_activate_totp")
        return self.get_response(request)


def membership_of(request: HttpRequest) -> Membership | None:
    """Return the membership that the middleware found."""
    found = getattr(request, "membership", None)
    return found if isinstance(found, Membership) else None


def _membership(request: HttpRequest) -> Membership | None:
    if not isinstance(request.user, User):
        return None
    own = Membership.objects.filter(user=request.user).select_related("organisation", "user").order_by("id")
    chosen = request.session.get(HOUSE_IN_SESSION)
    return (own.filter(organisation__slug=chosen).first() if chosen else None) or own.first()
