"""Where cases are kept, seen from the library: a port that a folder and a database both serve.

One contract test runs against every keeper. A case is its files; a version names a state of them; nobody's
change is lost, because a change must name the version it was made on.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from wiedervorlage.foundation.errors import WiedervorlageError

if TYPE_CHECKING:
    from collections.abc import Mapping


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


class CaseKeeper(Protocol):
    """Keeps cases."""

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
        """
