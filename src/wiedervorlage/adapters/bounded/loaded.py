"""The process that keeps the reading loaded: from it one is parted for each received file, does its job and ends.

To load the reading takes seconds, to part a process from one that has it takes a hundredth. Nothing of a file gets
into this process: what a file breaks ends with the process that opened it. It ends when whoever started it does, and
when it was not called for a while.
"""

from __future__ import annotations

import gc
import os
import signal
import socket
import sys
from functools import cache
from typing import Final, NoReturn

from wiedervorlage.adapters.bounded.child import answer_on

TO_READ: Final = b"r"
TO_LOOK: Final = b"l"
"""A call for a process that will read a paper, or one that needs nothing of the reading."""
_IDLE_SECONDS: Final = 3600.0
_LETTER: Final = """KREIS BEISPIELHAUSEN
DIE LANDRÄTIN

Kreis Beispielhausen · Postfach 1 · 00000 Beispielhausen

Gemeinde Musterdorf
Die Bürgermeisterin
Am Markt 1
00001 Musterdorf

Gemeinde Musterdorf
Eingang
5. März 2020

Telefon: 0 00 00/00-0
E-Mail: post@beispielhausen.example

Ihr Zeichen: II/1
2. März 2020

Ihr Antrag vom 3. Februar 2020

Sehr geehrte Damen und Herren,

in der Sitzung am 27. Februar 2020 hat der Kreisausschuss Ihren Antrag nach § 1 der Satzung mit 5 Ja-Stimmen bei
2 Enthaltungen abgelehnt. Es fehlen 20.000 Euro, und der Bedarf von rund 3 Stellen ist derzeit nicht erkennbar.

Mit freundlichen Grüßen

Im Auftrag
Muster
"""
"""An invented letter with what most letters have."""


def main(arguments: list[str]) -> int:
    """Part a process for each line that is handed over on the socket of the given number."""
    calls = socket.socket(fileno=int(arguments[0]))
    calls.settimeout(_IDLE_SECONDS)
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # nobody waits for them: their line says that they have ended
    while True:
        try:
            call, lines, _, _ = socket.recv_fds(calls, 1, 1)
        except TimeoutError:
            return 0
        if not call:
            return 0
        if call == TO_READ:
            _load()
        with socket.socket(fileno=lines[0]) as line:
            if os.fork() == 0:
                calls.close()
                _answer(line)


@cache
def _load() -> None:
    """Read a letter, so that all is here that a reading needs: modules, patterns, weights, calendars."""
    from wiedervorlage.adapters.documents import pdf  # noqa: F401, PLC0415 - most letters are PDF files
    from wiedervorlage.intake.read import read_paper  # noqa: PLC0415 - only when met

    read_paper(_LETTER)
    gc.freeze()  # what is loaded stays shared with those that are parted


def _answer(line: socket.socket) -> NoReturn:
    """Do one job in the process just parted, and end it, whatever happens."""
    try:
        os.setpgid(0, 0)  # those that it starts in turn are ended with it
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stderr.fileno())
        answer_on(line)
    finally:
        os._exit(0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
