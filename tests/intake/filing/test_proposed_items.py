"""What a proposal would become in the case: days of what is asked and offered."""

from __future__ import annotations

from dataclasses import replace

import pytest

from wiedervorlage.case.proposals import ProposalSort
from wiedervorlage.intake.filing.new_document import NewDocument
from wiedervorlage.intake.filing.proposals import Proposal
from wiedervorlage.intake.filing.proposed_items import happened_on, item_name, item_of

REPLY = NewDocument(
    id="antwort", file="documents/antwort.txt", text_file="", kind="reply letter", by="Landkreis Ahausen",
    to="Gemeinde Bedorf", decided_by="Landkreis Ahausen", on="1998-05-18", received="", references=(), sha256="", attachment="", findings=(),
    is_reply=True, is_of_sitting=False, is_laid_before=False, asked_on="1998-02-12", matter="",
)  # fmt: skip


def said(sort, by, kind=""):
    return Proposal(id="p", sort=sort, kind=kind, quote="Wir bieten einen Sprechtag an", pieces=(), by=by)


def test_what_a_reply_offers_is_offered_on_its_own_day():
    """Not on the day of the letter it answers."""
    offer = said(ProposalSort.OFFER, "Landkreis Ahausen", "offered")
    item = item_of(offer, REPLY, "offer-1", ())
    assert (item["by"], item["on"], item["published"], item["answer"]) == (
        "Landkreis Ahausen",
        "1998-05-18",
        "",
        "open",
    )
    assert item_name(offer, REPLY) == "offer-1998-05-18"


@pytest.mark.parametrize("kind", ["accepted", "declined", "offered"])
def test_what_a_reply_says_of_an_offer_was_offered_in_the_letter_it_answers(kind):
    """And became known with the reply."""
    item = item_of(said(ProposalSort.OFFER, "Gemeinde Bedorf", kind), REPLY, "offer-1", ())
    assert (item["on"], item["published"]) == ("1998-02-12", "1998-05-18")


def test_what_a_letter_of_its_own_offers_is_of_its_day():
    letter = replace(REPLY, kind="letter", is_reply=False, asked_on="1998-05-18")
    assert happened_on(said(ProposalSort.OFFER, "Landkreis Ahausen", "offered"), letter) == "1998-05-18"


def test_a_reply_that_asks_does_so_on_its_own_day():
    assert happened_on(said(ProposalSort.REQUEST, "Landkreis Ahausen"), REPLY) == "1998-05-18"
    assert happened_on(said(ProposalSort.REQUEST, "Gemeinde Bedorf"), REPLY) == "1998-02-12"
