"""Parts that charts share: layers of a Vega-Lite specification, scales in pixels, axes of days."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

Json = dict[str, object]
Rows = list[Json]

INK: Final = "#1d2630"
SOFT: Final = "#4a5561"
BLUE: Final = "#14466b"
RED: Final = "#a1260d"
WIDTH: Final = 760
SHORT: Final = 800
"""Spans of fewer days than this are marked by months, longer ones by years."""


def layer(rows: Rows, mark: Json, **channels: Json) -> Json:
    """Return one layer: its rows, its mark, its channels."""
    return {"data": {"values": rows}, "mark": mark, "encoding": channels}


def utc(day: date) -> str:
    """Return a day as the scales read it: midnight, the same in every time zone of the machine."""
    return f"{day.isoformat()}T00:00:00Z"


def days(start: date, end: date, pixels: Sequence[float]) -> Json:
    """Return a scale of days onto a range of pixels."""
    return {"type": "utc", "domain": [utc(start), utc(end)], "range": list(pixels), "nice": False}


def day_axis(start: date, end: date, **more: object) -> Json:
    """Return an axis of days: years, or months where the span is short."""
    short = (end - start).days < SHORT
    ticks: object = 8 if short else "year"
    return {
        "format": "%b %Y" if short else "%Y", "title": None, "tickCount": ticks, "gridColor": "#e6eaee",
        "labelOverlap": True, **more,
    }  # fmt: skip


def calendar_days(start: date, end: date) -> list[tuple[date, str]]:
    """Return the first days of the years from ``start`` to ``end``, or of the quarters where the span is short."""
    short = (end - start).days < SHORT
    months = (1, 4, 7, 10) if short else (1,)
    firsts = (date(year, month, 1) for year in range(start.year, end.year + 1) for month in months)
    return [(day, f"{day.month}/{day.year}" if short else str(day.year)) for day in firsts if start <= day <= end]


def place(low: float, high: float) -> Json:
    """Return a scale that leaves pixels as they are, counted from the top or the left."""
    return {"domain": [low, high], "range": [low, high], "nice": False, "zero": False}


def on(field: str, scale: Json, axis: Json | None = None, kind: str = "quantitative") -> Json:
    """Return a channel of places."""
    return {"field": field, "type": kind, "scale": scale, "axis": axis}


def words(rows: Rows, x: float, depth: Json, *, bold: bool = False) -> list[Json]:
    """Return words from pixel ``x`` on, at their ``y``, on a white halo so that no line crosses the letters."""
    look: Json = {
        "type": "text", "align": "left", "baseline": "middle", "fontSize": 12,
        "fontWeight": "bold" if bold else "normal",
    }  # fmt: skip
    channels: dict[str, Json] = {"x": {"value": x}, "y": depth, "text": {"field": "text", "type": "nominal"}}
    halo: Json = {**look, "color": "#ffffff", "stroke": "#ffffff", "strokeWidth": 4}
    return [layer(rows, halo, **channels), layer(rows, {**look, "color": INK}, **channels)]


def shortened(text: str, most: int) -> str:
    """Return ``text``, cut after a word where it is longer than ``most`` characters."""
    return text if len(text) <= most else text[: most - 1].rsplit(" ", 1)[0] + " …"
