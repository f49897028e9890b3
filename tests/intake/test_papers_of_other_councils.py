"""What eight real council papers on the same matter, restated, must give: who sat, what was resolved, how was voted."""

import pytest

from wiedervorlage.intake.read import read_paper

pytestmark = pytest.mark.shared


@pytest.fixture
def paper(shared):
    """Reads one of the papers by the name of its file."""
    return lambda name: read_paper((shared / "papers-for-reading" / f"{name}.txt").read_text(encoding="utf-8"))


def test_every_paper_is_read_without_a_finding(shared):
    for file in sorted((shared / "papers-for-reading").glob("*.txt")):
        reading = read_paper(file.read_text(encoding="utf-8"))
        assert reading.findings == (), file.name
        assert reading.kind in {"council paper", "minutes", "request"}, file.name


def test_five_points_were_resolved_with_one_vote(paper):
    reading = paper("leverkusen_to27528")

    assert reading.kind == "minutes"
    assert [decision.outcome for decision in reading.decisions] == ["grant"] * 5
    assert {decision.vote for decision in reading.decisions} == {1}
    assert (reading.value("votes.1.for"), reading.value("votes.1.against")) == (57, 2)


def test_a_committee_that_resolved_to_commend_decided(paper):
    (decision,) = paper("rheinkreisneuss_to6760").decisions

    assert decision.outcome == "grant"
    assert "Kommunales Integrationszentrum zu befürworten" in decision.quote.text


def test_what_another_county_resolved_is_history(paper):
    assert not any("Kreistag Unna" in decision.quote.text for decision in paper("bergkamen_vo2069509").decisions)


def test_what_a_paper_recommends_is_proposed_and_nothing_else(paper):
    reading = paper("rheinkreisneuss_vo3026")

    assert [decision.outcome for decision in reading.decisions] == ["grant"]
    assert reading.decisions[0].quote.text.startswith("Der Ausschuss ist für ein Kommunales Integrationszentrum")


@pytest.mark.parametrize("name", ["bergkamen_vo2069509", "bruehl_146_2013"])
def test_of_what_a_body_shall_take_note_nothing_is_decided_nor_argued(paper, name):
    reading = paper(name)

    assert (reading.decisions, reading.reasons) == ((), ())
