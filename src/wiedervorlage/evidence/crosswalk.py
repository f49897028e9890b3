"""Changes of territory: which keys ended, what became of them, and series carried over a reform.

The official key of changes (BBSR) says for each old key what share of its population and area moved to which
key of the territory of 2020. A carried figure is an estimate by share and is always marked as converted.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final, Literal

import polars as pl

from wiedervorlage.evidence.builtin import builtin_rows
from wiedervorlage.evidence.disclosure import may_be_divided
from wiedervorlage.evidence.importing.messages import finding
from wiedervorlage.foundation.findings import Finding, Severity
from wiedervorlage.foundation.text import Text

if TYPE_CHECKING:
    from collections.abc import Mapping

Share = Literal["population", "area"]
_TOLERANCE: Final = 0.005
_SHARE_NAMES: Final[Mapping[Share, Text]] = {
    "population": Text(de="nach Bevölkerungsanteil", en="by share of population"),
    "area": Text(de="nach Flächenanteil", en="by share of area"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """A share (0 to 1) of a region's population and area that went to another key."""

    old: str
    last_year: int
    new: str
    population: float
    area: float


@cache
def _moves() -> Mapping[str, tuple[Move, ...]]:
    moves: dict[str, list[Move]] = {}
    for row in builtin_rows("key-changes"):
        move = Move(
            old=row["old"],
            last_year=int(row["last_year"]),
            new=row["new"],
            population=float(row["population_share"]),
            area=float(row["area_share"]),
        )
        moves.setdefault(move.old, []).append(move)
    return {old: tuple(parts) for old, parts in moves.items()}


def successors(region: str) -> tuple[Move, ...]:
    """Return what became of a key; empty where it never changed."""
    return _moves().get(region, ())


def dissolved_in(region: str) -> int | None:
    """Return the last year in which a key was in use; None where it still is (territory of 2020)."""
    moves = successors(region)
    if not moves or any(move.new == region for move in moves):
        return None
    return max(move.last_year for move in moves)


@cache
def _founded() -> Mapping[str, int]:
    """A key that took in a whole dissolved region and is no old key itself began in the year after."""
    years: dict[str, int] = {}
    for moves in _moves().values():
        for move in moves:
            if move.population == 1.0 and move.new != move.old and dissolved_in(move.old):
                years[move.new] = max(years.get(move.new, 0), move.last_year + 1)
    return years


def founded_in(region: str) -> int:
    """Return the first year in which a key was in use as far as the official changes tell, else 0."""
    return _founded().get(region, 0)


def convert_series(facts: pl.DataFrame, share: Share = "population") -> tuple[pl.DataFrame, tuple[Finding, ...]]:
    """Carry figures of dissolved regions over to the territory of 2020.

    Args:
        facts: columns measure, region, period, last_day, value; additive measures only (counts, areas),
            since shares and means cannot be divided and added. Counts of one or two persons are never
            divided (columns unit and symbols tell, where they are there).
        share: by which share to divide: population for people, area for land.

    Returns:
        the figures on the territory of 2020 with a column ``converted`` (the old keys, empty where the
        figure is as published), and what was converted or could not be.
    """
    found: list[Finding] = []
    rows: dict[tuple[object, ...], dict[str, object]] = {}
    for row in facts.iter_rows(named=True):
        parts = _parts(str(row["region"]), row["last_day"].year, share, found)
        for new, weight in parts:
            is_whole = weight == 1.0 or may_be_divided(row)
            value = row["value"] * weight if row["value"] is not None and is_whole else None
            is_converted = new != row["region"] or weight != 1.0
            target = rows.setdefault(
                (row["measure"], new, row["period"]), {**row, "region": new, "value": None, "converted": set()}
            )
            target["value"] = _add(target["value"], value)
            if is_converted:
                _olds(target).add(str(row["region"]))
    records = [{**row, "converted": " ".join(sorted(_olds(row)))} for row in rows.values()]
    found += [
        finding("EVI-038", Severity.NOTE, region=f"{row['region']} ({row['period']})",
                old=str(row["converted"]), share=_SHARE_NAMES[share])
        for row in records if row["converted"]
    ]  # fmt: skip
    schema = pl.Schema({**facts.schema, "converted": pl.String()})
    return pl.DataFrame(records, schema=schema), tuple(found)


def _parts(region: str, year: int, share: Share, found: list[Finding]) -> list[tuple[str, float]]:
    """Return the keys of 2020 that a region of ``year`` went to, with weights; none where shares fail."""
    moves = [move for move in successors(region) if move.last_year >= year]
    if not moves:
        return [(region, 1.0)]
    last = min(move.last_year for move in moves)
    moves = [move for move in moves if move.last_year == last]
    weights = [move.population if share == "population" else move.area for move in moves]
    if abs(sum(weights) - 1) > _TOLERANCE:
        found.append(finding("EVI-039", Severity.DOUBT, old=region, sum=f"{sum(weights):.3f}"))
        return []
    return [(move.new, weight) for move, weight in zip(moves, weights, strict=True) if weight]


def _add(one: object, other: float | None) -> float | None:
    if other is None or not isinstance(one, float):
        return other if one is None else None
    return one + other


def _olds(row: dict[str, object]) -> set[str]:
    olds = row["converted"]
    assert isinstance(olds, set)
    return olds
