"""Received files: kept untouched, opened within bounds, or refused whole with the reason."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from django.db import transaction
from django.db.models import F

from wiedervorlage.adapters.archives import inflated_bytes, members
from wiedervorlage.adapters.bounded.call import OverrunError
from wiedervorlage.adapters.bounded.opening import try_statistics
from wiedervorlage.adapters.documents.opening import kind_of
from wiedervorlage.adapters.statistics.spreadsheets import LARGEST
from wiedervorlage.evidence.importing.messages import finding
from wiedervorlage.foundation.findings import Finding, Place, Severity, has_errors
from wiedervorlage.foundation.text import Text
from wiedervorlage.intake.file_names import received_name
from wiedervorlage_web.people.rights import Right
from wiedervorlage_web.records.events import Event
from wiedervorlage_web.records.keeping import keep_blob
from wiedervorlage_web.records.models import UploadRecord
from wiedervorlage_web.uploaded import keep_opened, open_received

if TYPE_CHECKING:
    from wiedervorlage_web.actions.acting import Acting
    from wiedervorlage_web.records.models import Blob

LETTER: Final = "letter"
STATISTICS: Final = "statistics"


class FileRefusedError(Exception):
    """A file was not taken; ``findings`` says why, and what to do about it."""

    def __init__(self, findings: tuple[Finding, ...]) -> None:
        super().__init__("; ".join(found.line("en") for found in findings))
        self.findings = findings


class UploadChangedError(Exception):
    """Somebody else has worked on the upload meanwhile."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Received:
    """What became of a file: its record, and whether the house had it already."""

    upload: UploadRecord
    again: bool


def receive_letter(acting: Acting, name: str, content: bytes) -> Received:
    """Take a letter in: opened within bounds of time and memory, kept as it came.

    A scan is kept at once and read beside (``readings.go_on``). The same file twice is one upload.

    Raises:
        PermissionDenied: the role may not.
        FileRefusedError: it cannot be read.
    """
    acting.needs(Right.WORK)
    plain = received_name(name, kind_of(content))
    known = _known(acting, LETTER, content)
    if known is not None:
        return Received(upload=known, again=True)
    document = open_received(content, plain)
    if document is not None and has_errors(document.findings) and not document.text:
        raise FileRefusedError(document.findings)
    with transaction.atomic():
        return _kept(acting, LETTER, plain, content, None if document is None else keep_opened(document))


def read_again(acting: Acting, upload: UploadRecord) -> None:
    """Let a letter that could not be read be read once more.

    Raises:
        PermissionDenied: the role may not.
        UploadChangedError: it is being read, or has been filed.
    """
    acting.needs(Right.WORK)
    failed = UploadRecord.objects.filter(pk=upload.pk, opened=upload.opened_id, done_at__isnull=True)
    with transaction.atomic():
        if upload.opened_id is None or not failed.update(opened=None, version=F("version") + 1):
            raise UploadChangedError
        acting.tell(Event(verb="upload.read-again", subject=_subject(upload)))


def receive_statistics(acting: Acting, name: str, content: bytes) -> Received:
    """Take a file of figures in, once it is known that it can be read within bounds.

    Raises:
        PermissionDenied: the role may not.
        FileRefusedError: it cannot be read.
    """
    acting.needs(Right.WORK)
    kind = "workbook" if "xl/workbook.xml" in members(content) else kind_of(content)
    plain = received_name(name, kind, "tabelle")
    known = _known(acting, STATISTICS, content)
    if known is not None:
        return Received(upload=known, again=True)
    if kind not in {"workbook", "text"}:
        raise FileRefusedError((finding("EVI-058", Severity.ERROR, Place(file=plain)),))
    if kind == "workbook" and inflated_bytes(content) > LARGEST:
        raise FileRefusedError((_not_opened(plain, _GROWS),))
    try:
        try_statistics(content, plain)
    except OverrunError as error:
        raise FileRefusedError((_not_opened(plain, _TOO_LONG if error.seconds else _DAMAGED),)) from error
    with transaction.atomic():
        return _kept(acting, STATISTICS, plain, content, None)


_GROWS: Final = Text(de="sie würde beim Öffnen auf mehr als 300 MB anwachsen", en="it would grow to more than 300 MB")
_TOO_LONG: Final = Text(de="das Lesen dauert zu lange", en="reading it takes too long")
_DAMAGED: Final = Text(de="sie ist beschädigt", en="it is damaged")


def _not_opened(name: str, problem: Text) -> Finding:
    return finding("EVI-059", Severity.ERROR, Place(file=name), problem=problem)


def choose(
    acting: Acting,
    upload: UploadRecord,
    choices: dict[str, object],
    *,
    based_on: int,
    verb: str = "upload.corrected",
) -> UploadRecord:
    """Keep what somebody confirmed or corrected so far; ``verb`` says in the record of changes what was done.

    Raises:
        PermissionDenied: the role may not.
        UploadChangedError: somebody else was faster.
    """
    acting.needs(Right.WORK)
    if upload.choices == choices and upload.version == based_on:
        return upload
    open_still = UploadRecord.objects.filter(pk=upload.pk, version=based_on, done_at__isnull=True)
    with transaction.atomic():
        if not open_still.update(choices=choices, version=F("version") + 1):
            raise UploadChangedError
        acting.tell(Event(verb=verb, subject=_subject(upload), before=upload.choices or None, after=choices))
    upload.refresh_from_db()
    return upload


def drop(acting: Acting, upload: UploadRecord) -> None:
    """Remove a file that nobody has filed.

    Raises:
        PermissionDenied: the role may not.
        UploadChangedError: it has been filed meanwhile.
    """
    acting.needs(Right.WORK)
    with transaction.atomic():
        gone, _ = UploadRecord.objects.filter(pk=upload.pk, done_at__isnull=True).delete()
        if not gone:
            raise UploadChangedError
        acting.tell(Event(verb="upload.dropped", subject=_subject(upload), before=_told(upload)))


def _known(acting: Acting, kind: str, content: bytes) -> UploadRecord | None:
    digest = hashlib.sha256(content).hexdigest()
    return UploadRecord.objects.filter(organisation=acting.house, kind=kind, blob=digest).first()


def _kept(acting: Acting, kind: str, name: str, content: bytes, opened: Blob | None) -> Received:
    upload = UploadRecord.objects.create(
        organisation=acting.house,
        kind=kind,
        name=name,
        blob=keep_blob(content),
        opened=opened,
        by=acting.user,
        at=acting.at,
    )
    acting.tell(Event(verb="upload.received", subject=_subject(upload), after=_told(upload)))
    return Received(upload=upload, again=False)


def _subject(upload: UploadRecord) -> str:
    return f"upload {upload.pk}"


def _told(upload: UploadRecord) -> dict[str, object]:
    return {"kind": upload.kind, "name": upload.name, "sha256": upload.blob_id, "size": upload.blob.size}
