"""A case folder as one ZIP file: the same bytes for the same case, and nothing unpacked that is not a plain file.

The sizes that a ZIP announces are not believed: what is unpacked is counted.
"""

from __future__ import annotations

import io
import stat
import zipfile
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from wiedervorlage.case.keeping import UnsafePathError, require_safe
from wiedervorlage.foundation.errors import WiedervorlageError

if TYPE_CHECKING:
    from collections.abc import Mapping

MAIN_FILE: Final = "case.yaml"
_FIRST_DAY: Final = (1980, 1, 1, 0, 0, 0)
_PORTION: Final = 1024 * 1024
_PLAIN: Final = 0o644


@dataclass(frozen=True, slots=True, kw_only=True)
class ZipLimits:
    """How much a ZIP may hold, unpacked; ``size`` in bytes."""

    files: int = 2000
    size: int = 200 * 1024 * 1024


class ZipRefusedError(WiedervorlageError):
    """A ZIP that is no case folder or is dangerous; ``why`` is not-a-zip, too-much, path, kind, no-case or twice."""

    def __init__(self, why: str, detail: str = "") -> None:
        super().__init__(f"{why}: {detail}" if detail else why)
        self.why = why
        self.detail = detail


def pack_case(name: str, files: Mapping[str, bytes]) -> bytes:
    """Return a case as a ZIP with one folder ``name``; without times and owners, so that it is the same each time."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, content in sorted(files.items()):
            entry = zipfile.ZipInfo(f"{name}/{path}", date_time=_FIRST_DAY)
            entry.external_attr = (stat.S_IFREG | _PLAIN) << 16
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, content)
    return target.getvalue()


def unpack_case(content: bytes, limits: ZipLimits | None = None) -> tuple[str, dict[str, bytes]]:
    """Return the name of the folder (empty: none) and the files of a case.

    Raises:
        ZipRefusedError: it is no case folder, holds too much, or holds what is no plain file.
    """
    limits = limits or ZipLimits()
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            entries = [entry for entry in archive.infolist() if not entry.is_dir()]
            if len(entries) > limits.files:
                raise ZipRefusedError("too-much", f"{len(entries)} files")
            files = _read(archive, entries, limits)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError, ValueError) as error:
        if isinstance(error, ZipRefusedError):
            raise
        raise ZipRefusedError("not-a-zip", str(error)) from error
    return _folder(files)


def _read(archive: zipfile.ZipFile, entries: list[zipfile.ZipInfo], limits: ZipLimits) -> dict[str, bytes]:
    files: dict[str, bytes] = {}
    left = limits.size
    for entry in entries:
        kind = stat.S_IFMT(entry.external_attr >> 16)
        if entry.flag_bits & 1 or kind not in {0, stat.S_IFREG}:
            raise ZipRefusedError("kind", entry.filename)
        if entry.filename in files:
            raise ZipRefusedError("twice", entry.filename)
        _check_path(entry)
        parts = []
        with archive.open(entry) as source:
            while portion := source.read(_PORTION):
                left -= len(portion)
                if left < 0:
                    raise ZipRefusedError("too-much", entry.filename)
                parts.append(portion)
        files[entry.filename] = b"".join(parts)
    return files


def _check_path(entry: zipfile.ZipInfo) -> None:
    # The library cuts names at a NUL and turns backslashes on some systems: look at the name as it was written.
    for name in (entry.orig_filename, entry.filename):
        try:
            require_safe("case", [name])
        except UnsafePathError as error:
            raise ZipRefusedError("path", name) from error


def _folder(files: dict[str, bytes]) -> tuple[str, dict[str, bytes]]:
    if MAIN_FILE in files:
        return "", files
    roots = {path.split("/", 1)[0] for path in files}
    if len(roots) == 1 and f"{(root := roots.pop())}/{MAIN_FILE}" in files:
        return root, {path.split("/", 1)[1]: content for path, content in files.items()}
    raise ZipRefusedError("no-case")
