"""What is said between the process that asks and the one that opens a file: pieces, each after its length, in time."""

from __future__ import annotations

import struct
import time
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import socket

_LENGTH: Final = struct.Struct(">Q")
_AT_ONCE: Final = 1 << 20


class HungUpError(Exception):
    """The other side has ended before it had said all."""


def say(line: socket.socket, piece: bytes, until: float | None = None) -> None:
    """Say one piece, at the latest by ``until`` on the clock that only goes forward.

    Raises:
        HungUpError: nobody is listening any more.
        TimeoutError: not everything was taken in time.
    """
    line.settimeout(_left(until))
    try:
        line.sendall(_LENGTH.pack(len(piece)) + piece)
    except ConnectionError as error:
        raise HungUpError from error


def heard(line: socket.socket, until: float | None = None) -> bytes:
    """Return the next piece that the other side says.

    Raises:
        HungUpError: the other side ended first.
        TimeoutError: it was not said in time.
    """
    (length,) = _LENGTH.unpack(_heard(line, _LENGTH.size, until))
    return _heard(line, length, until)


def _heard(line: socket.socket, length: int, until: float | None) -> bytes:
    piece = bytearray()
    while len(piece) < length:
        line.settimeout(_left(until))
        try:
            more = line.recv(min(_AT_ONCE, length - len(piece)))
        except ConnectionError as error:
            raise HungUpError from error
        if not more:
            raise HungUpError
        piece += more
    return bytes(piece)


def _left(until: float | None) -> float | None:
    """Return the seconds that are left; none left is no time at all, but not a line that never waits."""
    return None if until is None else max(until - time.monotonic(), 1e-6)
