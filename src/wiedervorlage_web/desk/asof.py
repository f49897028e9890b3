"""The day a page speaks of: today, or the day somebody asked for (``?stand=2015-01-01``)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from django.http import HttpRequest


def day_of(request: HttpRequest, today: date) -> date:
    """Return the day asked for, else today; what is no day is today."""
    try:
        return date.fromisoformat(request.GET.get("stand", ""))
    except ValueError:
        return today
