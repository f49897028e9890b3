"""What the judge thinks of the units of one paper: the weighed traits and the encoder, together.

Neither is right alone as often as both: the traits know the words of the examples, the encoder what words are like
them. Their chances are multiplied, each to the power of its share (a logarithmic opinion pool).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

import numpy as np

from wiedervorlage.intake.traits import GROUPS, wording

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from wiedervorlage.intake.judging import Judge
    from wiedervorlage.intake.traits import Traits

ENCODERS_SHARE: Final = {"roles": 0.45, "outcomes": 0.6, "kinds": 0.3}
"""How much the encoder counts beside the traits (set by papers whose writers neither had seen)."""
_PLACELESS: Final = 0.2
"""How much the wording alone counts beside wording and place."""
_LEAST: Final = 1e-4


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Opinions:
    """Chances of roles, outcomes and kinds; the encoder reads the units of a paper at once and each text once."""

    judge: Judge
    _read: dict[str, Mapping[str, Mapping[str, float]]] = field(default_factory=dict, init=False, repr=False)

    def prepare(self, texts: Iterable[str]) -> None:
        """Let the encoder read many texts at once, which is faster than one by one."""
        new = [text for text in dict.fromkeys(texts) if text not in self._read]
        if self.judge.encoder is not None and new:
            self._read.update(zip(new, self.judge.encoder.chances(new), strict=True))

    def roles(self, text: str, traits: Traits) -> dict[str, float]:
        """Return the chance of each role of a unit; its place counts less in a short letter than in a usual one."""
        placed = self.judge.roles.chances(traits)
        bare = self.judge.roles.chances(traits[: GROUPS.index("place")])
        mixed = {name: (1 - _PLACELESS) * placed[name] + _PLACELESS * bare[name] for name in placed}
        return self._pooled("roles", text, mixed)

    def outcomes(self, text: str) -> dict[str, float]:
        """Return the chance of each outcome of a decision."""
        return self._pooled("outcomes", text, self.judge.outcomes.chances(wording(text)))

    def kinds(self, text: str) -> dict[str, float]:
        """Return the chance of each kind of a reason."""
        return self._pooled("kinds", text, self.judge.kinds.chances(wording(text)))

    def _pooled(self, question: str, text: str, traits: Mapping[str, float]) -> dict[str, float]:
        if self.judge.encoder is None:
            return dict(traits)
        self.prepare([text])
        other, share = self._read[text][question], ENCODERS_SHARE[question]
        pooled = {
            name: (chance + _LEAST) ** (1 - share) * (other[name] + _LEAST) ** share for name, chance in traits.items()
        }
        whole = float(np.sum(list(pooled.values())))
        return {name: chance / whole for name, chance in pooled.items()}
