"""Days told by feasts, by the short forms of offices and of papers that are dated by their month only."""

from __future__ import annotations

from datetime import date

import pytest

from wiedervorlage.intake.encode import encode_reading
from wiedervorlage.intake.read import read_paper
from wiedervorlage.intake.references.feast_days import feast_days
from wiedervorlage.intake.references.references import find_references

_DAY = date(2020, 2, 14)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ihre Mail von Heiligabend", "2019-12-24"),
        ("Sie standen am Volkstrauertag im Regen", "2019-11-17"),
        ("Ihre Zeilen vom Dreikönigstag", "2020-01-06"),
        ("am Buß- und Bettag 1996", "1996-11-20"),
        ("am 2. Advent 1999", "1999-12-05"),
        ("am Ostermontag 1992", "1992-04-20"),
        ("seit Karfreitag 2008", "2008-03-21"),
        ("am Rosenmontag", "2019-03-04"),
        ("an Fronleichnam 2019", "2019-06-20"),
        ("Ihren Brief vom ersten Mai", "2019-05-01"),
        ("am Reformationstag", "2019-10-31"),
        ("am zweiten Weihnachtstag", "2019-12-26"),
    ],
)
def test_a_feast_tells_its_day(text: str, expected: str) -> None:
    assert [hit.value for hit in feast_days(text, _DAY)] == [expected]


@pytest.mark.parametrize("text", ["Der Nikolaus kommt", "am Ostermontag, dem 20. April 1992", "das Fest Silvester"])
def test_a_feast_without_a_lead_or_with_its_own_day_tells_none(text: str) -> None:
    assert list(feast_days(text, _DAY)) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Der Umweltbericht (Stand 11/2018) sagt dazu nichts.", ("paper", "2018-11")),
        ("Nach dem Holzgutachten (Fa. Ahorn, 11/97) sind die Balken zu erhalten.", ("paper", "1997-11")),
        ("Das Gutachten vom April 97 reicht nicht aus.", ("paper", "1997-04")),
    ],
)
def test_a_month_is_told_in_short(text: str, expected: tuple[str, str]) -> None:
    assert expected in [(one.kind, one.date) for one in find_references(text, anchor=_DAY)]


@pytest.mark.parametrize("day", ["Auental, im März 2013", "Auental, am Ostermontag 2013", "im März 2013"])
def test_a_paper_dated_by_its_month_tells_the_years_of_its_days(day: str) -> None:
    text = f"Frau Ohm\n\nGemeinde Auental\n\n{day}\n\nWeg\n\nSehr geehrter Herr Ahn,\n\nauf Ihr Schreiben vom 11. Januar.\n"
    read = encode_reading(read_paper(text))["references"]
    assert [one["date"] for one in read] == ["2013-01-11"]
