"""What is doubtful: where the record is thin, inferred days, imprecise figures, sources that took a side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wiedervorlage.evidence.lookup import is_inferred
from wiedervorlage.foundation.findings import Severity
from wiedervorlage.foundation.wording import write_span
from wiedervorlage.papers.report.figures import facts_read, who
from wiedervorlage.papers.report.markup import Markup, bullets, element, join, quoted
from wiedervorlage.recheck.figures import write_value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wiedervorlage.case.on_file import Doubt
    from wiedervorlage.foundation.days import Duration
    from wiedervorlage.papers.report.report import Report


def doubtful(report: Report) -> Markup:
    """List where the record is thin: doubts of the case, inferred days, imprecise figures, sides taken, findings."""
    case = report.case
    parts: list[Markup | None] = []
    heading = report.say("Was der Vorgang selbst offen lässt", "What the case itself leaves open")
    parts += _listed(heading, bullets(_doubt(report, doubt) for doubt in case.doubts))
    parts += _listed(report.say("Erschlossene Tage", "Inferred days"), bullets(_inferred(report)))
    parts += _listed(report.say("Ungenaue Angaben", "Imprecise figures"), bullets(_imprecise(report)))
    one_sided = sorted(report.text(source.title) for source in case.sources.values() if source.one_sided)
    parts += _listed(report.say("Quellen, die eine Seite vertraten", "Sources that took a side"), bullets(one_sided))
    doubts = (finding.line(report.language) for finding in report.findings if finding.severity is Severity.DOUBT)
    heading = report.say("Hinweise der Prüfung des Vorgangs", "Findings of the check of the case")
    parts += _listed(heading, bullets(doubts))
    nothing = element("p", report.say("Nichts ist vermerkt.", "Nothing is noted."))
    return join(*parts) if any(parts) else nothing


def _doubt(report: Report, doubt: Doubt) -> Markup:
    sources = element("span", f" ({report.sources(doubt.sources)})", class_="note") if doubt.sources else None
    return join(_about(report, doubt.about), report.text(doubt.says), sources)


def _about(report: Report, about: str) -> Markup | None:
    """Return what a doubt is about, where it is more than the case as a whole."""
    case = report.case
    facts = {fact.id: fact for fact in case.facts if fact.id}
    if about in case.reasons:
        words = quoted(report.text(case.reasons[about].says), report.language)
    elif about in case.measures:
        words = report.text(case.measures[about].label)
    elif about in facts:
        fact = facts[about]
        words = f"{report.text(case.measures[fact.measure].label)}, {write_span(fact.period, report.language)}"
    else:
        words = _dated(report, about)
    return element("strong", f"{words}: ") if words else None


def _dated(report: Report, about: str) -> str:
    for document in report.case.documents.values():
        if document.id == about and document.on is not None:
            when = write_span(document.on, report.language)
            return report.say(f"Unterlage vom {when}", f"document of {when}")
    position = next((item for item in report.case.positions if item.id == about), None)
    if position is not None:
        return f"{who(report.case, position)}, {write_span(position.on, report.language)}"
    return report.lexicon.named(about, report.language) if about in report.case.dated() else ""


def _listed(heading: str, content: Markup | None) -> list[Markup | None]:
    return [element("h3", heading), content] if content is not None else []


def _inferred(report: Report) -> Iterator[str]:
    case = report.case
    seen: set[str] = set()
    for name in report.tracked():
        for fact in facts_read(report, case.reasons[name]):
            measure = case.measures[fact.measure]
            views = [view for view in report.result.views if is_inferred(fact, measure, view)]
            lag = measure.publication_lag if fact.published is None else None
            key = fact.measure if lag else fact.id
            if not views or key in seen:
                continue
            seen.add(key)
            label = report.text(measure.label)
            if lag:
                later = _duration(report, lag)
                yield report.say(
                    f"{label}: Tage der Veröffentlichung fehlen; gerechnet wird mit {later} nach Ende des Zeitraums.",
                    f"{label}: days of publication are missing; {later} after the end of the period is used.",
                )
            else:
                when = write_span(fact.period, report.language)
                yield report.say(
                    f"{label}, {when}: seit wann die Angabe bekannt war, ist erschlossen ({report.views(views)}).",
                    f"{label}, {when}: since when the figure was known is inferred ({report.views(views)}).",
                )


def _duration(report: Report, duration: Duration) -> str:
    units = (
        (duration.years, ("Jahr", "Jahren"), ("year", "years")),
        (duration.months, ("Monat", "Monaten"), ("month", "months")),
        (duration.days, ("Tag", "Tagen"), ("day", "days")),
    )
    return " ".join(
        f"{number} {report.say(german[number != 1], english[number != 1])}"
        for number, german, english in units
        if number
    )


def _imprecise(report: Report) -> Iterator[str]:
    case = report.case
    seen: set[str] = set()
    for name in report.tracked():
        for fact in facts_read(report, case.reasons[name]):
            if fact.value is None or fact.value.is_point or fact.id in seen:
                continue
            seen.add(fact.id)
            label = report.text(case.measures[fact.measure].label)
            when = write_span(fact.period, report.language)
            yield f"{label}, {when}: {write_value(fact.value, fact.unit, report.language)}"
