"""The application ``desk``."""

from __future__ import annotations

from importlib import import_module

from django.apps import AppConfig


class DeskConfig(AppConfig):
    """Pages, templates, template tags."""

    name = "wiedervorlage_web.desk"
    label = "desk"

    def ready(self) -> None:
        """Listen to what people change about their sign-in."""
        import_module("wiedervorlage_web.actions.accounts")
