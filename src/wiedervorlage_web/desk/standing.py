"""How a case stands on a day: its decision, its reasons with their states in both views, what happened until then."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from django.utils.translation import gettext as _

from wiedervorlage.case.vocabulary import ReadingName
from wiedervorlage.evidence.facts import PUBLIC
from wiedervorlage.foundation.text import Text
from wiedervorlage.recheck.promised import when_promised
from wiedervorlage.recheck.states import CARRYING, NAMES, NOT_CARRYING, State
from wiedervorlage_web.desk.templatetags.language import page_language

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from wiedervorlage.case.dated import Dated
    from wiedervorlage.case.model import Case, Reason, Review
    from wiedervorlage.foundation.days import Span
    from wiedervorlage.recheck.result import Recheck

_WORDS: Final = {state.word: state for state in State}


@dataclass(frozen=True, slots=True, kw_only=True)
class Badge:
    """A state in words with the tone it is shown in."""

    words: str
    tone: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StandingReason:
    """A reason of a decision on a day: ``conceded`` where the paper grants it to the other side."""

    reason: Reason
    conceded: bool
    states: tuple[Badge, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """Something dated on the record, as one line of the chronicle."""

    when: Span
    sort: str
    by: str
    what: Text
    public_from: date
    href: str = ""


def standing_reasons(result: Recheck, day: date) -> tuple[StandingReason, ...]:
    """Return the reasons of the decision, in the order of its paper, as they stand on ``day`` if read fairly."""
    decision = result.decision
    own = (*decision.rests_on, *decision.weighs_against)
    return tuple(
        StandingReason(
            reason=result.case.reasons[name],
            conceded=name in decision.weighs_against,
            states=tuple(badge_on(result, name, view, day) for view in result.views),
        )
        for name in own
        if name in result.case.reasons
    )


def badge_on(result: Recheck, reason: str, view: str, day: date, reading: ReadingName = ReadingName.FAIR) -> Badge:
    """Return the state of a reason on a day in a view."""
    found: State | None = None
    for run in result.states:
        if (run.reason, run.view, run.reading) == (reason, view, reading) and run.day <= day:
            found = State(run.state)
    return badge(found)


def badge(state: State | None) -> Badge:
    """Return the words of a state and the tone in which it is shown."""
    if state is None:
        return Badge(words="–", tone="info")
    tone = "success" if state in CARRYING else "danger" if state in NOT_CARRYING else "warning"
    return Badge(words=NAMES[state].in_language(page_language()), tone="info" if state is State.JUDGEMENT else tone)


def view_name(view: str) -> str:
    """Return how a view is called: public, or the body's own house."""
    return _("öffentlich bekannt") if view == PUBLIC else _("im Haus bekannt")


def happenings(case: Case, until: date) -> tuple[Happening, ...]:
    """Return the chronicle of a case: all that was known to have happened by ``until``, oldest first."""
    lines = [line for line in _lines(case) if line.when.last <= until]
    return tuple(sorted(lines, key=lambda line: (line.when.first, line.when.last)))


def public_happenings(case: Case, until: date) -> tuple[Happening, ...]:
    """Return the chronicle as the public could know it by ``until``; links into the house are left out."""
    known = [line for line in _lines(case) if line.public_from <= until and line.when.last <= until]
    plain = (replace(line, href="") for line in known)
    return tuple(sorted(plain, key=lambda line: (line.when.first, line.when.last)))


def _lines(case: Case) -> Iterator[Happening]:
    for event in case.events:
        yield _line(event, _("Ereignis"), event.what)
    for request in case.requests:
        yield _line(request, _("Anregung"), request.asks)
    for offer in case.offers:
        yield _line(offer, _("Angebot"), offer.of)
    for decision in case.decisions:
        yield _line(decision, _("Entscheidung"), decision.about, href=f"?entscheidung={decision.id}")
    for proposal in case.laid_before:
        yield _line(proposal, _("Beschlussvorschlag"), proposal.about)
    for act in case.acts:
        yield _line(act, _("Vorgangshandlung"), _act_words(case, act.reason or act.decision, act.kind))
    for review in case.reviews:
        yield _line(review, _("Zusage"), _promised(review))


def _promised(review: Review) -> Text:
    """Return what was promised, with its day and what it waits for."""
    when = Text(de=when_promised(review, "de"), en=when_promised(review, "en"))
    return Text(de=f"sagt eine erneute Prüfung zu: {when.de}", en=f"promises to examine again: {when.en}")


def _line(item: Dated, sort: str, what: Text, href: str = "") -> Happening:
    known = item.known_since(PUBLIC)
    return Happening(when=item.on, sort=sort, by=item.by, what=what, public_from=known, href=href)


def _act_words(case: Case, about: str, kind: str) -> Text:
    known = _ACTS.get(kind, Text(de=kind, en=kind))
    if about in case.reasons:
        said = case.reasons[about].says
        return Text(de=f"Grund {known.de}: {said.de}", en=f"reason {known.en}: {said.en}")
    return Text(de=f"Entscheidung {known.de}", en=f"decision {known.en}")


_ACTS: Final = {
    "cured": Text(de="ausgeräumt", en="cured"),
    "accepted": Text(de="hingenommen", en="accepted"),
    "lifted": Text(de="wieder offen", en="open again"),
    "upheld": Text(de="bestätigt", en="upheld"),
    "referred": Text(de="verwiesen", en="referred"),
    "suspended": Text(de="ausgesetzt", en="suspended"),
    "annulled": Text(de="aufgehoben", en="annulled"),
    "superseded": Text(de="ersetzt", en="superseded"),
}
