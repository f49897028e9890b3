"""``wv evidence export``: figures as files that other programs read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import polars as pl

from wiedervorlage.adapters.statistics.release_store import ReleaseStore
from wiedervorlage.adapters.statistics.spreadsheets import write_workbook
from wiedervorlage.cli.evidence_output import (
    UsageError,
    as_json,
    load_known,
    print_findings,
    print_json,
    resolve_region,
)
from wiedervorlage.evidence.builtin import builtin_sources
from wiedervorlage.evidence.exporting import data_package, to_office_csv, to_table, to_tidy_csv
from wiedervorlage.evidence.licences import attribution
from wiedervorlage.foundation.findings import has_errors
from wiedervorlage.foundation.wording import write_number

if TYPE_CHECKING:
    import argparse
    from pathlib import Path

    from wiedervorlage.evidence.releases import Release

_BY_ENDING = {".csv": "office-csv", ".xlsx": "xlsx", ".parquet": "parquet", "": "datapackage"}


def run(arguments: argparse.Namespace) -> int:
    """Write the export."""
    form = arguments.format or _BY_ENDING.get(arguments.output.suffix)
    if form is None:
        raise UsageError(f"no format known for {arguments.output.name}; give --format")
    known, damage = load_known(arguments, arguments.measure or ())
    if arguments.of:
        prefixes = [resolve_region(text) for text in arguments.of]
        known = known.filter(pl.any_horizontal(pl.col("region").str.starts_with(key) for key in prefixes))
    if known.is_empty():
        raise UsageError("nothing to export: no figure fits")
    releases = ReleaseStore(arguments.store).releases() if arguments.store else ()
    attributions = _attributions(known, releases)
    _write(known, form, arguments.output, releases, attributions)
    if arguments.json:
        document = {"file": str(arguments.output), "format": form, "rows": len(known)}
        print_json({**document, "attributions": attributions, "findings": as_json(damage)})
        return int(has_errors(damage))
    count = write_number(len(known), arguments.lang)
    print(
        {"de": f"{count} Angaben nach {arguments.output}", "en": f"{count} figures to {arguments.output}"}[
            arguments.lang
        ]
    )
    for text in attributions:
        print(f"  {text}")
    print_findings(damage, arguments.lang)
    return int(has_errors(damage))


def _write(
    known: pl.DataFrame, form: str, output: Path, releases: tuple[Release, ...], attributions: list[str]
) -> None:
    match form:
        case "office-csv":
            output.write_text(to_office_csv(known), encoding="utf-8", newline="")
        case "csv":
            output.write_text(to_tidy_csv(known), encoding="utf-8", newline="")
        case "xlsx":
            write_workbook(output, to_table(known))
        case "parquet":
            to_table(known).write_parquet(output)
        case _:
            output.mkdir(parents=True, exist_ok=True)
            (output / "facts.csv").write_text(to_tidy_csv(known), encoding="utf-8", newline="")
            descriptor = data_package(output.name, to_table(known), releases, attributions)
            (output / "datapackage.json").write_text(descriptor, encoding="utf-8")


def _attributions(known: pl.DataFrame, releases: tuple[Release, ...]) -> list[str]:
    """Return the words to print beside the figures, one per source that is in the export."""
    by_release = {release.id: release for release in releases}
    words = set()
    for name in known["release"].unique():
        if name in by_release:
            release = by_release[name]
            words.add(attribution(release.publisher, release.table, release.licence, state=release.retrieved).de)
        else:
            source = builtin_sources()[name.removeprefix("builtin:")]
            words.add(attribution(source.publisher, source.title, source.licence).de)
    return sorted(words)
