"""The order of the parts of a paper, as the house wants it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def in_order(parts: Sequence[str], wanted: Sequence[str]) -> tuple[str, ...]:
    """Return ``parts`` in the ``wanted`` order; what ``wanted`` does not name keeps its place at the end.

    Example:
        >>> in_order(("a", "b", "c"), ("c", "a"))
        ('c', 'a', 'b')
    """
    named = tuple(dict.fromkeys(part for part in wanted if part in parts))
    return named + tuple(part for part in parts if part not in named)
