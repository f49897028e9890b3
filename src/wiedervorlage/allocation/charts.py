"""Charts of who gains and who loses, as Vega-Lite through Altair, rendered to SVG without a browser.

Altair and vl-convert are imported when the first chart is drawn. A chart never stands alone: the table
stands beside it, and ``describe_changes`` is its text alternative.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wiedervorlage.allocation.comparison import lorenz_curve
from wiedervorlage.foundation.wording import write_number

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import ArrayLike

    from wiedervorlage.allocation.comparison import Change
    from wiedervorlage.foundation.text import Language

_FONT: Final = "Liberation Sans, Arial, sans-serif"
_COLOURS: Final = ("#b1432f", "#8d7aa8", "#2f6f9f", "#5c7f3a")


def draw_lorenz(rules: Mapping[str, ArrayLike], reference: ArrayLike, title: str, language: Language = "de") -> str:
    """Return the Lorenz curves of several divisions against one reference as SVG."""
    import altair as alt  # noqa: PLC0415 - slow to import, needed only to draw

    rows = []
    for name, amounts in rules.items():
        across, up = lorenz_curve(amounts, reference)
        rows += [{"rule": name, "x": float(x), "y": float(y)} for x, y in zip(across, up, strict=True)]
    axes = {
        "de": ("Anteil am Bedarf (aufsteigend versorgt)", "Anteil an den Stellen"),
        "en": ("share of need (least served first)", "share of posts"),
    }[language]
    colours = alt.Scale(domain=list(rules), range=list(_COLOURS[: len(rules)]))
    lines = (
        alt.Chart(alt.InlineData(values=rows))
        .mark_line(strokeWidth=2)
        .encode(
            x=alt.X("x:Q", title=axes[0], axis=alt.Axis(format="%"), scale=alt.Scale(domain=[0, 1])),
            y=alt.Y("y:Q", title=axes[1], axis=alt.Axis(format="%"), scale=alt.Scale(domain=[0, 1])),
            color=alt.Color("rule:N", scale=colours, title=None, legend=alt.Legend(orient="top-left")),
            strokeDash=alt.StrokeDash("rule:N", legend=None, scale=alt.Scale(domain=list(rules))),
        )
    )
    even = alt.Chart(alt.InlineData(values=[{"x": 0, "y": 0}, {"x": 1, "y": 1}])).mark_line(
        color="#7d8b98", strokeDash=[2, 3]
    )
    return _render((even.encode(x="x:Q", y="y:Q") + lines).properties(width=460, height=380, title=title), language)


def draw_changes(changes: Sequence[Change], title: str, language: Language = "de") -> str:
    """Return who gains and who loses as bars, the largest gain on top, as SVG."""
    import altair as alt  # noqa: PLC0415 - as above

    axis = {"de": "Stellen mehr oder weniger", "en": "posts more or less"}[language]
    rows = [{"key": change.key, "gain": change.gain} for change in changes]
    bars = (
        alt.Chart(alt.InlineData(values=rows))
        .mark_bar()
        .encode(
            x=alt.X("gain:Q", title=axis),
            y=alt.Y("key:N", sort=[change.key for change in changes], title=None, axis=alt.Axis(labelLimit=200)),
            color=alt.condition("datum.gain >= 0", alt.value(_COLOURS[2]), alt.value(_COLOURS[0])),
        )
    )
    return _render(bars.properties(width=520, height=alt.Step(14), title=title), language)


def describe_changes(changes: Sequence[Change], language: Language = "de") -> str:
    """Return the finding of the bars in words, for those who do not see them."""
    gains = [change for change in changes if change.gain > 0]
    losses = [change for change in changes if change.gain < 0]
    moved = write_number(sum(change.gain for change in gains), language, decimals=1)
    if not gains or not losses:
        return {"de": "Niemand gewinnt oder verliert.", "en": "Nobody gains or loses."}[language]
    most, least = changes[0], changes[-1]
    up = write_number(most.gain, language, decimals=1)
    down = write_number(-least.gain, language, decimals=1)
    if language == "de":
        return (
            f"{len(gains)} gewinnen, {len(losses)} verlieren; zusammen wechseln {moved} Stellen. "
            f"Am meisten gewinnt {most.key} ({up}), am meisten verliert {least.key} ({down})."
        )
    return (
        f"{len(gains)} gain, {len(losses)} lose; {moved} posts move in all. "
        f"{most.key} gains most ({up}), {least.key} loses most ({down})."
    )


def _render(chart: object, language: Language) -> str:
    import vl_convert  # noqa: PLC0415 - as above

    specification = chart.configure(font=_FONT).configure_view(stroke=None).to_dict()  # type: ignore[attr-defined]  # altair has no common type of its charts
    if language == "de":
        return str(vl_convert.vegalite_to_svg(specification, format_locale="de-DE"))
    return str(vl_convert.vegalite_to_svg(specification))
