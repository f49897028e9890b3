"""Opening a document: told by its content, read within bounds, never changed.

What cannot be read gives a finding, not a traceback; so does what would need an extra that is not installed. The
kinds: text (UTF-8, else Latin-1 as Windows writes it), PDF with a text layer or scanned, PNG, JPEG, TIFF, DOCX,
and mails with their attachments.
"""

from __future__ import annotations

import errno
import os
import re
import stat
import time
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from wiedervorlage.adapters.document import MEGABYTE, STANDARD, Document, Limits, cut, direction, failed
from wiedervorlage.adapters.documents.text_coding import decoded, wide_coding
from wiedervorlage.foundation.catalogue import finding
from wiedervorlage.foundation.findings import Place
from wiedervorlage.foundation.text import Text
from wiedervorlage.intake.messages import MESSAGES

if TYPE_CHECKING:
    from pathlib import Path

    from wiedervorlage.adapters.mails.mail import AttachmentReader

_MAGIC: Final = (
    (b"%PDF-", "pdf"),
    (b"\x89PNG\r\n", "image"),
    (b"\xff\xd8\xff", "image"),
    (b"II*\x00", "image"),
    (b"MM\x00*", "image"),
    (b"PK\x03\x04", "zip"),
)
_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED: Final = "EncryptedPackage".encode("utf-16-le")
"""A Word file with a password is no archive but an old container that holds this part."""
_MAIL_HEADS: Final = (
    b"Return-Path:",
    b"Received:",
    b"From:",
    b"MIME-Version:",
    b"Date:",
    b"Message-ID:",
    b"Delivered-To:",
)
_HEAD_LINE: Final = re.compile(rb"(?:From [^\r\n]*\r?\n)?[A-Za-z][A-Za-z0-9-]*:\s")
"""The first line of a mail's head, behind the line with which mailboxes begin a mail."""
_BLANK_LINE: Final = re.compile(rb"\r?\n\r?\n")
_ONLY_IN_MAILS: Final = re.compile(rb"(?mi)^(?:MIME-Version|Message-ID|Content-Transfer-Encoding|Return-Path):")
_MARKED_UP: Final = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:\{\\rtf|%!PS|<\?xml\b|<!doctype\b|<(?:html|head|body|table|div|p)\b)", re.IGNORECASE
)
"""Rich text, PostScript and web pages are made of letters, but what they say is not to be read as it stands."""
_CONTROL_SHARE: Final = 0.02
_WITHIN_A_LETTER: Final = Text(de="sie endet mitten in einem Zeichen", en="it ends in the middle of a character")
_MAILS_DEEP: Final = 3
"""Mails within mails are followed so deep; a mail may hold itself a thousand times over."""
_EXTRAS: Final = {"pdf": "pdf", "docx": "papers"}
"""The extra that brings what reads a kind; text recognition, which images need, has a finding of its own."""


def open_document(path: Path, limits: Limits = STANDARD) -> Document:
    """Read a file within ``limits``.

    Raises:
        OSError: the file does not exist or may not be read, or is none but a pipe or a device.
    """
    about = path.stat()
    if not (stat.S_ISREG(about.st_mode) or stat.S_ISDIR(about.st_mode)):
        # A pipe may be waited for without end, a device has none, and neither can be kept as it came.
        raise OSError(errno.ENXIO, os.strerror(errno.ENXIO), str(path))
    size = about.st_size
    if size > limits.megabytes * MEGABYTE:
        shown = {"size": round(size / MEGABYTE), "limit": limits.megabytes}
        return failed(path.name, "INT-021", **shown)
    return read_bytes(path.read_bytes(), path.name, limits)


def read_bytes(content: bytes, name: str, limits: Limits = STANDARD) -> Document:
    """Read a document from its bytes, telling its kind by them."""
    return cut(_read(content, name, limits), limits.characters)


def _read(content: bytes, name: str, limits: Limits, *, kind: str = "", mails_above: int = 0) -> Document:
    kind = kind or kind_of(content)
    if kind == "empty":
        return failed(name, "INT-020")
    if kind == "locked":
        return failed(name, "INT-024")
    try:
        return _of_kind(kind, content, name, limits, mails_above)
    except ImportError as error:
        if kind not in {*_EXTRAS, "image"} or (error.name or "").startswith("wiedervorlage"):
            raise
        return _without_extra(kind, name, error)


def _without_extra(kind: str, name: str, error: ImportError) -> Document:
    """Say which extra to install for a kind of document."""
    if kind == "image":
        return failed(name, "INT-028", problem=str(error))
    return failed(name, "INT-062", kind=kind.upper(), package=error.name or str(error), extra=_EXTRAS[kind])


def _of_kind(kind: str, content: bytes, name: str, limits: Limits, mails_above: int) -> Document:
    """Read a document of a kind; the parts that do so are loaded only here, and may be missing.

    Raises:
        ImportError: a part of the program that reads this kind is not installed.
    """
    if kind == "pdf":
        from wiedervorlage.adapters.documents.pdf import read_pdf  # noqa: PLC0415 - heavy parts only when met

        return read_pdf(content, name, limits)
    if kind == "image":
        from wiedervorlage.adapters.scans.ocr import read_image  # noqa: PLC0415 - heavy parts only when met

        return read_image(content, name, limits)
    if kind == "docx":
        from wiedervorlage.adapters.docx_reading.docx_text import read_docx  # noqa: PLC0415 - heavy parts only when met

        return read_docx(content, name, limits)
    if kind == "mail":
        from wiedervorlage.adapters.mails.mail import read_mail  # noqa: PLC0415 - only when met

        deeper = _attachment_reader(limits, mails_above) if mails_above < _MAILS_DEEP else None
        return read_mail(content, name, deeper)
    return read_text(content, name) if kind == "text" else failed(name, "INT-022")


def _attachment_reader(limits: Limits, mails_above: int) -> AttachmentReader:
    """Return how attachments are read: their text recognition takes no longer in all than that of one file may."""
    until = time.monotonic() + limits.ocr_seconds

    def within(content: bytes, name: str, *, kind: str = "") -> Document:
        left = replace(limits, ocr_seconds=max(0.0, until - time.monotonic()))
        return _read(content, name, left, kind=kind, mails_above=mails_above + 1)

    return within


def kind_of(content: bytes) -> str:
    """Return ``empty``, ``pdf``, ``image``, ``docx``, ``mail``, ``text``, ``locked`` or ``unknown``."""
    if not content.strip(b"\x00 \r\n\t\xef\xbb\xbf"):
        return "empty"
    head = content[:1024].lstrip()
    if head.startswith(_OLE):
        return "locked" if _ENCRYPTED in content else "unknown"
    for magic, kind in _MAGIC:
        if head.startswith(magic):
            return kind if kind != "zip" else ("docx" if b"word/" in content else "unknown")
    if b"%PDF-" in content[:1024]:
        return "pdf"
    if _is_mail(content):
        return "mail"
    return "text" if _is_text(content) and not _MARKED_UP.match(content) else "unknown"


def _is_mail(content: bytes) -> bool:
    """Say whether a file begins as mails do, or with another line of such a head and has in it what only mails have."""
    head = content[:4000].lstrip()
    if head.startswith(_MAIL_HEADS) and sum(mark in head for mark in _MAIL_HEADS) >= 2:
        return True
    block = _BLANK_LINE.split(head, maxsplit=1)[0]
    return _HEAD_LINE.match(block) is not None and _ONLY_IN_MAILS.search(block) is not None


def _is_text(content: bytes) -> bool:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")) or wide_coding(content):
        return True
    sample = content[:100_000]
    control = sum(byte < 32 and byte not in b"\t\n\r\f\v\x1b" for byte in sample)
    return control <= _CONTROL_SHARE * len(sample) and b"\x00" not in sample


def read_text(content: bytes, name: str) -> Document:
    """Read a text file in its coding, told of where it had to be guessed and whether the file breaks off."""
    read = decoded(content)
    text, findings = read.text, []
    if not any(sign.isprintable() and not sign.isspace() for sign in text):
        return failed(name, "INT-020")
    if read.guessed:
        findings.append(finding(MESSAGES, "INT-029", Place(file=name), encoding=read.guessed))
    if read.is_cut:
        findings.append(finding(MESSAGES, "INT-073", Place(file=name), problem=_WITHIN_A_LETTER))
    if read.damaged:
        findings.append(finding(MESSAGES, "INT-073", Place(file=name), problem=_damaged_in(read.damaged)))
    return Document(name=name, text=text, findings=(*findings, *direction(text, name)))


def _damaged_in(places: int) -> Text:
    return Text(
        de=f"zerstörte Stellen, im Text als „\ufffd“: {places}", en=f"damaged places, '\ufffd' in the text: {places}"
    )
