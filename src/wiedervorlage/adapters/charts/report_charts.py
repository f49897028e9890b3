"""Draw the charts of the report: Vega-Lite specifications, made into SVG by vl-convert.

No browser, no network, no clock: the same drawing always gives the same bytes, in every time zone of the
machine. The library is imported when the first chart is drawn.
"""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING, Final, Literal

from wiedervorlage.adapters.charts.evidence import evidence_chart
from wiedervorlage.adapters.charts.gains import gains_chart
from wiedervorlage.adapters.charts.timeline import timeline_chart

if TYPE_CHECKING:
    from wiedervorlage.adapters.charts.parts import Json
    from wiedervorlage.papers.report.charts import EvidenceDrawing, GainsDrawing, TimelineDrawing

_FONT: Final = "Liberation Sans, Arial, Helvetica, sans-serif"
_SCHEMA: Final = "https://vega.github.io/schema/vega-lite/v6.json"
"""Names the version of the grammar; nothing is fetched from it."""
_ROLES: Final = re.compile(r' (?:role|aria-[a-z]+)="[^"]*"')


class VegaCharts:
    """Draws what the report asks for (its ``ChartMaker``)."""

    def timeline(self, drawing: TimelineDrawing) -> str:
        """Return the reasons over time as SVG."""
        return _svg(timeline_chart(drawing), drawing)

    def evidence(self, drawing: EvidenceDrawing) -> str:
        """Return a value against its thresholds as SVG, one panel for each view."""
        return _svg(evidence_chart(drawing), drawing)

    def gains(self, drawing: GainsDrawing) -> str:
        """Return who gains and who loses as SVG."""
        return _svg(gains_chart(drawing), drawing)


def specification(chart: Json) -> Json:
    """Return a chart as a whole Vega-Lite specification in the look of the house."""
    config = {
        "font": _FONT, "aria": False, "view": {"stroke": None},
        "axis": {"labelFontSize": 11, "titleFontSize": 11, "titleFontWeight": "normal", "labelColor": "#1d2630"},
    }  # fmt: skip
    return {"$schema": _SCHEMA, "background": "white", "padding": 2, "config": config, **chart}


def _svg(chart: Json, drawing: TimelineDrawing | EvidenceDrawing | GainsDrawing) -> str:
    """Return the chart as an image that tells its title and description, with ids of its own on the page."""
    import vl_convert  # noqa: PLC0415 - slow to import, needed only to draw

    locale: Literal["de-DE", "en-GB"] = "de-DE" if drawing.language == "de" else "en-GB"
    svg = vl_convert.vegalite_to_svg(specification(chart), format_locale=locale, time_format_locale=locale)
    # The picture speaks as one image, through its title and description; its parts have no roles of their own.
    body = re.sub(r"<(?:g|path)\b[^>]*>", lambda tag: _ROLES.sub("", tag[0]), svg[svg.index(">") + 1 :])
    box = svg[svg.index("viewBox=") :].split('"')[1]
    name = escape(drawing.id, quote=True)
    body = body.replace('id="clip', f'id="{name}-clip').replace("url(#clip", f"url(#{name}-clip")
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="{box}" '
        f'aria-labelledby="{name}-title {name}-text"><title id="{name}-title">{escape(drawing.title)}</title>'
        f'<desc id="{name}-text">{escape(drawing.description)}</desc>{body}'
    )
