"""The process in which a received file is opened: ``bounded`` starts it, content comes in, the answer goes out."""

from __future__ import annotations

import json
import resource
import sys
from typing import TYPE_CHECKING, Any, Final

from wiedervorlage.adapters.document import Limits
from wiedervorlage.adapters.document_json import document_to_json
from wiedervorlage.adapters.documents import read_bytes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from wiedervorlage.adapters.document import Document

_MEMORY: Final = 3 << 30
"""Bytes of its own that the process may hold: text recognition needs about one gigabyte."""


def main(arguments: list[str]) -> int:
    """Do one job (``document``, ``picture``, ``sizes``, ``statistics``) with what stands on the standard input."""
    job, wanted, seconds = arguments[0], json.loads(arguments[1]), float(arguments[2])
    resource.setrlimit(resource.RLIMIT_DATA, (_MEMORY, _MEMORY))
    processor = int(2 * seconds) + 2
    resource.setrlimit(resource.RLIMIT_CPU, (processor, processor))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    content = sys.stdin.buffer.read()
    sys.stdout.buffer.write(_JOBS[job](content, wanted))
    return 0


def _document(content: bytes, wanted: Mapping[str, Any]) -> bytes:
    """Open the file and read it once, so that whoever reads it again knows how long that takes."""
    document = read_bytes(content, wanted["name"], Limits(**wanted["limits"]))
    written = [part for part in _parts(document) if part.text]
    if written:  # what cannot be opened is told at once: to load the reading takes longer than to see that
        from wiedervorlage.intake.read import read_paper  # noqa: PLC0415 - one job needs it

        for part in written:
            read_paper(part.text, part.layout)
    return document_to_json(document)


def _parts(document: Document) -> Iterator[Document]:
    yield document
    for part in document.attachments:
        yield from _parts(part)


def _picture(content: bytes, wanted: Mapping[str, Any]) -> bytes:
    from wiedervorlage.adapters.page_pictures import page_picture  # noqa: PLC0415 - one job needs it

    return page_picture(content, int(wanted["number"]))


def _sizes(content: bytes, wanted: Mapping[str, Any]) -> bytes:  # noqa: ARG001 - one shape for all jobs
    from wiedervorlage.adapters.page_pictures import page_sizes  # noqa: PLC0415 - one job needs it

    return json.dumps(page_sizes(content)).encode()


def _statistics(content: bytes, wanted: Mapping[str, Any]) -> bytes:
    from wiedervorlage.adapters.statistics_files import read_statistics_bytes  # noqa: PLC0415 - one job needs it

    read_statistics_bytes(content, wanted["name"])
    return b"read"


_JOBS: Final[Mapping[str, Callable[[bytes, Mapping[str, Any]], bytes]]] = {
    "document": _document,
    "picture": _picture,
    "sizes": _sizes,
    "statistics": _statistics,
}

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
