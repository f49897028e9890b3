"""Figures that come with the package: the counties, cities and municipalities of Nordrhein-Westfalen.

The tables lie beside the code as plain CSV (UTF-8, comma, decimal point, keys as text), so that any tool
reads them. They were compiled figure by figure; each figure names its source in ``sources.csv``. A day of
publication stands only where the source states it; ``seen`` of a source is the day on which somebody
retrieved it, hence the day on which its figures were public at the latest.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Final

from wiedervorlage.evidence.facts import Certainty, Fact, Symbol
from wiedervorlage.evidence.intervals import parse_value
from wiedervorlage.evidence.units import Kind
from wiedervorlage.foundation.days import parse_span
from wiedervorlage.foundation.errors import WiedervorlageError
from wiedervorlage.foundation.findings import Place

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    import polars as pl

FACT_TABLES: Final = ("nrw-kreise", "nrw-gemeinden", "nrw-benchmarks", "integration-lump-sum-2018")
"""The packaged tables of figures, by name."""


class UnknownTableError(WiedervorlageError):
    """No packaged table has this name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where figures come from.

    Attributes:
        series: how the figures come about (``projection``, ``register``, ``census``, ``microcensus``, …);
            figures of different series are never put into one line.
        published: day or span of publication as the source states it; empty where it states none.
        seen: a day on which the source was retrieved: its figures were public at the latest then.
    """

    id: str
    title: str
    publisher: str
    series: str
    licence: str
    published: str
    seen: str
    address: str
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Region:
    """A region with its official key.

    ``lat`` and ``lon`` (degrees, WGS 84) are the centroid of a simplified boundary or the published centre
    point, as ``position`` says; ``area_km2`` is square kilometres. What is unknown is None.
    """

    region: str
    name: str
    official_name: str
    level: str
    type: str
    parent: str
    ars: str
    nuts3: str
    area_km2: float | None
    lat: float | None
    lon: float | None
    position: str
    settlement_type: str
    thuenen_type: str
    urbanisation: str


@cache
def builtin_rows(name: str) -> tuple[Mapping[str, str], ...]:
    """Return the rows of a packaged table as text, without any library.

    Raises:
        UnknownTableError: there is no such table.
    """
    path = files("wiedervorlage") / "data" / "evidence" / f"{name}.csv"
    if not path.is_file():
        raise UnknownTableError(f"no packaged table {name!r}; there are {', '.join(FACT_TABLES)}")
    return tuple(csv.DictReader(path.read_text(encoding="utf-8").splitlines()))


@cache
def builtin_sources() -> Mapping[str, Source]:
    """Return the sources of the packaged figures by id."""
    return {row["id"]: Source(**row) for row in builtin_rows("sources")}


@cache
def builtin_regions() -> Mapping[str, Region]:
    """Return the regions of Nordrhein-Westfalen by key: Land, Regierungsbezirke, Kreise, Gemeinden."""
    return {row["region"]: _region(row) for row in builtin_rows("nrw-regions")}


@cache
def builtin_neighbours() -> Mapping[str, Mapping[str, float]]:
    """Return who touches whom and how long, in kilometres along the simplified border.

    Counties touch counties, municipalities touch municipalities; only regions inside the Land.
    """
    borders: dict[str, dict[str, float]] = {}
    for row in builtin_rows("nrw-neighbours"):
        borders.setdefault(row["region"], {})[row["neighbour"]] = float(row["border_km"])
    return borders


def builtin_table(name: str) -> pl.DataFrame:
    """Return a packaged table of figures as a tidy polars DataFrame, one figure a row.

    Columns: region, name, measure, period, first_day, last_day, value, raw, symbols, unit, kind, basis,
    series, published, seen, certainty, source, publisher, note. ``value`` is the middle of the stated
    value; ``raw`` keeps it as stated. ``published`` is a partial date or empty.

    Raises:
        UnknownTableError: there is no such table.
    """
    import polars as pl  # noqa: PLC0415 - who reads the rows as text need not pay for polars

    spans = {row["period"]: parse_span(row["period"]) for row in builtin_rows(name)}
    sources = builtin_sources()
    records = []
    for row in builtin_rows(name):
        source, span, value = sources[row["source"]], spans[row["period"]], parse_value(row["value"])
        records.append(
            {
                **row,
                "first_day": span.first,
                "last_day": span.last,
                "value": (value.low + value.high) / 2,
                "raw": row["value"],
                "series": source.series,
                "seen": source.seen,
                "publisher": source.publisher,
            }
        )
    return pl.DataFrame(records).select(_COLUMNS)


def builtin_facts(name: str) -> Iterator[Fact]:
    """Yield the figures of a packaged table as facts.

    Raises:
        UnknownTableError: there is no such table.
    """
    sources = builtin_sources()
    for line, row in enumerate(builtin_rows(name), start=2):
        yield Fact(
            id=f"{name}:{row['measure']}:{row['region']}:{row['period']}:{row['source']}",
            measure=row["measure"],
            subject=row["region"],
            period=parse_span(row["period"]),
            value=parse_value(row["value"]),
            unit=row["unit"],
            kind=Kind(row["kind"]),
            published=parse_span(row["published"]) if row["published"] else None,
            certainty=Certainty(row["certainty"]),
            source=row["source"],
            publisher=sources[row["source"]].publisher,
            symbols=tuple(Symbol(symbol) for symbol in row["symbols"].split()),
            raw=row["value"],
            note=row["note"],
            place=Place(file=f"{name}.csv", line=line),
        )


_COLUMNS: Final = (
    "region", "name", "measure", "period", "first_day", "last_day", "value", "raw", "symbols", "unit", "kind",
    "basis", "series", "published", "seen", "certainty", "source", "publisher", "note",
)  # fmt: skip


def _region(row: Mapping[str, str]) -> Region:
    numbers = {key: float(row[key]) if row[key] else None for key in ("area_km2", "lat", "lon")}
    texts = {key: value for key, value in row.items() if key not in numbers}
    return Region(**texts, area_km2=numbers["area_km2"], lat=numbers["lat"], lon=numbers["lon"])
