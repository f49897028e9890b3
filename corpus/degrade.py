# ruff: noqa: INP001 - a script beside its data, not part of a package
"""Typesets the corpus to PDF and turns a fixed third of each half into scans.

``python corpus/degrade.py OUT [HALF]`` writes ``OUT/HALF/NAME.pdf`` for each paper and, for each third paper,
``OUT/HALF/NAME.scan.pdf`` (images only) with its quality listed in ``OUT/scans.json``. Everything is
seeded by the paper's name: the same corpus gives the same pages. The noise is artificial; what a real
scanner, a real fax or handwriting does is not in it.
"""

import datetime as dt
import io
import json
import re
import sys
import time
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pypdfium2
import typst
from PIL import Image, ImageFilter

HERE = Path(__file__).parent
FONTS = HERE.parent / "src" / "wiedervorlage" / "data" / "fonts"
HALVES = ("development", "measured")
LETTERS = {"reply letter", "letter", "request", "interim reply", "decree"}
HEAD_FORM_A, HEAD_FORM_B = 27, 45  # mm above the address field, DIN 5008
HEAD_LINE = 6.5  # mm, with the gap between blocks
HEAD_LINES_FORM_A = 3  # a taller head would print over the address
LIST_ITEM = re.compile(r"\s*[-–•]\s")
COLUMNS = re.compile(r"\t+| {3,}")
RENDER_DPI = 300

Reading = dict[str, Any]
Block = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Quality:
    """One way in which paper reaches the desk: resolution, skew, blur, noise and compression."""

    name: str
    dpi: int
    skew: float = 0.0  # degrees
    blur: float = 0.0  # pixels at 300 dpi
    noise: float = 0.0  # standard deviation of grey values
    specks: float = 0.0  # share of pixels
    jpeg: int = 90
    threshold: int | None = None  # black and white below this grey value


QUALITIES = (
    Quality(name="clean-300", dpi=300),
    Quality(name="office-300", dpi=300, skew=0.7, blur=1.0, noise=8, jpeg=55),
    Quality(name="office-200", dpi=200, skew=-0.5, blur=1.0, noise=10, jpeg=35),
    Quality(name="copy-150", dpi=150, skew=1.4, blur=1.3, noise=14, specks=0.0015, jpeg=45),
    Quality(name="fax-204", dpi=204, skew=0.6, blur=1.2, noise=6, specks=0.001, threshold=170),
)


def fold(text: str) -> str:
    """Folds white space to single blanks."""
    return " ".join(text.split())


def joined_lines(block: str, width: int) -> list[str]:
    """Undoes the margin's line breaks, keeps the writer's (addresses, lists, contact data).

    The margin broke a line where the next word would have passed ``width``, the longest line of the text.
    """
    lines: list[str] = []
    previous = ""
    for line in block.split("\n"):
        word = line.split()[0]
        if lines and len(previous) + 1 + len(word) > width and not LIST_ITEM.match(line):
            lines[-1] += " " + line.strip()
        else:
            lines.append(line.strip())
        previous = line
    return lines


def as_block(block: str, subject: Sequence[str], width: int) -> Block:
    """Turns one zone of the text into rows (columns by tabs or wide gaps), a subject or plain lines."""
    cells = [COLUMNS.split(line.strip()) for line in block.split("\n")]
    across = max(len(row) for row in cells)
    if across > 1:
        return {"kind": "rows", "columns": across, "rows": [row + [""] * (across - len(row)) for row in cells]}
    kind = "subject" if fold(block) == fold(" ".join(subject)) else "lines"
    return {"kind": kind, "lines": joined_lines(block, width)}


def is_stamp(block: str, reading: Reading) -> bool:
    """Tells whether a block is the received stamp: it names the day and either the house or "Eingang"."""
    stamp = reading.get("received_stamp")
    if not stamp or len(block.split("\n")) > 4:
        return False
    day = dt.date.fromisoformat(stamp["date"])
    dated = re.search(rf"\b0?{day.day}\. ?\S+?[. ] ?(?:{day:%Y}|{day:%y})\b", block)
    return bool(dated) and ("Ein" in block or fold(stamp.get("body", "")).casefold() in fold(block).casefold())


def address_blocks(blocks: list[str], reading: Reading) -> range:
    """Returns which blocks are the address: down to its town, which may stand apart after a blank line."""
    recipient = reading.get("recipient", {})
    named = fold(recipient.get("body", "-")).split()
    for number, block in enumerate(blocks):
        last = block.split("\n")[-1]
        if "postcode" in recipient and last.startswith(recipient["postcode"]) and recipient["town"] in last:
            alone = "\n" not in block and number > 0
            holder = blocks[number - 1] if alone else block
            if any(word in holder for word in fold(recipient.get("body", recipient.get("person", ""))).split()):
                return range(number - alone, number + 1)
        if "postcode" not in recipient and all(word in block for word in named):
            return range(number, number + 1)
    return range(0)


def subject_block(blocks: list[str], subject: str) -> int:
    """Returns which block the subject opens, or at least stands in: "Betr.:" or "Erlass" may go before it.

    A subject may be set in two blocks, or be put together from two places: then its first words tell.
    """
    texts = [fold(block) for block in blocks]
    words = fold(subject).split()
    for count in (len(words), 3, 2, 1):
        sought = " ".join(words[:count])
        holders = [number for number, text in enumerate(texts) if sought and sought in text]
        if holders:
            return min(holders, key=lambda number: (not texts[number].startswith(sought), number))
    return 0


def zones(blocks: list[str], reading: Reading, width: int) -> Reading:
    """Sorts the blocks of a letter's first page into the zones of DIN 5008."""
    subject = reading["subject"]
    start = subject_block(blocks, subject[0] if subject else "")
    address = address_blocks(blocks[:start], reading)
    page: Reading = {"head": [], "return-line": [], "address": [], "stamp": [], "info": [], "line": []}
    for number, block in enumerate(blocks[:start]):
        if number in address:
            zone = "address"
        elif is_stamp(block, reading):
            zone = "stamp"
        elif number >= address.stop:
            zone = "info"
        else:
            zone = "return-line" if number == address.start - 1 and "\n" not in block else "head"
        laid = as_block(block, subject, width)
        page["line" if zone == "info" and laid.get("columns", 0) > 2 else zone].append(laid)
    page["body"] = [as_block(block, subject, width) for block in blocks[start:]]
    return page


def paged(text: str, reading: Reading) -> list[Reading]:
    """Splits the text at its page breaks and sets each page's zones, the footer apart."""
    width = max(len(line) for line in text.splitlines())
    subject = reading["subject"]
    pages = []
    for number, sheet in enumerate(text.split("\f")):
        blocks = [block.strip("\n") for block in re.split(r"\n\s*\n", sheet) if block.strip()]
        foot: list[str] = []
        while len(blocks) > 1 and any(fold(blocks[-1]) in footer for footer in reading["footers"]):
            foot.insert(0, blocks.pop())
        if number == 0 and reading["kind"] in LETTERS:
            page = zones(blocks, reading, width)
        else:
            page = {"body": [as_block(block, subject, width) for block in blocks]}
        page["foot"] = [as_block(block, (), width) for block in foot]
        pages.append(page)
    return pages


def typeset(text: str, reading: Reading) -> bytes:
    """Returns the paper as a PDF with text layer; a page break in the text is one on paper."""
    pages = paged(text, reading)
    head = sum(len(block.get("rows", block.get("lines"))) for block in pages[0].get("head", []))
    form_b = zlib.crc32(text.encode()) % 2 == 0 or head > HEAD_LINES_FORM_A
    height = HEAD_FORM_B if form_b else HEAD_FORM_A
    paper = {
        "title": " ".join(reading["subject"]),
        "letter": reading["kind"] in LETTERS,
        "head-height": max(height, 12 + HEAD_LINE * head) if form_b else height,
        "pages": pages,
    }
    compiled = typst.compile(
        HERE / "page.typ",
        sys_inputs={"paper": json.dumps(paper, ensure_ascii=False)},
        font_paths=[FONTS],
        ignore_system_fonts=True,
        format="pdf",
        timestamp=0,
    )
    if not isinstance(compiled, bytes):
        raise TypeError("one PDF was expected")
    return compiled


def degraded(page: Image.Image, quality: Quality, chance: np.random.Generator) -> Image.Image:
    """Returns a page rendered at 300 dpi as a scan of the given quality."""
    page = page.rotate(quality.skew, Image.Resampling.BICUBIC, fillcolor=255)
    page = page.filter(ImageFilter.GaussianBlur(quality.blur))
    scale = quality.dpi / RENDER_DPI
    page = page.resize((round(page.width * scale), round(page.height * scale)), Image.Resampling.LANCZOS)
    grey = np.asarray(page, dtype=np.float32)
    if quality.noise:
        grey = grey + chance.normal(0.0, quality.noise, grey.shape).astype(np.float32)
    if quality.specks:
        hit = chance.random(grey.shape) < quality.specks
        grey = np.where(hit, chance.integers(0, 256, grey.shape), grey)
    if quality.threshold is not None:
        return Image.fromarray((grey > quality.threshold).astype(np.uint8) * 255).convert("1")
    scanned = Image.fromarray(np.clip(grey, 0, 255).astype(np.uint8))
    squeezed = io.BytesIO()
    scanned.save(squeezed, "JPEG", quality=quality.jpeg)
    return Image.open(io.BytesIO(squeezed.getvalue()))


def scanned(pdf: bytes, quality: Quality, seed: int) -> bytes:
    """Returns an image-only PDF of the pages in the given quality."""
    chance = np.random.default_rng(seed)
    document = pypdfium2.PdfDocument(pdf)
    images = [degraded(page.render(scale=RENDER_DPI / 72).to_pil().convert("L"), quality, chance) for page in document]
    document.close()
    out = io.BytesIO()
    epoch = time.gmtime(0)
    stored = {} if quality.threshold is not None else {"quality": 92}  # black and white is stored as fax, not as JPEG
    images[0].save(
        out,
        "PDF",
        resolution=quality.dpi,
        save_all=True,
        append_images=images[1:],
        creationDate=epoch,
        modDate=epoch,
        **stored,
    )
    return out.getvalue()


def scan_quality(number: int) -> Quality | None:
    """Returns the quality of the n-th paper of a half (from 0) if it belongs to the scanned third."""
    return QUALITIES[number // 3 % len(QUALITIES)] if number % 3 == 1 else None


def paper_number(path: Path) -> int:
    """Returns a paper's number: in its order a later paper never changes which earlier ones are scanned."""
    return int(path.name.split("-", 1)[0])


def main(arguments: list[str]) -> int:
    """Writes the PDFs and scans of both halves, or of the one named, under the folder that the first argument names."""
    if not arguments or not set(arguments[1:]) <= set(HALVES):
        sys.stderr.write("usage: python corpus/degrade.py OUT [development | measured]\n")
        return 2
    out = Path(arguments[0])
    listed: dict[str, str] = {}
    for half in arguments[1:] or HALVES:
        (out / half).mkdir(parents=True, exist_ok=True)
        for number, path in enumerate(sorted((HERE / half).glob("*.txt"), key=paper_number)):
            reading = json.loads(path.with_suffix(".expected.json").read_text(encoding="utf-8"))
            pdf = typeset(path.read_text(encoding="utf-8"), reading)
            (out / half / f"{path.stem}.pdf").write_bytes(pdf)
            quality = scan_quality(number)
            if quality is None:
                continue
            image = scanned(pdf, quality, zlib.crc32(path.stem.encode()))
            (out / half / f"{path.stem}.scan.pdf").write_bytes(image)
            listed[f"{half}/{path.stem}"] = quality.name
    (out / "scans.json").write_text(json.dumps(listed, indent=1) + "\n", encoding="utf-8")
    sys.stdout.write(f"{len(listed)} scans under {out}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
