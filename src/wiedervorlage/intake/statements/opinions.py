"""What the judge thinks of the units of one paper: the weighed traits and the encoder, together.

Neither is right alone as often as both: the traits know the words of the examples, the encoder what words are like
them and what stands before and after. Their chances are multiplied, each to the power of its share (a logarithmic
opinion pool).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

import numpy as np

from wiedervorlage.intake.statements.encoder.views import Script
from wiedervorlage.intake.statements.judging.traits import GROUPS, surroundings, wording
from wiedervorlage.intake.text.said_again import without_said_again

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from wiedervorlage.intake.statements.judging.judging import Judge
    from wiedervorlage.intake.statements.units.placing import Placed
    from wiedervorlage.intake.text.sentences import Stretch

    Chances = Mapping[str, float]

ENCODERS_SHARE: Final = {"roles": 0.7, "outcomes": 0.6, "kinds": 0.5}
"""How much the encoder counts beside the traits (set by papers whose writers neither had seen)."""
_PLACELESS: Final = 0.2
"""How much the wording alone counts beside wording and place."""
_LEAST: Final = 1e-4


@dataclass(slots=True, kw_only=True, eq=False)
class Opinions:
    """Chances of roles, outcomes and kinds.

    Attributes:
        judge: weighs.
        placed: the units of the paper, in their order; the encoder reads them at once.
        subject: what the paper is about, as far as it says so.
    """

    judge: Judge
    placed: Sequence[Placed] = ()
    subject: str = ""
    _encoded: dict[tuple[int, int, int], Mapping[str, Chances]] = field(default_factory=dict, init=False, repr=False)

    def __post_init__(self) -> None:
        """Let the encoder read the paper."""
        if self.judge.encoder is not None:
            script = script_of(self.placed, self.subject)
            traits = [surroundings(item.unit.text, item.place) for item in self.placed]
            read = self.judge.encoder.chances_in_course(script, traits)
            stretches = [_key(item.unit.stretch) for item in self.placed]
            self._encoded = dict(zip(stretches, read, strict=True))

    def gathered(self) -> NDArray[np.float32] | None:
        """Return what the encoder gathered of each unit, a row for each; None without an encoder."""
        encoder = self.judge.encoder
        return None if encoder is None else encoder.gathered(script_of(self.placed, self.subject))

    def roles(self, placed: Placed) -> dict[str, float]:
        """Return the chance of each role of a unit; its place counts less in a short letter than in a usual one."""
        traits = placed.traits
        chances = self.judge.roles.chances(traits)
        bare = self.judge.roles.chances(traits[: GROUPS.index("place")])
        mixed = {name: (1 - _PLACELESS) * chances[name] + _PLACELESS * bare[name] for name in chances}
        return self._pooled("roles", placed.unit.stretch, mixed)

    def outcomes(self, stretch: Stretch) -> dict[str, float]:
        """Return the chance of each outcome of a decision."""
        return self._pooled("outcomes", stretch, self.judge.outcomes.chances(wording(stretch.text)))

    def kinds(self, stretch: Stretch) -> dict[str, float]:
        """Return the chance of each kind of a reason."""
        return self._pooled("kinds", stretch, self.judge.kinds.chances(wording(stretch.text)))

    def _pooled(self, question: str, stretch: Stretch, traits: Chances) -> dict[str, float]:
        if self.judge.encoder is None:
            return dict(traits)
        other, share = self.encoded(stretch)[question], ENCODERS_SHARE[question]
        pooled = {
            name: (chance + _LEAST) ** (1 - share) * (other[name] + _LEAST) ** share for name, chance in traits.items()
        }
        whole = float(np.sum(list(pooled.values())))
        return {name: chance / whole for name, chance in pooled.items()}

    def encoded(self, stretch: Stretch) -> Mapping[str, Chances]:
        """Return what the encoder alone thinks of a stretch: of a unit in its course, of anything else by itself."""
        key = _key(stretch)
        if key not in self._encoded and self.judge.encoder is not None:
            (self._encoded[key],) = self.judge.encoder.chances([without_said_again(stretch.text)])
        return self._encoded[key]


def script_of(placed: Sequence[Placed], subject: str) -> Script:
    """Return the words of a paper as the encoder looks at them."""
    units, headings = (without_said_again(item.unit.text) for item in placed), (item.place.heading for item in placed)
    return Script(units=tuple(units), headings=tuple(headings), subject=subject)


def _key(stretch: Stretch) -> tuple[int, int, int]:
    """Return where a stretch stands; the paper keeps its paragraphs while it is read, so their ids are their own."""
    return id(stretch.paragraph), stretch.start, stretch.end
