"""A motion, a council paper and minutes on one matter, in whatever order they come."""

from __future__ import annotations

import hashlib
from itertools import permutations

import pytest

from tests.small_case import small_texts
from wiedervorlage.case.accepting import in_order
from wiedervorlage.case.editing import edit_case
from wiedervorlage.case.edits import AcceptProposal, AddItem
from wiedervorlage.flow import open_case
from wiedervorlage.intake.filing.filing import file_paper
from wiedervorlage.intake.filing.received import Received
from wiedervorlage.intake.filing.starting import Paper, start_case
from wiedervorlage.intake.read import read_paper

MOTION = """Lindenliste Ahausen
Fraktion im Rat der Gemeinde Ahausen
Gemeinde Ahausen
Herrn Bürgermeister Beispiel
Rathausstraße 1
38999 Ahausen

Ahausen, 11. Januar 2019

Antrag: Erhalt der Bücherei im Alten Spritzenhaus

Sehr geehrter Herr Bürgermeister,

die Fraktion der Lindenliste beantragt, der Rat möge beschließen:

1. Die Gemeindebücherei bleibt im Alten Spritzenhaus und wird nicht in die Grundschule verlegt.

Begründung:

Die Ausleihen sind von 9.400 im Jahr 2015 auf 12.700 im Jahr 2018 gestiegen.

Mit freundlichen Grüßen
Erika Muster
Fraktionsvorsitzende
"""
PAPER = """Gemeinde Ahausen
Der Bürgermeister

Vorlage Nr. 2019/014
öffentlich
Datum: 25.02.2019

Beschlussvorlage

Betreff: Gemeindebücherei; Antrag der Fraktion Lindenliste vom 11.01.2019

Beschlussvorschlag:
Der Antrag der Fraktion Lindenliste vom 11.01.2019 wird abgelehnt. Die Gemeindebücherei wird zum 1. August
2019 in die Grundschule verlegt.

Begründung:

Im Haushalt 2019 stehen für die Sanierung keine Mittel bereit.

gez. Beispiel
"""
MINUTES = """Gemeinde Ahausen

Niederschrift

über die öffentliche Sitzung des Rates am Dienstag, dem 26.03.2019, im Gasthaus Zur Linde

TOP 1  Genehmigung der Niederschrift vom 11.12.2018

Die Niederschrift wird bei zwei Enthaltungen genehmigt.

TOP 2  Gemeindebücherei; Antrag der Fraktion Lindenliste vom 11.01.2019

Beschluss: Der Antrag der Fraktion Lindenliste vom 11.01.2019 wird abgelehnt. Die Gemeindebücherei wird zum
1. August 2019 in die Grundschule verlegt.
Abstimmungsergebnis: 8 Ja, 6 Nein, 1 Enthaltung
"""


@pytest.fixture(scope="module")
def papers():
    """Read each paper once."""
    texts = {"antrag": MOTION, "vorlage": PAPER, "niederschrift": MINUTES}
    return {
        name: Paper(
            reading=read_paper(text),
            received=Received(name=f"{name}.txt", sha256=hashlib.sha256(text.encode()).hexdigest(), is_text=True),
        )
        for name, text in texts.items()
    }


@pytest.fixture(params=list(permutations(["antrag", "vorlage", "niederschrift"])), ids=" ".join)
def proposals(request, papers):
    """Return what the three papers propose, by their words."""
    start = start_case("buecherei", [papers[name] for name in request.param])
    return list(start.case.proposals.values())


def decisions(proposals, words):
    return [one for one in proposals if one.sort == "decision" and words in one.origin.quote]


@pytest.mark.parametrize("words", ["wird abgelehnt", "in die Grundschule verlegt"])
def test_what_was_proposed_and_resolved_is_one_decision_of_the_body(proposals, words):
    (decision,) = decisions(proposals, words)
    assert decision.origin.document == "niederschrift"
    assert "proposed" not in decision.item
    assert decision.item["on"] == "2019-03-26"
    assert decision.item["vote"] == {"for": "8", "against": "6", "abstained": "1"}
    assert decision.item["proposed_in"]["document"] == "vorlage"


def test_the_grounds_of_the_motion_speak_against_its_refusal(proposals):
    """And nothing rests on the approval of the minutes."""
    (refusal,) = decisions(proposals, "wird abgelehnt")
    (ground,) = [one for one in proposals if one.sort == "reason" and one.origin.document == "antrag"]
    assert (ground.supports, ground.conceded) == ((refusal.id,), True)
    (approval,) = decisions(proposals, "genehmigt")
    assert not any(approval.id in one.supports for one in proposals)


def test_the_resolution_answers_the_motion_where_it_was_on_file(papers):
    start = start_case("buecherei", [papers[name] for name in ("antrag", "vorlage", "niederschrift")])
    proposals = list(start.case.proposals.values())
    (motion,) = [one for one in proposals if one.sort == "request"]
    (refusal,) = decisions(proposals, "wird abgelehnt")
    assert refusal.answers == (motion.id,)


def test_a_paper_alone_stays_a_proposal(papers):
    proposals = start_case("buecherei", [papers["vorlage"]]).case.proposals.values()
    assert [one.item.get("proposed") for one in proposals if one.sort == "decision"] == [True, True]


def test_a_case_on_disk_is_edited_so(papers):
    """The resolution is written in the place of the proposal, in the text of the case itself."""
    texts = small_texts()
    for name in ("vorlage", "niederschrift"):
        paper = papers[name]
        filing = file_paper(open_case(texts, {}).case, paper.reading, paper.received)
        edited = edit_case({**texts, filing.file: paper.reading.text}, filing.edits, {})
        assert edited.is_done, [found.line() for found in edited.findings]
        texts = dict(edited.texts)
    proposals = open_case(texts, {}).case.proposals.values()
    (refusal,) = decisions(proposals, "wird abgelehnt")
    assert (refusal.origin.document, refusal.item["proposed_in"]["document"]) == ("niederschrift", "vorlage")
    done = edit_case(texts, [AcceptProposal(id=refusal.id)], {})
    assert done.is_done, [found.line() for found in done.findings]
    assert done.case.decisions[-1].vote.votes_for == 8


def test_an_accepted_proposal_stays_and_the_resolution_is_proposed_beside_it(papers):
    """Nothing a person has spoken on is changed behind their back."""
    texts = small_texts()
    paper = papers["vorlage"]
    filing = file_paper(open_case(texts, {}).case, paper.reading, paper.received)
    texts = dict(edit_case({**texts, filing.file: paper.reading.text}, filing.edits, {}).texts)
    waiting = in_order(open_case(texts, {}).case.proposals.values())
    texts = dict(edit_case(texts, [AcceptProposal(id=one.id) for one in waiting], {}).texts)
    case = open_case(texts, {}).case
    laid = {decision.outcome: decision for decision in case.laid_before}
    assert set(laid) == {"refuse", "grant"}
    minutes = file_paper(case, papers["niederschrift"].reading, papers["niederschrift"].received)
    added = [edit.item for edit in minutes.edits if isinstance(edit, AddItem) and edit.section == "proposals"]
    (moved,) = [one["item"] for one in added if "Grundschule" in one["origin"]["quote"]]
    assert moved["proposed_in"]["document"] == "vorlage"
    assert moved.get("rests_on", []) == list(laid["grant"].rests_on)
    assert "proposed" not in moved
