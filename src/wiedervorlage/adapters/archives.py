"""What a ZIP archive (DOCX, XLSX) would grow to when opened, asked before anything of it is opened."""

from __future__ import annotations

import io
import zipfile
from typing import Final

MOST_ENTRIES: Final = 10_000
"""An honest workbook has some hundred entries."""


def members(content: bytes) -> frozenset[str]:
    """Return the names within an archive; none where it is no archive."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return frozenset(archive.namelist())
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        return frozenset()


_LOCKED: Final = 0x1
"""In the flags of an entry: encrypted (APPNOTE.TXT 4.4.4)."""


def is_locked(content: bytes) -> bool:
    """Say whether an entry of an archive can only be opened with a password.

    Raises:
        zipfile.BadZipFile: it is no archive, or damaged.
    """
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return any(entry.flag_bits & _LOCKED for entry in archive.infolist())


def inflated_bytes(content: bytes) -> int:
    """Return the size of everything in an archive once opened, in bytes, as its directory says.

    Opening never yields more than the directory says; archives within the archive stay closed. An archive of
    absurdly many entries counts as endless.

    Raises:
        zipfile.BadZipFile: it is no archive, or damaged.
    """
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        entries = archive.infolist()
    if len(entries) > MOST_ENTRIES:
        return 1 << 62
    return sum(entry.file_size for entry in entries)
