"""The question and the answer: the first screen of the report."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from wiedervorlage.foundation.text import Text
from wiedervorlage.foundation.wording import write_day
from wiedervorlage.papers.report.markup import Markup, element
from wiedervorlage.papers.report.words import CAUSES
from wiedervorlage.recheck.due import MODE_NAMES
from wiedervorlage.recheck.result import Cause
from wiedervorlage.recheck.summary import lead_words, view_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wiedervorlage.papers.report.page import Report
    from wiedervorlage.recheck.result import Due


def question_of(report: Report) -> str:
    """Return the question of the case, or the general one with the day of the decision."""
    question = report.result.case.question
    if question is not None:
        return question.in_language(report.language)
    return report.word("default_question", day=write_day(report.result.decision.day, report.language))


def answer_section(report: Report) -> Markup:
    """Return the answer for each view, its range, and how it depends on the way the reasons carry."""
    views = [
        element("div", element("h3", view_name(view, report.language)), *_view_answer(report, view))
        for view in report.result.views
    ]
    return element(
        "section",
        element("h2", report.word("answer"), id="h-answer"),
        element("div", *views, class_="views"),
        element("p", _turn(report), class_="note"),
        class_="answer",
        aria_labelledby="h-answer",
    )


def _view_answer(report: Report, view: str) -> Iterator[Markup]:
    fair = [item for item in report.result.due if item.view == view and item.day is not None]
    if not fair:
        yield element("p", report.word("no_due"), class_="big")
        return
    first = min(fair, key=lambda item: (item.day, item.cause is not Cause.DECISIVE_GONE))
    yield element("p", _since(report, first), class_="big")
    yield element("p", first.because.in_language(report.language))
    yield from _detail(report, first)
    for item in _further(fair, first):
        yield element("p", f"{_day(report, item)}: {item.because.in_language(report.language)}", class_="note")
    yield from _modes(report, view)


def _further(fair: list[Due], first: Due) -> list[Due]:
    """Return the next causes, one for each day: the first screen holds no more."""
    by_day = {item.day: item for item in reversed(fair) if item.day != first.day}
    return sorted(by_day.values(), key=lambda item: item.day or date.max)[:3]


def _since(report: Report, item: Due) -> str:
    return _t(report, f"Anlass seit dem {_day(report, item)}", f"Cause since {_day(report, item)}")


def _day(report: Report, item: Due) -> str:
    return write_day(item.day, report.language) if item.day else report.word("never")


def _detail(report: Report, item: Due) -> Iterator[Markup]:
    parts = []
    if (item.earliest, item.latest) != (item.day, item.day):
        first = write_day(item.earliest, report.language)
        last = write_day(item.latest, report.language) if item.latest else report.word("never")
        parts.append(_t(report, f"Je nach Lesart {first} bis {last}.", f"By reading, {first} to {last}."))
    if item.lead_days:
        parts.append(lead_words(item.lead_days, report.language) + ".")
    if item.inferred:
        parts.append(_t(report, "Der Tag ist erschlossen.", "The day is inferred."))
    if parts:
        yield element("p", " ".join(parts), class_="note")


def _modes(report: Report, view: str) -> Iterator[Markup]:
    """Say under which ways of carrying the outcome never stopped being carried."""
    gone = {mode for item in report.result.due if item.view == view and item.day for mode in item.modes}
    modes = {outcome.mode for outcome in report.result.outcomes}
    lasting = [mode for mode in MODE_NAMES if mode in modes and mode not in gone]
    if lasting and len(modes) > 1:
        names = _t(report, " oder ", " or ").join(MODE_NAMES[mode].in_language(report.language) for mode in lasting)
        words = Text(
            de=f"Nie entfallen ist das Ergebnis, {names}; das Schreiben nennt nicht, wie seine Gründe tragen.",
            en=f"The outcome never lapsed {names}; the paper does not say how its reasons carry.",
        )
        yield element("p", words.in_language(report.language), class_="note")


def _turn(report: Report) -> str:
    turn = report.result.turn
    if turn is None:
        return _t(report, "Anders entschieden wurde bisher nicht.", "It has not been decided otherwise so far.")
    first, last = (write_day(day, report.language) for day in turn)
    if first == last:
        return _t(report, f"Anders entschieden wurde am {first}.", f"It was decided otherwise on {first}.")
    return _t(
        report,
        f"Anders entschieden wurde im Grundsatz am {first}, endgültig am {last}.",
        f"It was decided otherwise in principle on {first}, finally on {last}.",
    )


def cause_name(report: Report, item: Due) -> str:
    """Return the short name of a cause."""
    return CAUSES[item.cause.value].in_language(report.language)


def _t(report: Report, german: str, english: str) -> str:
    return german if report.language == "de" else english
