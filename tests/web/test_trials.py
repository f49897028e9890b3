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
from wiedervorlage.adapters.folder_keeper import FolderKeeper

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
    with ThreadPoolExecutor(CLIENTS) as pool:
        visitors = list(pool.map(lambda _: Visitor(desk), range(CLIENTS)))
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


@pytest.mark.parametrize("desk", DATABASES, indirect=True)
def test_killed_in_the_middle_nothing_acknowledged_is_lost(desk: Office, capsys: pytest.CaptureFixture[str]) -> None:
    address, acknowledged, rounds = premise_page(Visitor(desk)), [], 5
    for number in range(rounds):
        visitors = [Visitor(desk) for _ in range(4)]
        told: list[str] = []

        def write(which: int, number: int = number, visitors: list[Visitor] = visitors, told: list[str] = told) -> None:
            for turn in range(200):
                note = f"Vermerk {number}-{which}-{turn}."
                try:
                    if edit(visitors[which], address, note) == 302:
                        told.append(note)
                except requests.RequestException:
                    return

        threads = [threading.Thread(target=write, args=(which,)) for which in range(4)]
        for thread in threads:
            thread.start()
        time.sleep(random.uniform(2, 6))
        desk.kill()
        for thread in threads:
            thread.join(timeout=180)
        acknowledged += told
        desk.start()
    notes, changed = kept_notes(desk), count(desk, "premise.changed")

    with capsys.disabled():
        say(
            f"\n{desk.database.split(':')[0] or 'sqlite'}: killed {rounds} times, {len(acknowledged)} edits acknowledged, "
            f"{changed} kept; {desk.verify().strip()[:60]}"
        )
    assert acknowledged
    assert [note for note in acknowledged if note not in notes] == []
    assert desk.ask(f"CaseRecord.objects.get(slug='{CASE}').version") == changed + 1
    assert "the chain holds" in desk.verify()


def test_a_sqlite_desk_is_backed_up_while_people_write_and_restored(
    tmp_path: Path, root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with _desk("sqlite", tmp_path, root) as desk:
        copied = "import sqlite3, sys; sqlite3.connect(sys.argv[1]).execute('VACUUM INTO ?', [sys.argv[2]])"
        database, backup = str(desk.folder / "wiedervorlage.sqlite3"), str(tmp_path / "backup.sqlite3")
        before = _write_during(desk, lambda: _call(sys.executable, "-c", copied, database, backup))
        restored = Office(folder=tmp_path / "restored", root=root, port=free_port(), logins=desk.logins)
        restored.folder.mkdir()
        _call("cp", str(tmp_path / "backup.sqlite3"), str(restored.folder / "wiedervorlage.sqlite3"))
        _call("cp", str(desk.folder / "secret-key"), str(restored.folder / "secret-key"))
        _compare(restored, before, capsys)


@pytest.mark.postgres
def test_a_postgresql_desk_is_backed_up_while_people_write_and_restored(
    tmp_path: Path, root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with postgres.url(postgres.SAFE) as database, office(tmp_path, root, free_port(), database) as desk:
        program, dump = postgres.programs(), tmp_path / "desk.dump"
        before = _write_during(desk, lambda: _call(str(program / "pg_dump"), "-Fc", "-f", str(dump), database))
        copy = database.replace("/desk?", "/copy?")
        _call(str(program / "createdb"), "--maintenance-db", database, "copy")
        _call(str(program / "pg_restore"), "--no-owner", "-d", copy, str(dump))
        restored = Office(folder=desk.folder, root=root, port=free_port(), database=copy, logins=desk.logins)
        _compare(restored, before, capsys)


def test_a_folder_keeper_killed_in_the_middle_keeps_whole_what_it_acknowledged(
    tmp_path: Path, root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    writer = (
        "import sys; from pathlib import Path; from wiedervorlage.adapters.folder_keeper import FolderKeeper\n"
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


def _person(desk: Office) -> str:
    if not hasattr(_person, "found"):
        _person.found = {}  # type: ignore[attr-defined]
    known = _person.found  # type: ignore[attr-defined]
    if desk.address not in known:
        known[desk.address] = str(desk.ask("CaseRecord.objects.first().holder_id"))
    return known[desk.address]


def _write_during(desk: Office, backup: object) -> list[str]:
    """Back up while four people write; return the notes acknowledged before the backup began."""
    address, told, stop = premise_page(Visitor(desk)), [], threading.Event()

    def write(visitor: Visitor, which: int) -> None:
        turn = 0
        while not stop.is_set():
            note = f"Vermerk {which}-{turn}."
            if edit(visitor, address, note) == 302:
                told.append(note)
            turn += 1

    threads = [threading.Thread(target=write, args=(Visitor(desk), which)) for which in range(4)]
    for thread in threads:
        thread.start()
    time.sleep(6)
    before = list(told)
    backup()  # type: ignore[operator]
    time.sleep(1)
    stop.set()
    for thread in threads:
        thread.join(timeout=180)
    assert before
    return before


def _compare(restored: Office, before: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    restored.start()
    try:
        notes = kept_notes(restored)
        assert f"/vorgaenge/{CASE}/" in Visitor(restored).page("/")
        with capsys.disabled():
            say(f"\nrestored: {len(before)} edits acknowledged before the backup; {restored.verify().strip()[:60]}")
        assert [note for note in before if note not in notes] == []
        assert "the chain holds" in restored.verify()
    finally:
        restored.stop()


def _call(*command: str) -> None:
    subprocess.run(command, check=True, capture_output=True)
