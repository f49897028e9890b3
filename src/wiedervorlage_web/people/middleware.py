"""Who is asking: the membership of the request, and the second factor where the house demands one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from allauth.account.internal.flows.login import get_authentication_records
from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from django.shortcuts import redirect
from django.utils import translation

from wiedervorlage_web.people.models import Membership, User
from wiedervorlage_web.people.rights import RIGHT_OF_PAGE, Right

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


class SafeSignInMiddleware:
    """Lead whoever still has a first password to changing it, and whoever has no second factor to setting one up.

    Pages that are public or about oneself stay open; whatever belongs to a house waits. Whoever came by the house's
    own sign-on has passed what that demands.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer the request."""
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: Callable[..., HttpResponse], _arguments: object, _named: object
    ) -> HttpResponse | None:
        """Let the page answer, or lead to what has to come first."""
        declared = getattr(view, RIGHT_OF_PAGE, None)
        if declared is None or declared[0] in {Right.PUBLIC, Right.SIGNED_IN} or not isinstance(request.user, User):
            return None
        if request.user.must_change_password and request.user.has_usable_password():
            return redirect("account_change_password")
        environment: Environment = settings.ENVIRONMENT
        by_house = any(r["method"] == "socialaccount" for r in get_authentication_records(request, request.user))
        if environment.second_factor and not by_house and not is_mfa_enabled(request.user):
            return redirect("mfa_activate_totp")
        return None


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
