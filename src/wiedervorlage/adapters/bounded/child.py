"""What the process does in which a received file is opened: content comes in, the answer goes out."""

from __future__ import annotations

import contextlib
import json
import os
import time
import traceback
from typing import TYPE_CHECKING, Any, Final

from wiedervorlage.adapters.bounded.line import HungUpError, heard, say
from wiedervorlage.adapters.document import MEMORY, Limits
from wiedervorlage.adapters.document_json import document_to_json
from wiedervorlage.adapters.documents.opening import read_bytes

if TYPE_CHECKING:
    import socket
    from collections.abc import Callable, Iterator, Mapping
    from types import TracebackType

    from wiedervorlage.adapters.document import Document


def answer_on(line: socket.socket) -> None:
    """Say who is here, hear what is wanted and a file, and answer."""
    with contextlib.suppress(HungUpError):  # nobody waits for the answer any more
        say(line, str(os.getpid()).encode())
        job, wanted, seconds = json.loads(heard(line))
        content = heard(line)
        with Failure(line):
            answer = _answer(job, content, wanted, seconds)
            say(line, b"done")
            say(line, answer)


class Failure(contextlib.AbstractContextManager["Failure"]):
    """Tells the one who asked what a file did to its parser, whatever that was; ``memory``: it needed too much."""

    def __init__(self, line: socket.socket) -> None:
        self._line = line

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> bool:
        if error is None or isinstance(error, HungUpError):
            return False
        say(self._line, b"memory" if isinstance(error, MemoryError) else b"failed")
        say(self._line, traceback.format_exception_only(error)[-1].strip()[:160].encode())
        return True


def _answer(job: str, content: bytes, wanted: Mapping[str, Any], seconds: float) -> bytes:
    """Do one job (``document``, ``picture``, ``sizes``, ``statistics``) within bounds of memory and time."""
    hold_to(seconds)
    return _JOBS[job](content, wanted)


def hold_to(seconds: float) -> None:
    """Let this process hold no more than :data:`MEMORY`, and take so much of the processor that it ends in time."""
    import resource  # noqa: PLC0415 - only where there are such bounds

    processor = int(time.process_time() + 2 * seconds) + 2
    for what, most in ((resource.RLIMIT_DATA, MEMORY), (resource.RLIMIT_CPU, processor), (resource.RLIMIT_CORE, 0)):
        allowed = resource.getrlimit(what)[1]
        resource.setrlimit(what, (most if allowed == resource.RLIM_INFINITY else min(most, allowed), allowed))


def _document(content: bytes, wanted: Mapping[str, Any]) -> bytes:
    """Open the file and read it once, so that whoever reads it again knows how long that takes."""
    document = read_bytes(content, wanted["name"], Limits(**wanted["limits"]))
    written = [part for part in _parts(document) if part.text]
    if written:
        from wiedervorlage.intake.read import read_paper  # noqa: PLC0415 - one job needs it, and finds it loaded

        for part in written:
            read_paper(part.text, part.layout)
    return document_to_json(document)


def _parts(document: Document) -> Iterator[Document]:
    yield document
    for part in document.attachments:
        yield from _parts(part)


def _picture(content: bytes, wanted: Mapping[str, Any]) -> bytes:
    from wiedervorlage.adapters.documents.page_pictures import page_picture  # noqa: PLC0415 - one job needs it

    return page_picture(content, int(wanted["number"]))


def _sizes(content: bytes, wanted: Mapping[str, Any]) -> bytes:  # noqa: ARG001 - one shape for all jobs
    from wiedervorlage.adapters.documents.page_pictures import page_sizes  # noqa: PLC0415 - one job needs it

    return json.dumps(page_sizes(content)).encode()


def _statistics(content: bytes, wanted: Mapping[str, Any]) -> bytes:
    from wiedervorlage.adapters.statistics.statistics_files import read_statistics_bytes  # noqa: PLC0415 - one job needs it

    read_statistics_bytes(content, wanted["name"])
    return b"read"


_JOBS: Final[Mapping[str, Callable[[bytes, Mapping[str, Any]], bytes]]] = {
    "document": _document,
    "picture": _picture,
    "sizes": _sizes,
    "statistics": _statistics,
}
