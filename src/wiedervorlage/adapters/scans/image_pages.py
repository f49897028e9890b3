"""Pages of an image file as somebody would hold them: upright, on white paper, of the size of their sheet.

Scanners write several pages into one TIFF; telephones write how they were held, and pictures beside the picture.
"""

from __future__ import annotations

import struct
from itertools import islice
from typing import TYPE_CHECKING, Final

import numpy as np
from PIL import ExifTags, Image, ImageOps, ImageSequence

if TYPE_CHECKING:
    from collections.abc import Iterator

MAX_PIXELS: Final = 60_000_000
_A4: Final = (210.0, 297.0)
_ALIKE: Final = 0.03
"""Sheets that differ less from A4 are A4: feeders cut, and a fax is a little wider."""
_SHORTEST, _LONGEST = 70.0, 450.0
"""Sides of a sheet in millimetres: a card of A7, a sheet of A3. Beyond them the resolution was not measured."""
_FEWEST_DOTS, _MOST_DOTS = 90.0, 2400.0
_UNMEASURED: Final = 96
"""Dots an inch that programs write which measured nothing; so do those with fewer than ``_FEWEST_DOTS``, often 72."""
_ON_ITS_SIDE: Final = (5, 6, 7, 8)
_BROKEN_EXIF: Final = (SyntaxError, struct.error, KeyError, TypeError, ValueError, AttributeError)
"""What Pillow raises on what a camera noted wrongly; the picture is in order all the same."""


class PageTooLargeError(ValueError):
    """A page has more pixels than are read."""


def pages_of(image: Image.Image, limit: int) -> Iterator[Image.Image]:
    """Yield the first pages as they are read: in grey, their dots square, with ``dpi`` only where it is to be trusted.

    Raises:
        PageTooLargeError: a page is too large.
    """
    for frame in islice(_frames(image), limit):
        if frame.width * frame.height > MAX_PIXELS:
            raise PageTooLargeError(f"{frame.width} x {frame.height} pixels")
        yield _squared(_grey(_upright(frame)))


def page_of(image: Image.Image, number: int) -> Image.Image | None:
    """Return page ``number`` (from 1) in its colours; None where there is none."""
    frame = next(islice(_frames(image), number - 1, None), None)
    return None if frame is None else _on_white(_upright(frame))


def page_count(image: Image.Image) -> int:
    """Return how many pages an image file has; only a TIFF has more than one."""
    return int(getattr(image, "n_frames", 1)) if image.format == "TIFF" else 1


def sheets_of(image: Image.Image) -> tuple[tuple[float, float], ...]:
    """Return width and height in millimetres of each page, as ``pages_of`` gives them, without opening them."""
    return tuple(_sheet_of_frame(frame) for frame in _frames(image))


def sheet_of(page: Image.Image) -> tuple[float, float]:
    """Return width and height in millimetres of a page whose dots are square: by its resolution, else as A4."""
    dots = _dots(page)
    return _as_a4(*page.size) if dots is None else sheet(page.width / dots[0] * 25.4, page.height / dots[1] * 25.4)


def sheet(width: float, height: float) -> tuple[float, float]:
    """Return the sheet as which a scanned page of this size in millimetres is read: A4 where it cannot be so."""
    common = _as_a4(width, height)
    is_alike = all(abs(side - own) <= _ALIKE * own for side, own in zip((width, height), common, strict=True))
    is_sheet = min(width, height) >= _SHORTEST and max(width, height) <= _LONGEST
    return (width, height) if is_sheet and not is_alike else common


def _as_a4(width: float, height: float) -> tuple[float, float]:
    return _A4 if width < height else _A4[::-1]


def _frames(image: Image.Image) -> Iterator[Image.Image]:
    """Yield the pages of a TIFF; of other files what they show first, not the small views that they may hold."""
    if image.format == "TIFF":
        yield from ImageSequence.Iterator(image)
    else:
        yield image


def _dots(image: Image.Image) -> tuple[float, float] | None:
    """Return the dots an inch across and down, where they were measured."""
    across, down = (float(dots) for dots in image.info.get("dpi", (0, 0)))
    if not all(_FEWEST_DOTS <= dots <= _MOST_DOTS for dots in (across, down)) or round(across) == _UNMEASURED:
        return None
    return across, down


def _sheet_of_frame(frame: Image.Image) -> tuple[float, float]:
    is_turned = _lies_on_its_side(frame)
    width, height = frame.size[::-1] if is_turned else frame.size
    dots = _dots(frame)
    if dots is None:
        return _as_a4(width, height * _stretch(frame))
    across, down = dots[::-1] if is_turned else dots
    return sheet(width / across * 25.4, height / down * 25.4)


def _lies_on_its_side(frame: Image.Image) -> bool:
    """Say whether width and height change places as the page is turned upright; of a TIFF they have done so."""
    try:
        return frame.format != "TIFF" and frame.getexif().get(ExifTags.Base.Orientation) in _ON_ITS_SIDE
    except _BROKEN_EXIF:
        return False


def _upright(frame: Image.Image) -> Image.Image:
    """Return a page as it was held, turned as its camera says."""
    is_turned = _lies_on_its_side(frame)
    frame.load()
    try:
        page = ImageOps.exif_transpose(frame)
    except _BROKEN_EXIF:
        return frame
    if is_turned and "dpi" in page.info:
        page.info["dpi"] = page.info["dpi"][::-1]
    return page


def _grey(page: Image.Image) -> Image.Image:
    if page.mode.startswith("I"):  # sixteen bits of grey: what is darker than white must not become white
        grey = np.asarray(page, dtype=np.int64)
        made = Image.fromarray((grey >> (8 if grey.max(initial=0) > 255 else 0)).clip(0, 255).astype(np.uint8))
        made.info.update(page.info)
        return made
    return (_on_white(page) if page.has_transparency_data else page).convert("L")


def _on_white(page: Image.Image) -> Image.Image:
    """Return a page in its colours, white where one could see through it."""
    if page.mode.startswith("I"):
        return _grey(page).convert("RGB")
    if not page.has_transparency_data:
        return page.convert("RGB")
    paper = Image.new("RGBA", page.size, "white")
    paper.alpha_composite(page.convert("RGBA"))
    made = paper.convert("RGB")
    made.info.update({"dpi": page.info["dpi"]} if "dpi" in page.info else {})
    return made


def _stretch(image: Image.Image) -> float:
    """Return how much a fax page (twice as many dots across as down) is to be drawn out."""
    across, down = (float(dots) for dots in image.info.get("dpi", (1, 1)))
    return across / down if across > 1.5 * down > 0 else 1.0


def _squared(page: Image.Image) -> Image.Image:
    """Return a page with square dots, and with its resolution only where that was measured."""
    stretch, dots = _stretch(page), _dots(page)
    squared = page if stretch == 1.0 else page.resize((page.width, round(page.height * stretch)))
    squared.info = {} if dots is None else {"dpi": (dots[0], dots[1] * stretch)}
    return squared
