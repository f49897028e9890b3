"""Take a letter to a case: the original untouched, what was confirmed as items, what is open as proposals."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import F

from wiedervorlage.adapters.cases.case_files import texts_and_hashes
from wiedervorlage.case.editing import edit_case
from wiedervorlage.case.edits import AcceptProposal, Edit, RejectProposal
from wiedervorlage.flow import open_case
from wiedervorlage.intake.filing.filing import Filing, file_paper
from wiedervorlage.intake.filing.received import Received
from wiedervorlage_web.actions.cases import save_files
from wiedervorlage_web.actions.uploads import UploadChangedError
from wiedervorlage_web.analysis import programmes
from wiedervorlage_web.people.rights import Right
from wiedervorlage_web.records.events import Event
from wiedervorlage_web.records.keeping import kept_case
from wiedervorlage_web.records.models import CaseRecord, UploadRecord
from wiedervorlage_web.uploaded import document_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from wiedervorlage.case.source_text import Plain
    from wiedervorlage.foundation.findings import Finding
    from wiedervorlage.intake.reading import Reading
    from wiedervorlage_web.actions.acting import Acting


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What a person said on a proposal of the letter: accepted (with changes), or rejected."""

    accepted: bool
    changes: Mapping[tuple[str, ...], Plain] = field(default_factory=dict)
    decisions: tuple[str, ...] = ()


class NotFiledError(Exception):
    """The letter cannot be taken to the case like this; ``findings`` says why. Nothing was changed."""

    def __init__(self, findings: Sequence[Finding]) -> None:
        super().__init__("; ".join(found.line("en") for found in findings))
        self.findings = tuple(findings)


def look_ahead(upload: UploadRecord, reading: Reading, record: CaseRecord) -> Filing | None:
    """Say what taking the letter to a case would mean, changing nothing; None where the case cannot be read."""
    kept = kept_case(record)
    texts, hashes = texts_and_hashes(kept.files)
    case = open_case(texts, programmes()).case
    if case is None:
        return None
    return file_paper(case, reading, received(upload, reading), _bare(hashes), _names(kept.files))


def file_letter(
    acting: Acting, upload: UploadRecord, reading: Reading, record: CaseRecord, said: Mapping[str, Said]
) -> CaseRecord:
    """Take a letter to a case of the house.

    Args:
        acting: who does it.
        upload: the letter as received.
        reading: what was read, with the person's corrections.
        record: the case.
        said: by proposal; what nobody said anything on stays a proposal beside the case.

    Raises:
        PermissionDenied: the role may not.
        NotFiledError: the case has it already, or would have an error with it.
        CaseChangedError: somebody else saved the case meanwhile.
        UploadChangedError: the letter has been filed meanwhile.
    """
    acting.needs(Right.WORK)
    kept = kept_case(record)
    texts, hashes = texts_and_hashes(kept.files)
    case = open_case(texts, programmes()).case
    if case is None:
        raise NotFiledError(open_case(texts, programmes()).findings)
    filing = file_paper(case, reading, received(upload, reading), _bare(hashes), _names(kept.files))
    files: Mapping[str, bytes] = kept.files
    if not filing.is_known:
        added = {filing.text_file or filing.file: reading.text}
        edited = edit_case({**texts, **added}, [*filing.edits, *words_on(filing, said)], programmes())
        if not edited.is_done:
            raise NotFiledError(edited.findings)
        changed = {path: text.encode() for path, text in edited.texts.items() if text != texts.get(path)}
        files = {**kept.files, **changed, filing.file: bytes(upload.blob.content)}
    with transaction.atomic():
        if not filing.is_known:
            detail = {"upload": upload.pk, "document": filing.document, "proposed": list(filing.proposed)}
            record = save_files(
                acting, record, files, based_on=int(kept.version), verb="case.letter-filed", detail=detail
            )
        close(acting, upload, record)
    return record


def words_on(filing: Filing, said: Mapping[str, Said]) -> list[Edit]:
    """Return the edits that take or set aside the proposals somebody spoke on, each after those it rests on."""
    edits: list[Edit] = []
    for name in filing.proposed:
        word = said.get(name)
        if word is None:
            continue
        if word.accepted:
            edits.append(AcceptProposal(id=name, changes=word.changes, decisions=word.decisions))
        else:
            edits.append(RejectProposal(id=name))
    return edits


def close(acting: Acting, upload: UploadRecord, record: CaseRecord) -> None:
    """Mark an upload as filed in a case; inside the transaction of the filing.

    Raises:
        UploadChangedError: it has been filed or dropped meanwhile.
    """
    waiting = UploadRecord.objects.filter(pk=upload.pk, done_at__isnull=True)
    if not waiting.update(case=record, done_at=acting.at, version=F("version") + 1):
        raise UploadChangedError
    acting.tell(Event(verb="upload.filed", subject=f"upload {upload.pk}", after={"case": record.slug}))


def received(upload: UploadRecord, reading: Reading) -> Received:
    """Return the letter as file of a case: its name, its hash, and whether the text read is the file itself.

    Of a letter attached to a mail the hash is its own: the same letter may come as a file of its own, too.
    """
    content = bytes(upload.blob.content)
    return Received(
        name=upload.name,
        sha256=reading.sha256 or hashlib.sha256(content).hexdigest(),
        attachment=document_of(upload).name if reading.sha256 else "",
        is_text=upload.name.lower().endswith((".txt", ".md")) and content == reading.text.encode(),
    )


def _names(files: Mapping[str, bytes]) -> list[str]:
    return [path.rpartition("/")[2] for path in files if path.startswith("documents/")]


def _bare(hashes: Mapping[str, str]) -> dict[str, str]:
    return {path: value.removeprefix("sha256:") for path, value in hashes.items()}
