"""What stands before and after a unit: the units of a paper read in their order, forwards and backwards.

A sentence that decides and one that tells of an earlier decision can have the same words. What tells them apart
is the course of the paper: who writes, what was asked, what has been decided already. Each unit is carried through
two gated recurrent networks (Cho et al., Learning Phrase Representations using RNN Encoder-Decoder, EMNLP 2014), one in
each direction; what they carry is added to what the words of the unit say.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from numpy.typing import NDArray

    Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Carrier:
    """One direction.

    Attributes:
        taken: weights (input by three times the width) and bias for what is new: what to forget, what to renew, what
            to put in its place.
        carried: the same for what has been carried so far.
    """

    taken: tuple[Floats, Floats]
    carried: tuple[Floats, Floats]

    def along(self, rows: Floats) -> Floats:
        """Return what is carried after each row, in the order given."""
        weights, bias = self.carried
        state = np.zeros(len(weights), dtype=np.float32)
        found = np.empty((len(rows), len(state)), dtype=np.float32)
        for place, new in enumerate(rows @ self.taken[0] + self.taken[1]):
            reset, keep, put = np.split(new, 3)
            old_reset, old_keep, old_put = np.split(state @ weights + bias, 3)
            kept = _share(keep + old_keep)
            state = kept * state + (1 - kept) * np.tanh(put + _share(reset + old_reset) * old_put)
            found[place] = state
        return found


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Course:
    """Both directions.

    Attributes:
        told: weights and bias for what the encoder gathered of a unit.
        traits: the row of each known trait of form and place.
        placed: a row for each of these traits.
        forwards: carries from the first unit to the last.
        backwards: carries from the last unit to the first.
        added: for each question, weights (what both carry, by class) and bias of what is added to the scores.
    """

    told: tuple[Floats, Floats]
    traits: Mapping[str, int]
    placed: Floats
    forwards: Carrier
    backwards: Carrier
    added: Mapping[str, tuple[Floats, Floats]]

    def additions(self, gathered: Floats, traits: Sequence[Iterable[str]]) -> dict[str, Floats]:
        """Return for each question what the course adds to the scores of each unit of a paper.

        Args:
            gathered: a row for each unit, in the order of the paper.
            traits: the traits of form and place of each.
        """
        weights, bias = self.told
        rows = np.tanh(gathered @ weights + bias + np.stack([self._placed(found) for found in traits]))
        carried = np.concatenate([self.forwards.along(rows), self.backwards.along(rows[::-1])[::-1]], axis=1)
        return {name: carried @ head + bias for name, (head, bias) in self.added.items()}

    def _placed(self, traits: Iterable[str]) -> Floats:
        known = [self.traits[trait] for trait in traits if trait in self.traits]
        result: Floats = self.placed[known].sum(axis=0)
        return result


def _share(score: Floats) -> Floats:
    result: Floats = np.float32(1) / (np.float32(1) + np.exp(-np.clip(score, np.float32(-30), np.float32(30))))
    return result
