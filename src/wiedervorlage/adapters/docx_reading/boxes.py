"""Text boxes of a Word file: information blocks, address fields, letterheads and bank details stand in them.

Boxes are drawn in two ways: DrawingML since Word 2010, VML before. Source: ECMA-376, part 1, 20.4 (anchors);
part 4, 19.1 (VML).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from docx.oxml.ns import qn

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docx.oxml.xmlchemy import BaseOxmlElement as Element

_VML: Final = "{urn:schemas-microsoft-com:vml}"
EMU: Final = 36_000.0
"""So many of Word's units of drawing make a millimetre."""
_MILLIMETRES: Final = {"pt": 25.4 / 72, "in": 25.4, "cm": 10.0, "mm": 1.0}
_LOW: Final = 250.0
"""A box that begins lower on the sheet, in millimetres, belongs to its foot."""
_WATERMARK: Final = "WaterMark"


@dataclass(frozen=True, slots=True, kw_only=True)
class TextBox:
    """A text box: what holds its paragraphs, or the words of lettering drawn as a picture; and where it is drawn.

    ``top`` is in millimetres from the sheet's upper edge, where the file says so.
    """

    content: Element | None
    lettering: str = ""
    top: float | None = None
    is_watermark: bool = False

    @property
    def stands_low(self) -> bool:
        """Say whether it belongs to the foot of the sheet, or lies behind the whole of it."""
        return self.is_watermark or (self.top is not None and self.top >= _LOW)


def boxes_in(element: Element) -> Iterator[TextBox]:
    """Yield the boxes of an element from the highest, as far as they tell where they stand; boxes within boxes not."""
    found = list(_boxes(element, None, is_watermark=False))
    if all(box.top is not None for box in found):
        found.sort(key=lambda box: box.top or 0.0)
    yield from found


def _boxes(element: Element, top: float | None, *, is_watermark: bool) -> Iterator[TextBox]:
    for child in element:
        if child.tag == qn("w:txbxContent"):
            yield TextBox(content=child, top=top, is_watermark=is_watermark)
            continue
        if child.tag == f"{_VML}textpath" and child.get("string", "").strip():
            yield TextBox(content=None, lettering=child.get("string"), top=top, is_watermark=is_watermark)
        own = _top(child)
        mark = is_watermark or (child.tag == f"{_VML}shape" and _WATERMARK in child.get("id", ""))
        yield from _boxes(child, top if own is None else own, is_watermark=mark)


def _top(shape: Element) -> float | None:
    """Return how far below the sheet's upper edge a shape is drawn, where it says so."""
    if shape.tag == qn("wp:anchor"):
        position = shape.find(qn("wp:positionV"))
        offset = None if position is None else position.find(qn("wp:posOffset"))
        if position is None or position.get("relativeFrom") != "page" or offset is None:
            return None
        return float(offset.text) / EMU
    style = shape.get("style", "") if str(shape.tag).startswith(_VML) else ""
    if "mso-position-vertical-relative:page" not in style:
        return None
    return length(style, "margin-top")


def length(style: str, name: str) -> float | None:
    """Return a length of a VML style in millimetres."""
    found = re.search(rf"(?:^|;)\s*{name}:(-?[\d.]+)(pt|in|cm|mm)", style)
    return None if found is None else float(found[1]) * _MILLIMETRES[found[2]]
