"""Questions at a terminal: checked where they are asked, with a way back and a way to stop."""

from __future__ import annotations

import pytest

from wiedervorlage.cli.asking import Asking, StoppedError
from wiedervorlage.cli.checked_answers import day, needed, region, threshold
from wiedervorlage.cli.choices import Choice
from wiedervorlage.foundation.text import Text

NAME, DAY, SIZE = Text(de="Name"), Text(de="Tag"), Text(de="Zahl")


def asking(*typed, language="de"):
    """Return what asks, what was shown, and what was asked; the input ends with the last of ``typed``."""
    left, shown, prompts = iter(typed), [], []

    def read(prompt):
        prompts.append(prompt)
        answer = next(left, None)
        if answer is None:
            raise EOFError
        if answer is KeyboardInterrupt:
            raise KeyboardInterrupt
        return answer

    return Asking(language, read, shown.append), shown, prompts


def test_an_answer_that_cannot_stand_is_asked_again_with_the_reason():
    questions, shown, prompts = asking("viele", "1,500", "1.500")

    assert questions.ask(SIZE, "", threshold(is_share=False)) == "1500"
    assert prompts == ["Zahl > "] * 3
    assert "„viele“ ist keine Zahl" in shown[0]
    assert "kann 1.500 oder 1,5 heißen" in shown[1]


def test_an_empty_answer_takes_the_default_and_the_default_is_checked_too():
    questions, _, prompts = asking("", "", "x")

    assert questions.ask(DAY, "18.05.1998", day) == "1998-05-18"
    assert questions.ask(NAME, "", needed) == "x"
    assert prompts == ["Tag [18.05.1998] > ", "Name > ", "Name > "]


@pytest.mark.parametrize("back", ["<", "zurück", "back"])
def test_a_step_back_asks_the_question_before_once_more(back):
    questions, shown, prompts = asking("a", "b", back, "B", "c")

    def run():
        questions.say("Anfang", begins=True)
        return [questions.ask(Text(de=name)) for name in ("eins", "zwei", "drei")]

    assert questions.run(run) == ["a", "B", "c"]
    assert prompts == ["eins > ", "zwei > ", "drei > ", "zwei > ", "drei > "]
    assert shown == ["Anfang", "Anfang"]


def test_there_is_no_way_back_before_the_first_question():
    questions, shown, _ = asking("<", "a")

    assert questions.run(lambda: questions.ask(NAME)) == "a"
    assert "erste Frage" in shown[0]


@pytest.mark.parametrize("end", [None, KeyboardInterrupt, "aufhören", "quit"])
def test_the_end_of_input_ctrl_c_and_the_word_for_it_stop(end):
    questions, _, _ = asking("a", end)

    with pytest.raises(StoppedError):
        questions.run(lambda: [questions.ask(NAME), questions.ask(DAY)])


def test_a_choice_is_taken_by_letter_or_word_and_nothing_else():
    questions, shown, _ = asking("weiß nicht", "v.", "z", "ja", "q")
    offered = (Choice.ACCEPT, Choice.REJECT)

    def run():
        return [questions.choose(offered, Choice.ACCEPT) for _ in range(2)]

    with pytest.raises(StoppedError):
        questions.run(run)
    assert "„weiß nicht“ ist keine der Antworten: [a] annehmen, [v] verwerfen, [z] zurück, [q] aufhören." in shown[0]
    assert len(shown) == 1


@pytest.mark.parametrize(
    ("typed", "key"), [("05566", "05566"), ("99901", "99901"), ("Kreis Steinfurt", "05566"), ("055 66", "05566")]
)
def test_a_region_is_a_key_or_a_name_that_only_one_has(typed, key):
    assert region(typed) == key


@pytest.mark.parametrize(
    ("typed", "why"), [("", "amtlichen Schlüssel"), ("5566", "05566"), ("Landkreis Nirgendwo", "99901")]
)
def test_what_is_no_region_says_what_is_needed(typed, why):
    questions, shown, _ = asking(typed, "05566")

    assert questions.ask(NAME, "", region) == "05566"
    assert why in shown[0]
