"""The encoder's weights as a file: whole numbers of one byte with a scale for each column, so that it stays small."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from io import BytesIO
from typing import TYPE_CHECKING, Final

import numpy as np

from wiedervorlage.intake.statements.course import Carrier, Course
from wiedervorlage.intake.statements.encoder import MATRICES, QUESTIONS, SCALES, Encoder, Layer
from wiedervorlage.intake.statements.pieces import Pieces
from wiedervorlage.intake.statements.word_lists import decode_words, encode_words

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
    ``scale`` and ``LAYER.SCALE`` as two rows, weight and bias; ``QUESTION.classes`` (one a line); of the course
    ``course.PART`` in the same way, ``course.placed`` by row, ``course.traits`` one a line.
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
    arrays |= _course_arrays(model.course)
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
        course=_course(arrays),
        classes={name: decode_words(arrays[f"{name}.classes"]) for name in QUESTIONS},
    )


@cache
def load_encoder() -> Encoder:
    """Return the encoder that comes with the program."""
    return decode_encoder(files("wiedervorlage.intake.statements").joinpath(ENCODER_WEIGHTS).read_bytes())


def _course_arrays(course: Course) -> dict[str, NDArray[np.generic]]:
    parts = {
        "told": course.told,
        "forwards.taken": course.forwards.taken,
        "forwards.carried": course.forwards.carried,
        "backwards.taken": course.backwards.taken,
        "backwards.carried": course.backwards.carried,
    } | {f"added.{name}": head for name, head in course.added.items()}
    arrays = _bytes_of("course.placed", course.placed.T)
    arrays["course.traits"] = encode_words(course.traits)
    for name, (weights, bias) in parts.items():
        arrays |= _bytes_of(f"course.{name}", weights) | {f"course.{name}.bias": bias}
    return arrays


def _course(arrays: Arrays) -> Course:
    def carrier(name: str) -> Carrier:
        return Carrier(taken=_matrix(f"course.{name}.taken", arrays), carried=_matrix(f"course.{name}.carried", arrays))

    return Course(
        told=_matrix("course.told", arrays),
        traits={trait: row for row, trait in enumerate(decode_words(arrays["course.traits"]))},
        placed=np.ascontiguousarray(_floats_of("course.placed", arrays).T),
        forwards=carrier("forwards"),
        backwards=carrier("backwards"),
        added={name: _matrix(f"course.added.{name}", arrays) for name in QUESTIONS},
    )


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
