"""Pieces of evidence: what a ground compares, typed, so that it can be told in sentences."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from wiedervorlage.premises.truth import FALSE

if TYPE_CHECKING:
    from wiedervorlage.case.model import Decision, Event, Offer, Request
    from wiedervorlage.evidence.facts import Fact
    from wiedervorlage.foundation.text import Text
    from wiedervorlage.premises.nodes import Comparator
    from wiedervorlage.rules.parameters import ParameterValue


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A measure read for one subject on a day: bounds and the facts that answered (none: unknown)."""

    measure: str
    subject: str
    low: float
    high: float
    facts: tuple[Fact, ...]

    @property
    def fact(self) -> Fact | None:
        """Return the one fact behind it; None where several were combined or none answered."""
        return self.facts[0] if len(self.facts) == 1 else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A measure against itself on an earlier day; ``same`` where one figure answers for both days."""

    now: Reading
    then: Reading
    factor: float
    when: str
    truth: int

    @property
    def same(self) -> bool:
        """Say whether one and the same figure stands for both days: then nothing was compared."""
        return bool(self.now.facts) and self.now.facts == self.then.facts


@dataclass(frozen=True, slots=True, kw_only=True)
class Contrast:
    """A measure against another measure, or another subject."""

    left: Reading
    right: Reading
    truth: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """A measure against a plain number."""

    reading: Reading
    operator: Comparator
    bound: float
    truth: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleKept:
    """A rule parameter against itself on an earlier day."""

    programme: str
    parameter: str
    now: ParameterValue | None
    then: ParameterValue | None
    when: str
    truth: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleLevel:
    """A rule parameter against a number."""

    programme: str
    parameter: str
    now: ParameterValue | None
    bound: float
    truth: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Backing:
    """How many of the municipalities are in favour of an option, as bounds by heads."""

    option: str
    least: int
    most: int
    total: int
    truth: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Presence:
    """Whether an event, offer or request is there; ``negated``: the ground says that it is not."""

    item: Event | Offer | Request | None
    keyword: str
    negated: bool
    truth: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Force:
    """Whether a decision still stands; ``negated``: the ground says that it does not."""

    decision: Decision | None
    negated: bool
    truth: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Spelled:
    """A comparison told in the words of the premise."""

    words: Text
    truth: int


Piece = Change | Contrast | Level | RuleKept | RuleLevel | Backing | Presence | Force | Spelled


def failing(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """Return the pieces that speak against the ground."""
    return tuple(piece for piece in pieces if piece.truth == FALSE)
