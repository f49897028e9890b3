"""The reasons over time: marks on top, then for each reason a bar in every view.

Places are computed here in pixels, so that marks and words never overlap.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from wiedervorlage.adapters.charts.parts import (
    BLUE,
    INK,
    SOFT,
    WIDTH,
    Json,
    Rows,
    calendar_days,
    days,
    layer,
    on,
    place,
    shortened,
    utc,
    words,
)
from wiedervorlage.papers.report.charts import Look, MarkKind

if TYPE_CHECKING:
    from datetime import date

    from wiedervorlage.papers.report.charts import Bar, Lane, Mark, MarkRow, TimelineDrawing

_LEFT: Final = 118
_RIGHT: Final = 748
_ROW: Final = 19
_MARK_ROW: Final = 20
_CHARACTER: Final = 6.1
"""Mean width of a character in a bar, in pixels: enough to know whether the word fits."""
_LOOKS: Final[dict[Look, Json]] = {
    Look.CARRIES: {"fill": "#2c6e54", "stroke": "#2c6e54"},
    Look.WEAKENED: {"fill": "#a9d0bf", "stroke": "#2c6e54"},
    Look.JUDGEMENT: {"fill": "#d5dbe6", "stroke": "#5b6778"},
    Look.OPEN: {"fill": "#f6edc9", "stroke": "#6b5900", "strokeDash": [2, 2]},
    Look.GONE: {"fill": "#ffffff", "stroke": "#a1260d", "strokeDash": [5, 3]},
}
_MARKS: Final[dict[MarkKind, Json]] = {
    MarkKind.DUE: {"shape": "triangle-down", "size": 130, "color": "#8a3200"},
    MarkKind.DECISION: {"shape": "square", "size": 250, "color": INK},
    MarkKind.ACT: {"shape": "circle", "size": 260, "color": BLUE},
}


@dataclass(slots=True)
class _Layout:
    """Where everything goes, from top to bottom; ``height`` is where the next row begins."""

    drawing: TimelineDrawing
    height: float = 20.0
    bars: dict[Look, Rows] = field(default_factory=lambda: {look: [] for look in Look})
    bar_words: Rows = field(default_factory=list)
    labels: Rows = field(default_factory=list)
    titles: Rows = field(default_factory=list)
    mark_labels: Rows = field(default_factory=list)
    marks: dict[MarkKind, Rows] = field(default_factory=lambda: {kind: [] for kind in MarkKind})

    def x(self, day: date) -> float:
        """Return the pixel of a day."""
        whole = (self.drawing.end - self.drawing.start).days
        return _LEFT + (_RIGHT - _LEFT) * (day - self.drawing.start).days / whole

    def add_marks(self, row: MarkRow) -> None:
        """Put marks on a line; those that would overlap go on further lines below."""
        lines: list[float] = []
        for mark in sorted(row.marks, key=lambda mark: mark.day):
            x = self.x(mark.day)
            line = next((number for number, last in enumerate(lines) if x - last >= 26), len(lines))
            lines[line : line + 1] = [x]
            self._add_mark(mark, self.height + _MARK_ROW * (line + 0.5))
        self.mark_labels.append({"y": self.height + _MARK_ROW / 2, "text": row.label})
        self.height += _MARK_ROW * max(1, len(lines)) + 2

    def _add_mark(self, mark: Mark, y: float) -> None:
        self.marks[mark.kind].append({"day": utc(mark.day), "y": y, "sign": mark.sign})

    def add_lane(self, lane: Lane) -> None:
        """Put a reason: its sentence, then one line of bars for each view."""
        self.height += 9
        self.titles.append({"y": self.height + 8, "text": shortened(lane.title, 112)})
        self.height += 18
        for row in lane.rows:
            self.labels.append({"y": self.height + _ROW / 2, "text": row.label})
            for bar in row.bars:
                self._add_bar(bar)
            self.height += _ROW + 3

    def _add_bar(self, bar: Bar) -> None:
        top, bottom = self.height + 1, self.height + _ROW - 1
        self.bars[bar.look].append({"day": utc(bar.start), "end": utc(bar.end), "y": top, "bottom": bottom})
        if len(bar.words) * _CHARACTER + 8 <= self.x(bar.end) - self.x(bar.start):
            middle = bar.start + (bar.end - bar.start) / 2
            colour = "#ffffff" if bar.look is Look.CARRIES else INK
            self.bar_words.append({"day": utc(middle), "y": (top + bottom) / 2, "text": bar.words, "colour": colour})


def timeline_chart(drawing: TimelineDrawing) -> Json:
    """Return the chart as a Vega-Lite specification."""
    layout = _Layout(drawing)
    for row in drawing.marks:
        layout.add_marks(row)
    for lane in drawing.lanes:
        layout.add_lane(lane)
    height = layout.height + 20
    scale = days(drawing.start, drawing.end, (_LEFT, _RIGHT))
    day = on("day", scale, None, "temporal")
    depth = on("y", place(0, height))
    rules = layer(
        layout.marks[MarkKind.DECISION], {"type": "rule", "color": SOFT, "strokeDash": [1, 3]},
        x=day, y=depth, y2={"value": height - 16},
    )  # fmt: skip
    bars = [
        layer(rows, {"type": "rect", "strokeWidth": 1.6, **_LOOKS[look]},
              x=day, x2={"field": "end"}, y=depth, y2={"field": "bottom"})
        for look, rows in layout.bars.items()
        if rows
    ]  # fmt: skip
    inside = layer(
        layout.bar_words, {"type": "text", "fontSize": 11, "baseline": "middle"}, x=day, y=depth,
        text={"field": "text"}, color={"field": "colour", "type": "nominal", "scale": None},
    )  # fmt: skip
    marks = [part for kind, rows in layout.marks.items() if rows for part in _marks(kind, rows, day, depth)]
    titles = words(layout.titles, 0, depth, bold=True)
    labels = [*words(layout.mark_labels, 0, depth), *words(layout.labels, 12, depth)]
    layers = [*_calendar(drawing, day, depth, height), rules, *titles, *labels, *bars, inside, *marks]
    return {"width": WIDTH, "height": height, "layer": layers}


def _calendar(drawing: TimelineDrawing, day: Json, depth: Json, height: float) -> list[Json]:
    """Return a fine line for each year (each quarter where the span is short), named above and below."""
    ticks = calendar_days(drawing.start, drawing.end)
    lines: Rows = [{"day": utc(tick), "y": 16} for tick, _ in ticks]
    names: Rows = [{"day": utc(tick), "y": y, "text": text} for tick, text in ticks for y in (7, height - 7)]
    line: Json = {"type": "rule", "color": "#d5dbe1"}
    name: Json = {"type": "text", "fontSize": 11, "baseline": "middle", "color": INK}
    return [
        layer(lines, line, x=day, y=depth, y2={"value": height - 16}),
        layer(names, name, x=day, y=depth, text={"field": "text"}),
    ]


def _marks(kind: MarkKind, rows: Rows, day: Json, depth: Json) -> list[Json]:
    """Return the marks of a kind with their signs: inside a square or circle, beside a triangle."""
    sign: Json = {"type": "text", "fontSize": 11, "fontWeight": "bold", "baseline": "middle", "color": "#ffffff"}
    if kind is MarkKind.DUE:
        sign |= {"dx": 12, "color": INK}
    point: Json = {"type": "point", "filled": True, "opacity": 1, **_MARKS[kind]}
    return [layer(rows, point, x=day, y=depth), layer(rows, sign, x=day, y=depth, text={"field": "sign"})]
