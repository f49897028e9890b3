"""Where the lines of a recheck in the terminal break, and where they are shortened."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

_WIDTH: Final = 100
_LEAST: Final = 40
"""So much of a text is told however long the id before it is."""


def one_line(lead: str, text: str) -> str:
    """Return a text in one line after its lead, shortened where it is longer."""
    return lead + textwrap.shorten(text, max(_LEAST, _WIDTH - len(lead)), placeholder=" …")


def wrapped(text: str, indent: str, following: str | None = None) -> Iterator[str]:
    """Return a text in as many lines as it needs, those after the first indented by ``following``."""
    yield from textwrap.wrap(
        text, _WIDTH, initial_indent=indent, subsequent_indent=following or indent, break_on_hyphens=False
    )
