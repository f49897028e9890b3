"""``wv rules diff``: what changed in a rule between two days; context figures stand apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wiedervorlage.cli.rules_output import open_programme, print_json, print_wrapped, statement_row
from wiedervorlage.foundation.wording import short_day, write_day
from wiedervorlage.papers.rule_words import statement_source, statement_value
from wiedervorlage.rules.changes import Change, differences
from wiedervorlage.rules.lookup import Status

if TYPE_CHECKING:
    import argparse

    from wiedervorlage.foundation.text import Language
    from wiedervorlage.rules.parameters import ParameterValue
    from wiedervorlage.rules.programme import Programme


def run(arguments: argparse.Namespace) -> int:
    """Print the differences."""
    programme = open_programme(arguments)
    found = differences(programme, arguments.since, arguments.until, known_on=arguments.known_on)
    if arguments.json:
        print_json(_document(programme, found, arguments))
        return 0
    language: Language = arguments.lang
    days = f"{write_day(arguments.since, language)} → {write_day(arguments.until, language)}"
    print(f"{programme.title.in_language(language)} ({programme.id}): {days}\n")
    _print_group(programme, [change for change in found if not change.context], language, context=False)
    print()
    _print_group(programme, [change for change in found if change.context], language, context=True)
    return 0


_HEADINGS = {
    False: {"de": "REGEL", "en": "RULE"},
    True: {"de": "DANEBEN (nicht Teil der Regel)", "en": "BESIDE THE RULE"},
}


def _print_group(programme: Programme, found: list[Change], language: Language, *, context: bool) -> None:
    print(_HEADINGS[context][language])
    if not found:
        print("  " + {"de": "Nichts hat sich geändert.", "en": "Nothing has changed."}[language])
    for change in found:
        label = programme.label(change.parameter).in_language(language)
        before = _side(change.before, change.before_status, language)
        after = _side(change.after, change.after_status, language)
        print_wrapped(f"{label}: {before} → {after}", 2, 6)
        known = {
            "de": f"gilt ab {short_day(change.effective, language)}, bekannt seit {short_day(change.known, language)}",
            "en": f"from {short_day(change.effective, language)}, known since {short_day(change.known, language)}",
        }[language]
        spoken = change.after or change.before
        if spoken is not None and spoken.is_inferred:
            known += {"de": " (erschlossen)", "en": " (inferred)"}[language]
        print_wrapped(known, 6)
        if spoken is not None:
            print_wrapped(statement_source(spoken, language), 6)


def _side(statement: ParameterValue | None, status: Status, language: Language) -> str:
    if statement is None:
        return {"de": "kein Wert", "en": "no value"}[language]
    if status != Status.STATED:
        return {"de": "unbekannt", "en": "unknown"}[language]
    return statement_value(statement, language)


def _document(programme: Programme, found: tuple[Change, ...], arguments: argparse.Namespace) -> dict[str, object]:
    return {
        "schema": "wiedervorlage/rules-diff/1",
        "programme": programme.id,
        "since": arguments.since.isoformat(),
        "until": arguments.until.isoformat(),
        "known_on": arguments.known_on.isoformat() if arguments.known_on else None,
        "changes": [
            {
                "parameter": change.parameter,
                "context": change.context,
                "before": statement_row(change.before) if change.before else None,
                "after": statement_row(change.after) if change.after else None,
                "effective": change.effective.isoformat(),
                "known": change.known.isoformat(),
                "retroactive": change.is_retroactive,
            }
            for change in found
        ],
    }
