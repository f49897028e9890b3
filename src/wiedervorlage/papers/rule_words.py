"""Rules in words: what a statement says and where it stands, what an applicant gets, how it stands with a condition.

One wording for the terminal and the desk.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

import numpy as np

from wiedervorlage.evidence.facts import Certainty
from wiedervorlage.evidence.intervals import Interval
from wiedervorlage.foundation.text import Text
from wiedervorlage.foundation.wording import NBSP, write_day
from wiedervorlage.recheck.figures import write_value
from wiedervorlage.rules.conditions import Standing
from wiedervorlage.rules.lookup import NOBODY, Status, describe_gap, values_on

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wiedervorlage.foundation.text import Language
    from wiedervorlage.rules.bounds import Bounds
    from wiedervorlage.rules.parameters import ParameterValue
    from wiedervorlage.rules.programme import Component, Programme
    from wiedervorlage.rules.provision import Provision
    from wiedervorlage.rules.timeline import Stretch

MARKS: Final = {Standing.MET: "✓", Standing.OPEN: "○", Standing.FAILED: "✗", Standing.UNKNOWN: "?"}
STANDINGS: Final = {
    Standing.MET: Text(de="erfüllt", en="met"),
    Standing.OPEN: Text(de="offen", en="open"),
    Standing.FAILED: Text(de="nicht erfüllt", en="failed"),
    Standing.UNKNOWN: Text(de="keine Angabe", en="not stated"),
}
NOT_COMPUTED: Final = Text(de="nicht berechnet", en="not computed")
_CERTAINTY = {
    Certainty.PARTLY: {"de": "teilweise gesichert", "en": "partly certain"},
    Certainty.INFERRED: {"de": "erschlossen", "en": "inferred"},
}


def statement_value(statement: ParameterValue, language: Language) -> str:
    """Write what a statement says, with its condition."""
    written = write_value(statement.value, statement.unit, language)
    if statement.unit == "date" and isinstance(statement.value, str):
        written = write_day(date.fromisoformat(statement.value), language)
    elif statement.unit == "posts" and statement.value == Interval.point(1):
        written = {"de": f"1{NBSP}Stelle", "en": f"1{NBSP}post"}[language]
    return f"{written} ({statement.condition})" if statement.condition else written


def statement_source(statement: ParameterValue, language: Language) -> str:
    """Write where a statement stands, and how sure it is."""
    parts = [str(statement.citation)]
    if statement.citation.is_second_hand:
        parts.append({"de": "aus zweiter Hand", "en": "seen second-hand"}[language])
    if statement.certainty in _CERTAINTY:
        parts.append(_CERTAINTY[statement.certainty][language])
    return "; ".join(parts)


def statement_note(statement: ParameterValue, language: Language) -> str:
    """Return the note; empty where there is none."""
    return statement.note.in_language(language)


def silence(statements: Sequence[ParameterValue], status: Status, on: date, known_on: date, language: Language) -> str:
    """Say why a parameter has no value on the day ``on``, as known on ``known_on``: unknown, not yet, or no longer."""
    if status == Status.UNKNOWN:
        return {"de": "keine Quelle nennt den Wert", "en": "no source states the value"}[language]
    return describe_gap(statements, on, known_on).in_language(language)


def written_stretch(stretch: Stretch, language: Language) -> str:
    """Write what a stretch says."""
    if not stretch.is_known:
        return {"de": "unbekannt", "en": "unknown"}[language]
    return statement_value(stretch.statement, language)


def written_bounds(figures: Bounds, unit: str, language: Language, row: int = 0) -> str:
    """Write what an applicant (by row) gets, on the first day."""
    low = float(np.broadcast_to(figures.low, (max(row + 1, figures.low.shape[0]), 1))[row, 0])
    high = float(np.broadcast_to(figures.high, (max(row + 1, figures.high.shape[0]), 1))[row, 0])
    if np.isnan(low):
        return NOT_COMPUTED.in_language(language)
    if unit == "posts" and low == high == 1:
        return {"de": f"1{NBSP}Stelle", "en": f"1{NBSP}post"}[language]
    return write_value(Interval(low=low, high=high), unit, language)


def is_known_then(part: Component, given: Provision) -> bool:
    """Say whether the rule knows a component on the day at all."""
    on = int(given.on[0])
    begun = part.valid_from is None or part.valid_from.toordinal() <= on
    return begun and (part.valid_to is None or on <= part.valid_to.toordinal())


def said_on(programme: Programme, name: str, on: date, known_on: date) -> tuple[ParameterValue | None, Status]:
    """Return the statement on a parameter that speaks on a day, and what the look-up found."""
    reading = values_on(programme, name, on.toordinal(), known_on.toordinal())
    index = int(reading.index)
    statement = None if index == NOBODY else programme.parameters[name][index]
    return statement, Status(int(reading.status))


def is_context(programme: Programme, name: str) -> bool:
    """Say whether a parameter is a figure beside the rule."""
    return any(statement.context for statement in programme.parameters[name])
