"""A document as JSON and back, for processes that hand one over and stores that keep one."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, cast

from wiedervorlage.adapters.document import Document
from wiedervorlage.foundation.findings import Finding, Place, Severity
from wiedervorlage.foundation.text import Text
from wiedervorlage.intake.layout import Box, Layout, PlacedWord, Word

if TYPE_CHECKING:
    from collections.abc import Mapping

Json = dict[str, Any]


def document_to_json(document: Document) -> bytes:
    """Return the document as JSON: the same bytes for the same document."""
    return json.dumps(_plain(document), ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def document_from_json(raw: bytes) -> Document:
    """Return the document of :func:`document_to_json`.

    Raises:
        ValueError: it is no JSON.
        KeyError: it is no document.
    """
    return _document(cast("Json", json.loads(raw)))


def _plain(document: Document) -> Json:
    return {
        "name": document.name,
        "text": document.text,
        "second": document.second,
        "scanned": list(document.scanned),
        "pages": document.layout.page_count,
        "words": [_word(placed) for placed in document.layout.words],
        "findings": [_finding(found) for found in document.findings],
        "attachments": [_plain(part) for part in document.attachments],
        "sha256": document.sha256,
    }


def _document(plain: Mapping[str, Any]) -> Document:
    words = tuple(_placed(row) for row in plain["words"])
    return Document(
        name=plain["name"],
        text=plain["text"],
        second=plain["second"],
        scanned=_scanned(plain),
        layout=Layout(words=words, page_count=plain["pages"]),
        findings=tuple(_found(item) for item in plain["findings"]),
        attachments=tuple(_document(part) for part in plain["attachments"]),
        sha256=plain.get("sha256", ""),
    )


def _scanned(plain: Mapping[str, Any]) -> tuple[int, ...]:
    """Return the pages read from their picture; before they were named, a document was a scan as a whole or not."""
    if "scanned" in plain:
        return tuple(plain["scanned"])
    return tuple(range(1, plain["pages"] + 1)) if plain["second"] else ()


def _word(placed: PlacedWord) -> list[object]:
    word, box = placed.word, placed.word.box
    return [placed.start, placed.end, word.text, word.page, box.left, box.top, box.right, box.bottom, word.score]


def _placed(row: list[Any]) -> PlacedWord:
    start, end, text, page, left, top, right, bottom, score = row
    box = Box(left=left, top=top, right=right, bottom=bottom)
    return PlacedWord(word=Word(text=text, page=page, box=box, score=score), start=start, end=end)


def _finding(found: Finding) -> Json:
    place = found.place
    return {
        "code": found.code,
        "severity": found.severity.value,
        "message": [found.message.de, found.message.en],
        "remedy": [found.remedy.de, found.remedy.en],
        "place": [place.file, place.line, place.column, place.start, place.end, place.page, place.sheet],
    }


def _found(plain: Mapping[str, Any]) -> Finding:
    file, line, column, start, end, page, sheet = plain["place"]
    return Finding(
        code=plain["code"],
        severity=Severity(plain["severity"]),
        message=Text(de=plain["message"][0], en=plain["message"][1]),
        remedy=Text(de=plain["remedy"][0], en=plain["remedy"][1]),
        place=Place(file=file, line=line, column=column, start=start, end=end, page=page, sheet=sheet),
    )
