"""The amounts of an examination in words: bounds, shares and figures, with unknown said as unknown."""

from __future__ import annotations

from math import isfinite
from typing import TYPE_CHECKING, Final

from wiedervorlage.evidence.intervals import Interval
from wiedervorlage.foundation.text import Text
from wiedervorlage.foundation.wording import NBSP, worded, write_number
from wiedervorlage.recheck.figures import write_interval, write_value

if TYPE_CHECKING:
    from wiedervorlage.examination.examine import Examination
    from wiedervorlage.examination.options import Bounds
    from wiedervorlage.foundation.text import Language

FIGURES: Final = {
    "posts": Text(de="Stellen", en="posts"),
    "cost": Text(de="Kosten", en="cost"),
    "own_share": Text(de="Eigenanteil", en="own share"),
}


def pair(bounds: tuple[float, float] | None, language: Language, unit: str = "") -> str:
    """Write bounds with a unit; unknown where there are none, ``at least`` where the upper end is open."""
    if bounds is None:
        return worded(language, "nicht bekannt", "unknown")
    if not (isfinite(bounds[0]) and isfinite(bounds[1])):
        return write_interval(Interval(low=bounds[0], high=bounds[1]), language) + unit
    low, high = (write_number(x, language) for x in bounds)
    return (low if low == high else f"{low}–{high}") + unit


def share(bounds: Bounds, language: Language) -> str:
    """Write a share or its bounds as percent."""
    if (bounds.low, bounds.high) == (0.0, 1.0):
        return worded(language, "nicht bekannt", "unknown")
    low, high = (write_number(100 * x, language, decimals=0) for x in (bounds.low, bounds.high))
    return f"{low}{NBSP}%" if low == high else f"{low}–{high}{NBSP}%"


def amount(result: Examination, bounds: Bounds | None, language: Language) -> str:
    """Write what an option takes: the figure on record as it stands there, else its bounds."""
    if bounds is None:
        return worded(language, "nicht bekannt, einzutragen", "unknown, to be entered")
    if bounds.row < 0:
        return pair((bounds.low, bounds.high), language)
    fact = result.case.facts[bounds.row]
    return write_value(fact.value, fact.unit, language)


def rounded(value: float) -> float:
    """Keep four significant digits: turning values are computed, not stated."""
    return float(f"{value:.4g}")
