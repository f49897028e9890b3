"""On which side grounds stand: from their words, from what was decided around them, from the kind of paper."""

import numpy as np
import pytest

from wiedervorlage.case.vocabulary import Side
from wiedervorlage.intake.read import read_paper
from wiedervorlage.intake.statements.judging.sides import (
    CLASSES,
    Mark,
    decode_sides,
    encode_sides,
    ground_traits,
    load_sides,
    unit_traits,
)


def side_of(text: str, words: str) -> Side:
    """The side of the one ground that holds some words."""
    (found,) = [reason.side for reason in read_paper(text).reasons if words in reason.quote.text]
    return found


DEBATE = """Niederschrift über die Sitzung des Gemeinderates Haselbrunn am 12. März 2019

TOP 3: Antrag der Elterninitiative auf eine zweite Hortgruppe

Gemeinderätin Zwack verweist darauf, dass 23 Kinder auf der Warteliste stehen. Kämmerer Moser gibt zu bedenken, dass
dafür im Haushalt keine Mittel vorhanden sind.

Beschluss: Der Antrag wird abgelehnt.
Abstimmungsergebnis: 9 Ja, 4 Nein

TOP 4: Verschiedenes

Wortmeldungen liegen nicht vor.
"""


def test_a_debate_holds_grounds_of_both_sides() -> None:
    assert side_of(DEBATE, "Warteliste") is Side.FOR
    assert side_of(DEBATE, "keine Mittel") is Side.AGAINST


def test_what_speaks_for_a_request_that_was_refused_is_for_it() -> None:
    text = (
        "Sehr geehrte Frau Lindner,\n\nSie bitten um eine Bank am Mühlweg. Es trifft zu, dass dort viele ältere Leute gehen. "
        "Leider können wir Ihrem Wunsch nicht entsprechen, weil der Weg zu schmal ist und der Gemeinde das Grundstück "
        "nicht gehört.\n\nMit freundlichen Grüßen\nMoser"
    )
    assert side_of(text, "schmal") is Side.AGAINST


def test_a_request_speaks_for_itself() -> None:
    text = (
        "Sehr geehrter Herr Bürgermeister,\n\nwir beantragen eine Bank am Mühlweg, weil dort jeden Tag viele ältere Leute "
        "gehen und die nächste Bank einen Kilometer entfernt ist.\n\nMit freundlichen Grüßen\nAnna Lindner"
    )
    assert {reason.side for reason in read_paper(text).reasons} == {Side.FOR}


def test_traits_tell_the_decisions_around() -> None:
    marks = [
        Mark(role="decisions", label="grant"), Mark(role="reasons", label="need"), Mark(), Mark(),
        Mark(role="decisions", label="refuse"),
    ]  # fmt: skip
    found = ground_traits(marks, 1, "minutes")
    assert {"c before grant", "c behind refuse", "c near grant", "c only many", "c kind need near grant"} <= set(found)
    assert "c before none" in ground_traits([Mark(role="reasons", label="need")], 0, "request")


@pytest.mark.parametrize(
    ("mark", "told"),
    [
        (Mark(role="decisions", label="grant"), ("paper minutes", "role decisions", "outcome grant")),
        (Mark(role="reasons", label="need"), ("paper minutes", "role reasons", "kind need")),
        (Mark(), ("paper minutes", "role plain")),
    ],
)
def test_the_course_is_told_what_a_unit_states(mark: Mark, told: tuple[str, ...]) -> None:
    assert unit_traits(mark, "minutes") == told


def test_the_weights_come_back_from_their_file() -> None:
    judge = load_sides()
    again = decode_sides(encode_sides(judge))
    assert again.words.classes == CLASSES
    assert again.course.traits == judge.course.traits
    np.testing.assert_allclose(again.course.told[0], judge.course.told[0], atol=1e-6)
    np.testing.assert_allclose(again.words.weights, judge.words.weights, atol=1e-6)
    assert encode_sides(again) == encode_sides(judge)
