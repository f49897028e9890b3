"""The first screen: the question, and a plain answer for each view.

The answer keeps apart what holds whatever one thinks of the paper from what depends on how its reasons
carry, on the reading or on the view.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import numpy as np

from wiedervorlage.case.vocabulary import Outcome, ReadingName
from wiedervorlage.foundation.wording import NBSP, write_day, write_span
from wiedervorlage.papers.report.markup import Markup, bullets, element, join, quoted
from wiedervorlage.papers.report.naming import CAUSES
from wiedervorlage.premises.truth import FALSE, TRUE, UNKNOWN
from wiedervorlage.recheck.chain import ancestors
from wiedervorlage.recheck.due_words import lead_words
from wiedervorlage.recheck.naming import DECISIONS, MODE_NAMES
from wiedervorlage.recheck.result import Cause

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from wiedervorlage.case.model import Decision
    from wiedervorlage.papers.report.report import Report
    from wiedervorlage.recheck.result import Due

_SHOWN_CAUSES = 3


def question_of(report: Report) -> str:
    """Return the question of the case where it asks about this decision, else one made from the decision."""
    case, decision = report.case, report.decision
    day = write_day(decision.day, report.language)
    if case.question is not None and day.replace(NBSP, " ") in report.text(case.question).replace(NBSP, " "):
        return report.text(case.question)
    name = report.text(DECISIONS[decision.outcome])
    return report.say(
        f"Trägt die {name} vom {day} noch, und seit wann gab es Anlass, erneut zu prüfen?",
        f"Does the {name} of {day} still stand, and since when was there cause to look again?",
    )


def answer(report: Report) -> Markup:
    """Return the answer as a section: a sentence, a box per view, what really happened."""
    boxes = [_box(report, view) for view in report.result.views]
    return element(
        "section",
        element("h2", report.say("Antwort", "Answer"), id="h-answer"),
        element("p", summary(report), class_="lead"),
        element("div", *boxes, class_="views"),
        _afterwards(report),
        element("p", _caveat(report), class_="note"),
        id="answer",
        aria_labelledby="h-answer",
    )


def summary(report: Report) -> str:
    """Return the answer in a few sentences without markup."""
    return " ".join((*_standing(report), _since_sentence(report), _first_day_sentence(report)))


def first_cause(report: Report, view: str) -> Due | None:
    """Return the earliest cause under the fair reading that does not hang on how the reasons carry."""
    return min(_settled(report, view), key=lambda due: due.day or due.earliest, default=None)


def _settled(report: Report, view: str) -> list[Due]:
    stated = report.decision.mode is not None
    modes = _modes(report)
    return [
        due
        for due in _causes(report, view)
        if due.day and (due.cause is not Cause.NOT_CARRIED or stated or set(due.modes) >= modes)
    ]


def _modes(report: Report) -> set[object]:
    return {outcome.mode for outcome in report.result.outcomes}


def _causes(report: Report, view: str) -> list[Due]:
    found = [due for due in report.result.due if due.view == view]
    return sorted(found, key=lambda due: (due.day or due.earliest, due.cause))


def _since_sentence(report: Report) -> str:
    days = {view: first_cause(report, view) for view in report.result.views}
    found = {view: due.day for view, due in days.items() if due is not None and due.day}
    if not found:
        until = report.day(report.result.until)
        some = any(_causes(report, view) for view in report.result.views)
        if some:
            return report.say(
                f"Bis zum {until} gab es Anlass nur nach einer anderen als der fairen Lesart oder nur je nachdem, wie "
                "die Gründe tragen.",
                f"Until {until} there was cause only under another than the fair reading, or only depending on how "
                "the reasons carry.",
            )
        return report.say(
            f"Bis zum {until} gab es keinen Anlass, erneut zu prüfen.",
            f"Until {until} there was no cause to look again.",
        )
    if len(found) == len(days) > 1 and len(set(found.values())) == 1:
        day = report.day(next(iter(found.values())))
        return report.say(
            f"Anlass, erneut zu prüfen, gab es in jeder Sicht seit dem {day}.",
            f"There was cause to look again in every view since {day}.",
        )
    parts = []
    for view in report.result.views:
        day = report.day(found[view]) if view in found else ""
        since = report.say(f"seit dem {day}", f"since {day}") if day else report.say("nicht", "not at all")
        parts.append(f"{report.view(view)} {since}")
    return report.say("Anlass, erneut zu prüfen, war ", "Cause to look again was ") + ", ".join(parts) + "."


def _first_day_sentence(report: Report) -> str:
    name = report.text(DECISIONS[report.decision.outcome])
    due = [item for item in report.result.due if item.earliest <= report.decision.day]
    if not due:
        return report.say(
            f"Am Tag der {name} selbst war nach keiner Lesart etwas fällig.",
            f"On the day of the {name} itself nothing was due, under any reading.",
        )
    if all(item.day is None or item.day > report.decision.day for item in due):
        return report.say(
            f"Am Tag der {name} selbst war nach der fairen Lesart nichts fällig, nach einer anderen doch.",
            f"On the day of the {name} itself nothing was due under the fair reading; under another something was.",
        )
    return report.say(
        f"Schon am Tag der {name} selbst gab es Anlass.", f"There was cause on the day of the {name} itself already."
    )


def _standing(report: Report) -> Iterator[str]:
    """Say whether the reasons still carried on the last day before the matter was decided otherwise."""
    result = report.result
    turn = result.turn
    day = min(turn[1] - timedelta(days=1), result.until) if turn else result.until
    found = {view: _carried_on(report, view, day) for view in result.views}
    said = {view: words for view, words in found.items() if words}
    if not said:
        return
    when = report.say(f"Stand {report.day(day)}", f"as of {report.day(day)}")
    if turn and day < turn[1]:
        when += report.say(", Tag vor der Wende", ", the day before the turn")
    if len(set(said.values())) == 1:
        yield f"{_first_up(next(iter(said.values())))} ({when})."
        return
    parts = "; ".join(f"{report.view(view)}: {words}" for view, words in said.items())
    yield f"{_first_up(parts)} ({when})."


def _first_up(words: str) -> str:
    return words[:1].upper() + words[1:]


def _carried_on(report: Report, view: str, day: date) -> str:
    """Return whether the outcome was carried on a day, grouped by the ways its reasons may carry."""
    track = report.result.tracks[view, ReadingName.FAIR]
    point = int(np.searchsorted(track.days, day.toordinal()))
    if point >= track.days.size:
        return ""
    by_value: dict[int, list[str]] = {}
    for mode, outcome in track.outcome.items():
        by_value.setdefault(int(outcome[point]), []).append(report.text(MODE_NAMES[mode]))
    name = report.text(DECISIONS[report.decision.outcome])
    says = {
        FALSE: report.say(f"die {name} trägt nicht mehr", f"the {name} is no longer carried"),
        TRUE: report.say(f"die {name} trägt noch", f"the {name} is still carried"),
        UNKNOWN: report.say(f"ob die {name} noch trägt, ist offen", f"whether the {name} is still carried is open"),
    }
    if len(by_value) == 1:
        return says[next(iter(by_value))]
    joint = report.say(" oder ", " or ")
    comma = report.say(", ", " ")
    return "; ".join(
        f"{says[value]}{comma}{joint.join(by_value[value])}" for value in (FALSE, UNKNOWN, TRUE) if value in by_value
    )


def _box(report: Report, view: str) -> Markup:
    first = first_cause(report, view)
    causes = _causes(report, view)
    heading = element("h3", _first_up(report.view(view)))
    if first is None:
        big = element("p", report.say("Kein Anlass", "No cause"), class_="big")
        why = report.say("Nach der fairen Lesart war nichts fällig.", "Under the fair reading nothing was due.")
        return element("div", heading, big, element("p", why), *_listed(report, causes), class_="box")
    since = report.say(f"Anlass seit dem {report.day(first.day)}", f"Cause since {report.day(first.day)}")
    lead = element("p", lead_words(first.lead_days, report.language), class_="leadtime") if first.lead_days else None
    return element("div", heading, element("p", since, class_="big"), lead, *_listed(report, causes), class_="box due")


def _listed(report: Report, causes: list[Due]) -> Iterator[Markup]:
    before = [due for due in causes if report.result.turn is None or _begins(due) <= report.result.turn[1]]
    items = [cause_line(report, due) for due in before[:_SHOWN_CAUSES]]
    listed = bullets(items, class_="causes")
    if listed is not None:
        yield listed
    left = len(causes) - len(items)
    if left > 0:
        more = report.say(
            f"und {left} weiterer Anlass" if left == 1 else f"und {left} weitere Anlässe",
            f"and {left} more" if left == 1 else f"and {left} more causes",
        )
        yield element("p", element("a", more, href="#due"), class_="more")


def _begins(due: Due) -> date:
    return due.day or due.earliest


def cause_line(report: Report, due: Due) -> Markup:
    """Return a cause as one line: day, what it is, and what the day depends on."""
    day = element("strong", report.day(due.day) if due.day else report.say("nur nach anderer Lesart", "not if fair"))
    name = report.text(CAUSES[due.cause])
    details = []
    if due.cause is Cause.DECISIVE_GONE:
        details.append(quoted(report.text(report.case.reasons[due.reason].says), report.language))
    if due.cause is Cause.NEW_FACT:
        details.append(_brought_by(report, due))
    if due.modes and set(due.modes) != _modes(report):
        joint = report.say(" oder ", " or ")
        details.append(joint.join(report.text(MODE_NAMES[mode]) for mode in due.modes))
    range_words = range_of(report, due)
    if range_words:
        details.append(range_words)
    if due.inferred:
        details.append(report.say("Tag erschlossen", "day inferred"))
    return join(day, f": {name}", element("span", " – " + "; ".join(details), class_="note") if details else None)


def _brought_by(report: Report, due: Due) -> str:
    """Return who brought the figure."""
    items = (*report.case.requests, *report.case.offers)
    return next((item.by for item in items if item.id == due.reason), report.text(due.because))


def range_of(report: Report, due: Due) -> str:
    """Say from when to when the day of a cause may lie, and why; empty where there is no range."""
    if (due.earliest, due.latest) == (due.day, due.day):
        return ""
    first, last = report.day(due.earliest), report.day(due.latest)
    if due.cause is Cause.REVIEW:
        return report.say(f"Datum ungenau: {first} bis {last}", f"imprecise date: {first} to {last}")
    if due.latest is None:
        return report.say(f"je nach Lesart ab {first} oder nie", f"by reading from {first} on, or never")
    return report.say(f"je nach Lesart {first} bis {last}", f"by reading {first} to {last}")


def _afterwards(report: Report) -> Markup:
    """List what was really decided on the matter afterwards."""
    later = [
        other
        for other in report.case.decisions
        if other.day > report.decision.day and report.decision.id in ancestors(report.case, other.id)
    ]
    heading = element("h3", report.say("Was wirklich geschah", "What really happened"))
    if not later:
        none = report.say("Neu entschieden wurde bisher nicht.", "It has not been decided anew so far.")
        return join(heading, element("p", none))
    items = [_later(report, other) for other in sorted(later, key=lambda decision: decision.day)]
    return join(heading, bullets(items, class_="later"))


def _later(report: Report, other: Decision) -> Markup:
    if other.outcome is Outcome.DEFER:
        mark = report.say("vertagt", "deferred")
    elif other.outcome is Outcome.REFER:
        mark = report.say("verwiesen", "referred")
    elif other.outcome is report.decision.outcome:
        mark = report.say("gleich entschieden", "decided alike")
    else:
        mark = report.say("anders entschieden", "decided otherwise")
    return join(
        element("strong", write_span(other.on, report.language)),
        f" {other.by}: {report.text(other.about)} ",
        element("span", f"({mark})", class_="note"),
    )


def _caveat(report: Report) -> str:
    return report.say(
        "„Anlass“ heißt: in den eigenen Worten der Entscheidung, nie eine Rechtspflicht. Dieser Bericht entscheidet "
        "für niemanden und ist keine Rechtsberatung.",
        "“Cause” means: in the decision’s own terms, never a legal duty. This report decides for nobody and is no "
        "legal advice.",
    )
