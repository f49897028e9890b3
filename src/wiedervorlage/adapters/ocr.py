"""Scans and images: rapidocr reads, tesseract gives a second opinion; both stay on this machine.

The models lie in the packages; nothing is fetched. rapidocr's line classifier stays off: on upright
letters it turns long lines by half a circle. Whether a *page* lies on its side is asked first.
"""

from __future__ import annotations

import csv
import io
import os
import shutil
import subprocess
import time
from functools import lru_cache, partial
from statistics import median
from typing import TYPE_CHECKING, Final, Protocol, TypeAlias, cast

from PIL import Image, ImageSequence, UnidentifiedImageError

from wiedervorlage.adapters.document import Document, Limits, failed
from wiedervorlage.adapters.ocr_gaps import pieces_of
from wiedervorlage.foundation.catalogue import finding
from wiedervorlage.foundation.findings import Finding, Place
from wiedervorlage.intake.layout import Box, Word
from wiedervorlage.intake.messages import MESSAGES
from wiedervorlage.intake.page.composing import compose
from wiedervorlage.intake.two_readings import settled_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_SECONDS_A_PAGE: Final = 90
_MAX_PIXELS: Final = 60_000_000
_LONG_LINE: Final = 400
_SHEET: Final = (210.0, 297.0)


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
            if image.width * image.height > _MAX_PIXELS:
                return failed(name, "INT-023", problem=f"{image.width} x {image.height} pixels")
            pages = list(_frames(image, limits.ocr_pages))
            count = int(getattr(image, "n_frames", 1))
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        return failed(name, "INT-023", problem=str(error)[:120])
    return read_pages(pages, count, name, limits)


def _frames(image: Image.Image, limit: int) -> Iterator[bytes]:
    for number, frame in enumerate(ImageSequence.Iterator(image)):
        if number >= limit:
            return
        yield _png(_squared(frame.convert("L")))


def _squared(image: Image.Image) -> Image.Image:
    """Return a fax page (twice as many dots across as down) with square dots."""
    across, down = (float(dots) for dots in image.info.get("dpi", (1, 1)))
    if across > 1.5 * down > 0:
        return image.resize((image.width, round(image.height * across / down)))
    return image


def _png(image: Image.Image) -> bytes:
    buffer = io.BytesIO()
    image.save(buffer, "PNG")
    return buffer.getvalue()


def read_pages(images: Sequence[bytes], page_count: int, name: str, limits: Limits) -> Document:
    """Read pages given as PNG; ``page_count`` tells how many the document has.

    Without any page (where ``limits`` grant none) the reader, which is heavy, is not loaded.
    """
    if not images:
        return failed(name, "INT-025", pages=page_count, limit=0)
    try:
        engine = _engine()
    except ImportError as error:
        return failed(name, "INT-028", problem=str(error))
    started = time.monotonic()
    words: list[Word] = []
    second: list[str] = []
    findings: list[Finding] = []
    done = 0
    for number, png in enumerate(images, start=1):
        if time.monotonic() - started > limits.ocr_seconds:
            shown = {"seconds": round(limits.ocr_seconds), "pages": done}
            findings.append(finding(MESSAGES, "INT-032", Place(file=name), **shown))
            break
        upright, turned = _upright(png)
        if turned:
            findings.append(finding(MESSAGES, "INT-034", Place(file=name, page=number), degrees=turned))
        second.append(_tesseract(upright))
        words += settled_words(_words(engine, upright, number), second[-1])
        done = number
    if page_count > len(images):
        shown = {"pages": page_count, "limit": len(images)}
        findings.append(finding(MESSAGES, "INT-025", Place(file=name), **shown))
    if not words:
        findings.append(finding(MESSAGES, "INT-027", Place(file=name), pages=name))
    elif not any(second):
        findings.append(finding(MESSAGES, "INT-048", Place(file=name)))
    text, layout = compose(words, max(done, 1))
    return Document(name=name, text=text, layout=layout, second="\n".join(second), findings=tuple(findings))


@lru_cache(maxsize=1)
def _engine() -> Engine:
    """Return the reader with its model loaded, once."""
    from rapidocr import RapidOCR  # noqa: PLC0415 - heavy: loads its model

    threads = {"EngineConfig.onnxruntime.intra_op_num_threads": 2}
    return cast("Engine", RapidOCR(params={"Global.use_cls": False, "Global.log_level": "error", **threads}))


def _words(engine: Engine, png: bytes, page: int) -> list[Word]:
    """Read the lines of a page; boxes in millimetres of an A4 sheet."""
    with Image.open(io.BytesIO(png)) as image:
        page_image = image.convert("L")
    width, height = page_image.size
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
    sheet = _SHEET if width < height else (_SHEET[1], _SHEET[0])
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
    """Return the page turned upright and by how much, as tesseract's page orientation says."""
    said = _run(["--psm", "0"], png)
    turn = next((line.split(":")[1].strip() for line in said.splitlines() if line.startswith("Rotate:")), "0")
    sure = next((line.split(":")[1].strip() for line in said.splitlines() if line.startswith("Orientation conf")), "0")
    if turn not in {"90", "180", "270"} or float(sure) < 2.0:
        return png, 0
    with Image.open(io.BytesIO(png)) as image:
        return _png(image.rotate(-int(turn), expand=True)), int(turn)


def _tesseract(png: bytes) -> str:
    """Return the page as tesseract reads it, line by line; "" where it is not installed."""
    table = _run(["-l", "deu", "--psm", "3", "--dpi", "300", "tsv"], png)
    lines: dict[tuple[str, ...], list[str]] = {}
    for row in csv.DictReader(io.StringIO(table), delimiter="\t", quoting=csv.QUOTE_NONE):
        if (row.get("text") or "").strip():
            key = (row["block_num"], row["par_num"], row["line_num"])
            lines.setdefault(key, []).append(row["text"])
    return "\n".join(" ".join(words) for words in lines.values())


def _run(options: list[str], png: bytes) -> str:
    program = shutil.which("tesseract")
    if program is None:
        return ""
    command = [program, "stdin", "stdout", *options]
    environment = {**os.environ, "OMP_THREAD_LIMIT": "1"}
    try:
        done = subprocess.run(  # noqa: S603 - a fixed program with fixed options
            command, input=png, capture_output=True, timeout=_SECONDS_A_PAGE, check=False, env=environment
        )
    except (subprocess.TimeoutExpired, OSError):
        return ""
    return done.stdout.decode("utf-8", errors="replace")
