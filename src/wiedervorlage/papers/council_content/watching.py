"""Which figures to watch: where each stands, where a premise turns, and who publishes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wiedervorlage.evidence.lookup import known_day
from wiedervorlage.evidence.units import PERCENT
from wiedervorlage.foundation.wording import write_number
from wiedervorlage.papers import blocks as b
from wiedervorlage.papers.council_content.options import share
from wiedervorlage.papers.council_content.speech import NONE, UNKNOWN, both, joined, quoted, say, set_right
from wiedervorlage.papers.counting import write_percent
from wiedervorlage.papers.words import runs
from wiedervorlage.premises.leaves import LeafKind
from wiedervorlage.recheck.figures import subject_label, write_value

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wiedervorlage.examination.flipping import Flip
    from wiedervorlage.examination.signposts import Signpost
    from wiedervorlage.examination.verdict import OptionVerdict
    from wiedervorlage.foundation.text import Text
    from wiedervorlage.papers.council_content.matter import Matter
    from wiedervorlage.papers.words import Runs


def watching(matter: Matter, judged: Sequence[OptionVerdict]) -> Iterator[b.Block]:
    """Return the signposts of all grounds of these verdicts, each once."""
    posts: dict[Flip, Signpost] = {}
    for verdict in judged:
        for mode in verdict.modes:
            for assumption in mode.assumptions:
                for post in assumption.signposts:
                    posts.setdefault(post.flip, post)
    if not posts:
        return
    yield b.Table(
        caption=say("Welche Angaben zu beobachten sind", "Which figures to watch"),
        columns=(
            b.Column(header=say("Angabe", "Figure"), share=6),
            b.Column(header=say("heute", "now"), share=3, align="right"),
            b.Column(header=say("kippt bei", "turns at"), share=3, align="right"),
            b.Column(header=say("veröffentlicht von", "published by"), share=4),
        ),
        rows=tuple(dict.fromkeys(_row(matter, post) for post in posts.values())),
    )


def _row(matter: Matter, post: Signpost) -> tuple[Runs, ...]:
    flip = post.flip
    turns = joined((_written(matter, flip, value) for value in flip.turns), by=" / ")
    if flip.turns_at_once:
        turns = say("jede Änderung", "any change")
    return (
        runs(_label(matter, flip)),
        runs(_now(matter, flip)),
        runs(turns),
        runs(_publisher(matter, post)),
    )


def _publisher(matter: Matter, post: Signpost) -> Text:
    match post.flip.kind:
        case LeafKind.RULE:
            return say("Förderregel", "funding rule")
        case LeafKind.SUPPORT | LeafKind.SUPPORT_BY_POPULATION:
            return say("die Gemeinden selbst", "the municipalities themselves")
        case _ if post.publisher:
            return both(lambda language: subject_label(matter.case, post.publisher, language))
        case _:
            return NONE


def _label(matter: Matter, flip: Flip) -> Text:
    case = matter.case
    match flip.kind:
        case LeafKind.MEASURE:
            label = set_right(case.measures[flip.measure].label)
            if not flip.subject:
                return label
            whose = case.subjects[flip.subject].label
            return say(f"{label.de}, {whose.de}", f"{label.en}, {whose.en}")
        case LeafKind.RULE:
            return set_right(matter.programmes[flip.subject].label(flip.measure))
        case _:
            title = quoted(set_right(case.options[flip.measure].title))
            how = say("", "")
            if flip.kind is LeafKind.SUPPORT_BY_POPULATION:
                how = say(" nach Einwohnern", " by population")
            return say(
                f"Anteil der Gemeinden{how.de} für {title.de}", f"share of municipalities{how.en} for {title.en}"
            )


def _now(matter: Matter, flip: Flip) -> Text:
    """Return the figure of the day as the source states it, where it is one; else the computed value."""
    if flip.kind is LeafKind.MEASURE:
        stated = _stated(matter, flip)
        if stated is not None:
            return stated
    if flip.kind in {LeafKind.SUPPORT, LeafKind.SUPPORT_BY_POPULATION}:
        return _support(matter, flip)
    return UNKNOWN if flip.value is None else _written(matter, flip, flip.value)


def _support(matter: Matter, flip: Flip) -> Text:
    """Return the share in favour with its bounds: its middle would claim what nobody knows."""
    row = next((row for row in matter.rows if row.option.id == flip.measure), None)
    if row is None:
        return UNKNOWN
    bounds = row.support if flip.kind is LeafKind.SUPPORT else row.support_population
    return UNKNOWN if bounds is None else share(bounds)


def _stated(matter: Matter, flip: Flip) -> Text | None:
    case = matter.case
    measure = case.measures[flip.measure]
    subject = flip.subject or measure.subject
    keys = case.subjects[subject].keys if subject else (case.region,)
    own = [
        fact
        for fact in case.facts
        if (fact.measure, fact.kind) == (measure.id, measure.kind) and (fact.subject,) == keys
        if fact.value is not None and fact.period.last <= matter.day
    ]
    if not own or flip.value is None:
        return None
    latest = max(own, key=lambda fact: (fact.period.last, known_day(fact, measure, matter.view) or matter.day))
    unit = "percent" if latest.unit == "percent" else ""
    return both(lambda language: write_value(latest.value, unit, language))


def _written(matter: Matter, flip: Flip, value: float) -> Text:
    """Write a computed value: one decimal for percent, else at most four significant digits."""
    if flip.kind in {LeafKind.SUPPORT, LeafKind.SUPPORT_BY_POPULATION}:
        return both(lambda language: write_percent(value, language, decimals=1))
    is_percent = flip.kind is LeafKind.MEASURE and matter.case.measures[flip.measure].unit == PERCENT
    if is_percent:
        return both(lambda language: write_percent(value / 100, language, decimals=1))
    return both(lambda language: write_number(float(f"{value:.4g}"), language))
