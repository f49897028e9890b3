"""A claim that need is clearly lower in one group of regions than in another, tested reading by reading.

Every reading was declared before: who is compared with whom, by which measure, and from which ratio on the
difference is called clear. Rounded figures give a span of ratios; where the span straddles a threshold the
answer is unknown, as it is for years without figures.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

import numpy as np

from wiedervorlage.evidence.builtin import builtin_regions, builtin_rows
from wiedervorlage.foundation.findings import has_errors
from wiedervorlage.need.fields import Fields, read_fields
from wiedervorlage.need.figures import column_values
from wiedervorlage.need.reading_study import read_column, read_lag

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from wiedervorlage.evidence.builtin import Region
    from wiedervorlage.foundation.days import Duration
    from wiedervorlage.foundation.findings import Finding
    from wiedervorlage.foundation.text import Text
    from wiedervorlage.need.study import Column


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimMeasure:
    """How need is measured: a column, or a sum of columns per another; rounded to so much."""

    id: str
    label: Text
    values: tuple[str, ...]
    per: str
    factor: float
    rounded_to: float
    weighted_by: str
    why: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimGroups:
    """Who is compared with whom: keys of the regions on both sides."""

    id: str
    label: Text
    rural: tuple[str, ...]
    urban: tuple[str, ...]
    why: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Threshold:
    """From which ratio on the difference is called clear, and why."""

    id: str
    below: float
    why: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A claim with all its readings."""

    id: str
    quote: str
    stated: str
    columns: Mapping[str, Column]
    measures: tuple[ClaimMeasure, ...]
    groups: tuple[ClaimGroups, ...]
    thresholds: tuple[Threshold, ...]
    fair: tuple[str, str]
    """Groups and measure of the fair reading."""
    publication_lag: Duration | None = None
    """How long after the end of its year a figure is taken to have been out; None: nobody has said."""

    def was_out(self, year: int, day: date) -> bool:
        """Say whether the figures of a year were out by a day; without a lag nothing is known to have been."""
        return self.publication_lag is not None and self.publication_lag.after(date(year, 12, 31)) <= day


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimTest:
    """One reading in one year.

    Attributes:
        rural, urban: the measure on both sides, weighted; nan where unknown.
        ratio, low, high: rural to urban, and its span from rounding.
        holds: per threshold true, false, or None where unknown.
    """

    year: int
    groups: str
    measure: str
    rural: float
    urban: float
    ratio: float
    low: float
    high: float
    holds: Mapping[str, bool | None]


def read_claim(text: str, file: str = "") -> tuple[Claim | None, tuple[Finding, ...]]:
    """Read a claim from YAML; None, with findings, where it cannot be used."""
    findings: list[Finding] = []
    fields = read_fields(text, file, findings)
    if fields is None:
        return None, tuple(findings)
    table = fields.text("table")
    columns, measures = fields.part("columns"), fields.part("measures")
    groups, thresholds = fields.part("groups"), fields.part("thresholds")
    fair = fields.part("fair")
    claim = Claim(
        id=fields.text("claim"),
        quote=fields.text("quote").strip(),
        stated=fields.text("stated"),
        columns={name: read_column(columns.part(name), table) for name in columns.names()},
        measures=tuple(_measure(name, measures.part(name), fields.text("weighted_by")) for name in measures.names()),
        groups=tuple(_groups(name, groups.part(name)) for name in groups.names()),
        thresholds=tuple(_threshold(name, thresholds.part(name)) for name in thresholds.names()),
        fair=(fair.text("groups"), fair.text("measure")),
        publication_lag=read_lag(fields, file, findings),
    )
    return (None if has_errors(findings) else claim), tuple(findings)


def examine_claim(claim: Claim, years: range) -> tuple[ClaimTest, ...]:
    """Test every reading in every year."""
    keys = tuple(sorted({key for group in claim.groups for key in (*group.rural, *group.urban)}))
    tests = []
    for year in years:
        columns = {name: column_values(column, keys, year) for name, column in claim.columns.items()}
        for measure in claim.measures:
            values = np.array([columns[name] for name in measure.values]).sum(axis=0) * measure.factor
            if measure.per:
                values = values / columns[measure.per]
            heads = columns[measure.weighted_by]
            tests += [_test(claim, year, group, measure, keys, values, heads) for group in claim.groups]
    return tuple(tests)


def packaged_years(claim: Claim) -> range:
    """Return the years from the first to the last figure of any measure of the claim."""
    wanted = {(column.table, column.measure) for column in claim.columns.values()}
    years = [
        int(row["period"][:4])
        for table in {table for table, _ in wanted}
        for row in builtin_rows(table)
        if (table, row["measure"]) in wanted
    ]
    return range(min(years), max(years) + 1)


def _test(
    claim: Claim,
    year: int,
    group: ClaimGroups,
    measure: ClaimMeasure,
    keys: tuple[str, ...],
    values: NDArray[np.float64],
    heads: NDArray[np.float64],
) -> ClaimTest:
    rural = _weighted_mean(group.rural, keys, values, heads)
    urban = _weighted_mean(group.urban, keys, values, heads)
    half = measure.rounded_to / 2.0
    ratio, low, high = rural / urban, (rural - half) / (urban + half), (rural + half) / (urban - half)
    holds = {t.id: None if np.isnan(ratio) else _below(low, high, t.below) for t in claim.thresholds}
    return ClaimTest(
        year=year, groups=group.id, measure=measure.id, rural=rural, urban=urban,
        ratio=ratio, low=low, high=high, holds=holds,
    )  # fmt: skip


def _below(low: float, high: float, threshold: float) -> bool | None:
    if high < threshold:
        return True
    return False if low >= threshold else None


def _weighted_mean(
    members: tuple[str, ...], keys: tuple[str, ...], values: NDArray[np.float64], heads: NDArray[np.float64]
) -> float:
    """Return the mean weighted by heads; of a single region its own value; nan where any is unknown."""
    places = [keys.index(key) for key in members]
    if len(places) == 1:
        return float(values[places[0]])
    weights = heads[places]
    return float((values[places] * weights).sum() / weights.sum())


def _measure(name: str, part: Fields, weighted_by: str) -> ClaimMeasure:
    return ClaimMeasure(
        id=name,
        label=part.label("label"),
        values=part.words("sum") if part.has("sum") else (part.text("values"),),
        per=part.text("per", ""),
        factor=part.number("factor", 1.0),
        rounded_to=part.number("rounded_to", 0.0),
        weighted_by=part.text("weighted_by", weighted_by),
        why=part.label("why"),
    )


def _groups(name: str, part: Fields) -> ClaimGroups:
    return ClaimGroups(
        id=name,
        label=part.label("label"),
        rural=_members(part.part("rural")),
        urban=_members(part.part("urban")),
        why=part.label("why"),
    )


def _members(part: Fields) -> tuple[str, ...]:
    counties = [region for region in builtin_regions().values() if region.level == "kreis"]
    return tuple(sorted(region.region for region in counties if _fits(region, part)))


def _fits(region: Region, part: Fields) -> bool:
    if part.has("region") and region.region not in part.words("region"):
        return False
    if part.has("type") and region.type not in part.words("type"):
        return False
    return not part.has("thuenen") or region.thuenen_type.startswith(part.words("thuenen"))


def _threshold(name: str, part: Fields) -> Threshold:
    return Threshold(id=name, below=part.number("below"), why=part.label("why"))
