"""Check that what one part of a case names stands in another, and that days follow each other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wiedervorlage.case.messages import MESSAGES
from wiedervorlage.case.structure import hint
from wiedervorlage.case.vocabulary import Outcome, Side
from wiedervorlage.evidence.facts import Certainty
from wiedervorlage.foundation.catalogue import finding
from wiedervorlage.foundation.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from wiedervorlage.case.dated import Dated
    from wiedervorlage.case.model import Case, Decision, Offer, Reason, Request
    from wiedervorlage.foundation.findings import Finding, Place

_SORTS: Final = {
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


def check_references(case: Case) -> Iterator[Finding]:
    """Find names that lead nowhere, grounds on the wrong side, circles of reasons, and days out of order."""
    for part in (_named, _decisions, _reasons, _days, _documents):
        yield from part(case)


def missing(sort: str, identifier: str, known: Iterable[str], place: Place) -> Iterator[Finding]:
    """Find a name that stands nowhere; an empty one names nothing."""
    words = set(known)
    if identifier and identifier not in words:
        yield finding(MESSAGES, "CAS-020", place, sort=_SORTS[sort], id=identifier, hint=hint(identifier, words))


def _named(case: Case) -> Iterator[Finding]:
    decisions = [decision.id for decision in case.decisions]
    for item in case.dated().values():
        for source in item.sources:
            yield from missing("source", source, case.sources, item.place)
        yield from _one_sided(case, item)
    bringing: tuple[Request | Offer, ...] = (*case.requests, *case.offers)
    for bringer in bringing:
        for fact in bringer.brings:
            yield from missing("fact", fact, (f.id for f in case.facts), bringer.place)
    for act in case.acts:
        yield from missing("reason", act.reason, case.reasons, act.place)
        yield from missing("decision", act.decision, decisions, act.place)
    for review in case.reviews:
        laid_before = (decision.id for decision in case.laid_before)
        yield from missing("decision", review.decision, (*decisions, *laid_before), review.place)
        if review.stated_in is not None:
            yield from missing("document", review.stated_in.document, case.documents, review.place)
    for position in case.positions:
        yield from missing("option", position.option, case.options, position.place)
        if position.who.isdigit():
            yield from missing("region", position.who, case.regions, position.place)


def _one_sided(case: Case, item: Dated) -> Iterator[Finding]:
    """Doubt what is called certain although only one side says so."""
    known = [case.sources[source] for source in item.sources if source in case.sources]
    if known and all(source.one_sided for source in known) and item.certainty is Certainty.CERTAIN:
        yield finding(MESSAGES, "CAS-034", item.place, source=known[0].id)


def _decisions(case: Case) -> Iterator[Finding]:
    requests = [item.id for item in case.requests]
    by_id = {decision.id: decision for decision in case.decisions}
    for decision in (*case.decisions, *case.laid_before):
        place = decision.place
        for name in (*decision.rests_on, *decision.weighs_against, *decision.presupposes):
            yield from missing("reason", name, case.reasons, place)
        for name in decision.names_decisive:
            if name not in decision.rests_on:
                yield finding(MESSAGES, "CAS-022", place, id=name)
        for name in decision.answers:
            yield from missing("request", name, requests, place)
        for name in decision.revisits:
            yield from missing("decision", name, by_id, place)
            if name in by_id and by_id[name].day >= decision.day and name != decision.id:
                yield finding(MESSAGES, "CAS-030", place)
        yield from missing("option", decision.option, case.options, place)
        if not decision.rests_on:
            yield finding(MESSAGES, "CAS-027", place)
        yield from _sides(case, decision)
        for stated in filter(None, (decision.stated_in, decision.proposed_in)):
            yield from missing("document", stated.document, case.documents, place)


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
    deciding = (*case.decisions, *case.laid_before)
    used = {name for d in deciding for name in (*d.rests_on, *d.weighs_against, *d.presupposes)}
    below = {name for reason in case.reasons.values() for name in reason.rests_on}
    for reason in case.reasons.values():
        yield from missing("kind", reason.kind, case.kinds, reason.place)
        yield from missing("kind", reason.second_kind, case.kinds, reason.place)
        for name in reason.rests_on:
            yield from missing("reason", name, case.reasons, reason.place)
        if reason.id not in used | below:
            yield finding(MESSAGES, "CAS-021", reason.place, id=reason.id)
        circle = _circle(case, reason)
        if circle:
            yield finding(MESSAGES, "CAS-023", reason.place, chain=" → ".join(circle))
        stated = (*([reason.stated_in] if reason.stated_in else []), *reason.also_stated_in)
        for place in stated:
            yield from missing("document", place.document, case.documents, reason.place)


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
        if review.due is not None and review.due.last < review.on.first:
            yield finding(MESSAGES, "CAS-032", review.place)


def _known_too_early(item: Dated) -> Finding:
    published = item.published.written if item.published else ""
    return finding(MESSAGES, "CAS-031", item.place, published=published, on=item.on.written)


def _documents(case: Case) -> Iterator[Finding]:
    for document in case.documents.values():
        for source in document.sources:
            yield from missing("source", source, case.sources, document.place)


def check_proposals(case: Case) -> Iterator[Finding]:
    """Find proposals that lead nowhere, and say how many wait for an answer."""
    known = {*(decision.id for decision in (*case.decisions, *case.laid_before)), *case.proposals}
    asked = {*(request.id for request in case.requests), *case.proposals}
    for proposal in case.proposals.values():
        yield from missing("document", proposal.origin.document, case.documents, proposal.place)
        for name in (*proposal.supports, *proposal.revisits):
            yield from missing("decision", name, known, proposal.place)
        for name in proposal.answers:
            yield from missing("request", name, asked, proposal.place)
    waiting = [proposal for proposal in case.proposals.values() if proposal.is_open]
    if waiting:
        yield finding(MESSAGES, "CAS-066", waiting[0].place, count=len(waiting))
