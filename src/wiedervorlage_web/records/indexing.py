"""Make the index of a case from its present version: decisions, reasons, documents, causes to look again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from wiedervorlage.adapters.cases.case_files import texts_and_hashes
from wiedervorlage_web.analysis import all_rechecks, opened_case
from wiedervorlage_web.records.keeping import kept_case
from wiedervorlage_web.records.models import CaseRecord, DecisionRecord, DocumentRecord, DueRecord, ReasonRecord

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date

    from wiedervorlage.case.model import Case
    from wiedervorlage.recheck.result import Recheck


def index_case(record: CaseRecord, today: date) -> None:
    """Bring the index up to the present version and to ``today``; does nothing where it is.

    A case with errors keeps its last index of causes: what was due stays on the desk until somebody has mended it.
    """
    if record.indexed_version == record.version and record.indexed_on is not None and record.indexed_on >= today:
        return
    opened = opened_case(record)
    case = opened.case
    if case is None:
        return
    rechecks = all_rechecks(record, today) if opened.is_usable else None
    with transaction.atomic():
        _replace_items(record, case)
        if rechecks is not None:
            DueRecord.objects.filter(case=record).delete()
            DueRecord.objects.bulk_create(_due_rows(record, rechecks))
        CaseRecord.objects.filter(pk=record.pk).update(
            title_de=case.title.de,
            title_en=case.title.en,
            authority=case.authority,
            region=case.region,
            folded=folded(case.title.de, case.title.en, case.authority),
            indexed_version=record.version,
            indexed_on=today,
        )
    record.refresh_from_db()


def index_all(records: Iterable[CaseRecord], today: date) -> None:
    """Bring the index of several cases up to ``today``."""
    for record in records:
        index_case(record, today)


def _replace_items(record: CaseRecord, case: Case) -> None:
    for table in (DecisionRecord, ReasonRecord, DocumentRecord):
        table.objects.filter(case=record).delete()
    DecisionRecord.objects.bulk_create(
        DecisionRecord(
            case=record,
            key=item.id,
            by=item.by,
            day=item.day,
            outcome=item.outcome.value,
            about_de=item.about.de,
            about_en=item.about.en,
        )
        for item in case.decisions
    )
    ReasonRecord.objects.bulk_create(
        ReasonRecord(
            case=record,
            key=item.id,
            kind=item.kind,
            side=item.side.value,
            weight=item.weight.value,
            says_de=item.says.de,
            says_en=item.says.en,
            quote=item.quote,
            folded=folded(item.says.de, item.says.en, item.quote),
        )
        for item in case.reasons.values()
    )
    texts, _ = texts_and_hashes(kept_case(record).files)
    DocumentRecord.objects.bulk_create(_document_rows(record, case, texts))


def _document_rows(record: CaseRecord, case: Case, texts: Mapping[str, str]) -> Iterator[DocumentRecord]:
    for item in case.documents.values():
        yield DocumentRecord(
            case=record,
            key=item.id,
            path=item.file,
            kind=item.kind,
            by=item.by,
            day=item.on.last if item.on else None,
            text=texts.get(item.file, ""),
            folded=folded(texts.get(item.file, ""), item.by, item.id),
        )


def _due_rows(record: CaseRecord, rechecks: Iterable[Recheck]) -> Iterator[DueRecord]:
    for result in rechecks:
        for item in result.due:
            titles = (result.case.sources[key].title.de for key in item.sources if key in result.case.sources)
            yield DueRecord(
                case=record,
                decision=item.decision,
                reason=item.reason,
                view=item.view,
                cause=item.cause.value,
                day=item.day,
                earliest=item.earliest,
                latest=item.latest,
                until=item.until,
                closed_on=item.closed_on,
                closed_by=item.closed_by,
                inferred=item.inferred,
                because_de=item.because.de,
                because_en=item.because.en,
                source="; ".join(titles),
            )


def folded(*texts: str) -> str:
    """Return texts as the search compares them: white space as single blanks, no upper case."""
    return " ".join(" ".join(texts).casefold().split())
