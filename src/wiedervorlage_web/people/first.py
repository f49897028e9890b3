"""The first house and its people, one for each role, at the first start."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from django.db import transaction

from wiedervorlage_web.people.models import Membership, Organisation, User
from wiedervorlage_web.people.rights import Role

if TYPE_CHECKING:
    from collections.abc import Callable

_PEOPLE: Final = (
    ("sachbearbeitung", "Kim Sachbearbeitung", Role.CLERK),
    ("zeichnung", "Toni Zeichnung", Role.SIGNATORY),
    ("pruefung", "Alex Prüfung", Role.REVIEWER),
    ("lesen", "Chris Lesen", Role.READER),
    ("verwaltung", "Robin Verwaltung", Role.ADMINISTRATOR),
)


@transaction.atomic
def first_people(new_password: Callable[[int], str]) -> tuple[list[tuple[str, str, str]], Membership | None]:
    """Make a house with one person for each role, unless there is a house.

    Returns:
        User name, role and password of each, and the clerk's membership (None: there was a house already).
    """
    if Organisation.objects.exists():
        return [], None
    house = Organisation.objects.create(slug="haus", name="Unser Haus")
    logins, clerk = [], None
    for username, name, role in _PEOPLE:
        password = new_password(12)
        user = User.objects.create_user(username, password=password, display_name=name)
        membership = Membership.objects.create(user=user, organisation=house, role=role.value)
        logins.append((username, role.value, password))
        clerk = membership if role is Role.CLERK else clerk
    return logins, clerk
