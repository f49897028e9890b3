"""How people come in: nobody signs up by themselves; the house's own sign-on only knows invited people."""

from __future__ import annotations

import base64
import hashlib
from typing import TYPE_CHECKING, ClassVar, Final

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.internal.flows.login import get_authentication_records
from allauth.core import context
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from cryptography.fernet import Fernet
from django.conf import settings
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from wiedervorlage_web.people.models import User

if TYPE_CHECKING:
    from allauth.socialaccount.models import SocialLogin
    from django.http import HttpRequest

FRESH: Final = 300
"""For how many seconds a sign-in proves that it is still the same person."""
_FIRST_REPLACED: Final = "first-password-replaced"


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]  # allauth ships no types
    """Accounts are made by an administrator of the house."""

    error_messages: ClassVar[dict[str, object]] = {
        **DefaultAccountAdapter.error_messages,
        "username_password_mismatch": _(
            "Benutzername und Kennwort passen nicht zusammen. Bitte prüfen Sie beides, auch Groß- und Kleinschreibung."
        ),
        "too_many_login_attempts": _(
            "Zu viele Fehlversuche. Bitte warten Sie fünf Minuten und versuchen Sie es dann noch einmal; "
            "die Verwaltung Ihres Hauses kann Ihnen ein neues Anfangskennwort geben."
        ),
        "enter_current_password": _("Das ist nicht Ihr bisheriges Kennwort."),
        "incorrect_password": _("Das Kennwort stimmt nicht."),
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:  # noqa: ARG002 - the adapter's interface
        """Say no: an administrator invites."""
        return False

    def is_reauthentication_required(self, *, app: str, **_named: object) -> bool:  # noqa: ARG002 - as above
        """Say whether somebody must prove who they are again: not within five minutes of signing in."""
        request = context.request
        last = max((record["at"] for record in get_authentication_records(request, request.user)), default=0)
        return bool(timezone.now().timestamp() - last > FRESH)

    def set_password(self, user: User, password: str) -> None:
        """Set a password that somebody chose; a first password given out by the house is then done with."""
        context.request.session[_FIRST_REPLACED] = user.must_change_password
        user.must_change_password = False
        super().set_password(user, password)

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:
        """Lead on from a first password to the desk (which may ask for a second factor), else to one's account."""
        return reverse("desk" if request.session.pop(_FIRST_REPLACED, False) else "account")


class SecondFactorAdapter(DefaultMFAAdapter):  # type: ignore[misc]  # allauth ships no types
    """Second factors in our words; secrets are kept encrypted, so that a copy of the database opens nothing."""

    error_messages: ClassVar[dict[str, object]] = {
        **DefaultMFAAdapter.error_messages,
        "incorrect_code": _(
            "Der Code stimmt nicht oder ist abgelaufen. Bitte geben Sie den ein, den die App jetzt zeigt."
        ),
    }

    def encrypt(self, text: str) -> str:
        """Return a secret as it is kept."""
        return _box().encrypt(text.encode()).decode("ascii")

    def decrypt(self, encrypted_text: str) -> str:
        """Return a secret as it is used.

        Raises:
            cryptography.fernet.InvalidToken: the secret key is another than when it was kept.
        """
        return _box().decrypt(encrypted_text.encode("ascii")).decode()


class SignOnAdapter(DefaultSocialAccountAdapter):  # type: ignore[misc]  # allauth ships no types
    """The house's sign-on lets in whom an administrator has entered under the same user name."""

    def pre_social_login(self, request: HttpRequest, sociallogin: SocialLogin) -> None:
        """Tie the sign-on to the person of that user name, or refuse.

        Raises:
            ImmediateHttpResponse: nobody of that name has been entered.
        """
        if sociallogin.is_existing:
            return
        claims = sociallogin.account.extra_data
        claims = claims.get("userinfo", claims)
        name = str(claims.get("preferred_username", ""))
        user = User.objects.filter(username=name, is_active=True).first() if name else None
        if user is None:
            raise ImmediateHttpResponse(render(request, "people/not_invited.html", {"name": name}, status=403))
        sociallogin.connect(request, user)

    def is_open_for_signup(self, request: HttpRequest, sociallogin: SocialLogin) -> bool:  # noqa: ARG002 - as above
        """Say no: an administrator invites."""
        return False


def _box() -> Fernet:
    digest = hashlib.sha256(b"wiedervorlage second factor\0" + settings.SECRET_KEY.encode()).digest()
    return Fernet(base64.urlsafe_b64encode(digest))
