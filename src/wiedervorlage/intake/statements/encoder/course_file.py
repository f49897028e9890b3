"""The weights of a course as arrays of a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from wiedervorlage.intake.statements.encoder.byte_arrays import bytes_of, floats_of, matrix_of
from wiedervorlage.intake.statements.encoder.course import Carrier, Course
from wiedervorlage.intake.statements.encoder.word_lists import decode_words, encode_words

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from wiedervorlage.intake.statements.encoder.byte_arrays import Arrays

_ADDED = "course.added."


def course_arrays(course: Course) -> dict[str, NDArray[np.generic]]:
    """Return a course as arrays: ``course.PART`` in signed bytes, ``placed`` by row, ``traits`` one a line."""
    parts = {
        "told": course.told,
        "forwards.taken": course.forwards.taken,
        "forwards.carried": course.forwards.carried,
        "backwards.taken": course.backwards.taken,
        "backwards.carried": course.backwards.carried,
    } | {f"added.{name}": head for name, head in course.added.items()}
    arrays = bytes_of("course.placed", course.placed.T)
    arrays["course.traits"] = encode_words(course.traits)
    for name, (weights, bias) in parts.items():
        arrays |= bytes_of(f"course.{name}", weights) | {f"course.{name}.bias": bias}
    return arrays


def course_of(arrays: Arrays) -> Course:
    """Return the course that :func:`course_arrays` wrote; it answers the questions that the arrays have."""

    def carrier(name: str) -> Carrier:
        return Carrier(
            taken=matrix_of(f"course.{name}.taken", arrays), carried=matrix_of(f"course.{name}.carried", arrays)
        )

    questions = [name.removeprefix(_ADDED) for name in arrays if name.startswith(_ADDED) and name.count(".") == 2]
    return Course(
        told=matrix_of("course.told", arrays),
        traits={trait: row for row, trait in enumerate(decode_words(arrays["course.traits"]))},
        placed=np.ascontiguousarray(floats_of("course.placed", arrays).T),
        forwards=carrier("forwards"),
        backwards=carrier("backwards"),
        added={name: matrix_of(f"{_ADDED}{name}", arrays) for name in questions},
    )
