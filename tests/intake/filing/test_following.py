"""Which requests a decision answers, and which decision it decides anew."""

from __future__ import annotations

import pytest

from tests.intake.filing.on_file import document, on_file, proposal
from wiedervorlage.intake.filing.asked_on_file import AskedOnFile
from wiedervorlage.intake.filing.following import answered_by, revisited_by
from wiedervorlage.intake.filing.matters import matter_of

BRANCH = "Nebenstelle der Beratungsstelle in Oberbach"


def asked(id, by, day, words, heading=BRANCH):
    return AskedOnFile(id=id, by=by, day=day, own=matter_of(words), whole=matter_of(heading, words))


REQUESTS = (
    asked("first", "Gemeinde Oberbach", "1998-02-12", "eine Nebenstelle der Beratungsstelle einzurichten"),
    asked("again", "Gemeinde Oberbach", "1999-03-02", "über die Nebenstelle erneut zu entscheiden"),
    asked("own", "Landkreis Ahausen", "1999-06-01", "die Liste der Unterschriften nachzureichen"),
    asked("hall", "Turnverein Oberbach", "1999-04-01", "die Halle länger zu öffnen", heading="Zeiten der Turnhalle"),
)


def answers(quote, heading=BRANCH, day="1999-09-20", **paper):
    given = {"kind": "reply letter", "by": "Landkreis Ahausen", "on": day, "is_reply": True, "asked_on": ""} | paper
    return answered_by(proposal(quote, heading=heading), day, document(**given), REQUESTS)


def test_a_decision_answers_what_its_words_name_by_its_day():
    assert answers("auf Ihr Schreiben vom 02.03.1999 wird die Entscheidung zurückgestellt") == ("again",)


def test_a_reply_answers_the_letter_it_replies_to():
    assert answers("Dem kann ich nicht zustimmen", asked_on="1999-03-02") == ("again",)


def test_minutes_answer_what_was_asked_on_the_same_matter():
    paper = {"kind": "minutes", "by": "Kreistag", "is_reply": False, "is_of_sitting": True}
    assert answers("Eine Nebenstelle der Beratungsstelle wird nicht eingerichtet", **paper) == ("first", "again")


def test_nobody_answers_his_own_request_or_one_that_came_later():
    assert "own" not in answers("Die Liste der Unterschriften wird abgelehnt", heading="")
    assert answers("Die Nebenstelle der Beratungsstelle wird abgelehnt", day="1998-05-18") == ("first",)


def test_the_approval_of_minutes_answers_nothing():
    """Whatever day its heading names."""
    heading = "Genehmigung der Niederschrift vom 02.03.1999"
    assert answers("Die Niederschrift wird genehmigt", heading=heading) == ()


REFUSAL = on_file(
    "Der Landkreis wird eine Nebenstelle in Oberbach nicht einrichten", id="refusal", day="1998-05-18", heading=BRANCH
)
HOURS = on_file("Ein Sprechtag wird abgehalten", id="hours", outcome="grant", day="1998-05-18", heading=BRANCH)


@pytest.mark.parametrize(
    "quote",
    [
        "die Entscheidung wird bis zur Aufstellung des Haushaltes 2000 zurückgestellt",
        "Der Landkreis richtet in Oberbach eine Nebenstelle ein",
        "Ihrem Antrag kann weiterhin nicht entsprochen werden",
    ],
)
def test_a_later_decision_on_the_matter_decides_it_anew(quote):
    assert revisited_by(proposal(quote, heading=BRANCH), "1999-09-20", [REFUSAL]) == ("refusal",)


@pytest.mark.parametrize(
    ("quote", "heading", "day"),
    [
        ("Der Sprechtag wird ab Januar 2000 wöchentlich abgehalten", BRANCH, "1999-09-20"),
        ("Der Landkreis richtet in Oberbach eine Nebenstelle ein", BRANCH, "1998-05-18"),
        ("Der Antrag wird abgelehnt", "Beleuchtung des Parkplatzes", "1999-09-20"),
    ],
)
def test_another_matter_or_the_same_day_decides_nothing_anew(quote, heading, day):
    """The consulting hours stand under the subject of the branch office, and are not the branch office."""
    assert revisited_by(proposal(quote, heading=heading), day, [REFUSAL]) == ()


def test_what_was_only_laid_before_a_body_is_not_decided_anew():
    laid = on_file("Eine Nebenstelle in Oberbach wird eingerichtet", heading=BRANCH, day="1999-01-01", laid_before=True)
    quote = "Der Landkreis richtet in Oberbach eine Nebenstelle ein"
    assert revisited_by(proposal(quote, heading=BRANCH), "1999-09-20", [laid]) == ()


def test_of_several_the_last_one_is_decided_anew():
    later = on_file("Die Nebenstelle in Oberbach wird abgelehnt", id="later", heading=BRANCH, day="1999-01-01")
    quote = "Der Landkreis richtet in Oberbach eine Nebenstelle ein"
    assert revisited_by(proposal(quote, heading=BRANCH), "1999-09-20", [REFUSAL, HOURS, later]) == ("later",)
