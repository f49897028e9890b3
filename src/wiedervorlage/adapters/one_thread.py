"""Linear algebra on one thread: its threads wait for each other by spinning, and burn what others need.

A letter is some hundred small products of matrices. On a busy machine each thread waits, spinning, for the other to
get its turn, and a letter costs six times as much. Said to OpenBLAS in the surroundings, before NumPy loads it: what
is set there once holds for every thread of a server, while limits set around each reading would be lifted by
whichever of two readings ends first.
"""

from __future__ import annotations

import os
from typing import Final

ONE_THREAD: Final = {"OPENBLAS_NUM_THREADS": "1"}
"""What the surroundings of a process say for it."""


def reckon_on_one_thread() -> None:
    """Say so for this process and those it starts, unless somebody has set a number; before NumPy is imported."""
    for name, value in ONE_THREAD.items():
        os.environ.setdefault(name, value)
