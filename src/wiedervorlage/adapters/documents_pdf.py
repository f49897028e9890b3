"""PDF files: the text layer with word boxes where there is one, else the pages as images for OCR.

pypdfium2 tells pages and text fast; pdfplumber gives the words' boxes. Damaged, locked and endless files
end in a finding.
"""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Final

import pdfplumber
import pypdfium2
from pdfminer.pdfparser import PDFSyntaxError
from pdfplumber.utils.exceptions import PdfminerException

from wiedervorlage.adapters.documents import Document, Limits, direction, failed
from wiedervorlage.foundation.catalogue import finding
from wiedervorlage.foundation.findings import Finding, Place
from wiedervorlage.intake.composing import compose
from wiedervorlage.intake.layout import Box, Word
from wiedervorlage.intake.messages import MESSAGES

if TYPE_CHECKING:
    from collections.abc import Sequence

_MILLIMETRES: Final = 25.4 / 72
_LETTERS_OF_A_PAGE: Final = 50
"""Fewer letters than this on a page, on average, mean that its text is only a picture."""
_DAMAGE: Final = (
    PDFSyntaxError, PdfminerException, pypdfium2.PdfiumError,
    ValueError, KeyError, TypeError, IndexError, AttributeError, RecursionError, AssertionError, OverflowError,
)  # fmt: skip
"""What the parsers raise on damaged files; they promise no narrower class."""


def read_pdf(content: bytes, name: str, limits: Limits) -> Document:
    """Read a PDF file."""
    try:
        pdf = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        locked = "password" in str(error).lower()
        return failed(name, "INT-024") if locked else failed(name, "INT-023", problem=str(error))
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
    except _DAMAGE as error:
        return failed(name, "INT-023", problem=_said(error))
    finally:
        pdf.close()
    return _with_boxes(content, read, name, cut)


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


def _with_boxes(content: bytes, pages: int, name: str, cut: tuple[Finding, ...]) -> Document:
    words: list[Word] = []
    try:
        with pdfplumber.open(io.BytesIO(content)) as pdf:
            for number, page in enumerate(pdf.pages[:pages], start=1):
                words += _words(page.extract_words(keep_blank_chars=False, use_text_flow=False), number)
                page.close()
    except _DAMAGE as error:
        return failed(name, "INT-023", problem=_said(error))
    text, layout = compose(words, pages)
    return Document(name=name, text=text, layout=layout, findings=(*cut, *direction(text, name)))


def _words(found: Sequence[dict[str, object]], page: int) -> list[Word]:
    return [
        Word(
            text=str(word["text"]),
            page=page,
            box=Box(
                left=float(str(word["x0"])) * _MILLIMETRES,
                top=float(str(word["top"])) * _MILLIMETRES,
                right=float(str(word["x1"])) * _MILLIMETRES,
                bottom=float(str(word["bottom"])) * _MILLIMETRES,
            ),
        )
        for word in found
        if str(word["text"]).strip()
    ]


def _said(error: BaseException) -> str:
    return f"{type(error).__name__}: {str(error)[:120]}".rstrip(": ")
