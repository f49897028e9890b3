"""What the page of an examination shows: the answer for each option, the options side by side, what would turn them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from django.utils.translation import gettext as _

from wiedervorlage.examination.turning_words import BEARINGS, CARRIED, signpost_line
from wiedervorlage.foundation.wording import write_number
from wiedervorlage.premises.truth import FALSE, TRUE, UNKNOWN
from wiedervorlage.recheck.naming import MODE_NAMES
from wiedervorlage_web.desk.standing import Badge, badge
from wiedervorlage_web.desk.templatetags.language import page_language

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wiedervorlage.case.model import Case, Decision, Reason
    from wiedervorlage.case.options import Option
    from wiedervorlage.examination.contradictions import Contradiction
    from wiedervorlage.examination.examine import Examination
    from wiedervorlage.examination.signposts import Signpost
    from wiedervorlage.examination.verdict import ModeVerdict, OptionVerdict
    from wiedervorlage.foundation.text import Text

TONES: Final = {TRUE: "success", UNKNOWN: "warning", FALSE: "danger"}
_MOST_SETS: Final = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class WeighedReason:
    """A reason in a verdict: how it stands, and what hangs on it."""

    reason: Reason
    supports: bool
    state: Badge
    bearing: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ModeSaid:
    """The verdict under one way of carrying or several that agree, and the smallest changes that would turn it.

    Attributes:
        names: the ways of carrying under which it is so.
        under: share of the weightings, in words; empty where none are weighed.
        goal: what the outcome would turn to.
        size: how many reasons have to change; None where no change of reasons brings it about.
        sets: smallest sets of reasons, as many as can be read; ``more`` counts the others.
    """

    names: tuple[Text, ...]
    outcome: Badge
    under: str
    goal: str
    size: int | None
    sets: tuple[tuple[Reason, ...], ...]
    more: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Tension:
    """Two reasons that sit badly with each other."""

    one: Reason
    other: Reason
    says: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What follows for one option from its latest decision and the reasons on record."""

    option: Option
    decision: Decision
    reasons: tuple[WeighedReason, ...]
    modes: tuple[ModeSaid, ...]
    signposts: tuple[str, ...]
    tensions: tuple[Tension, ...]

    @property
    def outcomes(self) -> tuple[Badge, ...]:
        """Return the different outcomes over the ways of carrying: one where they agree."""
        return tuple(dict.fromkeys(mode.outcome for mode in self.modes))


def verdicts(result: Examination, view: str) -> tuple[Verdict, ...]:
    """Return the verdicts of the options on which something was decided, in a view."""
    found = (result.verdicts[option, view] for option in result.case.options)
    return tuple(_verdict(result, judged, judged.standing) for judged in found if judged.standing is not None)


def undecided(result: Examination, view: str) -> tuple[Option, ...]:
    """Return the options on which nothing with reasons was decided until the day."""
    return tuple(o for name, o in result.case.options.items() if result.verdicts[name, view].standing is None)


def outcome_badge(carried: int) -> Badge:
    """Return an outcome in words."""
    return Badge(words=CARRIED[carried].in_language(page_language()), tone=TONES[carried])


def _verdict(result: Examination, judged: OptionVerdict, standing: Decision) -> Verdict:
    case, last = result.case, judged.modes[-1] if judged.modes else None
    bearing = {a.reason: BEARINGS[a.bearing].in_language(page_language()) for a in last.assumptions} if last else {}
    return Verdict(
        option=case.options[judged.option],
        decision=standing,
        reasons=tuple(
            WeighedReason(
                reason=case.reasons[r.reason],
                supports=r.supports,
                state=badge(r.state),
                bearing=bearing.get(r.reason, ""),
            )
            for r in judged.reasons
        ),
        modes=_agreeing(tuple(_mode(case, mode) for mode in judged.modes)),
        signposts=tuple(_signposts(result, judged)),
        tensions=tuple(_tension(case, pair) for pair in judged.contradictions),
    )


def _agreeing(modes: tuple[ModeSaid, ...]) -> tuple[ModeSaid, ...]:
    """Put together the ways of carrying that come to the same, by the same changes."""
    found: dict[tuple[object, ...], ModeSaid] = {}
    for mode in modes:
        named = tuple(tuple(reason.id for reason in chosen) for chosen in mode.sets)
        same = (mode.outcome, mode.goal, mode.size, named, mode.more)
        before = found.get(same)
        names, under = (before.names, before.under) if before else ((), "")
        found[same] = replace(mode, names=(*names, *mode.names), under=under or mode.under)
    return tuple(found.values())


def _mode(case: Case, mode: ModeVerdict) -> ModeSaid:
    turn = mode.to_turn
    goals = {TRUE: _("wieder getragen wird"), FALSE: _("nicht mehr getragen wird")}
    listed = turn.sets[:_MOST_SETS]
    return ModeSaid(
        names=(MODE_NAMES[mode.mode],),
        outcome=outcome_badge(mode.carried),
        under=_under(mode.share),
        goal=goals[turn.wanted],
        size=turn.size,
        sets=tuple(tuple(reason for name, reason in case.reasons.items() if name in chosen) for chosen in listed),
        more=max(0, turn.count - len(listed)),
    )


def _under(share: tuple[float, float] | None) -> str:
    if share is None:
        return ""
    low, high = (write_number(100 * part, page_language(), decimals=0) for part in share)
    return _("unter %(share)s %% der Gewichtungen") % {"share": low if low == high else f"{low}–{high}"}


def _signposts(result: Examination, judged: OptionVerdict) -> Iterator[str]:
    """Yield what to watch, what is nearest to turning first."""
    found: dict[tuple[str, str, str], Signpost] = {}
    for mode in judged.modes:
        for assumption in mode.assumptions:
            for post in assumption.signposts:
                found.setdefault((post.reason, post.flip.measure, post.flip.subject), post)
    nearest = sorted(found.values(), key=lambda post: (post.flip.distance is None, post.flip.distance or 0.0))
    lines = (signpost_line(result, post, page_language()).split(": ", 1)[1] for post in nearest)
    yield from dict.fromkeys(lines)


def _tension(case: Case, pair: Contradiction) -> Tension:
    return Tension(one=case.reasons[pair.one], other=case.reasons[pair.other], says=pair.says)
