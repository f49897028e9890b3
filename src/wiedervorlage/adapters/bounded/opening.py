"""Received files are opened in a process of their own, with bounds of time and memory.

Whatever a file does to the parser that opens it, it does there: a page that never ends, an archive that grows,
a crash. The one who asked gets a finding within the seconds granted.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Final

from wiedervorlage.adapters.bounded.call import OverrunError, asked
from wiedervorlage.adapters.document import Document, Limits, failed, over_memory
from wiedervorlage.adapters.document_json import document_from_json
from wiedervorlage.adapters.documents.page_pictures import NoPictureError

DESK: Final = Limits(pages=100, characters=500_000, ocr_pages=10, ocr_seconds=50.0)
"""Bounds for files that somebody waits for in front of a screen."""
SECONDS: Final = 110.0


def open_within(content: bytes, name: str, limits: Limits = DESK, seconds: float = SECONDS) -> Document:
    """Open and read a letter in a process of its own; what cannot be read gives a finding."""
    try:
        return document_from_json(asked("document", content, {"name": name, "limits": asdict(limits)}, seconds))
    except OverrunError as error:
        if error.seconds is not None:
            return failed(name, "INT-036", seconds=round(error.seconds))
        if error.of_memory:
            return over_memory(name)
        return failed(name, "INT-023", problem=str(error))


def picture_within(content: bytes, number: int, seconds: float = 20.0) -> bytes:
    """Return a page as PNG, drawn in a process of its own.

    Raises:
        NoPictureError: there is no such page, or it cannot be drawn in time.
    """
    try:
        drawn = asked("picture", content, {"number": number}, seconds)
    except OverrunError as error:
        raise NoPictureError(str(error)) from error
    if not drawn:
        raise NoPictureError(f"no picture of page {number}")
    return drawn


def page_sizes_within(content: bytes, seconds: float = 20.0) -> tuple[tuple[float, float], ...]:
    """Return width and height of each page in millimetres; none where the document has no pages."""
    try:
        return tuple((width, height) for width, height in json.loads(asked("sizes", content, {}, seconds)))
    except OverrunError:
        return ()


def try_statistics(content: bytes, name: str, seconds: float = 30.0) -> None:
    """Read a file of statistics in a process of its own, to know that it can be read within bounds.

    Raises:
        OverrunError: it cannot.
    """
    asked("statistics", content, {"name": name}, seconds)
