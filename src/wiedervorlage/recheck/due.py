"""When there was cause to look again, and why.

Five causes (design, section 4.2), each in the terms of the decision itself. A cause that depends on how a
premise is read is found under each reading; its day is that of the fair reading, and its range says what
the others give.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

import numpy as np

from wiedervorlage.case.vocabulary import Mode, ReadingName
from wiedervorlage.foundation.text import Text
from wiedervorlage.premises import nodes
from wiedervorlage.premises.evaluation import word
from wiedervorlage.premises.parser import parse
from wiedervorlage.premises.truth import FALSE, BoolArray
from wiedervorlage.recheck.falling import Fallen, fallen_over_readings
from wiedervorlage.recheck.figures import Figure, figures_at
from wiedervorlage.recheck.naming import MODE_NAMES
from wiedervorlage.recheck.promised import is_about
from wiedervorlage.recheck.result import Cause, Due
from wiedervorlage.recheck.states import GONE, NAMES, NOT_CARRYING, State
from wiedervorlage.rules.changes import changes

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from wiedervorlage.case.model import Case, Decision, Offer, Reason, Request
    from wiedervorlage.evidence.facts import Fact
    from wiedervorlage.recheck.track import DecisionTrack
    from wiedervorlage.rules.programme import Programme


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """What a due day is seen against: the case, its rules, and what was decided later."""

    case: Case
    programmes: Mapping[str, Programme]
    decision: Decision
    view: str
    since: date
    until: date
    turn: tuple[date, date] | None
    later: tuple[Decision, ...]


def find_due(tracks: Mapping[ReadingName, DecisionTrack], around: Surroundings) -> tuple[Due, ...]:
    """Return every cause for a new look in one view, in order of its day."""
    found = [
        *_outcome_gone(tracks, around),
        *_decisive_gone(tracks, around),
        *_reviews(around),
        *_rule_changes(tracks, around),
        *_new_facts(around),
    ]
    # After the final turn the decision no longer stands: nothing can be due under it.
    standing = [due for due in found if around.turn is None or due.earliest <= around.turn[1]]
    return tuple(sorted(standing, key=lambda due: (due.day or date.max, due.earliest, due.cause, due.reason)))


def _outcome_gone(tracks: Mapping[ReadingName, DecisionTrack], around: Surroundings) -> Iterator[Due]:
    """Find when the outcome was no longer carried; modes that give the same days are told together."""
    together: dict[Fallen, list[Mode]] = {}
    for mode in tracks[ReadingName.FAIR].outcome:

        def gone(track: DecisionTrack, mode: Mode = mode) -> BoolArray:
            where: BoolArray = track.outcome[mode] == FALSE
            return where

        fallen = fallen_over_readings(tracks, gone)
        if fallen is not None:
            together.setdefault(fallen, []).append(mode)
    for fallen, modes in together.items():
        point = _point(tracks, fallen.day or fallen.earliest)
        reasons = tracks[fallen.reading].reasons
        supporting = (*around.decision.rests_on, *around.decision.presupposes)
        lost = [reasons[name].reason for name in supporting if reasons[name].states[point] in NOT_CARRYING]
        gone_with = _lost_words(lost)
        because = Text(
            de=f"Das Ergebnis wird nicht mehr getragen, {_any_of(modes).de}. {gone_with.de}",
            en=f"The outcome is no longer carried, {_any_of(modes).en}. {gone_with.en}",
        )
        figures = [figure for reason in lost for figure in _figures(reason.id, fallen, tracks, around)]
        inferred = any(figure.inferred for figure in figures)
        yield _due(
            fallen,
            around,
            Cause.NOT_CARRIED,
            because,
            modes=tuple(modes),
            sources=_cited(figures),
            inferred=inferred,
        )


def _lost_words(lost: Sequence[Reason]) -> Text:
    """Name the grounds that no longer carry; where all still do, what stands against them weighs more."""
    if not lost:
        return Text(
            de="Die Gründe dafür tragen noch, wiegen aber weniger als das, was dagegen steht.",
            en="The grounds for it still carry, but weigh less than what stands against them.",
        )
    german = "; ".join(f"„{reason.says.de.rstrip('.')}“" for reason in lost)
    english = "; ".join(f"“{reason.says.en.rstrip('.')}”" for reason in lost)
    return Text(de=f"Nicht mehr tragend: {german}.", en=f"No longer carrying: {english}.")


def _any_of(modes: Sequence[Mode]) -> Text:
    return Text(
        de=" oder ".join(MODE_NAMES[mode].de for mode in modes),
        en=" or ".join(MODE_NAMES[mode].en for mode in modes),
    )


def _decisive_gone(tracks: Mapping[ReadingName, DecisionTrack], around: Surroundings) -> Iterator[Due]:
    for name in around.decision.names_decisive:

        def gone(track: DecisionTrack, name: str = name) -> BoolArray:
            where: BoolArray = np.isin(track.reasons[name].states, list(GONE))
            return where

        fallen = fallen_over_readings(tracks, gone)
        if fallen is None:
            continue
        point = _point(tracks, fallen.day or fallen.earliest)
        state = State(int(tracks[fallen.reading].reasons[name].states[point]))
        says = around.case.reasons[name].says
        because = Text(
            de=f"Der Grund, den das Schreiben selbst als maßgeblich nennt, ist {NAMES[state].de}: „{says.de}“",
            en=f"The reason that the paper itself names as decisive {NAMES[state].en}: “{says.en}”",
        )
        figures = _figures(name, fallen, tracks, around)
        inferred = any(figure.inferred for figure in figures)
        yield _due(
            fallen, around, Cause.DECISIVE_GONE, because, reason=name, sources=_cited(figures), inferred=inferred
        )


def _reviews(around: Surroundings) -> Iterator[Due]:
    for review in around.case.reviews:
        # Where nobody named a day none is made of what the promise waits for.
        if review.due is None or not is_about(around.case, review, around.decision):
            continue
        day = max(review.due.last, review.known_since(around.view))
        if not around.since <= day <= around.until:
            continue
        because = Text(de="Die zugesagte Überprüfung war fällig.", en="The review that had been promised was due.")
        exact = Fallen(day=day, earliest=max(review.due.first, review.known_since(around.view)), latest=day)
        yield _due(exact, around, Cause.REVIEW, because, reason=review.id, sources=review.sources)


def _rule_changes(tracks: Mapping[ReadingName, DecisionTrack], around: Surroundings) -> Iterator[Due]:
    for (programme, parameter), reason in parameters_read(tracks[ReadingName.FAIR], around.decision).items():
        rule = around.programmes[programme]
        for change in changes(rule, parameter, around.decision.day, around.until):
            if change.noticed < around.since or change.context:
                continue
            label = rule.labels.get(parameter) or Text(de=parameter)
            because = Text(
                de=f"Die Regelgröße „{label.de}“, auf die sich ein Grund stützt, hat sich geändert.",
                en=f"The rule’s “{label.en}”, on which a reason rests, changed.",
            )
            cited = tuple(str(v.citation) for v in (change.after or change.before,) if v is not None)
            exact = Fallen(day=change.noticed, earliest=change.noticed, latest=change.noticed)
            yield _due(exact, around, Cause.RULE_CHANGED, because, reason=reason, sources=cited)


def parameters_read(track: DecisionTrack, decision: Decision) -> dict[tuple[str, str], str]:
    """Return the rule parameters that premises of the decision's reasons read, with the first such reason."""
    read: dict[tuple[str, str], str] = {}
    for name in (*decision.rests_on, *decision.weighs_against):
        premise = track.reasons[name].reason.premise
        if premise is None:
            continue
        for text in premise.texts.values():
            for node in nodes.walk(parse(text)):
                if isinstance(node, nodes.Call) and node.function == "rule":
                    programme, parameter = (word(argument) for argument in node.arguments)
                    read.setdefault((programme, parameter), name)
    return read


def _new_facts(around: Surroundings) -> Iterator[Due]:
    case, decision = around.case, around.decision
    items: tuple[Request | Offer, ...] = (*case.requests, *case.offers)
    for item in items:
        known = item.known_since(around.view)
        # Only what surely came after the decision counts: an imprecise date may mean a day before it.
        if item.on.first <= decision.day or not around.since <= known <= around.until:
            continue
        brought = [fact for fact in case.facts if fact.id and fact.id in item.brings]
        fresh = [fact for fact in brought if _is_surely_later(fact, decision, around.view)]
        if not fresh:
            continue
        labels = Text(
            de=", ".join(case.measures[fact.measure].label.de for fact in fresh),
            en=", ".join(case.measures[fact.measure].label.en for fact in fresh),
        )
        because = Text(
            de=f"{item.by} legte eine Angabe vor, die der Entscheidung fehlte: {labels.de}.",
            en=f"{item.by} brought a figure that the decision did not have: {labels.en}.",
        )
        exact = Fallen(day=known, earliest=known, latest=known)
        sources = tuple(dict.fromkeys((*item.sources, *(fact.source for fact in fresh))))
        yield _due(exact, around, Cause.NEW_FACT, because, reason=item.id, sources=sources)


def _is_surely_later(fact: Fact, decision: Decision, view: str) -> bool:
    """Say whether ``view`` cannot have known a figure on the day of the decision, by any reading of its dates."""
    possible = [fact.published.first] if fact.published else []
    if fact.held_by == view and fact.held_since:
        possible.append(fact.held_since.first)
    return all(day > decision.day for day in possible)


def _due(  # noqa: PLR0913 - a due day has these parts
    fallen: Fallen, around: Surroundings, cause: Cause, because: Text, *,
    modes: tuple[Mode, ...] = (), reason: str = "", sources: Iterable[str] = (), inferred: bool = False,
) -> Due:  # fmt: skip
    day = fallen.day
    lead = None
    if around.turn is not None and day is not None:
        lead = ((around.turn[0] - day).days, (around.turn[1] - day).days)
    closing = next((d for d in around.later if (day or fallen.earliest) <= d.day), None)
    return Due(
        decision=around.decision.id,
        view=around.view,
        cause=cause,
        modes=modes,
        reason=reason,
        day=day,
        earliest=fallen.earliest,
        latest=fallen.latest,
        until=fallen.until,
        because=because,
        sources=tuple(sources),
        inferred=inferred,
        lead_days=lead,
        closed_by=closing.id if closing else "",
        closed_on=closing.day if closing else None,
    )


def _figures(
    reason: str, fallen: Fallen, tracks: Mapping[ReadingName, DecisionTrack], around: Surroundings
) -> list[Figure]:
    """Return the figures that a reason's premise read on the day it fell."""
    point = _point(tracks, fallen.day or fallen.earliest)
    value = tracks[fallen.reading].reasons[reason].value
    return list(figures_at(value, point, around.case, around.programmes, around.view))


def _cited(figures: Iterable[Figure]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(figure.fact.source if figure.fact else figure.source for figure in figures))


def _point(tracks: Mapping[ReadingName, DecisionTrack], day: date) -> int:
    days = tracks[ReadingName.FAIR].days
    return int(np.searchsorted(days, day.toordinal()))
