"""From the columns of a release to single facts, with everything that a case needs to know about each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wiedervorlage.evidence.facts import Basis, Fact, Symbol
from wiedervorlage.evidence.intervals import Interval
from wiedervorlage.evidence.units import Kind
from wiedervorlage.foundation.days import parse_span, span_of_day
from wiedervorlage.foundation.findings import Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    import polars as pl

    from wiedervorlage.evidence.releases import Release


def facts_of(frame: pl.DataFrame, release: Release) -> Iterator[Fact]:
    """Yield the rows of a release as facts, each with its place in the source file.

    A day of retrieval stands in for an unknown day of publication and is marked inferred.
    """
    known = release.known_since
    for row in frame.iter_rows(named=True):
        yield Fact(
            id=f"{release.id}:{row['line']}:{row['column']}",
            measure=row["measure"],
            subject=row["region"],
            period=parse_span(row["period"]),
            value=None if row["value"] is None else Interval.point(row["value"]),
            unit=row["unit"],
            kind=Kind(row["kind"]),
            published=parse_span(release.published) if release.published else span_of_day(known) if known else None,
            published_inferred=release.known_inferred and known is not None,
            source=release.table or release.file,
            publisher=release.publisher,
            basis=Basis(method=row["basis"]) if row["basis"] else None,
            symbols=tuple(Symbol(symbol) for symbol in row["symbols"].split()),
            raw=row["raw"],
            place=Place(file=release.file, line=row["line"], column=row["column"]),
        )
