"""The application ``records``."""

from __future__ import annotations

from django.apps import AppConfig


class RecordsConfig(AppConfig):
    """Cases, reminders, papers, the event log."""

    name = "wiedervorlage_web.records"
    label = "records"
