"""The encoder's weights as a file: whole numbers of one byte with a scale for each column, so that it stays small."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from io import BytesIO
from typing import TYPE_CHECKING, Final

import numpy as np

from wiedervorlage.intake.encoder import MATRICES, QUESTIONS, SCALES, Encoder, Layer
from wiedervorlage.intake.pieces import Pieces
from wiedervorlage.intake.word_lists import decode_words, encode_words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    Arrays = Mapping[str, NDArray[np.generic]]
    Floats = NDArray[np.float32]

ENCODER_WEIGHTS: Final = "reading-encoder.npz"


def encode_encoder(model: Encoder) -> bytes:
    """Return the weights as the bytes of an npz file; the same weights give the same bytes.

    ``pieces`` (UTF-8, one a line) with ``scores``; ``vectors``, ``places``, ``LAYER.MATRIX`` and ``QUESTION`` as signed
    bytes, each with ``NAME.scale`` (by column, for vectors and places by row) and, but for these two, ``NAME.bias``;
    ``scale`` and ``LAYER.SCALE`` as two rows, weight and bias; ``QUESTION.classes`` (one a line).
    """
    arrays: dict[str, NDArray[np.generic]] = {
        "pieces": encode_words(model.pieces.scores),
        "scores": np.array(list(model.pieces.scores.values()), dtype=np.float32),
        "scale": np.stack(model.scale),
    }
    arrays |= _bytes_of("vectors", model.vectors.T) | _bytes_of("places", model.places.T)
    for number, layer in enumerate(model.layers):
        for name, (weights, bias) in layer.matrices.items():
            arrays |= _bytes_of(f"{number}.{name}", weights) | {f"{number}.{name}.bias": bias}
        arrays |= {f"{number}.{name}": np.stack(pair) for name, pair in layer.scales.items()}
    for name, (weights, bias) in model.heads.items():
        arrays |= _bytes_of(name, weights) | {
            f"{name}.bias": bias,
            f"{name}.classes": encode_words(model.classes[name]),
        }
    file = BytesIO()
    np.savez_compressed(file, allow_pickle=False, **arrays)
    return file.getvalue()


def decode_encoder(content: bytes) -> Encoder:
    """Read what :func:`encode_encoder` wrote."""
    with np.load(BytesIO(content), allow_pickle=False) as file:
        arrays = {name: file[name] for name in file.files}
    layers = 1 + max(int(name.partition(".")[0]) for name in arrays if name[0].isdigit())
    return Encoder(
        pieces=Pieces(scores=dict(zip(decode_words(arrays["pieces"]), arrays["scores"].tolist(), strict=True))),
        vectors=np.ascontiguousarray(_floats_of("vectors", arrays).T),
        places=np.ascontiguousarray(_floats_of("places", arrays).T),
        scale=_pair(arrays["scale"]),
        layers=tuple(
            Layer(
                matrices={name: _matrix(f"{number}.{name}", arrays) for name in MATRICES},
                scales={name: _pair(arrays[f"{number}.{name}"]) for name in SCALES},
            )
            for number in range(layers)
        ),
        heads={name: _matrix(name, arrays) for name in QUESTIONS},
        classes={name: decode_words(arrays[f"{name}.classes"]) for name in QUESTIONS},
    )


@cache
def load_encoder() -> Encoder:
    """Return the encoder that comes with the program."""
    return decode_encoder(files("wiedervorlage.intake").joinpath(ENCODER_WEIGHTS).read_bytes())


def _bytes_of(name: str, weights: Floats) -> dict[str, NDArray[np.generic]]:
    scale = np.maximum(np.abs(weights).max(axis=0), np.float32(1e-9)) / 127
    return {name: np.rint(weights / scale).astype(np.int8), f"{name}.scale": scale.astype(np.float32)}


def _floats_of(name: str, arrays: Arrays) -> Floats:
    result: Floats = arrays[name].astype(np.float32) * arrays[f"{name}.scale"].astype(np.float32)
    return result


def _matrix(name: str, arrays: Arrays) -> tuple[Floats, Floats]:
    return _floats_of(name, arrays), arrays[f"{name}.bias"].astype(np.float32)


def _pair(rows: NDArray[np.generic]) -> tuple[Floats, Floats]:
    weight, bias = rows.astype(np.float32)
    return weight, bias
