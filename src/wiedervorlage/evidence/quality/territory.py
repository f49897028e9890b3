"""Regions of a table: dissolved ones, ones without any figure, ones that are missing."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

import polars as pl

from wiedervorlage.evidence.crosswalk import dissolved_in, founded_in, successors
from wiedervorlage.evidence.regions import level_of, official_names
from wiedervorlage.foundation.findings import Severity

if TYPE_CHECKING:
    from wiedervorlage.evidence.quality.saying import Speaker

_CITY_STATES: Final = ("02", "11")
"""Hamburg and Berlin: many tables list the Land and not the county that is the same."""
_LAST_TERRITORY: Final = 2017
"""A territory to which many long series were converted (INKAR)."""


def check_territory(facts: pl.DataFrame, speaker: Speaker) -> None:
    """Say what a dash means for each region that has nothing else, and which regions are missing."""
    by_region = (
        facts.group_by("region", "last_day", maintain_order=True)
        .agg(
            pl.col("value").count().alias("figures"),
            (pl.col("symbols") != "").all().alias("only_symbols"),
            pl.col("name", "period", "line").first(),
        )
        .filter((pl.col("figures") == 0) & pl.col("only_symbols"))
    )
    by_region = by_region.unique("region", keep="first", maintain_order=True)
    dissolved: list[dict[str, object]] = []
    silent: list[dict[str, object]] = []
    for row in by_region.iter_rows(named=True):
        last = dissolved_in(row["region"])
        (dissolved if last is not None and last < row["last_day"].year else silent).append(row)
    if dissolved:
        row = dissolved[0]
        new = ", ".join(part.new for part in successors(str(row["region"])))
        speaker.say("EVI-019", Severity.NOTE, row, key=row["region"], name=row["name"], count=len(dissolved),
                    period=row["period"], new=new)  # fmt: skip
    if silent:
        row = silent[0]
        speaker.say("EVI-020", Severity.NOTE, row, key=row["region"], name=row["name"], count=len(silent))
    _check_missing(facts, speaker)


def _check_missing(facts: pl.DataFrame, speaker: Speaker) -> None:
    """A table of all counties that lacks some was cut off; a table of few regions was chosen so.

    Some tables give all years on the territory of their last year: the territory that fits best counts.
    """
    by_day = facts.group_by("last_day", maintain_order=True).agg(
        pl.col("region").unique(), pl.col("line").max(), pl.col("period").first()
    )
    last_year = max(day.year for day in by_day["last_day"])
    for row in by_day.iter_rows(named=True):
        given = {region for region in row["region"] if level_of(region) == "kreis"}
        given |= {f"{land}000" for land in _CITY_STATES if land in row["region"]}
        years = {row["last_day"].year, last_year, _LAST_TERRITORY}
        expected = min((counties_in(year) for year in years), key=lambda keys: len(keys - given))
        missing = sorted(expected - given)
        if missing and len(missing) * 10 <= len(expected):
            example = f"{missing[0]} {official_names()[missing[0]]}"
            speaker.say("EVI-029", Severity.DOUBT, row, period=row["period"], count=len(missing),
                        expected=len(expected), level="Kreis", example=example)  # fmt: skip


@cache
def counties_in(year: int) -> frozenset[str]:
    """Return the keys of the counties that there were at the end of a year, as far as changes are known."""
    return frozenset(
        key
        for key in official_names()
        if level_of(key) == "kreis" and (dissolved_in(key) or 9999) >= year and founded_in(key) <= year
    )
