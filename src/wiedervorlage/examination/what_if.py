"""What if a figure, a threshold, a rule, a position or a reason were otherwise: states, outcome and verdict at once.

``what_if`` answers one question. Whoever moves a slider keeps a ``WhatIfDesk``: it knows the verdicts of the record
and which reasons a change touches, and judges anew only the options that rest on one of those.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from wiedervorlage.case.premise_words import premise_words
from wiedervorlage.case.vocabulary import ReadingName
from wiedervorlage.evidence.facts import PUBLIC
from wiedervorlage.examination.signposts import Standpoint
from wiedervorlage.examination.supposition import (
    Supposition,
    SuppositionError,
    check_supposition,
    entries_supposed,
    suppose,
)
from wiedervorlage.examination.verdict import (
    OptionVerdict,
    follow_reasons,
    judge_option,
    judge_tracks,
    standing_decision,
)
from wiedervorlage.foundation.findings import has_errors
from wiedervorlage.premises.checking import check_text
from wiedervorlage.recheck.register import PremiseRegister, Turn

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from wiedervorlage.case.model import Case
    from wiedervorlage.case.vocabulary import Mode
    from wiedervorlage.foundation.findings import Finding
    from wiedervorlage.recheck.states import State
    from wiedervorlage.recheck.track import DecisionTrack
    from wiedervorlage.rules.programme import Programme


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangedState:
    """A reason of an option that stands otherwise than on record."""

    option: str
    view: str
    reason: str
    before: State
    after: State


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangedOutcome:
    """An outcome that comes to something else than on record: 0 not carried, 1 open, 2 carried."""

    option: str
    view: str
    mode: Mode
    before: int
    after: int


@dataclass(frozen=True, slots=True, kw_only=True)
class WhatIf:
    """What follows from a supposition.

    Attributes:
        supposition: what was supposed.
        case, programmes: as they would then stand; ``option_rows`` and ``examine`` work on them as on the record.
        verdicts: by option and view, as ``judge_option`` gives them (without assumptions and signposts).
        touched: reasons that something supposed bears upon.
        turned: by view, the premises whose truth changed, reading by reading.
        states, outcomes: what came out otherwise than on record.
    """

    supposition: Supposition
    day: date
    case: Case
    programmes: Mapping[str, Programme]
    verdicts: Mapping[tuple[str, str], OptionVerdict]
    touched: frozenset[str]
    turned: Mapping[str, tuple[Turn, ...]]
    states: tuple[ChangedState, ...]
    outcomes: tuple[ChangedOutcome, ...]


def what_if(
    case: Case,
    programmes: Mapping[str, Programme],
    day: date,
    supposition: Supposition,
    views: Sequence[str] = (),
) -> WhatIf:
    """Return what follows on ``day`` from a supposition.

    Args:
        case: the case, without errors.
        programmes: the rules that its premises read.
        day: the day, with the knowledge of that day; what is supposed holds from it on.
        supposition: what is supposed to be otherwise.
        views: whose knowledge counts; default: the public and the case's authority.

    Raises:
        SuppositionError: the supposition names something that is not there, or a premise has errors.
    """
    return WhatIfDesk(case, programmes, day, views).suppose(supposition)


class WhatIfDesk:
    """A case on a day, ready for suppositions; build it once and ask it for every movement of a slider."""

    def __init__(self, case: Case, programmes: Mapping[str, Programme], day: date, views: Sequence[str] = ()) -> None:
        """Judge every option as on record, and index which premises read which entries of the record."""
        self.case, self.programmes, self.day = case, programmes, day
        self.views = tuple(views) or tuple(dict.fromkeys((PUBLIC, case.authority)))
        self._tracks: dict[tuple[str, str], Mapping[ReadingName, DecisionTrack]] = {}
        self.verdicts: dict[tuple[str, str], OptionVerdict] = {}
        for option in case.options:
            for view in self.views:
                self.verdicts[option, view] = self._judged(option, view)
        self._registers = {view: PremiseRegister(case, programmes, view, day) for view in self.views}

    def suppose(self, supposition: Supposition) -> WhatIf:
        """Return what follows from ``supposition``; only what it touches is computed.

        Raises:
            SuppositionError: the supposition names something that is not there, or a premise has errors.
        """
        findings = self.check(supposition)
        if has_errors(findings):
            raise SuppositionError(findings)
        case, programmes = suppose(self.case, self.programmes, self.day, supposition)
        touched, turned = self._look(case, programmes, supposition)
        verdicts = {
            place: self._judged_anew(place, case, programmes, touched)
            if touched & {reason.reason for reason in before.reasons}
            else before
            for place, before in self.verdicts.items()
        }
        return WhatIf(
            supposition=supposition,
            day=self.day,
            case=case,
            programmes=programmes,
            verdicts=verdicts,
            touched=touched,
            turned=turned,
            states=tuple(self._changed_states(verdicts)),
            outcomes=tuple(self._changed_outcomes(verdicts)),
        )

    def check(self, supposition: Supposition) -> tuple[Finding, ...]:
        """Return everything wrong or doubtful in a supposition; places in premises count from their own start."""
        found = check_supposition(self.case, self.programmes, supposition)
        if has_errors(found) or not supposition.premises:
            return found
        words = premise_words(self.case, self.programmes)
        return (*found, *(item for text in supposition.premises.values() for item in check_text(text, words)[1]))

    def _judged(self, option: str, view: str) -> OptionVerdict:
        """Return the verdict of the record, and keep the reasons behind it."""
        standing = standing_decision(self.case, option, view, self.day)
        if standing is None:
            return judge_option(self.case, self.programmes, option, view, self.day, watch=False)
        standpoint = Standpoint(case=self.case, programmes=self.programmes, view=view, day=self.day)
        self._tracks[option, view] = follow_reasons(standpoint, standing)
        return judge_tracks(standpoint, option, self._tracks[option, view], watch=False)

    def _judged_anew(
        self, place: tuple[str, str], case: Case, programmes: Mapping[str, Programme], touched: frozenset[str]
    ) -> OptionVerdict:
        """Return the verdict of a supposed case; reasons that nothing touches stand as on record."""
        option, view = place
        tracks = self._tracks[place]
        kept = {
            (name, reading): reason
            for reading, track in tracks.items()
            for name, reason in track.reasons.items()
            if name not in touched
        }
        standpoint = Standpoint(case=case, programmes=programmes, view=view, day=self.day)
        followed = follow_reasons(standpoint, tracks[ReadingName.FAIR].decision, kept)
        return judge_tracks(standpoint, option, followed, watch=False)

    def _look(
        self, case: Case, programmes: Mapping[str, Programme], supposition: Supposition
    ) -> tuple[frozenset[str], dict[str, tuple[Turn, ...]]]:
        """Return the reasons that are touched, those that rest on others included, and which premises turned."""
        entries = entries_supposed(self.case, self.programmes, supposition)
        rewritten = {name for name, _ in supposition.premises}
        touched = rewritten | set(supposition.reasons)
        turned: dict[str, tuple[Turn, ...]] = {}
        for view, register in self._registers.items():
            touched |= register.readers(entries)
            kept = register.compare(case, programmes, entries)
            turned[view] = (
                *(turn for turn in kept if turn.reason not in rewritten),
                *_rewritten(register, replace(case, reasons={n: case.reasons[n] for n in rewritten}), programmes),
            )
        return frozenset(_with_resting(self.case, touched)), turned

    def _changed_states(self, verdicts: Mapping[tuple[str, str], OptionVerdict]) -> Iterator[ChangedState]:
        for (option, view), before in self.verdicts.items():
            for old, new in zip(before.reasons, verdicts[option, view].reasons, strict=True):
                if old.state is not new.state:
                    yield ChangedState(option=option, view=view, reason=old.reason, before=old.state, after=new.state)

    def _changed_outcomes(self, verdicts: Mapping[tuple[str, str], OptionVerdict]) -> Iterator[ChangedOutcome]:
        for (option, view), before in self.verdicts.items():
            for old, new in zip(before.modes, verdicts[option, view].modes, strict=True):
                if old.carried != new.carried:
                    yield ChangedOutcome(option=option, view=view, mode=old.mode, before=old.carried, after=new.carried)


def _rewritten(register: PremiseRegister, case: Case, programmes: Mapping[str, Programme]) -> Iterator[Turn]:
    """Yield which of the premises that are written otherwise come to something else than on record."""
    if not case.reasons:
        return
    before = register.truth
    for place, after in PremiseRegister(case, programmes, register.view, register.day).truth.items():
        if before[place] != after:
            yield Turn(reason=place[0], reading=place[1], before=before[place], after=after)


def _with_resting(case: Case, touched: set[str]) -> set[str]:
    """Add the reasons that rest, directly or through others, on one that is touched."""
    found = set(touched)
    while more := {r.id for r in case.reasons.values() if found & set(r.rests_on)} - found:
        found |= more
    return found
