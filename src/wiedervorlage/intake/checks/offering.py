"""Findings at a place of the text, with what was perhaps meant there."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from wiedervorlage.foundation.catalogue import finding
from wiedervorlage.foundation.findings import Finding, Place
from wiedervorlage.foundation.text import Text
from wiedervorlage.foundation.wording import write_number
from wiedervorlage.intake.file_messages import LOOK
from wiedervorlage.intake.messages import MESSAGES

if TYPE_CHECKING:
    from wiedervorlage.intake.reading import Span


def offering(code: str, span: Span, offers: tuple[str, ...], **values: object) -> Finding:
    """Return a finding that offers what was perhaps meant; where nothing is near, it asks to look at the original."""
    found = finding(MESSAGES, code, place_of(span), offer=", ".join(offers), **values)
    return replace(found, offers=offers) if offers else replace(found, remedy=Text(de=LOOK[0], en=LOOK[1]))


def place_of(span: Span) -> Place:
    """Return the place of a span."""
    return Place(start=span.start, end=span.end)


def told_number(value: float) -> Text:
    """Return a number as findings tell it in both languages."""
    return Text(de=write_number(value), en=write_number(value, "en"))
