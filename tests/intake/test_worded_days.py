"""Days, months and years that words tell by the day of the paper."""

from __future__ import annotations

from datetime import date

import pytest

from wiedervorlage.intake.references.worded_days import day_in_month, worded_days

WEDNESDAY = date(2015, 6, 17)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Das Gespräch am Dienstag", ["2015-06-16"]),
        ("Die Begehung am Dienstag voriger Woche", ["2015-06-09"]),
        ("Ihr Brief vom März", ["2015-03"]),
        ("Ihr Brief vom Oktober", ["2014-10"]),
        ("Der Bericht des Vorjahres", ["2014"]),
        ("Die Übung im vergangenen Herbst", ["2014"]),
        ("Am Vortag war nichts; am Vortag", ["2015-06-16"]),
        ("Ihr Brief vom 5. des Vormonats", ["2015-05-05"]),
        ("Ihr Brief vom 31. des Vormonats", ["2015-05-31"]),
        ("Der Weiher liegt im Wald", []),
    ],
)
def test_words_tell_no_more_than_they_say(text, told):
    assert [hit.value for hit in worded_days(text, WEDNESDAY) if hit.value] == told


def test_a_month_without_the_day_has_none():
    assert day_in_month(date(2015, 6, 17), "31") == ""
