"""Weighing traits: which role a unit plays, which outcome a decision has, of which kind a reason is.

Three linear models (multinomial logistic regression) over the traits of
:mod:`wiedervorlage.intake.statements.judging.traits`. They are trained by ``tools/train_reading.py`` on the development
half of the corpus and on sentences written for it; the weights lie beside this file in
``reading-model.npz``, whose format :func:`load_judge` describes.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from io import BytesIO
from typing import TYPE_CHECKING, Final

import numpy as np

from wiedervorlage.intake.statements.encoder.file import load_encoder
from wiedervorlage.intake.statements.judging.linear import linear_arrays, linear_of

if TYPE_CHECKING:
    from wiedervorlage.intake.statements.encoder.encoder import Encoder
    from wiedervorlage.intake.statements.judging.linear import Linear

WEIGHTS: Final = "reading-model.npz"
ROLES: Final = ("plain", "reasons", "decisions", "requests", "offers", "conceded")


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Judge:
    """The three models of the reading of statements, and an encoder that has its say beside them or not."""

    roles: Linear
    outcomes: Linear
    kinds: Linear
    encoder: Encoder | None = None


def encode_judge(judge: Judge) -> bytes:
    """Return the weights of the three models as the bytes of an npz file; the same judge gives the same bytes.

    It holds the arrays of each (:func:`~wiedervorlage.intake.statements.judging.linear.linear_arrays`) by its name.
    """
    models = {"roles": judge.roles, "outcomes": judge.outcomes, "kinds": judge.kinds}
    arrays = {key: array for name, model in models.items() for key, array in linear_arrays(name, model).items()}
    file = BytesIO()
    np.savez_compressed(file, allow_pickle=False, **arrays)
    return file.getvalue()


def decode_judge(content: bytes) -> Judge:
    """Read what :func:`encode_judge` wrote."""
    with np.load(BytesIO(content), allow_pickle=False) as arrays:
        roles, outcomes, kinds = (linear_of(arrays, name) for name in ("roles", "outcomes", "kinds"))
    return Judge(roles=roles, outcomes=outcomes, kinds=kinds)


@cache
def load_judge() -> Judge:
    """Return the judge that comes with the program."""
    judge = decode_judge(files("wiedervorlage.intake.statements.judging").joinpath(WEIGHTS).read_bytes())
    return replace(judge, encoder=load_encoder())
