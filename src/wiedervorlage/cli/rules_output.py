"""What the verbs of ``wv rules`` share: opening a programme, and statements in words."""

from __future__ import annotations

import json
import textwrap
from datetime import date
from typing import TYPE_CHECKING

from wiedervorlage.adapters.rule_files import load_programmes
from wiedervorlage.evidence.facts import Certainty
from wiedervorlage.evidence.intervals import Interval
from wiedervorlage.foundation.errors import WiedervorlageError
from wiedervorlage.foundation.wording import NBSP, write_day
from wiedervorlage.recheck.figures import write_value
from wiedervorlage.rules.lookup import Status, describe_gap

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from wiedervorlage.adapters.rule_files import ProgrammeLibrary
    from wiedervorlage.foundation.text import Language
    from wiedervorlage.rules.parameters import ParameterValue
    from wiedervorlage.rules.programme import Programme

WIDTH = 100


class UnknownProgrammeError(WiedervorlageError):
    """There is no rule file for this programme."""


def open_library(arguments: argparse.Namespace) -> ProgrammeLibrary:
    """Return the programmes of the folder asked for."""
    return load_programmes(arguments.rules)


def open_programme(arguments: argparse.Namespace) -> Programme:
    """Return the programme asked for.

    Raises:
        UnknownProgrammeError: there is none.
    """
    library = open_library(arguments)
    if arguments.programme not in library:
        raise UnknownProgrammeError(f"no rule {arguments.programme!r}; there are {', '.join(library) or '–'}")
    return library[arguments.programme]


def short_day(day: date, language: Language) -> str:
    """Write a day in figures: ``26.09.2013``, ``2013-09-26``."""
    return f"{day.day:02}.{day.month:02}.{day.year}" if language == "de" else day.isoformat()


def print_wrapped(text: str, indent: int, hanging: int | None = None) -> None:
    """Print a paragraph, indented and wrapped."""
    print(
        textwrap.fill(
            text,
            width=WIDTH,
            initial_indent=" " * indent,
            subsequent_indent=" " * (indent if hanging is None else hanging),
            break_long_words=False,
            break_on_hyphens=False,
        )
    )


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
    """Say why a parameter has no value on a day."""
    if status == Status.UNKNOWN:
        return {"de": "keine Quelle nennt den Wert", "en": "no source states the value"}[language]
    return describe_gap(statements, on, known_on).in_language(language)


def statement_row(statement: ParameterValue) -> dict[str, object]:
    """Return a statement as the JSON output gives it."""
    value: object = statement.value
    if isinstance(statement.value, Interval):
        low, high = statement.value.low, statement.value.high
        value = low if low == high else {"low": low, "high": high}
    return {
        "value": value,
        "unit": statement.unit,
        "valid_from": None if statement.begin_unknown else statement.valid_from.written,
        "valid_to": statement.valid_to.written if statement.valid_to else None,
        "published": statement.published.written if statement.published else None,
        "known_from": statement.known_from.isoformat(),
        "rank": statement.rank.name.lower(),
        "certainty": statement.certainty.value,
        "source": {
            "title": statement.citation.title,
            "locator": statement.citation.locator,
            "kind": statement.citation.kind.value,
            "address": statement.citation.address,
        },
        "condition": statement.condition,
        "note": {"de": statement.note.de, "en": statement.note.en},
    }


def print_json(document: dict[str, object]) -> None:
    """Print a JSON document."""
    print(json.dumps(document, ensure_ascii=False, indent=1))
