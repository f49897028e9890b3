"""A promise to look again on its way into the case: proposed, accepted, due; never twice."""

from __future__ import annotations

import hashlib
from datetime import date

import pytest

from tests.small_case import small_texts
from wiedervorlage.case.editing import edit_case
from wiedervorlage.case.edits import AcceptProposal
from wiedervorlage.case.proposals import ProposalSort
from wiedervorlage.case.vocabulary import ReasonKind
from wiedervorlage.flow import open_case, recheck_case
from wiedervorlage.intake.filing.filing import file_paper
from wiedervorlage.intake.filing.received import Received
from wiedervorlage.intake.reading import Decision, Field, Offer, Quote, Reading, Reason, Review, Span
from wiedervorlage.recheck.result import Cause
from wiedervorlage.recheck.run import Question

REFUSED = "Einen zweiten Mittagstisch lehne ich ab"
AGAIN = "Nach Ablauf von zwei Jahren wird erneut geprüft, ob er gebraucht wird"
WAITS = "Nach Vorliegen des Haushalts lege ich die Sache erneut vor"
TEXT = f"{REFUSED}. {AGAIN}. {WAITS}."


def quote(words):
    return Quote(text=words, pieces=(Span(start=TEXT.find(words), end=TEXT.find(words) + len(words)),))


def reading(*, decisions=("refuse",), kind="reply letter", **parts):
    """Return a letter of the county that refuses and promises to look again."""
    fields = [("date", "2016-06-01"), ("sender.body", "Kreis Muster"), ("recipient.body", "Stadt A")]
    fields += [("subject.0", "Zweiter Mittagstisch in Musterstadt")]
    read = {"refuse": REFUSED, "defer": AGAIN}
    number = 0 if decisions else None
    return Reading(
        kind=kind,
        text=TEXT,
        fields=tuple(Field(name=name, value=value, raw="", span=Span(start=0, end=0), rule="x") for name, value in fields),
        decisions=tuple(
            Decision(about="", outcome=one, quote=quote(read[one]), rule="x", confidence=0.9) for one in decisions
        ),
        reviews=(
            Review(quote=quote(AGAIN), rule="again", due="2018-06~", decision=number),
            Review(quote=quote(WAITS), rule="again", condition="nach Vorliegen des Haushalts", decision=number),
        ),
        **parts,
    )  # fmt: skip


def filed(texts, read, name="brief"):
    """Return the texts with a paper filed, and what filing it meant."""
    digest = hashlib.sha256(name.encode()).hexdigest()
    received = Received(name=f"{name}.txt", sha256=digest, is_text=True)
    filing = file_paper(open_case(texts, {}).case, read, received)
    edited = edit_case({**texts, filing.file: read.text}, filing.edits, {})
    assert edited.is_done, [found.line() for found in edited.findings]
    return dict(edited.texts), filing


def accepted(texts, *names):
    """Return the texts with proposals accepted, or what it was refused for."""
    edited = edit_case(texts, [AcceptProposal(id=name) for name in names], {})
    return dict(edited.texts) if edited.is_done else [found.code for found in edited.findings]


def by_sort(filing, sort):
    return [name for name in filing.proposed if name.startswith(sort)]


def test_from_the_letter_to_the_due_day():
    texts, filing = filed(small_texts(), reading())
    decision, reviews = by_sort(filing, "decision"), by_sort(filing, "review")
    assert (len(decision), len(reviews)) == (1, 2)
    assert accepted(texts, *reviews) == ["CAS-065"]
    named = edit_case(texts, [AcceptProposal(id=reviews[0], changes={("decision",): "refusal"})], {})
    assert named.case.reviews[-1].decision == "refusal"
    texts = accepted(texts, *decision, *reviews)
    case = open_case(texts, {}).case
    told = [(one.decision, one.due and one.due.written, one.condition and one.condition.de) for one in case.reviews[1:]]
    assert told == [
        ("refuse-2016-06-01", "2018-06~", None),
        ("refuse-2016-06-01", None, "nach Vorliegen des Haushalts"),
    ]
    result = recheck_case(texts, {}, Question(decision="refuse-2016-06-01", until=date(2019, 1, 1)), {})
    assert {item.day for item in result.due if item.cause is Cause.REVIEW} == {date(2018, 6, 30)}


def test_a_promise_read_as_putting_off_too_is_filed_as_a_promise():
    """Grounds that were tied to it go to what is decided before it; where nothing else is decided it stays."""
    ground = quote("ob er gebraucht wird")
    reason = Reason(kind=ReasonKind.NEED, quote=ground, rule="x", confidence=0.9, supports=(1,))
    texts, filing = filed(small_texts(), reading(decisions=("refuse", "defer"), reasons=(reason,)))
    decisions = by_sort(filing, "decision")
    assert len(decisions) == 1
    proposals = open_case(texts, {}).case.proposals
    assert proposals[by_sort(filing, "reason")[0]].supports == tuple(decisions)
    _, alone = filed(small_texts(), reading(decisions=("defer",)))
    assert len(by_sort(alone, "decision")) == 1


def test_to_look_again_is_promised_and_not_offered():
    offer = Offer(quote=quote(WAITS), rule="x", by="Kreis Muster")
    _, filing = filed(small_texts(), reading(offers=(offer,)))
    assert by_sort(filing, "offer") == []


@pytest.mark.parametrize("is_accepted", [False, True])
def test_the_same_promise_in_a_second_paper_is_linked(is_accepted):
    texts, filing = filed(small_texts(), reading())
    if is_accepted:
        texts = accepted(texts, *by_sort(filing, "decision"), *by_sort(filing, "review"))
    again, second = filed(texts, reading(), name="zweiter")
    assert by_sort(second, "review") == []
    linked = [link.known for link in second.links if link.sort is ProposalSort.REVIEW]
    assert len(linked) == 2
    assert len(open_case(again, {}).case.proposals) == len(open_case(texts, {}).case.proposals)


def test_a_promise_of_no_decision_asks_which_one_it_is_about():
    """An interim reply decides nothing; what the case decided on another matter is not meant."""
    texts, filing = filed(small_texts(), reading(decisions=(), kind="interim reply"))
    reviews = by_sort(filing, "review")
    assert accepted(texts, reviews[0]) == ["CAS-069"]
    edited = edit_case(texts, [AcceptProposal(id=reviews[0], changes={("decision",): "refusal"})], {})
    assert edited.case.reviews[-1].decision == "refusal"
