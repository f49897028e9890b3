"""Ask for a measure over time: what holds for each period as known on a day, and what must be said with it.

Two publications of one period are both kept; the one known last on the day of knowledge answers. A change of
the census under a projection is a break, and two series of the same thing are named, never mixed.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING, Final

import polars as pl

from wiedervorlage.evidence.dictionary import measure_of_key, measures, split_key
from wiedervorlage.evidence.importing.messages import finding
from wiedervorlage.evidence.quality.saying import say_value
from wiedervorlage.evidence.quality.series import breaks_between
from wiedervorlage.foundation.findings import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wiedervorlage.foundation.text import Text

_CENSUS_OF_BASIS: Final = {"census-2011": "2011", "census-2022": "2022", "before-census-2011": "1987"}
_RISING: Final = ("last_day", "first_day", "region")


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a query found.

    Attributes:
        rows: one row per region and period: the figure that holds, with its source.
        earlier: publications of the same region and period that were replaced.
    """

    rows: pl.DataFrame
    earlier: pl.DataFrame
    findings: tuple[Finding, ...]


def query(
    known: pl.DataFrame,
    measure: str,
    regions: tuple[str, ...],
    *,
    since: date | None = None,
    until: date | None = None,
    known_on: date | None = None,
) -> Answer:
    """Return the figures of a measure for regions over time.

    Args:
        known: facts with columns of ``releases.KNOWN_SCHEMA``.
        measure: id or key of a measure.
        regions: region keys.
        since: earliest last day of a period.
        until: latest last day of a period.
        known_on: day K; by default everything that was ever released, the newest last. Figures whose day
            of knowledge is unknown answer only then.
    """
    wanted = (pl.col("measure") == measure) & pl.col("region").is_in(regions)
    if since:
        wanted = wanted & (pl.col("last_day") >= since)
    if until:
        wanted = wanted & (pl.col("last_day") <= until)
    facts = known.filter(wanted).with_row_index("position")
    if known_on is not None:
        facts = facts.filter(pl.col("known_since") <= known_on)
    ordered = facts.sort("known_since", nulls_last=False, maintain_order=True)
    same = ["measure", "region", "first_day", "last_day"]
    rows = ordered.unique(same, keep="last", maintain_order=True).sort(_RISING)
    replaced = ordered.filter(pl.struct(same).is_duplicated()).sort(*_RISING, "known_since", nulls_last=False)
    findings = (*_revisions(replaced), *_breaks(rows, measure), *_other_series(known, measure, regions))
    earlier = replaced.filter(~pl.col("position").is_in(rows["position"].implode()))
    return Answer(rows=rows.drop("position"), earlier=earlier.drop("position"), findings=findings)


def _revisions(replaced: pl.DataFrame) -> list[Finding]:
    found = []
    for _, group in replaced.group_by("measure", "region", "first_day", "last_day", maintain_order=True):
        for before, after in pairwise(group.iter_rows(named=True)):
            if before["value"] != after["value"]:
                found.append(_revision(before, after))
    return found


def _revision(before: Mapping[str, object], after: Mapping[str, object]) -> Finding:
    return finding(
        "EVI-033",
        Severity.DOUBT,
        measure=str(after["measure"]),
        period=str(after["period"]),
        region=f"{after['region']} {after['name']}",
        before=_value(before),
        known_before=_known(before),
        after=_value(after),
        known=_known(after),
    )


def _breaks(rows: pl.DataFrame, measure: str) -> list[Finding]:
    """Find where the census under a projection changes: by the stated basis, else by the day of a census."""
    meant = measure_of_key(measure)
    if meant.series != "projection" and "basis" in rows.columns and (rows["basis"] == "").all():
        return []
    found = []
    for _, group in rows.group_by("region", maintain_order=True):
        filled = group.filter(pl.col("value").is_not_null()).sort("last_day", "first_day")
        for before, after in pairwise(filled.iter_rows(named=True)):
            if census := _census_between(before, after):
                found.append(
                    finding("EVI-024", Severity.DOUBT, measure=measure, census=census,
                            region=f"{after['region']} {after['name']}", before=_value(before),
                            period_before=str(before["period"]), after=_value(after),
                            period=str(after["period"]))
                )  # fmt: skip
    return found


def _census_between(before: Mapping[str, object], after: Mapping[str, object]) -> str:
    one, other = str(before["basis"]), str(after["basis"])
    if one and other:
        return _CENSUS_OF_BASIS.get(other, other) if one != other else ""
    first, last = before["last_day"], after["last_day"]
    assert isinstance(first, date)
    assert isinstance(last, date)
    return breaks_between(first, last)


def _other_series(known: pl.DataFrame, measure: str, regions: tuple[str, ...]) -> list[Finding]:
    """Name other series of the same thing for the same regions."""
    identifier, dims = split_key(measure)
    meant = measures().get(identifier)
    if meant is None or not meant.concept or dims:
        return []
    related = {other.id for other in measures().values() if other.concept == meant.concept} - {identifier}
    present = known.filter(pl.col("measure").is_in(related) & pl.col("region").is_in(regions))
    names = sorted({measure, *present["measure"].unique()})
    if len(names) < 2:
        return []
    listed = ", ".join(f"{name} ({measures()[name].series or '?'})" for name in names)
    return [finding("EVI-035", Severity.NOTE, series=listed)]


def _value(row: Mapping[str, object]) -> str | Text:
    value = row["value"]
    return say_value(value) if value is not None else str(row["symbols"])


def _known(row: Mapping[str, object]) -> str:
    return str(row["known_since"] or "?")
