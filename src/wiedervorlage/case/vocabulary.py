"""The fixed words of a case: outcomes, ways of carrying, weights, sides, readings, stances, kinds of reason."""

from __future__ import annotations

from enum import StrEnum


class Outcome(StrEnum):
    """What a decision came to."""

    REFUSE = "refuse"
    GRANT = "grant"
    PARTIAL = "partial"
    DEFER = "defer"
    REFER = "refer"
    """Handed to another body, or back to one that prepares it."""

    @property
    def settles(self) -> bool:
        """Whether the matter is decided by it: put off or handed on it is not."""
        return self not in {Outcome.DEFER, Outcome.REFER}


class Mode(StrEnum):
    """How the reasons of a decision carry it."""

    EACH = "each"
    """Any one suffices (selbständig tragend)."""
    ALL = "all"
    """Only together (kumulativ)."""
    WEIGHING = "weighing"
    """For against against, by weight (Abwägung)."""


class Standard(StrEnum):
    """How far the weight for an outcome must outdo the weight against it."""

    PREPONDERANCE = "preponderance"
    """More than half of the total weight."""
    CLEAR = "clear"
    """At least two thirds of the total weight."""


class WeightClass(StrEnum):
    """Ordinal weight of a reason, taken from the wording."""

    DECISIVE = "decisive"
    SUPPORTING = "supporting"
    MENTIONED = "mentioned"


class Side(StrEnum):
    """Whether a reason or a position speaks for or against the option."""

    FOR = "for"
    AGAINST = "against"


class ReadingName(StrEnum):
    """The three readings of a premise; the fair one is the one the case stands by."""

    FAIR = "fair"
    STRICTER = "stricter"
    LAXER = "laxer"


class Stance(StrEnum):
    """What somebody declared."""

    FOR = "for"
    AGAINST = "against"
    CONDITIONAL = "conditional"
    ABSTAINED = "abstained"
    UNKNOWN = "unknown"


class ReasonKind(StrEnum):
    """The kinds of reason that every case knows; a case may add its own."""

    NEED = "need"
    STAFFING = "staffing"
    FUNDING = "funding"
    RULES = "rules"
    LEVEL = "level"
    SUPPORT = "support"
    RESOURCES = "resources"
    SUBSTITUTE = "substitute"
    PRECONDITION = "precondition"
    INSTRUMENT = "instrument"
    ECONOMY = "economy"
    PRIORITY = "priority"
    PROCEDURE = "procedure"
    URGENCY = "urgency"
    NO_CHANGE = "no-change"
    CHANGE = "change"
