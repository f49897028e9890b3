"""DOCX files (also DOCM and the templates of both): all that prints, as blocks parted by blank lines.

python-docx opens the package; its paragraphs know neither text boxes nor tracked changes nor content controls,
so that the trees are read here.
"""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from typing import TYPE_CHECKING, Final

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.exceptions import PackageNotFoundError
from docx.opc.package import OpcPackage

from wiedervorlage.adapters.archives import inflated_bytes, is_locked
from wiedervorlage.adapters.damage import damaged
from wiedervorlage.adapters.document import MEGABYTE, Document, Limits, direction, failed, over_memory
from wiedervorlage.adapters.docx_reading.as_printed import has_changes
from wiedervorlage.adapters.docx_reading.pages import Pages, root_of
from wiedervorlage.adapters.docx_reading.pictures import count_pictures
from wiedervorlage.foundation.catalogue import finding
from wiedervorlage.foundation.findings import Finding, Place
from wiedervorlage.intake.messages import MESSAGES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docx.opc.part import Part


_DAMAGE: Final = (
    zipfile.BadZipFile, zlib.error, PackageNotFoundError, KeyError, ValueError, SyntaxError, OSError, EOFError,
    NotImplementedError, AttributeError, TypeError, IndexError, RuntimeError, OverflowError, struct.error,
)  # fmt: skip
"""What the parsers raise on damaged files (a locked part of an archive is a RuntimeError); they promise no less."""
_NO_MEMORY: Final = 2
"""``XML_ERR_NO_MEMORY`` of libxml2, which calls it a fault of the file."""


def read_docx(content: bytes, name: str, limits: Limits) -> Document:
    """Read a DOCX file as text, blocks parted by blank lines."""
    try:
        if inflated_bytes(content) > limits.inflated_megabytes * MEGABYTE:
            return failed(name, "INT-035", limit=limits.inflated_megabytes)
        if is_locked(content):
            return failed(name, "INT-024")
        main = OpcPackage.open(io.BytesIO(content)).main_document_part
        is_changed = has_changes(root_of(main))
        pages = Pages(main)
        text = "\n\n".join(block.strip("\n") for block in pages.blocks())
        pictures = sum(count_pictures(tree) for tree in pages.trees())
        findings = (*_left_out(main, name, pictures), *_changed(name, is_changed=is_changed))
    except _DAMAGE as error:
        if getattr(error, "code", None) == _NO_MEMORY:
            return over_memory(name)
        return damaged(name, "docx", error)
    if not text.strip() and not findings:
        return failed(name, "INT-020")
    if not text.strip():
        findings = (*findings, finding(MESSAGES, "INT-027", Place(file=name), pages=name))
    return Document(name=name, text=text, findings=(*findings, *direction(text, name)))


def _left_out(main: Part, name: str, pictures: int) -> Iterator[Finding]:
    """Yield what was not read: pictures, and whole files that Word shows within the text."""
    if pictures:
        yield finding(MESSAGES, "INT-060", Place(file=name), count=pictures)
    for relation in main.rels.values():
        if relation.reltype == RELATIONSHIP_TYPE.A_F_CHUNK:
            yield finding(MESSAGES, "INT-031", Place(file=name), name=relation.target_ref)


def _changed(name: str, *, is_changed: bool) -> Iterator[Finding]:
    if is_changed:
        yield finding(MESSAGES, "INT-061", Place(file=name))
