"""Write and verify the record of changes.

Each event's hash covers its own columns and the hash before it (SHA-256 over canonical JSON), so that a
changed, missing or inserted row breaks the chain at that number. ``before`` and ``after`` are JSON.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from django.db import transaction

from wiedervorlage_web.records.models import EventHead, EventRecord

if TYPE_CHECKING:
    from datetime import datetime

    from wiedervorlage_web.people.models import Organisation, User

START: Final = "0" * 64
_COVERED: Final = ("number", "at", "actor", "organisation", "verb", "subject", "before", "after", "previous")


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """A change to be recorded; ``verb`` is dotted (``case.created``), ``before``/``after`` are plain JSON values."""

    verb: str
    subject: str
    before: object = None
    after: object = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ChainCheck:
    """How far the chain holds: ``broken_at`` is the first number that does not fit, None where all do.

    ``head`` is the hash of the last event: who keeps it elsewhere can later show that nothing was cut off or rewritten.
    """

    events: int
    broken_at: int | None
    because: str = ""
    head: str = START


def record(event: Event, actor: User | None, organisation: Organisation | None, at: datetime) -> EventRecord:
    """Append an event; only inside the transaction of the change itself.

    Raises:
        RuntimeError: called outside a transaction.
    """
    if not transaction.get_connection().in_atomic_block:
        raise RuntimeError("an event is written in the transaction of its change")
    head = EventHead.objects.select_for_update().get(id=1)
    columns = {
        "number": head.number + 1,
        "at": at.isoformat(),
        "actor": actor.username if actor else "",
        "organisation": organisation.slug if organisation else "",
        "verb": event.verb,
        "subject": event.subject,
        "before": _canonical(event.before),
        "after": _canonical(event.after),
        "previous": head.hash,
    }
    written = EventRecord(**columns, hash=_hash(columns))
    written.save(force_insert=True)
    EventHead.objects.filter(id=1).update(number=written.number, hash=written.hash)
    return written


def verify_chain(expected: tuple[int, str] | None = None) -> ChainCheck:
    """Read all events in order; check every hash, every link, the head, and the event that was written down elsewhere.

    Whoever can write the whole database can also write a whole new chain; only ``expected`` (number and hash, kept
    outside) finds that.
    """
    previous, count = START, 0
    for event in EventRecord.objects.order_by("number").iterator(chunk_size=2000):
        count += 1
        columns = {name: getattr(event, name) for name in _COVERED}
        if event.number != count:
            return ChainCheck(events=count, broken_at=count, because="an event is missing")
        if event.previous != previous:
            return ChainCheck(events=count, broken_at=event.number, because="the link to the event before is broken")
        if event.hash != _hash(columns):
            return ChainCheck(events=count, broken_at=event.number, because="the event was changed")
        if expected and expected[0] == event.number and expected[1] != event.hash:
            return ChainCheck(events=count, broken_at=event.number, because="it is not the event that was written down")
        previous = event.hash
    if expected and expected[0] > count:
        return ChainCheck(events=count, broken_at=count + 1, because="the event that was written down is missing")
    head = EventHead.objects.get(id=1)
    if (head.number, head.hash) != (count, previous):
        return ChainCheck(events=count, broken_at=count + 1, because="events are missing at the end")
    return ChainCheck(events=count, broken_at=None, head=previous)


def _hash(columns: dict[str, object]) -> str:
    return hashlib.sha256(_canonical(columns).encode()).hexdigest()


def _canonical(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
