"""Measures: what is counted, in which unit, how old a figure may be, and how regions combine."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wiedervorlage.evidence.units import Kind, Unit
    from wiedervorlage.foundation.days import Duration
    from wiedervorlage.foundation.text import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """A measure as a case declares it.

    Attributes:
        id: its name in premises.
        label: its name for people.
        unit, kind: what its figures must come in.
        max_age: how long after the end of its period a figure may still answer; None: without limit.
        publication_lag: how long after the end of its period a figure without a publication day is taken
            to have been published; what follows is marked inferred. None: such figures stay unpublished.
        subject: the declared subject a bare name means; empty: the case's region.
        weighted_by: for subjects of several regions, the measure that weighs them; ``sum`` and ``mean``
            say so themselves.
        publisher: who publishes it, for signposts.
    """

    id: str
    label: Text
    unit: Unit
    kind: Kind
    max_age: Duration | None = None
    publication_lag: Duration | None = None
    subject: str = ""
    combine: str = "sum"
    weighted_by: str = ""
    publisher: str = ""
