"""The funding rule as it spoke on the day: what it demands and gives, each with its citation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wiedervorlage.papers import blocks as b
from wiedervorlage.papers.council_content.citing import rule_note
from wiedervorlage.papers.council_content.speech import (
    both,
    day_of,
    period_in_cell,
    quoted,
    say,
    set_right,
    value_words,
)
from wiedervorlage.papers.words import runs
from wiedervorlage.premises import nodes
from wiedervorlage.premises.evaluation import word
from wiedervorlage.premises.parser import parse
from wiedervorlage.rules.lookup import NOBODY, values_on

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wiedervorlage.foundation.text import Text
    from wiedervorlage.papers.council_content.matter import Matter
    from wiedervorlage.papers.words import Runs
    from wiedervorlage.rules.parameters import ParameterValue
    from wiedervorlage.rules.programme import Programme


def funding_rule(matter: Matter) -> Iterator[b.Block]:
    """Return the rule of every programme that an option would use; nothing where there is none."""
    used = dict.fromkeys(option.package for option in matter.case.options.values() if option.package)
    for name in used:
        programme = matter.programmes.get(name)
        if programme is None:
            continue
        title = quoted(set_right(programme.title))
        yield b.Heading(words=say("Förderregel", "Funding rule"), level=3)
        if programme.summary.de:
            yield b.Paragraph(runs=runs(set_right(programme.summary)))
        day = day_of(matter.day)
        yield b.Table(
            caption=say(
                f"Was das Programm {title.de} verlangt und gibt, Stand {day.de}",
                f"What the programme {title.en} demands and gives, as of {day.en}",
            ),
            columns=(
                b.Column(header=say("Regelung", "Provision"), share=6),
                b.Column(header=say("Wert", "Value"), share=4, align="right"),
                b.Column(header=say("gilt seit", "valid from"), share=4),
            ),
            rows=tuple(_rows(matter, programme)),
        )


def _rows(matter: Matter, programme: Programme) -> Iterator[tuple[Runs, ...]]:
    ordinal = [matter.day.toordinal()]
    for parameter in _shown(matter, programme):
        index = int(values_on(programme, parameter, ordinal, ordinal).index[0])
        label = set_right(programme.label(parameter))
        if index == NOBODY:
            continue
        stated = programme.parameters[parameter][index]
        value = _value(stated)
        since = say("Tag nicht bekannt", "day unknown") if stated.begin_unknown else period_in_cell(stated.valid_from)
        yield runs(label), (*runs(value), *rule_note(matter, stated.citation)), runs(since)


def _value(stated: ParameterValue) -> Text:
    return both(lambda language: value_words(stated.value, stated.unit, language))


def _shown(matter: Matter, programme: Programme) -> tuple[str, ...]:
    """Return the figures of the rule that premises of the case's decisions read, then those that cap the money."""
    named: dict[str, None] = {}
    for decision in matter.case.decisions:
        for name in (*decision.rests_on, *decision.weighs_against):
            premise = matter.case.reasons[name].premise
            for text in premise.texts.values() if premise else ():
                named |= dict.fromkeys(_read(text, programme.id))
    caps = [name for cap in programme.caps for _, name in cap.parameter]
    roles = [name for role in programme.package for _, name in role.posts]
    kinds = {"", *(_kind(matter))}
    wanted = [n for cap in programme.caps for kind, n in cap.parameter if kind in kinds] or caps
    posts = [n for role in programme.package for kind, n in role.posts if kind in kinds] or roles
    return tuple(name for name in dict.fromkeys((*named, *posts, *wanted)) if name in programme.parameters)


def _kind(matter: Matter) -> set[str]:
    region = matter.case.regions.get(matter.case.region)
    stated = {o.applicant["kind"] for o in matter.case.options.values() if "kind" in o.applicant}
    return stated | ({region.type} if region else set())


def _read(text: str, programme: str) -> Iterator[str]:
    for node in nodes.walk(parse(text)):
        if isinstance(node, nodes.Call) and node.function == "rule":
            name, parameter = (word(argument) for argument in node.arguments)
            if name == programme:
                yield parameter
