"""Draw charts as SVG with Altair and vl-convert: no browser, no network, the same bytes each time.

Everything heavy is imported when the first chart is drawn.
"""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING, Final, Literal

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    import altair as alt

    from wiedervorlage.foundation.text import Language
    from wiedervorlage.papers.report.charts import ComparisonChart, Timeline

_COLOURS: Final = {
    "carries": "#2f6f9f",
    "weakened": "#8fb8d6",
    "gone": "#b1432f",
    "open": "#c9c2a5",
    "judgement": "#8d7aa8",
}
_LIGHT: Final = frozenset({"weakened", "open"})
_FONT: Final = "Liberation Sans, Arial, sans-serif"
_WIDTH: Final = 760


class AltairCharts:
    """Draws what the report asks for."""

    def timeline(self, data: Timeline, title: str, language: Language) -> str:
        """Return one bar per stretch of a state, triangles for causes, lines for decisions."""
        import altair as alt  # noqa: PLC0415 - slow to import, needed only to draw

        bands = [
            {
                "reason": band.reason,
                "state": band.state,
                "group": band.group,
                "start": _moment(band.start),
                "end": _moment(band.end),
                "middle": _moment(band.start.fromordinal((band.start.toordinal() + band.end.toordinal()) // 2)),
            }
            for band in data.bands
        ]
        span = max((band.end for band in data.bands), default=None)
        start = min((band.start for band in data.bands), default=None)
        total = (span - start).days if span and start else 1
        order = list(data.order)
        rows = alt.Y("reason:N", sort=order, title=None, axis=alt.Axis(labelLimit=180, labelFontSize=12))
        bars = (
            alt.Chart(alt.InlineData(values=bands))
            .mark_bar(height=20)
            .encode(
                x=alt.X("start:T", title=None, axis=alt.Axis(format="%m/%Y", labelFontSize=11, tickCount=8)),
                x2="end:T",
                y=rows,
                color=alt.Color(
                    "group:N",
                    scale=alt.Scale(domain=list(_COLOURS), range=list(_COLOURS.values())),
                    legend=None,
                ),
            )
        )
        room = {band.state: 0.012 * total * len(band.state) for band in data.bands}
        wide = [
            row for row, band in zip(bands, data.bands, strict=True) if (band.end - band.start).days > room[band.state]
        ]
        words = [
            alt.Chart(alt.InlineData(values=[band for band in wide if (band["group"] in _LIGHT) is light]))
            .mark_text(fontSize=11, color="#1b2733" if light else "#ffffff")
            .encode(x="middle:T", y=rows, text="state:N")
            for light in (False, True)
        ]
        decisions = [{"day": _moment(mark.day)} for mark in data.decisions]
        lines = (
            alt.Chart(alt.InlineData(values=decisions)).mark_rule(color="#1b2733", strokeWidth=1.5).encode(x="day:T")
        )
        due = [{"day": _moment(mark.day), "at": 0} for mark in data.due]
        marks = (
            alt.Chart(alt.InlineData(values=due))
            .mark_point(shape="triangle-down", size=110, filled=True, color="#b35c00", opacity=1)
            .encode(x="day:T", y=alt.value(-9))
        )
        height = 30 * max(1, len(order))
        chart = alt.layer(bars, *words, lines, marks).properties(width=_WIDTH, height=height)
        return _svg(chart, title, language)

    def comparison(self, data: ComparisonChart, language: Language) -> str:
        """Return both sides of a comparison as stepped lines, uncertain stretches as bands."""
        import altair as alt  # noqa: PLC0415 - slow to import, needed only to draw

        views = list(dict.fromkeys(step.view for step in data.steps))
        highest = max((step.high for step in data.steps if step.high != float("inf")), default=1.0)
        highest = max(highest, *(step.low for step in data.steps)) * 1.15
        names = ("value", "threshold")
        rows = [row for view in views for side in names for row in _stretches(data, view, side, highest, language)]
        lines = list(dict.fromkeys(str(row["line"]) for row in rows))
        palette = ["#0b4a7a", "#b1432f", "#4f8fbf", "#d98a77"]
        dashes = [[1, 0], [6, 4], [1, 0], [6, 4]]
        colour = alt.Color(
            "line:N",
            scale=alt.Scale(domain=lines, range=palette[: len(lines)]),
            legend=alt.Legend(title=None, orient="bottom", labelFontSize=12, labelLimit=300, symbolOpacity=1),
        )
        base = alt.Chart(alt.InlineData(values=rows)).encode(
            x=alt.X("day:T", title=None, axis=alt.Axis(format="%m/%Y", labelFontSize=11, tickCount=8)), color=colour
        )
        unit = {"persons": {"de": "Personen", "en": "persons"}}.get(data.unit, {}).get(language, data.unit)
        y = alt.Y("low:Q", title=unit or None, scale=alt.Scale(domain=[min(0.0, -0.0), highest]))
        area = base.mark_area(opacity=0.18, interpolate="step-after").encode(y=y, y2="high:Q")
        line = base.mark_line(strokeWidth=2.5, interpolate="step-after").encode(
            y=y,
            strokeDash=alt.StrokeDash("line:N", scale=alt.Scale(domain=lines, range=dashes[: len(lines)]), legend=None),
        )
        return _svg(alt.layer(area, line).properties(width=_WIDTH, height=220), data.title, language)


_SIDES: Final = {
    "de": {"value": "Wert", "threshold": "Schwelle", "public": "öffentlich", "house": "im Haus"},
    "en": {"value": "value", "threshold": "threshold", "public": "public", "house": "in the house"},
}


def _stretches(
    data: ComparisonChart, view: str, side: str, highest: float, language: Language
) -> Iterator[dict[str, str | float]]:
    """Yield both ends of every stretch of one line; open ends stop at the edge of the chart."""
    words = _SIDES[language]
    steps = [step for step in data.steps if (step.view, step.side) == (view, side)]
    ends = [step.day for step in steps[1:]] + [data.end]
    for step, end in zip(steps, ends, strict=True):
        for day in (step.day, end):
            yield {
                "line": f"{words[side]}, {words['public' if view == 'public' else 'house']}",
                "day": _moment(day),
                "low": max(step.low, -highest),
                "high": min(step.high, highest),
            }


def _moment(day: date) -> str:
    return f"{day.isoformat()}T00:00:00"


def _svg(chart: alt.LayerChart | alt.FacetChart, title: str, language: Language) -> str:
    """Return the chart as SVG that names itself to a screen reader and scales to the page."""
    import vl_convert  # noqa: PLC0415 - slow to import, needed only to draw

    spec = chart.configure(font=_FONT).configure_view(stroke=None).configure_axis(gridColor="#e3e8ec").to_json()
    locale: Literal["de-DE", "en-US"] = "de-DE" if language == "de" else "en-US"
    svg = vl_convert.vegalite_to_svg(spec, format_locale=locale, time_format_locale=locale)
    opening = f'<svg role="img" aria-label="{escape(title, quote=True)}" '
    svg = re.sub(r"^<svg ", opening, svg.strip(), count=1)
    return re.sub(r"<svg ([^>]*?)width=\"(\d+)\" height=\"(\d+)\"", r'<svg \1width="\2" height="\3"', svg, count=1)
