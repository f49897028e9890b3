"""SVG as PNG, for Word: without a browser, with the shipped fonts."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from wiedervorlage.adapters.fonts import font_folder

if TYPE_CHECKING:
    from collections.abc import Callable

_POINTS_PER_INCH = 200


@cache
def picture_of(svg: str) -> bytes:
    """Return the drawing as PNG, sharp enough for print."""
    converter = _converter()
    return converter(svg, scale=3.0, ppi=_POINTS_PER_INCH)


@cache
def _converter() -> Callable[..., bytes]:
    import vl_convert  # noqa: PLC0415 - slow to load

    with font_folder() as folder:
        vl_convert.register_font_directory(str(folder))
    converter: Callable[..., bytes] = vl_convert.svg_to_png
    return converter
