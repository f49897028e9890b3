"""The record of changes: whoever changes, deletes, inserts or cuts off is found, at the number where it breaks."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from django.db import DatabaseError, connection, transaction

from wiedervorlage_web.actions.people import change_own_name
from wiedervorlage_web.records.events import START, Event, record, verify_chain
from wiedervorlage_web.records.models import EventHead, EventRecord

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from wiedervorlage_web.actions.acting import Acting

HASH = "5" * 64


@pytest.fixture
def five(clerk: Acting) -> list[EventRecord]:
    for number in range(5):
        change_own_name(clerk, f"Name {number}")
    return list(EventRecord.objects.all())


@pytest.fixture
def unguarded(five: list[EventRecord]) -> Callable[[str], None]:
    """Return what runs a statement after the guards of the table were dropped, as an intruder would."""

    def run(statement: str) -> None:
        with connection.cursor() as cursor:
            if connection.vendor == "sqlite":
                cursor.execute("DROP TRIGGER events_stay")
                cursor.execute("DROP TRIGGER events_remain")
            else:
                cursor.execute("DROP TRIGGER events_stay ON records_eventrecord")
            cursor.execute(statement)

    return run


def test_an_untouched_record_holds(five: list[EventRecord]) -> None:
    found = verify_chain()

    assert (found.events, found.broken_at, found.head) == (5, None, five[-1].hash)


@pytest.mark.parametrize(
    "statement",
    ["UPDATE records_eventrecord SET actor = 'x' WHERE number = 3", "DELETE FROM records_eventrecord WHERE number = 3"],
)
def test_the_database_refuses(five: list[EventRecord], statement: str) -> None:
    with pytest.raises(DatabaseError, match="never"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)

    assert verify_chain().broken_at is None


@pytest.mark.parametrize(
    "column", ["at", "actor", "organisation", "verb", "subject", "before", "after", "previous", "hash"]
)
def test_a_changed_column_is_found(unguarded: Callable[[str], None], column: str) -> None:
    unguarded(f"UPDATE records_eventrecord SET {column} = '\"x\"' WHERE number = 3")

    assert verify_chain().broken_at == 3


def test_a_deleted_event_is_found(unguarded: Callable[[str], None]) -> None:
    unguarded("DELETE FROM records_eventrecord WHERE number = 2")

    assert verify_chain().broken_at == 2


def test_an_inserted_event_is_found(five: list[EventRecord]) -> None:
    EventRecord.objects.create(
        number=6, at=five[0].at, actor="x", organisation="", verb="x", subject="x", previous=five[-1].hash, hash=HASH
    )

    assert verify_chain().broken_at == 6


def test_a_cut_off_tail_is_found(unguarded: Callable[[str], None]) -> None:
    unguarded("DELETE FROM records_eventrecord WHERE number > 3")

    assert (verify_chain().broken_at, verify_chain().because) == (4, "events are missing at the end")


def test_a_cut_off_tail_with_its_head_forged_is_found_by_what_was_written_down(
    five: list[EventRecord], unguarded: Callable[[str], None]
) -> None:
    written_down = (5, five[-1].hash)
    unguarded("DELETE FROM records_eventrecord WHERE number > 3")
    EventHead.objects.update(number=3, hash=five[2].hash)

    assert verify_chain().broken_at is None
    assert verify_chain(written_down).broken_at == 4


def test_a_chain_written_anew_is_found_by_what_was_written_down(
    five: list[EventRecord], unguarded: Callable[[str], None], clerk: Acting
) -> None:
    unguarded("DELETE FROM records_eventrecord")
    EventHead.objects.update(number=0, hash=START)
    for number in range(5):
        change_own_name(clerk, f"Anders {number}")

    assert verify_chain().broken_at is None
    assert verify_chain((5, five[-1].hash)).broken_at == 5


def test_an_event_belongs_into_the_transaction_of_its_change(clerk: Acting) -> None:
    with pytest.raises(RuntimeError, match="transaction"), _no_transaction():
        record(Event(verb="x", subject="x"), clerk.user, clerk.house, clerk.at)


def test_a_change_that_is_rolled_back_leaves_no_event(five: list[EventRecord], clerk: Acting) -> None:
    with transaction.atomic():
        change_own_name(clerk, "Nie")
        transaction.set_rollback(True)

    assert (verify_chain().events, verify_chain().broken_at) == (5, None)


def test_the_command_tells_the_count_or_the_number_where_it_breaks(root: Path, tmp_path: Path) -> None:
    make = (
        "import os, sys; os.environ['WIEDERVORLAGE_DATA'] = sys.argv[1]; os.environ['DJANGO_SETTINGS_MODULE'] = 'wiedervorlage_web.settings'\n"
        "import django; django.setup()\n"
        "from django.core.management import call_command; call_command('migrate', verbosity=0)\n"
        "from django.db import transaction; from django.utils import timezone\n"
        "from wiedervorlage_web.records.events import Event, record\n"
        "with transaction.atomic():\n"
        "    for n in range(4): record(Event(verb='x', subject=str(n)), None, None, timezone.now())\n"
    )
    forge = (
        "import sqlite3, sys; db = sqlite3.connect(sys.argv[1] + '/wiedervorlage.sqlite3')\n"
        "db.execute('DROP TRIGGER events_stay'); db.execute('UPDATE records_eventrecord SET subject = 9 WHERE number = 3'); db.commit()"
    )

    def run(*command: str) -> subprocess.CompletedProcess[str]:
        environment = {**os.environ, "PYTHONPATH": str(root / "src")}
        for name in ("DJANGO_SETTINGS_MODULE", "DATABASE_URL"):
            environment.pop(name, None)
        return subprocess.run([sys.executable, *command], env=environment, capture_output=True, text=True, check=False)

    verify = ("-m", "wiedervorlage", "audit", "verify", "--data", str(tmp_path))
    nowhere = run(*verify)
    made = run("-c", make, str(tmp_path))
    whole = run(*verify)
    written_down = whole.stdout.strip().rpartition(" ")[2]
    expected = run(*verify, "--expect", written_down)
    run("-c", forge, str(tmp_path))
    broken = run(*verify)

    assert (nowhere.returncode, "no desk in" in nowhere.stderr) == (3, True)
    assert made.returncode == 0, made.stderr
    assert (whole.returncode, whole.stdout.split(",")[0]) == (0, "4 events")
    assert expected.returncode == 0
    assert (broken.returncode, broken.stdout.strip()) == (1, "the chain breaks at event 3: the event was changed")


class _no_transaction:  # noqa: N801 - reads as what it does
    """Let the connection believe that no transaction is open, as outside a test."""

    def __enter__(self) -> None:
        self.was = connection.in_atomic_block
        connection.in_atomic_block = False

    def __exit__(self, *_: object) -> None:
        connection.in_atomic_block = self.was
