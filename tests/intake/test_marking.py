"""Marks may overlap; the text stays what it is."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from wiedervorlage.intake.reading import Span
from wiedervorlage.intake.text.marking import Mark, Piece, marked

SPANS = st.builds(lambda start, length: Span(start=start, end=start + length), st.integers(0, 40), st.integers(-2, 40))
MARKS = st.lists(st.builds(lambda name, span: Mark(name=name, span=span), st.sampled_from("abcd"), SPANS), max_size=8)


@given(st.text(max_size=60), MARKS)
def test_the_pieces_joined_are_the_text_again(text: str, marks: list[Mark]) -> None:
    assert "".join(piece.text for piece in marked(text, marks)) == text


@given(st.text(max_size=60), MARKS)
def test_every_mark_within_the_text_begins_exactly_once(text: str, marks: list[Mark]) -> None:
    begun = [name for piece in marked(text, marks) for name in piece.begins]

    assert sorted(begun) == sorted({mark.name for mark in marks if 0 <= mark.span.start < mark.span.end <= len(text)})


@given(st.text(min_size=1, max_size=60), MARKS)
def test_a_character_is_under_the_marks_that_cover_it(text: str, marks: list[Mark]) -> None:
    place = 0
    for piece in marked(text, marks):
        covering = {mark.name for mark in marks if mark.span.start <= place < mark.span.end <= len(text)}
        assert set(piece.names) == covering
        place += len(piece.text)


def test_the_narrowest_mark_stands_last() -> None:
    marks = [Mark(name="day", span=Span(start=5, end=6)), Mark(name="reason", span=Span(start=2, end=9))]

    assert marked("0123456789", marks)[2] == Piece(text="5", names=("reason", "day"), begins=("day",))
