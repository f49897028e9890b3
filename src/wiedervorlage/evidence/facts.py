"""Facts: what a source says about a measure, a subject and a period, and when it could be known.

A fact carries three times: ``period`` (what it is about), ``published`` (when the public could know it)
and, where a body's own office had it earlier, ``held_by`` with ``held_since``.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from wiedervorlage.evidence.units import Kind
from wiedervorlage.foundation.findings import Place

if TYPE_CHECKING:
    from datetime import date

    from wiedervorlage.evidence.intervals import Interval
    from wiedervorlage.foundation.days import Span

PUBLIC: Final = "public"
"""The view of everybody: what had been published."""


class Certainty(StrEnum):
    """How sure the record is that the figure stands there as written."""

    CERTAIN = "certain"
    PARTLY = "partly"
    INFERRED = "inferred"


class Symbol(StrEnum):
    """Official symbols in place of or beside a figure (statistical offices of the Länder)."""

    NOTHING = "-"
    UNKNOWN = "."
    LATER = "..."
    UNRELIABLE = "/"
    LOCKED = "x"
    LIMITED = "()"
    ESTIMATED = "e"
    REVISED = "r"
    PROVISIONAL = "p"
    CORRECTED = "s"
    ROUNDED = "0"


@dataclass(frozen=True, slots=True, kw_only=True)
class Basis:
    """How a computed figure came about; figures of different basis are not compared silently."""

    method: str
    version: str = ""
    scope: str = ""
    reference: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One figure as one source states it.

    Attributes:
        id: stable name of the fact within its case or release.
        measure: which measure, by its id.
        subject: whom it is about: a region key (AGS as text), or the exact name of a body.
        period: the days the figure is about.
        value: the interval of values; None where the source prints a symbol instead of a figure.
        unit: as the source states it; must fit the measure's.
        kind: stock, flow, mean or plan.
        published: when the public could know it; None where nobody ever published it or the day is
            unknown (then a measure's lag rule may infer one).
        held_by, held_since: a body whose own office had the figure before, and since when.
        source: id or address of the source; ``publisher`` is who stands behind it (for revisions:
            a later figure of the same publisher replaces an earlier one, another publisher contests it).
        computed_from: facts that a computed figure was computed from; it is overtaken once one of them has
            moved by more than ``tolerance`` (a share) and nobody has computed anew.
        endogenous_to: the decision that brought the figure about, which it therefore cannot confirm.
        symbols: official symbols printed with the figure.
        place: file and line (and cell) where the figure stands.
        origin: the cell of the file it was imported from, as its publisher gave it out.
    """

    id: str
    measure: str
    subject: str
    period: Span
    value: Interval | None
    unit: str
    kind: Kind = Kind.STOCK
    published: Span | None = None
    published_inferred: bool = False
    held_by: str = ""
    held_since: Span | None = None
    held_inferred: bool = False
    certainty: Certainty = Certainty.CERTAIN
    source: str = ""
    publisher: str = ""
    rank: int = 0
    basis: Basis | None = None
    computed_from: tuple[str, ...] = ()
    tolerance: float = 0.0
    endogenous_to: str = ""
    symbols: tuple[Symbol, ...] = ()
    raw: str = ""
    note: str = ""
    place: Place = Place()
    origin: Place = Place()

    def known_since(self, view: str) -> date | None:
        """Return the first day on which ``view`` (``public`` or a body) could know the fact.

        A partial date counts from its last day. What is public is known to every body.
        """
        days = []
        if self.published is not None:
            days.append(self.published.last)
        if view != PUBLIC and self.held_by == view and self.held_since is not None:
            days.append(self.held_since.last)
        return min(days, default=None)
