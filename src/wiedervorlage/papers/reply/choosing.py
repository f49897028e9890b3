"""Choose among ways to say the same, so that no sentence pattern comes again and again.

The choice depends on what was said before in the letter, never on chance: the same case gives the same words.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Sequence

T = TypeVar("T")


@dataclass(slots=True)
class Chooser:
    """Hands out patterns in turn, a turn per key."""

    _taken: dict[str, int] = field(default_factory=dict)

    def take(self, key: str, patterns: Sequence[T]) -> T:
        """Return the next of ``patterns`` for ``key``; with two or more the same never comes twice in a row."""
        index = self._taken.get(key, 0)
        self._taken[key] = index + 1
        return patterns[index % len(patterns)]
