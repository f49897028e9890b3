"""The days with cause to look again, one by one, and whether the outcome was still carried."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wiedervorlage.case.vocabulary import ReadingName
from wiedervorlage.papers.report.answer import range_of
from wiedervorlage.papers.report.markup import Markup, element, join, table
from wiedervorlage.papers.report.naming import CARRIED, CAUSES
from wiedervorlage.recheck.due_words import lead_words
from wiedervorlage.recheck.naming import MODE_NAMES, READING_NAMES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wiedervorlage.papers.report.report import Report
    from wiedervorlage.recheck.result import Due, OutcomeRun


def causes(report: Report) -> Markup:
    """Return every cause in every view, with what it rests on, and what it does not depend on."""
    intro = report.say(
        "Fällig wird eine erneute Prüfung ab dem ersten Tag, an dem das Ergebnis nicht mehr getragen wird, ein Grund "
        "entfällt, den das Schreiben selbst als maßgeblich nennt, eine zugesagte Überprüfung ansteht, eine Regelgröße "
        "sich ändert, auf die sich ein Grund stützt, oder jemand eine Angabe vorlegt, die der Entscheidung fehlte. "
        "Alles andere steht unter „Was sich außerdem änderte“.",
        "A new look is due from the first day on which the outcome is no longer carried, a reason goes that the paper "
        "itself names as decisive, a promised review comes, a rule parameter changes on which a reason rests, or "
        "somebody brings a figure that the decision did not have. Everything else stands under “What else changed”.",
    )
    return join(element("p", intro), _list(report), *_outcomes(report))


def _list(report: Report) -> Markup:
    rows = [_row(report, items) for items in merged(report)]
    if not rows:
        return element("p", report.say("Nach keiner Sicht gab es Anlass.", "There was no cause in any view."))
    head = (
        report.say("Tag", "Day"),
        report.say("Sicht", "View"),
        report.say("Anlass und Quelle", "Cause and source"),
        report.say("Spanne und Abstand zur Wende", "Range, and distance to the turn"),
    )
    return table(report.say("Tage mit Anlass zur erneuten Prüfung", "Days with cause to look again"), head, rows)


def merged(report: Report) -> list[tuple[Due, ...]]:
    """Return the causes in order of their day, those that are the same in several views together."""
    groups: dict[tuple[object, ...], list[Due]] = {}
    for due in report.result.due:
        key = (due.day, due.earliest, due.latest, due.cause, due.reason, due.modes, due.because.de)
        groups.setdefault(key, []).append(due)
    return sorted(
        (tuple(items) for items in groups.values()),
        key=lambda items: (items[0].day or items[0].earliest, items[0].cause, items[0].view),
    )


def _row(report: Report, items: tuple[Due, ...]) -> tuple[str, ...]:
    due = items[0]
    day = report.day(due.day) if due.day else report.say("nach fairer Lesart nie", "never if read fairly")
    if any(item.inferred for item in items):
        day += report.say(" (erschlossen)", " (inferred)")
    sources = report.sources(source for item in items for source in item.sources)
    because = join(
        element("strong", report.text(CAUSES[due.cause])),
        element("br"),
        report.text(due.because),
        join(element("br"), element("span", f"{report.say('Quelle', 'Source')}: {sources}", class_="note"))
        if sources != "–"
        else None,
    )
    details = [range_of(report, due)]
    if due.until and all(item.until == due.until for item in items):
        details.append(report.say(f"bestand bis {report.day(due.until)}", f"lasted until {report.day(due.until)}"))
    if due.lead_days:
        details.append(lead_words(due.lead_days, report.language))
    if due.closed_on:
        closed = report.day(due.closed_on)
        details.append(report.say(f"neu entschieden am {closed}", f"decided anew on {closed}"))
    said = "; ".join(detail for detail in details if detail)
    return day, report.views(item.view for item in items), because, said or "–"


def _outcomes(report: Report) -> Iterator[Markup]:
    """Say for each way of carrying, view and reading since when the outcome was carried, open or not carried."""
    if not report.result.outcomes:
        return
    yield element("h3", report.say("Wird das Ergebnis noch getragen?", "Is the outcome still carried?"))
    decision = report.decision
    if decision.mode is None:
        yield element(
            "p",
            report.say(
                "Das Schreiben sagt nicht, wie seine Gründe tragen; deshalb stehen hier alle drei Weisen.",
                "The paper does not say how its reasons carry; hence all three ways stand here.",
            ),
        )
    rows = []
    for mode in dict.fromkeys(outcome.mode for outcome in report.result.outcomes):
        for view in report.result.views:
            found = [
                [o for o in report.result.outcomes if (o.mode, o.view, o.reading) == (mode, view, reading)]
                for reading in ReadingName
            ]
            rows.append((report.text(MODE_NAMES[mode]), report.view(view), *(_course(report, runs) for runs in found)))
    head = (
        report.say("Wie die Gründe tragen", "How the reasons carry"),
        report.say("Sicht", "View"),
        *(f"{report.say('Lesart', 'reading')}: {report.text(READING_NAMES[reading])}" for reading in ReadingName),
    )
    yield table(report.say("Ergebnis über die Zeit", "Outcome over time"), head, rows)


def _course(report: Report, runs: list[OutcomeRun]) -> str:
    first, *rest = runs
    since = report.say("ab", "from")
    return "; ".join(
        [
            report.text(CARRIED[first.carried]),
            *(f"{since} {report.day(run.day)} {report.text(CARRIED[run.carried])}" for run in rest),
        ]
    )
