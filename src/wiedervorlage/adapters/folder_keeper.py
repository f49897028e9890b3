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

from wiedervorlage.case.keeping import CaseChangedError, CaseExistsError, KeptCase, NoSuchCaseError

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
        return tuple(sorted(path.name for path in self.root.iterdir() if (path / "case.yaml").is_file()))

    def load(self, name: str) -> KeptCase:
        """Return the present state of a case.

        Raises:
            NoSuchCaseError: there is none of that name.
        """
        if name not in self.names():
            raise NoSuchCaseError(f"there is no case {name!r} in {self.root}")
        folder = self.root / name
        files = {
            path.relative_to(folder).as_posix(): path.read_bytes()
            for path in sorted(folder.rglob("*"))
            if path.is_file() and path.resolve().is_relative_to(folder.resolve())
        }
        return KeptCase(name=name, files=files, version=_version(files))

    def create(self, name: str, files: Mapping[str, bytes]) -> KeptCase:
        """Keep a new case.

        Raises:
            CaseExistsError: the name is taken.
        """
        with self._alone():
            if (self.root / name).exists():
                raise CaseExistsError(f"there is a case {name!r} in {self.root} already")
            self._put(name, files)
        return self.load(name)

    def save(self, name: str, files: Mapping[str, bytes], *, based_on: str) -> KeptCase:
        """Keep a changed case whole, or not at all.

        Raises:
            CaseChangedError: the case stands at another version by now.
            NoSuchCaseError: there is none of that name.
        """
        with self._alone():
            current = self.load(name)
            if current.version != based_on:
                raise CaseChangedError(current)
            self._put(name, files)
        return self.load(name)

    @contextmanager
    def _alone(self) -> Iterator[None]:
        self.root.mkdir(parents=True, exist_ok=True)
        with (self.root / ".lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            self._recover()
            yield

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
            if not target.resolve().is_relative_to(fresh.resolve()):
                shutil.rmtree(fresh)
                raise ValueError(f"{path!r} leads out of the case folder")
            target.parent.mkdir(parents=True, exist_ok=True)
            with target.open("wb") as file:
                file.write(content)
                os.fsync(file.fileno())
        target = self.root / name
        if target.exists():
            old = Path(tempfile.mkdtemp(prefix=".old-", dir=self.root)) / name
            target.rename(old)
            fresh.rename(target)
            shutil.rmtree(old.parent)
        else:
            fresh.rename(target)


def _version(files: Mapping[str, bytes]) -> str:
    digest = hashlib.sha256()
    for path, content in sorted(files.items()):
        digest.update(path.encode() + b"\0" + hashlib.sha256(content).digest())
    return digest.hexdigest()
