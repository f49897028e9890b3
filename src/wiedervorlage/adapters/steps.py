"""How far a reading has come, told while it goes on to whoever listens; where nobody does, it is told to nobody."""

from __future__ import annotations

from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A page that is being recognised: of which document, and of how many pages that are to be."""

    name: str
    page: int
    pages: int


_LISTENER: Final[ContextVar[Callable[[Step], None] | None]] = ContextVar("listener", default=None)


def tell(step: Step) -> None:
    """Say what is done next."""
    listener = _LISTENER.get()
    if listener is not None:
        listener(step)


@contextmanager
def told_to(listener: Callable[[Step], None]) -> Iterator[None]:
    """Have what is done within the block told to ``listener``."""
    before = _LISTENER.set(listener)
    try:
        yield
    finally:
        _LISTENER.reset(before)
