"""The case (*Vorgang*): one matter over the years, as frozen data.

A case says what happened and what was said; it never says which state a reason is in or when a new look was
due. Those follow from it (``recheck``).
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from wiedervorlage.case.dated import Dated
from wiedervorlage.case.vocabulary import Mode, Outcome, ReadingName, ReasonKind, Side, Standard, WeightClass
from wiedervorlage.foundation.findings import NOWHERE, Place

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date
    from fractions import Fraction

    from wiedervorlage.case.dated import StatedIn
    from wiedervorlage.case.on_file import Document, Doubt, OfficeHolder, Source
    from wiedervorlage.case.options import Option, Position
    from wiedervorlage.case.proposals import ProposedItem
    from wiedervorlage.case.subjects import Region, StaffingKey, Subject
    from wiedervorlage.evidence.facts import Fact
    from wiedervorlage.evidence.measures import Measure
    from wiedervorlage.foundation.days import Span
    from wiedervorlage.foundation.text import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Event(Dated):
    """A dated item that premises may name: a meeting, a decree; ``kind`` is a keyword for ``exists``."""

    what: Text
    kind: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Request(Dated):
    """What somebody asked (Anregung, Antrag); ``brings`` names facts that it put before the body."""

    to: str = ""
    asks: Text
    about: str = ""
    brings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer(Dated):
    """Help or means that somebody promised, perhaps until a day."""

    of: Text
    about: str = ""
    brings: tuple[str, ...] = ()
    until: Span | None = None
    answer: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Vote:
    """Counted votes; None where the record does not say."""

    votes_for: int | None
    votes_against: int | None
    abstained: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision(Dated):
    """An outcome, the body, the day, and the reasons it rests on.

    Attributes:
        about: what was decided, for people.
        option: the option (or other matter) it decides on.
        answers: requests it answers; ``revisits`` earlier decisions it decides anew.
        rests_on: grounds for the outcome, in the order of the paper.
        weighs_against: grounds the paper itself concedes to the other side.
        mode: how the grounds carry; None where the paper does not say.
        names_decisive: grounds the paper itself names as decisive.
        presupposes: what it rests on without saying so (legal basis, competence, hearing): needed under
            every mode, and taken to hold until something speaks against it.
        proposed: whether a paper only lays it before a body, and nobody has resolved it (Beschlussvorschlag).
        proposed_in: the paper that laid before the body what it then resolved.
    """

    outcome: Outcome
    about: Text
    option: str = ""
    in_writing: bool = False
    answers: tuple[str, ...] = ()
    revisits: tuple[str, ...] = ()
    rests_on: tuple[str, ...] = ()
    weighs_against: tuple[str, ...] = ()
    mode: Mode | None = None
    standard: Standard | None = None
    names_decisive: tuple[str, ...] = ()
    presupposes: tuple[str, ...] = ()
    vote: Vote | None = None
    stated_in: StatedIn | None = None
    proposed: bool = False
    proposed_in: StatedIn | None = None

    @property
    def day(self) -> date:
        """Return the day that counts as the day of the decision: the last the record allows."""
        return self.on.last


@dataclass(frozen=True, slots=True, kw_only=True)
class Premise:
    """A checkable statement in its readings; every premise is a reading, and the note says why this one.

    ``texts`` holds the premise as written for each reading; readings not written are the fair one.
    """

    texts: Mapping[ReadingName, str]
    note: Text | None = None
    places: Mapping[ReadingName, Place] = field(default_factory=dict)

    def text(self, reading: ReadingName) -> str:
        """Return the premise under ``reading``."""
        return self.texts.get(reading, self.texts[ReadingName.FAIR])


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """One stated ground, for or against the option, of one kind (perhaps a second).

    ``also_stated_in`` holds further papers that state the same ground.
    """

    id: str
    kind: str
    second_kind: str = ""
    side: Side
    weight: WeightClass
    weight_note: Text | None = None
    says: Text
    quote: str = ""
    stated_in: StatedIn | None = None
    also_stated_in: tuple[StatedIn, ...] = ()
    rests_on: tuple[str, ...] = ()
    premise: Premise | None = None
    note: Text | None = None
    place: Place = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class Act(Dated):
    """A recorded act that cures, accepts or lifts a reason, or changes whether a decision is in force."""

    kind: str
    reason: str = ""
    decision: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Review(Dated):
    """A look again that the body promised.

    Attributes:
        on: the day of the promise.
        decision: what is looked at again; perhaps only laid before a body.
        due: the promised day; None where the body named none.
        condition: what it waits for, in words ("nach Vorliegen des Haushalts"); no day follows from it.
        stated_in: the paper that promises it.
    """

    decision: str
    due: Span | None = None
    condition: Text | None = None
    stated_in: StatedIn | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One matter over the years with everything on record about it.

    ``need`` names studies and claims of need, packaged ones or those in the case's own folder (``studies``: name →
    text); ``need_measure`` the measure that counts those in need; ``levy_base`` the measure by which the county
    collects from its municipalities, where it is on record; ``staffing_key`` the ratio of need to posts that
    somebody answers for. ``decisions`` were taken; what is only laid before a body stands in ``laid_before``.
    """

    id: str
    title: Text
    region: str
    question: Text | None = None
    programme: str = ""
    authority: str = ""
    weakened_share: Fraction
    standard: Standard = Standard.PREPONDERANCE
    subjects: Mapping[str, Subject] = field(default_factory=dict)
    municipalities: tuple[str, ...] = ()
    population: str = ""
    need: tuple[str, ...] = ()
    studies: Mapping[str, str] = field(default_factory=dict)
    need_measure: str = ""
    levy_base: str = ""
    staffing_key: StaffingKey | None = None
    measures: Mapping[str, Measure] = field(default_factory=dict)
    kinds: tuple[str, ...] = tuple(ReasonKind)
    sources: Mapping[str, Source] = field(default_factory=dict)
    office_holders: tuple[OfficeHolder, ...] = ()
    events: tuple[Event, ...] = ()
    documents: Mapping[str, Document] = field(default_factory=dict)
    requests: tuple[Request, ...] = ()
    offers: tuple[Offer, ...] = ()
    decisions: tuple[Decision, ...] = ()
    laid_before: tuple[Decision, ...] = ()
    reasons: Mapping[str, Reason] = field(default_factory=dict)
    acts: tuple[Act, ...] = ()
    reviews: tuple[Review, ...] = ()
    options: Mapping[str, Option] = field(default_factory=dict)
    positions: tuple[Position, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    proposals: Mapping[str, ProposedItem] = field(default_factory=dict)
    regions: Mapping[str, Region] = field(default_factory=dict)
    facts: tuple[Fact, ...] = ()

    def decision(self, identifier: str) -> Decision:
        """Return a decision by its id.

        Raises:
            KeyError: there is no such decision.
        """
        for decision in self.decisions:
            if decision.id == identifier:
                return decision
        raise KeyError(identifier)

    def with_only(self, is_kept: Callable[[Dated], bool]) -> Case:
        """Return the case with those of its dated items of which ``is_kept`` is true; all else stays."""
        return replace(
            self,
            events=tuple(filter(is_kept, self.events)),
            requests=tuple(filter(is_kept, self.requests)),
            offers=tuple(filter(is_kept, self.offers)),
            decisions=tuple(filter(is_kept, self.decisions)),
            laid_before=tuple(filter(is_kept, self.laid_before)),
            acts=tuple(filter(is_kept, self.acts)),
            reviews=tuple(filter(is_kept, self.reviews)),
            positions=tuple(filter(is_kept, self.positions)),
        )

    def dated(self) -> dict[str, Dated]:
        """Return everything that ``[id]`` may name in a premise."""
        groups = (
            self.events,
            self.requests,
            self.offers,
            self.decisions,
            self.acts,
            self.reviews,
            self.positions,
        )
        return {item.id: item for group in groups for item in group if item.id}
