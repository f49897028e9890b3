"""The findings of a reading in the order of their places, each with its page where the paper has pages."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wiedervorlage.foundation.findings import Finding
    from wiedervorlage.intake.reading import Reading


def found_at(reading: Reading) -> tuple[Finding, ...]:
    """Return what is about the file as a whole first, then the others as they stand in the paper."""
    is_on_pages = any(item.page is not None for item in reading.fields)
    in_order = sorted(reading.findings, key=lambda found: -1 if found.place.start is None else found.place.start)
    return tuple(_with_page(found, reading.text) if is_on_pages else found for found in in_order)


def _with_page(found: Finding, text: str) -> Finding:
    place = found.place
    if place.page is not None or place.start is None:
        return found
    return replace(found, place=replace(place, page=1 + text.count("\f", 0, place.start)))
