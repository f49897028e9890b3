"""The same DOCX twice: a ZIP whose entries carry the day of the paper instead of the clock's time."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

if TYPE_CHECKING:
    from datetime import datetime

_FIRST = "[Content_Types].xml"
_EARLIEST = 1980
"""ZIP knows no year before."""


def repack(data: bytes, stamp: datetime) -> bytes:
    """Return the same package with entries in a fixed order and with a fixed time."""
    moment = (max(stamp.year, _EARLIEST), stamp.month, stamp.day, 12, 0, 0)
    target = BytesIO()
    with ZipFile(BytesIO(data)) as old, ZipFile(target, "w", ZIP_DEFLATED) as new:
        names = sorted(old.namelist(), key=lambda name: (name != _FIRST, name))
        for name in names:
            entry = ZipInfo(name, date_time=moment)
            entry.compress_type = ZIP_DEFLATED
            entry.external_attr = 0o600 << 16
            entry.create_system = 3
            new.writestr(entry, old.read(name))
    return target.getvalue()
