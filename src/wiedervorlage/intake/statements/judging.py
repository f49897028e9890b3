"""Weighing traits: which role a unit plays, which outcome a decision has, of which kind a reason is.

Three linear models (multinomial logistic regression) over the traits of
:mod:`wiedervorlage.intake.statements.traits`. They are trained by ``tools/train_reading.py`` on the development half of
the corpus and on sentences written for it; the weights lie beside this file in ``reading-model.npz``, whose format
:func:`load_judge` describes.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from io import BytesIO
from typing import TYPE_CHECKING, Final

import numpy as np

from wiedervorlage.intake.statements.encoder_file import load_encoder
from wiedervorlage.intake.statements.traits import GROUPS
from wiedervorlage.intake.statements.word_lists import decode_words, encode_words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from wiedervorlage.intake.statements.encoder import Encoder
    from wiedervorlage.intake.statements.traits import Traits

WEIGHTS: Final = "reading-model.npz"
ROLES: Final = ("plain", "reasons", "decisions", "requests", "offers", "conceded")
PLAIN_GROUPS: Final = ("cues", "place")
"""Groups whose traits all count alike; in the others a rare trait counts more."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Linear:
    """One linear model: a weight for each trait and class.

    Attributes:
        classes: what it tells apart.
        share: how much each group of traits counts; the traits of a group have length 1 together.
        number: the row of each trait.
        rarity: how much a trait counts within its group (inverse frequency).
        weights: a row for each trait, a column for each class.
        bias: a value for each class.
    """

    classes: tuple[str, ...]
    share: tuple[float, ...]
    number: Mapping[str, int]
    rarity: NDArray[np.float32]
    weights: NDArray[np.float32]
    bias: NDArray[np.float32]

    def rows(self, traits: Traits) -> tuple[NDArray[np.intp], NDArray[np.float32]]:
        """Return the rows of the known traits of a text and how much each counts."""
        rows: list[int] = []
        values: list[NDArray[np.float32]] = []
        for group, share in zip(traits, self.share, strict=False):
            known = [self.number[trait] for trait in group if trait in self.number] if share else []
            if known:
                rarity = self.rarity[known]
                values.append(rarity * np.float32(share / np.sqrt(np.square(rarity).sum())))
                rows += known
        return np.array(rows, dtype=np.intp), np.concatenate(values) if values else np.zeros(0, dtype=np.float32)

    def chances(self, traits: Traits) -> dict[str, float]:
        """Return the chance of each class; they sum to 1. Ordinal: a rank, not a frequency to be relied on."""
        rows, values = self.rows(traits)
        score = self.bias + values @ self.weights[rows]
        shares = np.exp(score - score.max())
        return dict(zip(self.classes, (shares / shares.sum()).tolist(), strict=True))

    def telling(self, traits: Traits, name: str, count: int = 3) -> tuple[str, ...]:
        """Return the traits that speak most for a class: why it was chosen."""
        rows, values = self.rows(traits)
        column = self.classes.index(name)
        weights = self.weights[rows]
        gain = values * (weights[:, column] - weights.mean(axis=1))
        names = [trait for group, share in zip(traits, self.share, strict=False) if share for trait in group]
        known = [trait for trait in names if trait in self.number]
        best = np.argsort(-gain, kind="stable")[:count]
        return tuple(known[place] for place in best if gain[place] > 0)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Judge:
    """The three models of the reading of statements, and an encoder that has its say beside them or not."""

    roles: Linear
    outcomes: Linear
    kinds: Linear
    encoder: Encoder | None = None


def linear(classes: tuple[str, ...], share: Mapping[str, float]) -> Linear:
    """Return a model without weights, to be trained."""
    empty = np.zeros((0, len(classes)), dtype=np.float32)
    return Linear(
        classes=classes,
        share=tuple(share.get(group, 0.0) for group in GROUPS),
        number={},
        rarity=np.zeros(0, dtype=np.float32),
        weights=empty,
        bias=np.zeros(len(classes), dtype=np.float32),
    )


def encode_judge(judge: Judge) -> bytes:
    """Return the weights of the three models as the bytes of an npz file; the same judge gives the same bytes.

    For each model ``m`` it holds ``m.classes`` and ``m.traits`` (UTF-8, one a line), ``m.share`` (by group),
    ``m.rarity``, ``m.bias``, and ``m.weights`` as signed bytes, to be multiplied by ``m.scale`` (by class).
    """
    arrays: dict[str, NDArray[np.generic]] = {}
    for name in ("roles", "outcomes", "kinds"):
        model: Linear = getattr(judge, name)
        scale = np.maximum(np.abs(model.weights).max(axis=0), np.float32(1e-9)) / 127
        arrays |= {
            f"{name}.classes": encode_words(model.classes),
            f"{name}.traits": encode_words(sorted(model.number, key=lambda trait: model.number[trait])),
            f"{name}.share": np.array(model.share, dtype=np.float32),
            f"{name}.rarity": model.rarity.astype(np.float16),
            f"{name}.bias": model.bias.astype(np.float32),
            f"{name}.scale": scale.astype(np.float32),
            f"{name}.weights": np.rint(model.weights / scale).astype(np.int8),
        }
    file = BytesIO()
    np.savez_compressed(file, allow_pickle=False, **arrays)
    return file.getvalue()


def decode_judge(content: bytes) -> Judge:
    """Read what :func:`encode_judge` wrote."""
    with np.load(BytesIO(content), allow_pickle=False) as arrays:
        models = {
            name: Linear(
                classes=decode_words(arrays[f"{name}.classes"]),
                share=tuple(arrays[f"{name}.share"].tolist()),
                number={trait: row for row, trait in enumerate(decode_words(arrays[f"{name}.traits"]))},
                rarity=arrays[f"{name}.rarity"].astype(np.float32),
                weights=arrays[f"{name}.weights"].astype(np.float32) * arrays[f"{name}.scale"],
                bias=arrays[f"{name}.bias"],
            )
            for name in ("roles", "outcomes", "kinds")
        }
    return Judge(roles=models["roles"], outcomes=models["outcomes"], kinds=models["kinds"])


@cache
def load_judge() -> Judge:
    """Return the judge that comes with the program."""
    judge = decode_judge(files("wiedervorlage.intake.statements").joinpath(WEIGHTS).read_bytes())
    return replace(judge, encoder=load_encoder())
