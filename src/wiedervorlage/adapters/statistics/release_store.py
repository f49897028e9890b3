"""Releases on disk: one folder each, a manifest and Parquet parts, never changed after they were filed.

::

    STORE/releases/3f0c…/release.json
    STORE/releases/3f0c…/facts-0000.parquet

A release is written beside its place and moved there in one step, so that a run cut off in the middle
leaves nothing half-filed. Each part carries its hash; a part that was changed afterwards is not read.
"""

from __future__ import annotations

import hashlib
import shutil
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

import polars as pl

from wiedervorlage.evidence.importing.messages import finding
from wiedervorlage.evidence.releases import (
    KNOWN_SCHEMA,
    Part,
    Release,
    ReleaseError,
    release_from_json,
    with_knowledge,
)
from wiedervorlage.foundation.findings import Finding, Place, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable

_MANIFEST: Final = "release.json"
_BLOCK: Final = 1 << 20


class ReleaseStore:
    """The releases under one folder."""

    def __init__(self, root: Path) -> None:
        self.root = root

    @property
    def _releases(self) -> Path:
        return self.root / "releases"

    def has(self, release: str) -> bool:
        """Say whether a release is filed."""
        return (self._releases / release / _MANIFEST).exists()

    def add(self, release: Release, frames: Iterable[pl.DataFrame]) -> Release:
        """File a release, part by part.

        Args:
            release: its description; rows and parts are filled in here.
            frames: its facts in one or more parts, taken one at a time.

        Returns:
            the release as filed; the one already filed where it is the same.

        Raises:
            ReleaseError: the folder cannot be written.
        """
        if self.has(release.id):
            return self.get(release.id)
        try:
            self._releases.mkdir(parents=True, exist_ok=True)
            incoming = Path(tempfile.mkdtemp(prefix=f".{release.id}-", dir=self._releases))
        except OSError as error:
            raise ReleaseError(f"cannot write to {self.root}: {error}") from error
        try:
            parts = [_write_part(incoming, number, frame) for number, frame in enumerate(frames)]
            filed = replace(release, parts=tuple(parts), rows=sum(part.rows for part in parts))
            (incoming / _MANIFEST).write_text(filed.to_json(), encoding="utf-8")
            _protect(incoming)
            incoming.replace(self._releases / release.id)
        except BaseException:
            shutil.rmtree(incoming, ignore_errors=True)
            raise
        return filed

    def get(self, release: str) -> Release:
        """Return the description of a release.

        Raises:
            ReleaseError: there is no such release, or its manifest cannot be read.
        """
        try:
            return release_from_json((self._releases / release / _MANIFEST).read_text(encoding="utf-8"))
        except FileNotFoundError as error:
            raise ReleaseError(f"no release {release!r} in {self.root}") from error
        except (ValueError, KeyError, TypeError) as error:
            raise ReleaseError(f"the manifest of release {release!r} is damaged: {error}") from error

    def releases(self) -> tuple[Release, ...]:
        """Return all releases, in the order in which they became known."""
        names = [path.parent.name for path in self._releases.glob("*/" + _MANIFEST) if path.parent.name[0] != "."]
        found = [self.get(name) for name in names]
        return tuple(sorted(found, key=lambda release: (str(release.known_since or ""), release.id)))

    def verify(self) -> tuple[Finding, ...]:
        """Compare every part with the hash it was filed under."""
        found = []
        for release in self.releases():
            for part in release.parts:
                path = self._releases / release.id / part.file
                if not path.exists() or _hash(path) != part.sha256:
                    place = Place(file=str(path))
                    found.append(finding("EVI-042", Severity.ERROR, place, release=release.id, file=part.file))
        return tuple(found)

    def scan(self, releases: Iterable[Release] | None = None) -> pl.LazyFrame:
        """Return the facts of releases (all by default), lazily, with since when they are known."""
        frames = [
            with_knowledge(pl.scan_parquet(self._releases / release.id / part.file), release)
            for release in (self.releases() if releases is None else releases)
            for part in release.parts
            if part.rows
        ]
        return pl.concat(frames) if frames else pl.LazyFrame(schema=KNOWN_SCHEMA)


def _write_part(folder: Path, number: int, frame: pl.DataFrame) -> Part:
    name = f"facts-{number:04d}.parquet"
    frame.write_parquet(folder / name, compression="zstd", statistics=True)
    return Part(file=name, sha256=_hash(folder / name), rows=len(frame))


def _protect(folder: Path) -> None:
    for path in folder.iterdir():
        path.chmod(0o444)


def _hash(path: Path) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as stream:
        while block := stream.read(_BLOCK):
            digest.update(block)
    return digest.hexdigest()
