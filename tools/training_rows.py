# ruff: noqa: INP001 - a module beside a script
"""What the encoder gathers of the units of the texts for training, which takes a quarter of an hour, kept in a file.

Each core has a process of its own; they should not reckon with several threads each (``OPENBLAS_NUM_THREADS=1``).
"""

from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import numpy as np
from training_texts import Paper

from wiedervorlage.intake.statements.encoder.file import load_encoder
from wiedervorlage.intake.statements.encoder.views import Script
from wiedervorlage.intake.statements.opinions import script_of


def gathered(corpus: Sequence[Paper], kept: Path | None) -> list[np.ndarray]:
    """Return what the encoder gathers of the units of each paper, from a file where they were kept."""
    if kept is not None and kept.exists():
        with np.load(kept, allow_pickle=False) as file:
            return np.split(file["rows"], np.cumsum(file["lengths"])[:-1])
    scripts = [script_of([placed for placed, _ in paper.units], paper.subject) for paper in corpus]
    with ProcessPoolExecutor() as pool:
        rows = list(pool.map(_rows, scripts, chunksize=40))
    if kept is not None:
        np.savez(kept, rows=np.concatenate(rows), lengths=np.array([len(found) for found in rows]))
    return rows


def _rows(script: Script) -> np.ndarray:
    return load_encoder().gathered(script).astype(np.float16)
