"""Reading files in a process parted from this one, within bounds of time and memory, whatever a file holds.

Parted and not started anew: it has at once what is loaded here, so that a short letter is read as fast as it would be
in this process. It reads one file after the other; what breaks it, or keeps it too long, ends with it, and the next
file gets another. Where the system parts no processes, files are read here.
"""

from __future__ import annotations

import contextlib
import gc
import os
import pickle
import select
import signal
import socket
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final, NoReturn, Self, TypeAlias, cast

from wiedervorlage.adapters.bounded.child import Failure, hold_to
from wiedervorlage.adapters.bounded.line import HungUpError, heard, say
from wiedervorlage.adapters.document import STANDARD, Limits, failed, over_memory
from wiedervorlage.adapters.documents.reading_files import read_document, read_file
from wiedervorlage.adapters.steps import Step, told_to
from wiedervorlage.foundation.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable

    from wiedervorlage.adapters.document import Document
    from wiedervorlage.intake.reading import Reading

SECONDS: Final = 600.0
"""What a file may take as a whole: text recognition has half of it at most, the rest is for a very long text."""
_TICK: Final = 0.5
_ENDED: Final = Text(de="das Lesen brach ab", en="the reading broke off")

Readings: TypeAlias = "list[tuple[str, Reading]]"
"""Of a file and, for a mail, of its attachments: a label and a reading for each."""


class Reader(contextlib.AbstractContextManager["Reader"]):
    """Reads files; on leaving its block the process that does so is ended.

    Args:
        land: the Land whose calendar holds ("NW"); guessed where empty.
        limits: bounds of size, pages and text recognition.
        seconds: what a file may take as a whole.
        watch: called with each step, and twice a second with None while there is none.
    """

    def __init__(
        self,
        *,
        land: str = "",
        limits: Limits = STANDARD,
        seconds: float = SECONDS,
        watch: Callable[[Step | None], None] = lambda _step: None,
    ) -> None:
        self._land = land
        self._limits = limits
        self._seconds = seconds
        self._watch = watch
        self._child = 0
        self._line: socket.socket | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self.end()

    def read(self, path: Path) -> Readings:
        """Read a file; what cannot be read within the bounds gives a finding.

        Raises:
            OSError: the file does not exist or may not be read.
        """
        if sys.platform == "win32":
            return read_file(path, land=self._land, limits=self._limits)
        try:
            done, answer = self._asked(path)
        except TimeoutError:
            return self._broken(path, failed(path.name, "INT-036", seconds=round(self._seconds)))
        except HungUpError:
            return self._broken(path, failed(path.name, "INT-023", problem=_ENDED))
        if done == b"memory":
            return self._broken(path, over_memory(path.name))
        if done == b"failed":
            problem = answer.decode("utf-8", errors="replace")
            return self._broken(path, failed(path.name, "INT-023", problem=problem))
        found = pickle.loads(answer)  # noqa: S301 - written a moment ago by this very program, under the same rights
        if isinstance(found, OSError):
            raise found
        return cast("Readings", found)

    def end(self) -> None:
        """End the process that reads, and those it started, where there is one."""
        if self._line is not None:
            self._line.close()
            with suppress(ProcessLookupError, PermissionError):
                os.killpg(self._child, signal.SIGKILL)
            os.waitpid(self._child, 0)
        self._line = None

    def _broken(self, path: Path, document: Document) -> Readings:
        self.end()
        return [(str(path), read_document(document))]

    def _asked(self, path: Path) -> tuple[bytes, bytes]:
        """Have the file read; return how that ended and what came of it."""
        until = time.monotonic() + self._seconds
        line = self._line or self._parted()
        say(line, os.fsencode(path), until)
        while True:
            if not select.select([line], [], [], min(_TICK, max(0.0, until - time.monotonic())))[0]:
                if time.monotonic() >= until:
                    raise TimeoutError
                self._watch(None)
                continue
            said, answer = heard(line, until), heard(line, until)
            if said != b"step":
                return said, answer
            self._watch(pickle.loads(answer))  # noqa: S301 - as above

    def _parted(self) -> socket.socket:
        """Return a line to a process that reads."""
        ours, theirs = socket.socketpair()
        self._child = os.fork()
        if self._child == 0:
            ours.close()
            _read_on(theirs, self._land, self._limits, self._seconds)
        theirs.close()
        self._line = ours
        with suppress(ProcessLookupError, PermissionError):
            os.setpgid(self._child, self._child)  # said on both sides: whichever comes first, it holds from then on
        return ours


def _read_on(line: socket.socket, land: str, limits: Limits, seconds: float) -> NoReturn:
    """Read in the process just parted what one is told to read, until nobody is on the line any more."""
    try:
        os.setpgid(0, 0)  # those that it starts in turn are ended with it
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGCHLD):
            signal.signal(number, signal.SIG_DFL)
        os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
        gc.freeze()  # what is loaded stays shared
        with suppress(HungUpError), told_to(lambda step: _say(line, b"step", pickle.dumps(step))):
            while True:
                path = Path(os.fsdecode(heard(line)))
                with Failure(line):
                    hold_to(seconds)
                    _say(line, b"done", pickle.dumps(_read(path, land, limits)))
    finally:
        os._exit(0)


def _read(path: Path, land: str, limits: Limits) -> Readings | OSError:
    try:
        return read_file(path, land=land, limits=limits)
    except OSError as error:
        return error


def _say(line: socket.socket, what: bytes, piece: bytes) -> None:
    say(line, what)
    say(line, piece)
