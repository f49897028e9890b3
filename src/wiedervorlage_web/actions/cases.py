"""Cases as a whole: bring one in, hand it over, make it public."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from django.db import transaction

from wiedervorlage_web.people.rights import Right
from wiedervorlage_web.records.events import Event
from wiedervorlage_web.records.indexing import index_case
from wiedervorlage_web.records.models import CaseRecord

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wiedervorlage_web.actions.acting import Acting
    from wiedervorlage_web.people.models import User


def import_case(acting: Acting, name: str, files: Mapping[str, bytes]) -> CaseRecord:
    """Bring in a case folder as it is.

    Raises:
        PermissionDenied: the role may not.
        CaseExistsError: the name is taken.
    """
    acting.needs(Right.WORK)
    with transaction.atomic():
        acting.keeper.create(name, files)
        acting.tell(Event(verb="case.created", subject=name, after=_hashes(files)))
    record = CaseRecord.objects.get(organisation=acting.house, slug=name)
    index_case(record, acting.today)
    return record


def save_files(
    acting: Acting, record: CaseRecord, files: Mapping[str, bytes], *, based_on: int, verb: str, detail: object = None
) -> CaseRecord:
    """Save a changed case: all its files, made on version ``based_on``; ``detail`` tells the event what changed.

    Raises:
        PermissionDenied: the role may not.
        CaseChangedError: somebody else saved meanwhile.
    """
    acting.needs(Right.WORK)
    with transaction.atomic():
        before = acting.keeper.load(record.slug)
        kept = acting.keeper.save(record.slug, files, based_on=str(based_on))
        old, new = _hashes(before.files), _hashes(kept.files)
        changed = sorted(path for path in old.keys() | new.keys() if old.get(path) != new.get(path))
        acting.tell(
            Event(
                verb=verb,
                subject=record.slug,
                before={"version": based_on, "files": {path: old.get(path) for path in changed}},
                after={
                    "version": int(kept.version),
                    "files": {path: new.get(path) for path in changed},
                    "detail": detail,
                },
            )
        )
    record.refresh_from_db()
    index_case(record, acting.today)
    return record


def hand_over(acting: Acting, record: CaseRecord, person: User) -> None:
    """Give a case to somebody of the house.

    Raises:
        PermissionDenied: the role may not.
        ValueError: the person is not of the house.
    """
    acting.needs(Right.REMIND)
    if not person.memberships.filter(organisation=acting.house).exists():
        raise ValueError(f"{person} does not belong to {acting.house}")
    with transaction.atomic():
        current = CaseRecord.objects.select_for_update().get(pk=record.pk)
        before = current.holder.username if current.holder else None
        CaseRecord.objects.filter(pk=record.pk).update(holder=person)
        acting.tell(Event(verb="case.handed-over", subject=record.slug, before=before, after=person.username))
    record.refresh_from_db()


def publish(acting: Acting, record: CaseRecord, *, public: bool) -> None:
    """Make a case public, or take it back.

    Raises:
        PermissionDenied: the role may not.
    """
    acting.needs(Right.PUBLISH)
    since, by = (acting.at, acting.user) if public else (None, None)
    with transaction.atomic():
        before = CaseRecord.objects.select_for_update().get(pk=record.pk).public_since is not None
        CaseRecord.objects.filter(pk=record.pk).update(public_since=since, public_by=by)
        acting.tell(Event(verb="case.published", subject=record.slug, before=before, after=public))
    record.refresh_from_db()


def _hashes(files: Mapping[str, bytes]) -> dict[str, str]:
    return {path: hashlib.sha256(content).hexdigest() for path, content in sorted(files.items())}
