"""Sums: characteristics against their total, regions against the region above them.

The census of 2011 was published after disclosure control: parts may differ from wholes by a few persons.
That is said once, as a note, and never levelled out.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

import polars as pl

from wiedervorlage.evidence.dictionary import measure_key, measure_of_key, split_key
from wiedervorlage.evidence.quality.bounds import COUNTED
from wiedervorlage.evidence.regions import level_of, official_names
from wiedervorlage.foundation.findings import Severity
from wiedervorlage.foundation.text import Text

if TYPE_CHECKING:
    from wiedervorlage.evidence.quality.saying import Speaker

_CENSUS_2011: Final = date(2011, 5, 9)
_NOISE_2011: Final = 10
"""Largest difference in persons that the disclosure control of the census of 2011 is taken to explain."""
_LAENDER: Final = 16
_STEPS: Final = (("gemeinde", "kreis"), ("kreis", "regierungsbezirk"), ("kreis", "land"),
                 ("regierungsbezirk", "land"), ("land", "deutschland"))  # fmt: skip
_LENGTHS: Final = {"kreis": 5, "regierungsbezirk": 3, "land": 2, "deutschland": 0}


def check_sums(facts: pl.DataFrame, speaker: Speaker) -> None:
    """Compare wholes with the sums of their parts."""
    counted = facts.filter(
        pl.col("unit").is_in(COUNTED) | pl.col("unit").str.starts_with("thousand_") | (pl.col("unit") == "km2")
    )
    if counted.is_empty():
        return
    gaps = [*_gaps_of_characteristics(counted), *_gaps_of_regions(counted)]
    noise: dict[str, list[float]] = {}
    for compared in gaps:
        gap = compared.with_columns(gap=pl.col("sum") - pl.col("value"))
        off = gap.filter(pl.col("gap").abs() > _allowed())
        meant = measure_of_key(str(gap["measure"][0]))
        if not meant.additive and len(off) * 2 > len(gap):
            continue
        for row in off.iter_rows(named=True):
            _report(row, meant.series, noise, speaker)
    for measure, sizes in noise.items():
        speaker.say("EVI-022", Severity.NOTE, {}, measure=measure, count=len(sizes), gap=max(sizes))


def _words(of: str) -> Text:
    kind, _, name = of.partition(":")
    if kind == "by":
        return Text(de=f"nach {name}", en=f"by {name}")
    return Text(de=f"der Ebene {name}", en=f"of level {name}")


def _allowed() -> pl.Expr:
    """Return the difference that rounding alone explains; none for what is counted one by one."""
    rounding = pl.col("parts") / 2 + 0.5
    unit = pl.col("unit")
    of_area = pl.when(unit == "km2").then(0.01 * rounding).otherwise(1e-6)
    return pl.when(unit.str.starts_with("thousand_")).then(rounding).otherwise(of_area)


def _report(row: dict[str, object], series: str, noise: dict[str, list[float]], speaker: Speaker) -> None:
    first, last, gap = row["first_day"], row["last_day"], row["gap"]
    assert isinstance(first, date)
    assert isinstance(last, date)
    assert isinstance(gap, float)
    measure = str(row["measure"])
    if series == "census" and first <= _CENSUS_2011 <= last and abs(gap) <= _NOISE_2011:
        noise.setdefault(split_key(measure)[0], []).append(abs(gap))
        return
    speaker.say("EVI-021", Severity.DOUBT, row, measure=measure, whole=f"{row['region']} {row['name']}",
                stated=row["value"], parts=_words(str(row["of"])), sum=row["sum"], gap=gap)  # fmt: skip


def _gaps_of_characteristics(facts: pl.DataFrame) -> list[pl.DataFrame]:
    """For each characteristic: its parts added up against the figure without it."""
    result = []
    keys = facts["measure"].unique(maintain_order=True).to_list()
    variables: dict[tuple[str, str], dict[str, str]] = {}
    for key in keys:
        identifier, dims = split_key(key)
        for part in dims.split(";") if dims else ():
            variable = part.partition("=")[0]
            rest = ";".join(other for other in dims.split(";") if other != part)
            variables.setdefault((identifier, variable), {})[key] = measure_key(identifier, rest)
    for (_, variable), totals in variables.items():
        parts = facts.filter(pl.col("measure").is_in(list(totals))).with_columns(
            total=pl.col("measure").replace_strict(totals, return_dtype=pl.String)
        )
        sums = _add_up(parts, ["total", "region", "period"])
        whole = facts.filter(pl.col("measure").is_in(set(totals.values())) & pl.col("value").is_not_null())
        joined = whole.join(
            sums, left_on=["measure", "region", "period"], right_on=["total", "region", "period"], how="inner"
        )
        if not joined.is_empty() and joined["parts"].min() != 1:
            result.append(joined.with_columns(of=pl.lit(f"by:{variable}")))
    return result


def _gaps_of_regions(facts: pl.DataFrame) -> list[pl.DataFrame]:
    """For each level: the regions inside added up against the region above."""
    levels = {region: level_of(region) for region in facts["region"].unique()}
    facts = facts.with_columns(level=pl.col("region").replace_strict(levels, return_dtype=pl.String))
    result = []
    present = set(levels.values())
    for lower, upper in _STEPS:
        if lower not in present or upper not in present:
            continue
        parent = pl.col("region").str.head(_LENGTHS[upper]) if upper != "deutschland" else pl.lit("DG")
        inside = facts.filter(pl.col("level") == lower).with_columns(parent=parent)
        for (_,), group in inside.group_by("measure", maintain_order=True):
            sums = _add_up(group, ["measure", "parent", "period"])
            whole = facts.filter((pl.col("level") == upper) & pl.col("value").is_not_null())
            joined = whole.join(
                sums, left_on=["measure", "region", "period"], right_on=["measure", "parent", "period"],
                how="inner",
            )  # fmt: skip
            joined = _complete(joined, lower, upper)
            if not joined.is_empty():
                result.append(joined.with_columns(of=pl.lit(f"level:{lower}")))
    return result


def _complete(joined: pl.DataFrame, lower: str, upper: str) -> pl.DataFrame:
    """Leave out wholes of which only a small choice of parts is in the table.

    How many municipalities a county has is known only where the package has a directory; elsewhere one or
    two large cities beside their county are taken for a choice.
    """
    if upper == "deutschland":
        return joined.filter(pl.col("parts") >= _LAENDER - 2)
    names = official_names()
    counts = [
        sum(1 for key in names if level_of(key) == lower and key.startswith(region)) for region in joined["region"]
    ]
    if lower == "gemeinde":
        return joined.filter((pl.col("parts") > 2) & (pl.col("parts") * 2 >= pl.Series(counts, dtype=pl.Int64)))
    return joined.filter(pl.col("parts") * 2 >= pl.Series(counts, dtype=pl.Int64))


def _add_up(parts: pl.DataFrame, by: list[str]) -> pl.DataFrame:
    """Add up the parts of each whole; leave out wholes with a part that is secret or unreliable."""
    is_hidden = pl.col("value").is_null() & ~pl.col("symbols").str.starts_with("-")
    sums = parts.group_by(by, maintain_order=True).agg(
        pl.col("value").sum().alias("sum"),
        pl.col("value").count().alias("parts"),
        is_hidden.sum().alias("hidden"),
    )
    return sums.filter((pl.col("hidden") == 0) & (pl.col("parts") > 0)).drop("hidden")
