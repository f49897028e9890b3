"""Whom the figures of a case are about: regions, the names that premises use for them, and how many to one post."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fractions import Fraction

    from wiedervorlage.foundation.text import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Region:
    """A region that premises may speak of."""

    key: str
    name: str
    type: str = ""
    parent: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """What a name before the dot means: one region, several, or a body by its exact name."""

    name: str
    keys: tuple[str, ...]
    label: Text
    is_group: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffingKey:
    """So many persons (or tenders, or what the need is counted in) to one full post, by a source."""

    per_post: Fraction
    low: Fraction | None
    high: Fraction | None
    source: str
