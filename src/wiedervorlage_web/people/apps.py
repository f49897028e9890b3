"""The application ``people``."""

from __future__ import annotations

from django.apps import AppConfig


class PeopleConfig(AppConfig):
    """Organisations, persons, memberships."""

    name = "wiedervorlage_web.people"
    label = "people"
