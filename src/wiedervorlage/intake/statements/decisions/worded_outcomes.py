"""The outcome of a decision held to its words: a verb that says it outright counts for more than the judge."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.lexicon import decisions as verbs
from wiedervorlage.intake.lexicon.cues import first_cue, fold
from wiedervorlage.intake.lexicon.separable_verbs import decided_by_verb
from wiedervorlage.intake.statements.units.charging import is_asked

if TYPE_CHECKING:
    from collections.abc import Mapping

_WITHIN: Final = {
    "grant": {"grant", "partial"},
    "partial": {"partial"},
    "refuse": {"refuse", "partial", "defer"},
    "defer": {"defer", "refer"},
    "refer": {"refer"},
}
"""What an outcome's verb may state: of 704 decisions of the training texts with one such verb 10 state another."""
_OUTRIGHT: Final = (*verbs.OUTRIGHT, ("refuse", verbs.REFUSES_WITH_GROUND))
_AGAINST_THE_WORD: Final = 0.1
_NOT_OUTRIGHT: Final = 0.02
"""How little another outcome counts beside the one that is said outright."""
_BESIDE: Final = re.compile(
    r"(?:bewillig|gewähr|genehmig|übernehm|übernimm|erhalten)\w*(?: (?:ich|wir|Sie|Ihnen|der \w+))*"
    r" (?:außerdem|ausserdem|zusätzlich|ferner|darüber hinaus|überdies|zudem|weiterhin)\b(?!geh)"
    r"|^\W*(?:Außerdem|Ausserdem|Zusätzlich|Ferner|Darüber hinaus|Überdies|Zudem)"
    r" (?:bewillig|gewähr|genehmig|übernehm|übernimm|erhalten)",
)
_BOUNDED: Final = re.compile(
    r"\b(?:nur|lediglich|höchstens|allenfalls|teil\w*|hälfte|statt\w*|anstelle)\b", re.IGNORECASE
)
_PARTIAL: Final = 0.5
"""How much a part counts beside the whole: the marked bodies hold it twice as often as papers do (of the decisions of
papers one in ten); set by unseen papers."""
_RESOLVED: Final = 3.0
"""How much to do it counts in a resolution without a verb that tells: 23 of 30 such of the development papers grant."""


def as_worded(text: str, outcomes: Mapping[str, float], *, resolves: bool = False) -> Mapping[str, float]:
    """Hold the outcome to the one verb that says it: who consents does not refuse, though he may grant a part only.

    Args:
        text: the words of the decision.
        outcomes: the chance of each outcome, as weighed.
        resolves: whether it is the wording of a resolution.
    """
    folded = fold(text)
    held = {name: chance * (_PARTIAL if name == "partial" else 1.0) for name, chance in outcomes.items()}
    outright = [] if resolves else [name for name, cues in _OUTRIGHT if first_cue(cues, folded)]
    if not outright and first_cue(verbs.TACIT, folded):
        outright = ["grant"]
    by_verb = decided_by_verb(text)
    worded = [name for name, cues in verbs.PERFORMED if name in by_verb or first_cue(cues, folded)]
    if resolves and is_asked(text):
        worded = ["grant"]
    if len(outright) == 1:
        held = {name: chance if name in outright else chance * _NOT_OUTRIGHT for name, chance in held.items()}
    elif len(worded) == 1:
        within = {"grant"} if worded == ["grant"] and adds(text) else _WITHIN[worded[0]]
        held = {name: chance * (1.0 if name in within else _AGAINST_THE_WORD) for name, chance in held.items()}
    elif resolves and not worded:
        held["grant"] *= _RESOLVED
    whole = sum(held.values())
    return {name: chance / whole for name, chance in held.items()}


def adds(text: str) -> bool:
    """Say whether a grant stands beside another one, so that it is none in part: "Ich bewillige außerdem 300 €"."""
    return _BESIDE.search(text) is not None and _BOUNDED.search(text) is None


def fallen(outcomes: Mapping[str, float]) -> Mapping[str, float]:
    """Return the chances of a motion with more noes than ayes: what its words grant was refused."""
    granted = outcomes["grant"] + outcomes["partial"]
    return {**outcomes, "grant": 0.0, "partial": 0.0, "refuse": outcomes["refuse"] + granted}
