"""Units of measures and what may be compared with what.

Comparison and sum need the same unit; product and quotient derive one. A bare number takes the unit of the
other side. ``percent`` and the plain ratio ``1`` are the same dimension at different scale, so ``5 %`` may
be compared with a share.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import Final


class Kind(StrEnum):
    """What a figure is: a stock at a time, a flow or a mean over a period, or a plan."""

    STOCK = "stock"
    FLOW = "flow"
    MEAN = "mean"
    PLAN = "plan"


@dataclass(frozen=True, slots=True)
class Unit:
    """A product of powers of base units, with a scale: ``EUR/year``, ``persons/km2``, ``percent``.

    ``powers`` is sorted by name and holds no zero; ``scale`` is what one unit is worth in base units
    (0.01 for percent).
    """

    powers: tuple[tuple[str, int], ...] = ()
    scale: float = 1.0

    def __mul__(self, other: Unit) -> Unit:
        """Return the unit of a product."""
        return Unit(_combine(self.powers, other.powers, 1), self.scale * other.scale)

    def __truediv__(self, other: Unit) -> Unit:
        """Return the unit of a quotient."""
        return Unit(_combine(self.powers, other.powers, -1), self.scale / other.scale)

    def fits(self, other: Unit) -> bool:
        """Say whether figures of the two units may be compared and added (perhaps after scaling)."""
        return self.powers == other.powers

    def __str__(self) -> str:
        """Return the unit as it is written in a case."""
        if not self.powers:
            return "percent" if self.scale == 0.01 else "1"
        above = [_power(name, n) for name, n in self.powers if n > 0]
        below = [_power(name, -n) for name, n in self.powers if n < 0]
        return "/".join(["*".join(above) or "1", *below])


ONE: Final = Unit()
PERCENT: Final = Unit((), 0.01)


@lru_cache(maxsize=1024)
def parse_unit(text: str) -> Unit:
    """Read a unit such as ``persons``, ``EUR/year``, ``persons/km2``, ``percent`` or ``1``.

    Raises:
        ValueError: a part of the unit is empty.
    """
    cleaned = text.strip()
    if cleaned in {"percent", "%"}:
        return PERCENT
    if cleaned in {"1", "share", ""}:
        return ONE
    above, *below = cleaned.split("/")
    unit = _product(above)
    for part in below:
        unit = unit / _product(part)
    return unit


def _product(text: str) -> Unit:
    unit = ONE
    for name in text.split("*"):
        if not name.strip():
            raise ValueError(f"no unit: {text!r}")
        if name.strip() != "1":
            unit = unit * Unit(((name.strip(), 1),))
    return unit


def _combine(
    left: tuple[tuple[str, int], ...], right: tuple[tuple[str, int], ...], sign: int
) -> tuple[tuple[str, int], ...]:
    powers = Counter(dict(left))
    for name, power in right:
        powers[name] += sign * power
    return tuple(sorted((name, n) for name, n in powers.items() if n))


def _power(name: str, power: int) -> str:
    return name if power == 1 else f"{name}^{power}"
