"""``wv rules show``: what a rule said on a day, each value with its source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wiedervorlage.cli.rules_output import open_library, open_programme, print_json, print_wrapped, statement_row
from wiedervorlage.foundation.wording import short_day, write_day
from wiedervorlage.papers.rule_words import (
    is_context,
    said_on,
    silence,
    statement_note,
    statement_source,
    statement_value,
)
from wiedervorlage.rules.changes import breakpoints
from wiedervorlage.rules.lookup import Status

if TYPE_CHECKING:
    import argparse
    from datetime import date

    from wiedervorlage.foundation.text import Language
    from wiedervorlage.rules.parameters import ParameterValue
    from wiedervorlage.rules.programme import Programme


def run(arguments: argparse.Namespace) -> int:
    """Print a programme on a day, or the list of programmes."""
    if not arguments.programme:
        return _list(arguments)
    programme = open_programme(arguments)
    on = arguments.on or breakpoints(programme)[-1]
    known_on = arguments.known_on or on
    rows = [(name, *said_on(programme, name, on, known_on)) for name in programme.parameters]
    if arguments.json:
        print_json(_document(programme, on, known_on, rows))
        return 0
    _print(programme, on, known_on, rows, arguments)
    return 0


Row = tuple[str, "ParameterValue | None", Status]


def _list(arguments: argparse.Namespace) -> int:
    library = open_library(arguments)
    if arguments.json:
        rows = [{"programme": name, "title": {"de": p.title.de, "en": p.title.en}} for name, p in library.items()]
        print_json({"schema": "wiedervorlage/rules-list/1", "programmes": rows})
        return 0
    width = max(map(len, library), default=0)
    for name, programme in library.items():
        print(f"  {name:<{width}}  {programme.title.in_language(arguments.lang)}")
    return 0


def _print(programme: Programme, on: date, known_on: date, rows: list[Row], arguments: argparse.Namespace) -> None:
    language: Language = arguments.lang
    day = {"de": f"Stand {write_day(on)}", "en": f"as of {write_day(on, 'en')}"}[language]
    known = {"de": f", Kenntnis vom {write_day(known_on)}", "en": f", known on {write_day(known_on, 'en')}"}[language]
    print(f"{programme.title.in_language(language)} ({programme.id}) – {day}{known if known_on != on else ''}")
    for context in (False, True):
        chosen = [row for row in rows if is_context(programme, row[0]) == context and (row[1] or arguments.all)]
        if chosen:
            print("\n" + _heading(language, context=context))
        for name, statement, status in chosen:
            _print_row(programme, name, statement, status, (on, known_on), language)
    silent = sum(row[1] is None for row in rows)
    if silent and not arguments.all:
        told = {
            "de": f"{silent} Größen ohne Wert an diesem Tag (--all zeigt sie).",
            "en": f"{silent} parameters without a value on this day (--all shows them).",
        }
        print("\n" + told[language])


def _heading(language: Language, *, context: bool) -> str:
    if context:
        return {"de": "DANEBEN (nicht Teil der Regel)", "en": "BESIDE THE RULE"}[language]
    return {"de": "REGEL", "en": "RULE"}[language]


def _print_row(
    programme: Programme,
    name: str,
    statement: ParameterValue | None,
    status: Status,
    days: tuple[date, date],
    language: Language,
) -> None:
    label = programme.label(name).in_language(language)
    if statement is None or status != Status.STATED:
        print_wrapped(f"{label}: {silence(programme.parameters[name], status, *days, language)}", 2, 6)
    else:
        print_wrapped(f"{label}: {statement_value(statement, language)}", 2, 6)
    if statement is None:
        return
    since = "" if statement.begin_unknown else short_day(statement.valid_from.first, language)
    from_then = {"de": f"seit {since}", "en": f"since {since}"}[language] if since else ""
    print_wrapped(" · ".join(part for part in (from_then, statement_source(statement, language)) if part), 6)
    if note := statement_note(statement, language):
        print_wrapped(note, 6)


def _document(programme: Programme, on: date, known_on: date, rows: list[Row]) -> dict[str, object]:
    return {
        "schema": "wiedervorlage/rules-show/1",
        "programme": programme.id,
        "on": on.isoformat(),
        "known_on": known_on.isoformat(),
        "parameters": [
            {
                "parameter": name,
                "label": {"de": programme.label(name).de, "en": programme.label(name).en},
                "status": status.name.lower(),
                "context": is_context(programme, name),
                "says": statement_row(statement) if statement else None,
            }
            for name, statement, status in rows
        ],
    }
