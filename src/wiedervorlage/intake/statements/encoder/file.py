"""The encoder's weights as a file: whole numbers of one byte with a scale for each column, so that it stays small."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from io import BytesIO
from typing import TYPE_CHECKING, Final

import numpy as np

from wiedervorlage.intake.statements.encoder.byte_arrays import bytes_of, floats_of, matrix_of
from wiedervorlage.intake.statements.encoder.course_file import course_arrays, course_of
from wiedervorlage.intake.statements.encoder.encoder import QUESTIONS, Encoder
from wiedervorlage.intake.statements.encoder.layer import MATRICES, SCALES, Layer
from wiedervorlage.intake.statements.encoder.pieces import Pieces
from wiedervorlage.intake.statements.encoder.word_lists import decode_words, encode_words

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from wiedervorlage.intake.statements.encoder.byte_arrays import Floats

ENCODER_WEIGHTS: Final = "reading-encoder.npz"


def encode_encoder(model: Encoder) -> bytes:
    """Return the weights as the bytes of an npz file; the same weights give the same bytes.

    ``pieces`` (UTF-8, one a line) with ``scores``; ``vectors``, ``places``, ``LAYER.MATRIX`` and ``QUESTION`` as signed
    bytes, each with ``NAME.scale`` (by column, for vectors and places by row) and, but for these two, ``NAME.bias``;
    ``scale`` and ``LAYER.SCALE`` as two rows, weight and bias; ``QUESTION.classes`` (one a line); of the course
    ``course.PART`` in the same way, ``course.placed`` by row, ``course.traits`` one a line.
    """
    arrays: dict[str, NDArray[np.generic]] = {
        "pieces": encode_words(model.pieces.scores),
        "scores": np.array(list(model.pieces.scores.values()), dtype=np.float32),
        "scale": np.stack(model.scale),
    }
    arrays |= bytes_of("vectors", model.vectors.T) | bytes_of("places", model.places.T)
    for number, layer in enumerate(model.layers):
        for name, (weights, bias) in layer.matrices.items():
            arrays |= bytes_of(f"{number}.{name}", weights) | {f"{number}.{name}.bias": bias}
        arrays |= {f"{number}.{name}": np.stack(pair) for name, pair in layer.scales.items()}
    for name, (weights, bias) in model.heads.items():
        arrays |= bytes_of(name, weights) | {
            f"{name}.bias": bias,
            f"{name}.classes": encode_words(model.classes[name]),
        }
    arrays |= course_arrays(model.course)
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
        vectors=np.ascontiguousarray(floats_of("vectors", arrays).T),
        places=np.ascontiguousarray(floats_of("places", arrays).T),
        scale=_pair(arrays["scale"]),
        layers=tuple(
            Layer(
                matrices={name: matrix_of(f"{number}.{name}", arrays) for name in MATRICES},
                scales={name: _pair(arrays[f"{number}.{name}"]) for name in SCALES},
            )
            for number in range(layers)
        ),
        heads={name: matrix_of(name, arrays) for name in QUESTIONS},
        course=course_of(arrays),
        classes={name: decode_words(arrays[f"{name}.classes"]) for name in QUESTIONS},
    )


@cache
def load_encoder() -> Encoder:
    """Return the encoder that comes with the program."""
    return decode_encoder(files("wiedervorlage.intake.statements.encoder").joinpath(ENCODER_WEIGHTS).read_bytes())


def _pair(rows: NDArray[np.generic]) -> tuple[Floats, Floats]:
    weight, bias = rows.astype(np.float32)
    return weight, bias
