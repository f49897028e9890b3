"""What stands on a day and in a paper: the day something happened, from when it was known, and where it is said."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from wiedervorlage.evidence.facts import Certainty
from wiedervorlage.foundation.findings import NOWHERE, Place

if TYPE_CHECKING:
    from datetime import date

    from wiedervorlage.foundation.days import Span
    from wiedervorlage.foundation.text import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class StatedIn:
    """Where something is said: a document of the case and the place in it."""

    document: str
    at: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """Anything that happened on a day and became known on one.

    ``known`` is the day from which the public knew; a body knows from the first what it did itself.
    """

    id: str
    on: Span
    published: Span | None = None
    by: str = ""
    sources: tuple[str, ...] = ()
    certainty: Certainty = Certainty.CERTAIN
    note: Text | None = None
    place: Place = NOWHERE

    def known_since(self, view: str) -> date:
        """Return the first day on which ``view`` knew: its own doings at once, others' when published."""
        public = (self.published or self.on).last
        return min(public, self.on.last) if view == self.by else public
