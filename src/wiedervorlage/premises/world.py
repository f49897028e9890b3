"""What a premise asks of the case: the questions, not the answers.

A world is bound to a view (the public, or a body), to days and to days of knowledge; it answers for all of
them at once. ``recheck.world`` answers from a case, its evidence and its rules.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, Protocol

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from wiedervorlage.premises.quantity import Quantity
    from wiedervorlage.premises.truth import TruthArray


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Which entry of the record answered at each point; -1 where none did.

    ``kind`` says what ``rows`` counts in: the case's facts, a rule parameter's values, or positions.
    """

    kind: Literal["fact", "rule", "position"]
    name: str
    subject: str
    when: str
    rows: npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """A quantity with the entries of the record that it was read from."""

    quantity: Quantity
    sources: tuple[Source, ...] = ()


class World(Protocol):
    """The record as one view knew it on given days."""

    @property
    def size(self) -> int:
        """Return the number of points (days) this world answers for at once."""

    def measure(self, name: str, subject: str) -> Answer:
        """Return the values of a measure for a subject (empty: the measure's own)."""

    def rule(self, programme: str, parameter: str) -> Answer:
        """Return the values of a rule parameter."""

    def support(self, option: str, *, by_population: bool) -> Answer:
        """Return the share of municipalities in favour of an option."""

    def exists(self, what: str, keyword: str) -> TruthArray:
        """Say whether there is an offer or request with this keyword."""

    def in_force(self, decision: str) -> TruthArray:
        """Say whether a decision still stands."""

    def at(self, when: str) -> World:
        """Return the world as of another day (a day or the id of a dated item), known as this one is."""
