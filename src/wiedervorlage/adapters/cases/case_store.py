"""Write a case folder back: each file whole or not at all, case.yaml last, so that it is what makes it so."""

from __future__ import annotations

import os
import shutil
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from wiedervorlage.adapters.cases.case_folder import packaged_cases
from wiedervorlage.case.building import MAIN_FILE
from wiedervorlage.foundation.errors import WiedervorlageError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wiedervorlage.adapters.cases.case_folder import CaseFolder


class CaseNotWritableError(WiedervorlageError):
    """The folder cannot be written, or not without harm; the words say why."""


def store_case(folder: CaseFolder, texts: Mapping[str, str], files: Mapping[str, bytes] | None = None) -> None:
    """Write what differs from ``folder``, and new ``files``, into the folder.

    Each file is written beside its place and then moved there, so that a reader sees the old or the new one.
    Documents come first and case.yaml last: an interruption leaves at most a file that nothing names yet.

    Raises:
        CaseNotWritableError: it is a packaged case, or not UTF-8, or somebody changed it meanwhile, or the disk
            refuses; then nothing that the case names has changed.
    """
    _check(folder, texts)
    changed = {name: text.encode("utf-8") for name, text in texts.items() if folder.texts.get(name) != text}
    changed.update(files or {})
    made: list[Path] = []
    try:
        for name in sorted(changed, key=lambda name: name == MAIN_FILE):
            place = folder.path / name
            existed = place.exists()
            write_whole(place, changed[name])
            if not existed:
                made.append(place)
        for name in set(folder.texts) - set(texts):
            (folder.path / name).unlink()
    except OSError as error:
        for place in made:
            with suppress(OSError):
                place.unlink()
        raise CaseNotWritableError(f"{folder.path} cannot be written: {error.strerror or error}") from error


def write_whole(place: Path, content: bytes) -> None:
    """Write a file so that it is there whole or not at all.

    Raises:
        OSError: the disk refuses; what was there before is as it was.
    """
    place.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=f".{place.name}.", dir=place.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(place.stat().st_mode & 0o777 if place.exists() else 0o644)
        Path(name).replace(place)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise


def _check(folder: CaseFolder, texts: Mapping[str, str]) -> None:
    if folder.path.resolve() in {path.resolve() for path in packaged_cases().values()}:
        raise CaseNotWritableError(f"{folder.path.name} is a packaged case and stays as it is; copy its folder first")
    for name, text in texts.items():
        old = folder.texts.get(name)
        if old is None or old == text:
            continue
        try:
            on_disk = (folder.path / name).read_bytes()
        except OSError as error:
            raise CaseNotWritableError(f"{folder.path / name} is gone: {error.strerror or error}") from error
        if on_disk != old.encode("utf-8"):
            raise CaseNotWritableError(
                f"{folder.path / name} is no UTF-8, or was changed meanwhile; nothing is written"
            )


def store_new_case(place: Path, texts: Mapping[str, str], files: Mapping[str, bytes]) -> None:
    """Make a case folder that is not there yet, whole or not at all.

    Raises:
        CaseNotWritableError: something is there already, or the disk refuses; then nothing is left behind.
    """
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        made = Path(tempfile.mkdtemp(prefix=f".{place.name}.", dir=place.parent))
    except OSError as error:
        raise CaseNotWritableError(f"{place} cannot be made: {error.strerror or error}") from error
    try:
        contents = {**{name: text.encode("utf-8") for name, text in texts.items()}, **files}
        for name, content in contents.items():
            write_whole(made / name, content)
        made.chmod(0o755)
        made.rename(place)
    except OSError as error:
        shutil.rmtree(made, ignore_errors=True)
        raise CaseNotWritableError(f"{place} cannot be made: {error.strerror or error}") from error
