"""What a comparison gives: verdicts, and precision, recall and F1 of a group of them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

_STATED: Final = frozenset(
    {"reasons", "sides", "weights", "hedges", "reported", "decisions", "requests", "conceded", "offers", "findings"}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """One expected or read item: ``group`` for the table, and whether it was found, missed or false."""

    group: str
    outcome: str
    """``hit``, ``missed`` (expected, not read) or ``false`` (read, not expected)."""
    item: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """Counts of one group with the three usual figures."""

    hit: int
    missed: int
    false: int

    @property
    def precision(self) -> float:
        """Return the share of what was read that is right (1 where nothing was read)."""
        return self.hit / (self.hit + self.false) if self.hit + self.false else 1.0

    @property
    def recall(self) -> float:
        """Return the share of what stands there that was read (1 where nothing stands there)."""
        return self.hit / (self.hit + self.missed) if self.hit + self.missed else 1.0

    @property
    def f1(self) -> float:
        """Return the harmonic mean of precision and recall."""
        total = 2 * self.hit + self.missed + self.false
        return 2 * self.hit / total if total else 1.0


def tally(verdicts: Sequence[Verdict]) -> dict[str, Score]:
    """Count verdicts by group."""
    counts = Counter((verdict.group, verdict.outcome) for verdict in verdicts)
    groups = dict.fromkeys(verdict.group for verdict in verdicts)
    return {
        group: Score(hit=counts[group, "hit"], missed=counts[group, "missed"], false=counts[group, "false"])
        for group in groups
    }


def is_field(group: str) -> bool:
    """Say whether a group counts as a field (not as a statement or finding)."""
    return group.split(".", maxsplit=1)[0] not in _STATED
