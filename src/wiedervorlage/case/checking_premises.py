"""Check the premises of a case: their words, units and figures, and the rules they read on the day of the decision."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from wiedervorlage.case.messages import MESSAGES
from wiedervorlage.case.premise_words import premise_words
from wiedervorlage.case.vocabulary import ReadingName
from wiedervorlage.foundation.catalogue import finding
from wiedervorlage.premises import nodes
from wiedervorlage.premises.checking import check_text
from wiedervorlage.premises.evaluation import word
from wiedervorlage.premises.parser import PremiseSyntaxError, parse
from wiedervorlage.rules.lookup import Status, values_on

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from wiedervorlage.case.model import Case, Reason
    from wiedervorlage.foundation.findings import Finding, Place
    from wiedervorlage.rules.programme import Programme


def check_premises(case: Case, programmes: Mapping[str, Programme]) -> Iterator[Finding]:
    """Find what cannot be evaluated, and measures without a figure."""
    words = premise_words(case, programmes)
    measured = {fact.measure for fact in case.facts}
    for reason in case.reasons.values():
        if reason.premise is None:
            continue
        for name, text in reason.premise.texts.items():
            place = reason.premise.places.get(name, reason.place)
            premise, findings = check_text(text, words)
            for item in findings:
                yield replace(item, place=_within(place, item.place))
            for node in nodes.walk(premise) if premise else ():
                if isinstance(node, nodes.Name) and node.name in case.measures and node.name not in measured:
                    yield finding(MESSAGES, "CAS-050", place, measure=node.name)
        yield from _rules_on_the_day(case, programmes, reason)


def _rules_on_the_day(case: Case, programmes: Mapping[str, Programme], reason: Reason) -> Iterator[Finding]:
    """Doubt where a rule says nothing on the day of a decision that rests on a reason about it."""
    text = reason.premise.text(ReadingName.FAIR) if reason.premise else ""
    deciding = [d for d in case.decisions if reason.id in (*d.rests_on, *d.weighs_against)]
    try:
        premise = parse(text)
    except PremiseSyntaxError:
        return
    for node in nodes.walk(premise):
        if not (isinstance(node, nodes.Call) and node.function == "rule" and len(node.arguments) == 2):
            continue
        programme, parameter = (word(argument) for argument in node.arguments)
        rule = programmes.get(programme)
        if rule is None or parameter not in rule.parameters:
            continue
        days = [decision.day.toordinal() for decision in deciding]
        if days and (values_on(rule, parameter, days, days).status != Status.STATED).any():
            yield finding(MESSAGES, "CAS-033", reason.place, parameter=parameter)


def _within(line: Place, span: Place) -> Place:
    """Place a span of a premise in the file: the line of its reading, the column counted on."""
    column = (line.column or 1) + (span.start or 0)
    return replace(line, column=column, start=span.start, end=span.end)
