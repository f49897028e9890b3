"""Official statistics on disk: read a file whole, or file a large flat file block by block."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from wiedervorlage.adapters.statistics.spreadsheets import read_workbook
from wiedervorlage.evidence.importing.assemble import Imported, assemble
from wiedervorlage.evidence.importing.decoding import decode
from wiedervorlage.evidence.importing.flat import is_flat, lay_out_flat
from wiedervorlage.evidence.importing.messages import Limited
from wiedervorlage.evidence.importing.recognise import (
    Unconfirmed,
    Wanted,
    day_in_name,
    import_bytes,
    import_grids,
)
from wiedervorlage.evidence.releases import describe_release
from wiedervorlage.foundation.errors import WiedervorlageError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    import polars as pl

    from wiedervorlage.adapters.statistics.release_store import ReleaseStore
    from wiedervorlage.evidence.importing.layout import Layout
    from wiedervorlage.evidence.releases import Release
    from wiedervorlage.foundation.findings import Finding

LARGE: Final = 256 << 20
"""Files above this size are filed block by block; sums and series across blocks are then not checked."""
_BLOCK: Final = 64 << 20


class UnreadableFileError(WiedervorlageError):
    """A file is not there or cannot be read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """A file as read: its facts or the guess at its columns, and the hash of its bytes."""

    result: Imported | Unconfirmed
    sha256: str


def read_statistics(path: Path, wanted: Wanted | None = None) -> Read:
    """Read a file of official statistics, text or workbook, told by its contents.

    Raises:
        UnreadableFileError: the file is not there or cannot be read.
        SpreadsheetError: it is a workbook that cannot be opened.
    """
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise UnreadableFileError(f"cannot read {path}: {error.strerror}") from error
    return read_statistics_bytes(raw, path.name, wanted)


def read_statistics_bytes(raw: bytes, name: str, wanted: Wanted | None = None) -> Read:
    """Read the contents of a file of official statistics, text or workbook, told by its contents.

    Raises:
        SpreadsheetError: it is a workbook that cannot be opened.
    """
    digest = hashlib.sha256(raw).hexdigest()
    if raw.startswith(b"PK\x03\x04"):
        return Read(result=import_grids(read_workbook(raw, name), name, wanted), sha256=digest)
    return Read(result=import_bytes(raw, name, wanted), sha256=digest)


def file_large_flat(
    path: Path, store: ReleaseStore, *, published: str = "", retrieved: str = "", basis: str = ""
) -> tuple[Release, tuple[Finding, ...]]:
    """File a large flat file block by block in bounded memory.

    Returns:
        the release as filed, and the findings of all blocks.

    Raises:
        UnreadableFileError: the file is not there, or is no flat file.
    """
    digest, header = hashlib.sha256(), ""
    try:
        with path.open("rb") as stream:
            header = stream.readline().decode("utf-8-sig").rstrip("\r\n")
            stream.seek(0)
            while block := stream.read(1 << 20):
                digest.update(block)
    except OSError as error:
        raise UnreadableFileError(f"cannot read {path}: {error.strerror}") from error
    if not is_flat(header):
        raise UnreadableFileError(f"{path.name} is no flat file; only those can be filed block by block")
    found = Limited()
    blocks = _blocks(path, header, basis, found)
    first = next(blocks)
    layout = replace(first.layout, retrieved=retrieved or day_in_name(path.name), basis=basis)
    release = describe_release(layout, digest.hexdigest(), published=published, retrieved=retrieved)
    filed = store.add(release, _facts(first, blocks))
    return filed, found.findings()


def _facts(first: Imported, rest: Iterator[Imported]) -> Iterator[pl.DataFrame]:
    yield first.facts
    del first
    for block in rest:
        yield block.facts


def _blocks(path: Path, header: str, basis: str, found: Limited) -> Iterator[Imported]:
    """Cut the body at line ends and import block after block; the header goes with each."""
    line = 2
    with path.open("rb") as stream:
        stream.readline()
        left = b""
        while True:
            raw = stream.read(_BLOCK)
            whole, left = _cut_at_line_end(left + raw, is_last=not raw)
            if whole:
                decoded = decode(whole, path.name)
                layout: Layout = lay_out_flat(decoded.text, path.name, header=header, first_line=line)
                line += decoded.text.count("\n")
                imported = assemble(replace(layout, basis=basis))
                found.extend((*decoded.findings, *imported.findings))
                yield imported
            if not raw:
                return


def _cut_at_line_end(raw: bytes, *, is_last: bool) -> tuple[bytes, bytes]:
    if is_last:
        return raw, b""
    end = raw.rfind(b"\n") + 1
    return raw[:end], raw[end:]
