"""GENESIS flat files, old (before 2025) and new: one row per cell, each characteristic in its own columns.

Old: German column names, one column per measure (``BEVSTD__Bevoelkerungsstand__Anzahl``), German days.
New: English column names, ``value`` with unit and code beside it, ISO days, sometimes ``value_q`` with
quality marks. Totals have an empty code or the label ``Insgesamt``. The body is cut by polars in one go;
only where a row does not fit the header is it read again line by line, to say which.
"""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import polars as pl

from wiedervorlage.evidence.importing.layout import LONG_SCHEMA, Format, Layout, guess_separator
from wiedervorlage.evidence.importing.messages import Limited, finding
from wiedervorlage.foundation.findings import Place, Severity

if TYPE_CHECKING:
    from wiedervorlage.foundation.findings import Finding

_OLD_NAMES: Final = {
    "Statistik_Code": "statistics_code", "Statistik_Label": "statistics_label", "Zeit_Code": "time_code",
    "Zeit_Label": "time_label", "Zeit": "time",
}  # fmt: skip
_OLD_VARIABLE: Final = re.compile(r"(\d+)_(Merkmal|Auspraegung)_(Code|Label)")
_OLD_VALUE: Final = re.compile(r"([A-Z0-9]+)__(.*)__([^_].*)")
_NEW_VALUE: Final = ("value", "value_unit", "value_variable_code", "value_variable_label")
REGION_VARIABLES: Final = frozenset(
    {"DINSG", "DLAND", "REGBEZ", "KREISE", "GEMEIN", "GEMEINDEN", "GEMVER", "KREISL", "STADTE", "BUNDESL"}
)
"""Codes of the characteristics that are regions; those of the census begin with ``GEO``."""


@dataclass(frozen=True, slots=True)
class _Header:
    names: tuple[str, ...]
    variables: int
    is_old: bool
    separator: str


def is_flat(first_line: str) -> bool:
    """Say whether the first line is the header of a flat file."""
    names = [name.strip('"') for name in re.split(r"[;\t,]", first_line)]
    known = {"statistics_code", "time_code", "Statistik_Code", "Zeit_Code", "1_variable_code"}
    return len(known & set(names)) >= 1 or any(_OLD_VARIABLE.fullmatch(name) for name in names)


def lay_out_flat(text: str, file: str = "", *, header: str = "", first_line: int = 2) -> Layout:
    """Lay out a flat file, or a block of one whose header is given apart.

    Args:
        text: the whole file; or a block of whole lines, then with ``header``.
        file: name of the file, for places.
        header: the header line where ``text`` holds none.
        first_line: number of the first line of the body in the file.
    """
    if not header:
        header, _, text = text.partition("\n")
    found = Limited()
    parsed = _read_header(header)
    format_ = Format.OLD_FLAT if parsed.is_old else Format.FLAT
    if missing := _missing(parsed):
        place = Place(file=file, line=1)
        found.add(finding("EVI-005", Severity.ERROR, place, columns=", ".join(missing)))
        return Layout(format=format_, cells=pl.DataFrame(schema=LONG_SCHEMA), file=file, findings=found.findings())
    if text and not text.endswith("\n"):
        _check_last_line(text, parsed, Place(file=file, line=first_line + text.count("\n")), found)
    rows = _cut(text, parsed, first_line, file, found)
    cells = _melt_old(rows, parsed) if parsed.is_old else _new_cells(rows, parsed)
    cells = _place_characteristics(cells, parsed, file, found)
    return Layout(format=format_, cells=cells, file=file, title=_title(rows), findings=found.findings())


def _read_header(header: str) -> _Header:
    separator = guess_separator(header)
    names = [name.strip().strip('"') for name in next(csv.reader([header], delimiter=separator))]
    is_old = any(name in _OLD_NAMES or _OLD_VARIABLE.fullmatch(name) for name in names)
    if is_old:
        names = [_OLD_NAMES.get(name) or _old_variable(name) for name in names]
    variables = len({name.split("_")[0] for name in names if re.fullmatch(r"\d+_variable_code", name)})
    return _Header(tuple(names), variables, is_old, separator)


def _old_variable(name: str) -> str:
    match = _OLD_VARIABLE.fullmatch(name)
    if match is None:
        return name
    word = "variable" if match[2] == "Merkmal" else "variable_attribute"
    return f"{match[1]}_{word}_{match[3].lower()}"


def _missing(header: _Header) -> list[str]:
    wanted = ["time"]
    for number in range(1, max(header.variables, 1) + 1):
        wanted += [f"{number}_variable_code", f"{number}_variable_attribute_code"]
        wanted += [f"{number}_variable_attribute_label"]
    if not header.is_old:
        wanted += _NEW_VALUE
    elif not any(_OLD_VALUE.fullmatch(name) for name in header.names):
        wanted.append("CODE__Label__Einheit")
    return [name for name in wanted if name not in header.names]


def _cut(text: str, header: _Header, first_line: int, file: str, found: Limited) -> pl.DataFrame:
    """Return the rows as text columns with their line; fast where every row fits the header."""
    schema = dict.fromkeys(header.names, pl.String)
    body = text.removesuffix("\n")
    count = body.count("\n") + 1 if body else 0
    if '"' not in body and body.count(header.separator) == count * (len(schema) - 1):
        try:
            rows = pl.read_csv(
                body.encode(), separator=header.separator, has_header=False, schema=schema, quote_char=None,
                infer_schema=False,
            )  # fmt: skip
        except pl.exceptions.PolarsError:
            rows = pl.DataFrame(schema=schema)
        if len(rows) == count:
            return rows.with_row_index("line", offset=first_line).cast({"line": pl.Int32})
    return _cut_slowly(body, header, first_line, file, found)


def _cut_slowly(body: str, header: _Header, first_line: int, file: str, found: Limited) -> pl.DataFrame:
    """Cut line by line: no field of a flat file spans lines, so an open quote spoils its own line only."""
    width, kept = len(header.names), []
    for line, text in enumerate(body.split("\n"), start=first_line):
        if not text.strip():
            continue
        cells = next(csv.reader([text], delimiter=header.separator))
        if len(cells) != width or text.count('"') % 2:
            place = Place(file=file, line=line)
            found.add(finding("EVI-006", Severity.ERROR, place, count=str(len(cells)), expected=str(width)))
        else:
            kept.append([line, *(cell or None for cell in cells)])
    schema = {"line": pl.Int32, **dict.fromkeys(header.names, pl.String)}
    return pl.DataFrame(kept, schema=schema, orient="row")


def _check_last_line(text: str, header: _Header, place: Place, found: Limited) -> None:
    """A file cut off in its last line gives a figure that is too short; the official files end with one."""
    last = text.rpartition("\n")[2]
    cut_off = last.count(header.separator) < len(header.names) - 1 or (header.is_old and bool(re.search(r"\d$", last)))
    if cut_off and '"' not in last:
        found.add(finding("EVI-027", Severity.DOUBT, place))


def _new_cells(rows: pl.DataFrame, header: _Header) -> pl.DataFrame:
    quality = pl.col("value_q") if "value_q" in header.names else pl.lit(None, pl.String)
    return rows.with_columns(
        code="value_variable_code",
        label="value_variable_label",
        unit="value_unit",
        raw="value",
        quality=quality,
        column=pl.lit(header.names.index("value") + 1, pl.Int32),
    )


def _melt_old(rows: pl.DataFrame, header: _Header) -> pl.DataFrame:
    parts = []
    for index, name in enumerate(header.names, start=1):
        match = _OLD_VALUE.fullmatch(name)
        if match is None:
            continue
        marks = f"{match[1]}_q" if f"{match[1]}_q" in header.names else None
        parts.append(
            rows.with_columns(
                code=pl.lit(match[1]),
                label=pl.lit(match[2]),
                unit=pl.lit(match[3]),
                raw=pl.col(name),
                quality=pl.col(marks) if marks else pl.lit(None, pl.String),
                column=pl.lit(index, pl.Int32),
            )
        )
    return pl.concat(parts)


def _place_characteristics(cells: pl.DataFrame, header: _Header, file: str, found: Limited) -> pl.DataFrame:
    """Tell the region from the other characteristics, row by row, and join the others to one text."""
    region, name, dims = pl.lit(None, pl.String), pl.lit(None, pl.String), []
    for number in range(1, header.variables + 1):
        variable, key = pl.col(f"{number}_variable_code"), pl.col(f"{number}_variable_attribute_code")
        label = pl.col(f"{number}_variable_attribute_label")
        is_region = (variable.is_in(REGION_VARIABLES) | variable.str.starts_with("GEO")).fill_null(value=False)
        region = pl.when(is_region).then(key).otherwise(region)
        name = pl.when(is_region).then(label).otherwise(name)
        is_total = label.str.strip_chars() == "Insgesamt"
        mark = pl.coalesce(key, label.str.strip_chars().str.replace_all(r"[;=\s]+", "_"))
        part = pl.concat_str(variable, pl.lit("="), mark)
        dims.append(pl.when(is_region | is_total.fill_null(value=False)).then(None).otherwise(part))
    cells = cells.with_columns(
        region=region,
        name=name,
        dims=pl.concat_str(dims, separator=";", ignore_nulls=True),
        period="time",
        basis=pl.lit(None, pl.String),
    ).select(*LONG_SCHEMA)
    for line in cells.filter(pl.col("region").is_null())["line"].head(21):
        found.add(_no_region(file, line))
    return cells


def _no_region(file: str, line: int) -> Finding:
    return finding("EVI-011", Severity.ERROR, Place(file=file, line=line), key="")


def _title(rows: pl.DataFrame) -> str:
    if rows.is_empty():
        return ""
    first = rows.row(0, named=True)
    return f"{first.get('statistics_code') or ''} {first.get('statistics_label') or ''}".strip()
