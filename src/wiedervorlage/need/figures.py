"""The packaged figures as columns for a study: one value per region, unknown where none is on record."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from wiedervorlage.evidence.builtin import builtin_regions, builtin_rows
from wiedervorlage.evidence.intervals import parse_value
from wiedervorlage.need.index import UnitTable

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from wiedervorlage.evidence.builtin import Region
    from wiedervorlage.need.study import Column, NeedStudy


@dataclass(frozen=True, slots=True, kw_only=True)
class StudyFigures:
    """The figures of a study in one year.

    Attributes:
        regions: the regions, in the order of their keys.
        table: columns by name; units are the keys of the regions.
        amount: the amount of need per region; nan where unknown.
    """

    year: int
    regions: tuple[Region, ...]
    table: UnitTable
    amount: NDArray[np.float64]

    @property
    def names(self) -> tuple[str, ...]:
        """Return the names of the regions."""
        return tuple(region.name for region in self.regions)


def select_regions(wanted: Mapping[str, str]) -> tuple[Region, ...]:
    """Return the packaged regions whose attributes are as wanted (``level``, ``parent``, ``type``)."""
    return tuple(
        region
        for _, region in sorted(builtin_regions().items())
        if all(getattr(region, name) == value for name, value in wanted.items())
    )


def gather_figures(study: NeedStudy, year: int) -> StudyFigures:
    """Return the figures of a study for a year; what is not on record is nan, never carried over."""
    regions = select_regions(study.regions)
    keys = tuple(region.region for region in regions)
    unknown = np.full(len(keys), np.nan)
    columns = {
        name: unknown if column.period and year not in study.years else column_values(column, keys, year)
        for name, column in study.columns.items()
    }
    amount = study.amount.of(columns)
    return StudyFigures(year=year, regions=regions, table=UnitTable(units=keys, columns=columns), amount=amount)


def column_values(column: Column, keys: tuple[str, ...], year: int) -> NDArray[np.float64]:
    """Return one figure per region: of the declared period, else the latest that begins in ``year``."""
    found: dict[str, tuple[str, float]] = {}
    for row in builtin_rows(column.table):
        if row["measure"] != column.measure or (column.basis and row["basis"] != column.basis):
            continue
        period = row["period"]
        fits = period == column.period if column.period else period[:4] == str(year)
        if fits and row["period"] >= found.get(row["region"], ("", 0.0))[0]:
            value = parse_value(row["value"])
            found[row["region"]] = (row["period"], (value.low + value.high) / 2)
    return np.array([found[key][1] if key in found else np.nan for key in keys])
