"""Where things stand on a business letter: millimetres from the upper left corner of the sheet.

Source: DIN 5008:2020, forms A and B, as reported by public descriptions of the norm; the paid norm
itself was not at hand. Form A has a low letterhead (27 mm), form B a high one (45 mm).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

PAGE_WIDTH: Final = 210.0
PAGE_HEIGHT: Final = 297.0
MARGIN_LEFT: Final = 25.0
MARGIN_RIGHT: Final = 20.0
TEXT_WIDTH: Final = PAGE_WIDTH - MARGIN_LEFT - MARGIN_RIGHT
LINE: Final = 4.23
"""One line of the norm's grid (a sixth of an inch)."""
ADDRESS_LINES: Final = 6
ADDRESS_AND_REMARK_LINES: Final = 9


class Form(StrEnum):
    """The two forms of the norm; an office chooses by the height of its letterhead."""

    A = "A"
    B = "B"


@dataclass(frozen=True, slots=True, kw_only=True)
class Zone:
    """A rectangle on the sheet, in millimetres."""

    left: float
    top: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The right edge."""
        return self.left + self.width

    @property
    def bottom(self) -> float:
        """The lower edge."""
        return self.top + self.height


@dataclass(frozen=True, slots=True, kw_only=True)
class Geometry:
    """The zones of one form.

    ``address_field`` is the whole window: return line, remarks and address. ``information`` has no
    fixed height; where it ends below the address field, the subject moves down with it.
    """

    letterhead: Zone
    address_field: Zone
    return_line: Zone
    remarks: Zone
    address: Zone
    information: Zone
    subject_top: float
    fold_marks: tuple[float, float]
    hole_mark: float


def _geometry(letterhead: float, *, subject_top: float, fold: float) -> Geometry:
    left, width = 20.0, 85.0
    top = letterhead
    return Geometry(
        letterhead=Zone(left=0.0, top=0.0, width=PAGE_WIDTH, height=letterhead),
        address_field=Zone(left=left, top=top, width=width, height=45.0),
        return_line=Zone(left=left, top=top, width=width, height=5.0),
        remarks=Zone(left=left, top=top + 5.0, width=width, height=12.7),
        address=Zone(left=left, top=top + 17.7, width=width, height=27.3),
        information=Zone(left=125.0, top=top + 5.0, width=75.0, height=40.0),
        subject_top=subject_top,
        fold_marks=(fold, fold + 105.0),
        hole_mark=148.5,
    )


GEOMETRY: Final = {
    Form.A: _geometry(27.0, subject_top=80.5, fold=87.0),
    Form.B: _geometry(45.0, subject_top=98.5, fold=105.0),
}
