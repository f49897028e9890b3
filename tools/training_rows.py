# ruff: noqa: INP001 - a module beside a script
"""What the encoder gathers of the units of the texts for training, which takes half an hour, kept in a file."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from training_texts import Paper

from wiedervorlage.intake.statements.encoder_file import load_encoder
from wiedervorlage.intake.statements.opinions import script_of


def gathered(corpus: Sequence[Paper], kept: Path | None) -> list[np.ndarray]:
    """Return what the encoder gathers of the units of each paper, from a file where they were kept."""
    if kept is not None and kept.exists():
        with np.load(kept, allow_pickle=False) as file:
            return np.split(file["rows"], np.cumsum(file["lengths"])[:-1])
    encoder = load_encoder()
    rows = [encoder.gathered(script_of([placed for placed, _ in paper.units], paper.subject)) for paper in corpus]
    rows = [found.astype(np.float16) for found in rows]
    if kept is not None:
        np.savez(kept, rows=np.concatenate(rows), lengths=np.array([len(found) for found in rows]))
    return rows
