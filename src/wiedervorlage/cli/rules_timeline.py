"""``wv rules timeline``: the values of a rule over time, as text or SVG."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wiedervorlage.cli.rules_output import open_programme, print_json, print_wrapped, statement_row
from wiedervorlage.foundation.wording import short_day
from wiedervorlage.papers.rule_words import written_stretch
from wiedervorlage.rules.lookup import statements_of
from wiedervorlage.rules.timeline import Stretch, stretches

if TYPE_CHECKING:
    import argparse

    from wiedervorlage.foundation.text import Language
    from wiedervorlage.rules.programme import Programme


def run(arguments: argparse.Namespace) -> int:
    """Print or draw the timeline."""
    programme = open_programme(arguments)
    for name in arguments.parameter:
        statements_of(programme, name)
    chosen = arguments.parameter or list(programme.parameters)
    found = {name: stretches(programme, name) for name in chosen}
    if arguments.svg:
        from wiedervorlage.adapters.charts.rule_charts import draw_timeline  # noqa: PLC0415 - slow to import

        arguments.svg.write_text(draw_timeline(programme, found, written_stretch, arguments.lang), encoding="utf-8")
    if arguments.json:
        print_json(_document(programme, found))
    elif not arguments.svg:
        _print(programme, found, arguments.lang)
    return 0


def _print(programme: Programme, found: dict[str, tuple[Stretch, ...]], language: Language) -> None:
    print(f"{programme.title.in_language(language)} ({programme.id})")
    for context in (False, True):
        names = [n for n, spans in found.items() if spans and spans[0].statement.context == context]
        if names and context:
            print("\n" + {"de": "DANEBEN (nicht Teil der Regel)", "en": "BESIDE THE RULE"}[language])
        for name in names:
            print(f"\n  {programme.label(name).in_language(language)}")
            for stretch in found[name]:
                print_wrapped(f"{_days(stretch, language):<23}  {written_stretch(stretch, language)}", 4, 29)


def _days(stretch: Stretch, language: Language) -> str:
    first = short_day(stretch.first, language) if stretch.first else "…".rjust(10)
    last = short_day(stretch.last, language) if stretch.last else ""
    return f"{first} – {last}"


def _document(programme: Programme, found: dict[str, tuple[Stretch, ...]]) -> dict[str, object]:
    return {
        "schema": "wiedervorlage/rules-timeline/1",
        "programme": programme.id,
        "parameters": {
            name: [
                {
                    "first": stretch.first.isoformat() if stretch.first else None,
                    "last": stretch.last.isoformat() if stretch.last else None,
                    "known": stretch.is_known,
                    "says": statement_row(stretch.statement),
                }
                for stretch in spans
            ]
            for name, spans in found.items()
        },
    }
