"""Who gains and who loses: a bar for each region, with a fine line from the least to the most it may be."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wiedervorlage.adapters.charts.parts import BLUE, INK, RED, Json, layer

if TYPE_CHECKING:
    from wiedervorlage.papers.report.charts import GainsDrawing

_ROW: Final = 15
_WIDTH: Final = 520


def gains_chart(drawing: GainsDrawing) -> Json:
    """Return the chart as a Vega-Lite specification."""
    rows: list[Json] = [
        {"label": row.label, "low": row.low, "value": row.value, "high": row.high, "zero": 0} for row in drawing.rows
    ]
    names = [row.label for row in drawing.rows]
    ends = [end for row in drawing.rows for end in (row.low, row.high, row.value, 0.0)]
    down: Json = {
        "field": "label", "type": "nominal", "sort": names, "title": None, "axis": {"labelLimit": 220, "ticks": False},
    }  # fmt: skip
    across: Json = {
        "field": "value", "type": "quantitative", "title": drawing.axis, "scale": {"domain": [min(ends), max(ends)]},
        "axis": {"gridColor": "#e6eaee", "format": ",.1~f"},
    }  # fmt: skip
    colour: Json = {"condition": {"test": "datum.value >= 0", "value": BLUE}, "value": RED}
    bars = layer(rows, {"type": "bar", "size": 9, "opacity": 0.75}, y=down, x=across, color=colour)
    spans = layer(
        rows,
        {"type": "rule", "strokeWidth": 1.4, "color": INK},
        y=down,
        x={**across, "field": "low"},
        x2={"field": "high"},
    )
    return {"width": _WIDTH, "height": {"step": _ROW}, "layer": [bars, spans]}
