"""A folder of case folders as keeper of cases; versions are hashes of the content."""

from __future__ import annotations

import fcntl
import hashlib
import os
import shutil
import tempfile
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from wiedervorlage.case.keeping import CaseChangedError, CaseExistsError, KeptCase, NoSuchCaseError, require_safe

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


@dataclass(frozen=True, slots=True, kw_only=True)
class FolderKeeper:
    """Keeps each case as a folder below ``root``; a save replaces the folder by renaming, never in part."""

    root: Path

    def names(self) -> tuple[str, ...]:
        """Return the names of all cases, sorted."""
        if not self.root.is_dir():
            return ()
        with self._locked(fcntl.LOCK_SH):
            if not self._left_behind():
                return self._names()
        with self._alone():
            return self._names()

    def load(self, name: str) -> KeptCase:
        """Return the present state of a case; never one between two states.

        Raises:
            NoSuchCaseError: there is none of that name.
        """
        if name not in self.names():
            raise NoSuchCaseError(f"there is no case {name!r} in {self.root}")
        with self._locked(fcntl.LOCK_SH):
            return self._read(name)

    def create(self, name: str, files: Mapping[str, bytes]) -> KeptCase:
        """Keep a new case.

        Raises:
            CaseExistsError: the name is taken.
            UnsafePathError: it cannot be kept.
        """
        require_safe(name, files)
        with self._alone():
            if (self.root / name).exists():
                raise CaseExistsError(f"there is a case {name!r} in {self.root} already")
            self._put(name, files)
            return self._read(name)

    def save(self, name: str, files: Mapping[str, bytes], *, based_on: str) -> KeptCase:
        """Keep a changed case whole, or not at all.

        Raises:
            CaseChangedError: the case stands at another version by now.
            NoSuchCaseError: there is none of that name.
            UnsafePathError: it cannot be kept.
        """
        require_safe(name, files)
        with self._alone():
            if name not in self._names():
                raise NoSuchCaseError(f"there is no case {name!r} in {self.root}")
            current = self._read(name)
            if current.version != based_on:
                raise CaseChangedError(current)
            self._put(name, files)
            return self._read(name)

    def _names(self) -> tuple[str, ...]:
        return tuple(sorted(path.name for path in self.root.iterdir() if (path / "case.yaml").is_file()))

    def _read(self, name: str) -> KeptCase:
        folder = self.root / name
        files = {
            path.relative_to(folder).as_posix(): path.read_bytes()
            for path in sorted(folder.rglob("*"))
            if path.is_file() and path.resolve().is_relative_to(folder.resolve())
        }
        return KeptCase(name=name, files=files, version=_version(files))

    @contextmanager
    def _locked(self, kind: int) -> Iterator[None]:
        """Hold the root; a folder itself can be locked, so that readers need no right to write."""
        held = os.open(self.root, os.O_RDONLY | os.O_DIRECTORY)
        try:
            fcntl.flock(held, kind)
            yield
        finally:
            os.close(held)

    @contextmanager
    def _alone(self) -> Iterator[None]:
        self.root.mkdir(parents=True, exist_ok=True)
        with self._locked(fcntl.LOCK_EX):
            self._recover()
            yield

    def _left_behind(self) -> bool:
        return any(not (self.root / aside.name).exists() for aside in self.root.glob(".old-*/*"))

    def _recover(self) -> None:
        """Finish what a killed process left: a case moved aside comes back unless its new state is in place."""
        for aside in self.root.glob(".old-*/*"):
            if not (self.root / aside.name).exists():
                aside.rename(self.root / aside.name)
        for left in (*self.root.glob(".old-*"), *self.root.glob(".new-*")):
            shutil.rmtree(left)

    def _put(self, name: str, files: Mapping[str, bytes]) -> None:
        fresh = Path(tempfile.mkdtemp(prefix=".new-", dir=self.root))
        fresh.chmod(0o755)
        for path, content in files.items():
            target = fresh / path
            target.parent.mkdir(parents=True, exist_ok=True)
            with target.open("wb") as file:
                file.write(content)
                os.fsync(file.fileno())
        target = self.root / name
        if target.exists():
            old = Path(tempfile.mkdtemp(prefix=".old-", dir=self.root)) / name
            target.rename(old)
            fresh.rename(target)
            _sync(self.root)
            shutil.rmtree(old.parent)
        else:
            fresh.rename(target)
            _sync(self.root)


def _sync(folder: Path) -> None:
    """Have the renames on disk before anybody is told that the case is saved."""
    held = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(held)
    finally:
        os.close(held)


def _version(files: Mapping[str, bytes]) -> str:
    digest = hashlib.sha256()
    for path, content in sorted(files.items()):
        digest.update(path.encode() + b"\0" + hashlib.sha256(content).digest())
    return digest.hexdigest()
