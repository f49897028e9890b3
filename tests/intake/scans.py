"""The seed letter as an office would have sent it: typeset to PDF, then scanned in six qualities.

The zones are those of DIN 5008, form B; the received stamp is laid over the address field in blue, a little
askew. The six qualities follow the recipe that the reading was first measured with. The noise is artificial
and seeded.
"""

import io
import json
from dataclasses import dataclass

import numpy as np
import pypdfium2
import typst
from PIL import Image, ImageFilter

PAGE = r"""
#let letter = json(bytes(sys.inputs.letter))
#set page(paper: "a4", margin: (left: 25mm, right: 20mm, top: 20mm, bottom: 38mm))
#set text(font: "Liberation Sans", size: 10pt, lang: "de", hyphenate: false)
#set par(leading: 0.55em, spacing: 1.05em)
#let lines(block) = block.split("\n").map(line => text(line)).join(linebreak())
#place(top + right, text(size: 13pt, weight: "bold", lines(letter.head)))
#place(top + left, dy: -8mm, text(size: 9pt, letter.label))
#place(top + left, dy: 30mm, box(width: 85mm, { text(size: 7pt, letter.back); v(6mm, weak: false); lines(letter.address) }))
#place(top + left, dx: 52mm, dy: 52mm, rotate(-3deg, rect(stroke: 1pt + rgb("#1f3f9f"), inset: 2mm,
  text(fill: rgb("#1f3f9f"), size: 10pt, lines(letter.stamp)))))
#place(top + left, dx: 100mm, dy: 30mm, box(width: 70mm, text(size: 9pt, letter.info.map(lines).join(parbreak()))))
#v(98mm)
#strong(lines(letter.subject))
#v(4mm)
#for part in letter.first { lines(part); parbreak() }
#place(bottom + left, dy: 30mm, text(size: 7.5pt, grid(columns: 3, column-gutter: 9mm, ..letter.foot.map(lines))))
#pagebreak()
#for part in letter.second { lines(part); parbreak() }
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quality:
    """One way in which paper reaches the desk; ``down`` dots an inch where it differs from ``dpi``."""

    name: str
    dpi: int
    down: int = 0
    skew: float = 0.0
    blur: float = 0.0
    noise: float = 0.0
    specks: float = 0.0
    jpeg: int = 0
    threshold: int = 0


QUALITIES = (
    Quality(name="clean 300", dpi=300),
    Quality(name="scan 300", dpi=300, skew=0.7, blur=1.0, noise=8, jpeg=55),
    Quality(name="scan 200", dpi=200, skew=0.6, blur=1.0, noise=10, jpeg=35),
    Quality(name="bad copy 150", dpi=150, skew=1.4, blur=1.3, noise=14, specks=0.0015, jpeg=45),
    Quality(name="fax 204", dpi=204, skew=0.6, blur=1.2, noise=6, specks=0.001, threshold=170),
    Quality(name="fax 204x98", dpi=204, down=98, skew=0.6, blur=1.0, noise=6, specks=0.001, threshold=170),
)

FIELDS = {
    "date": "2013-09-26",
    "our_reference": "DEZ2.",
    "accounts.0.iban": "DE06403510600000000331",
    "accounts.0.bic": "WELADED1STF",
    "contact.email": "peter.luettmann@kreis-steinfurt.de",
    "contact.direct": "+49 2551 692356",
    "recipient.postcode+town": "48427 Rheine",
    "contact.name": "Dr. Peter Lüttmann",
    "recipient.person": "Frau Dr. Angelika Kordfelder",
    "tax_number": "311/5873/0032",
    "subject.0": "Einrichtung eines Kommunalen Integrationszentrums",
}
"""The eleven exact values that are looked for on every scan."""


def zones_of(text):
    """Sort the blocks of the seed letter's text into the places of the sheet."""
    blocks = [block.strip("\n") for block in text.replace("**", "").split("\n\n") if block.strip()]
    at = {name: next(n for n, block in enumerate(blocks) if block.startswith(start)) for name, start in STARTS.items()}
    second = at["second"]
    return {
        "head": blocks[at["head"]],
        "label": blocks[at["label"]],
        "back": blocks[at["back"]],
        "address": blocks[at["address"]],
        "stamp": "\n".join(line.replace("\t", " ").strip() for line in blocks[at["stamp"]].split("\n")[1:]),
        "info": blocks[at["unit"] : at["subject"]],
        "subject": blocks[at["subject"]],
        "first": blocks[at["subject"] + 1 : at["foot"]],
        "foot": blocks[at["foot"] : second],
        "second": blocks[second:],
    }


STARTS = {
    "head": "KREIS", "label": "Anlage 1", "back": "Kreis Steinfurt 485", "address": "Stadt Rheine\nBürger", "stamp": "W\t",
    "unit": "Dezernat II", "subject": "Einrichtung eines", "foot": "Kreissparkasse", "second": "für die Kommunalen",
}  # fmt: skip


def typeset(text, fonts):
    """Return the letter as a PDF with text layer."""
    inputs = {"letter": json.dumps(zones_of(text), ensure_ascii=False)}
    source = PAGE.encode()
    return typst.compile(
        source, sys_inputs=inputs, font_paths=[fonts], ignore_system_fonts=True, format="pdf", timestamp=0
    )


def scanned(pdf, quality, seed=7):
    """Return the pages as a PDF of images in the given quality."""
    chance = np.random.default_rng(seed)
    document = pypdfium2.PdfDocument(pdf)
    pages = [_degraded(page.render(scale=300 / 72).to_pil().convert("L"), quality, chance) for page in document]
    document.close()
    out = io.BytesIO()
    pages[0].save(out, "PDF", resolution=quality.dpi, save_all=True, append_images=pages[1:])
    return out.getvalue()


def _degraded(page, quality, chance):
    page = page.rotate(quality.skew, Image.Resampling.BICUBIC, fillcolor=255)
    page = page.filter(ImageFilter.GaussianBlur(quality.blur)) if quality.blur else page
    down = quality.down or quality.dpi
    page = page.resize(
        (round(page.width * quality.dpi / 300), round(page.height * down / 300)), Image.Resampling.LANCZOS
    )
    grey = np.asarray(page, dtype=np.float32)
    grey = grey + chance.normal(0.0, quality.noise, grey.shape) if quality.noise else grey
    if quality.specks:
        grey = np.where(chance.random(grey.shape) < quality.specks, chance.integers(0, 256, grey.shape), grey)
    if quality.threshold:
        grey = (grey > quality.threshold) * 255.0
    page = Image.fromarray(np.clip(grey, 0, 255).astype(np.uint8))
    if down != quality.dpi:
        page = page.resize((page.width, round(page.height * quality.dpi / down)), Image.Resampling.NEAREST)
    if quality.jpeg:
        squeezed = io.BytesIO()
        page.save(squeezed, "JPEG", quality=quality.jpeg)
        page = Image.open(io.BytesIO(squeezed.getvalue()))
    return page


def judged(reading):
    """Return for each of the eleven fields: the value read, and whether a finding or low confidence flags it."""
    by_name = {item.name: item for item in reading.fields}
    flagged = " ".join(finding.message.en for finding in reading.findings)
    result = {}
    for name in FIELDS:
        parts = ["recipient.postcode", "recipient.town"] if "+" in name else [name]
        items = [by_name[part] for part in parts if part in by_name]
        value = " ".join(str(item.value) for item in items)
        doubted = any(f"{part}:" in flagged for part in parts) or any(str(item.raw) in flagged for item in items)
        result[name] = (value, doubted)
    return result
