"""What a reading of a paper holds: fields, statements and findings, each tied to its exact place.

A reading is a *proposal*: a person confirms it. Raw text, interpreted value and place are kept apart, so
that whoever doubts a value can look at the ink. Fields carry a path as name (``contact.phone``,
``accounts.0.iban``); :mod:`wiedervorlage.intake.encode` nests them for JSON.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from wiedervorlage.case.vocabulary import Side, WeightClass

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wiedervorlage.case.vocabulary import ReasonKind
    from wiedervorlage.foundation.findings import Finding
    from wiedervorlage.intake.layout import Box

Value = str | float | bool
"""What the value of a field may be; days stand as ISO 8601 text."""


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Span:
    """Characters ``start`` to ``end`` (exclusive) of the text as it was received."""

    start: int
    end: int

    def covers(self, other: Span) -> bool:
        """Say whether ``other`` lies within this span."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One field of a paper.

    Attributes:
        name: path of the field, parts joined by dots; a number counts the items of a list from 0.
        value: the interpreted value (dates ISO 8601, telephone numbers international).
        raw: the characters at ``span``, unchanged; empty where the value was inferred.
        span: where it stands.
        rule: short name of the rule that read it.
        confidence: 0 to 1; ordinal, not a probability.
        page, box: page (from 1) and box in millimetres, where the source has a layout.
        score: how sure the engine was that read the page, 0 to 1; of several words the least; 1 for a text layer.
        second: what a second engine or rule read at this place, where it differs or agrees.
    """

    name: str
    value: Value
    raw: str
    span: Span
    rule: str
    confidence: float = 0.9
    page: int | None = None
    box: Box | None = None
    score: float | None = None
    second: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """A stretch of clean text with the pieces of the received text it was made from.

    Joined with their white space folded, the pieces give ``text``: a sentence that a page footer
    interrupts has two of them.
    """

    text: str
    pieces: tuple[Span, ...]

    @property
    def start(self) -> int:
        """Return where the quote begins in the received text."""
        return self.pieces[0].start if self.pieces else 0

    @property
    def end(self) -> int:
        """Return where the quote ends in the received text."""
        return self.pieces[-1].end if self.pieces else 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What was decided on one matter: outcome, hedge, and the words that say so.

    ``about`` is the matter in the paper's own words; ``repeats`` holds further places that say the same; ``vote`` is
    the number of the vote on it (``votes.0`` is the first), if one is told.
    """

    about: str
    outcome: str
    quote: Quote
    rule: str
    confidence: float
    hedge: str = ""
    by: str = ""
    repeats: tuple[Quote, ...] = ()
    vote: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """One stated ground.

    Attributes:
        supports: numbers of the decisions it bears on, counted from 0.
        second_kind: where the wording fits two kinds.
        form: ``statement`` or ``rhetorical question``.
        reported: true where the paper reports what somebody else said; ``source`` names whom or where.
    """

    kind: ReasonKind
    quote: Quote
    rule: str
    confidence: float
    side: Side = Side.AGAINST
    weight: WeightClass = WeightClass.SUPPORTING
    second_kind: ReasonKind | None = None
    hedge: str = ""
    form: str = "statement"
    reported: bool = False
    source: str = ""
    supports: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Concession:
    """What the writer grants to the other side before turning ("zwar … aber")."""

    quote: Quote
    rule: str
    side: Side = Side.FOR
    kind: ReasonKind | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """Help or means somebody offered or promised, and what became of it in this paper."""

    quote: Quote
    rule: str
    by: str = ""
    outcome: str = "open"


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What somebody asks for; ``due`` is until when (EDTF), ``by`` is empty where nobody is told to ask."""

    asks: str
    quote: Quote
    rule: str
    by: str = ""
    due: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """Another look that a body promises.

    Attributes:
        due: when (EDTF); empty where no day is told.
        condition: what it waits for in the paper's words ("nach Vorliegen des Haushalts"); empty where untold.
        decision: the number of the decision (from 0) that is looked at again; None where the paper decides nothing.
    """

    quote: Quote
    rule: str
    due: str = ""
    condition: str = ""
    decision: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaItem:
    """One item of a sitting, as its minutes head it.

    Attributes:
        number: as it is printed ("3.1", "Ö 5").
        title: what it is about; empty where its head holds the number alone.
        span: from its head to the head of the next item.
        public: whether it was dealt with in public, as its number or a heading above it tells; None where none does.
    """

    number: str
    title: str
    span: Span
    public: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """Everything read from one paper; statements in the order of the text, ``agenda`` the items of a sitting.

    ``sha256`` is the hash of the file where the paper came within another (the attachment of a mail); else empty.
    """

    kind: str
    text: str
    fields: tuple[Field, ...] = ()
    requests: tuple[Request, ...] = ()
    decisions: tuple[Decision, ...] = ()
    reasons: tuple[Reason, ...] = ()
    concessions: tuple[Concession, ...] = ()
    offers: tuple[Offer, ...] = ()
    reviews: tuple[Review, ...] = ()
    body: tuple[Quote, ...] = ()
    agenda: tuple[AgendaItem, ...] = ()
    findings: tuple[Finding, ...] = field(default=())
    sha256: str = ""

    def value(self, name: str) -> Value | None:
        """Return the value of the field ``name``, or None where the paper does not have it."""
        for item in self.fields:
            if item.name == name:
                return item.value
        return None

    @property
    def is_laid_before(self) -> bool:
        """Whether it only proposes: what a council paper decides is decided once a body resolves it."""
        return self.kind == "council paper"

    def item_at(self, place: int) -> int | None:
        """Return the number (from 0) of the item of the agenda in which a character of the text stands, or None."""
        return item_at(self.agenda, place)

    def text_of(self, name: str) -> str:
        """Return the value of the field ``name`` as text, empty where the paper does not have it."""
        found = self.value(name)
        return "" if found is None else str(found)


def item_at(agenda: Sequence[AgendaItem], place: int) -> int | None:
    """Return the number (from 0) of the item in which a character of the text stands, or None."""
    return next((number for number, item in enumerate(agenda) if item.span.start <= place < item.span.end), None)
