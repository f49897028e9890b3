"""Speed of the reading as ratios, each against its bare part in the same run."""

from __future__ import annotations

import statistics
import time
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import pypdfium2

from wiedervorlage.adapters.documents.opening import read_bytes
from wiedervorlage.intake.read import read_paper

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

ROOT = Path(__file__).resolve().parents[1]
TEXTS = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "corpus" / "development").glob("*.txt"))]
_AS_TEXT, _AS_PDF, _AS_SCAN = TEXTS[::11], TEXTS[3::97][:7], TEXTS[5::97][:3]
"""No letter is among two of them, and each is read once: the encoder remembers what it has read lately."""

_Sample = TypeVar("_Sample")


def print_speed() -> None:
    """Print letters a second on text, a text PDF against bare extraction, OCR against the bare engine."""
    read_paper(TEXTS[1])
    print(f"\ntext: {1 / _median_over(_AS_TEXT, read_paper):.1f} letters a second")
    letters = [_typeset(text) for text in _AS_PDF]
    bare = _median_over(letters, _extract)
    whole = _median_over(letters, _read)
    shown = f"{whole * 1000:.0f} ms against {bare * 1000:.1f} ms"
    print(f"text PDF: {whole / bare:.1f} times bare pypdfium2 extraction ({shown})")
    if find_spec("rapidocr"):
        from wiedervorlage.adapters.scans import ocr  # noqa: PLC0415 - needs the OCR extra

        pages = [ocr_page(_typeset(text)) for text in _AS_SCAN]
        engine = ocr._engine()  # noqa: SLF001 - the bare engine is what is compared
        engine(pages[0])
        alone = _median_over(pages, engine)
        all_of_it = _median_over(pages, _read)
        print(f"OCR: {all_of_it / alone:.1f} times the bare engine ({all_of_it:.1f} s against {alone:.1f} s a page)")


def _typeset(text: str) -> bytes:
    import typst  # noqa: PLC0415 - only for the sample

    body = text.replace("\f", "\n\n").replace("@", "\\@").replace("#", "\\#").replace("_", "\\_").replace("*", "\\*")
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


def _median_over(samples: Sequence[_Sample], work: Callable[[_Sample], object]) -> float:
    taken: list[float] = []
    for sample in samples:
        started = time.perf_counter()
        work(sample)
        taken.append(time.perf_counter() - started)
    return statistics.median(taken)


if __name__ == "__main__":
    print_speed()
