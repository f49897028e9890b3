"""Imprecise values as intervals.

Real figures are imprecise: ``7000+`` is open above, ``1200..1400`` a span, ``ca. 200`` plus or minus half a
unit of the last non-zero digit, ``0.12 ± 0.03`` a value with a standard error. Nothing is made up: what is
missing stays missing.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

_NUMBER: Final = r"[-+−]?\d+(?:[.]\d+)?"
_OPEN: Final = re.compile(rf"(?:(?:over|über|>|>=|≥)\s*)?(?P<low>{_NUMBER})\s*\+")
_OVER: Final = re.compile(rf"(?:over|über|>|≥|>=)\s*(?P<low>{_NUMBER})")
_UNDER: Final = re.compile(rf"(?:under|unter|<|≤|<=)\s*(?P<high>{_NUMBER})")
_RANGE: Final = re.compile(rf"(?P<low>{_NUMBER})\s*(?:\.\.|…)\s*(?P<high>{_NUMBER})")
_ABOUT: Final = re.compile(
    rf"(?:ca\.?|circa|rd\.?|rund|etwa|about|~)\s*(?P<mid>{_NUMBER})(?:\s*\(±\s*(?P<width>{_NUMBER})\))?"
)
_ERROR: Final = re.compile(rf"(?P<mid>{_NUMBER})\s*±\s*(?P<error>{_NUMBER})")


@dataclass(frozen=True, slots=True, kw_only=True)
class Interval:
    """All values a figure may have, both ends included; infinite ends are open.

    ``standard_error`` is set only where the source states one; then ``low`` and ``high`` are the stated
    value itself, since a standard error bounds nothing.
    """

    low: float
    high: float
    standard_error: float | None = None

    def __post_init__(self) -> None:
        """Refuse an interval that ends before it begins."""
        if math.isnan(self.low) or math.isnan(self.high) or self.low > self.high:
            raise ValueError(f"no interval: {self.low}..{self.high}")

    @property
    def is_point(self) -> bool:
        """Say whether the figure is exact."""
        return self.low == self.high

    @classmethod
    def point(cls, value: float) -> Interval:
        """Return the interval that holds only ``value``."""
        return cls(low=value, high=value)


@lru_cache(maxsize=4096)
def parse_value(text: str) -> Interval:
    """Read a figure as a source states it, with decimal point.

    Args:
        text: ``316``, ``7000+``, ``over 7000``, ``under 50``, ``1200..1400``, ``ca. 200``,
            ``ca. 200 (±20)``, ``12.5 ± 0.4``.

    Returns:
        the interval of values the figure may have.

    Raises:
        ValueError: the text is no figure.
    """
    raw = text.strip().replace("−", "-")
    if re.fullmatch(_NUMBER, raw):
        return Interval.point(float(raw))
    if match := _OPEN.fullmatch(raw) or _OVER.fullmatch(raw):
        return Interval(low=float(match["low"]), high=math.inf)
    if match := _UNDER.fullmatch(raw):
        return Interval(low=-math.inf, high=float(match["high"]))
    if match := _RANGE.fullmatch(raw):
        return Interval(low=float(match["low"]), high=float(match["high"]))
    if match := _ABOUT.fullmatch(raw):
        middle = float(match["mid"])
        width = float(match["width"]) if match["width"] else half_last_unit(match["mid"])
        return Interval(low=middle - width, high=middle + width)
    if match := _ERROR.fullmatch(raw):
        middle = float(match["mid"])
        return Interval(low=middle, high=middle, standard_error=float(match["error"]))
    raise ValueError(f"no figure: {text!r}")


def half_last_unit(digits: str) -> float:
    """Return half a unit of the last non-zero digit: 50 for ``200``, 0.05 for ``0.3``, 0.5 for ``16``."""
    plain = digits.lstrip("+-−")
    whole, _, fraction = plain.partition(".")
    if fraction.strip("0"):
        return 0.5 * float(10.0 ** -len(fraction.rstrip("0")))
    zeros = len(whole) - len(whole.rstrip("0"))
    return 0.5 * float(10**zeros) if whole.strip("0") else 0.5
