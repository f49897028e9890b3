"""Take official figures to a case: as figures of its measures, with their cells, their source and the file itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from wiedervorlage.adapters.cases.case_files import texts_and_hashes
from wiedervorlage.case.evidence_filing import EvidenceFiling, Selection, file_evidence
from wiedervorlage.case.filed_evidence import with_evidence
from wiedervorlage.flow import open_case
from wiedervorlage_web.actions.cases import save_files
from wiedervorlage_web.actions.filing import NotFiledError, close
from wiedervorlage_web.analysis import programmes
from wiedervorlage_web.people.rights import Right
from wiedervorlage_web.records.indexing import index_case
from wiedervorlage_web.records.keeping import kept_case
from wiedervorlage_web.records.models import CaseRecord, DueRecord
from wiedervorlage_web.uploaded_statistics import release_of

if TYPE_CHECKING:
    from wiedervorlage.evidence.importing.assemble import Imported
    from wiedervorlage_web.actions.acting import Acting
    from wiedervorlage_web.records.models import UploadRecord


def look_ahead(upload: UploadRecord, imported: Imported, record: CaseRecord, wanted: Selection) -> EvidenceFiling:
    """Say what taking the figures to the case would mean, changing nothing.

    Raises:
        NotFiledError: the case cannot be read.
    """
    texts, _ = texts_and_hashes(kept_case(record).files)
    opened = open_case(texts, programmes())
    if opened.case is None:
        raise NotFiledError(opened.findings)
    return file_evidence(opened.case, imported, release_of(upload, imported), wanted)


def file_figures(
    acting: Acting, upload: UploadRecord, imported: Imported, record: CaseRecord, wanted: Selection
) -> tuple[DueRecord, ...]:
    """Take the figures to the case; return the causes to look again that are open now and were not before.

    Raises:
        PermissionDenied: the role may not.
        NotFiledError: there is nothing new, or it does not fit; nothing was changed.
        CaseChangedError: somebody else saved the case meanwhile.
        UploadChangedError: the file has been filed meanwhile.
    """
    acting.needs(Right.WORK)
    index_case(record, acting.today)
    kept = kept_case(record)
    texts, _ = texts_and_hashes(kept.files)
    filing = look_ahead(upload, imported, record, wanted)
    done = with_evidence(texts, filing, programmes())
    if not done.is_done:
        raise NotFiledError((*filing.findings, *done.findings))
    changed = {path: text.encode() for path, text in done.texts.items() if text != texts.get(path)}
    files = {**kept.files, **changed, filing.received: bytes(upload.blob.content)}
    before = {_told(cause) for cause in _open(record)}
    detail = {"upload": upload.pk, "table": filing.path, "figures": len(filing.rows)}
    with transaction.atomic():
        record = save_files(acting, record, files, based_on=int(kept.version), verb="case.figures-filed", detail=detail)
        close(acting, upload, record)
    return tuple(cause for cause in _open(record) if _told(cause) not in before)


def _open(record: CaseRecord) -> list[DueRecord]:
    return list(DueRecord.objects.filter(case=record, closed_on__isnull=True, day__isnull=False))


def _told(cause: DueRecord) -> tuple[object, ...]:
    return (cause.decision, cause.cause, cause.view, cause.day, cause.because_de)
