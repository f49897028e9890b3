"""Small counts that may let somebody recognise people: kept as published, never broken down or completed.

The statistical offices round, hide or disturb small counts before they publish. What they published stays
as it is; what is computed here from small or hidden counts would undo their protection and is not made.
Source: section 16 Bundesstatistikgesetz (statistical secrecy).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import polars as pl

from wiedervorlage.evidence.importing.messages import finding
from wiedervorlage.foundation.findings import Finding, Place, Severity

if TYPE_CHECKING:
    from collections.abc import Mapping

SMALLEST: Final = 3
"""Counts of persons from 1 up to below this may identify somebody (the usual rule of three)."""
_PEOPLE: Final = ("persons", "Personen")
_HIDDEN: Final = (".", "/")


def small_counts(facts: pl.DataFrame) -> pl.DataFrame:
    """Return the rows that count one or two persons."""
    value = pl.col("value")
    return facts.filter(pl.col("unit").is_in(_PEOPLE) & (value >= 1) & (value < SMALLEST))


def note_small_counts(facts: pl.DataFrame, file: str = "", sheet: str = "") -> tuple[Finding, ...]:
    """Say at the first small count that such counts are kept only as published."""
    small = small_counts(facts)
    if small.is_empty():
        return ()
    first = small.row(0, named=True)
    place = Place(file=file, sheet=sheet, line=first["line"], column=first["column"])
    return (finding("EVI-046", Severity.NOTE, place, limit=str(SMALLEST)),)


def may_be_divided(row: Mapping[str, object]) -> bool:
    """Say whether a figure may be divided among regions: not a hidden one, not one of few people."""
    if str(row.get("symbols") or "").startswith(_HIDDEN):
        return False
    value, unit = row.get("value"), row.get("unit")
    return not (isinstance(value, float) and unit in _PEOPLE and 0 < value < SMALLEST)
