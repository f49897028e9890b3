"""What the records hold in two languages, in the language of the page."""

from __future__ import annotations

from django import template
from django.utils.translation import get_language

register = template.Library()


@register.filter
def in_language(record: object, name: str) -> str:
    """Return ``record.NAME_de`` or ``record.NAME_en``; what has no English is German."""
    german = str(getattr(record, f"{name}_de"))
    if (get_language() or "de").startswith("de"):
        return german
    return str(getattr(record, f"{name}_en")) or german
