"""Facts as tables that others read: CSV for the spreadsheet program, tidy CSV, the case folder, Frictionless.

CSV for the spreadsheet program: semicolon, decimal comma, UTF-8 with byte order mark. All exports keep the
cell as first printed in ``raw``, so that an import gives the same facts again.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

import polars as pl

from wiedervorlage.evidence.dictionary import short_form, split_key

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wiedervorlage.evidence.releases import Release

COLUMNS: Final = (
    "measure", "region", "name", "period", "value", "symbols", "raw", "unit", "kind", "basis", "known_since",
    "release", "source", "publisher",
)  # fmt: skip
CASE_COLUMNS: Final = (
    "id", "measure", "subject", "period", "value", "unit", "kind", "published", "published_inferred",
    "held_by", "held_since", "held_inferred", "certainty", "source", "publisher", "note",
)  # fmt: skip
BOM: Final = "\ufeff"
_FORMULA_STARTS: Final = r"^[=+@\t]"
_TEXTS: Final = ("name", "source", "publisher")


def to_office_csv(facts: pl.DataFrame) -> str:
    """Return the facts as CSV for the spreadsheet program."""
    return BOM + _bare(_columns(facts, decimal=",")).write_csv(separator=";", line_terminator="\r\n")


def to_tidy_csv(facts: pl.DataFrame) -> str:
    """Return the facts as plain CSV: comma, decimal point, UTF-8."""
    return _bare(_columns(facts, decimal=".")).write_csv()


def to_table(facts: pl.DataFrame) -> pl.DataFrame:
    """Return the columns of an export with numbers as numbers, for workbooks and Parquet."""
    present = [column for column in COLUMNS if column in facts.columns]
    return facts.select(present)


def to_case_csv(facts: pl.DataFrame, release: Release) -> str:
    """Return the facts as a table of figures for a case folder.

    A dash of a region that has nothing but dashes is left out: it says that the region did not exist, and a
    case would read it as zero. Measures with further characteristics get a plain name
    (``population{GES=GESM}`` becomes ``population_gesm``), which premises can use.
    """
    all_dashes = (pl.col("symbols") == "-").all().over("region", "last_day")
    kept = facts.filter(~all_dashes)
    names = {key: plain_name(key) for key in kept["measure"].unique()}
    table = kept.with_columns(
        id=pl.lit(""),
        measure=pl.col("measure").replace_strict(names, return_dtype=pl.String),
        subject="region",
        value=case_value(),
        published=pl.lit(release.published or release.retrieved),
        published_inferred=pl.lit("" if release.published else "yes"),
        held_by=pl.lit(""),
        held_since=pl.lit(""),
        held_inferred=pl.lit(""),
        certainty=pl.lit("certain"),
        source=pl.lit(release.table or release.file),
        publisher=pl.lit(release.publisher or release.table or release.file),
        note=_note(release),
    )
    return _bare(table.select(CASE_COLUMNS)).write_csv()


def case_value() -> pl.Expr:
    """Write a figure as a case folder has it: the number, or the official symbol in its place."""
    symbol = pl.col("symbols").str.split(" ").list.first()
    return pl.when(pl.col("value").is_null()).then(symbol).otherwise(_number("."))


def plain_name(key: str) -> str:
    """Return the name of a measure key as premises write it: letters, digits, underscores."""
    identifier, dims = split_key(key)
    marks = [short_form(part.partition("=")[2]) for part in dims.split(";") if part]
    return "_".join([short_form(identifier), *marks])


def data_package(name: str, rows: pl.DataFrame, releases: Sequence[Release], attributions: Sequence[str]) -> str:
    """Return the descriptor of a Frictionless data package with the one resource ``facts.csv``."""
    numbers = {"value": "number", "known_since": "date"}
    fields = [{"name": column, "type": numbers.get(column, "string")} for column in rows.columns]
    package = {
        "name": short_form(name).replace("_", "-"),
        "resources": [
            {
                "name": "facts",
                "type": "table",
                "path": "facts.csv",
                "format": "csv",
                "mediatype": "text/csv",
                "encoding": "utf-8",
                "schema": {"fields": fields, "missingValues": [""]},
            }
        ],
        "sources": [{"title": text} for text in attributions],
        "licenses": _licences(releases),
    }
    return json.dumps({key: value for key, value in package.items() if value}, ensure_ascii=False, indent=1) + "\n"


def _licences(releases: Sequence[Release]) -> list[dict[str, str]]:
    names = sorted({release.licence for release in releases if release.licence})
    return [{"name": name, "path": "https://www.govdata.de/" + name} for name in names]


def _columns(facts: pl.DataFrame, *, decimal: str) -> pl.DataFrame:
    table = to_table(facts)
    safe = [
        pl.when(pl.col(column).str.contains(_FORMULA_STARTS)).then("'" + pl.col(column)).otherwise(column).alias(column)
        for column in _TEXTS
        if column in table.columns
    ]
    return table.with_columns(_number(decimal), *safe)


def _bare(table: pl.DataFrame) -> pl.DataFrame:
    """Let empty texts be empty fields, not quoted ones."""
    return table.with_columns(pl.col(pl.String).replace("", None))


def _number(decimal: str) -> pl.Expr:
    """Write whole numbers without decimals, others as short as they are exact."""
    value = pl.col("value")
    is_whole = (value == value.round()) & (value.abs() < 1e15)
    whole = value.cast(pl.Int64, strict=False).cast(pl.String)
    text = value.cast(pl.String).str.replace(".", decimal, literal=True)
    return pl.when(is_whole).then(whole).otherwise(text).alias("value")


def _note(release: Release) -> pl.Expr:
    basis = pl.when(pl.col("basis") != "").then("basis " + pl.col("basis") + "; ").otherwise(pl.lit(""))
    return pl.concat_str(basis, pl.lit(f"{release.file}, line "), pl.col("line").cast(pl.String))
