"""A linear model over traits (multinomial logistic regression), and its weights as arrays of a file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from wiedervorlage.intake.statements.encoder.word_lists import decode_words, encode_words
from wiedervorlage.intake.statements.judging.traits import GROUPS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from wiedervorlage.intake.statements.judging.traits import Traits

    Arrays = Mapping[str, NDArray[np.generic]]

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


def linear_arrays(name: str, model: Linear) -> dict[str, NDArray[np.generic]]:
    """Return a model as arrays: the same model gives the same arrays.

    They are ``NAME.classes`` and ``NAME.traits`` (UTF-8, one a line), ``NAME.share`` (by group), ``NAME.rarity``,
    ``NAME.bias``, and ``NAME.weights`` as signed bytes, to be multiplied by ``NAME.scale`` (by class).
    """
    scale = np.maximum(np.abs(model.weights).max(axis=0), np.float32(1e-9)) / 127
    return {
        f"{name}.classes": encode_words(model.classes),
        f"{name}.traits": encode_words(sorted(model.number, key=lambda trait: model.number[trait])),
        f"{name}.share": np.array(model.share, dtype=np.float32),
        f"{name}.rarity": model.rarity.astype(np.float16),
        f"{name}.bias": model.bias.astype(np.float32),
        f"{name}.scale": scale.astype(np.float32),
        f"{name}.weights": np.rint(model.weights / scale).astype(np.int8),
    }


def linear_of(arrays: Arrays, name: str) -> Linear:
    """Return the model that :func:`linear_arrays` wrote."""
    return Linear(
        classes=decode_words(arrays[f"{name}.classes"]),
        share=tuple(arrays[f"{name}.share"].tolist()),
        number={trait: row for row, trait in enumerate(decode_words(arrays[f"{name}.traits"]))},
        rarity=arrays[f"{name}.rarity"].astype(np.float32),
        weights=arrays[f"{name}.weights"].astype(np.float32) * arrays[f"{name}.scale"].astype(np.float32),
        bias=arrays[f"{name}.bias"].astype(np.float32),
    )
