"""Figures as columns for a study, packaged or somebody's own: one value per region, unknown where none is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from wiedervorlage.evidence.builtin import Region, builtin_regions, builtin_rows
from wiedervorlage.evidence.intervals import parse_value
from wiedervorlage.foundation.catalogue import finding
from wiedervorlage.need.index import UnitTable
from wiedervorlage.need.messages import MESSAGES

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from wiedervorlage.foundation.findings import Finding
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
    """Return one packaged figure per region, in the order of ``keys``; nan where there is none.

    It is that of the column's period, else the latest whose period begins in ``year``; of an imprecise figure the
    middle.
    """
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


def own_figures(
    study: NeedStudy, rows: Sequence[Mapping[str, str]], key: str, year: int, findings: list[Finding]
) -> StudyFigures:
    """Return figures from somebody's own table, one row per region, in place of the packaged ones.

    Args:
        study: its columns' measures name columns of the table; table, period and basis are not looked at.
        rows: the table; an empty cell, ``.``, ``...``, ``/`` or ``x`` is unknown, ``-`` is
            nothing (0). Columns ``name``, ``lat`` and
            ``lon`` are used where they are there, ``group`` for imputation by group.
        key: column of the keys.
        year: what the figures are about.
        findings: columns that are missing (``NEE-017``) and cells that are no figures (``NEE-021``).
    """
    regions = tuple(_own_region(row, key) for row in rows)
    columns = {}
    for name, column in study.columns.items():
        if column.measure not in rows[0]:
            findings.append(finding(MESSAGES, "NEE-017", indicator=column.measure))
        columns[name] = np.array([_own_value(row.get(column.measure) or "", findings) for row in rows])
    table = UnitTable(
        units=tuple(region.region for region in regions),
        columns=columns,
        groups=tuple(row["group"] for row in rows) if "group" in rows[0] else (),
    )
    return StudyFigures(year=year, regions=regions, table=table, amount=study.amount.of(columns))


def plain_region(key: str, name: str, *, lat: float | None = None, lon: float | None = None) -> Region:
    """Return a region of which no more is known than its key, its name and perhaps its place."""
    words = dict.fromkeys(
        ("official_name", "level", "type", "parent", "ars", "nuts3", "position", "settlement_type",
         "thuenen_type", "urbanisation"), "",
    )  # fmt: skip
    return Region(region=key, name=name, area_km2=None, lat=lat, lon=lon, **words)


def _own_region(row: Mapping[str, str], key: str) -> Region:
    place = {part: float(row[part]) if row.get(part) else None for part in ("lat", "lon")}
    return plain_region(row[key], row.get("name") or row[key], **place)


def _own_value(raw: str, findings: list[Finding]) -> float:
    text = raw.strip()
    if text in {"", ".", "x", "/", "..."}:
        return np.nan
    if text == "-":
        return 0.0
    try:
        value = parse_value(text if "." in text else text.replace(",", "."))
    except ValueError:
        findings.append(finding(MESSAGES, "NEE-021", value=text))
        return np.nan
    middle = (value.low + value.high) / 2
    return middle if np.isfinite(middle) else np.nan
