"""Single figures: what cannot be, and what looks like nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import polars as pl

from wiedervorlage.evidence.dictionary import measure_of_key
from wiedervorlage.foundation.findings import Severity

if TYPE_CHECKING:
    from wiedervorlage.evidence.quality.saying import Speaker

COUNTED: Final = frozenset({"persons", "households", "municipalities", "Anzahl", "Personen"})
"""Units of which there are whole numbers only."""


def check_bounds(facts: pl.DataFrame, speaker: Speaker) -> None:
    """Report figures below or above what the measure allows, fractions of persons, populations of 0."""
    for (measure,), group in facts.filter(pl.col("value").is_not_null()).group_by("measure", maintain_order=True):
        meant = measure_of_key(str(measure))
        low, high = meant.low, meant.high
        outside = pl.lit(value=False)
        if low is not None:
            outside = outside | (pl.col("value") < low)
        if high is not None:
            outside = outside | (pl.col("value") > high)
        for row in group.filter(outside).iter_rows(named=True):
            bounds = {"low": "−∞" if low is None else low, "high": "∞" if high is None else high}
            speaker.say("EVI-030", Severity.DOUBT, row, measure=measure, region=_who(row), value=row["value"],
                        **bounds)  # fmt: skip
        if group["unit"][0] in COUNTED:
            broken = group.filter(pl.col("value") != pl.col("value").round())
            for row in broken.iter_rows(named=True):
                speaker.say("EVI-031", Severity.DOUBT, row, measure=measure, region=_who(row),
                            value=row["value"], unit=row["unit"])  # fmt: skip
        if meant.concept == "population" and str(measure) == meant.id:
            for row in group.filter(pl.col("value") == 0).iter_rows(named=True):
                speaker.say("EVI-025", Severity.DOUBT, row, measure=measure, region=_who(row),
                            period=row["period"])  # fmt: skip


def _who(row: dict[str, object]) -> str:
    return f"{row['region']} {row['name']}".strip()
