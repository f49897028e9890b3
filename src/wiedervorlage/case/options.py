"""The options of a case (*Varianten*), and what was declared on them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from wiedervorlage.case.dated import Dated

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from wiedervorlage.case.vocabulary import Stance
    from wiedervorlage.evidence.intervals import Interval
    from wiedervorlage.foundation.days import Span
    from wiedervorlage.foundation.text import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """One way to provide the service (Variante).

    ``package`` is the funding programme it would use, ``applicant`` what is known of the application (facts
    the rule asks for, by name); ``figures`` names the measures that hold its posts, cost or own share.
    ``serves`` are the municipalities whose need it would serve; None where nobody has said.
    """

    id: str
    title: Text
    level: str = ""
    package: str = ""
    serves: tuple[str, ...] | None = None
    applicant: Mapping[str, str] = field(default_factory=dict)
    figures: Mapping[str, str] = field(default_factory=dict)
    note: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Position(Dated):
    """What a municipality, a group of them or a body declared on an option.

    ``members`` are the region keys that a group statement covers (empty: ``who`` alone); ``heads`` is how
    many of them share it, where the record does not say all.
    """

    who: str
    members: tuple[str, ...] = ()
    option: str
    stance: Stance
    heads: Interval | None = None
    condition: str = ""
    held_by: str = ""
    held_since: Span | None = None

    def known_since(self, view: str) -> date:
        """Return the first day on which ``view`` knew of the statement."""
        public = (self.published or self.on).last
        if view == self.held_by and self.held_since is not None:
            return min(public, self.held_since.last)
        return public
