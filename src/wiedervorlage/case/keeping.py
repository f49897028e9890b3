"""Where cases are kept, seen from the library: a port that a folder and a database both serve.

One contract test runs against every keeper. A case is its files; a version names a state of them; nobody's
change is lost, because a change must name the version it was made on.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Protocol

from wiedervorlage.foundation.errors import WiedervorlageError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_NAME: Final = re.compile(r"[A-Za-z0-9_-]{1,80}")
_LONGEST_PATH: Final = 300


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptCase:
    """A state of a case: its files by their path within the folder, and the name of that state."""

    name: str
    files: Mapping[str, bytes]
    version: str


class CaseChangedError(WiedervorlageError):
    """Somebody else has saved the case meanwhile; ``current`` is the state that now stands."""

    def __init__(self, current: KeptCase) -> None:
        super().__init__(f"the case {current.name!r} has been changed meanwhile (now at version {current.version})")
        self.current = current


class NoSuchCaseError(WiedervorlageError):
    """There is no case of that name."""


class CaseExistsError(WiedervorlageError):
    """There is a case of that name already."""


class UnsafePathError(WiedervorlageError, ValueError):
    """A name of a case or the path of a file that no folder can hold, or that leads out of it."""


def require_safe(name: str, paths: Iterable[str]) -> None:
    """Check what every keeper can hold: a plain name, and paths that stay inside and do not collide.

    Raises:
        UnsafePathError: with the name or path that cannot be kept.
    """
    if not _NAME.fullmatch(name):
        raise UnsafePathError(f"{name!r} is no name of a case: letters, digits, - and _, at most 80")
    files = set(paths)
    for path in files:
        parts = path.split("/")
        strange = "\\" in path or ".." in path or any(ord(letter) < 32 or ord(letter) == 127 for letter in path)
        if strange or len(path) > _LONGEST_PATH or any(part in {"", "."} or len(part.encode()) > 255 for part in parts):
            raise UnsafePathError(f"{path!r} is no path within a case folder")
        above = {"/".join(parts[:depth]) for depth in range(1, len(parts))}
        if above & files:
            raise UnsafePathError(f"{path!r} lies in what is itself a file")


class CaseKeeper(Protocol):
    """Keeps cases; every keeper holds just what ``require_safe`` lets through."""

    def names(self) -> tuple[str, ...]:
        """Return the names of all cases, sorted."""

    def load(self, name: str) -> KeptCase:
        """Return the present state of a case.

        Raises:
            NoSuchCaseError: there is none of that name.
        """

    def create(self, name: str, files: Mapping[str, bytes]) -> KeptCase:
        """Keep a new case.

        Raises:
            CaseExistsError: the name is taken.
            UnsafePathError: it cannot be kept.
        """

    def save(self, name: str, files: Mapping[str, bytes], *, based_on: str) -> KeptCase:
        """Keep a changed case whole, or not at all.

        Args:
            name: of the case.
            files: all its files as they are to be.
            based_on: the version that was changed.

        Raises:
            CaseChangedError: the case stands at another version by now.
            NoSuchCaseError: there is none of that name.
            UnsafePathError: it cannot be kept.
        """
