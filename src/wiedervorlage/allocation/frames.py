"""Divisions for notebooks: a polars DataFrame in, a DataFrame out."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from wiedervorlage.allocation.table import Allocation, Claim, Terms, allocate

if TYPE_CHECKING:
    import polars as pl


def allocate_frame(
    frame: pl.DataFrame, *, key: str, weight: str, terms: Terms, minimum: str = "", maximum: str = ""
) -> tuple[pl.DataFrame, Allocation]:
    """Divide among the rows of a DataFrame.

    Args:
        frame: one row per claimant.
        key: column of keys.
        weight: column of weights; a missing weight is refused, since unknown is not zero.
        terms: by which rule.
        minimum: column of minimums, empty for none.
        maximum: column of maximums, empty for none.

    Returns:
        the frame with columns ``share`` and ``exact``, and the division with ties and certificate.

    Raises:
        ValueError: a weight or bound is missing.
        UnmetConstraintsError: the bounds clash.
    """
    columns = {name: _fractions(frame, name) for name in (weight, minimum, maximum) if name}
    claims = [
        Claim(
            key=str(name),
            weight=columns[weight][row],
            minimum=columns[minimum][row] if minimum else Fraction(0),
            maximum=columns[maximum][row] if maximum else None,
        )
        for row, name in enumerate(frame[key])
    ]
    result = allocate(claims, terms)
    import polars as pl  # noqa: PLC0415 - who divides without tables need not pay for polars

    shares = pl.Series("share", [float(row.share) for row in result.rows])
    exact = pl.Series("exact", [float(row.ideal) for row in result.rows])
    return frame.with_columns(shares, exact), result


def _fractions(frame: pl.DataFrame, name: str) -> list[Fraction]:
    values = frame[name].to_list()
    if any(value is None for value in values):
        raise ValueError(f"column {name!r} has missing values; unknown is not zero")
    return [Fraction(str(value)) for value in values]
