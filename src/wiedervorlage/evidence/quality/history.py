"""Figures of a new table against those already known: slipped rows, lost digits, a second publication."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import polars as pl

from wiedervorlage.foundation.findings import Severity

if TYPE_CHECKING:
    from wiedervorlage.evidence.quality.saying import Speaker

_FAR: Final = 0.25
"""Change (of the logarithm) beyond which a figure of a small table is doubtful."""
_LEAST: Final = 0.08
_MANY: Final = 12.0
_ENOUGH: Final = 20
"""In a table of twenty regions and more the usual change is taken from the table itself."""
_NEAR: Final = 0.05
_YEARS: Final = 4
_FACTORS: Final = (10.0, 100.0, 1000.0, 0.1, 0.01, 0.001)


def check_against_history(facts: pl.DataFrame, history: pl.DataFrame, speaker: Speaker) -> None:
    """Compare stocks with the nearest known value of the same region within four years.

    Args:
        facts: the new table.
        history: known figures with columns measure, region, last_day, value.
        speaker: takes the findings.
    """
    stocks = facts.filter((pl.col("kind") == "stock") & pl.col("value").is_not_null()).with_row_index("row")
    known = history.filter(pl.col("value").is_not_null()).select(
        "measure", "region", pl.col("last_day").alias("known_day"), pl.col("value").alias("known")
    )
    pairs = stocks.join(known, on=["measure", "region"], how="inner").with_columns(
        distance=(pl.col("last_day") - pl.col("known_day")).dt.total_days().abs()
    )
    pairs = pairs.filter(pl.col("distance") <= _YEARS * 366).sort("row", "distance", maintain_order=True)
    nearest = pairs.unique("row", keep="first", maintain_order=True).filter((pl.col("known") * pl.col("value")) > 0)
    change = (pl.col("value") / pl.col("known")).log()
    of_all = change.median().over("measure", "period")
    spread = (change - of_all).abs().median().over("measure", "period")
    usual = pl.when(pl.len().over("measure", "period") < _ENOUGH).then(_FAR)
    limit = usual.otherwise(pl.max_horizontal(pl.lit(_LEAST), _MANY * spread))
    off = nearest.filter((change - of_all).abs() > limit)
    for row in off.iter_rows(named=True):
        _say(row, _neighbours(row, nearest), speaker)


def _neighbours(row: dict[str, object], nearest: pl.DataFrame) -> list[dict[str, object]]:
    """Return the rows of the same measure and period whose known value the figure fits."""
    value = float(str(row["value"]))
    return nearest.filter(
        (pl.col("measure") == row["measure"]) & (pl.col("period") == row["period"])
        & (pl.col("region") != row["region"]) & ((pl.col("known") / value - 1).abs() < _NEAR)
    ).sort((pl.col("line") - pl.lit(row["line"])).abs()).rows(named=True)  # fmt: skip


def _say(row: dict[str, object], fits: list[dict[str, object]], speaker: Speaker) -> None:
    who = f"{row['region']} {row['name']}"
    known, value = float(str(row["known"])), float(str(row["value"]))
    ratio = value / known if known else 0.0
    factors = [one for one in _FACTORS if abs(ratio / one - 1) < 0.1]
    if factors:
        speaker.say("EVI-026", Severity.DOUBT, row, measure=row["measure"], region=who, period=row["period"],
                    value=value, factor=factors[0])  # fmt: skip
    elif fits:
        other = f"{fits[0]['region']} {fits[0]['name']}"
        speaker.say("EVI-032", Severity.DOUBT, row, measure=row["measure"], region=who, period=row["period"],
                    value=value, other=other)  # fmt: skip
    else:
        speaker.say("EVI-023", Severity.DOUBT, row, measure=row["measure"], region=who, before=known,
                    period_before=row["known_day"], after=value, period=row["period"])  # fmt: skip
