"""What a person corrected in a reading, put into it: from there on the reading says what the person said."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.reading import Field, Reading, Span

if TYPE_CHECKING:
    from collections.abc import Mapping

RULE: Final = "person"
"""The rule that is named for a value which a person set."""
_NOWHERE: Final = Span(start=0, end=0)


def corrected(reading: Reading, values: Mapping[str, str], *, kind: str = "") -> Reading:
    """Return the reading with fields as a person set them; an empty value removes the field.

    A corrected field keeps its place and its raw characters, so that the ink can still be looked at; its
    confidence is 1. A field that was not read has no place.

    Args:
        reading: as read.
        values: field name → value.
        kind: kind of paper, where the person named another.
    """
    kept = [_set(item, values) for item in reading.fields if values.get(item.name) != ""]
    known = {item.name for item in reading.fields}
    added = [
        Field(name=name, value=value, raw="", span=_NOWHERE, rule=RULE, confidence=1.0)
        for name, value in values.items()
        if name not in known and value
    ]
    return replace(reading, kind=kind or reading.kind, fields=(*kept, *added))


def _set(item: Field, values: Mapping[str, str]) -> Field:
    value = values.get(item.name)
    if value is None or value == str(item.value):
        return item
    return replace(item, value=value, rule=RULE, confidence=1.0)
