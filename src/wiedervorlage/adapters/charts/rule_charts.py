"""Draw the timeline of a rule as SVG with Altair and vl-convert: no browser, no network.

Everything heavy is imported when the first chart is drawn.
"""

from __future__ import annotations

import re
from datetime import date
from html import escape
from typing import TYPE_CHECKING, Final

from wiedervorlage.evidence.intervals import Interval
from wiedervorlage.foundation.wording import NBSP
from wiedervorlage.rules.changes import breakpoints

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    import altair as alt

    from wiedervorlage.foundation.text import Language
    from wiedervorlage.rules.programme import Programme
    from wiedervorlage.rules.timeline import Stretch

_WIDTH: Final = 900
_ROW: Final = 24
_FONT: Final = "Liberation Sans, Arial, sans-serif"
_COLOURS: Final = {"rule": "#2f6f9f", "context": "#8d7aa8", "unknown": "#c9c2a5"}
_LEGEND: Final = {
    "rule": {"de": "Regel", "en": "rule"},
    "context": {"de": "daneben", "en": "beside the rule"},
    "unknown": {"de": "unbekannt", "en": "unknown"},
}
_PIXELS_PER_LETTER: Final = 6.2


def draw_timeline(
    programme: Programme,
    found: Mapping[str, tuple[Stretch, ...]],
    write: Callable[[Stretch, Language], str],
    language: Language = "de",
) -> str:
    """Return one row per parameter and one bar per stretch, with its value in it as ``write`` writes it."""
    import altair as alt  # noqa: PLC0415 - slow to import, needed only to draw

    days = breakpoints(programme)
    edges = (date(days[0].year, 1, 1), date(days[-1].year + 2, 1, 1))
    rows = [
        _row(programme, stretch, write(stretch, language), edges, language)
        for spans in found.values()
        for stretch in spans
    ]
    order = list(dict.fromkeys(str(row["parameter"]) for row in rows))
    y = alt.Y("parameter:N", sort=order, title=None, axis=alt.Axis(labelLimit=330, labelFontSize=12))
    colours = {_LEGEND[kind][language]: colour for kind, colour in _COLOURS.items()}
    bars = (
        alt.Chart(alt.InlineData(values=rows))
        .mark_bar(height=18, stroke="#ffffff")
        .encode(
            x=alt.X("start:T", title=None, axis=alt.Axis(format="%Y", labelFontSize=11)),
            x2="end:T",
            y=y,
            color=alt.Color(
                "kind:N",
                scale=alt.Scale(domain=list(colours), range=list(colours.values())),
                legend=alt.Legend(title=None, orient="top"),
            ),
        )
    )
    words = [
        alt.Chart(alt.InlineData(values=[row for row in rows if row["dark"] is dark and row["written"]]))
        .mark_text(fontSize=11, align="left", dx=4, color="#ffffff" if dark else "#1b2733")
        .encode(x="start:T", y=y, text="written:N")
        for dark in (True, False)
    ]
    chart = alt.layer(bars, *words).properties(width=_WIDTH, height=_ROW * max(1, len(order)))
    return _svg(chart, programme.title.in_language(language), language)


def _row(
    programme: Programme, stretch: Stretch, value: str, edges: tuple[date, date], language: Language
) -> dict[str, str | bool]:
    statement = stretch.statement
    start = max(stretch.first or edges[0], edges[0])
    end = date.fromordinal(stretch.last.toordinal() + 1) if stretch.last else edges[1]
    kind = "unknown" if not stretch.is_known else "context" if statement.context else "rule"
    room = int((end - start).days / (edges[1] - edges[0]).days * _WIDTH / _PIXELS_PER_LETTER)
    return {
        "parameter": programme.label(stretch.parameter).in_language(language),
        "start": _moment(start),
        "end": _moment(end),
        "kind": _LEGEND[kind][language],
        "dark": kind != "unknown",
        "written": _shortened(value, room, is_figure=isinstance(statement.value, Interval)),
    }


def _shortened(text: str, room: int, *, is_figure: bool) -> str:
    """Shorten to the letters that have room; a figure loses its condition, then its unit, never a digit."""
    if len(text) <= room:
        return text
    if is_figure:
        shorter = (text.split(" (", maxsplit=1)[0], text.split(NBSP, maxsplit=1)[0])
        return next((figure for figure in shorter if len(figure) <= room), "")
    return text[: room - 1].rstrip() + "…" if room >= 6 else ""


def _moment(day: date) -> str:
    return f"{day.isoformat()}T00:00:00"


def _svg(chart: alt.LayerChart | alt.FacetChart, title: str, language: Language) -> str:
    """Return the chart as SVG that names itself to a screen reader and scales to the page."""
    import vl_convert  # noqa: PLC0415 - slow to import, needed only to draw

    spec = chart.configure(font=_FONT).configure_view(stroke=None).configure_axis(gridColor="#e3e8ec").to_json()
    german = language == "de"
    svg = vl_convert.vegalite_to_svg(
        spec,
        format_locale="de-DE" if german else "en-US",
        time_format_locale="de-DE" if german else "en-US",
    )
    return re.sub(r"^<svg ", f'<svg role="img" aria-label="{escape(title, quote=True)}" ', svg.strip(), count=1)
