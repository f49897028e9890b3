"""PDF files: of each page the text layer with word boxes, or what recognition reads in its picture where there is none.

pypdfium2 gives characters with their boxes; words are put together here. Damaged, locked and endless files
end in a finding, and so do pages that could not be read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pypdfium2
from pypdfium2 import raw

from wiedervorlage.adapters.damage import damaged
from wiedervorlage.adapters.document import Document, Limits, direction, failed
from wiedervorlage.adapters.scans.scanned_pages import is_scanned, picture_of
from wiedervorlage.foundation.catalogue import finding
from wiedervorlage.foundation.findings import Finding, Place
from wiedervorlage.intake.layout import Box, Word
from wiedervorlage.intake.messages import MESSAGES
from wiedervorlage.intake.page.composing import compose
from wiedervorlage.intake.page.page_numbers import pages_named

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from wiedervorlage.adapters.scans.ocr import Recognised

_MILLIMETRES: Final = 25.4 / 72
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
        return failed(name, "INT-024") if error.err_code in _LOCKED else damaged(name, "pdf", error)
    try:
        pages = len(pdf)
        if pages == 0:
            return damaged(name, "pdf", "0 pages")
        return _read(pdf, name, limits)
    except _DAMAGE as error:
        return damaged(name, "pdf", error)
    finally:
        pdf.close()


def _read(pdf: pypdfium2.PdfDocument, name: str, limits: Limits) -> Document:
    """Read the pages in their order, each from its text layer or from its picture."""
    layers: dict[int, list[Word]] = {}
    scanned: list[int] = []
    for number in range(1, min(len(pdf), limits.pages) + 1):
        page = pdf[number - 1]
        layers[number] = _words(page, number)
        if is_scanned(page, layers[number]):
            scanned.append(number)
    cut = _cut(len(pdf), limits.pages, name)
    if not scanned:
        return _composed(name, layers, cut)
    granted = scanned[: limits.ocr_pages]
    try:
        seen = _recognised(pdf, granted, limits, name)
    except ImportError as error:
        if not any(words for number, words in layers.items() if number not in scanned):
            return failed(name, "INT-028", problem=str(error))
        unread = finding(MESSAGES, "INT-070", Place(file=name), pages=pages_named(scanned), problem=str(error))
        return _composed(name, layers, (*cut, unread))
    return _composed(name, layers, (*cut, *_unread(scanned, granted, seen, name, limits)), seen)


def _recognised(pdf: pypdfium2.PdfDocument, pages: Sequence[int], limits: Limits, name: str) -> Recognised:
    """Let recognition read pages; without any the reader, which is heavy, is not loaded.

    Raises:
        ImportError: the reader is not set up.
    """
    from wiedervorlage.adapters.scans.ocr import Recognised, recognise  # noqa: PLC0415 - heavy, and only for scans

    if not pages:
        return Recognised()
    pictures = ((number, picture_of(pdf[number - 1])) for number in pages)
    return recognise(pictures, limits, name=name, pages=len(pages))


def _cut(pages: int, limit: int, name: str) -> tuple[Finding, ...]:
    if pages <= limit:
        return ()
    return (finding(MESSAGES, "INT-025", Place(file=name), pages=pages, limit=limit),)


def _unread(
    scanned: Sequence[int], granted: Sequence[int], seen: Recognised, name: str, limits: Limits
) -> Iterator[Finding]:
    """Tell which scanned pages were left because too many are to be read, or because the time was over."""
    place = Place(file=name)
    beyond = scanned[len(granted) :]
    if beyond:
        yield finding(MESSAGES, "INT-071", place, pages=pages_named(beyond), limit=limits.ocr_pages)
    late = [number for number in granted if number not in seen.pages]
    if late:
        yield finding(MESSAGES, "INT-072", place, pages=pages_named(late), seconds=round(limits.ocr_seconds))


def _composed(
    name: str, layers: Mapping[int, Sequence[Word]], findings: Sequence[Finding], seen: Recognised | None = None
) -> Document:
    """Put a document together; what recognition did not get to, or read nothing in, stays with its text layer."""
    recognised: dict[int, list[Word]] = {}
    for word in seen.words if seen else ():
        recognised.setdefault(word.page, []).append(word)
    words = [word for number, layer in layers.items() for word in recognised.get(number, layer)]
    text, layout = compose(words, len(layers))
    told = [*findings, *(seen.findings(name) if seen else ()), *direction(text, name)]
    if not (words or told):
        told.append(finding(MESSAGES, "INT-027", Place(file=name), pages=name))
    return Document(
        name=name,
        text=text,
        layout=layout,
        second=seen.second if seen else "",
        scanned=seen.pages if seen else (),
        findings=tuple(told),
    )


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
