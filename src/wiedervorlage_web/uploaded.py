"""What the library reads in a received letter, kept in memory: a received file never changes, nor does its reading."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from wiedervorlage.adapters.bounded.opening import DESK, open_within, page_sizes_within
from wiedervorlage.adapters.document_json import document_from_json, document_to_json
from wiedervorlage.adapters.documents.opening import kind_of
from wiedervorlage.adapters.documents.page_pictures import PICTURED
from wiedervorlage.adapters.documents.reading_files import parts_of, read_document
from wiedervorlage.adapters.scans.image_pages import sheet
from wiedervorlage.foundation.findings import has_errors
from wiedervorlage_web.records.keeping import keep_blob
from wiedervorlage_web.records.models import Blob

if TYPE_CHECKING:
    from wiedervorlage.adapters.document import Document
    from wiedervorlage.foundation.findings import Finding
    from wiedervorlage.intake.reading import Reading
    from wiedervorlage_web.records.models import UploadRecord

_NO_RECOGNITION: Final = replace(DESK, ocr_pages=0)
_FIRST_PAGES_READ: Final = "INT-025"
_SCANS_LEFT: Final = "INT-071"


def open_received(content: bytes, name: str) -> Document | None:
    """Open a received file within bounds; None where it, or part of it, is a scan, whose reading takes long."""
    if kind_of(content) == "image":
        return None
    document = open_within(content, name, _NO_RECOGNITION)
    return None if _has_scan(document) else document


def keep_opened(document: Document) -> Blob:
    """Keep what was opened, so that text recognition runs once for each file."""
    return keep_blob(document_to_json(document))


def is_read(upload: UploadRecord) -> bool:
    """Say whether a letter has been read and there is something to work on."""
    return upload.opened_id is not None and not failure_of(upload)


def failure_of(upload: UploadRecord) -> tuple[Finding, ...]:
    """Return why nothing could be read in a letter; empty where something was, or where nobody has tried yet."""
    if upload.opened_id is None:
        return ()
    document = parts(upload)[0][1]
    return document.findings if has_errors(document.findings) and not document.text else ()


def parts(upload: UploadRecord) -> tuple[tuple[str, Document], ...]:
    """Return the document and, for a mail, its attachments, each with a name."""
    return _parts(str(upload.opened_id))


def chosen_part(upload: UploadRecord) -> int:
    """Return which part somebody chose to read; the first (the mail itself) by default."""
    number = upload.choices.get("part", 0)
    return number if isinstance(number, int) and 0 <= number < len(parts(upload)) else 0


def document_of(upload: UploadRecord) -> Document:
    """Return the chosen part of an upload as text with layout."""
    return parts(upload)[chosen_part(upload)][1]


def reading_of(upload: UploadRecord) -> Reading:
    """Return the reading of the chosen part."""
    return _reading(str(upload.opened_id), chosen_part(upload))


def sheets(upload: UploadRecord) -> tuple[tuple[float, float], ...]:
    """Return width and height of the pages that can be shown, in the millimetres in which the reading has its boxes.

    A scanned page may have been read as A4, whatever its file says. Attachments of a mail are not shown as pictures.
    """
    if chosen_part(upload):
        return ()
    scanned = document_of(upload).scanned
    return tuple(
        sheet(width, height) if page in scanned else (width, height)
        for page, (width, height) in enumerate(_sizes(str(upload.blob_id)), start=1)
    )


def _has_scan(document: Document) -> bool:
    """Say whether text recognition would read more: a page, or a picture attached, that was left to it."""
    codes = {found.code for found in document.findings}
    unread = _SCANS_LEFT in codes or (_FIRST_PAGES_READ in codes and not document.text)
    return unread or any(_has_scan(part) for part in document.attachments)


@lru_cache(maxsize=256)
def _sizes(blob: str) -> tuple[tuple[float, float], ...]:
    content = bytes(Blob.objects.get(sha256=blob).content)
    return page_sizes_within(content) if kind_of(content) in PICTURED else ()


@lru_cache(maxsize=16)
def _parts(opened: str) -> tuple[tuple[str, Document], ...]:
    document = document_from_json(bytes(Blob.objects.get(sha256=opened).content))
    return tuple(parts_of(document.name, document))


@lru_cache(maxsize=32)
def _reading(opened: str, number: int) -> Reading:
    return read_document(_parts(opened)[number][1])
