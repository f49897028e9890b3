"""How many posts a need is, in half posts, by a ratio that somebody answers for.

A ratio without a source is not taken: it is an input that the user enters, never a default of the program.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from math import ceil, floor
from typing import TYPE_CHECKING

from wiedervorlage.foundation.catalogue import finding
from wiedervorlage.need.messages import MESSAGES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wiedervorlage.foundation.findings import Finding

HALF_POST = Fraction(1, 2)


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffingRatio:
    """So many persons to one full post, and who says so.

    Attributes:
        name: what is staffed.
        persons_per_post: persons (of the measure) to one full post.
        low, high: the span of the ratio where the source gives one.
        source: who says so, with day; without it the ratio is not used.
    """

    name: str
    persons_per_post: Fraction
    source: str
    low: Fraction | None = None
    high: Fraction | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffingNeed:
    """Posts in half posts: the nearest, and the least and most that ratio and figure allow."""

    unit: str
    exact: Fraction | None
    posts: Fraction | None
    low: Fraction | None
    high: Fraction | None


def staff(
    units: Sequence[str],
    persons: Sequence[tuple[Fraction, Fraction] | None],
    ratio: StaffingRatio,
) -> tuple[tuple[StaffingNeed, ...], tuple[Finding, ...]]:
    """Return the posts that each unit needs.

    Args:
        units: their names.
        persons: for each the least and most it may be; None where unknown: then the posts are unknown.
        ratio: persons per post, with a source.

    Returns:
        the need, and findings: ``NEE-020`` where the ratio has no source (then nothing is computed).
    """
    if not ratio.source.strip() or ratio.persons_per_post <= 0:
        return (), (finding(MESSAGES, "NEE-020", name=ratio.name),)
    return tuple(_need(unit, span, ratio) for unit, span in zip(units, persons, strict=True)), ()


def _need(unit: str, span: tuple[Fraction, Fraction] | None, ratio: StaffingRatio) -> StaffingNeed:
    if span is None:
        return StaffingNeed(unit=unit, exact=None, posts=None, low=None, high=None)
    low, high = span
    exact = (low + high) / 2 / ratio.persons_per_post
    return StaffingNeed(
        unit=unit,
        exact=exact,
        posts=floor(exact / HALF_POST + Fraction(1, 2)) * HALF_POST,
        low=floor(low / (ratio.high or ratio.persons_per_post) / HALF_POST) * HALF_POST,
        high=ceil(high / (ratio.low or ratio.persons_per_post) / HALF_POST) * HALF_POST,
    )
