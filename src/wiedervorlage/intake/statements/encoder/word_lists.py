"""Lists of words within an npz file: UTF-8, one a line, as an array of bytes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterable

    from numpy.typing import NDArray


def encode_words(words: Iterable[str]) -> NDArray[np.generic]:
    """Return words as an array of bytes; no word may hold a line break."""
    return np.frombuffer("\n".join(words).encode(), dtype=np.uint8)


def decode_words(content: NDArray[np.generic]) -> tuple[str, ...]:
    """Read what :func:`encode_words` wrote."""
    return tuple(content.tobytes().decode().split("\n"))
