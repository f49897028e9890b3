"""DOCX files: paragraphs, tables, headers and footers in their order, with text boxes kept as blocks."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from typing import TYPE_CHECKING, Final

import docx
from docx.opc.exceptions import PackageNotFoundError
from docx.table import Table
from docx.text.paragraph import Paragraph

from wiedervorlage.adapters.archives import inflated_bytes
from wiedervorlage.adapters.document import MEGABYTE, Document, Limits, direction, failed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docx.document import Document as WordDocument


_DAMAGE: Final = (
    zipfile.BadZipFile, zlib.error, PackageNotFoundError, KeyError, ValueError, SyntaxError, OSError, EOFError,
    NotImplementedError, AttributeError, TypeError, IndexError, RuntimeError, OverflowError, struct.error,
)  # fmt: skip
"""What the parsers raise on damaged files (a locked part of an archive is a RuntimeError); they promise no less."""


def read_docx(content: bytes, name: str, limits: Limits) -> Document:
    """Read a DOCX file as text, blocks parted by blank lines."""
    try:
        if inflated_bytes(content) > limits.inflated_megabytes * MEGABYTE:
            return failed(name, "INT-035", limit=limits.inflated_megabytes)
        document = docx.Document(io.BytesIO(content))
        blocks = list(_blocks(document))
    except _DAMAGE as error:
        return failed(name, "INT-023", problem=str(error)[:120])
    text = "\n\n".join(block for block in blocks if block.strip())[: limits.characters]
    if not text.strip():
        return failed(name, "INT-020")
    return Document(name=name, text=text, findings=direction(text, name))


def _blocks(document: WordDocument) -> Iterator[str]:
    for section in document.sections[:1]:
        yield "\n".join(paragraph.text for paragraph in section.header.paragraphs)
    lines: list[str] = []
    for item in document.iter_inner_content():
        if isinstance(item, Paragraph):
            if not item.text.strip() or _parts(item):
                yield "\n".join(lines)
                lines = []
            if item.text.strip():
                lines.append(item.text)
        elif isinstance(item, Table):
            yield "\n".join(lines)
            lines = []
            yield "\n".join("\t".join(cell.text for cell in row.cells) for row in item.rows)
    yield "\n".join(lines)
    for section in document.sections[:1]:
        yield "\n".join(paragraph.text for paragraph in section.footer.paragraphs)


def _parts(paragraph: Paragraph) -> bool:
    """Say whether a paragraph stands apart: a sentence of running text, or space around it."""
    space = paragraph.paragraph_format.space_before
    return len(paragraph.text) > 90 or paragraph.text.rstrip().endswith((".", ",", ":")) or bool(space)
