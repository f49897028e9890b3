"""SVG as PNG, for Word: without a browser, with the shipped fonts."""

from __future__ import annotations

from functools import cache

from wiedervorlage.adapters.fonts import font_folder

_POINTS_PER_INCH = 200


@cache
def picture_of(svg: str) -> bytes:
    """Return the drawing as PNG, sharp enough for print."""
    converter = _converter()
    return bytes(converter(svg, scale=3.0, ppi=_POINTS_PER_INCH))


@cache
def _converter():  # type: ignore[no-untyped-def]  # noqa: ANN202 - vl-convert ships no types
    import vl_convert  # noqa: PLC0415 - slow to load

    with font_folder() as folder:
        vl_convert.register_font_directory(str(folder))
    return vl_convert.svg_to_png
