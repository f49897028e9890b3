"""Contradictions between reasons: the same fact told for and against, "no need" beside "no means for it"."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING, Final

from wiedervorlage.case.vocabulary import ReadingName
from wiedervorlage.foundation.text import Text
from wiedervorlage.premises import nodes
from wiedervorlage.premises.parser import parse

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wiedervorlage.case.model import Case, Reason

_STRAINED: Final = {
    frozenset({"need", "resources"}): Text(
        de="Der Bedarf wird als gering bezeichnet, und zugleich fehlt es an Mitteln, ihm nachzukommen.",
        en="The need is called small, and at the same time there are no means to meet it.",
    ),
    frozenset({"need", "priority"}): Text(
        de="Der Bedarf wird als gering bezeichnet, und zugleich gehe anderer Bedarf vor.",
        en="The need is called small, and at the same time other needs are put first.",
    ),
    frozenset({"no-change", "urgency"}): Text(
        de="Es habe sich nichts geändert, und zugleich dränge die Zeit.",
        en="Nothing is said to have changed, and yet time presses.",
    ),
    frozenset({"substitute", "level"}): Text(
        de="Die Aufgabe gehöre nicht auf diese Ebene, und zugleich erfülle sie diese Ebene bereits anders.",
        en="The task is said not to belong to this level, which at the same time performs it otherwise.",
    ),
}
_OPPOSED: Final = {frozenset({"no-change", "change"})}


@dataclass(frozen=True, slots=True, kw_only=True)
class Contradiction:
    """Two reasons that sit badly with each other, and how."""

    one: str
    other: str
    says: Text


def contradictions(case: Case, reasons: Sequence[str]) -> tuple[Contradiction, ...]:
    """Return the pairs among ``reasons`` that contradict or strain each other.

    A pair of opposite sides that reads the same figure is told as such: the same fact is drawn on for and
    against. Pairs of one side are told where their kinds do not sit well together.
    """
    named = [case.reasons[name] for name in dict.fromkeys(reasons)]
    return tuple(found for one, other in combinations(named, 2) for found in _between(one, other))


def _between(one: Reason, other: Reason) -> Iterator[Contradiction]:
    kinds = frozenset({one.kind, other.kind})
    if one.side is not other.side:
        shared = sorted(_measures(one) & _measures(other))
        if kinds in _OPPOSED:
            says = Text(
                de="Für die eine Seite hat sich nichts geändert, für die andere gerade dies.",
                en="For one side nothing has changed, for the other precisely this has.",
            )
            yield Contradiction(one=one.id, other=other.id, says=says)
        elif shared:
            names = ", ".join(shared)
            says = Text(
                de=f"Dieselbe Angabe wird für beide Seiten herangezogen: {names}.",
                en=f"The same figure is drawn on by both sides: {names}.",
            )
            yield Contradiction(one=one.id, other=other.id, says=says)
    elif kinds in _STRAINED:
        yield Contradiction(one=one.id, other=other.id, says=_STRAINED[kinds])


def _measures(reason: Reason) -> set[str]:
    if reason.premise is None:
        return set()
    tree = parse(reason.premise.text(ReadingName.FAIR))
    return {node.name for node in nodes.walk(tree) if isinstance(node, nodes.Name) and node.name != "population"}
