"""A value over time against its thresholds: one panel for each view, days from left to right.

The figures stand as dots on the day they are about; a fine line runs to the day on which the view could know
them. Thresholds are named at their right ends.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from wiedervorlage.adapters.charts.parts import (
    BLUE,
    INK,
    RED,
    SOFT,
    WIDTH,
    Json,
    Rows,
    day_axis,
    days,
    layer,
    on,
    utc,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wiedervorlage.papers.report.charts import EvidenceDrawing, Panel, Step

_HEIGHT: Final = 150
_RIGHT: Final = 640
_THRESHOLDS: Final[tuple[Json, ...]] = (
    {"strokeDash": [8, 4], "strokeWidth": 2.2, "color": RED},
    {"strokeDash": [2, 3], "strokeWidth": 1.6, "color": "#7a4b3a"},
    {"strokeDash": [10, 3, 2, 3], "strokeWidth": 1.4, "color": "#7a4b3a"},
)


def evidence_chart(drawing: EvidenceDrawing) -> Json:
    """Return the chart as a Vega-Lite specification."""
    return {"vconcat": [_panel(drawing, panel) for panel in drawing.panels], "spacing": 12}


def _panel(drawing: EvidenceDrawing, panel: Panel) -> Json:
    top = _top(panel, is_share=drawing.is_share)
    scale = days(drawing.start, drawing.end, (0, _RIGHT))
    axis: Json = {
        "tickCount": 4, "format": ".0%" if drawing.is_share else ",.2~f", "gridColor": "#e6eaee", "title": drawing.unit,
    }  # fmt: skip
    day = on("day", scale, day_axis(drawing.start, drawing.end), "temporal")
    amount = on("low", {"domain": [0, top], "range": [_HEIGHT, 0], "nice": False}, axis)
    run: Json = {"field": "run", "type": "nominal"}
    layers = _decision(drawing, day, amount, top)
    for threshold in panel.thresholds:
        mark: Json = {"type": "line", "interpolate": "step-after", **_THRESHOLDS[threshold.rank]}
        layers.append(layer(_path(threshold.steps, top), mark, x=day, y=amount, detail=run))
    known = _path(panel.value, top)
    area: Json = {"type": "area", "interpolate": "step-after", "opacity": 0.22, "color": BLUE}
    line: Json = {"type": "line", "interpolate": "step-after", "strokeWidth": 2.6, "color": BLUE}
    layers.append(layer(known, area, x=day, y=amount, y2={"field": "high"}, detail=run))
    layers.append(layer(known, line, x=day, y=amount, detail=run))
    layers += _points(drawing, panel, day, amount)
    name: Json = {"type": "text", "align": "left", "baseline": "middle", "dx": 6, "fontSize": 11, "color": RED}
    layers.append(layer(_names(drawing, panel, top), name, x=day, y=amount, text={"field": "text"}))
    title = {"text": panel.label, "anchor": "start", "fontSize": 12, "color": INK, "offset": 6}
    return {"width": WIDTH - 60, "height": _HEIGHT, "title": title, "layer": layers}


def _decision(drawing: EvidenceDrawing, day: Json, amount: Json, top: float) -> list[Json]:
    rows: Rows = [{"day": utc(drawing.decided), "low": top, "text": drawing.decided_label}]
    rule: Json = {"type": "rule", "color": SOFT, "strokeDash": [1, 3]}
    word: Json = {"type": "text", "align": "left", "dx": 4, "dy": 8, "fontSize": 11, "color": SOFT}
    return [
        layer(rows, rule, x=day, y=amount, y2={"value": _HEIGHT}),
        layer(rows, word, x=day, y=amount, text={"field": "text"}),
    ]


def _points(drawing: EvidenceDrawing, panel: Panel, day: Json, amount: Json) -> list[Json]:
    rows: Rows = [
        {
            "day": utc(point.day), "known": utc(max(point.day, min(point.known, drawing.end))), "low": point.value,
            "text": point.label,
        }
        for point in panel.points
    ]  # fmt: skip
    if not rows:
        return []
    delay: Json = {"type": "rule", "color": BLUE, "strokeWidth": 0.9, "strokeDash": [1, 2]}
    dot: Json = {"type": "point", "filled": True, "opacity": 1, "size": 46, "color": BLUE}
    word: Json = {"type": "text", "align": "left", "dx": -4, "dy": -10, "fontSize": 11, "color": INK}
    return [
        layer(rows, delay, x=day, x2={"field": "known"}, y=amount),
        layer(rows, dot, x=day, y=amount),
        layer(rows, word, x=day, y=amount, text={"field": "text"}),
    ]


def _names(drawing: EvidenceDrawing, panel: Panel, top: float) -> Rows:
    """Name the thresholds at their right ends, moved apart where they would overlap."""
    ends = sorted((_shown(t.steps[-1].low, top), t.label) for t in panel.thresholds if t.steps)
    apart = 13 * top / _HEIGHT
    rows: Rows = []
    least = 0.0
    for value, label in ends:
        place = max(value, least)
        least = place + apart
        rows.append({"day": utc(drawing.end), "low": place, "text": label})
    return rows


def _top(panel: Panel, *, is_share: bool) -> float:
    """Return the upper end of the scale: room above the highest finite value."""
    steps = (*panel.value, *(step for threshold in panel.thresholds for step in threshold.steps))
    bounds = [bound for step in steps for bound in (step.low, step.high)]
    bounds += [point.value for point in panel.points]
    highest = max((bound for bound in bounds if bound < float("inf")), default=1.0)
    return 1.04 if is_share and 0.87 < highest <= 1.0 else 1.2 * highest or 1.0


def _path(steps: Sequence[Step], top: float) -> Rows:
    """Return the corners of a stepped line; stretches with nothing known between them are parted."""
    rows: Rows = []
    run, last = 0, None
    for step in steps:
        run += last is not None and step.start > last + timedelta(days=1)
        low, high = _shown(step.low, top), _shown(step.high, top)
        rows += [{"day": utc(day), "low": low, "high": high, "run": str(run)} for day in (step.start, step.end)]
        last = step.end
    return rows


def _shown(value: float, top: float) -> float:
    return min(max(value, 0.0), top)
