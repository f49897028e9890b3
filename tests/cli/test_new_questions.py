"""The questions of ``wv new``: nothing answered is lost, nothing is asked twice, nothing speaks of the program."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from wiedervorlage.adapters.documents.reading_files import read_file
from wiedervorlage.adapters.rule_files import load_programmes
from wiedervorlage.cli.asking import StoppedError
from wiedervorlage.cli.kept_answers import keep_answers
from wiedervorlage.cli.new_questions import Questions
from wiedervorlage.intake.filing.answers import Answers, read_answers
from wiedervorlage.intake.filing.drafting import draft_case
from wiedervorlage.intake.filing.received import Received
from wiedervorlage.intake.filing.starting import Paper, start_case


@pytest.fixture(scope="module")
def reading(root):
    return read_file(root / "corpus/development/01-care-support-point-reply.txt")[0][1]


@pytest.fixture
def start(reading):
    received = Received(name="brief.txt", sha256="", is_text=True)
    return start_case("pflege", [Paper(reading=reading, received=received)])


class Person:
    """Answers by how a question begins, each answer once; Enter to the others, and stops where told to.

    Whether it can be checked is answered for a reason of need only.
    """

    def __init__(self, answers, stop=""):
        self.answers = {start: list(listed) for start, listed in answers.items()}
        self.stop = stop
        self.asked = []
        self.kind = ""

    def __call__(self, prompt):
        self.asked.append(prompt)
        if prompt.startswith("Art des Grundes"):
            self.kind = prompt
        if prompt.startswith("Lässt sich") and "Bedarf" not in self.kind and not self.stop.startswith("Lässt"):
            return ""
        if self.stop and prompt.startswith(self.stop):
            raise EOFError
        listed = next((listed for start, listed in self.answers.items() if prompt.startswith(start)), [])
        return listed.pop(0) if listed else ""


REGION = {"Regionalschlüssel": ["", "99901"]}
BLOCKS = ("Anträge und Angebote", "Entscheidungen", "Gründe", "Zusagen")
FIRST = {**REGION, "Vorgang": ["alle"], **{block: ["alle"] for block in BLOCKS}}
"""Opens everything, so that each question is asked."""


def test_a_region_left_blank_is_asked_again_at_once(start, reading):
    person = Person(FIRST)
    answers = Questions(start, [reading], "de", person).ask_all({})

    assert answers.head["region"] == "99901"
    assert [prompt[:8] for prompt in person.asked[:5]] == ["Vorgang:", "Wie heiß", "Regional", "Regional", "Stelle, "]
    assert draft_case(start, answers, load_programmes()).texts is not None


def test_what_was_decided_is_asked_once_and_every_proposal_is_counted(start, reading, capsys):
    person = Person(FIRST)
    Questions(start, [reading], "de", person).ask_all({})
    told, sorts = capsys.readouterr().out, Counter(item.sort.value for item in start.case.proposals.values())
    counts = [sorts["request"] + sorts["offer"], sorts["decision"], sorts["reason"], sorts["review"]]

    assert sum("Worüber" in prompt for prompt in person.asked) == 1
    assert all(f"\n{number} von {count}   " in told for count in counts for number in range(1, count + 1))


def test_nothing_shown_speaks_of_slots_rules_or_english(start, reading, capsys):
    Questions(start, [reading], "de", Person({**FIRST, "Lässt sich": ["1"] * 9, "Ab wie": ["100"]})).ask_all({})
    told = capsys.readouterr().out

    assert not re.search(r"[{}]|gelesen nach|model:|\(\)|\b(?:persons|flow|stock|municipalities|percent)\b", told)


THRESHOLD = {**FIRST, "Lässt sich": ["1"], "Was genau": ["Beratungen Nord"], "Ab wie vielen": ["viele", "1.400"]}


def test_a_slip_in_the_midst_costs_one_question(start, reading, capsys):
    person = Person(
        {**THRESHOLD, "Wert": ["j", "1.340"], "Zeitraum": ["gestern", "2013"], "öffentlich": ["14.03.2014"]}
    )
    answers = Questions(start, [reading], "de", person).ask_all({})
    draft = draft_case(start, answers, load_programmes())

    assert draft.texts is not None, [found.line() for found in draft.findings]
    (reason,) = [reason for reason in draft.case.reasons.values() if reason.premise]
    assert reason.premise.texts["fair"] == "Beratungen_Nord <= 1400"
    assert [(fact.raw, fact.published.written) for fact in draft.case.facts] == [("1340", "2014-03-14")]
    assert "verstanden: 1.400" in capsys.readouterr().out


@pytest.mark.parametrize("stop", ["Stelle", "Art des", "Lässt", "Ab wie", "Warum", "Einheit", "Wert", "Quelle"])
def test_wherever_the_person_stops_the_answers_come_back_as_a_form(start, reading, tmp_path, capsys, stop):
    person = Person({**THRESHOLD, "Wert": ["1.340"], "Zeitraum": ["2013"]}, stop=stop)
    questions = Questions(start, [reading], "de", person)
    with pytest.raises(StoppedError):
        questions.ask_all({})
    keep_answers(tmp_path / "pflege", start, [reading], questions.so_far(), "de", "brief.txt")
    kept, findings = read_answers((tmp_path / "pflege.answers.yaml").read_text(encoding="utf-8"), "pflege.answers.yaml")
    given = questions.so_far()

    assert "wv new" in capsys.readouterr().out
    assert not findings
    assert {key: kept.head[key] for key in given.head} == given.head
    assert kept.figures == given.figures
    assert dict(kept.measures) == dict(given.measures)
    for section, items in given.items.items():
        for name, answer in items.items():
            told = kept.of(section, name)
            assert told["take"] == answer["take"]
            assert {key: told.get(key) for key in ("with", "because", "premise") if answer.get(key)} == {
                key: answer[key] for key in ("with", "because", "premise") if answer.get(key)
            }
    unasked = [
        kept.of(item.sort.section, str(item.item["id"]))["take"]
        for item in start.case.proposals.values()
        if str(item.item["id"]) not in given.items.get(item.sort.section, {})
    ]
    assert set(unasked) <= {"later"}


def test_a_form_that_is_there_is_not_overwritten(start, reading, tmp_path, capsys):
    for _ in range(2):
        keep_answers(tmp_path / "pflege", start, [reading], Answers(head={"title": "Pflege"}), "de", "brief.txt")

    assert sorted(path.name for path in tmp_path.iterdir()) == ["pflege.answers-2.yaml", "pflege.answers.yaml"]
    assert "pflege.answers-2.yaml" in capsys.readouterr().out


def test_answers_that_cannot_be_written_are_printed(start, reading, tmp_path, capsys):
    keep_answers(tmp_path / "no/pflege", start, [reading], Answers(head={"title": "Pflege am Ort"}), "de", "brief.txt")
    told = capsys.readouterr()

    assert "title: Pflege am Ort" in told.out
    assert "gibt es nicht" in told.err


def test_without_a_decision_one_is_written_in(start, reading):
    others = [item for item in start.case.proposals.values() if item.sort.value != "reason"]
    person = Person({**FIRST, "[a] annehmen": ["v"] * len(others), "Ergebnis": ["abgelehnt"]})
    answers = Questions(start, [reading], "de", person).ask_all({})
    draft = draft_case(start, answers, load_programmes())

    assert draft.texts is not None, [found.line() for found in draft.findings]
    assert [decision.outcome for decision in draft.case.decisions] == ["refuse"]


def test_fields_are_changed_before_an_item_is_taken(start, reading, capsys):
    changes = ["on", "farbe=rot", "kind=Unfug", "on=gestern", "says=Kein Bedarf.", "side=dafür", "id=bedarf", ""]
    others = [item for item in start.case.proposals.values() if item.sort.value != "reason"]
    person = Person({**FIRST, "[a] annehmen": ["a"] * len(others) + ["b"], "feld=wert": changes})
    draft = draft_case(start, Questions(start, [reading], "de", person).ask_all({}), load_programmes())
    told = capsys.readouterr().out

    assert draft.texts is not None, [found.line() for found in draft.findings]
    assert (draft.case.reasons["bedarf"].says.de, draft.case.reasons["bedarf"].side) == ("Kein Bedarf.", "for")
    assert all(
        why in told for why in ("nicht die Form", "„farbe“ gibt es nicht", "„Unfug“", "„gestern“ ist kein Datum")
    )


def test_what_is_counted_is_asked_in_words_and_figures_are_asked_by_them(start, reading, capsys):
    person = Person(
        {**THRESHOLD, "Was genau": ["Beratungen (Norden) im Jahr"], "Wert": ["1.340"], "Zeitraum": ["2013"]}
    )
    answers = Questions(start, [reading], "de", person).ask_all({})
    draft = draft_case(start, answers, load_programmes())

    assert draft.case.measures["Beratungen_Norden_im_Jahr"].label.de == "Beratungen (Norden) im Jahr"
    assert "Angaben zu „Beratungen (Norden) im Jahr“" in capsys.readouterr().out


def test_the_numbers_of_the_reason_stand_where_its_threshold_is_asked_for(start, reading, capsys):
    Questions(start, [reading], "de", Person({**FIRST, "Lässt sich": ["1"] * 20}, stop="Lässt nie")).ask_all({})

    assert "In diesem Grund steht: " in capsys.readouterr().out


def test_the_kinds_of_reasons_are_listed_once(start, reading, capsys):
    Questions(start, [reading], "de", Person(FIRST)).ask_all({})

    assert capsys.readouterr().out.count("Arten: ") == 1


def test_an_area_that_only_one_region_is_called_after_is_offered(start, reading, monkeypatch, capsys):
    monkeypatch.setattr("wiedervorlage.cli.new_questions.find_regions", lambda _: ("99901",))
    person = Person({"Vorgang": ["2"]})
    answers = Questions(start, [reading], "de", person).ask_all({})

    assert answers.head["region"] == "99901"
    assert "Gebiet: 99901" in capsys.readouterr().out
    assert any(prompt.startswith("Regionalschlüssel") and "[99901]" in prompt for prompt in person.asked)
