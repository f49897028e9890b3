"""What records and the library hold in two languages, in the language of the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django import template
from django.utils.translation import get_language

from wiedervorlage.foundation.wording import with_days_written, write_span

if TYPE_CHECKING:
    from wiedervorlage.foundation.days import Span
    from wiedervorlage.foundation.text import Language, Text

register = template.Library()


def page_language() -> Language:
    """Return the language of the page: German unless English was chosen."""
    return "de" if (get_language() or "de").startswith("de") else "en"


@register.filter
def in_language(record: object, name: str) -> str:
    """Return ``record.NAME_de`` or ``record.NAME_en``; what has no English is German."""
    german = str(getattr(record, f"{name}_de"))
    if page_language() == "de":
        return german
    return str(getattr(record, f"{name}_en")) or german


@register.filter
def say(text: Text | None) -> str:
    """Return a text of the library in the language of the page; nothing for None."""
    return text.in_language(page_language()) if text is not None else ""


@register.filter
def with_days(text: str) -> str:
    """Write the days out that stand in a text as ``2013-09-26``; names of files keep theirs."""
    return with_days_written(text, page_language())


@register.filter
def span(days: Span | None) -> str:
    """Write out a day, month or span as the record has it."""
    return write_span(days, page_language()) if days is not None else ""
