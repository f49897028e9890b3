"""What the verbs of ``wv evidence`` share: where figures come from, and how rows and findings are printed."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from wiedervorlage.evidence.regions import core_name, find_regions, level_of, official_names
from wiedervorlage.foundation.days import parse_span
from wiedervorlage.foundation.errors import WiedervorlageError
from wiedervorlage.foundation.findings import Finding, Severity

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable, Sequence
    from datetime import date

    import polars as pl

    from wiedervorlage.foundation.text import Language

_MARKS = {Severity.ERROR: "✗", Severity.DOUBT: "?", Severity.NOTE: "·"}
_SHOWN = 12


class UsageError(WiedervorlageError):
    """The call cannot be understood."""


def load_known(arguments: argparse.Namespace, measures: Sequence[str] = ()) -> tuple[pl.DataFrame, list[Finding]]:
    """Return the figures of the package and of the store, and what is wrong with the store."""
    import polars as pl  # noqa: PLC0415 - loaded only by verbs that need figures

    from wiedervorlage.adapters.statistics.release_store import ReleaseStore  # noqa: PLC0415 - as above
    from wiedervorlage.evidence.releases import builtin_known  # noqa: PLC0415 - as above

    frames, findings = [], []
    if not arguments.only_store:
        frames.append(builtin_known())
    if arguments.store:
        if not arguments.store.is_dir():
            raise UsageError(f"no store of releases at {arguments.store}")
        store = ReleaseStore(arguments.store)
        findings = list(store.verify())
        damaged = {finding.place.file.split("/")[-2] for finding in findings}
        sound = [release for release in store.releases() if release.id not in damaged]
        frames.append(store.scan(sound).collect())
    if not frames:
        raise UsageError("--only-store needs --store")
    known = pl.concat(frames)
    return (known.filter(pl.col("measure").is_in(measures)) if measures else known), findings


def resolve_region(text: str) -> str:
    """Return the key that a key or a name on the command line means.

    Raises:
        UsageError: the name is unknown or means several regions.
    """
    if level_of(text):
        return text
    found = find_regions(text)
    if len(found) == 1:
        return found[0]
    if not found:
        raise UsageError(f"no known region {text!r}; give its key (AGS)")
    listed = ", ".join(f"{key} {official_names()[key]}" for key in found)
    raise UsageError(f"{text!r} means several regions: {listed}; give the key")


def region_label(region: str, name: str) -> str:
    """Return key and plain name."""
    return f"{region} {core_name(name or official_names().get(region, ''))}".strip()


def bound(text: str, *, is_end: bool) -> date | None:
    """Read a year or day as the first or last day of what it means; None for an empty text.

    Raises:
        UsageError: it is no date.
    """
    if not text:
        return None
    try:
        span = parse_span(text)
    except ValueError as error:
        raise UsageError(str(error)) from error
    return span.last if is_end else span.first


def print_findings(findings: Sequence[Finding], language: Language) -> None:
    """Print findings, errors first; of each code the first twelve."""
    order = {Severity.ERROR: 0, Severity.DOUBT: 1, Severity.NOTE: 2}
    shown: dict[str, int] = {}
    for finding in sorted(findings, key=lambda one: order[one.severity]):
        shown[finding.code] = shown.get(finding.code, 0) + 1
        if shown[finding.code] <= _SHOWN:
            print(f"  {_MARKS[finding.severity]} {finding.line(language)}")
    for code, count in shown.items():
        if count > _SHOWN:
            more = {"de": "weitere", "en": "more"}[language]
            print(f"  … {count - _SHOWN} {more} {code}")


def print_table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Print rows in columns, the last left as long as it is."""
    lines = [tuple(head), *(tuple(row) for row in rows)]
    widths = [max(len(line[index]) for line in lines) for index in range(len(head))]
    for number, line in enumerate(lines):
        print("  " + "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip())
        if number == 0:
            print("  " + "  ".join("─" * width for width in widths))


def as_json(findings: Iterable[Finding]) -> list[dict[str, object]]:
    """Return findings as the JSON output lists them."""
    return [
        {
            "code": finding.code,
            "severity": finding.severity.value,
            "de": finding.message.de,
            "en": finding.message.en,
            "place": str(finding.place),
            "line": finding.place.line,
            "column": finding.place.column,
        }
        for finding in findings
    ]


def print_json(document: object) -> None:
    """Print a document as JSON."""
    print(json.dumps(document, ensure_ascii=False, indent=1, default=str))
