"""Twenty at once, killed in the middle, backed up and restored: nothing acknowledged is lost, and the chain verifies.

Real processes: gunicorn with two workers, on SQLite and on a PostgreSQL of its own. Each trial prints its counts.
"""

from __future__ import annotations

import html
import random
import re
import socket
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest
import requests

from tests.web import postgres
from tests.web.gunicorn import Office, Visitor, office
from wiedervorlage.adapters.cases.folder_keeper import FolderKeeper

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = pytest.mark.trials
CLIENTS, EDITS = 20, 5
CASE = "beispiel-vergabestelle"
REASON = f"/vorgaenge/{CASE}/gruende/"
DATABASES = ["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)]


def say(text: str) -> None:
    """Show the counts of a trial, whatever the output options."""
    sys.stdout.write(text + "\n")


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture
def desk(request: pytest.FixtureRequest, tmp_path: Path, root: Path) -> Iterator[Office]:
    with _desk(request.param, tmp_path, root) as made:
        yield made


@contextmanager
def _desk(kind: str, tmp_path: Path, root: Path) -> Iterator[Office]:
    if kind == "sqlite":
        with office(tmp_path, root, free_port()) as made:
            yield made
    else:
        with postgres.url(postgres.SAFE) as database, office(tmp_path, root, free_port(), database) as made:
            yield made


def premise_page(visitor: Visitor) -> str:
    """Return the address of the editor of the first premise of the case."""
    found = re.search(rf"{re.escape(REASON)}([\w-]+)/", visitor.page(f"/vorgaenge/{CASE}/"))
    assert found
    return f"{REASON}{found[1]}/annahme/"


def fields_of(page: str) -> dict[str, str]:
    """Return what stands in the form of a premise."""
    texts = dict(re.findall(r'<textarea[^>]*name="(\w+)"[^>]*>\s*(.*?)</textarea>', page, re.DOTALL))
    inputs = dict(
        re.findall(r'<input[^>]*name="(fair|stricter|laxer|note_de|note_en|version)"[^>]*value="([^"]*)"', page)
    )
    return {name: html.unescape(value) for name, value in {**texts, **inputs}.items()}


def edit(visitor: Visitor, address: str, note: str) -> int:
    """Write another note to the premise, on the version just seen; return the status of the answer."""
    fields = fields_of(visitor.page(address))
    assert {"fair", "note_de", "version"} <= fields.keys(), fields
    return visitor.send(address, **{**fields, "note_de": note, "do": "save"}).status_code


def kept_notes(desk: Office) -> str:
    """Return the texts of all versions of the case."""
    kept = desk.ask(
        f"[bytes(f.blob.content).decode() for f in RevisionFile.objects.filter("
        f"revision__case__slug='{CASE}', path='case.yaml').order_by('revision__version')]"
    )
    assert isinstance(kept, list)
    return "\n".join(kept)


def count(desk: Office, verb: str) -> int:
    found = desk.ask(f"EventRecord.objects.filter(verb='{verb}').count()")
    assert isinstance(found, int)
    return found


@pytest.mark.parametrize("desk", DATABASES, indirect=True)
def test_twenty_who_edit_at_once_lose_nothing(desk: Office, capsys: pytest.CaptureFixture[str]) -> None:
    address = premise_page(Visitor(desk))
    # One after another: a try counts as failed until it has succeeded, so twenty at one name at once close it.
    visitors = [Visitor(desk) for _ in range(CLIENTS)]
    start = threading.Barrier(CLIENTS)

    def work(number: int) -> list[tuple[str, int, int]]:
        start.wait()
        done = []
        for turn in range(EDITS):
            note = f"Vermerk {number}-{turn}."
            edited = edit(visitors[number], address, note)
            visitors[number].page(f"/vorgaenge/{CASE}/wiedervorlage/")
            reminded = visitors[number].send(
                f"/vorgaenge/{CASE}/wiedervorlage/", day="2027-01-04", note=note, person=_person(desk)
            )
            done.append((note, edited, reminded.status_code))
        return done

    begun = time.monotonic()
    with ThreadPoolExecutor(CLIENTS) as pool:
        done = [one for row in pool.map(work, range(CLIENTS)) for one in row]
    seconds = time.monotonic() - begun
    saved = [note for note, status, _ in done if status == 302]
    conflicts = [note for note, status, _ in done if status == 409]
    reminded = [note for note, _, status in done if status == 302]
    notes = kept_notes(desk)

    with capsys.disabled():
        say(
            f"\n{desk.database.split(':')[0] or 'sqlite'}: {len(done)} edits in {seconds:.0f} s: {len(saved)} saved, "
            f"{len(conflicts)} told of a conflict; {len(reminded)} reminders; {desk.verify().strip()[:60]}"
        )
    assert len(saved) + len(conflicts) == len(done) == CLIENTS * EDITS
    assert saved
    assert [note for note in saved if note not in notes] == []
    assert [note for note in conflicts if note in notes] == []
    assert count(desk, "premise.changed") == len(saved)
    assert desk.ask(f"CaseRecord.objects.get(slug='{CASE}').version") == len(saved) + 1
    assert len(reminded) == len(done) == count(desk, "reminder.made") == desk.ask("ReminderRecord.objects.count()")
    assert "the chain holds" in desk.verify()


class Writers:
    """Four people who write until they are stopped or the server is gone, and what was acknowledged to them."""

    def __init__(self, desk: Office, name: str) -> None:
        self.edits: list[str] = []
        self.reminders: list[str] = []
        self._desk, self._over = desk, threading.Event()
        self._address, self._person = premise_page(Visitor(desk)), _person(desk)
        visitors = [Visitor(desk) for _ in range(4)]
        self._threads = [
            threading.Thread(target=self._write, args=(visitor, which % 2, f"{name}-{which}"))
            for which, visitor in enumerate(visitors)
        ]
        for thread in self._threads:
            thread.start()

    def wait_for(self, number: int) -> None:
        """Wait until so many writes were acknowledged, edits and reminders among them."""
        until = time.monotonic() + 60
        while (not self.edits or len(self.edits) + len(self.reminders) < number) and time.monotonic() < until:
            time.sleep(0.05)

    def end(self) -> None:
        self._over.set()
        for thread in self._threads:
            thread.join(timeout=180)

    def _write(self, visitor: Visitor, edits: int, who: str) -> None:
        page, turn = f"/vorgaenge/{CASE}/wiedervorlage/", 0
        while not self._over.is_set():
            turn += 1
            note = f"Vermerk {who}-{turn}."
            try:
                if edits:
                    if edit(visitor, self._address, note) == 302:
                        self.edits.append(note)
                else:
                    visitor.page(page)
                    answer = visitor.send(page, day="2027-01-04", note=note, person=self._person)
                    if answer.status_code == 302:
                        self.reminders.append(note)
            except requests.RequestException:
                return


def lost(desk: Office, edits: list[str], reminders: list[str]) -> list[str]:
    """Return what was acknowledged and is not there."""
    notes, kept = kept_notes(desk), desk.ask("list(ReminderRecord.objects.values_list('note', flat=True))")
    assert isinstance(kept, list)
    return [note for note in edits if note not in notes] + sorted(set(reminders) - set(kept))


@pytest.mark.parametrize("desk", DATABASES, indirect=True)
def test_killed_in_the_middle_nothing_acknowledged_is_lost(desk: Office, capsys: pytest.CaptureFixture[str]) -> None:
    """Half of the people change the case, half put it on days; the server is killed while all of them write."""
    rounds, edits, reminders = 5, [], []
    for number in range(rounds):
        writers = Writers(desk, str(number))
        writers.wait_for(15)
        time.sleep(random.uniform(0, 1))
        desk.kill()
        writers.end()
        edits += writers.edits
        reminders += writers.reminders
        desk.start()
    changed, made = count(desk, "premise.changed"), count(desk, "reminder.made")

    with capsys.disabled():
        say(
            f"\n{desk.database.split(':')[0] or 'sqlite'}: killed {rounds} times; {len(edits)} edits and "
            f"{len(reminders)} reminders acknowledged, {changed} and {made} kept; {desk.verify().strip()[:60]}"
        )
    assert edits
    assert len(reminders) > rounds
    assert lost(desk, edits, reminders) == []
    assert desk.ask(f"CaseRecord.objects.get(slug='{CASE}').version") == changed + 1
    assert desk.ask("ReminderRecord.objects.count()") == made
    assert "the chain holds" in desk.verify()


def test_a_sqlite_desk_is_backed_up_while_people_write_and_restored(
    tmp_path: Path, root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with _desk("sqlite", tmp_path, root) as desk:
        copied = "import sqlite3, sys; sqlite3.connect(sys.argv[1]).execute('VACUUM INTO ?', [sys.argv[2]])"
        database, backup = str(desk.folder / "wiedervorlage.sqlite3"), str(tmp_path / "backup.sqlite3")
        before = _back_up_meanwhile(desk, sys.executable, "-c", copied, database, backup)
        restored = Office(folder=tmp_path / "restored", root=root, port=free_port(), logins=desk.logins)
        restored.folder.mkdir()
        _call("cp", backup, str(restored.folder / "wiedervorlage.sqlite3"))
        _call("cp", str(desk.folder / "secret-key"), str(restored.folder / "secret-key"))
        _compare(restored, *before, capsys)


@pytest.mark.postgres
def test_a_postgresql_desk_is_backed_up_while_people_write_and_restored(
    tmp_path: Path, root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with postgres.url(postgres.SAFE) as database, office(tmp_path, root, free_port(), database) as desk:
        program, dump = postgres.programs(), tmp_path / "desk.dump"
        before = _back_up_meanwhile(desk, str(program / "pg_dump"), "-Fc", "-f", str(dump), database)
        copy = database.replace("/desk?", "/copy?")
        _call(str(program / "createdb"), "--maintenance-db", database, "copy")
        _call(str(program / "pg_restore"), "--no-owner", "-d", copy, str(dump))
        restored = Office(folder=desk.folder, root=root, port=free_port(), database=copy, logins=desk.logins)
        _compare(restored, *before, capsys)


def test_a_folder_keeper_killed_in_the_middle_keeps_whole_what_it_acknowledged(
    tmp_path: Path, root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    writer = (
        "import sys; from pathlib import Path; from wiedervorlage.adapters.cases.folder_keeper import FolderKeeper\n"
        "keeper = FolderKeeper(root=Path(sys.argv[1])); now = keeper.load('fall'); n = int(now.files['case.yaml'])\n"
        "while True:\n"
        "    n += 1; files = {name: str(n).encode() for name in ('case.yaml', 'a/b.csv', 'c.txt')}\n"
        "    now = keeper.save('fall', files, based_on=now.version); print(n, flush=True)\n"
    )
    keeper, rounds, torn, last = FolderKeeper(root=tmp_path), 40, 0, 0
    keeper.create("fall", dict.fromkeys(("case.yaml", "a/b.csv", "c.txt"), b"0"))
    for _ in range(rounds):
        process = subprocess.Popen(
            [sys.executable, "-c", writer, str(tmp_path)],
            stdout=subprocess.PIPE, text=True, env={"PYTHONPATH": str(root / "src")},
        )  # fmt: skip
        first = process.stdout.readline() if process.stdout else ""
        time.sleep(random.uniform(0, 0.3))
        process.kill()
        told = [
            int(line) for line in [first, *(process.stdout or ())] if line.strip().isdigit() and line.endswith("\n")
        ]
        process.wait()
        found = set(keeper.load("fall").files.values())
        torn += len(found) != 1
        assert told
        assert int(found.pop()) in {told[-1], told[-1] + 1}
        last = told[-1]

    with capsys.disabled():
        say(f"\nfolder: killed {rounds} times, {last} saves acknowledged, {torn} torn")
    assert torn == 0


_PERSONS: dict[str, str] = {}
"""By the address of a desk, who holds its case: asked once, as each question starts a process."""


def _person(desk: Office) -> str:
    if desk.address not in _PERSONS:
        _PERSONS[desk.address] = str(desk.ask("CaseRecord.objects.first().holder_id"))
    return _PERSONS[desk.address]


def _back_up_meanwhile(desk: Office, *command: str) -> tuple[list[str], list[str]]:
    """Back up while four people write; return what was acknowledged before the backup began."""
    writers = Writers(desk, "b")
    writers.wait_for(20)
    before = list(writers.edits), list(writers.reminders)
    _call(*command)
    time.sleep(1)
    writers.end()
    assert all(before)
    return before


def _compare(restored: Office, edits: list[str], reminders: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    restored.start()
    try:
        assert f"/vorgaenge/{CASE}/" in Visitor(restored).page("/")
        with capsys.disabled():
            say(
                f"\nrestored: {len(edits)} edits and {len(reminders)} reminders acknowledged before the backup; "
                f"{restored.verify().strip()[:60]}"
            )
        assert lost(restored, edits, reminders) == []
        assert "the chain holds" in restored.verify()
    finally:
        restored.stop()


def _call(*command: str) -> None:
    subprocess.run(command, check=True, capture_output=True)
