"""From a file to its readings: open, read, compare the second opinion."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from wiedervorlage.adapters.document import STANDARD, Document, Limits
from wiedervorlage.adapters.documents.opening import open_document
from wiedervorlage.intake.read import Options, read_paper
from wiedervorlage.intake.second_opinion import compare_readings

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from wiedervorlage.intake.reading import Reading


def read_file(path: Path, *, land: str = "", limits: Limits = STANDARD) -> list[tuple[str, Reading]]:
    """Read a file and, for a mail, its attachments: a label and a reading for each.

    Args:
        path: the file.
        land: the Land whose calendar holds ("NW"); guessed where empty.
        limits: bounds of size, pages and time.

    Raises:
        OSError: the file does not exist or may not be read.
    """
    document = open_document(path, limits)
    parts = parts_of(str(path), document)
    return [(label, read_document(part, land=land)) for label, part in parts]


def parts_of(label: str, document: Document) -> Iterator[tuple[str, Document]]:
    """Yield a document and, for a mail, its attachments, each with a label."""
    yield label, document
    for attachment in document.attachments:
        yield from parts_of(f"{label} » {attachment.name}", attachment)


def read_document(document: Document, *, land: str = "") -> Reading:
    """Read an opened document; what was found when it was opened comes before what was found in its text."""
    reading = read_paper(document.text, document.layout, Options(land=land))
    if document.second:
        reading = compare_readings(reading, document.second, document.scanned)
    return replace(reading, findings=(*document.findings, *reading.findings), sha256=document.sha256)
