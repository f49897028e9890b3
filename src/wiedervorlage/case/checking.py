"""Check that the parts of a case fit together: references, premises, days, units, quotes.

Everything found is a finding with the place in the folder. A case without errors can be rechecked.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from wiedervorlage.case.messages import MESSAGES
from wiedervorlage.case.structure import hint
from wiedervorlage.case.vocabulary import Outcome, ReadingName, Side
from wiedervorlage.evidence.facts import Certainty
from wiedervorlage.evidence.units import Unit, parse_unit
from wiedervorlage.foundation.catalogue import finding
from wiedervorlage.foundation.findings import Finding, Place
from wiedervorlage.foundation.text import Text
from wiedervorlage.need.study import is_claim, packaged_studies, packaged_text, read_study
from wiedervorlage.premises import nodes
from wiedervorlage.premises.checking import Vocabulary, check_text
from wiedervorlage.premises.evaluation import word
from wiedervorlage.premises.messages import MESSAGES as PREMISE_MESSAGES
from wiedervorlage.premises.parser import PremiseSyntaxError, parse
from wiedervorlage.rules.lookup import Status, values_on

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from wiedervorlage.case.model import Case, Dated, Decision, Offer, Reason, Request
    from wiedervorlage.rules.programme import Programme

TEXTS = (".yaml", ".csv", ".txt", ".json", ".md")
"""Endings of the files of a folder that are read as text; the others are kept as they are."""
_SORTS = {
    "reason": Text(de="Den Grund", en="reason"),
    "decision": Text(de="Die Entscheidung", en="decision"),
    "request": Text(de="Den Antrag", en="request"),
    "option": Text(de="Die Variante", en="option"),
    "source": Text(de="Die Quelle", en="source"),
    "document": Text(de="Die Unterlage", en="document"),
    "fact": Text(de="Die Angabe", en="figure"),
    "subject": Text(de="Den Bezug", en="subject"),
    "measure": Text(de="Die Messgröße", en="measure"),
    "kind": Text(de="Die Art", en="kind of reason"),
    "programme": Text(de="Das Programm", en="programme"),
    "region": Text(de="Die Region", en="region"),
    "study": Text(de="Die Bedarfsstudie", en="study of need"),
}


def check_case(case: Case, programmes: Mapping[str, Programme], texts: Mapping[str, str]) -> tuple[Finding, ...]:
    """Return everything that does not fit in ``case``.

    Args:
        case: as built from its folder.
        programmes: the funding rules that premises may read.
        texts: the texts of the folder, to look quotes up in.
    """
    parts = (_references, _decisions, _reasons, _days, _documents, _measures, _figures, _proposals)
    within = [item for part in parts for item in part(case)]
    return (*within, *_premises(case, programmes), *_quotes(case, texts))


def vocabulary(case: Case, programmes: Mapping[str, Programme]) -> Vocabulary:
    """Return the words that premises of ``case`` may use."""
    return Vocabulary(
        measures={name: (measure.unit, measure.kind) for name, measure in case.measures.items()},
        subjects=frozenset(case.subjects),
        programmes=_RuleUnits(programmes),
        dated=frozenset(case.dated()),
        options=frozenset(case.options),
        decisions=frozenset(decision.id for decision in case.decisions),
        keywords={
            "offer": frozenset(word for item in case.offers for word in (item.id, item.about) if word),
            "event": frozenset(word for item in case.events for word in (item.id, item.kind) if word),
            "request": frozenset(word for item in case.requests for word in (item.id, item.about) if word),
        },
    )


class _RuleUnits(Mapping[str, Mapping[str, Unit | None]]):
    """The units of rule parameters by programme; a rule file is read only when a premise names it."""

    def __init__(self, programmes: Mapping[str, Programme]) -> None:
        self._programmes = programmes

    def __getitem__(self, name: str) -> Mapping[str, Unit | None]:
        programme = self._programmes[name]
        return {key: _unit_of(programme, key) for key in programme.parameters}

    def __iter__(self) -> Iterator[str]:
        return iter(self._programmes)

    def __len__(self) -> int:
        return len(self._programmes)


def _unit_of(programme: Programme, parameter: str) -> Unit | None:
    """Return the unit of a rule parameter; None where its values are words, yes or no."""
    values = programme.parameters[parameter]
    unit = values[0].unit if values else ""
    return None if unit in {"text", "bool", "date"} else parse_unit(unit)


def _missing(sort: str, identifier: str, known: Iterable[str], place: Place) -> Iterator[Finding]:
    words = set(known)
    if identifier and identifier not in words:
        yield finding(MESSAGES, "CAS-020", place, sort=_SORTS[sort], id=identifier, hint=hint(identifier, words))


def _references(case: Case) -> Iterator[Finding]:
    decisions = [decision.id for decision in case.decisions]
    for item in case.dated().values():
        for source in item.sources:
            yield from _missing("source", source, case.sources, item.place)
        yield from _one_sided(case, item)
    bringing: tuple[Request | Offer, ...] = (*case.requests, *case.offers)
    for bringer in bringing:
        for fact in bringer.brings:
            yield from _missing("fact", fact, (f.id for f in case.facts), bringer.place)
    for act in case.acts:
        yield from _missing("reason", act.reason, case.reasons, act.place)
        yield from _missing("decision", act.decision, decisions, act.place)
    for review in case.reviews:
        yield from _missing("decision", review.decision, decisions, review.place)
    for position in case.positions:
        yield from _missing("option", position.option, case.options, position.place)
        if position.who.isdigit():
            yield from _missing("region", position.who, case.regions, position.place)


def _one_sided(case: Case, item: Dated) -> Iterator[Finding]:
    """Doubt what is called certain although only one side says so."""
    known = [case.sources[source] for source in item.sources if source in case.sources]
    if known and all(source.one_sided for source in known) and item.certainty is Certainty.CERTAIN:
        yield finding(MESSAGES, "CAS-034", item.place, source=known[0].id)


def _decisions(case: Case) -> Iterator[Finding]:
    requests = [item.id for item in case.requests]
    by_id = {decision.id: decision for decision in case.decisions}
    for decision in case.decisions:
        place = decision.place
        for name in (*decision.rests_on, *decision.weighs_against, *decision.presupposes):
            yield from _missing("reason", name, case.reasons, place)
        for name in decision.names_decisive:
            if name not in decision.rests_on:
                yield finding(MESSAGES, "CAS-022", place, id=name)
        for name in decision.answers:
            yield from _missing("request", name, requests, place)
        for name in decision.revisits:
            yield from _missing("decision", name, by_id, place)
            if name in by_id and by_id[name].day >= decision.day and name != decision.id:
                yield finding(MESSAGES, "CAS-030", place)
        yield from _missing("option", decision.option, case.options, place)
        if not decision.rests_on:
            yield finding(MESSAGES, "CAS-027", place)
        yield from _sides(case, decision)
        if decision.stated_in:
            yield from _missing("document", decision.stated_in.document, case.documents, place)


def _sides(case: Case, decision: Decision) -> Iterator[Finding]:
    """Doubt where a ground speaks for the side that lost; a concept of one's own needs both sides."""
    if decision.outcome not in {Outcome.REFUSE, Outcome.GRANT}:
        return
    with_outcome = Side.AGAINST if decision.outcome is Outcome.REFUSE else Side.FOR
    for name in decision.rests_on:
        reason = case.reasons.get(name)
        if reason is not None and reason.side is not with_outcome and reason.kind != "procedure":
            yield finding(MESSAGES, "CAS-026", reason.place)


def _reasons(case: Case) -> Iterator[Finding]:
    used = {name for d in case.decisions for name in (*d.rests_on, *d.weighs_against, *d.presupposes)}
    below = {name for reason in case.reasons.values() for name in reason.rests_on}
    for reason in case.reasons.values():
        yield from _missing("kind", reason.kind, case.kinds, reason.place)
        yield from _missing("kind", reason.second_kind, case.kinds, reason.place)
        for name in reason.rests_on:
            yield from _missing("reason", name, case.reasons, reason.place)
        if reason.id not in used | below:
            yield finding(MESSAGES, "CAS-021", reason.place, id=reason.id)
        circle = _circle(case, reason)
        if circle:
            yield finding(MESSAGES, "CAS-023", reason.place, chain=" → ".join(circle))
        stated = (*([reason.stated_in] if reason.stated_in else []), *reason.also_stated_in)
        for place in stated:
            yield from _missing("document", place.document, case.documents, reason.place)


def _circle(case: Case, reason: Reason) -> tuple[str, ...]:
    """Return the way from a reason back to itself, if there is one."""
    ways: list[tuple[str, ...]] = [(reason.id,)]
    while ways:
        way = ways.pop()
        last = case.reasons.get(way[-1])
        for name in last.rests_on if last else ():
            if name == reason.id:
                return (*way, name)
            if name not in way:
                ways.append((*way, name))
    return ()


def _days(case: Case) -> Iterator[Finding]:
    for item in case.dated().values():
        published = item.published
        if published is not None and published.last < item.on.first:
            yield _known_too_early(item)
    for review in case.reviews:
        if review.due.last < review.on.first:
            yield finding(MESSAGES, "CAS-032", review.place)


def _known_too_early(item: Dated) -> Finding:
    published = item.published.written if item.published else ""
    return finding(MESSAGES, "CAS-031", item.place, published=published, on=item.on.written)


def _documents(case: Case) -> Iterator[Finding]:
    for document in case.documents.values():
        for source in document.sources:
            yield from _missing("source", source, case.sources, document.place)


def _proposals(case: Case) -> Iterator[Finding]:
    known = {*(decision.id for decision in case.decisions), *case.proposals}
    for proposal in case.proposals.values():
        yield from _missing("document", proposal.origin.document, case.documents, proposal.place)
        for name in proposal.supports:
            yield from _missing("decision", name, known, proposal.place)
    waiting = [proposal for proposal in case.proposals.values() if proposal.is_open]
    if waiting:
        yield finding(MESSAGES, "CAS-066", waiting[0].place, count=len(waiting))


def _measures(case: Case) -> Iterator[Finding]:
    place = Place(file="case.yaml")
    for measure in case.measures.values():
        yield from _missing("subject", measure.subject, case.subjects, place)
        yield from _missing("measure", measure.weighted_by, case.measures, place)
    for option in case.options.values():
        written = [*option.figures.values(), *(v[1:] for v in option.applicant.values() if v.startswith("="))]
        for expression in written:
            yield from _expression(case, expression, place)
    yield from _missing("subject", "" if case.municipalities else _named_group(case), case.subjects, place)
    for name in (case.population, case.need_measure, case.levy_base):
        yield from _missing("measure", name, case.measures, place)
    if case.staffing_key is not None:
        yield from _missing("source", case.staffing_key.source, case.sources, place)
    yield from _studies(case)


def _studies(case: Case) -> Iterator[Finding]:
    """Find studies of need that are nowhere, and what is wrong with those in the folder."""
    for name in case.need:
        if name not in case.studies and packaged_text(name) is None:
            known = {*case.studies, *packaged_studies()}
            yield finding(MESSAGES, "CAS-020", Place(file="case.yaml"), sort=_SORTS["study"], id=name,
                          hint=hint(name, known))  # fmt: skip
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
            yield from _missing("measure", node.name, case.measures, place)


def _named_group(case: Case) -> str:
    """Return a word to complain about where positions need municipalities and none are named."""
    return "municipalities" if case.positions and "municipalities" not in case.subjects else ""


def _figures(case: Case) -> Iterator[Finding]:
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
        if fact.published is None and fact.held_since is None and measure.publication_lag is None:
            yield finding(MESSAGES, "CAS-047", fact.place)
        key = (fact.measure, fact.subject, fact.period.written, fact.publisher, fact.rank, fact.published)
        if key in seen and seen[key] != fact.value:
            yield finding(MESSAGES, "CAS-049", fact.place)
        seen[key] = fact.value


def _premises(case: Case, programmes: Mapping[str, Programme]) -> Iterator[Finding]:
    words = vocabulary(case, programmes)
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


def _quotes(case: Case, texts: Mapping[str, str]) -> Iterator[Finding]:
    for document in case.documents.values():
        for file in filter(None, (document.file, document.text)):
            if file not in texts and file.endswith(TEXTS):
                yield finding(MESSAGES, "CAS-028", document.place, file=file)
    spans = {item.became: item.origin.spans for item in case.proposals.values() if item.became}
    for reason in case.reasons.values():
        stated_in = case.documents.get(reason.stated_in.document) if reason.stated_in else None
        # A restated document has other words than the original that is quoted.
        if not reason.quote or stated_in is None or stated_in.restated:
            continue
        text = texts.get(stated_in.text or stated_in.file)
        if text is not None and not _stands(reason.quote, text, spans.get(reason.id, ())):
            yield finding(MESSAGES, "CAS-029", reason.place, document=stated_in.id)


def _stands(quote: str, text: str, spans: tuple[tuple[int, int], ...]) -> bool:
    """Say whether a quote stands in the text in one piece, or in the pieces that were read as one sentence."""
    joined = " ".join(text[start:end] for start, end in spans)
    return _folded(quote) in _folded(text) or (bool(spans) and _folded(quote) == _folded(joined))


def _folded(text: str) -> str:
    return " ".join(text.split())
