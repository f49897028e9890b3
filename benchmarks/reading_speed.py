"""Speed of the reading as ratios, each against its bare part in the same run."""

from __future__ import annotations

import statistics
import time
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import pypdfium2

from wiedervorlage.adapters.documents import read_bytes
from wiedervorlage.intake.read import read_paper

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).resolve().parents[1]
TEXTS = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "corpus" / "development").glob("*.txt"))]


def print_speed() -> None:
    """Print letters a second on text, a text PDF against bare extraction, OCR against the bare engine."""
    read_paper(TEXTS[0])
    seconds = _median(lambda: [read_paper(text) for text in TEXTS])
    print(f"\ntext: {len(TEXTS) / seconds:.0f} letters a second")
    pdf = _sample()
    bare = _median(lambda: _extract(pdf))
    whole = _median(lambda: _read(pdf))
    shown = f"{whole * 1000:.0f} ms against {bare * 1000:.1f} ms"
    print(f"text PDF: {whole / bare:.1f} times bare pypdfium2 extraction ({shown})")
    if find_spec("rapidocr"):
        from wiedervorlage.adapters import ocr  # noqa: PLC0415 - needs the OCR extra

        page = ocr_page(pdf)
        engine = ocr._engine()  # noqa: SLF001 - the bare engine is what is compared
        engine(page)
        alone = _median(lambda: engine(page), 3)
        all_of_it = _median(lambda: _read(page), 3)
        print(f"OCR: {all_of_it / alone:.1f} times the bare engine ({all_of_it:.1f} s against {alone:.1f} s a page)")


def _sample() -> bytes:
    import typst  # noqa: PLC0415 - only for the sample

    body = (
        TEXTS[0].replace("\f", "\n\n").replace("@", "\\@").replace("#", "\\#").replace("_", "\\_").replace("*", "\\*")
    )
    return typst.compile(body.encode(), format="pdf")


def ocr_page(pdf: bytes) -> bytes:
    """Return the first page as PNG at 200 dpi."""
    import io  # noqa: PLC0415 - only here

    out = io.BytesIO()
    document = pypdfium2.PdfDocument(pdf)
    document[0].render(scale=200 / 72, grayscale=True).to_pil().save(out, "PNG")
    document.close()
    return out.getvalue()


def _extract(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    text = "".join(page.get_textpage().get_text_bounded() for page in document)
    document.close()
    return text


def _read(content: bytes) -> None:
    document = read_bytes(content, "sample")
    read_paper(document.text, document.layout)


def _median(work: Callable[[], object], times: int = 5) -> float:
    taken: list[float] = []
    for _ in range(times):
        started = time.perf_counter()
        work()
        taken.append(time.perf_counter() - started)
    return statistics.median(taken)
