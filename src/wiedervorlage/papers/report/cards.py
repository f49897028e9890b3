"""A card for each reason: what was said, what it means, what the figures said, what became of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wiedervorlage.case.vocabulary import ReadingName
from wiedervorlage.foundation.wording import write_span
from wiedervorlage.papers.report.evidence import evidence
from wiedervorlage.papers.report.figures import facts_read, figures, positions, sources_of
from wiedervorlage.papers.report.markup import Markup, bullets, element, join, quoted, table
from wiedervorlage.papers.report.naming import ACTS, KINDS, WEIGHTS
from wiedervorlage.papers.report.report import reasons_of
from wiedervorlage.papers.report.timeline import look_of
from wiedervorlage.premises.explanation import explain
from wiedervorlage.premises.parser import parse
from wiedervorlage.premises.truth import FALSE, TRUE
from wiedervorlage.recheck.naming import DECISIONS, READING_NAMES
from wiedervorlage.recheck.states import NAMES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from wiedervorlage.case.model import Act, Premise, Reason
    from wiedervorlage.case.on_file import Doubt
    from wiedervorlage.papers.report.report import Report
    from wiedervorlage.recheck.result import Hindsight, StateRun
    from wiedervorlage.recheck.states import State


def cards(report: Report) -> Markup:
    """Return the cards in the order of the paper; reasons of its other decisions follow under their own heading."""
    main = reasons_of(report.decision)
    tracked = report.tracked()
    others = [name for name in tracked if name not in main]
    parts = [_card(report, report.case.reasons[name]) for name in main]
    if others:
        about = "; ".join(report.text(result.decision.about) for result in report.beside)
        intro = report.say(
            f"Das Schreiben enthält noch eine Entscheidung ({about}). Die folgenden Gründe stehen dort; für die Frage "
            "oben zählen sie nicht mit.",
            f"The paper holds a further decision ({about}). The following reasons stand there; they do not count for "
            "the question above.",
        )
        parts.append(element("p", intro, class_="divide"))
        parts += [_card(report, report.case.reasons[name]) for name in others]
    return join(*parts)


def _card(report: Report, reason: Reason) -> Markup:
    anchor = f"reason-{reason.id}"
    return element(
        "article",
        element("h3", report.title_of(reason), id=f"h-{anchor}"),
        _tags(report, reason),
        _quote(reason),
        *_what_became(report, reason),
        *_premise(report, reason),
        *evidence(report, reason),
        figures(report, reason),
        positions(report, reason),
        *_further(report, reason),
        class_="card",
        id=anchor,
        aria_labelledby=f"h-{anchor}",
    )


def _tags(report: Report, reason: Reason) -> Markup:
    kinds = [report.text(KINDS[kind]) if kind in KINDS else kind for kind in (reason.kind, reason.second_kind) if kind]
    weight = report.text(WEIGHTS[reason.weight])
    if reason.weight_note:
        weight += f" – {report.text(reason.weight_note)}"
    pairs = [
        (report.say("Art", "Kind"), ", ".join(kinds)),
        (report.say("Gewicht", "Weight"), weight),
        (report.say("Rolle", "Role"), role_of(report, reason)),
    ]
    if reason.rests_on:
        pairs.append((report.say("Stützt sich auf", "Rests on"), join(*_linked(report, reason.rests_on))))
    return element(
        "dl", *(element("div", element("dt", term), element("dd", says)) for term, says in pairs), class_="tags"
    )


def role_of(report: Report, reason: Reason) -> str:
    """Say what part the reason has in its decision."""
    decision = report.tracked()[reason.id].decision
    name = report.text(DECISIONS[decision.outcome])
    if reason.id in decision.weighs_against:
        return report.say("der anderen Seite eingeräumt", "conceded to the other side")
    if reason.id in decision.presupposes:
        return report.say(f"von der {name} vorausgesetzt", f"presupposed by the {name}")
    if reason.id in decision.names_decisive:
        return report.say(
            f"trägt die {name}; vom Schreiben selbst als maßgeblich genannt",
            f"carries the {name}; named as decisive by the paper itself",
        )
    return report.say(f"trägt die {name}", f"carries the {name}")


def _linked(report: Report, names: tuple[str, ...]) -> Iterator[str]:
    tracked = report.tracked()
    for place, name in enumerate(names):
        says = report.case.reasons[name]
        if place:
            yield "; "
        yield element("a", report.title_of(says), href=f"#reason-{name}") if name in tracked else report.text(says.says)


def _quote(reason: Reason) -> Markup | None:
    if not reason.quote:
        return None
    return element("blockquote", element("p", quoted(reason.quote, "de"), lang="de"))


def _what_became(report: Report, reason: Reason) -> Iterator[Markup]:
    """Say what became of the reason: how it stands in each view, and how it came to that."""
    result = report.tracked()[reason.id]
    yield element("h4", report.say("Was daraus wurde", "What became of it"))
    yield element("p", report.say(f"Am {report.day(result.until)}:", f"On {report.day(result.until)}:"), class_="note")
    last = {view: report.states(reason.id, view)[-1].state for view in result.views}
    yield join(bullets((_chip(report, view, state) for view, state in last.items()), class_="chips"))
    yield from course_of(report, reason)


def course_of(report: Report, reason: Reason) -> Iterator[Markup]:
    """Yield the states in every view and reading over time, what is known by hindsight, and the acts on record."""
    result = report.tracked()[reason.id]
    courses = {
        (view, reading): report.states(reason.id, view, reading) for view in result.views for reading in ReadingName
    }
    if reason.premise is None and not reason.rests_on:
        judgement = report.say(
            "Eine Wertung ohne prüfbare Annahme: Sie trägt, bis eine Handlung sie ausräumt.",
            "A judgement without a checkable premise: it carries until an act cures it.",
        )
        yield element("p", judgement)
    yield _courses(report, courses, result.views)
    yield from _then(report, reason)
    yield from _acts(report, reason)


def _chip(report: Report, view: str, state: State) -> Markup:
    swatch = element("span", class_=f"swatch {look_of(state).value}", aria_hidden="true")
    return join(swatch, f"{report.view(view)}: {report.text(NAMES[state])}")


def _courses(
    report: Report, courses: Mapping[tuple[str, ReadingName], tuple[StateRun, ...]], views: tuple[str, ...]
) -> Markup:
    said = {key: report.course(runs) for key, runs in courses.items()}
    if len(set(said.values())) == 1:
        only = next(iter(said.values()))
        return element("p", report.say(f"In jeder Sicht und Lesart: {only}.", f"In every view and reading: {only}."))
    head = (report.say("Lesart", "Reading"), *(report.view(view) for view in views))
    rows = [(report.text(READING_NAMES[reading]), *(said[view, reading] for view in views)) for reading in ReadingName]
    return table(report.say("Zustand in jeder Lesart und Sicht", "State in each reading and view"), head, rows)


def _acts(report: Report, reason: Reason) -> Iterator[Markup]:
    listed = bullets(_act(report, act) for act in report.case.acts if act.reason == reason.id)
    if listed is not None:
        yield element("p", report.say("Handlungen zu diesem Grund:", "Acts on this reason:"))
        yield listed


def _act(report: Report, act: Act) -> Markup:
    kind = report.text(ACTS[act.kind]) if act.kind in ACTS else act.kind
    note = f" – {report.text(act.note)}" if act.note else ""
    said = f" {act.by}: {kind}{note} ({report.sources(act.sources)})"
    return join(element("strong", write_span(act.on, report.language)), said)


def _then(report: Report, reason: Reason) -> Iterator[Markup]:
    """Say what was known on the day of the decision, and what turned out later about that day."""
    if reason.premise is None:
        return
    result = report.tracked()[reason.id]
    words = {TRUE: report.say("wahr", "true"), FALSE: report.say("falsch", "false")}
    unknown = report.say("nicht zu beurteilen", "could not be told")
    said = []
    for view in result.views:
        truth = int(result.tracks[view, ReadingName.FAIR].reasons[reason.id].first.truth[0])
        said.append(f"{report.view(view)}: {words.get(truth, unknown)}")
    day = report.day(result.decision.day)
    yield element(
        "p",
        report.say(f"Am {day} selbst, nach der fairen Lesart – ", f"On {day} itself, under the fair reading – ")
        + "; ".join(said)
        + ".",
    )
    for item in result.hindsight:
        if item.reason == reason.id:
            yield _hindsight(report, item)


def _hindsight(report: Report, item: Hindsight) -> Markup:
    since, reading, view = (
        report.day(item.known_since),
        report.text(READING_NAMES[item.reading]),
        report.view(item.view),
    )
    words = report.say(
        f"An diesem Tag schon falsch, bekannt erst seit dem {since} ({view}, Lesart {reading}).",
        f"False on that day already, known only since {since} ({view}, {reading} reading).",
    )
    return element("p", words, class_="hindsight")


def _premise(report: Report, reason: Reason) -> Iterator[Markup]:
    if reason.premise is not None:
        yield element("h4", report.say("Die Annahme dahinter", "The premise behind it"))
        yield from premise_in_words(report, reason.premise)


def premise_in_words(report: Report, premise: Premise) -> Iterator[Markup]:
    """Yield the premise in its three readings, in words and as written, and why these readings."""
    rows = []
    for reading in ReadingName:
        written = premise.texts.get(reading)
        if written is None:
            rows.append((report.text(READING_NAMES[reading]), report.say("wie die faire", "as the fair one"), "–"))
        else:
            sentence = explain(parse(written), report.lexicon, report.language)
            rows.append((report.text(READING_NAMES[reading]), sentence, element("code", " ".join(written.split()))))
    head = (
        report.say("Lesart", "Reading"),
        report.say("in Worten", "in words"),
        report.say("wie geschrieben", "as written"),
    )
    caption = report.say("Wann die Annahme gilt", "When the premise holds")
    yield table(caption, head, rows)
    if premise.note is not None:
        why = element("strong", report.say("Warum diese Lesarten: ", "Why these readings: "))
        yield element("p", why, report.text(premise.note))


def _further(report: Report, reason: Reason) -> Iterator[Markup]:
    if reason.note is not None:
        yield element("p", report.text(reason.note), class_="note")
    listed = bullets(report.text(doubt.says) for doubt in doubts_of(report, reason))
    if listed is not None:
        yield element("h4", report.say("Zweifelhaft", "Doubtful"))
        yield listed
    sources = report.sources(sources_of(report, reason))
    if sources != "–":
        yield element("p", element("strong", report.say("Quellen: ", "Sources: ")), sources, class_="note")


def doubts_of(report: Report, reason: Reason) -> tuple[Doubt, ...]:
    """Return the doubts of the case that are about the reason, what its premise names or a figure it read."""
    about = {
        reason.id,
        *(fact.id for fact in facts_read(report, reason)),
        *(f.measure for f in facts_read(report, reason)),
    }
    texts = reason.premise.texts.values() if reason.premise else ()
    written = " ".join(texts)
    named = {name for name in report.case.dated() if name in written}
    positions_counted = {p.id for p in report.case.positions if f'support("{p.option}"' in written}
    return tuple(doubt for doubt in report.case.doubts if doubt.about in about | named | positions_counted)
