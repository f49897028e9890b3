"""What the verbs of ``wv rules`` share: opening a programme, and statements in words."""

from __future__ import annotations

import json
import textwrap
from typing import TYPE_CHECKING

from wiedervorlage.adapters.rule_files import load_programmes
from wiedervorlage.evidence.intervals import Interval
from wiedervorlage.foundation.errors import WiedervorlageError

if TYPE_CHECKING:
    import argparse

    from wiedervorlage.adapters.rule_files import ProgrammeLibrary
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
