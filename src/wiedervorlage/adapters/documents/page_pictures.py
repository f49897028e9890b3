"""A page of a received document as a picture, for whoever wants to see the ink beside the reading."""

from __future__ import annotations

import io
from typing import Final

import pypdfium2
from PIL import Image, UnidentifiedImageError

from wiedervorlage.adapters.documents.opening import kind_of
from wiedervorlage.adapters.scans.image_pages import MAX_PIXELS, page_of, sheets_of
from wiedervorlage.foundation.errors import WiedervorlageError

PICTURED: Final = ("pdf", "image")
"""Kinds of document that have pages to be seen; the others are text."""
_WIDTH: Final = 1100
"""Pixels across: legible at the width of a desk's column, and small to send."""
_MILLIMETRES: Final = 25.4 / 72


class NoPictureError(WiedervorlageError):
    """There is no such page, or it cannot be drawn."""


def page_picture(content: bytes, number: int) -> bytes:
    """Return page ``number`` (from 1) of a PDF or image as PNG.

    Raises:
        NoPictureError: the document has no such page, or is damaged there.
    """
    kind = kind_of(content)
    if kind not in PICTURED or number < 1:
        raise NoPictureError(f"no picture of page {number}")
    picture = _of_pdf(content, number) if kind == "pdf" else _of_image(content, number)
    buffer = io.BytesIO()
    picture.save(buffer, "PNG", optimize=True)
    return buffer.getvalue()


def page_sizes(content: bytes) -> tuple[tuple[float, float], ...]:
    """Return width and height of each page in millimetres, of images as they are read.

    Raises:
        NoPictureError: the document has no pages, or is damaged.
    """
    kind = kind_of(content)
    try:
        if kind == "pdf":
            with pypdfium2.PdfDocument(content) as pdf:
                return tuple((page.get_width() * _MILLIMETRES, page.get_height() * _MILLIMETRES) for page in pdf)
        if kind == "image":
            with Image.open(io.BytesIO(content)) as image:
                return sheets_of(image)
    except (pypdfium2.PdfiumError, UnidentifiedImageError, OSError, ValueError, SyntaxError) as error:
        raise NoPictureError(str(error)) from error
    raise NoPictureError("no pages")


def _of_pdf(content: bytes, number: int) -> Image.Image:
    try:
        with pypdfium2.PdfDocument(content) as pdf:
            if number > len(pdf):
                raise NoPictureError(f"no page {number}")
            page = pdf[number - 1]
            longest = max(page.get_width(), page.get_height(), 1.0)
            scale = min(_WIDTH / max(page.get_width(), 1.0), 4 * _WIDTH / longest)
            picture: Image.Image = page.render(scale=scale).to_pil()
    except (pypdfium2.PdfiumError, ValueError, OverflowError) as error:
        raise NoPictureError(str(error)) from error
    return picture.convert("L" if _is_grey(picture) else "RGB")


def _of_image(content: bytes, number: int) -> Image.Image:
    try:
        with Image.open(io.BytesIO(content)) as image:
            if image.width * image.height > MAX_PIXELS:
                raise NoPictureError(f"{image.width} x {image.height} pixels")
            page = page_of(image, number)
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        raise NoPictureError(str(error)) from error
    if page is None:
        raise NoPictureError(f"no page {number}")
    return _shrunk(page)


def _shrunk(image: Image.Image) -> Image.Image:
    scale = min(1.0, _WIDTH / image.width)
    small = image.resize((max(1, round(image.width * scale)), max(1, round(image.height * scale))))
    return small.convert("L") if _is_grey(small) else small


def _is_grey(image: Image.Image) -> bool:
    """Say whether a picture has no colours, so that it need not be sent in them."""
    if image.mode == "L":
        return True
    red, green, blue = image.convert("RGB").resize((64, 64)).split()
    return red.tobytes() == green.tobytes() == blue.tobytes()
