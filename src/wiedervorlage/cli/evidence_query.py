"""``wv evidence query``: a measure over time, with its sources, breaks and revisions."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

from wiedervorlage.cli.evidence_output import (
    UsageError,
    as_json,
    bound,
    load_known,
    print_findings,
    print_json,
    print_table,
    region_label,
    resolve_region,
)
from wiedervorlage.evidence.dictionary import measure_of_key
from wiedervorlage.evidence.query import Answer, query
from wiedervorlage.foundation.findings import has_errors
from wiedervorlage.foundation.wording import write_number

if TYPE_CHECKING:
    import argparse
    from collections.abc import Mapping

    import polars as pl

    from wiedervorlage.foundation.text import Language

_HEADS: Mapping[Language, tuple[str, ...]] = {
    "de": ("Region", "Zeitraum", "Wert", "Einheit", "Basis", "bekannt seit", "Quelle"),
    "en": ("region", "period", "value", "unit", "basis", "known since", "source"),
}


def run(arguments: argparse.Namespace) -> int:
    """Answer the query."""
    known, damage = load_known(arguments)
    regions = tuple(resolve_region(text) for text in arguments.of)
    _check_measure(arguments.measure, known)
    answer = query(
        known,
        arguments.measure,
        regions,
        since=bound(arguments.since, is_end=False),
        until=bound(arguments.until, is_end=True),
        known_on=bound(arguments.known_on, is_end=True),
    )
    findings = (*damage, *answer.findings)
    if arguments.json:
        document = {
            "measure": arguments.measure,
            "known_on": arguments.known_on,
            "rows": _records(answer.rows),
            "earlier": _records(answer.earlier),
            "findings": as_json(findings),
        }
        print_json(document)
        return int(has_errors(findings))
    _print(arguments, answer)
    print_findings(findings, arguments.lang)
    return int(has_errors(findings))


def _print(arguments: argparse.Namespace, answer: Answer) -> None:
    language: Language = arguments.lang
    meant = measure_of_key(arguments.measure)
    label = {"de": meant.de, "en": meant.en}[language] or arguments.measure
    when = {"de": "bekannt am", "en": "known on"}[language]
    print(f"{label} ({arguments.measure})" + (f", {when} {arguments.known_on}" if arguments.known_on else ""))
    if answer.rows.is_empty():
        print({"de": "  keine Angabe", "en": "  no figure"}[language])
        return
    print_table(_HEADS[language], [_row(row, language) for row in answer.rows.iter_rows(named=True)])
    if not answer.earlier.is_empty():
        print({"de": "\n  Früher veröffentlicht:", "en": "\n  Published before:"}[language])
        print_table(_HEADS[language], [_row(row, language) for row in answer.earlier.iter_rows(named=True)])
    print()


def _row(row: Mapping[str, object], language: Language) -> tuple[str, ...]:
    value = "" if row["value"] is None else write_number(float(str(row["value"])), language)
    symbols = str(row["symbols"])
    since = str(row["known_since"] or "?")
    at_latest = {"de": "spätestens ", "en": "at latest "}[language] if row["known_inferred"] and since != "?" else ""
    return (
        region_label(str(row["region"]), str(row["name"])), str(row["period"]),
        f"({value})" if "()" in symbols and value else f"{value} {symbols}".strip(), str(row["unit"]),
        str(row["basis"]), at_latest + since, str(row["source"]),
    )  # fmt: skip


def _records(rows: pl.DataFrame) -> list[dict[str, object]]:
    return rows.drop("column").to_dicts()


def _check_measure(measure: str, known: pl.DataFrame) -> None:
    names = known["measure"].unique().sort().to_list()
    if measure not in names:
        close = get_close_matches(measure, names, n=3)
        hint = f"; did you mean {', '.join(close)}?" if close else f"; there are {', '.join(names[:20])}"
        raise UsageError(f"no figures of a measure {measure!r}{hint}")
