"""Weights as whole numbers of one byte with a scale for each column, so that a file of them stays small."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    Arrays = Mapping[str, NDArray[np.generic]]
    Floats = NDArray[np.float32]


def bytes_of(name: str, weights: Floats) -> dict[str, NDArray[np.generic]]:
    """Return a matrix as signed bytes under ``NAME`` and the scale of its columns under ``NAME.scale``."""
    scale = np.maximum(np.abs(weights).max(axis=0), np.float32(1e-9)) / 127
    return {name: np.rint(weights / scale).astype(np.int8), f"{name}.scale": scale.astype(np.float32)}


def floats_of(name: str, arrays: Arrays) -> Floats:
    """Return the matrix that :func:`bytes_of` wrote, as exact as a byte is."""
    result: Floats = arrays[name].astype(np.float32) * arrays[f"{name}.scale"].astype(np.float32)
    return result


def matrix_of(name: str, arrays: Arrays) -> tuple[Floats, Floats]:
    """Return a matrix and the bias beside it (``NAME.bias``)."""
    return floats_of(name, arrays), arrays[f"{name}.bias"].astype(np.float32)
