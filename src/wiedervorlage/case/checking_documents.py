"""Tell what was noticed in the documents of a case when they were read, and nobody has settled yet."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Final

from wiedervorlage.case.messages import MESSAGES
from wiedervorlage.foundation.catalogue import finding
from wiedervorlage.foundation.findings import Severity
from wiedervorlage.foundation.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from wiedervorlage.case.model import Case
    from wiedervorlage.case.on_file import Document
    from wiedervorlage.foundation.findings import Finding

_TYPED: Final = (".txt", ".md")
"""What lies as typed text has lines that can be counted; of what is on pages the page is named."""


def check_kept_findings(case: Case, texts: Mapping[str, str]) -> Iterator[Finding]:
    """Yield what is wrong or doubtful in documents as a doubt of the case: it stands, but somebody should look."""
    for document in case.documents.values():
        for found in document.findings:
            if found.severity is not Severity.NOTE:
                where = spot(found, document, texts)
                shown = {"document": document.id, "said": found.message, "remedy": found.remedy}
                yield finding(MESSAGES, "CAS-068", document.place, where=_in_brackets(where), **shown)


def spot(found: Finding, document: Document, texts: Mapping[str, str]) -> Text:
    """Return in words where in a document something was found; empty where it is about all of it."""
    place = found.place
    if place.page is not None:
        spots = Text(de=f"Seite {place.page}", en=f"page {place.page}")
    elif place.start is not None and PurePosixPath(document.file).suffix.lower() in _TYPED:
        line = 1 + texts.get(document.text or document.file, "").count("\n", 0, place.start)
        spots = Text(de=f"Zeile {line}", en=f"line {line}")
    else:
        return Text(de=place.file)
    return Text(de=_joined(place.file, spots.de), en=_joined(place.file, spots.en))


def _joined(*parts: str) -> str:
    return ", ".join(filter(None, parts))


def _in_brackets(where: Text) -> Text:
    return Text(de=f" ({where.de})", en=f" ({where.en})") if where.de else where
