"""Reasons and concessions: what a unit that argues states, and of what kind it is."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from wiedervorlage.case.vocabulary import ReasonKind, Side
from wiedervorlage.intake.lexicon import statements
from wiedervorlage.intake.lexicon.cues import first_cue, fold
from wiedervorlage.intake.lexicon.decisions import HEDGE
from wiedervorlage.intake.reading import Concession, Reason
from wiedervorlage.intake.statements.judging.traits import wording
from wiedervorlage.intake.text.quoting import quote_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wiedervorlage.intake.statements.opinions import Opinions
    from wiedervorlage.intake.statements.units.units import Unit
    from wiedervorlage.intake.text.sentences import Stretch

_SURE: Final = 0.45
"""Neighbouring units are two grounds only where each is of another kind by this chance."""
_WORTH: Final = 0.2
"""From this chance on a ground is proposed (set by unseen papers)."""
_AND: Final = re.compile(r"\s*(?:und|aber|doch|jedoch)\b")
_SECOND: Final = 0.25
"""A second kind is named from this chance on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """A stretch that argues, with the chance of each kind and the chance that it argues at all."""

    stretch: Stretch
    kinds: dict[str, float]
    chance: float

    @property
    def kind(self) -> str:
        """Return the likeliest kind."""
        return max(self.kinds, key=lambda name: self.kinds[name])

    @property
    def sure(self) -> bool:
        """Say whether it is likely enough that this argues, and for this kind, to be worth a person's look."""
        return self.chance * self.kinds[self.kind] >= _WORTH


def grounds(units: Sequence[tuple[Unit, float]], opinions: Opinions) -> tuple[Ground, ...]:
    """Join neighbouring units that argue into grounds.

    Args:
        units: units of one sentence in order, each with the chance that it argues.
        opinions: tell the kinds apart.
    """
    done: list[Ground] = []
    leans = False
    for unit, chance in units:
        found = Ground(stretch=unit.stretch, kinds=opinions.kinds(unit.stretch), chance=chance)
        if (
            done
            and done[-1].stretch.end == unit.stretch.start
            and (leans or unit.depends or not (_parted(done[-1], found) or _differ(done[-1], found)))
        ):
            whole = replace(done[-1].stretch, end=unit.stretch.end)
            done[-1] = Ground(stretch=whole, kinds=opinions.kinds(whole), chance=max(done[-1].chance, chance))
        else:
            done.append(found)
        leans = unit.depends
    return tuple(done)


def _parted(one: Ground, other: Ground) -> bool:
    """Say whether a comma with "und" or the like parts two main clauses: each states a ground of its own."""
    return one.stretch.text.rstrip().endswith(",") and _AND.match(other.stretch.text) is not None


def _differ(one: Ground, other: Ground) -> bool:
    return one.kind != other.kind and min(one.kinds[one.kind], other.kinds[other.kind]) >= _SURE


def reason_of(ground: Ground, sentence: Stretch, opinions: Opinions) -> Reason:
    """Return the reason a ground states; its hedge stands in its own words, not in the other half of the sentence."""
    ranked = sorted(ground.kinds, key=lambda name: -ground.kinds[name])
    second = ReasonKind(ranked[1]) if ground.kinds[ranked[1]] >= _SECOND else None
    hedge = HEDGE.search(ground.stretch.text)
    return Reason(
        kind=ReasonKind(ranked[0]),
        second_kind=second,
        quote=quote_of(ground.stretch),
        rule=why(opinions, ground),
        confidence=round(ground.chance * ground.kinds[ranked[0]], 2),
        hedge=hedge[0] if hedge else "",
        form="rhetorical question" if sentence.text.rstrip().endswith("?") else "statement",
    )


def why(opinions: Opinions, ground: Ground) -> str:
    """Return the traits that told the kind: what a person who doubts it may look at."""
    return f"model: {', '.join(opinions.judge.kinds.telling(wording(ground.stretch.text), ground.kind))}"


def concession_of(stretch: Stretch, opinions: Opinions) -> Concession:
    """Return what a stretch grants to the other side."""
    kinds = opinions.kinds(stretch)
    cue = first_cue(statements.CONCESSION, fold(stretch.text))
    kind = max(kinds, key=lambda name: kinds[name])
    return Concession(
        quote=quote_of(stretch), rule=cue.source if cue else "model", kind=ReasonKind(kind), side=Side.FOR
    )
