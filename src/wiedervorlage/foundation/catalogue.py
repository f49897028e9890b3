"""Catalogues of findings: each part of the program says once, in one place, what can be wrong in its input.

The reference of finding codes is generated from these catalogues, and the tests ask that every code can
occur.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from wiedervorlage.foundation.findings import NOWHERE, Finding, Place, Severity
from wiedervorlage.foundation.text import Text

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One kind of finding: message and remedy in two languages, with ``{names}`` to fill in."""

    message: Text
    remedy: Text
    severity: Severity = Severity.ERROR


def entry(german: str, english: str, remedy: tuple[str, str], severity: Severity = Severity.ERROR) -> Entry:
    """Return a catalogue entry; ``remedy`` is German and English."""
    return Entry(message=Text(de=german, en=english), remedy=Text(de=remedy[0], en=remedy[1]), severity=severity)


def finding(catalogue: Mapping[str, Entry], code: str, place: Place = NOWHERE, **values: object) -> Finding:
    """Return the finding ``code`` at ``place`` with its blanks filled.

    Raises:
        KeyError: the code or a value is missing: a mistake of the program, not of the input.
    """
    kind = catalogue[code]
    return Finding(
        code=code,
        severity=kind.severity,
        message=_filled(kind.message, values),
        remedy=_filled(kind.remedy, values),
        place=place,
    )


def _filled(text: Text, values: Mapping[str, object]) -> Text:
    return Text(
        de=text.de.format_map({key: _in(value, "de") for key, value in values.items()}),
        en=text.en.format_map({key: _in(value, "en") for key, value in values.items()}),
    )


def _in(value: object, language: str) -> object:
    if isinstance(value, Text):
        return value.de if language == "de" else value.en
    return value
