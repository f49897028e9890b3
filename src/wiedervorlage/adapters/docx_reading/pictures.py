"""Pictures in a Word file large enough to hold writing: scans put into the text, drawn letterheads, charts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from docx.oxml.ns import qn

from wiedervorlage.adapters.docx_reading.boxes import EMU, length

if TYPE_CHECKING:
    from docx.oxml.xmlchemy import BaseOxmlElement as Element

_SMALL: Final = 12.0 * 100
"""A coat of arms or a signature takes less of the sheet, in square millimetres, and says nothing to be read."""
_VML: Final = "{urn:schemas-microsoft-com:vml}"
_SHOWN: Final = ("picture", "chart", "chartex", "diagram")
"""Ends of the names under which a drawing keeps what is no text."""


def count_pictures(root: Element) -> int:
    """Return how many pictures are larger than a coat of arms."""
    drawn = [_drawn_area(drawing) for drawing in root.iter(qn("wp:inline"), qn("wp:anchor")) if _is_picture(drawing)]
    older = [_area_of_shape(data.getparent()) for data in root.iter(f"{_VML}imagedata")]
    return sum(area is None or area > _SMALL for area in [*drawn, *older])


def _is_picture(drawing: Element) -> bool:
    if next(drawing.iter(qn("a:blip")), None) is not None:
        return True
    return any(data.get("uri", "").endswith(_SHOWN) for data in drawing.iter(qn("a:graphicData")))


def _drawn_area(drawing: Element) -> float | None:
    extent = drawing.find(qn("wp:extent"))
    if extent is None:
        return None
    return float(extent.get("cx", "0")) / EMU * float(extent.get("cy", "0")) / EMU


def _area_of_shape(shape: Element | None) -> float | None:
    style = "" if shape is None else shape.get("style", "")
    width, height = length(style, "width"), length(style, "height")
    return None if width is None or height is None else width * height
