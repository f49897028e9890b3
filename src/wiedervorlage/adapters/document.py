"""A document once opened: its text and layout, and the bounds within which it was read."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from wiedervorlage.foundation.catalogue import finding
from wiedervorlage.foundation.findings import Finding, Place
from wiedervorlage.intake.layout import Layout
from wiedervorlage.intake.messages import MESSAGES

MEGABYTE: Final = 1_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Bounds within which a document is read; ``inflated_megabytes`` is what an archive may grow to (zip bombs)."""

    megabytes: int = 60
    inflated_megabytes: int = 300
    pages: int = 200
    characters: int = 2_000_000
    ocr_pages: int = 30
    ocr_seconds: float = 300.0


STANDARD: Final = Limits()


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A document as text with layout.

    Attributes:
        name: of the file.
        text: what it says; ``layout`` where its words stand.
        second: the text a second engine read, where one did; ``scanned`` the pages that were read from their picture.
        findings: what was found when it was opened.
        attachments: of a mail.
        sha256: of an attachment the hash of its bytes, in hexadecimal; a file is hashed by whoever keeps it.
    """

    name: str
    text: str
    layout: Layout = Layout()
    second: str = ""
    scanned: tuple[int, ...] = ()
    findings: tuple[Finding, ...] = field(default=())
    attachments: tuple[Document, ...] = ()
    sha256: str = ""


def direction(text: str, name: str) -> tuple[Finding, ...]:
    """Return a finding where most letters are Hebrew or Arabic."""
    letters = [character for character in text[:20_000] if character.isalpha()]
    turned = sum("\u0590" <= letter <= "\u08ff" for letter in letters)
    if letters and turned * 2 > len(letters):
        return (finding(MESSAGES, "INT-026", Place(file=name)),)
    return ()


def failed(name: str, code: str, **values: object) -> Document:
    """Return a document without text and the finding that says why."""
    return Document(name=name, text="", findings=(finding(MESSAGES, code, Place(file=name), **values),))
