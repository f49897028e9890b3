"""The plain Wiedervorlage: put a case on a day, postpone it, say it is done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import F

from wiedervorlage_web.people.rights import Right
from wiedervorlage_web.records.events import Event
from wiedervorlage_web.records.models import ReminderRecord

if TYPE_CHECKING:
    from datetime import date

    from wiedervorlage_web.actions.acting import Acting
    from wiedervorlage_web.people.models import User
    from wiedervorlage_web.records.models import CaseRecord


class ReminderChangedError(Exception):
    """Somebody else has postponed or finished the reminder meanwhile; ``current`` is how it stands."""

    def __init__(self, current: ReminderRecord) -> None:
        super().__init__("the reminder has been changed meanwhile")
        self.current = current


def put_on_day(acting: Acting, record: CaseRecord, day: date, note: str, person: User) -> ReminderRecord:
    """Put a case on somebody's desk on a day.

    Raises:
        PermissionDenied: the role may not.
    """
    acting.needs(Right.REMIND)
    with transaction.atomic():
        made = ReminderRecord.objects.create(
            case=record, day=day, note=note, person=person, made_by=acting.user, made_at=acting.at
        )
        acting.tell(Event(verb="reminder.made", subject=record.slug, after=_told(made)))
    return made


def postpone(acting: Acting, reminder: ReminderRecord, day: date, *, based_on: int) -> None:
    """Move an open reminder to another day.

    Raises:
        PermissionDenied: the role may not.
        ReminderChangedError: somebody else was faster.
    """
    _change(acting, reminder, based_on, "reminder.postponed", day=day)


def finish(acting: Acting, reminder: ReminderRecord, *, based_on: int) -> None:
    """Say a reminder is done.

    Raises:
        PermissionDenied: the role may not.
        ReminderChangedError: somebody else was faster.
    """
    _change(acting, reminder, based_on, "reminder.done", done_at=acting.at, done_by=acting.user)


def _change(acting: Acting, reminder: ReminderRecord, based_on: int, verb: str, **columns: object) -> None:
    acting.needs(Right.REMIND)
    before = _told(reminder)
    with transaction.atomic():
        held = ReminderRecord.objects.filter(pk=reminder.pk, version=based_on, done_at__isnull=True).update(
            version=F("version") + 1, **columns
        )
        reminder.refresh_from_db()
        if not held:
            raise ReminderChangedError(reminder)
        acting.tell(Event(verb=verb, subject=reminder.case.slug, before=before, after=_told(reminder)))


def _told(reminder: ReminderRecord) -> dict[str, object]:
    return {
        "id": reminder.pk,
        "day": reminder.day.isoformat(),
        "note": reminder.note,
        "person": reminder.person.username,
        "done": reminder.done_at.isoformat() if reminder.done_at else None,
    }
