"""Take files to a case on disk: the original into documents/, what it says as proposals into case.yaml."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from wiedervorlage.adapters.cases.case_folder import CaseFolder, check_documents, read_case_folder
from wiedervorlage.adapters.cases.case_store import store_case
from wiedervorlage.case.editing import edit_case
from wiedervorlage.flow import CaseHasErrorsError, open_case
from wiedervorlage.intake.filing.filing import Filing, file_paper
from wiedervorlage.intake.filing.matching import own_items, sketch_case
from wiedervorlage.intake.filing.received import Received
from wiedervorlage.intake.filing.unread import with_unread_told

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from wiedervorlage.case.model import Case
    from wiedervorlage.foundation.findings import Finding
    from wiedervorlage.intake.reading import Reading
    from wiedervorlage.rules.programme import Programme


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenIn:
    """What became of a file at a case: what was filed (of a mail, its attachments too), and what is doubtful.

    ``unread`` are the labels of attachments that could not be read and are therefore no documents of the case.
    """

    case: Case
    filings: tuple[Filing, ...]
    unread: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = ()


def take_in(
    path: Path,
    file: Path,
    readings: Sequence[tuple[str, Reading]],
    programmes: Mapping[str, Programme],
    *,
    all_items: bool = False,
) -> TakenIn:
    """Copy ``file`` into the case folder ``path`` and add what its readings propose, or change nothing.

    Args:
        path: the case folder.
        file: the paper as it came; it is copied, never changed.
        readings: of the file itself and, for a mail, of its attachments, each with its label.
        programmes: the funding rules the case may name.
        all_items: propose what stands in every item of a sitting, not in those alone that concern the case.

    Raises:
        CaseHasErrorsError: the folder cannot be read, or what was read cannot stand in it.
        CaseNotWritableError: the folder cannot be written.
        OSError: the file cannot be read.
    """
    folder = read_case_folder(path)
    opened = open_case(folder.texts, programmes)
    if opened.case is None:
        raise CaseHasErrorsError(opened.findings)
    readings, unread = with_unread_told(readings)
    content = file.read_bytes()
    sha256 = hashlib.sha256(content).hexdigest()
    own = _is_its_own_text(file, content, readings[0][1])
    received = Received(name=file.name, sha256=sha256, is_text=own)
    there = [name.name for name in (path / "documents").glob("*")]
    items = () if all_items else own_items(readings[0][1], sketch_case(opened.case))
    filing = file_paper(opened.case, readings[0][1], received, _hashes(folder), there, items)
    if filing.is_known:
        return TakenIn(case=opened.case, filings=(filing,), unread=unread)
    filings, texts, case = [filing], _with_text(folder.texts, filing, readings[0][1]), opened.case
    case, texts = _edited(texts, filing, programmes)
    for label, reading in readings[1:]:
        name = label.rsplit(" » ", 1)[-1]
        within = Received(name=name, sha256=reading.sha256, is_text=False, within=filing.file, attachment=name)
        items = () if all_items else own_items(reading, sketch_case(case))
        filings.append(file_paper(case, reading, within, _hashes(folder), there, items))
        if filings[-1].is_known:
            continue
        case, texts = _edited(_with_text(texts, filings[-1], reading), filings[-1], programmes)
    kept = {name: text for name, text in texts.items() if name != filing.file}
    store_case(folder, kept, {filing.file: content})
    return TakenIn(case=case, filings=tuple(filings), unread=unread, findings=check_documents(case, path))


def _edited(
    texts: Mapping[str, str], filing: Filing, programmes: Mapping[str, Programme]
) -> tuple[Case, dict[str, str]]:
    edited = edit_case(texts, filing.edits, programmes)
    if edited.case is None or not edited.is_done:
        raise CaseHasErrorsError(edited.findings)
    return edited.case, dict(edited.texts)


def _with_text(texts: Mapping[str, str], filing: Filing, reading: Reading) -> dict[str, str]:
    return {**texts, filing.text_file or filing.file: reading.text}


def _is_its_own_text(file: Path, content: bytes, reading: Reading) -> bool:
    """Say whether the file, read as UTF-8, is the very text that the quotes were taken from."""
    return file.suffix.lower() in {".txt", ".md"} and content == reading.text.encode("utf-8")


def _hashes(folder: CaseFolder) -> dict[str, str]:
    return {name: value.removeprefix("sha256:") for name, value in folder.hashes.items()}
