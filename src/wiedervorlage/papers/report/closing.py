"""What stands beside the reasons: what still held at the turn, the rules that were read, other changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from wiedervorlage.case.vocabulary import ReadingName
from wiedervorlage.foundation.wording import write_span
from wiedervorlage.papers.report.markup import Markup, element, join, table
from wiedervorlage.papers.report.report import reasons_of
from wiedervorlage.recheck.due import parameters_read
from wiedervorlage.recheck.figures import write_value
from wiedervorlage.recheck.states import CARRYING, NAMES, State

if TYPE_CHECKING:
    from datetime import date

    from wiedervorlage.papers.report.report import Report


def still_true(report: Report) -> Markup:
    """Say which reasons still carried on the day the matter was decided otherwise (else on the last day)."""
    result = report.result
    day = min(result.turn[1], result.until) if result.turn else result.until
    rows = []
    for name in report.tracked():
        states = {view: _state_on(report, name, view, day) for view in result.views}
        if any(state in CARRYING for state in states.values()):
            title = element("a", report.title_of(report.case.reasons[name]), href=f"#reason-{name}")
            rows.append((title, _role(report, name), *(_state_words(report, state) for state in states.values())))
    when = report.day(day)
    turned = report.say(
        f"Am {when} wurde anders entschieden. Das heißt nicht, dass alle Gründe von damals falsch geworden wären. "
        "An diesem Tag trugen nach der fairen Lesart noch:",
        f"On {when} the matter was decided otherwise. That does not mean that all the old reasons had become wrong. "
        "On that day these still carried under the fair reading:",
    )
    not_yet = report.say(
        f"Anders entschieden ist bisher nicht. Am {when}, dem letzten Tag, trugen nach der fairen Lesart noch:",
        f"It has not been decided otherwise so far. On {when}, the last day, these still carried if read fairly:",
    )
    intro = turned if result.turn else not_yet
    if not rows:
        return join(element("p", intro), element("p", report.say("keiner der Gründe.", "none of the reasons.")))
    head = (
        report.say("Grund", "Reason"),
        report.say("Rolle", "Role"),
        *(report.view(view) for view in result.views),
    )
    caption = report.say(f"Gründe, die am {when} noch trugen", f"Reasons that still carried on {when}")
    return join(element("p", intro), table(caption, head, rows))


def _role(report: Report, name: str) -> str:
    decision = report.tracked()[name].decision
    if name in decision.weighs_against:
        return report.say("eingeräumt", "conceded")
    if name in reasons_of(report.decision):
        return report.say("Grund dieser Entscheidung", "ground of this decision")
    return report.say("Grund der anderen Entscheidung im selben Schreiben", "ground of the paper’s other decision")


def _state_on(report: Report, name: str, view: str, day: date) -> State | None:
    track = report.tracked()[name].tracks[view, ReadingName.FAIR]
    point = int(np.searchsorted(track.days, day.toordinal()))
    return State(int(track.reasons[name].states[point])) if point < track.days.size else None


def _state_words(report: Report, state: State | None) -> str:
    return report.text(NAMES[state]) if state is not None else "–"


def rules_read(report: Report) -> Markup | None:
    """List what the rules said that premises read, with their sources and since when each was known."""
    read: dict[tuple[str, str], set[str]] = {}
    for result in (report.result, *report.beside):
        track = result.tracks[result.views[0], ReadingName.FAIR]
        for key, reason in parameters_read(track, result.decision).items():
            read.setdefault(key, set()).add(reason)
    rows = []
    for programme, parameter in read:
        rule = report.programmes[programme]
        label = rule.labels.get(parameter)
        for stated in rule.parameters[parameter]:
            until = write_span(stated.valid_to, report.language) if stated.valid_to else "–"
            known = report.day(stated.known_from)
            rows.append(
                (
                    report.text(label) if label else parameter,
                    write_value(stated.value, stated.unit, report.language),
                    write_span(stated.valid_from, report.language),
                    until,
                    known + (report.say(" (erschlossen)", " (inferred)") if stated.published is None else ""),
                    str(stated.citation),
                )
            )
    if not rows:
        return None
    head = (
        report.say("Regelgröße", "Parameter"),
        report.say("Wert", "Value"),
        report.say("gilt ab", "valid from"),
        report.say("bis", "until"),
        report.say("bekannt seit", "known since"),
        report.say("Fundstelle", "Citation"),
    )
    return table(
        report.say("Gelesene Regeln und ihre Fassungen", "Rules that were read, and their versions"), head, rows
    )


def notices(report: Report) -> Markup:
    """List what changed without giving cause by itself."""
    seen: dict[tuple[date, str], list[str]] = {}
    for notice in sorted(report.result.notices, key=lambda notice: notice.day):
        seen.setdefault((notice.day, report.text(notice.says)), []).append(notice.view)
    rows = [(report.day(day), report.views(views), says) for (day, says), views in seen.items()]
    if not rows:
        return element("p", report.say("Nichts weiter.", "Nothing else."))
    intro = report.say(
        "Diese Änderungen geben für sich keinen Anlass, gehören aber zum Bild.",
        "These changes give no cause by themselves but belong to the picture.",
    )
    head = (report.say("Tag", "Day"), report.say("Sicht", "View"), report.say("Was", "What"))
    caption = report.say("Änderungen ohne eigenen Anlass", "Changes without cause of their own")
    return join(element("p", intro), table(caption, head, rows))
