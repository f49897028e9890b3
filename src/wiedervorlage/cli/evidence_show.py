"""``wv evidence show``: the releases of a store, or the tables of the package; or their measures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wiedervorlage.cli.evidence_output import UsageError, as_json, print_findings, print_json, print_table
from wiedervorlage.evidence.dictionary import measure_of_key
from wiedervorlage.evidence.licences import attribution
from wiedervorlage.foundation.findings import Finding, has_errors
from wiedervorlage.foundation.wording import write_number

if TYPE_CHECKING:
    import argparse
    from collections.abc import Mapping

    import polars as pl

    from wiedervorlage.foundation.text import Language

Rows = list[tuple[str, ...]]
_HEADS: Mapping[tuple[str, str], tuple[str, ...]] = {
    ("de", "measures"): ("Größe", "Einheit", "Angaben", "Regionen", "von", "bis", "Bedeutung"),
    ("en", "measures"): ("measure", "unit", "figures", "regions", "from", "to", "meaning"),
    ("de", "releases"): ("Lieferung", "Tabelle", "Angaben", "öffentlich seit", "Namensnennung"),
    ("en", "releases"): ("release", "table", "figures", "public since", "attribution"),
    ("de", "sources"): ("Quelle", "Angaben", "bekannt seit", "Herausgeber"),
    ("en", "sources"): ("source", "figures", "known since", "publisher"),
}


def run(arguments: argparse.Namespace) -> int:
    """Show what there is."""
    from wiedervorlage.adapters.statistics.release_store import ReleaseStore  # noqa: PLC0415 - heavy, needed only here
    from wiedervorlage.evidence.releases import builtin_known  # noqa: PLC0415 - as above

    findings: tuple[Finding, ...] = ()
    store = None
    if arguments.store:
        if not arguments.store.is_dir():
            raise UsageError(f"no store of releases at {arguments.store}")
        store = ReleaseStore(arguments.store)
        findings = store.verify()
    known = store.scan().collect() if store and not has_errors(findings) else builtin_known()
    if arguments.measures:
        kind, rows = "measures", _measures(known, arguments.lang)
    elif store:
        kind, rows = "releases", _releases(store, arguments.lang)
    else:
        kind, rows = "sources", _sources(known)
    head = _HEADS[arguments.lang, kind]
    if arguments.json:
        print_json({"rows": [dict(zip(head, row, strict=True)) for row in rows], "findings": as_json(findings)})
    else:
        print_table(head, rows)
        print_findings(findings, arguments.lang)
    return int(has_errors(findings))


def _measures(known: pl.DataFrame, language: Language) -> Rows:
    import polars as pl  # noqa: PLC0415 - heavy, needed only here

    table = (
        known.group_by("measure")
        .agg(
            pl.col("unit").first(),
            pl.len().alias("figures"),
            pl.col("region").n_unique().alias("regions"),
            pl.col("first_day").min().alias("since"),
            pl.col("last_day").max().alias("until"),
        )
        .sort("measure")
    )
    result: Rows = []
    for row in table.iter_rows(named=True):
        meant = measure_of_key(row["measure"])
        label = meant.de if language == "de" else meant.en
        counts = (write_number(row["figures"], language), write_number(row["regions"], language))
        result.append((row["measure"], row["unit"], *counts, str(row["since"]), str(row["until"]), label))
    return result


def _releases(store: object, language: Language) -> Rows:
    from wiedervorlage.adapters.statistics.release_store import ReleaseStore  # noqa: PLC0415 - heavy, needed only here

    assert isinstance(store, ReleaseStore)
    result: Rows = []
    for release in store.releases():
        words = attribution(release.publisher, release.table, release.licence, state=release.retrieved)
        known = str(release.known_since or "?") + (" *" if release.known_inferred else "")
        table = release.table or release.file
        result.append((release.id, table, write_number(release.rows, language), known, words.in_language(language)))
    return result


def _sources(known: pl.DataFrame) -> Rows:
    import polars as pl  # noqa: PLC0415 - heavy, needed only here

    table = (
        known.group_by("source")
        .agg(pl.len().alias("figures"), pl.col("known_since").first(), pl.col("publisher").first())
        .sort("source")
    )
    return [
        (row["source"], write_number(row["figures"]), str(row["known_since"] or "?"), row["publisher"])
        for row in table.iter_rows(named=True)
    ]
