"""The reasons over time: one picture of all reasons in all views, its key, and the same as a table."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from wiedervorlage.foundation.wording import write_span
from wiedervorlage.papers.report.charts import Bar, Lane, Look, Mark, MarkKind, MarkRow, Row, TimelineDrawing
from wiedervorlage.papers.report.markup import Markup, bullets, drawing, element, join, table
from wiedervorlage.papers.report.naming import ACTS, CAUSES
from wiedervorlage.papers.report.report import reasons_of
from wiedervorlage.recheck.states import CARRYING, NAMES, NOT_CARRYING, State

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wiedervorlage.papers.report.report import Report

_AFTER_TURN = timedelta(days=180)
_LOOKS = {
    Look.CARRIES: ("gilt: trägt", "holds: carries"),
    Look.WEAKENED: ("gilt, geschwächt: trägt", "weakened: carries"),
    Look.JUDGEMENT: ("Wertung: trägt, nicht prüfbar", "judgement: carries, cannot be tested"),
    Look.OPEN: ("offen: weder noch", "open: neither"),
    Look.GONE: ("entfallen: trägt nicht mehr", "gone: no longer carries"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A day that counts, with its sign in the picture."""

    sign: str
    day: date
    when: str
    kind: MarkKind
    views: tuple[str, ...]
    says: str


def timeline(report: Report) -> Markup:
    """Return the picture, the key of its signs, and the table of the states."""
    shown = entries(report)
    parts: list[Markup] = []
    if report.charts is not None:
        picture = report.charts.timeline(timeline_drawing(report, shown))
        name = report.say("Zeitverlauf der Gründe, Bild", "Reasons over time, picture")
        parts += [legend(report), drawing(picture, name, _caption(report))]
    return join(*parts, _key(report, shown), _table(report))


def entries(report: Report) -> tuple[Entry, ...]:
    """Return the days that count: causes by letters, decisions by numbers, acts by small letters."""
    causes: dict[date, list[tuple[str, str]]] = {}
    for due in report.result.due:
        day = due.day or due.earliest
        words = report.text(CAUSES[due.cause])
        if due.day is None:
            words += report.say(" (nur nach anderer Lesart)", " (only under another reading)")
        causes.setdefault(day, []).append((due.view, words))
    found = [
        Entry(
            sign=_letter(place), day=day, when=report.day(day), kind=MarkKind.DUE,
            views=tuple(dict.fromkeys(view for view, _ in said)), says="; ".join(dict.fromkeys(w for _, w in said)),
        )
        for place, (day, said) in enumerate(sorted(causes.items()))
    ]  # fmt: skip
    return (*found, *_decisions(report), *_acts(report))


def _decisions(report: Report) -> Iterator[Entry]:
    case, result = report.case, report.result
    chosen = [d for d in case.decisions if result.since <= d.day <= result.until]
    for place, decision in enumerate(sorted(chosen, key=lambda d: d.day), start=1):
        says = f"{decision.by}: {report.text(decision.about)}"
        when = write_span(decision.on, report.language)
        yield Entry(sign=str(place), day=decision.day, when=when, kind=MarkKind.DECISION, views=(), says=says)


def _acts(report: Report) -> Iterator[Entry]:
    names = set(report.tracked())
    about = {report.decision.id, *(result.decision.id for result in report.beside)}
    chosen = [a for a in report.case.acts if a.reason in names or a.decision in about]
    for place, act in enumerate(sorted(chosen, key=lambda act: act.on.last)):
        words = report.text(ACTS[act.kind]) if act.kind in ACTS else act.kind
        if act.reason:
            words += f": {report.title_of(report.case.reasons[act.reason])}"
        if act.note:
            words += f" ({report.text(act.note)})"
        when = write_span(act.on, report.language)
        yield Entry(sign=_letter(place).lower(), day=act.on.last, when=when, kind=MarkKind.ACT, views=(), says=words)


def _letter(place: int) -> str:
    return chr(ord("A") + place) if place < 26 else f"Z{place - 25}"


def timeline_drawing(report: Report, shown: tuple[Entry, ...]) -> TimelineDrawing:
    """Return what is to be drawn: from the decision to half a year after the turn (or to the end)."""
    result = report.result
    end = min(result.until, result.turn[1] + _AFTER_TURN) if result.turn else result.until
    end = max(end, result.since + timedelta(days=1))
    marks = []
    for view in result.views:
        label = report.say(f"Anlass {report.view(view, short=True)}", f"cause, {report.view(view, short=True)}")
        marks.append(_mark_row(label, [e for e in shown if e.kind is MarkKind.DUE and view in e.views], end))
    decided = [entry for entry in shown if entry.kind is MarkKind.DECISION]
    acts = [entry for entry in shown if entry.kind is MarkKind.ACT]
    marks.append(_mark_row(report.say("Entscheidungen", "decisions"), decided, end))
    if acts:
        marks.append(_mark_row(report.say("Handlungen", "acts"), acts, end))
    return TimelineDrawing(
        id="timeline",
        title=report.say("Die Gründe im Zeitverlauf", "The reasons over time"),
        description=_description(report),
        start=result.since,
        end=end,
        marks=tuple(marks),
        lanes=tuple(_lanes(report, end)),
        language=report.language,
    )


def _mark_row(label: str, shown: list[Entry], end: date) -> MarkRow:
    marks = (Mark(day=entry.day, sign=entry.sign, kind=entry.kind) for entry in shown if entry.day <= end)
    return MarkRow(label=label, marks=tuple(marks))


def _lanes(report: Report, end: date) -> Iterator[Lane]:
    """Yield the reasons of the decision, then under a heading of their own those of the paper's other decisions."""
    main = reasons_of(report.decision)
    others = [name for name in report.tracked() if name not in main]
    yield from (_lane(report, name, end) for name in main)
    if others:
        title = report.say("Weitere Gründe desselben Schreibens", "Further reasons of the same paper")
        yield Lane(title=title.upper(), rows=())
        yield from (_lane(report, name, end) for name in others)


def _lane(report: Report, name: str, end: date) -> Lane:
    rows = []
    for view in report.result.views:
        runs = report.states(name, view)
        ends = [*(run.day for run in runs[1:]), end]
        bars = [
            Bar(start=run.day, end=min(stop, end), words=report.text(NAMES[run.state]), look=look_of(run.state))
            for run, stop in zip(runs, ends, strict=True)
            if run.day < end
        ]
        rows.append(Row(label=report.view(view, short=True), bars=tuple(bars)))
    return Lane(title=report.title_of(report.case.reasons[name]), rows=tuple(rows))


def look_of(state: State) -> Look:
    """Return how a state looks: by whether it carries, not by its name."""
    if state is State.JUDGEMENT:
        return Look.JUDGEMENT
    if state is State.WEAKENED:
        return Look.WEAKENED
    if state in CARRYING:
        return Look.CARRIES
    return Look.GONE if state in NOT_CARRYING else Look.OPEN


def legend(report: Report) -> Markup:
    """Return the key of the looks: each swatch has its own edge and filling beside its colour."""
    items = [
        join(element("span", class_=f"swatch {look.value}", aria_hidden="true"), report.say(*words))
        for look, words in _LOOKS.items()
    ]
    return element("div", bullets(items), class_="legend")


def _caption(report: Report) -> str:
    end = ""
    if report.result.turn and report.result.turn[1] + _AFTER_TURN < report.result.until:
        end = report.say(
            " Das Bild endet ein halbes Jahr nach der Wende, die Tabellen gehen weiter.",
            " The picture ends half a year after the turn, the tables go on.",
        )
    return (
        report.say(
            "Jeder Grund hat einen Balken je Sicht, nach der fairen Lesart. Dreiecke: Anlass; Quadrate: wirkliche "
            "Entscheidungen; Kreise: Handlungen, die einen Grund ausräumen oder hinnehmen.",
            "Each reason has a bar for each view, under the fair reading. Triangles: cause; squares: real decisions; "
            "circles: acts that cure or accept a reason.",
        )
        + end
    )


def _description(report: Report) -> str:
    """Say in sentences what the picture shows: which reasons changed, and when."""
    said = []
    for name in report.tracked():
        for view in report.result.views:
            runs = report.states(name, view)
            if len(runs) > 1:
                said.append(f"{report.number_of(name)} ({report.view(view, short=True)}): {report.course(runs)}")
    if not said:
        return report.say("Kein Grund hat seinen Zustand geändert.", "No reason changed its state.")
    others = report.say("Alle anderen Gründe änderten sich nicht.", "All other reasons did not change.")
    return report.say("Es änderten sich: ", "These changed: ") + ". ".join(said) + ". " + others


def _key(report: Report, shown: tuple[Entry, ...]) -> Markup:
    kinds = {
        MarkKind.DUE: report.say("Anlass", "cause"),
        MarkKind.DECISION: report.say("Entscheidung", "decision"),
        MarkKind.ACT: report.say("Handlung", "act"),
    }
    rows = []
    for entry in sorted(shown, key=lambda entry: (entry.day, entry.kind)):
        kind = kinds[entry.kind] + (f", {report.views(entry.views)}" if entry.views else "")
        rows.append((entry.sign, entry.when, kind, entry.says))
    head = (
        report.say("Zeichen", "Sign"),
        report.say("Tag", "Day"),
        report.say("Art", "Kind"),
        report.say("Was", "What"),
    )
    return table(report.say("Die Tage im Bild", "The days in the picture"), head, rows)


def _table(report: Report) -> Markup:
    rows = []
    for name in report.tracked():
        courses = [report.course(report.states(name, view)) for view in report.result.views]
        title = element("a", report.title_of(report.case.reasons[name]), href=f"#reason-{name}")
        rows.append((title, *courses))
    head = (report.say("Grund", "Reason"), *(report.view(view) for view in report.result.views))
    return table(report.say("Zustand jedes Grundes, faire Lesart", "State of each reason, fair reading"), head, rows)
