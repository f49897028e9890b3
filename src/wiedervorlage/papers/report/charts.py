"""What the report wants drawn, as plain data, and the promise of somebody who draws it.

The report imports no drawing library: whoever calls it passes a ``ChartMaker`` in. Every drawing has an
``id`` that is unique on its page, a title and a description for those who do not see it.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from datetime import date

    from wiedervorlage.foundation.text import Language


class Look(StrEnum):
    """How a stretch of a state looks: filled, pale, hollow or dashed, so that colour is not needed."""

    CARRIES = "carries"
    WEAKENED = "weakened"
    JUDGEMENT = "judgement"
    OPEN = "open"
    GONE = "gone"


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """A stretch of one state, both days included in the picture."""

    start: date
    end: date
    words: str
    look: Look


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One line of bars: the states of a reason in one view."""

    label: str
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Lane:
    """A reason with its rows."""

    title: str
    rows: tuple[Row, ...]


class MarkKind(StrEnum):
    """What a mark stands for; each kind has its own shape."""

    DUE = "due"
    DECISION = "decision"
    ACT = "act"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A sign (letter or number) on a day."""

    day: date
    sign: str
    kind: MarkKind


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkRow:
    """A line of marks above the bars."""

    label: str
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineDrawing:
    """The reasons over time in all views, with the days that count."""

    id: str
    title: str
    description: str
    start: date
    end: date
    marks: tuple[MarkRow, ...]
    lanes: tuple[Lane, ...]
    language: Language


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """From ``start`` to ``end`` a quantity lay between ``low`` and ``high`` (equal: exactly there)."""

    start: date
    end: date
    low: float
    high: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Threshold:
    """The other side of a comparison under one reading; ``rank`` 0 is the fair one."""

    label: str
    rank: int
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """A figure at the day it is about, and the day since when the view could know it."""

    day: date
    known: date
    value: float
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Panel:
    """What one view knew of a value over time, against its thresholds."""

    label: str
    value: tuple[Step, ...]
    thresholds: tuple[Threshold, ...]
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceDrawing:
    """A value over time with the thresholds of the readings; ``decided`` is the day of the decision."""

    id: str
    title: str
    description: str
    unit: str
    is_share: bool
    start: date
    end: date
    decided: date
    decided_label: str
    panels: tuple[Panel, ...]
    language: Language


@dataclass(frozen=True, slots=True, kw_only=True)
class Gain:
    """What one region gains (or, below 0, loses), with the least and most it may be."""

    label: str
    low: float
    value: float
    high: float


@dataclass(frozen=True, slots=True, kw_only=True)
class GainsDrawing:
    """Who gains and who loses by one rule against another, in the order of the rows."""

    id: str
    title: str
    description: str
    axis: str
    rows: tuple[Gain, ...]
    language: Language


class ChartMaker(Protocol):
    """Somebody who draws; the same drawing always gives the same SVG."""

    def timeline(self, drawing: TimelineDrawing) -> str:
        """Return the timeline as SVG with title and description."""

    def evidence(self, drawing: EvidenceDrawing) -> str:
        """Return the evidence of a comparison as SVG with title and description."""

    def gains(self, drawing: GainsDrawing) -> str:
        """Return who gains and who loses as SVG with title and description."""
