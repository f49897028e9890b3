"""``wv confirm``: proposals become part of the case only by a person's word."""

from __future__ import annotations

import json
import shutil

import pytest

from tests.case.test_proposals import DECISION, QUOTE, REASON, REQUEST, with_proposals
from wiedervorlage.adapters.cases.case_folder import packaged_cases, read_case_folder
from wiedervorlage.adapters.rule_files import load_programmes
from wiedervorlage.cli import main
from wiedervorlage.cli.proposal_desk import ProposalDesk
from wiedervorlage.cli.proposal_dialogue import Dialogue
from wiedervorlage.flow import open_case


@pytest.fixture
def path(tmp_path):
    """The small case on disk with a request, a decision and two reasons proposed."""
    other = {
        **REASON,
        "id": "reason-2",
        "supports": ["decision-1"],
        "item": {**REASON["item"], "id": "other", "kind": "need"},
    }
    for name, text in with_proposals(REQUEST, DECISION, REASON, other).items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def case_of(path):
    return open_case(read_case_folder(path).texts, {}).case


def statuses(path):
    return {p.id: p.status.value for p in case_of(path).proposals.values()}


def confirm(path, *arguments, capsys):
    code = main(["confirm", str(path), *arguments])
    return code, capsys.readouterr()


def test_without_a_terminal_it_lists_what_waits_with_quote_and_context(path, capsys):
    code, told = confirm(path, capsys=capsys)

    assert code == 0
    assert f"Und »{QUOTE}«." in told.out
    assert "Grund · Mittel   [reason-1]" in told.out
    assert set(statuses(path).values()) == {"proposed"}


def test_all_are_accepted_in_the_order_in_which_they_rest_on_each_other(path, capsys):
    code, told = confirm(path, "--accept", "all", capsys=capsys)
    case = case_of(path)

    assert code == 0, told.err
    assert set(statuses(path).values()) == {"accepted"}
    assert case.decision("refuse-2014").rests_on == ("other",)
    assert case.decision("refusal").rests_on[-1] == "money"
    assert "angenommen: reason-1 → money" in told.out


def test_all_but_the_rejected_are_accepted(path, capsys):
    confirm(path, "--accept", "all", "--reject", "reason-2", "--because", "kein Grund", capsys=capsys)

    assert statuses(path)["reason-2"] == "rejected"
    assert case_of(path).proposals["reason-2"].why == "kein Grund"
    assert sorted(statuses(path).values()) == ["accepted", "accepted", "accepted", "rejected"]


def test_fields_are_changed_before_they_are_accepted(path, capsys):
    code, _ = confirm(
        path, "--set", "reason-1", "id=geld", "says.de=Geld fehlt.", "premise.fair=guests < 500", "premise.note=x",
        "--set", "decision-1", "rests_on=[]", "--accept", "geld", capsys=capsys,
    )  # fmt: skip
    assert code == 3  # the new id is no name of the proposal before it is committed
    code, _ = confirm(
        path, "--set", "reason-1", "id=geld", "says.de=Geld fehlt.", "premise.fair=guests < 500", "premise.note=x",
        "--accept", "reason-1", capsys=capsys,
    )  # fmt: skip
    reason = case_of(path).reasons["geld"]

    assert code == 0
    assert reason.says.de == "Geld fehlt."
    assert reason.premise.texts == {"fair": "guests < 500"}


def test_a_proposal_can_be_named_by_its_item_or_by_how_it_begins(path, capsys):
    confirm(path, "--accept", "money", "request", capsys=capsys)

    assert statuses(path) == {
        "request-1": "accepted", "decision-1": "proposed", "reason-1": "accepted", "reason-2": "proposed",
    }  # fmt: skip


def test_what_cannot_stand_is_refused_with_its_reason_and_nothing_is_written(path, capsys):
    before = (path / "case.yaml").read_bytes()
    code, told = confirm(path, "--set", "reason-1", "premise.fair=guests < <", "--accept", "reason-1", capsys=capsys)

    assert code == 1
    assert "PRE-000" in told.err
    assert (path / "case.yaml").read_bytes() == before


def test_a_reason_whose_decision_waits_is_refused_alone(path, capsys):
    code, told = confirm(path, "--accept", "reason-2", capsys=capsys)

    assert code == 1
    assert "CAS-065" in told.err


def test_an_unknown_name_is_said_to_be_unknown(path, capsys):
    code, told = confirm(path, "--accept", "nothing", capsys=capsys)

    assert code == 3
    assert "Keinen Vorschlag „nothing“ gibt es" in told.err


def test_the_document_holds_origin_and_fate_of_every_proposal(path, capsys):
    _, told = confirm(path, "--accept", "reason-1", "--json", capsys=capsys)
    document = json.loads(told.out)
    reason = next(p for p in document["proposals"] if p["id"] == "reason-1")

    assert document["schema"] == "wiedervorlage/confirm/1"
    assert (reason["status"], reason["became"]) == ("accepted", "money")
    assert reason["origin"] == {
        "document": "paper-2014", "quote": QUOTE, "spans": [[4, 27]], "rule": "zudem", "confidence": 0.8,
    }  # fmt: skip


def asked(path, *answers):
    """Answer the questions in their order, then end the input."""
    left = iter(answers)

    def ask(_question: str) -> str:
        try:
            return next(left)
        except StopIteration:
            raise EOFError from None

    return Dialogue(ProposalDesk(path, {}), "de", ask).run()


def test_at_a_terminal_one_question_comes_after_the_other(path, capsys):
    asked(path, "a", "a", "b", "says.de=Uns fehlt das Geld.", "", "a", "v", "steht da nicht")
    case = case_of(path)

    assert "Vorschlag 1 von 4" in capsys.readouterr().out
    assert statuses(path) == {
        "request-1": "accepted", "decision-1": "accepted", "reason-1": "accepted", "reason-2": "rejected",
    }  # fmt: skip
    assert case.reasons["money"].says.de == "Uns fehlt das Geld."
    assert case.decision("refuse-2014").answers == ("asked-2014",)


def test_what_was_answered_stays_when_the_person_stops(path, capsys):
    asked(path, "a", "x", "s", "q")

    assert statuses(path)["request-1"] == "accepted"
    assert list(statuses(path).values()).count("proposed") == 3
    assert "Es warten noch 3." in capsys.readouterr().out


@pytest.mark.parametrize("typed", ["weiß nicht", "Bedarf", "9", "annehmen wir", ""])
def test_what_is_no_answer_is_asked_again_and_settles_nothing(path, capsys, typed):
    asked(path, typed, "q")
    told = capsys.readouterr().out

    assert f"„{typed}“ ist keine der Antworten" in told
    assert told.count("Vorschlag 1 von 4") == 1
    assert set(statuses(path).values()) == {"proposed"}


@pytest.mark.parametrize("typed", ["a", "j", "ja", "Annehmen", "y"])
def test_words_and_letters_for_it_accept(path, typed):
    asked(path, typed)

    assert statuses(path)["request-1"] == "accepted"


def test_german_words_and_days_change_fields(path):
    asked(path, "b", "on=18.05.2014", "", "a", "s", "b", "weight.class=tragend", "kind=Bedarf", "", "a")
    case = case_of(path)

    assert case.requests[-1].on.written == "2014-05-18"
    assert (case.reasons["money"].weight, case.reasons["money"].kind) == ("decisive", "need")


def test_no_rule_of_the_program_is_shown(path, capsys):
    _, told = confirm(path, capsys=capsys)

    assert "zudem" not in told.out
    assert "gelesen nach" not in told.out


def test_a_bad_change_is_told_and_asked_again(path, capsys):
    asked(path, "s", "s", "b", "weight.class=huge", "", "a", "b", "weight.class=decisive", "", "a")
    told = capsys.readouterr()

    assert "CAS-012" in told.err
    assert case_of(path).reasons["money"].weight == "decisive"


@pytest.mark.shared
def test_the_real_letter_leaves_two_proposals_and_confirming_one_adds_it_to_the_decision(tmp_path, shared, capsys):
    target = tmp_path / "steinfurt-ki"
    shutil.copytree(packaged_cases()["steinfurt-ki"], target)
    main(["read", str(next((shared / "seed").glob("000_*.txt"))), "--into", str(target)])
    code, told = confirm(target, "--accept", "level-2013", "--reject", "support-2013", capsys=capsys)
    opened = open_case(read_case_folder(target).texts, load_programmes())

    assert code == 0, told.err
    assert opened.is_usable
    assert opened.case.decision("no-re-examination-2013").rests_on[-1] == "level-2013"
    assert not [found.code for found in opened.findings if found.code == "CAS-029"]
