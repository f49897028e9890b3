"""One layer of the encoder: attention, then a forward part, each added to its input and brought to scale.

After Vaswani et al., Attention Is All You Need (2017), with BERT's order of the parts, reckoned with NumPy alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    Floats = NDArray[np.float32]

MATRICES: Final = ("query", "key", "value", "mixed", "wide", "narrow")
SCALES: Final = ("attended", "forwarded")
HEADS: Final = 12
"""Heads of attention in each layer."""
_EPSILON: Final = np.float32(1e-12)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Layer:
    """One layer: attention and a forward part, each added to its input and brought to scale.

    Attributes:
        matrices: weight (input by output) and bias of each of :data:`MATRICES`.
        scales: weight and bias of the two normalisations, :data:`SCALES`.
    """

    matrices: Mapping[str, tuple[Floats, Floats]]
    scales: Mapping[str, tuple[Floats, Floats]]

    def step(self, rows: Floats, starts: Sequence[int]) -> Floats:
        """Return the rows of all texts after this layer.

        Args:
            rows: one row for each piece, text after text.
            starts: where each text begins, and the end of the last.
        """
        mixed = self._linear("mixed", self._attended(rows, starts))
        rows = scaled(rows + mixed, *self.scales["attended"])
        forward = self._linear("narrow", _gelu(self._linear("wide", rows)))
        return scaled(rows + forward, *self.scales["forwarded"])

    def _attended(self, rows: Floats, starts: Sequence[int]) -> Floats:
        query, key, value = (self._linear(name, rows) for name in ("query", "key", "value"))
        width = rows.shape[1] // HEADS
        result = np.empty_like(rows)
        for begin, end in pairwise(starts):
            parts = (
                part[begin:end].reshape(end - begin, HEADS, width).transpose(1, 0, 2) for part in (query, key, value)
            )
            asked, offered, carried = parts
            score = asked @ offered.transpose(0, 2, 1) / np.float32(np.sqrt(width))
            share = np.exp(score - score.max(axis=2, keepdims=True))
            share /= share.sum(axis=2, keepdims=True)
            result[begin:end] = (share @ carried).transpose(1, 0, 2).reshape(end - begin, -1)
        return result

    def _linear(self, name: str, rows: Floats) -> Floats:
        weights, bias = self.matrices[name]
        result: Floats = rows @ weights + bias
        return result


def scaled(rows: Floats, weight: Floats, bias: Floats) -> Floats:
    """Return each row with mean 0 and variance 1, then times ``weight`` and plus ``bias``."""
    centred = rows - rows.mean(axis=1, keepdims=True)
    spread = np.sqrt(np.square(centred).mean(axis=1, keepdims=True) + _EPSILON)
    result: Floats = centred / spread * weight + bias
    return result


def _gelu(rows: Floats) -> Floats:
    """Return the Gaussian error linear unit by its tanh form (Hendrycks and Gimpel 2016), with one array beside it."""
    inner: Floats = rows * rows
    inner *= np.float32(0.044715)
    inner += 1
    inner *= rows
    inner *= np.float32(0.7978845608)
    np.tanh(inner, out=inner)
    inner += 1
    inner *= rows
    inner *= np.float32(0.5)
    return inner
