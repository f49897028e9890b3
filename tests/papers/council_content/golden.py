"""The golden texts of the council paper: readable files beside the tests.

``python -m tests.papers.council_content.golden`` writes them anew after a change that was meant; read the difference
before you commit it.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

from tests.papers.council_content import matters

FOLDER = Path(__file__).parent / "golden"
TEXTS = {
    "fictional-2018": (matters.FICTIONAL, date(2018, 7, 1)),
    "fictional-2020": (matters.FICTIONAL, date(2020, 11, 1)),
}


def read(name: str) -> str:
    """Return a golden text; its blanks are plain ones, so that an editor shows them as they are."""
    return (FOLDER / f"{name}.txt").read_text(encoding="utf-8")


def made(name: str) -> str:
    """Return the same text as it is made now."""
    return matters.text(*TEXTS[name]).replace("\u00a0", " ")


if __name__ == "__main__":
    for text in TEXTS:
        (FOLDER / f"{text}.txt").write_text(made(text), encoding="utf-8")
