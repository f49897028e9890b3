"""PDF files: the text layer with word boxes where there is one, else the pages as images for OCR.

pypdfium2 gives characters with their boxes; words are put together here. Damaged, locked and endless files
end in a finding.
"""

from __future__ import annotations

import io
from typing import Final

import pypdfium2
from pypdfium2 import raw

from wiedervorlage.adapters.document import Document, Limits, direction, failed
from wiedervorlage.foundation.catalogue import finding
from wiedervorlage.foundation.findings import Finding, Place
from wiedervorlage.intake.layout import Box, Word
from wiedervorlage.intake.messages import MESSAGES
from wiedervorlage.intake.page.composing import compose

_MILLIMETRES: Final = 25.4 / 72
_LETTERS_OF_A_PAGE: Final = 50
"""Fewer letters than this on a page, on average, mean that its text is only a picture."""
_LOCKED: Final = (raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY)
"""A password is wanted, or a lock that only other programs know: a certificate, a service for rights."""
_DAMAGE: Final = (
    pypdfium2.PdfiumError,
    ValueError, KeyError, TypeError, IndexError, AttributeError, RecursionError, AssertionError, OverflowError,
)  # fmt: skip
"""What the parsers raise on damaged files; they promise no narrower class."""


def read_pdf(content: bytes, name: str, limits: Limits) -> Document:
    """Read a PDF file."""
    try:
        pdf = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        return failed(name, "INT-024") if error.err_code in _LOCKED else failed(name, "INT-023", problem=str(error))
    try:
        pages = len(pdf)
        if pages == 0:
            return failed(name, "INT-023", problem="0 pages")
        read = min(pages, limits.pages)
        letters = _letters(pdf, read, limits.characters)
        cut = _cut(pages, limits.pages, name)
        if letters < _LETTERS_OF_A_PAGE * min(read, 20):
            from wiedervorlage.adapters.ocr import read_pages  # noqa: PLC0415 - heavy, and only for scans

            return read_pages(_images(pdf, min(pages, limits.ocr_pages)), pages, name, limits)
        return _with_boxes(pdf, read, name, cut)
    except _DAMAGE as error:
        return failed(name, "INT-023", problem=_said(error))
    finally:
        pdf.close()


def _cut(pages: int, limit: int, name: str) -> tuple[Finding, ...]:
    if pages <= limit:
        return ()
    return (finding(MESSAGES, "INT-025", Place(file=name), pages=pages, limit=limit),)


def _letters(pdf: pypdfium2.PdfDocument, pages: int, limit: int) -> int:
    """Count the letters of the first pages, no more than needed."""
    count = 0
    for number in range(min(pages, 20)):
        page = pdf[number].get_textpage()
        count += min(page.count_chars(), limit)
        page.close()
    return count


def _images(pdf: pypdfium2.PdfDocument, pages: int) -> list[bytes]:
    """Render pages as grey PNG at 300 dpi (less for sheets larger than A3)."""
    images: list[bytes] = []
    for number in range(pages):
        page = pdf[number]
        width, height = page.get_size()
        dots = 300 / 72 if max(width, height) < 1300 else 3500 / max(width, height)
        image = page.render(scale=dots, grayscale=True).to_pil()
        buffer = io.BytesIO()
        image.save(buffer, "PNG", dpi=(round(dots * 72), round(dots * 72)))
        images.append(buffer.getvalue())
    return images


def _with_boxes(pdf: pypdfium2.PdfDocument, pages: int, name: str, cut: tuple[Finding, ...]) -> Document:
    words = [word for number in range(pages) for word in _words(pdf[number], number + 1)]
    text, layout = compose(words, pages)
    return Document(name=name, text=text, layout=layout, findings=(*cut, *direction(text, name)))


def _words(page: pypdfium2.PdfPage, number: int) -> list[Word]:
    """Put the characters of a page together to words, with boxes from the upper left corner."""
    height = float(page.get_height())
    textpage = page.get_textpage()
    words: list[Word] = []
    letters: list[str] = []
    sides: tuple[float, float, float, float] | None = None
    for place in range(textpage.count_chars()):
        letter = chr(raw.FPDFText_GetUnicode(textpage, place))
        if letter.isspace() or letter == "\0":
            words += _word(letters, sides, number, height)
            letters, sides = [], None
            continue
        left, bottom, right, top = textpage.get_charbox(place, loose=True)
        if sides is not None and _begins_word(sides, (left, bottom, right, top)):
            words += _word(letters, sides, number, height)
            letters, sides = [], None
        letters.append(_PLAIN.get(letter, letter))
        sides = (
            (left, bottom, right, top)
            if sides is None
            else (min(sides[0], left), min(sides[1], bottom), max(sides[2], right), max(sides[3], top))
        )
    words += _word(letters, sides, number, height)
    textpage.close()
    return words


_PLAIN: Final = {"\u0002": "-", "\u00ad": "-", "\ufffe": "-", "\u2010": "-", "\u2011": "-"}
"""Hyphens that a PDF stores as signs of their own."""
_JUMP: Final = 0.35
"""A gap of so many heights of print between two characters begins a new word."""


def _begins_word(sides: tuple[float, float, float, float], box: tuple[float, float, float, float]) -> bool:
    height = max(sides[3] - sides[1], 1.0)
    return box[0] - sides[2] > _JUMP * height or box[0] < sides[0] - height or abs(box[1] - sides[1]) > height


def _word(letters: list[str], sides: tuple[float, float, float, float] | None, page: int, height: float) -> list[Word]:
    if sides is None:
        return []
    box = Box(
        left=sides[0] * _MILLIMETRES,
        top=(height - sides[3]) * _MILLIMETRES,
        right=sides[2] * _MILLIMETRES,
        bottom=(height - sides[1]) * _MILLIMETRES,
    )
    return [Word(text="".join(letters), page=page, box=box)]


def _said(error: BaseException) -> str:
    return f"{type(error).__name__}: {str(error)[:120]}".rstrip(": ")
