"""Case folders on disk, and those that come with the package."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from wiedervorlage.case.checking_quotes import READ, TEXTS
from wiedervorlage.case.messages import MESSAGES
from wiedervorlage.foundation.catalogue import finding
from wiedervorlage.foundation.errors import SaidError
from wiedervorlage.foundation.findings import Finding, Place
from wiedervorlage.foundation.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wiedervorlage.case.model import Case
    from wiedervorlage.case.on_file import Document

_PACKAGED: Final = Path(__file__).resolve().parents[2] / "data" / "cases"
_CHECKOUT: Final = Path(__file__).resolve().parents[4] / "cases"
MAX_FILE_SIZE: Final = 50_000_000


class CaseNotFoundError(SaidError):
    """There is no such case folder, neither at the path nor among the packaged ones."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseFolder:
    """The content of a case folder: texts by their path within it, hashes of all of them, and findings."""

    path: Path
    texts: dict[str, str]
    hashes: dict[str, str]
    findings: tuple[Finding, ...]


def packaged_cases() -> dict[str, Path]:
    """Return the cases that come with the package, by name."""
    root = _PACKAGED if _PACKAGED.is_dir() else _CHECKOUT
    if not root.is_dir():
        return {}
    return {path.name: path for path in sorted(root.iterdir()) if (path / "case.yaml").is_file()}


def find_case(name: str) -> Path:
    """Return the folder of a case, given its path or the name of a packaged one.

    Raises:
        CaseNotFoundError: there is none.
    """
    path = Path(name)
    if path.is_dir():
        return path
    if path.name == "case.yaml" and path.is_file():
        return path.parent
    packaged = packaged_cases()
    if name in packaged:
        return packaged[name]
    listed = ", ".join(packaged) or "–"
    raise CaseNotFoundError(
        Text(
            de=f"Keinen Vorgang „{name}“ gibt es (mitgeliefert sind: {listed})",
            en=f"no case folder {name!r} (packaged cases: {listed})",
        )
    )


def cases_in(folder: str) -> dict[str, Path]:
    """Return the case folders within a folder, by their names.

    Raises:
        CaseNotFoundError: there is no such folder.
    """
    path = Path(folder)
    if not path.is_dir():
        raise CaseNotFoundError(
            Text(de=f"Keinen Ordner „{folder}“ mit Vorgängen gibt es", en=f"no folder {folder!r} to look for cases in")
        )
    return {inner.name: inner for inner in sorted(path.iterdir()) if (inner / "case.yaml").is_file()}


def read_case_folder(path: Path) -> CaseFolder:
    """Read all texts of a case folder; what is not UTF-8 is read as Latin-1, with a finding.

    Of a paper that stays as it came while its text stands beside it (``brief.txt`` and ``brief.read.txt``), the text
    alone is read: in which coding it came is no fault of the folder.
    """
    texts: dict[str, str] = {}
    hashes: dict[str, str] = {}
    findings: list[Finding] = []
    for file in _files(path):
        name = file.relative_to(path).as_posix()
        raw = file.read_bytes()
        hashes[name] = "sha256:" + hashlib.sha256(raw).hexdigest()
        try:
            texts[name] = raw.decode("utf-8")
        except UnicodeDecodeError as error:
            if file.with_suffix(READ).is_file():
                continue
            line = raw[: error.start].count(b"\n") + 1
            texts[name] = raw.decode("latin-1")
            place = Place(file=name, line=line)
            findings.append(finding(MESSAGES, "CAS-051", place, problem="kein UTF-8, gelesen als ISO 8859-1"))
    return CaseFolder(path=path, texts=texts, hashes=hashes, findings=tuple(findings))


def check_documents(case: Case, path: Path) -> tuple[Finding, ...]:
    """Return what is wrong with the files of a case's documents: one that is missing, or no longer as it came."""
    found: list[Finding] = []
    for document in case.documents.values():
        file = path / document.file
        if not file.is_file():
            if file.suffix not in TEXTS or document.text:  # the check of the texts has told of the others
                found.append(finding(MESSAGES, "CAS-028", document.place, file=document.file))
        elif _is_hashed(document, file) and _sha256(file) != document.sha256:
            found.append(finding(MESSAGES, "CAS-067", document.place, file=document.file))
    return tuple(found)


def _is_hashed(document: Document, file: Path) -> bool:
    """Say whether a document bears the hash of its file; an attachment bears its own, its mail that of the file."""
    return bool(document.sha256) and not document.attachment and file.stat().st_size <= MAX_FILE_SIZE


def _sha256(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()


def _files(path: Path) -> Iterator[Path]:
    for file in sorted(path.rglob("*")):
        inside = file.resolve().is_relative_to(path.resolve())
        if file.is_file() and file.suffix in TEXTS and inside and file.stat().st_size <= MAX_FILE_SIZE:
            yield file
