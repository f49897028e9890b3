"""A document once opened: its text and layout, and the bounds within which it was read."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Final

from wiedervorlage.foundation.catalogue import finding
from wiedervorlage.foundation.findings import Finding, Place
from wiedervorlage.foundation.text import Text
from wiedervorlage.intake.layout import Layout
from wiedervorlage.intake.messages import MESSAGES

MEGABYTE: Final = 1_000_000
MEMORY: Final = 3 << 30
"""Bytes of its own that a process in which a file is read may hold: text recognition needs about one gigabyte."""


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


def over_memory(name: str) -> Document:
    """Return a document that could not be read within :data:`MEMORY`."""
    return failed(name, "INT-056", limit=MEMORY >> 30)


def cut(document: Document, characters: int) -> Document:
    """Return a document and its attachments with no more text than so many characters each; a finding tells of it."""
    attachments = tuple(cut(attachment, characters) for attachment in document.attachments)
    if len(document.text) <= characters:
        return replace(document, attachments=attachments)
    end = _last_break(document.text, characters)
    words = tuple(word for word in document.layout.words if word.end <= end)
    shown = {"length": _counted(len(document.text)), "read": _counted(end)}
    return replace(
        document,
        text=document.text[:end],
        layout=replace(document.layout, words=words),
        findings=(*document.findings, finding(MESSAGES, "INT-057", Place(file=document.name), **shown)),
        attachments=attachments,
    )


def _last_break(text: str, characters: int) -> int:
    """Return where at most so many characters end with a line, or else with a word."""
    for breaks in ("\n\f", " "):
        end = max(text.rfind(sign, 0, characters) for sign in breaks) + 1
        if end > characters // 2:
            return end
    return characters


def _counted(number: int) -> Text:
    return Text(de=f"{number:,}".replace(",", "."), en=f"{number:,}")
