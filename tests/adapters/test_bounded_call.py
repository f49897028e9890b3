"""The process that keeps the reading loaded: started once, ended by nothing that a file does, started anew if it has."""

from __future__ import annotations

import socket
import subprocess
from dataclasses import asdict
from typing import TYPE_CHECKING

import pytest

from wiedervorlage.adapters.bounded import call as bounded_call
from wiedervorlage.adapters.bounded.call import Loaded, OverrunError, asked
from wiedervorlage.adapters.bounded.line import say
from wiedervorlage.adapters.bounded.opening import DESK

if TYPE_CHECKING:
    from collections.abc import Iterator

TEXT = b"Stadt Beispielhausen\n\nSehr geehrte Damen und Herren,\n\nwir lehnen Ihren Antrag ab.\n"


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[subprocess.Popen[bytes]]]:
    """Return the processes that are started, from one that knows of none yet."""
    processes: list[subprocess.Popen[bytes]] = []
    start = subprocess.Popen

    def noted(*arguments, **options):
        processes.append(start(*arguments, **options))
        return processes[-1]

    loaded = Loaded()
    monkeypatch.setattr(bounded_call, "_LOADED", loaded)
    monkeypatch.setattr(bounded_call.subprocess, "Popen", noted)
    yield processes
    loaded.end()
    assert all(process.returncode is not None for process in processes)


def opened() -> bytes:
    return asked("document", TEXT, {"name": "brief.txt", "limits": asdict(DESK)}, 60.0)


def test_the_reading_is_loaded_once_for_all_files_and_outlives_those_that_fail(
    started: list[subprocess.Popen[bytes]],
) -> None:
    first = opened()
    with pytest.raises(OverrunError, match=r"^KeyError: 'name'$"):
        asked("document", TEXT, {}, 60.0)
    with pytest.raises(OverrunError, match="not done in 0 seconds") as late:
        asked("document", TEXT * 500, {"name": "lang.txt", "limits": asdict(DESK)}, 0.01)

    assert opened() == first
    assert late.value.seconds == 0.01
    assert len(started) == 1


def test_it_is_started_anew_where_it_has_ended(started: list[subprocess.Popen[bytes]]) -> None:
    first = opened()
    started[0].kill()
    started[0].wait()

    assert opened() == first
    assert len(started) == 2


@pytest.mark.parametrize("said", [(), (b"1",), (b"1", b"done")], ids=["at once", "before its answer", "within it"])
def test_a_process_that_dies_without_an_answer_is_told(
    monkeypatch: pytest.MonkeyPatch, said: tuple[bytes, ...]
) -> None:
    class Dying(Loaded):
        def called(self, call: bytes) -> socket.socket:
            ours, theirs = socket.socketpair()
            with theirs:
                for piece in said:
                    say(theirs, piece)
            return ours

    monkeypatch.setattr(bounded_call, "_LOADED", Dying())

    with pytest.raises(OverrunError, match="ended without an answer"):
        opened()
