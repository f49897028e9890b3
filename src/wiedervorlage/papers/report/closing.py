"""What stands behind the reasons: what still held at the turn, rules, doubts, other changes, method."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from wiedervorlage.case.model import ReadingName
from wiedervorlage.evidence.lookup import is_inferred
from wiedervorlage.foundation.findings import Severity
from wiedervorlage.foundation.wording import write_span
from wiedervorlage.papers.report.figures import facts_read, who
from wiedervorlage.papers.report.markup import Markup, bullets, element, join, quoted, table
from wiedervorlage.papers.report.naming import READINGS
from wiedervorlage.papers.report.report import reasons_of
from wiedervorlage.recheck.due import parameters_read
from wiedervorlage.recheck.figures import write_value
from wiedervorlage.recheck.states import CARRYING, NAMES, State

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from wiedervorlage.foundation.days import Duration
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
    intro = (
        report.say(
            f"Am {when} wurde anders entschieden. Das heißt nicht, dass alle Gründe von damals falsch geworden wären. An "
            "diesem Tag trugen nach der fairen Lesart noch:",
            f"On {when} the matter was decided otherwise. That does not mean that all the old reasons had become wrong. "
            "On that day these still carried under the fair reading:",
        )
        if result.turn
        else report.say(
            f"Anders entschieden ist bisher nicht. Am {when}, dem letzten Tag, trugen nach der fairen Lesart noch:",
            f"It has not been decided otherwise so far. On {when}, the last day, these still carried if read fairly:",
        )
    )
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


def doubtful(report: Report) -> Markup:
    """List where the record is thin: doubts of the case, inferred days, imprecise figures, sides taken, findings."""
    case = report.case
    parts: list[Markup | None] = []
    said = (
        join(
            _about(report, doubt.about),
            report.text(doubt.says),
            element("span", f" ({report.sources(doubt.sources)})", class_="note") if doubt.sources else None,
        )
        for doubt in case.doubts
    )
    parts += _listed(
        report.say("Was der Vorgang selbst offen lässt", "What the case itself leaves open"), bullets(said)
    )
    parts += _listed(report.say("Erschlossene Tage", "Inferred days"), bullets(_inferred(report)))
    parts += _listed(report.say("Ungenaue Angaben", "Imprecise figures"), bullets(_imprecise(report)))
    one_sided = sorted(report.text(source.title) for source in case.sources.values() if source.one_sided)
    parts += _listed(report.say("Quellen, die eine Seite vertraten", "Sources that took a side"), bullets(one_sided))
    doubts = (finding.line(report.language) for finding in report.findings if finding.severity is Severity.DOUBT)
    parts += _listed(
        report.say("Hinweise der Prüfung des Vorgangs", "Findings of the check of the case"), bullets(doubts)
    )
    nothing = element("p", report.say("Nichts ist vermerkt.", "Nothing is noted."))
    return join(*parts) if any(parts) else nothing


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
                    f"{label}: Tage der Veröffentlichung fehlen; gerechnet wird mit {later} nach dem Ende des Zeitraums.",
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
    many = [
        (number, report.say(german[number != 1], english[number != 1])) for number, german, english in units if number
    ]
    return " ".join(f"{number} {word}" for number, word in many)


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


def method(report: Report) -> Markup:
    """Say how it was computed, what the words mean, and how to compute it again."""
    words = (
        ("Sichten", "Views"), (
            "Öffentlich bekannt ist, was veröffentlicht war; im Haus bekannt, was die entscheidende Stelle außerdem selbst "
            "hatte. Jeder Tag wird mit dem Wissen dieses Tages beurteilt.",
            "Publicly known is what had been published; known in the house is what the deciding body had itself besides. "
            "Each day is judged with the knowledge of that day."),
        ("Lesarten", "Readings"), (
            "Jede Annahme ist eine Deutung der Worte. Die faire gilt; die strengere und die mildere zeigen, wie viel an der "
            "Deutung hängt. Ein Tag ist deshalb eine Spanne.",
            "Each premise is an interpretation of words. The fair one counts; the stricter and the laxer show how much hangs "
            "on the interpretation. A day is therefore a range."),
        ("Wahr, falsch, unbekannt", "True, false, unknown"), (
            "Ungenaue Angaben sind Spannen. Reicht eine Spanne über die Schwelle, ist die Annahme unbekannt; nichts wird "
            "geschätzt.",
            "Imprecise figures are intervals. Where an interval straddles the threshold the premise is unknown; nothing is "
            "guessed."),
        ("Wie Gründe tragen", "How reasons carry"), (
            "Jeder für sich, alle nur zusammen oder in der Abwägung. Sagt das Schreiben es nicht, werden alle drei gerechnet. "
            "Bei der Abwägung zählt jede Gewichtung, die die Rangfolge der Gründe achtet.",
            "Each by itself, all only together, or by weighing. Where the paper does not say, all three are computed. In "
            "weighing every weighting counts that respects the order of the reasons."),
        ("Anlass", "Cause"), (
            "Ein Anlass in den eigenen Worten der Entscheidung, nie eine Rechtspflicht.",
            "A cause in the decision’s own terms, never a legal duty."),
    )  # fmt: skip
    pairs = [
        element("div", element("dt", report.say(*term)), element("dd", report.say(*says)))
        for term, says in zip(words[::2], words[1::2], strict=True)
    ]
    result = report.result
    known = report.day(result.known_on) if result.known_on else report.say("jeden Tages selbst", "each day itself")
    facts = bullets(
        (
            report.say(
                f"Tage: {report.day(result.since)} bis {report.day(result.until)}",
                f"days: {report.day(result.since)} to {report.day(result.until)}",
            ),
            report.say(f"mit dem Wissen: {known}", f"with the knowledge of: {known}"),
            report.say("Sichten: ", "views: ") + "; ".join(report.view(view) for view in result.views),
            report.say("Lesarten: ", "readings: ") + ", ".join(report.text(READINGS[r]) for r in ReadingName),
            report.say(f"Programm: Wiedervorlage {report.version}", f"program: Wiedervorlage {report.version}"),
        )
    )
    command = (
        element(
            "p",
            report.say("Dasselbe noch einmal rechnen: ", "Compute the same again: "),
            element("code", report.command),
        )
        if report.command
        else None
    )
    return join(
        element("dl", *pairs, class_="terms"),
        element("h3", report.say("Dieser Lauf", "This run")),
        facts,
        command,
        element("h3", report.say("Grenzen", "Limits")),
        element("p", _limits(report)),
        *_hashes(report),
    )


def _limits(report: Report) -> str:
    return report.say(
        "Der Bericht kennt nur, was im Vorgang steht. Quellen können eine Seite vertreten (sie sind gekennzeichnet); was nirgends steht, fehlt hier. "
        "Die Deutung der Worte ist offengelegt, aber eine Deutung. Der Bericht ist keine Rechtsberatung und entscheidet "
        "für niemanden. Gleiche Eingaben ergeben denselben Bericht, Zeichen für Zeichen.",
        "The report knows only what the case holds. Sources may take a side (they are marked); what stands nowhere is missing here. The "
        "interpretation of the words is laid open, but it is one. The report is no legal advice and decides for nobody. "
        "The same inputs give the same report, character for character.",
    )


def _hashes(report: Report) -> Iterator[Markup]:
    files = sorted(report.result.inputs.items())
    if files:
        yield element("h3", report.say("Eingaben", "Inputs"))
        head = (report.say("Datei", "File"), report.say("Prüfsumme", "Hash"))
        rows = [(name, element("code", digest)) for name, digest in files]
        yield table(report.say("Gelesene Dateien mit Prüfsumme", "Files read, with their hashes"), head, rows)
