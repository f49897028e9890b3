"""Received files are opened in a process of their own: the same reading, and an end in time whatever the file."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

import pytest
from PIL import Image
from tests.received import bomb, letter_pdf

from wiedervorlage.adapters.bounded.call import OverrunError
from wiedervorlage.adapters.bounded.opening import open_within, picture_within, try_statistics
from wiedervorlage.adapters.document import Document
from wiedervorlage.adapters.document_json import document_from_json, document_to_json
from wiedervorlage.adapters.documents.opening import read_bytes
from wiedervorlage.adapters.documents.page_pictures import NoPictureError
from wiedervorlage.intake.layout import Box, Layout, PlacedWord, Word

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.fixture(scope="module")
def letter() -> bytes:
    """Return a letter of the corpus as PDF."""
    return letter_pdf("01-care-support-point-reply")


def test_a_letter_is_read_as_it_would_be_in_this_process(letter: bytes) -> None:
    assert open_within(letter, "brief.pdf") == read_bytes(letter, "brief.pdf")


def test_a_document_keeps_everything_as_json() -> None:
    word = Word(text="Ä", page=2, box=Box(left=1.25, top=2, right=3, bottom=4), score=0.5)
    within = Document(name="anlage.txt", text="\x0c€", findings=read_bytes(b"", "leer.pdf").findings)
    layout = Layout(words=(PlacedWord(word=word, start=0, end=1),), page_count=2)
    document = Document(name="a.pdf", text="Ä", layout=layout, second="A", attachments=(within,))

    assert document_from_json(document_to_json(document)) == document


def test_what_takes_too_long_ends_in_a_finding(letter: bytes) -> None:
    document = open_within(letter, "brief.pdf", seconds=0.05)

    assert [found.code for found in document.findings] == ["INT-036"]
    assert document.text == ""


@pytest.mark.parametrize(
    ("content", "code"),
    [
        pytest.param(lambda: bomb("word/document.xml"), "INT-035", id="an archive that would grow"),
        pytest.param(lambda: b"PK\x03\x04word/ cut off", "INT-023", id="a damaged archive"),
        pytest.param(lambda: b"%PDF-1.7\n%%EOF", "INT-023", id="a PDF without pages"),
        pytest.param(lambda: b"MZ\x90\x00\x03\x00\x00\x00\xff\xff", "INT-022", id="a program"),
        pytest.param(lambda: b"\n\n", "INT-020", id="an empty file"),
    ],
)
def test_what_cannot_be_read_says_why(content: Callable[[], bytes], code: str) -> None:
    document = open_within(content(), "brief.docx")

    assert [found.code for found in document.findings] == [code]


def test_an_archive_within_an_archive_stays_closed() -> None:
    inner = bomb("word/document.xml")
    letter = io.BytesIO()
    with zipfile.ZipFile(letter, "w") as archive:
        archive.writestr("word/document.xml", inner)

    assert [found.code for found in open_within(letter.getvalue(), "brief.docx").findings] == ["INT-023"]


def test_a_workbook_that_would_grow_is_not_opened() -> None:
    with pytest.raises(OverrunError, match="would grow"):
        try_statistics(bomb("xl/workbook.xml"), "zahlen.xlsx")


def test_a_page_is_drawn_and_a_missing_one_is_said(letter: bytes) -> None:
    with Image.open(io.BytesIO(picture_within(letter, 1))) as picture:
        assert picture.size == (1100, 1556)
    with pytest.raises(NoPictureError):
        picture_within(letter, 99)
    with pytest.raises(NoPictureError):
        picture_within(b"only text", 1)
