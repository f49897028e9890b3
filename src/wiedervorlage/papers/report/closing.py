"""The last sections: what still held, what is doubtful, what else changed, how it was computed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from wiedervorlage.case.model import ReadingName
from wiedervorlage.foundation.findings import Severity
from wiedervorlage.foundation.wording import write_day
from wiedervorlage.papers.report.markup import Markup, element, join, table
from wiedervorlage.recheck.figures import source_title
from wiedervorlage.recheck.states import CARRYING, NAMES, State
from wiedervorlage.recheck.summary import view_name
from wiedervorlage.recheck.track import Tracker

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from wiedervorlage.papers.report.page import Report


def held_section(report: Report) -> Markup | None:
    """Say which of all reasons stated before still carried on the day the matter was decided otherwise.

    Every earlier decision of the case counts, not only the one rechecked: a reason that outlived the turn
    is part of an honest account.
    """
    turn = report.result.turn
    if turn is None:
        return None
    day = turn[-1]
    parts = [element("p", report.word("turned", day=write_day(day, report.language)))]
    for view in report.result.views:
        rows = list(_still_carrying(report, view, day))
        caption = view_name(view, report.language)
        head = tuple(report.word(key) for key in ("reason", "state", "stated"))
        empty = element("p", f"{caption}: {report.word('nothing_held')}")
        parts.append(table(caption, head, rows) if rows else empty)
    return join(*parts)


def _still_carrying(report: Report, view: str, day: date) -> Iterator[tuple[str, str, str]]:
    case, language = report.result.case, report.language
    days = np.array([day.toordinal()], dtype=np.int64)
    shown: set[str] = set()
    for decision in case.decisions:
        if decision.day >= day or decision.outcome is not report.result.decision.outcome:
            continue
        track = Tracker(case, report.programmes, decision, view, days, days).track(ReadingName.FAIR)
        for name in decision.rests_on:
            state = State(int(track.reasons[name].states[0]))
            if state in CARRYING and name not in shown:
                shown.add(name)
                says = case.reasons[name].says.in_language(language)
                yield says, NAMES[state].in_language(language), write_day(decision.day, language)


def doubts_section(report: Report) -> Markup:
    """List where the record is thin, and what the check of the folder doubted."""
    case, language = report.result.case, report.language
    items = []
    for doubt in case.doubts:
        titles = ", ".join(source_title(case, source, language) for source in doubt.sources)
        items.append(
            element(
                "li",
                doubt.says.in_language(language),
                element("span", f" ({titles})", class_="note") if titles else None,
            )
        )
    one_sided = [s.title.in_language(language) for s in case.sources.values() if s.one_sided]
    if one_sided:
        label = {"de": "Einseitige Quellen: ", "en": "One-sided sources: "}[language]
        items.append(element("li", label + "; ".join(one_sided)))
    doubted = [finding for finding in report.findings if finding.severity is Severity.DOUBT]
    items.extend(element("li", finding.line(language)) for finding in doubted)
    return element("ul", *items) if items else element("p", report.word("none"))


def notices_section(report: Report) -> Markup | None:
    """List what changed without giving cause by itself."""
    seen: dict[tuple[date, str], list[str]] = {}
    for notice in sorted(report.result.notices, key=lambda n: n.day):
        views = seen.setdefault((notice.day, notice.says.in_language(report.language)), [])
        views.append(view_name(notice.view, report.language))
    rows = [
        (write_day(day, report.language), says, "" if len(views) == len(report.result.views) else ", ".join(views))
        for (day, says), views in seen.items()
    ]
    if not rows:
        return None
    head = (report.word("day"), report.word("notices"), report.word("view"))
    return table(report.word("notices"), head, rows)


def method_section(report: Report) -> Markup:
    """Say how it was computed, and how to repeat it."""
    result, language = report.result, report.language
    words = {
        "de": "Zu jedem Grund wird seine Annahme an jedem Tag mit dem Wissen dieses Tages geprüft: einmal mit dem, was "
        "öffentlich bekannt war, einmal mit dem, was das entscheidende Haus selbst wusste; dazu in drei Lesarten. "
        "Unbekanntes bleibt unbekannt, Ungenaues ist eine Spanne. Nennt das Schreiben nicht, wie seine Gründe tragen, "
        "werden alle drei Weisen gerechnet. Beim Abwägen zählt jede Gewichtung, die die Rangfolge der Gründe achtet.",
        "en": "For each reason its premise is tested on every day with the knowledge of that day: once with what was "
        "public, once with what the deciding house itself knew; and in three readings. What is unknown stays unknown, "
        "what is imprecise is an interval. Where the paper does not say how its reasons carry, all three ways are "
        "computed. In weighing, every weighting counts that respects the order of the reasons.",
    }
    command = f"wv recheck {result.case.id} --decision {result.decision.id}"
    if result.known_on:
        command += f" --known-on {result.known_on.isoformat()}"
    files = sorted(result.inputs.items())
    return join(
        element("p", words[language]),
        element("p", report.word("legal")),
        element("p", f"{report.word('repeat')}: ", element("code", command)),
        table(
            report.word("inputs"),
            (report.word("file"), report.word("hash")),
            [(name, element("code", digest)) for name, digest in files],
        )
        if files
        else None,
        element("p", report.word("made", version=report.version), class_="note"),
    )
