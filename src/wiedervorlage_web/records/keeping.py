"""The database as keeper of cases: the port ``wiedervorlage.case.keeping.CaseKeeper`` over the records."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db import IntegrityError, transaction
from django.db.models import F

from wiedervorlage.case.keeping import CaseChangedError, CaseExistsError, KeptCase, NoSuchCaseError, require_safe
from wiedervorlage_web.records.models import Blob, CaseRecord, Revision, RevisionFile

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from django.db import models

    from wiedervorlage_web.people.models import Organisation, User


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordKeeper:
    """Keeps the cases of one house, on behalf of somebody, at a moment."""

    organisation: Organisation
    by: User | None
    at: datetime

    def names(self) -> tuple[str, ...]:
        """Return the names of all cases of the house, sorted."""
        return tuple(self._cases().order_by("slug").values_list("slug", flat=True))

    def load(self, name: str) -> KeptCase:
        """Return the present state of a case.

        Raises:
            NoSuchCaseError: there is none of that name.
        """
        return kept_case(self._record(name))

    def create(self, name: str, files: Mapping[str, bytes]) -> KeptCase:
        """Keep a new case.

        Raises:
            CaseExistsError: the name is taken.
            UnsafePathError: it cannot be kept.
        """
        require_safe(name, files)
        try:
            with transaction.atomic():
                record = CaseRecord.objects.create(
                    organisation=self.organisation, slug=name, title_de=name, holder=self.by
                )
                self._revise(record, files)
        except IntegrityError as error:
            if self._cases().filter(slug=name).exists():
                raise CaseExistsError(f"there is a case {name!r} already") from error
            raise
        return kept_case(record)

    def save(self, name: str, files: Mapping[str, bytes], *, based_on: str) -> KeptCase:
        """Keep a changed case whole, or not at all.

        Raises:
            CaseChangedError: the case stands at another version by now.
            NoSuchCaseError: there is none of that name.
            UnsafePathError: it cannot be kept.
        """
        require_safe(name, files)
        with transaction.atomic():
            held = self._cases().filter(slug=name, version=int(based_on)).update(version=F("version") + 1)
            record = self._record(name)
            if not held:
                raise CaseChangedError(kept_case(record))
            self._revise(record, files)
        return kept_case(record)

    def _cases(self) -> models.QuerySet[CaseRecord]:
        return CaseRecord.objects.filter(organisation=self.organisation)

    def _record(self, name: str) -> CaseRecord:
        record = self._cases().filter(slug=name).first()
        if record is None:
            raise NoSuchCaseError(f"there is no case {name!r}")
        return record

    def _revise(self, record: CaseRecord, files: Mapping[str, bytes]) -> None:
        revision = Revision.objects.create(case=record, version=record.version, at=self.at, by=self.by)
        RevisionFile.objects.bulk_create(
            RevisionFile(revision=revision, path=path, blob=keep_blob(content))
            for path, content in sorted(files.items())
        )


def keep_blob(content: bytes) -> Blob:
    """Keep content once, by its hash."""
    digest = hashlib.sha256(content).hexdigest()
    blob, _ = Blob.objects.get_or_create(sha256=digest, defaults={"content": content, "size": len(content)})
    return blob


def kept_case(record: CaseRecord, version: int | None = None) -> KeptCase:
    """Return a version of a case (default: the present one) with its files."""
    number = record.version if version is None else version
    files = RevisionFile.objects.filter(revision__case=record, revision__version=number).select_related("blob")
    return KeptCase(
        name=record.slug,
        files={file.path: bytes(file.blob.content) for file in files.order_by("path")},
        version=str(number),
    )


def fingerprint(record: CaseRecord, version: int) -> str:
    """Return a name of the content of a version: equal exactly where paths and contents are."""
    files = RevisionFile.objects.filter(revision__case=record, revision__version=version).order_by("path")
    manifest = "\n".join(f"{blob}  {path}" for path, blob in files.values_list("path", "blob_id"))
    return hashlib.sha256(manifest.encode()).hexdigest()
