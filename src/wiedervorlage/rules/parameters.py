"""Rule parameters: one dated, cited statement of a value beside the other.

A statement is dated twice: *valid* from and to (on which days it holds) and *published* (from which day on
anybody could know that). A statement may be annulled with effect from its beginning: from the day on which
that is known, it never held.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import IntEnum, StrEnum
from typing import TYPE_CHECKING, Final

from wiedervorlage.evidence.facts import Certainty
from wiedervorlage.foundation.findings import Place
from wiedervorlage.foundation.text import Text

if TYPE_CHECKING:
    from wiedervorlage.evidence.intervals import Interval
    from wiedervorlage.foundation.days import Span

FOREVER: Final = 2**31 - 1
"""The day number of "no end" (beyond every calendar day)."""


class Rank(IntEnum):
    """The rank of what speaks: of two that speak at once, the higher is heard (lex superior)."""

    PRACTICE = 1
    RESOLUTION = 2
    GUIDELINE = 3
    DECREE = 4
    LAW = 5


class SourceKind(StrEnum):
    """Who says so: the norm itself or a public body, or somebody who reports it."""

    OFFICIAL = "official"
    COUNCIL = "council"
    SECOND_HAND = "second-hand"
    PARTY = "party"
    PRESS = "press"


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """Where a value stands.

    Attributes:
        title: the norm or paper, as it is cited.
        locator: gazette with volume, page and number; section or number within the norm.
        kind: who says so. Only a public body's own page carries an ``address``.
    """

    title: str
    locator: str = ""
    kind: SourceKind = SourceKind.OFFICIAL
    address: str = ""

    @property
    def is_second_hand(self) -> bool:
        """Say whether the value was seen only in somebody's report of it."""
        return self.kind in {SourceKind.SECOND_HAND, SourceKind.PARTY, SourceKind.PRESS}

    def __str__(self) -> str:
        """Return the citation as one line."""
        return f"{self.title}, {self.locator}" if self.locator else self.title


@dataclass(frozen=True, slots=True, kw_only=True)
class ParameterValue:
    """One statement: this value held from then to then, says that source.

    Attributes:
        value: a figure (as interval), words, yes or no; None where no source gives the figure.
        unit: unit of the figure, ``text``, ``bool`` or ``date`` (ISO 8601, kept as words).
        valid_from: the days from which it holds; of a partial date every day counts (a budget "2013" holds
            all year). Where the source does not say since when, ``begin_unknown`` is true and this is the
            day for which the source attests the value (the last day of the calendar: for none). Before it
            the value is unknown, not absent.
        valid_to: the last day, or days; None: no end is known.
        published: when anybody could know the value, or None: then it counts as known from ``valid_from``,
            which is inferred.
        end_published: when anybody could know the *end*; None: together with the value (a time limit).
        rank: what speaks; of several that speak at once the highest is heard, then the latest published.
        condition: words that limit the value (empty: none).
        annulled_on: the day from which it is known that the value never held.
        context: true for a figure that stands beside the rule (a budget, an estimate) and is not part of it.
        place: file and line of the statement.
    """

    value: Interval | str | bool | None
    unit: str
    valid_from: Span
    valid_to: Span | None = None
    published: Span | None = None
    end_published: Span | None = None
    begin_unknown: bool = False
    rank: Rank = Rank.GUIDELINE
    certainty: Certainty = Certainty.CERTAIN
    citation: Citation
    condition: str = ""
    annulled_on: date | None = None
    context: bool = False
    note: Text = Text(de="")
    place: Place = Place()

    @property
    def is_attested(self) -> bool:
        """Say whether there is a day for which the source attests the value."""
        return not self.begin_unknown or self.valid_from.first != date.max

    @property
    def is_inferred(self) -> bool:
        """Say whether the day of publication was inferred from the first day of validity."""
        return self.published is None

    @property
    def known_from(self) -> date:
        """Return the first day on which the statement counts as known."""
        if self.published is not None:
            return self.published.last
        return self.valid_from.first if self.is_attested else date.min

    @property
    def end_known_from(self) -> date:
        """Return the first day on which the end of the statement counts as known."""
        return self.known_from if self.end_published is None else self.end_published.last

    @property
    def first_day(self) -> int:
        """Return the day number of the first day on which the statement speaks."""
        return 1 if self.begin_unknown else self.valid_from.first.toordinal()

    @property
    def last_day(self) -> int:
        """Return the day number of the last day on which the statement speaks (``FOREVER``: no end)."""
        return FOREVER if self.valid_to is None else self.valid_to.last.toordinal()

    def says_the_same_as(self, other: ParameterValue | None) -> bool:
        """Say whether both state the same value in the same unit."""
        return other is not None and (self.value, self.unit) == (other.value, other.unit)
