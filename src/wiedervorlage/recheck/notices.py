"""What changed without giving cause by itself: other reasons, other parameters of the rule, open outcomes."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from wiedervorlage.case.model import Offer, Request
from wiedervorlage.foundation.text import Text
from wiedervorlage.premises.truth import UNKNOWN
from wiedervorlage.recheck.due import parameters_read
from wiedervorlage.recheck.naming import MODE_NAMES
from wiedervorlage.recheck.result import Notice
from wiedervorlage.recheck.runs import runs
from wiedervorlage.recheck.states import NAMES, State
from wiedervorlage.rules.changes import changes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wiedervorlage.recheck.due import Surroundings
    from wiedervorlage.recheck.track import DecisionTrack
    from wiedervorlage.rules.changes import Change


def find_notices(track: DecisionTrack, around: Surroundings) -> tuple[Notice, ...]:
    """Return the notices of one view under the fair reading, in order of their day."""
    found = [*_reasons(track, around), *_outcomes(track, around), *_rules(track, around), *_requests(around)]
    return tuple(sorted(found, key=lambda notice: (notice.day, notice.about)))


def _reasons(track: DecisionTrack, around: Surroundings) -> Iterator[Notice]:
    for name, reason in track.reasons.items():
        changed = list(runs(reason.states, track.days))
        for (_, before), (day, after) in itertools.pairwise(changed):
            says = reason.reason.says
            words = NAMES[State(before)], NAMES[State(after)]
            yield Notice(
                day=day,
                view=around.view,
                about=name,
                says=Text(
                    de=f"„{says.de}“: {words[0].de} → {words[1].de}",
                    en=f"“{says.en}”: {words[0].en} → {words[1].en}",
                ),
            )


def _outcomes(track: DecisionTrack, around: Surroundings) -> Iterator[Notice]:
    for mode, outcome in track.outcome.items():
        for day, value in list(runs(outcome, track.days))[1:]:
            if value == UNKNOWN:
                says = Text(
                    de=f"Ob das Ergebnis noch getragen wird, ist offen, {MODE_NAMES[mode].de}.",
                    en=f"Whether the outcome is still carried is open, {MODE_NAMES[mode].en}.",
                )
                yield Notice(day=day, view=around.view, about=around.decision.id, says=says)


def _rules(track: DecisionTrack, around: Surroundings) -> Iterator[Notice]:
    programme = around.programmes.get(around.case.programme)
    if programme is None:
        return
    read = {parameter for _, parameter in parameters_read(track, around.decision)}
    for parameter in programme.parameters:
        for change in changes(programme, parameter, around.decision.day, around.until):
            if (parameter in read and not change.context) or change.noticed < around.since:
                continue
            label = programme.labels.get(parameter) or Text(de=parameter)
            yield Notice(day=change.noticed, view=around.view, about=programme.id, says=_rule_text(label, change))


def _rule_text(label: Text, change: Change) -> Text:
    if change.context:
        return Text(de=f"Umstand der Regel geändert: „{label.de}“.", en=f"Context of the rule changed: “{label.en}”.")
    return Text(de=f"Regel an anderer Stelle geändert: „{label.de}“.", en=f"Rule changed elsewhere: “{label.en}”.")


def _requests(around: Surroundings) -> Iterator[Notice]:
    decision = around.decision
    items: tuple[Request | Offer, ...] = (*around.case.requests, *around.case.offers)
    for item in items:
        known = item.known_since(around.view)
        if decision.day < known <= around.until and known >= around.since:
            words = item.asks if isinstance(item, Request) else item.of
            yield Notice(
                day=known,
                view=around.view,
                about=item.id,
                says=Text(de=f"{item.by}: {words.de}", en=f"{item.by}: {words.en}"),
            )
