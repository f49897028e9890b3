"""Doubts and limits: what the record leaves open, what only the house knew, which days are inferred."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from wiedervorlage.case.vocabulary import ReadingName
from wiedervorlage.evidence.facts import PUBLIC
from wiedervorlage.evidence.lookup import is_inferred, known_day
from wiedervorlage.foundation.text import Text
from wiedervorlage.papers import blocks as b
from wiedervorlage.papers.council_content.citing import source_note
from wiedervorlage.papers.council_content.evidence import facts_read
from wiedervorlage.papers.council_content.grounds import grounds_of
from wiedervorlage.papers.council_content.speech import (
    both,
    from_span,
    listed,
    period_of,
    quoted,
    say,
    set_right,
    span_of,
    whole,
)
from wiedervorlage.papers.council_content.yardstick import figures_now
from wiedervorlage.papers.report.figures import who
from wiedervorlage.papers.report.report import reasons_of
from wiedervorlage.papers.words import runs, strong

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wiedervorlage.evidence.facts import Fact
    from wiedervorlage.foundation.text import Language
    from wiedervorlage.papers.council_content.matter import Matter
    from wiedervorlage.papers.words import Runs


_OLD: Final = 365
"""Days after its period from which a figure is called old."""


def limits(matter: Matter) -> tuple[b.Block, ...]:
    """Return the part on doubts and limits."""
    items = (
        *_readings(matter),
        *_old(matter),
        *_house_only(matter),
        *_inferred(matter),
        *_strained(matter),
        *_doubts(matter),
    )
    return (b.Enumeration(items=items, numbered=False),) if items else ()


def _strained(matter: Matter) -> Iterator[Runs]:
    """Yield the grounds of one decision that sit badly with each other."""
    case = matter.case
    grounds = [set(reasons_of(result.decision)) for result in (*matter.earlier, *matter.later)]
    seen: set[tuple[str, str]] = set()
    for verdict in (v for (_, view), v in matter.examination.verdicts.items() if view == matter.view):
        for pair in verdict.contradictions:
            key = (pair.one, pair.other)
            if key in seen or not any(set(key) <= named for named in grounds):
                continue
            seen.add(key)
            one, other = (quoted(set_right(case.reasons[name].says)) for name in key)
            says = whole(_labelled(matter, pair.says))
            yield runs(say(f"In Spannung zueinander stehen {one.de} und {other.de} {says.de}",
                           f"At odds with each other are {one.en} and {other.en} {says.en}"))  # fmt: skip


def _labelled(matter: Matter, text: Text) -> Text:
    """Put the labels of measures in place of their ids."""
    labels = {name: measure.label for name, measure in matter.case.measures.items()}

    def put(said: str, language: Language) -> str:
        return re.sub(r"\b\w+\b", lambda m: labels[m[0]].in_language(language) if m[0] in labels else m[0], said)

    return both(lambda language: put(text.in_language(language), language))


def _doubts(matter: Matter) -> Iterator[Runs]:
    for doubt in matter.case.doubts:
        about = _about(matter, doubt.about)
        lead = runs(strong(say(f"{about.de}: ", f"{about.en}: "))) if about else ()
        yield (*lead, *runs(whole(doubt.says)), *source_note(matter, doubt.sources))


def _about(matter: Matter, name: str) -> Text | None:
    """Return what a doubt is about, where it is more than the case as a whole."""
    case = matter.case
    if name in case.reasons:
        return quoted(set_right(case.reasons[name].says))
    if name in case.measures:
        return set_right(case.measures[name].label)
    fact = next((fact for fact in case.facts if fact.id == name), None)
    if fact is not None:
        label, when = case.measures[fact.measure].label, period_of(fact.period)
        return say(f"{label.de}, {when.de}", f"{label.en}, {when.en}")
    document = case.documents.get(name)
    if document is not None and document.on is not None:
        when = from_span(document.on)
        return say(f"Unterlage {when.de}", f"Document {when.en}")
    position = next((item for item in case.positions if item.id == name), None)
    if position is not None:
        who_said, when = who(case, position), span_of(position.on)
        return say(f"{who_said}, {when.de}", f"{who_said}, {when.en}")
    item = case.dated().get(name)
    if item is None:
        return None
    about = getattr(item, "about", None)
    title = set_right(about) if isinstance(about, Text) else Text(de=item.by, en=item.by)
    when = span_of(item.on)
    return say(f"{title.de}, {when.de}", f"{title.en}, {when.en}")


def _readings(matter: Matter) -> Iterator[Runs]:
    read = any(
        len(set(reason.premise.texts.values())) > 1
        for result in matter.earlier
        for reason in (matter.case.reasons[name] for name in result.tracks[matter.view, ReadingName.FAIR].reasons)
        if reason.premise is not None
    )
    if read:
        yield runs(say(
            "Ob ein Grund zutrifft, hängt davon ab, wie man seinen Wortlaut misst. Die Vorlage folgt der naheliegenden "
            "Lesart; wo eine strengere oder mildere zu einem anderen Stand führt, steht das dabei.",
            "Whether a ground holds depends on how its wording is measured. The paper follows the fair reading; where "
            "a stricter or laxer one leads to another state, that is said.",
        ))  # fmt: skip


_NAMED_TOGETHER: Final = 2
"""So many figures with their days fit into one sentence."""
_OLD_LEADS: Final = (
    Text(
        de="Neuere Angaben als diese, mehr als ein Jahr alten enthält der Vorgang nicht",
        en="The case holds nothing newer than these figures, more than a year old",
    ),
    Text(de="Ebenso alt sind", en="As old are"),
)


def _old(matter: Matter) -> Iterator[Runs]:
    """Name the figures that answer on the day although their period ended more than a year before."""
    latest: dict[tuple[str, str], Fact] = {}
    for ground in grounds_of(matter, matter.earlier):
        for figure in figures_now(matter, ground.result, ground.reason):
            fact = figure.fact
            if fact is None:
                continue
            before = latest.get((fact.measure, fact.subject))
            if before is None or before.period.last < fact.period.last:
                latest[fact.measure, fact.subject] = fact
    found: dict[tuple[str, str], Text] = {}
    for fact in latest.values():
        if (matter.day - fact.period.last).days > _OLD:
            label, when = set_right(matter.case.measures[fact.measure].label), period_of(fact.period)
            found[fact.measure, when.de] = say(f"{label.de} (Stand {when.de})", f"{label.en} (as of {when.en})")
    old = list(found.values())
    for start in range(0, len(old), _NAMED_TOGETHER):
        labels = listed(old[start : start + _NAMED_TOGETHER])
        lead = _OLD_LEADS[min(start, 1)]
        yield runs(say(f"{lead.de}: {labels.de}.", f"{lead.en}: {labels.en}."))


def _house_only(matter: Matter) -> Iterator[Runs]:
    hidden: dict[str, Text] = {}
    for fact in facts_read(matter):
        measure = matter.case.measures[fact.measure]
        public = known_day(fact, measure, PUBLIC)
        if public is None or public > matter.day:
            hidden.setdefault(fact.measure, measure.label)
    if hidden and matter.view != PUBLIC:
        labels = listed(set_right(label) for label in hidden.values())
        yield runs(say(
            f"Nicht oder nicht ganz veröffentlicht sind an diesem Tag, aber im Haus bekannt: {labels.de}.",
            f"On this day not, or not fully, public but known in the house: {labels.en}.",
        ))  # fmt: skip


def _inferred(matter: Matter) -> Iterator[Runs]:
    found: dict[str, Text] = {}
    for fact in facts_read(matter):
        measure = matter.case.measures[fact.measure]
        if is_inferred(fact, measure, matter.view):
            found.setdefault(fact.measure, set_right(measure.label))
    if found:
        labels = listed(found.values())
        yield runs(say(
            f"Seit wann das Haus sie kannte, ist erschlossen bei: {labels.de}.",
            f"Since when the house knew them is inferred for: {labels.en}.",
        ))  # fmt: skip
