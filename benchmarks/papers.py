"""Pages per second of the letter as PDF, against WeasyPrint on the same letter, in the same run.

Usage: ``python -m benchmarks.papers [--weasyprint PYTHON] [--rounds 20]``

``--weasyprint`` names the interpreter of an environment of its own in which WeasyPrint is installed. Ours sets the
sample letter (PDF/UA-1 and PDF/A-2a in one file); WeasyPrint sets the HTML of the same letter as PDF/UA-1. Both run
warm (one paper is set before the clock starts) and alternate round by round; every round sets another letter, since
Typst would take a letter it has set before from its memory. The median is printed. The HTML is not
laid out after DIN 5008, so that its pages hold a little more: pages are counted for each.
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import tempfile
import time
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

import pypdfium2
from tests.papers import samples

from wiedervorlage.adapters.docx_writing.docx_file import write_docx
from wiedervorlage.adapters.typst_pdf import write_pdf
from wiedervorlage.papers.blocks import Paragraph
from wiedervorlage.papers.html import write_html
from wiedervorlage.papers.letter import compose_letter
from wiedervorlage.papers.words import Run

if TYPE_CHECKING:
    from wiedervorlage.papers.paper import Paper

PEER = """
import json, sys, time, logging
logging.disable(logging.CRITICAL)
from weasyprint import HTML, __version__
HTML(filename=sys.argv[1]).write_pdf(pdf_variant="pdf/ua-1")
print(json.dumps(__version__), flush=True)
for line in sys.stdin:
    start = time.perf_counter()
    document = HTML(filename=line.strip()).render()
    document.write_pdf(pdf_variant="pdf/ua-1")
    print(json.dumps([time.perf_counter() - start, len(document.pages)]), flush=True)
"""


def main() -> None:
    """Run the comparison and print seconds, pages per second and the ratio."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--weasyprint", help="interpreter with WeasyPrint installed")
    parser.add_argument("--rounds", type=int, default=20)
    arguments = parser.parse_args()
    paper = _letter(0)
    start = time.perf_counter()
    pages = len(pypdfium2.PdfDocument(BytesIO(write_pdf(paper).data)))
    print(f"first letter, with start of the engine: {time.perf_counter() - start:.2f} s")
    ours, theirs, their_pages = [], [], 0
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "letter.html"
        page.write_text(write_html(paper), encoding="utf-8")
        peer = _peer(arguments.weasyprint, page)
        for number in range(1, arguments.rounds + 1):
            paper = _letter(number)
            start = time.perf_counter()
            write_pdf(paper)
            ours.append(time.perf_counter() - start)
            if peer:
                page.write_text(write_html(paper), encoding="utf-8")
                seconds, their_pages = json.loads(_ask(peer, page))
                theirs.append(seconds)
        if peer:
            peer.communicate()
    rate = pages / statistics.median(ours)
    print(f"Wiedervorlage: {statistics.median(ours) * 1000:.0f} ms for {pages} pages, {rate:.0f} pages/s")
    if theirs:
        their_rate = their_pages / statistics.median(theirs)
        milliseconds = statistics.median(theirs) * 1000
        print(f"WeasyPrint:    {milliseconds:.0f} ms for {their_pages} pages, {their_rate:.1f} pages/s")
        print(f"ratio: {rate / their_rate:.1f}")
    write_docx(paper)
    start = time.perf_counter()
    write_docx(_letter(0))
    print(f"DOCX of the same letter: {(time.perf_counter() - start) * 1000:.0f} ms")


def _letter(number: int) -> Paper:
    """Return the sample letter with a number in every paragraph, so that no two are alike."""
    parts = samples.letter_parts()
    body = tuple(
        replace(block, runs=(Run(words=f"{number}. "), *block.runs)) if isinstance(block, Paragraph) else block
        for block in parts.body
    )
    return compose_letter(replace(parts, body=body), samples.office())


def _peer(interpreter: str | None, page: Path) -> subprocess.Popen[str] | None:
    if interpreter is None:
        print("WeasyPrint not named (--weasyprint PYTHON): ours alone")
        return None
    process = subprocess.Popen(
        [interpreter, "-c", PEER, str(page)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    print(f"WeasyPrint {json.loads(process.stdout.readline())}")
    return process


def _ask(process: subprocess.Popen[str], page: Path) -> str:
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write(f"{page}\n")
    process.stdin.flush()
    return process.stdout.readline()


if __name__ == "__main__":
    main()
