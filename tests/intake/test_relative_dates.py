"""Relative and loose dates: resolved by the letter's day, as precise as the words and no more."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wiedervorlage.foundation.days import parse_span
from wiedervorlage.intake.read import read_paper
from wiedervorlage.intake.text.relative_dates import find_relative_dates

LETTER = date(2013, 9, 26)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("vor gut einem Jahr", "2012~"),
        ("vor zwei Jahren", "2011~"),
        ("vor etwa drei Monaten", "2013-06~"),
        ("vor 3 Tagen", "2013-09-23"),
        ("vor rund zwei Wochen", "2013-09-12~"),
        ("Ende Oktober", "2013-10-21/2013-10-31"),
        ("Anfang Mai 2012", "2012-05-01/2012-05-10"),
        ("Mitte Juni", "2013-06-11/2013-06-20"),
        ("Ende Februar 2012", "2012-02-21/2012-02-29"),
        ("Ende 2014", "2014-09/2014-12"),
        ("Ende des vergangenen Jahres", "2012-09/2012-12"),
        ("im vergangenen Jahr", "2012"),
        ("im laufenden Jahr", "2013"),
        ("im kommenden Jahr", "2014"),
        ("im Vorjahr", "2012"),
        ("im letzten Monat", "2013-08"),
        ("am 3. d. M.", "2013-09-03"),
        ("am 12. v. M.", "2013-08-12"),
        ("am 3. Mai d. J.", "2013-05-03"),
        ("am 3. Mai v. J.", "2012-05-03"),
        ("in der 38. KW", "2013-09-16/2013-09-22"),
        ("in der 1. Kalenderwoche 2015", "2014-12-29/2015-01-04"),
        ("zum Jahresende", "2013-12-31"),
        ("bis Ende des Jahres", "2013-12-31"),
        ("zum Jahresende 2015", "2015-12-31"),
        ("bis zum Monatsende", "2013-09-30"),
        ("binnen zwei Wochen", "2013-09-26/2013-10-10"),
        ("innerhalb von sechs Monaten", "2013-09-26/2014-03-26"),
        ("im vergangenen Winter", "2012-12/2013-02"),
        ("im Sommer 2011", "2011-06/2011-08"),
        ("im ersten Halbjahr 2014", "2014-01/2014-06"),
        ("im 3. Quartal", "2013-07/2013-09"),
        ("Das haben wir gestern beraten.", "2013-09-25"),
    ],
)
def test_words_are_resolved_as_precisely_as_they_speak(text, value):
    found = find_relative_dates(text, anchor=LETTER)

    assert [item.value for item in found] == [value]
    assert text[found[0].span.start : found[0].span.end] == found[0].raw


@pytest.mark.parametrize(
    "text",
    [
        "am 30. v. M. des Februars",  # harmless: checked with an anchor in March below
        "binnen eines Monats nach Bekanntgabe",  # begins with the receipt, which is not known here
        "Im Winter ist es kalt.",
        "nicht erst seit gestern",
        "vor dem Jahr 2012",
        "in der 54. KW",
        "vor Ort",
        "Ende der Durchsage",
        "im 5. Quartal",
    ],
)
def test_what_cannot_be_resolved_is_left_alone(text):
    assert find_relative_dates(text, anchor=date(2013, 3, 26)) == ()


def test_without_the_letters_day_nothing_is_resolved():
    assert find_relative_dates("vor gut einem Jahr, Ende Oktober", anchor=None) == ()


def test_a_month_without_a_year_is_the_nearest_one():
    assert find_relative_dates("Ende Januar", anchor=date(2013, 11, 20))[0].value == "2014-01-21/2014-01-31"
    assert find_relative_dates("Ende November", anchor=date(2014, 1, 20))[0].value == "2013-11-21/2013-11-30"


PHRASES = st.sampled_from(
    ["vor gut einem Jahr", "Ende Oktober", "am 31. d. M.", "38. KW", "zum Jahresende", "binnen 99 Wochen",
     "vor 999 Jahren", "im 2. Halbjahr", "im vergangenen Herbst", "am 30. Februar v. J.", "Mitte Februar"]
)  # fmt: skip


@given(st.lists(PHRASES, max_size=4).map(" und ".join), st.dates(date(1, 1, 1), date(9999, 12, 31)))
def test_every_value_is_a_partial_date_that_stands_in_its_place(text, anchor):
    for found in find_relative_dates(text, anchor=anchor):
        assert parse_span(found.value).first <= parse_span(found.value).last
        assert text[found.span.start : found.span.end] == found.raw


def test_they_are_told_as_fields_of_the_reading():
    reading = read_paper(
        "Stadt Altenau\n\nDatum: 26.09.2013\n\nBetreff: Zuschuss\n\nSehr geehrte Damen und Herren,\n\n"
        "vor gut einem Jahr haben wir darüber beraten. Eine Antwort erhalten Sie binnen zwei Wochen.\n\n"
        "Mit freundlichen Grüßen\n\nErika Beispiel\n"
    )
    told = {item.name: item.value for item in reading.fields if item.name.startswith("dates.")}

    assert told == {
        "dates.0.value": "2012~", "dates.0.raw": "vor gut einem Jahr",
        "dates.1.value": "2013-09-26/2013-10-10", "dates.1.raw": "binnen zwei Wochen",
    }  # fmt: skip
