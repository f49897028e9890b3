"""Make a house and its first administrator: ``python -m wiedervorlage_web first_house SLUG NAME USER``."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING, Final

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.utils import timezone

from wiedervorlage_web.people.models import Membership, Organisation, User
from wiedervorlage_web.people.rights import Role
from wiedervorlage_web.records.events import Event, record

if TYPE_CHECKING:
    from argparse import ArgumentParser

_PASSWORD_BYTES: Final = 12


class Command(BaseCommand):
    """The command."""

    help = "make a house and its first administrator, and print the first password once"

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Declare the arguments."""
        parser.add_argument("slug", help="short name of the house: letters, digits, hyphens")
        parser.add_argument("name", help="name of the house")
        parser.add_argument("username", help="user name of its first administrator")

    def handle(self, *_arguments: object, slug: str, name: str, username: str, **_options: object) -> None:
        """Make both, or nothing.

        Raises:
            CommandError: the house or the user is there already.
        """
        if Organisation.objects.filter(slug=slug).exists():
            raise CommandError(f"there is a house {slug!r} already; its administrators take people in")
        if User.objects.filter(username=username).exists():
            raise CommandError(f"there is a user {username!r} already; choose another name")
        password = secrets.token_urlsafe(_PASSWORD_BYTES)
        with transaction.atomic():
            house = Organisation(slug=slug, name=name)
            house.full_clean()
            house.save()
            user = User.objects.create_user(username, password=password, must_change_password=True)
            Membership.objects.create(user=user, organisation=house, role=Role.ADMINISTRATOR.value)
            record(
                Event(verb="house.created", subject=slug, after={"administrator": username}),
                None,
                house,
                timezone.now(),
            )
        self.stdout.write(f"{username} {password}")
