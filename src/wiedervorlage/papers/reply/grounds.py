"""The grounds of an earlier paper as they stand on the day of the letter, in the order of that paper."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from wiedervorlage.case.vocabulary import Outcome, ReadingName
from wiedervorlage.evidence.facts import PUBLIC
from wiedervorlage.foundation.text import Text
from wiedervorlage.papers.reply.evidence import evidence_reader
from wiedervorlage.papers.reply.pieces import Backing, Change, Force, Piece, failing
from wiedervorlage.papers.stated_figures import is_unchecked
from wiedervorlage.premises.truth import FALSE
from wiedervorlage.recheck.run import Question, recheck
from wiedervorlage.recheck.runs import runs
from wiedervorlage.recheck.states import NOT_CARRYING, State
from wiedervorlage.recheck.world import Record

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from wiedervorlage.case.model import Act, Case, Decision, Reason
    from wiedervorlage.recheck.result import Recheck
    from wiedervorlage.recheck.track import ReasonTrack
    from wiedervorlage.rules.programme import Programme


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """One ground as it stands on the day.

    Attributes:
        conceded: the earlier paper granted it to the other side.
        decisive: the earlier paper itself names it as decisive.
        state: as the authority's own house knew it; ``public`` as everybody could know it.
        since: from which day the state holds, with the knowledge of the day; None: from the first.
        before: the state before that; None: there was none.
        pieces: what its premise compares, under the fair reading.
        then: the same on the day of the decision as known on it; ``turned``: on the day ``since``.
        strict: what speaks against it under the stricter reading alone.
        act: the recorded act that put it into its state.
        built_on: the reason below it, where it has no premise of its own.
        endogenous: a newer figure is left out because the refusal itself brought it about.
    """

    reason: Reason
    conceded: bool
    decisive: bool
    state: State
    public: State
    since: date | None
    before: State | None
    pieces: tuple[Piece, ...] = ()
    then: tuple[Piece, ...] = ()
    turned: tuple[Piece, ...] = ()
    strict: tuple[Piece, ...] = ()
    act: Act | None = None
    built_on: Reason | None = None
    endogenous: bool = False

    @property
    def is_uncompared(self) -> bool:
        """Say whether it holds only because one figure stands for both of the days it compares."""
        kept = self.state in {State.HOLDS, State.WEAKENED}
        return kept and any(isinstance(piece, Change) and piece.same for piece in self.pieces)

    @property
    def is_again(self) -> bool:
        """Say whether it had fallen and holds again: by its wording, since what removed it was replaced."""
        return self.state is State.HOLDS and self.since is not None and not self.is_uncompared

    @property
    def is_by_hearsay(self) -> bool:
        """Say whether it holds by what others are known to have declared."""
        return self.state is State.HOLDS and any(isinstance(piece, Backing) for piece in self.pieces)

    @property
    def is_uncounted(self) -> bool:
        """Say whether it holds only because nothing is on record that would end it."""
        absent = all(isinstance(piece, Force) and piece.decision is None for piece in self.pieces)
        return self.state is State.HOLDS and bool(self.pieces) and absent

    @property
    def is_unchecked(self) -> bool:
        """Say whether it states a figure that nobody made checkable: no judgement, but nothing shows it either."""
        return self.state is State.JUDGEMENT and is_unchecked(self.reason)

    @property
    def is_judgement(self) -> bool:
        """Say whether no figure can show it: a judgement, or one that builds on another ground."""
        return self.state is State.JUDGEMENT or (self.built_on is not None and self.state is State.HOLDS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Everything the letter says about the earlier paper: its decisions, rechecked, and its grounds."""

    case: Case
    programmes: Mapping[str, Programme]
    day: date
    rechecks: tuple[Recheck, ...]
    grounds: tuple[Ground, ...]

    @property
    def decision(self) -> Decision:
        """Return the decision asked about."""
        return self.rechecks[0].decision

    @property
    def refusal(self) -> Text:
        """Return what the decision is called: ``unsere Absage``, ``die Vertagung``."""
        ours = self.decision.by == self.case.authority
        german, english = {
            Outcome.REFUSE: ("Absage", "refusal"),
            Outcome.DEFER: ("Vertagung", "deferral"),
            Outcome.REFER: ("Verweisung", "referral"),
        }.get(self.decision.outcome, ("Entscheidung", "decision"))
        return Text(de=f"{'unsere' if ours else 'die'} {german}", en=f"{'our' if ours else 'the'} {english}")

    @property
    def is_uncarried(self) -> bool:
        """Say whether on the day the grounds no longer carry the decision, however they are joined."""
        track = self.rechecks[0].tracks[self.case.authority, ReadingName.FAIR]
        return bool(track.outcome) and all(int(value[-1]) == FALSE for value in track.outcome.values())

    @property
    def is_first(self) -> bool:
        """Say whether the letter is dated on the day of the decision: then it gives the grounds, it does not review."""
        return self.decision.day == self.day


def stand(case: Case, programmes: Mapping[str, Programme], first: Recheck, day: date) -> Standing:
    """Return how the paper of a rechecked decision stands on ``day``; ``case`` is known on it already."""
    beside = [d for d in case.decisions if d.id != first.decision.id and d.rests_on and _one_paper(d, first.decision)]
    others = (recheck(case, programmes, Question(decision=d.id, until=day, known_on=day)) for d in beside)
    rechecks = (first, *others)
    names = in_paper_order([(*r.decision.rests_on, *r.decision.presupposes) for r in rechecks])
    conceded = [name for r in rechecks for name in r.decision.weighs_against]
    placed = _with_conceded(names, dict.fromkeys(conceded), case)
    grounds = tuple(_ground(name, case, programmes, rechecks, day) for name in placed)
    return Standing(case=case, programmes=programmes, day=day, rechecks=rechecks, grounds=grounds)


def in_paper_order(lists: Iterable[Iterable[str]]) -> tuple[str, ...]:
    """Join lists of grounds of one paper: the longest gives the order, what it lacks goes before what follows it.

    Example:
        >>> in_paper_order([("c", "a"), ("a", "b", "c"), ("a", "x", "b")])
        ('a', 'x', 'b', 'c')
    """
    ordered = sorted((list(names) for names in lists), key=len, reverse=True)
    joined: list[str] = []
    for names in ordered:
        place = len(joined)
        for name in reversed(names):
            if name in joined:
                place = joined.index(name)
            else:
                joined.insert(place, name)
    return tuple(joined)


def _one_paper(one: Decision, other: Decision) -> bool:
    both = one.stated_in, other.stated_in
    return all(both) and len({stated.document for stated in both if stated}) == 1


def _with_conceded(names: tuple[str, ...], conceded: Iterable[str], case: Case) -> tuple[str, ...]:
    """Put what was conceded before the ground of its kind that turns against it, else last."""
    placed = list(names)
    for name in conceded:
        if name not in placed:
            kind = case.reasons[name].kind
            same = [index for index, other in enumerate(placed) if case.reasons[other].kind == kind]
            placed.insert(same[0] if same else len(placed), name)
    return tuple(placed)


def _ground(
    name: str, case: Case, programmes: Mapping[str, Programme], rechecks: tuple[Recheck, ...], day: date
) -> Ground:
    owner = next(r for r in rechecks if name in r.tracks[PUBLIC, ReadingName.FAIR].reasons)
    own = owner.tracks[case.authority, ReadingName.FAIR].reasons[name]
    reason = own.reason
    stretches = [(d, State(s)) for d, s in runs(own.states, owner.tracks[case.authority, ReadingName.FAIR].days)]
    state = stretches[-1][1]
    since = stretches[-1][0] if len(stretches) > 1 else None
    decided = owner.decision.day
    record = Record(case, programmes, case.authority)

    def pieces(on: date | None, known_on: date, reading: ReadingName = ReadingName.FAIR) -> tuple[Piece, ...]:
        if on is None or reason.premise is None:
            return ()
        return evidence_reader(record, on, known_on).pieces(reason.premise.text(reading))

    fair = pieces(day, day)
    below = case.reasons[reason.rests_on[0]] if reason.rests_on and reason.premise is None else None
    return Ground(
        reason=reason,
        conceded=any(name in r.decision.weighs_against for r in rechecks),
        decisive=any(name in r.decision.names_decisive for r in rechecks),
        state=state,
        public=State(int(owner.tracks[PUBLIC, ReadingName.FAIR].reasons[name].states[-1])),
        since=since,
        before=stretches[-2][1] if since else None,
        pieces=fair,
        then=pieces(decided, decided),
        turned=pieces(since, day),
        strict=_strict(owner, name, case, fair, pieces(day, day, ReadingName.STRICTER)),
        act=_act(case, name) if state in {State.CURED, State.ACCEPTED} else None,
        built_on=below,
        endogenous=_is_endogenous(own, case, owner.decision.id),
    )


def _strict(
    owner: Recheck, name: str, case: Case, fair: tuple[Piece, ...], stricter: tuple[Piece, ...]
) -> tuple[Piece, ...]:
    """Return what fails under the stricter reading where the fair one still carries."""
    states = {r: State(int(owner.tracks[case.authority, r].reasons[name].states[-1])) for r in ReadingName}
    if states[ReadingName.FAIR] in NOT_CARRYING or states[ReadingName.STRICTER] not in NOT_CARRYING:
        return ()
    return tuple(piece for piece in failing(stricter) if piece not in fair)


def _act(case: Case, name: str) -> Act | None:
    return max((act for act in case.acts if act.reason == name), key=lambda act: act.on.last, default=None)


def _is_endogenous(track: ReasonTrack, case: Case, decision: str) -> bool:
    for source in track.value.sources:
        row = int(np.asarray(source.rows)[-1])
        if source.kind == "fact" and row >= 0 and case.facts[row].endogenous_to == decision:
            return True
    return False
