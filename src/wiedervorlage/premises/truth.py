"""Three-valued truth in arrays (strong Kleene logic).

A truth array holds 0 for false, 1 for unknown and 2 for true, so that *and* is the minimum, *or* the maximum
and *not* the mirror image.

Source: S. C. Kleene, Introduction to Metamathematics (1952), § 64.
"""

from __future__ import annotations

from typing import Final

import numpy as np
import numpy.typing as npt

TruthArray = npt.NDArray[np.int8]
FloatArray = npt.NDArray[np.float64]
BoolArray = npt.NDArray[np.bool_]
IntArray = npt.NDArray[np.int64]

FALSE: Final = 0
UNKNOWN: Final = 1
TRUE: Final = 2


def from_bounds(must: BoolArray, may: BoolArray) -> TruthArray:
    """Return true where ``must`` holds, false where not even ``may`` holds, unknown in between."""
    return np.where(must, TRUE, np.where(may, UNKNOWN, FALSE)).astype(np.int8)


def negation(value: TruthArray) -> TruthArray:
    """Return the contrary; unknown stays unknown."""
    return (TRUE - value).astype(np.int8)


def conjunction(left: TruthArray, right: TruthArray) -> TruthArray:
    """Return *and*: false as soon as one side is false."""
    return np.minimum(left, right)


def disjunction(left: TruthArray, right: TruthArray) -> TruthArray:
    """Return *or*: true as soon as one side is true."""
    return np.maximum(left, right)
