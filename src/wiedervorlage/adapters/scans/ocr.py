"""Scans and images: rapidocr reads, tesseract gives a second opinion; both stay on this machine.

The models lie in the packages; nothing is fetched. rapidocr's line classifier stays off: on upright
letters it turns long lines by half a circle. Whether a *page* lies on its side is asked first.
"""

from __future__ import annotations

import io
import os
import time
from dataclasses import dataclass
from functools import cache, partial
from statistics import median
from typing import TYPE_CHECKING, Final, Protocol, TypeAlias, cast

from PIL import Image, UnidentifiedImageError

from wiedervorlage.adapters.damage import damaged
from wiedervorlage.adapters.document import Document, Limits, failed
from wiedervorlage.adapters.scans import tesseract
from wiedervorlage.adapters.scans.gaps import pieces_of
from wiedervorlage.adapters.scans.image_pages import MAX_PIXELS, PageTooLargeError, page_count, pages_of, sheet_of
from wiedervorlage.adapters.steps import Step, tell
from wiedervorlage.foundation.catalogue import finding
from wiedervorlage.foundation.findings import Finding, Place
from wiedervorlage.intake.layout import Box, Word
from wiedervorlage.intake.messages import MESSAGES
from wiedervorlage.intake.page.composing import compose
from wiedervorlage.intake.page.page_numbers import pages_named
from wiedervorlage.intake.two_readings import settled_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_LONG_LINE: Final = 400
_LONGEST_STRIP: Final = 50
"""A picture so many times as long as it is wide is no sheet; the reader brings it to a size without any width."""
_DARK: Final = 128
_INK_OF_PRINT: Final = 0.003
"""A page with a smaller share of dark dots is the empty back of a sheet, specks and punch holes included."""


Corners: TypeAlias = "Sequence[Sequence[float]]"
"""Four points: upper left, upper right, lower right, lower left, in pixels."""


class Lines(Protocol):
    """What the reader returns: corners, text and score of each line."""

    boxes: Sequence[Corners] | None
    txts: Sequence[str] | None
    scores: Sequence[float]


class Engine(Protocol):
    """What is used of the reader (it carries no types of its own)."""

    def __call__(self, image: bytes, *, use_det: bool) -> Lines:
        """Read an image, finding its lines first where ``use_det`` says so, else as one line."""


def read_image(content: bytes, name: str, limits: Limits) -> Document:
    """Read a PNG, JPEG or TIFF file; a TIFF may hold several pages."""
    try:
        with Image.open(io.BytesIO(content)) as image:
            if image.width * image.height > MAX_PIXELS:
                return failed(name, "INT-074", limit=MAX_PIXELS // 1_000_000)
            pages = [_png(page) for page in pages_of(image, limits.ocr_pages)]
            count = page_count(image)
    except (PageTooLargeError, Image.DecompressionBombError):
        return failed(name, "INT-074", limit=MAX_PIXELS // 1_000_000)
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError) as error:
        return damaged(name, "image", error)
    return read_pages(pages, count, name, limits)


def _png(image: Image.Image) -> bytes:
    buffer = io.BytesIO()
    resolution = {"dpi": image.info["dpi"]} if "dpi" in image.info else {}
    image.save(buffer, "PNG", **resolution)
    return buffer.getvalue()


@dataclass(frozen=True, slots=True, kw_only=True)
class Recognised:
    """What text recognition read on pictures of pages.

    Attributes:
        words: of all pages, their boxes in millimetres of their sheet.
        second: what the second engine read, a form feed between its pages; empty where it read nothing.
        pages: the pages that were read, in this order.
        wordless: those of them that bear ink but no word that could be read.
        turned: those of them that did not stand upright, and by how many degrees they were turned.
    """

    words: tuple[Word, ...] = ()
    second: str = ""
    pages: tuple[int, ...] = ()
    wordless: tuple[int, ...] = ()
    turned: tuple[tuple[int, int], ...] = ()

    def findings(self, name: str) -> Iterator[Finding]:
        """Yield what is to be said of the pages of a file, and whether nothing was read a second time."""
        for page, degrees in self.turned:
            yield finding(MESSAGES, "INT-034", Place(file=name, page=page), degrees=degrees)
        if self.wordless:
            yield finding(MESSAGES, "INT-027", Place(file=name), pages=pages_named(self.wordless))
        if self.words and not self.second.strip():
            yield finding(MESSAGES, "INT-048", Place(file=name))


def read_pages(images: Sequence[bytes], page_count: int, name: str, limits: Limits) -> Document:
    """Read an image file, its pages given as PNG; ``page_count`` tells how many it has.

    Without any page (where ``limits`` grant none) the reader, which is heavy, is not loaded.
    """
    if not images:
        return failed(name, "INT-025", pages=page_count, limit=0)
    try:
        seen = recognise(enumerate(images, start=1), limits, name=name, pages=len(images))
    except ImportError as error:
        return failed(name, "INT-028", problem=str(error))
    findings = list(seen.findings(name))
    if len(seen.pages) < len(images):
        shown = {"seconds": round(limits.ocr_seconds), "pages": len(seen.pages)}
        findings.append(finding(MESSAGES, "INT-032", Place(file=name), **shown))
    if page_count > len(images):
        findings.append(finding(MESSAGES, "INT-025", Place(file=name), pages=page_count, limit=len(images)))
    if not (seen.words or seen.wordless):
        findings.append(finding(MESSAGES, "INT-027", Place(file=name), pages=name))
    text, layout = compose(seen.words, max(len(seen.pages), 1))
    return Document(
        name=name, text=text, layout=layout, second=seen.second, scanned=seen.pages, findings=tuple(findings)
    )


def recognise(pictures: Iterable[tuple[int, bytes]], limits: Limits, *, name: str = "", pages: int = 0) -> Recognised:
    """Read pictures of pages, each with the number of its page, until they end or the time that is granted is over.

    Args:
        pictures: the pages that are to be read, as PNG.
        limits: of time.
        name: of the file, for who waits and is told how far the reading has come.
        pages: how many pages are to be read, for the same.

    Raises:
        ImportError: the reader is not set up.
    """
    engine = _engine()
    started = time.monotonic()
    words: dict[int, list[Word]] = {}
    second: list[str] = []
    turned: list[tuple[int, int]] = []
    wordless: list[int] = []
    for place, (number, png) in enumerate(pictures, start=1):
        if time.monotonic() - started > limits.ocr_seconds:
            break
        tell(Step(name=name, page=place, pages=pages))
        upright, degrees = _upright(png)
        if degrees:
            turned.append((number, degrees))
        second.append(tesseract.text_of(upright))
        words[number] = settled_words(_words(engine, upright, number), second[-1])
        if not words[number] and _has_ink(upright):
            wordless.append(number)
    return Recognised(
        words=tuple(word for page in words.values() for word in page),
        second="\f".join(second) if any(second) else "",
        pages=tuple(words),
        wordless=tuple(wordless),
        turned=tuple(turned),
    )


def _engine() -> Engine:
    return _engine_of(os.getpid())


@cache
def _engine_of(_process: int) -> Engine:
    """Return the reader with its model loaded, once in a process.

    One parted from a process has none of its threads: it can neither use the reader made there nor let go of it.
    """
    from rapidocr import RapidOCR  # noqa: PLC0415 - heavy: loads its model

    threads = {"EngineConfig.onnxruntime.intra_op_num_threads": 2}
    return cast("Engine", RapidOCR(params={"Global.use_cls": False, "Global.log_level": "error", **threads}))


def _words(engine: Engine, png: bytes, page: int) -> list[Word]:
    """Read the lines of a page; boxes in millimetres of its sheet."""
    with Image.open(io.BytesIO(png)) as image:
        page_image = image.convert("L")
    width, height = page_image.size
    if max(width, height) > _LONGEST_STRIP * min(width, height):
        return []
    result = engine(png, use_det=True)
    if result.boxes is None or result.txts is None:
        return []
    read = partial(_line, engine)
    lines = [
        piece
        for corners, text, score in zip(result.boxes, result.txts, result.scores, strict=True)
        for piece in pieces_of(page_image, corners, str(text), float(score), read)
    ]
    slope = _slope([corners for corners, _, _ in lines])
    sheet = sheet_of(page_image)
    words: list[Word] = []
    for corners, text, score in lines:
        if text.strip():
            box = _box(corners, slope, (sheet[0] / width, sheet[1] / height))
            words.append(Word(text=text.strip(), page=page, box=box, score=score))
    return words


def _line(engine: Engine, strip: Image.Image) -> tuple[str, float]:
    """Read a picture of one line: its text, and how sure the reader was."""
    seen = engine(_png(strip), use_det=False)
    return (str(seen.txts[0]), float(seen.scores[0])) if seen.txts else ("", 0.0)


def _slope(boxes: Sequence[Corners]) -> float:
    """Return how much the long lines of the page fall per pixel to the right (a page laid in askew)."""
    slopes = [
        (float(right[1]) - float(left[1])) / (float(right[0]) - float(left[0]))
        for left, right, *_ in boxes
        if float(right[0]) - float(left[0]) > _LONG_LINE
    ]
    return median(slopes) if slopes else 0.0


def _box(corners: Corners, slope: float, scale: tuple[float, float]) -> Box:
    """Return the box of a line in millimetres, the page's slope taken out."""
    across = [float(point[0]) for point in corners]
    down = [float(point[1]) - slope * float(point[0]) for point in corners]
    return Box(
        left=min(across) * scale[0], top=min(down) * scale[1], right=max(across) * scale[0], bottom=max(down) * scale[1]
    )


def _upright(png: bytes) -> tuple[bytes, int]:
    """Return the page turned upright and by how much."""
    turn = tesseract.turn_of(png)
    if not turn:
        return png, 0
    with Image.open(io.BytesIO(png)) as image:
        return _png(image.rotate(-turn, expand=True)), turn


def _has_ink(png: bytes) -> bool:
    """Say whether there is something on a page, be it handwriting or a drawing."""
    with Image.open(io.BytesIO(png)) as image:
        dots = image.convert("L").histogram()
    return sum(dots[:_DARK]) > _INK_OF_PRINT * sum(dots)
