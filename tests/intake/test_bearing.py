"""Which decisions a ground bears on: by its sentence, by what is drawn from it, by its matter, and else by its place."""

from __future__ import annotations

import pytest

from tests.intake.test_weighing import decision, reason, text_of
from wiedervorlage.intake.reading import AgendaItem, Span
from wiedervorlage.intake.statements.grounds.bearing import supporting


def supports(letter: str, grounds: list[str], decides: list[str], *, debated: bool = False) -> list[tuple[int, ...]]:
    """The decisions on which the grounds of a paper bear."""
    text = text_of(letter)
    reasons, decisions = [reason(text, one) for one in grounds], [decision(text, one) for one in decides]
    return [one.supports for one in supporting(reasons, decisions, (), debated=debated, text=text)]


LETTER = (
    "Den Radweg bauen wir nicht. Das Geld dafür fehlt. Der Grund gehört dem Land. "
    "Ein Verkehrskonzept wird {pointing} nicht erstellt, zumal das Personal fehlt."
)
DECIDED = ["Den Radweg bauen wir nicht", "Ein Verkehrskonzept wird"]
GROUNDS = ["Das Geld dafür fehlt", "Der Grund gehört dem Land", "zumal das Personal fehlt"]


@pytest.mark.parametrize(
    "pointing",
    [
        "aus den o.g. Gründen",
        "aus den o. g. Gründen",
        "aus den oben genannten Gründen",
        "aus den genannten Gründen",
        "aus den bereits dargelegten Gründen",
        "aus den vorstehend aufgeführten Gründen",
        "aus den vorgenannten Gründen",
        "aus diesen Gründen",
        "aus denselben Gründen",
        "aus den gleichen Gründen wie oben",
        "wegen der weiter oben geschilderten Gründe",
        "nach alledem",
    ],
)
def test_what_points_to_the_grounds_above_rests_on_them_too(pointing: str) -> None:
    assert supports(LETTER.format(pointing=pointing), GROUNDS, DECIDED) == [(0, 1), (0, 1), (1,)]


@pytest.mark.parametrize(
    "pointing",
    [
        "",
        "aus den nachstehenden Gründen",
        "aus finanziellen Gründen",
        "aus anderen Gründen",
        "aus denselben Gründen wie 2019",
        "aus den folgenden Gründen",
    ],
)
def test_what_points_to_none_above_does_not(pointing: str) -> None:
    assert supports(LETTER.format(pointing=pointing), GROUNDS, DECIDED) == [(0,), (0,), (1,)]


def test_the_same_ground_again_is_the_last_one() -> None:
    letter = LETTER.format(pointing="aus demselben Grund")

    assert supports(letter, GROUNDS, DECIDED) == [(0,), (0, 1), (1,)]


def test_the_matter_goes_before_the_place() -> None:
    letter = (
        "Die Halle wird nicht gebaut. Eine Bücherei richten wir nicht ein. "
        "Für die Bücherei fehlen Räume. Eine Halle steht schon im Nachbarort. Der Bedarf ist gering."
    )
    decided = ["Die Halle wird nicht gebaut", "Eine Bücherei richten wir nicht ein"]
    grounds = ["Für die Bücherei fehlen Räume", "Eine Halle steht schon im Nachbarort", "Der Bedarf ist gering"]

    assert supports(letter, grounds, decided) == [(1,), (0,), (1,)]


def test_the_last_part_of_a_compound_names_its_matter() -> None:
    letter = "Ein Verkehrskonzept gibt es nicht. Der Bus fährt nicht. Wie soll ein solches Konzept entstehen?"

    assert supports(
        letter, ["Wie soll ein solches Konzept entstehen"], ["Ein Verkehrskonzept gibt es", "Der Bus fährt"]
    ) == [(0,)]


def test_a_noun_of_both_matters_tells_neither() -> None:
    letter = "Das Bad wird verkauft. Das Bad bleibt bis Mai offen. Das Bad ist undicht."

    assert supports(letter, ["Das Bad ist undicht"], ["Das Bad wird verkauft", "Das Bad bleibt bis Mai offen"]) == [
        (1,)
    ]


def test_a_decision_drawn_from_a_ground_rests_on_it() -> None:
    letter = "Die Rampe wird gebaut. Der Aufzug ist zu teuer. Deshalb lehnen wir ihn ab."

    assert supports(letter, ["Der Aufzug ist zu teuer"], ["Die Rampe wird gebaut", "Deshalb lehnen wir ihn ab"]) == [
        (1,)
    ]


def test_one_that_is_drawn_too_stands_beside_the_first() -> None:
    letter = "Das Fest fällt aus. Die Kasse ist leer. Daher entfällt auch die Reise."

    assert supports(letter, ["Die Kasse ist leer"], ["Das Fest fällt aus", "Daher entfällt auch die Reise"]) == [(0, 1)]


def test_a_ground_bears_on_the_decision_of_its_own_sentence() -> None:
    letter = "Die Reise entfällt. Weil die Reise teuer ist, wird das Fest verschoben."

    assert supports(letter, ["Weil die Reise teuer ist"], ["Die Reise entfällt", "wird das Fest verschoben"]) == [(1,)]


def test_no_ground_of_another_item_is_pointed_to() -> None:
    first = "Der Zaun bleibt, denn er hält. "
    text = text_of(first + "Das Tor wird aus den genannten Gründen nicht ersetzt.")
    reasons = [reason(text, "denn er hält")]
    decisions = [decision(text, "Der Zaun bleibt"), decision(text, "Das Tor wird")]
    agenda = [
        AgendaItem(number="1", title="Zaun", span=Span(start=0, end=len(first))),
        AgendaItem(number="2", title="Tor", span=Span(start=len(first), end=500)),
    ]
    (found,) = supporting(reasons, decisions, agenda, debated=True, text=text)

    assert found.supports == (0,)


@pytest.mark.parametrize(("debated", "number"), [(True, 1), (False, 0)])
def test_without_any_sentence_the_place_tells(debated: bool, number: int) -> None:
    text = text_of("Der Zaun bleibt. Er hält. Das Tor geht.")
    reasons, decisions = [reason(text, "Er hält")], [decision(text, "Der Zaun bleibt"), decision(text, "Das Tor geht")]
    (found,) = supporting(reasons, decisions, (), debated=debated)

    assert found.supports == (number,)
