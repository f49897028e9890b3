"""A person's word counts, and the ink stays to be looked at."""

from __future__ import annotations

from wiedervorlage.intake.filing.correcting import corrected
from wiedervorlage.intake.reading import Field, Reading, Span

STAMP = Field(
    name="received_stamp.date", value="2013-08-02", raw="02.08.2013", span=Span(start=5, end=15), rule="stamp"
)
READING = Reading(kind="letter", text="Text 02.08.2013", fields=(STAMP,))


def test_a_corrected_value_keeps_its_place_and_names_the_person() -> None:
    (field,) = corrected(READING, {"received_stamp.date": "2013-10-02"}).fields

    assert (field.value, field.raw, field.span, field.rule) == ("2013-10-02", "02.08.2013", STAMP.span, "person")


def test_a_confirmed_value_stays_as_it_was_read() -> None:
    assert corrected(READING, {"received_stamp.date": "2013-08-02"}) == READING


def test_an_emptied_field_is_gone_and_a_missing_one_is_added() -> None:
    changed = corrected(READING, {"received_stamp.date": "", "date": "2013-09-26"}, kind="reply letter")

    assert [(field.name, field.value) for field in changed.fields] == [("date", "2013-09-26")]
    assert changed.kind == "reply letter"
