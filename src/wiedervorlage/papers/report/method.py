"""How it was computed: the words, this run, its limits, its inputs with their hashes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wiedervorlage.case.vocabulary import ReadingName
from wiedervorlage.foundation.text import Text
from wiedervorlage.papers.report.markup import Markup, bullets, element, join, table
from wiedervorlage.recheck.naming import READING_NAMES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wiedervorlage.papers.report.report import Report

_TERMS: Final = (
    (
        Text(de="Sichten", en="Views"),
        Text(
            de="Öffentlich bekannt ist, was veröffentlicht war; im Haus bekannt, was die entscheidende Stelle außerdem "
            "selbst hatte. Jeder Tag wird mit dem Wissen dieses Tages beurteilt.",
            en="Publicly known is what had been published; known in the house is what the deciding body had itself "
            "besides. Each day is judged with the knowledge of that day.",
        ),
    ),
    (
        Text(de="Lesarten", en="Readings"),
        Text(
            de="Jede Annahme ist eine Deutung der Worte. Die faire gilt; die strengere und die mildere zeigen, wie "
            "viel an der Deutung hängt. Ein Tag ist deshalb eine Spanne.",
            en="Each premise is an interpretation of words. The fair one counts; the stricter and the laxer show how "
            "much hangs on the interpretation. A day is therefore a range.",
        ),
    ),
    (
        Text(de="Wahr, falsch, unbekannt", en="True, false, unknown"),
        Text(
            de="Ungenaue Angaben sind Spannen. Reicht eine Spanne über die Schwelle, ist die Annahme unbekannt; nichts "
            "wird geschätzt.",
            en="Imprecise figures are intervals. Where an interval straddles the threshold the premise is unknown; "
            "nothing is guessed.",
        ),
    ),
    (
        Text(de="Wie Gründe tragen", en="How reasons carry"),
        Text(
            de="Jeder für sich, alle nur zusammen oder in der Abwägung. Sagt das Schreiben es nicht, werden alle drei "
            "gerechnet. Bei der Abwägung zählt jede Gewichtung, die die Rangfolge der Gründe achtet.",
            en="Each by itself, all only together, or by weighing. Where the paper does not say, all three are "
            "computed. In weighing every weighting counts that respects the order of the reasons.",
        ),
    ),
    (
        Text(de="Anlass", en="Cause"),
        Text(
            de="Ein Anlass in den eigenen Worten der Entscheidung, nie eine Rechtspflicht.",
            en="A cause in the decision’s own terms, never a legal duty.",
        ),
    ),
)
_LIMITS: Final = Text(
    de="Der Bericht kennt nur, was im Vorgang steht; was nirgends steht, fehlt hier. Quellen können eine Seite "
    "vertreten; sie sind gekennzeichnet. Die Deutung der Worte ist offengelegt, bleibt aber eine Deutung. Der Bericht "
    "ist keine Rechtsberatung und entscheidet für niemanden. Gleiche Eingaben ergeben denselben Bericht, Zeichen für "
    "Zeichen.",
    en="The report knows only what the case holds; what stands nowhere is missing here. Sources may take a side; they "
    "are marked. The interpretation of the words is laid open, but remains one. The report is no legal advice and "
    "decides for nobody. The same inputs give the same report, character for character.",
)


def method(report: Report) -> Markup:
    """Say how it was computed, what the words mean, and how to compute it again."""
    pairs = [
        element("div", element("dt", report.text(term)), element("dd", report.text(says))) for term, says in _TERMS
    ]
    return join(
        element("dl", *pairs, class_="terms"),
        element("h3", report.say("Dieser Lauf", "This run")),
        *_run(report),
        element("h3", report.say("Grenzen", "Limits")),
        element("p", report.text(_LIMITS)),
        *_hashes(report),
    )


def _run(report: Report) -> Iterator[Markup | None]:
    """Say which days, views and readings this run looked at, with which program, and how to repeat it."""
    result, say = report.result, report.say
    first, last = report.day(result.since), report.day(result.until)
    known = report.day(result.known_on) if result.known_on else say("jedes Tages selbst", "each day itself")
    yield bullets(
        (
            say(f"Tage: {first} bis {last}", f"days: {first} to {last}"),
            say(f"mit dem Wissen: {known}", f"with the knowledge of: {known}"),
            say("Sichten: ", "views: ") + "; ".join(report.view(view) for view in result.views),
            say("Lesarten: ", "readings: ") + ", ".join(report.text(READING_NAMES[reading]) for reading in ReadingName),
            say(f"Programm: Wiedervorlage {report.version}", f"program: Wiedervorlage {report.version}"),
        )
    )
    if report.command:
        again = say("Dasselbe noch einmal rechnen: ", "Compute the same again: ")
        yield element("p", again, element("code", report.command))


def _hashes(report: Report) -> Iterator[Markup]:
    files = sorted(report.result.inputs.items())
    if files:
        yield element("h3", report.say("Eingaben", "Inputs"))
        head = (report.say("Datei", "File"), report.say("Prüfsumme", "Hash"))
        rows = [(name, element("code", digest)) for name, digest in files]
        yield table(report.say("Gelesene Dateien mit Prüfsumme", "Files read, with their hashes"), head, rows)
