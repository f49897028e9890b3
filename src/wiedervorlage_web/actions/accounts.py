"""What people change about their own sign-in becomes an event, too; who signs in when is nobody's business here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from allauth.account.signals import password_changed, password_set
from allauth.mfa.signals import authenticator_added, authenticator_removed, authenticator_reset
from django.db import transaction
from django.dispatch import receiver
from django.utils import timezone

from wiedervorlage_web.people.middleware import membership_of
from wiedervorlage_web.records.events import Event, record

if TYPE_CHECKING:
    from django.http import HttpRequest

    from wiedervorlage_web.people.models import User


@receiver([password_changed, password_set])
def tell_of_password(request: HttpRequest, user: User, **_named: object) -> None:
    """Write that somebody changed their password; never the password."""
    _tell(request, user, Event(verb="person.password-changed", subject=user.username))


@receiver(authenticator_added)
def tell_of_new_factor(request: HttpRequest, user: User, authenticator: object, **_named: object) -> None:
    """Write that somebody set up a second factor or spare codes."""
    kind = str(getattr(authenticator, "type", ""))
    _tell(request, user, Event(verb="person.second-factor", subject=user.username, after=kind))


@receiver([authenticator_removed, authenticator_reset])
def tell_of_old_factor(request: HttpRequest, user: User, authenticator: object, **_named: object) -> None:
    """Write that somebody took away a second factor, or replaced spare codes."""
    kind = str(getattr(authenticator, "type", ""))
    _tell(request, user, Event(verb="person.second-factor", subject=user.username, before=kind))


def _tell(request: HttpRequest, user: User, event: Event) -> None:
    membership = membership_of(request)
    with transaction.atomic():
        record(event, user, membership.organisation if membership else None, timezone.now())
