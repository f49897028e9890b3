"""Letters whose reading takes long (scans) are read beside the page: one at a time, and again after a kill.

What is to be read stands in the database: a letter without ``opened``. Whoever reads it holds the one ``turn`` and
says from time to time that it is alive; a turn of which nothing was heard for ``SILENT`` seconds is free again. So
a reading that ended with its process is begun anew by the next look at the letter, in whatever process that is.
"""

from __future__ import annotations

import threading
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from django.db import DatabaseError, IntegrityError, connection, transaction
from django.db.models import Q
from django.utils import timezone

from wiedervorlage.adapters.bounded.opening import DESK, open_within
from wiedervorlage.adapters.document import STANDARD
from wiedervorlage_web.records.models import UploadRecord
from wiedervorlage_web.uploaded import keep_opened

if TYPE_CHECKING:
    from collections.abc import Iterator

    from django.db.models import QuerySet

BESIDE: Final = replace(DESK, ocr_pages=STANDARD.ocr_pages, ocr_seconds=STANDARD.ocr_seconds)
"""Bounds for what nobody waits for in front of a screen."""
SECONDS: Final = 360.0
BEAT: Final = 5.0
SILENT: Final = 30.0
_THE_TURN: Final = 1

_running = threading.Lock()


def waiting() -> QuerySet[UploadRecord]:
    """Return the letters that are still to be read, the oldest first."""
    return UploadRecord.objects.filter(kind="letter", opened__isnull=True, done_at__isnull=True).order_by("at", "pk")


def place_in_queue(upload: UploadRecord) -> int:
    """Return how many letters are read before this one."""
    if upload.opened_id is not None:
        return 0
    return waiting().filter(Q(at__lt=upload.at) | Q(at=upload.at, pk__lt=upload.pk)).count()


def go_on() -> None:
    """See to it that what is to be read gets read: after this transaction, in a thread of this process."""
    if waiting().exists():
        transaction.on_commit(_start)


def read_next() -> bool:
    """Read the letter that has waited longest; False where none waits or another process is reading.

    A letter that cannot be read is opened too: without text, with the findings that say why.
    """
    upload = _taken()
    if upload is None:
        return False
    try:
        with _alive(upload):
            document = open_within(bytes(upload.blob.content), upload.name, BESIDE, SECONDS)
        with transaction.atomic():
            UploadRecord.objects.filter(pk=upload.pk, opened__isnull=True).update(opened=keep_opened(document))
    finally:
        UploadRecord.objects.filter(pk=upload.pk).update(turn=None, beat=None)
    return True


def _taken() -> UploadRecord | None:
    """Take the turn for the next letter; the database lets only one have it."""
    now = timezone.now()
    UploadRecord.objects.filter(turn__isnull=False, beat__lt=now - timedelta(seconds=SILENT)).update(turn=None)
    upload = waiting().filter(turn__isnull=True).select_related("blob").first()
    if upload is None:
        return None
    try:
        with transaction.atomic():
            taken = UploadRecord.objects.filter(pk=upload.pk, turn__isnull=True, opened__isnull=True)
            return upload if taken.update(turn=_THE_TURN, beat=now) else None
    except IntegrityError:
        return None


@contextmanager
def _alive(upload: UploadRecord) -> Iterator[None]:
    """Say now and then that the reading goes on."""
    done = threading.Event()

    def say() -> None:
        try:
            while not done.wait(BEAT):
                with suppress(DatabaseError):  # the next one may get through; there is time for several
                    UploadRecord.objects.filter(pk=upload.pk, turn=_THE_TURN).update(beat=timezone.now())
        finally:
            connection.close()

    teller = threading.Thread(target=say, name="wiedervorlage-beat", daemon=True)
    teller.start()
    try:
        yield
    finally:
        done.set()
        teller.join()


def _start() -> None:
    if not _running.locked():
        threading.Thread(target=_read_all, name="wiedervorlage-reading", daemon=True).start()


def _read_all() -> None:
    if not _running.acquire(blocking=False):
        return
    try:
        while read_next():
            pass
    finally:
        _running.release()
        connection.close()
