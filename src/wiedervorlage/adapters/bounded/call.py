"""Having a job done with a received file, in a process of its own that is ended in time."""

from __future__ import annotations

import atexit
import contextlib
import json
import os
import signal
import socket
import subprocess
import sys
import time
from threading import Lock
from typing import TYPE_CHECKING, Final

from wiedervorlage.adapters.bounded.line import HungUpError, heard, say
from wiedervorlage.adapters.bounded.loaded import TO_LOOK, TO_READ
from wiedervorlage.adapters.one_thread import ONE_THREAD
from wiedervorlage.foundation.errors import WiedervorlageError

if TYPE_CHECKING:
    from collections.abc import Mapping


class OverrunError(WiedervorlageError):
    """A file could not be read within its bounds.

    ``seconds`` is set where it was time that ran out, ``of_memory`` where it was memory.
    """

    def __init__(self, problem: str, seconds: float | None = None, *, of_memory: bool = False) -> None:
        super().__init__(problem)
        self.seconds = seconds
        self.of_memory = of_memory


class Loaded:
    """The process that keeps the reading loaded, as it is called from this one; started when it is first needed."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._calls: socket.socket | None = None
        self._process: subprocess.Popen[bytes] | None = None
        self._started_by = 0

    def called(self, call: bytes) -> socket.socket:
        """Return a line to a process that it parts."""
        ours, theirs = socket.socketpair()
        with theirs, self._lock:
            calls = self._calls if self._started_by == os.getpid() else None
            try:
                socket.send_fds(calls or self._start(), [call], [theirs.fileno()])
            except ConnectionError:  # it had ended for want of calls
                socket.send_fds(self._start(), [call], [theirs.fileno()])
        return ours

    def _start(self) -> socket.socket:
        ours, theirs = socket.socketpair()
        with theirs:
            command = [sys.executable, "-m", "wiedervorlage.adapters.bounded.loaded", str(theirs.fileno())]
            surroundings = {
                **ONE_THREAD,
                **os.environ,
                "PYTHONPATH": os.pathsep.join(path for path in sys.path if path),
            }
            self._process = subprocess.Popen(  # noqa: S603 - this interpreter with a fixed module
                command,
                stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                env=surroundings, pass_fds=[theirs.fileno()], start_new_session=True,
            )  # fmt: skip
        self._calls, self._started_by = ours, os.getpid()
        return ours

    def end(self) -> None:
        """End the process, if this one has started it."""
        if self._process is not None and self._started_by == os.getpid():
            self._process.terminate()
            self._process.wait()


_LOADED: Final = Loaded()
atexit.register(_LOADED.end)  # without it it ends too, but nobody might be there to take note of that


def asked(job: str, content: bytes, wanted: Mapping[str, object], seconds: float) -> bytes:
    """Return what a job makes of a file.

    Raises:
        OverrunError: there is no answer within the seconds granted.
    """
    until, child = time.monotonic() + seconds, 0
    call = TO_READ if job == "document" else TO_LOOK
    line = _LOADED.called(call)
    try:
        try:
            child = int(heard(line, until))
        except HungUpError:  # it was about to end for want of calls
            line.close()
            line = _LOADED.called(call)
            child = int(heard(line, until))
        say(line, json.dumps([job, wanted, seconds]).encode(), until)
        say(line, content, until)
        said, answer = heard(line, until), heard(line, until)
    except TimeoutError as error:
        _end(child, line)
        raise OverrunError(f"not done in {seconds:.0f} seconds", seconds) from error
    except HungUpError as error:
        raise OverrunError("the reader ended without an answer") from error
    finally:
        line.close()
    if said != b"done":
        raise OverrunError(answer.decode("utf-8", errors="replace"), of_memory=said == b"memory")
    return answer


def _end(child: int, line: socket.socket) -> None:
    """End the process that does the job and those it started, and wait until it has ended.

    One that was not parted yet finds nobody on its line, and ends by itself.
    """
    if child:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(child, signal.SIGKILL)
        with contextlib.suppress(HungUpError):
            while True:
                heard(line)
