"""Check the measures and figures of a case: what is counted, in which unit, and how its figures fit it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from wiedervorlage.case.checking_references import missing
from wiedervorlage.case.messages import MESSAGES
from wiedervorlage.case.structure import hint
from wiedervorlage.evidence.units import ONE, PERCENT, parse_unit
from wiedervorlage.foundation.catalogue import finding
from wiedervorlage.foundation.findings import Finding, Place
from wiedervorlage.foundation.text import Text
from wiedervorlage.foundation.wording import write_number
from wiedervorlage.need.reading_study import read_study
from wiedervorlage.need.study import is_claim, packaged_studies
from wiedervorlage.premises import nodes
from wiedervorlage.premises.messages import MESSAGES as PREMISE_MESSAGES
from wiedervorlage.premises.parser import PremiseSyntaxError, parse

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wiedervorlage.case.model import Case
    from wiedervorlage.evidence.facts import Fact

_LIKE_THOUSANDS: Final = re.compile(r"(?<![\d.])(?P<whole>[1-9]\d{0,2})\.(?P<three>\d{3})(?![\d.])")
"""Three decimals behind a point: what German digits would mean as thousands ("140.000")."""


def check_measures(case: Case) -> Iterator[Finding]:
    """Find measures, options and studies that name what the case does not have."""
    place = Place(file="case.yaml")
    for measure in case.measures.values():
        yield from missing("subject", measure.subject, case.subjects, place)
        yield from missing("measure", measure.weighted_by, case.measures, place)
    for option in case.options.values():
        written = [*option.figures.values(), *(v[1:] for v in option.applicant.values() if v.startswith("="))]
        for expression in written:
            yield from _expression(case, expression, place)
    yield from missing("subject", "" if case.municipalities else _named_group(case), case.subjects, place)
    for name in (case.population, case.need_measure, case.levy_base):
        yield from missing("measure", name, case.measures, place)
    if case.staffing_key is not None:
        yield from missing("source", case.staffing_key.source, case.sources, place)
    yield from _studies(case)


def _studies(case: Case) -> Iterator[Finding]:
    """Find studies of need that are nowhere, and what is wrong with those in the folder."""
    for name in case.need:
        yield from missing("study", name, {*case.studies, *packaged_studies()}, Place(file="case.yaml"))
    for name, text in case.studies.items():
        if not is_claim(text):
            yield from read_study(text, f"need/{name}.yaml")[1]


def _expression(case: Case, expression: str, place: Place) -> Iterator[Finding]:
    """Find what keeps an expression over measures from being read."""
    try:
        tree = parse(expression)
    except PremiseSyntaxError as error:
        detail = error.hint or error.message
        yield finding(PREMISE_MESSAGES, "PRE-000", place, problem=error.message, hint=detail)
        return
    for node in nodes.walk(tree):
        if isinstance(node, nodes.Name):
            yield from missing("measure", node.name, case.measures, place)


def _named_group(case: Case) -> str:
    """Return a word to complain about where positions need municipalities and none are named."""
    return "municipalities" if case.positions and "municipalities" not in case.subjects else ""


def check_figures(case: Case) -> Iterator[Finding]:
    """Find figures that do not fit their measure, that nobody can know, or that contradict each other."""
    seen: dict[tuple[object, ...], object] = {}
    for fact in case.facts:
        measure = case.measures.get(fact.measure)
        if measure is None:
            yield finding(MESSAGES, "CAS-041", fact.place, measure=fact.measure, hint=hint(fact.measure, case.measures))
            continue
        if parse_unit(fact.unit) != measure.unit:
            yield finding(MESSAGES, "CAS-043", fact.place, unit=fact.unit, expected=measure.unit)
        if fact.kind != measure.kind:
            yield finding(MESSAGES, "CAS-044", fact.place, kind=fact.kind, expected=measure.kind)
        if fact.published and fact.published.last < fact.period.first and fact.kind != "plan":
            yield finding(MESSAGES, "CAS-046", fact.place, published=fact.published.written, period=fact.period.written)
        yield from _like_thousands(fact)
        if fact.published is None and fact.held_since is None and measure.publication_lag is None:
            yield finding(MESSAGES, "CAS-047", fact.place)
        key = (fact.measure, fact.subject, fact.period.written, fact.publisher, fact.rank, fact.published)
        if key in seen and seen[key] != fact.value:
            yield finding(MESSAGES, "CAS-049", fact.place)
        seen[key] = fact.value


def _like_thousands(fact: Fact) -> Iterator[Finding]:
    """Find a figure typed in German digits, which would be read a thousandfold too small; shares have decimals."""
    match = _LIKE_THOUSANDS.search(fact.raw)
    if match is None or fact.origin.file or parse_unit(fact.unit) in {ONE, PERCENT}:
        return
    yield finding(
        MESSAGES, "CAS-052", fact.place, value=fact.raw,
        read=Text(de=write_number(float(match[0])), en=write_number(float(match[0]), "en")),
        thousands=f"{match['whole']}{match['three']}", decimals=f"{match[0]}0",
    )  # fmt: skip
