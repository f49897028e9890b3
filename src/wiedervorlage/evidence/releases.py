"""Releases: immutable batches of facts as published, named by their content.

The name of a release is a hash of the source file's bytes and of what was said when it was filed
(publication day, census basis, mapping of columns): the same file filed twice is the same release, a file
with one changed digit is another. What is known on a day is the union of the releases until then.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING, Final

import polars as pl

from wiedervorlage.evidence.builtin import FACT_TABLES, builtin_table
from wiedervorlage.evidence.importing.assemble import FACTS_SCHEMA
from wiedervorlage.evidence.importing.messages import finding
from wiedervorlage.foundation.days import parse_span
from wiedervorlage.foundation.errors import WiedervorlageError
from wiedervorlage.foundation.findings import Finding, Place, Severity

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from wiedervorlage.evidence.importing.layout import Layout

SCHEMA_VERSION: Final = 1
KNOWN_SCHEMA: Final[dict[str, type[pl.DataType]]] = {
    **FACTS_SCHEMA,
    "known_since": pl.Date,  # first day on which the public could know the figure; null: unknown
    "known_inferred": pl.Boolean,  # whether that day is one of retrieval, not of publication
    "release": pl.String,
    "source": pl.String,
    "publisher": pl.String,
}


class ReleaseError(WiedervorlageError):
    """A release cannot be read or filed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A file of facts of a release, with the hash it had when it was filed."""

    file: str
    sha256: str
    rows: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Release:
    """What is known about a batch of facts.

    Attributes:
        id: hash of contents and circumstances, 16 hex digits.
        published: day or span of publication (EDTF), empty where unknown.
        retrieved: day on which the file was fetched, empty where unknown; its figures were public then at
            the latest.
        source_sha256: hash of the source file.
    """

    id: str
    table: str
    title: str
    format: str
    file: str
    source_sha256: str
    published: str = ""
    retrieved: str = ""
    publisher: str = ""
    licence: str = ""
    basis: str = ""
    mapping: str = ""
    notes: tuple[str, ...] = ()
    rows: int = 0
    parts: tuple[Part, ...] = field(default_factory=tuple)
    schema_version: int = SCHEMA_VERSION

    @property
    def known_since(self) -> date | None:
        """The first day on which the public could know it for certain."""
        written = self.published or self.retrieved
        return parse_span(written).last if written else None

    @property
    def known_inferred(self) -> bool:
        """Whether that day is the day of retrieval."""
        return not self.published

    def to_json(self) -> str:
        """Return the manifest as it is filed: sorted, so that it is the same bytes each time."""
        return json.dumps(asdict(self), ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def release_from_json(text: str) -> Release:
    """Read a manifest.

    Raises:
        ReleaseError: it was written by a newer version.
    """
    raw = json.loads(text)
    if raw["schema_version"] > SCHEMA_VERSION:
        raise ReleaseError(f"release {raw['id']} was filed by a newer version (schema {raw['schema_version']})")
    parts = tuple(Part(**part) for part in raw.pop("parts"))
    return Release(**{**raw, "notes": tuple(raw["notes"])}, parts=parts)


def describe_release(
    layout: Layout, source_sha256: str, *, published: str = "", retrieved: str = "", mapping: str = ""
) -> Release:
    """Return the release that a table will be filed as, without its parts.

    Args:
        layout: the table as laid out, with what it says of itself.
        source_sha256: hash of the file as it came, in hexadecimal.
        published: day or span of publication (EDTF); empty where unknown.
        retrieved: day on which somebody fetched it, ISO 8601; by default what the layout says.
        mapping: which column was taken for what, as JSON, where somebody had to say so.
    """
    retrieved = retrieved or layout.retrieved
    said: Mapping[str, str | int] = {
        "version": SCHEMA_VERSION,
        "source": source_sha256,
        "sheet": layout.sheet,
        "published": published,
        "retrieved": retrieved,
        "basis": layout.basis,
        "mapping": mapping,
    }
    name = hashlib.sha256(json.dumps(said, sort_keys=True).encode()).hexdigest()[:16]
    return Release(
        id=name,
        table=layout.table,
        title=layout.title,
        format=layout.format.value,
        file=layout.file,
        source_sha256=source_sha256,
        published=published,
        retrieved=retrieved,
        publisher=layout.publisher,
        licence=layout.licence,
        basis=layout.basis,
        mapping=mapping,
        notes=layout.notes,
    )


def check_known(release: Release) -> tuple[Finding, ...]:
    """Say where the day of publication is not known."""
    place = Place(file=release.file)
    if release.published:
        return ()
    if release.retrieved:
        return (finding("EVI-036", Severity.NOTE, place, day=release.retrieved),)
    return (finding("EVI-037", Severity.DOUBT, place),)


def with_knowledge(facts: pl.LazyFrame, release: Release) -> pl.LazyFrame:
    """Return the facts of a release with since when they are known and where they come from."""
    source = " ".join(part for part in (release.table, release.title) if part) or release.file
    return facts.with_columns(
        known_since=pl.lit(release.known_since, pl.Date),
        known_inferred=pl.lit(release.known_inferred),
        release=pl.lit(release.id),
        source=pl.lit(source),
        publisher=pl.lit(release.publisher),
    ).select(*KNOWN_SCHEMA)


def builtin_known(*tables: str) -> pl.DataFrame:
    """Return the packaged figures in the form of released facts; all tables by default."""
    frames = []
    for name in tables or FACT_TABLES:
        rows = builtin_table(name)
        known = pl.when(pl.col("published") != "").then(pl.col("published")).otherwise(pl.col("seen"))
        spans = {text: parse_span(text).last for text in rows.select(known.alias("known"))["known"].unique() if text}
        frames.append(
            rows.with_row_index("line", offset=2)
            .with_columns(
                known_since=known.replace_strict(spans, default=None, return_dtype=pl.Date),
                known_inferred=pl.col("published") == "",
                release=pl.concat_str(pl.lit("builtin:"), "source"),
                column=pl.lit(None, pl.Int32),
                line=pl.col("line").cast(pl.Int32),
            )
            .select(*KNOWN_SCHEMA)
        )
    return pl.concat(frames)
