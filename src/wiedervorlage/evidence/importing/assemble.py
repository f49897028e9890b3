"""From cells to facts: keys, periods, figures, measures; everything doubtful said with its place.

What repeats is read once: each distinct key, period, cell and title goes through the careful readers, the
rows only through joins. Every fact keeps line, column and the cell as printed.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import polars as pl

from wiedervorlage.evidence.dictionary import Measure, find_measure, measure_key
from wiedervorlage.evidence.importing.cells import Problem, Style, is_point_decimal, read_cell
from wiedervorlage.evidence.importing.keys import Key, KeyProblem, read_key
from wiedervorlage.evidence.importing.messages import Limited, finding
from wiedervorlage.evidence.importing.periods import read_period
from wiedervorlage.evidence.regions import names_fit, official_names
from wiedervorlage.foundation.findings import Finding, Place, Severity

if TYPE_CHECKING:
    from datetime import date

    from wiedervorlage.evidence.importing.layout import Layout

FACTS_SCHEMA: Final[dict[str, type[pl.DataType]]] = {
    "measure": pl.String,
    "region": pl.String,
    "name": pl.String,
    "period": pl.String,
    "first_day": pl.Date,
    "last_day": pl.Date,
    "value": pl.Float64,
    "symbols": pl.String,
    "raw": pl.String,
    "unit": pl.String,
    "kind": pl.String,
    "basis": pl.String,
    "line": pl.Int32,
    "column": pl.Int32,
}
_FAST: Final = r"^-?\d{1,15}$"
_PROBLEM_CODES: Final = {
    Problem.DATE: "EVI-008", Problem.SCIENTIFIC: "EVI-008", Problem.ERROR_VALUE: "EVI-007",
    Problem.UNREADABLE: "EVI-007", Problem.EMPTY: "EVI-034",
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """The facts of one table, not yet a release, and what is wrong or doubtful about them."""

    layout: Layout
    facts: pl.DataFrame
    findings: tuple[Finding, ...]


class _Assembly:
    """One pass over the cells of a table."""

    def __init__(self, layout: Layout) -> None:
        self.layout = layout
        self.found = Limited()
        self.found.extend(layout.findings)

    def say(self, code: str, severity: Severity, row: dict[str, object], **values: str) -> None:
        """Report a finding at the cell of ``row``."""
        line, column = row.get("line"), row.get("column")
        place = Place(
            file=self.layout.file,
            sheet=self.layout.sheet,
            line=line if isinstance(line, int) else None,
            column=column if isinstance(column, int) else None,
        )
        self.found.add(finding(code, severity, place, **values))


def assemble(layout: Layout) -> Imported:
    """Turn the cells of a table into facts."""
    run = _Assembly(layout)
    cells = layout.cells.with_columns(pl.col("region", "name", "period", "raw").fill_null(""))
    if layout.cells.is_empty():
        run.found.add(finding("EVI-004", Severity.ERROR, Place(file=layout.file, sheet=layout.sheet)))
        return Imported(layout=layout, facts=pl.DataFrame(schema=FACTS_SCHEMA), findings=run.found.findings())
    cells = _with_figures(cells, run)
    cells = _with_regions(cells, run)
    cells = _with_periods(cells, run)
    cells = _with_measures(cells, run)
    usable = cells.filter(pl.col("ags").is_not_null() & pl.col("first_day").is_not_null() & pl.col("problem").is_null())
    facts = usable.with_columns(
        region="ags", name="plain_name", period="edtf", basis=pl.col("basis").fill_null(layout.basis)
    ).select(*FACTS_SCHEMA)
    facts = _drop_repeated(facts, run)
    return Imported(layout=layout, facts=facts, findings=run.found.findings())


def _with_figures(cells: pl.DataFrame, run: _Assembly) -> pl.DataFrame:
    is_fast = pl.col("raw").str.contains(_FAST) & pl.col("quality").is_null()
    slow = cells.filter(~is_fast).select("raw", "quality").unique(maintain_order=True)
    decimal = _decimal_mark(cells, slow, run)
    read = [read_cell(raw, quality or "", decimal=decimal) for raw, quality in slow.rows()]
    table = slow.with_columns(
        pl.Series("slow_value", [cell.value for cell in read], dtype=pl.Float64),
        pl.Series("symbols", [" ".join(cell.symbols) for cell in read], dtype=pl.String),
        pl.Series("style", [cell.style.value for cell in read], dtype=pl.String),
        pl.Series("problem", [cell.problem for cell in read], dtype=pl.String),
    )
    cells = cells.join(table, on=["raw", "quality"], how="left", nulls_equal=True, maintain_order="left")
    fast_value = pl.when(is_fast).then(pl.col("raw")).cast(pl.Float64)
    cells = cells.with_columns(value=pl.coalesce(fast_value, "slow_value"), symbols=pl.col("symbols").fill_null(""))
    for row in cells.filter(pl.col("problem").is_not_null()).head(2000).iter_rows(named=True):
        problem = Problem(row["problem"])
        severity = Severity.DOUBT if problem is Problem.EMPTY else Severity.ERROR
        run.say(_PROBLEM_CODES[problem], severity, row, raw=str(row["raw"]))
    _check_grouping(cells, run)
    return cells


def _decimal_mark(cells: pl.DataFrame, slow: pl.DataFrame, run: _Assembly) -> str:
    """Return the decimal mark; a file without any decimal comma but with points was saved in English."""
    if run.layout.decimal != ",":
        return run.layout.decimal
    texts = slow["raw"].to_list()
    points = [text for text in texts if is_point_decimal(text)]
    if not points:
        return ","
    if any("," in text for text in texts):
        return ","
    where = cells.filter(pl.col("raw") == points[0]).row(0, named=True)
    run.say("EVI-009", Severity.DOUBT, where, raw=points[0])
    return "."


def _check_grouping(cells: pl.DataFrame, run: _Assembly) -> None:
    """Grouped figures beside ungrouped ones of the same size: was ``1.234`` meant as 1,234?"""
    grouped = cells.filter(pl.col("style") == Style.GROUPED.value)
    if grouped.is_empty():
        return
    ungrouped = cells.filter(pl.col("raw").str.contains(r"^-?\d{4,}"))
    if ungrouped.is_empty() and run.layout.format.value == "office":
        return
    for row in grouped.head(200).iter_rows(named=True):
        run.say("EVI-010", Severity.DOUBT, row, raw=str(row["raw"]))


def _with_regions(cells: pl.DataFrame, run: _Assembly) -> pl.DataFrame:
    names = official_names()
    distinct = cells.group_by("region", "name", maintain_order=True).agg(pl.col("line").first())
    records = []
    for printed, name, line in distinct.rows():
        key, plain = read_key(printed), name.strip()
        if "\ufffd" in plain and key.region in names:
            plain = names[key.region]
        _report_key(printed, plain, key, line, run)
        records.append((printed, name, key.region or None, plain))
    schema = dict.fromkeys(("region", "name", "ags", "plain_name"), pl.String)
    return cells.join(
        pl.DataFrame(records, schema=schema, orient="row"), on=["region", "name"], how="left", maintain_order="left"
    )


def _report_key(printed: str, name: str, key: Key, line: int, run: _Assembly) -> None:
    where: dict[str, object] = {"line": line}
    known, region = official_names(), key.region
    if key.problem is KeyProblem.LOST_ZERO:
        run.say("EVI-012", Severity.DOUBT, where, key=printed, mended=region)
    elif key.problem is KeyProblem.INVALID:
        run.say("EVI-011", Severity.ERROR, where, key=printed)
        return
    if len(region) in {2, 3, 5} and region.isdigit() and region not in known:
        run.say("EVI-013", Severity.DOUBT, where, key=region)
    if not names_fit(region, name):
        run.say("EVI-015", Severity.DOUBT, where, key=region, name=name, official=known[region])


def _with_periods(cells: pl.DataFrame, run: _Assembly) -> pl.DataFrame:
    records: list[tuple[str, str | None, date | None, date | None]] = []
    for printed in cells["period"].unique(maintain_order=True):
        span = read_period(printed)
        if span is None:
            where = cells.filter(pl.col("period") == printed).row(0, named=True)
            run.say("EVI-016", Severity.ERROR, where, period=printed)
            records.append((printed, None, None, None))
        else:
            records.append((printed, span.written, span.first, span.last))
    schema = {"period": pl.String, "edtf": pl.String, "first_day": pl.Date, "last_day": pl.Date}
    table = pl.DataFrame(records, schema=schema, orient="row")
    return cells.join(table, on="period", how="left", maintain_order="left")


def _with_measures(cells: pl.DataFrame, run: _Assembly) -> pl.DataFrame:
    heads = ["code", "label", "unit", "dims"]
    cells = cells.with_columns(pl.col(heads).fill_null(""))
    # joins cost by column: what is the same in every row of the table takes no part in them
    varying = [head for head in heads if not (cells[head] == cells[head][0]).all()] or heads[:1]
    distinct = cells.group_by(varying, maintain_order=True).agg(pl.col(h).first() for h in heads if h not in varying)
    records, said = [], set()
    for code, label, unit, dims in distinct.select(heads).rows():
        measure, hidden = find_measure(code, label, unit)
        key = measure_key(measure.id, ";".join(part for part in (hidden, dims) if part))
        records.append((code, label, unit, dims, key, measure.unit or unit, measure.kind.value))
        if (code, label, unit) in said:
            continue
        said.add((code, label, unit))
        if not measure.is_known or _unit_contradicts(measure, unit):
            same = (pl.col("code") == code) & (pl.col("label") == label) & (pl.col("unit") == unit)
            where = cells.filter(same).row(0, named=True)
            _report_measure(measure, label, unit, where, run)
    schema = [*heads, "measure", "final_unit", "kind"]
    table = pl.DataFrame(records, schema=dict.fromkeys(schema, pl.String), orient="row")
    others = [head for head in heads if head not in varying]
    cells = cells.join(table.drop(others), on=varying, how="left", maintain_order="left")
    return cells.drop("unit").rename({"final_unit": "unit"})


def _report_measure(measure: Measure, label: str, unit: str, where: dict[str, object], run: _Assembly) -> None:
    if not measure.is_known:
        run.say("EVI-017", Severity.NOTE, where, label=label or measure.id, name=measure.id)
    else:
        run.say("EVI-014", Severity.DOUBT, where, unit=unit, expected=measure.unit)


def _unit_contradicts(measure: Measure, unit: str) -> bool:
    return bool(unit) and any(measure.unit_texts) and unit not in {*measure.unit_texts, measure.unit}


def _drop_repeated(facts: pl.DataFrame, run: _Assembly) -> pl.DataFrame:
    """Keep the first of facts said twice in one table; say whether the two agree."""
    names = ["measure", "region", "period"]
    is_repeated = pl.struct(names).is_duplicated()
    if not facts.select(is_repeated.any()).item():
        return facts
    repeated = facts.filter(is_repeated)
    for _, group in repeated.group_by(names, maintain_order=True):
        first = group.row(0, named=True)
        for row in group.tail(-1).iter_rows(named=True):
            same = (first["value"], first["symbols"]) == (row["value"], row["symbols"])
            severity = Severity.DOUBT if same else Severity.ERROR
            run.say("EVI-018", severity, row, first=str(first["raw"]), second=str(row["raw"]),
                    line=str(first["line"]))  # fmt: skip
    return facts.unique(names, keep="first", maintain_order=True)
