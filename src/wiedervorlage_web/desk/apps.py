"""The application ``desk``."""

from __future__ import annotations

from django.apps import AppConfig


class DeskConfig(AppConfig):
    """Pages, templates, template tags."""

    name = "wiedervorlage_web.desk"
    label = "desk"
