"""A weekday beside a day that fell on another is told; where either may be meant otherwise, nothing is."""

import pytest

from wiedervorlage.intake.checks.weekday_check import check_weekdays
from wiedervorlage.intake.read import read_paper


def told(text):
    return [(found.code, found.message.de) for found in check_weekdays(text)]


@pytest.mark.parametrize(
    ("text", "weekday"),
    [
        ("in der Sitzung am Freitag, dem 03.07.2014, um 18 Uhr", "Donnerstag, kein Freitag"),
        ("Sitzungstermin: Montag, 25. September 2007, 19:00 Uhr", "Dienstag, kein Montag"),
        ("Sitzung am Mi., 06.03.2025", "Donnerstag, kein Mittwoch"),
        ("Sitzungstermin: Do, 06.07.2018", "Freitag, kein Donnerstag"),
        ("So., 01.02.2020", "Samstag, kein Sonntag"),
        ("am Mittwoch, den\n30.04.2020", "Donnerstag, kein Mittwoch"),
        ("Sonnabend, dem 17. Februar 1989", "Freitag, kein Sonnabend"),
        ("am Montagabend, 25.09.2007", "Dienstag, kein Montag"),
        ("am 03.07.2014 (Freitag) um 18 Uhr", "Donnerstag, kein Freitag"),
        ("am Freitag (03.07.2014)", "Donnerstag, kein Freitag"),
        ("Freitag, d. 3.7.2014", "Donnerstag, kein Freitag"),
        ("am Freitag,\n    3. Juli 2014", "Donnerstag, kein Freitag"),
        ("FREITAG, 3. JULI 2014", "Donnerstag, kein Freitag"),
        ("Dienstag, 08.06.22", "Mittwoch, kein Dienstag"),
        ("Freitag, dem 2. 7. 2014", "Mittwoch, kein Freitag"),
    ],
)
def test_a_weekday_that_its_day_did_not_fall_on_is_told(text, weekday):
    ((code, message),) = told(text)
    assert code == "INT-011"
    assert message.endswith(f"ist ein {weekday}.")


@pytest.mark.parametrize(
    "text",
    [
        "am Donnerstag, dem 03.07.2014",
        "Dienstag, 25. September 2007",
        "Mi., 05.03.2025",
        "Sonnabend, dem 18. Februar 1989",
        "am 03.07.2014 (Do)",
        "am Freitag, dem 03.07., in der Aula",
        "Die Einweihung ist am 17. Juli (Montag).",
        "am Freitag, 31.09.2014",
        "Freitag und Samstag, 25.09.2009 und 26.09.2009",
        "Samstag/Sonntag, 25./26.09.2010",
        "Mo.-Fr. 03.07.2014",
        "Montag bis Freitag, 21.09.2009 bis 25.09.2009",
        "Sprechtag Freitag          03.07.2014",
        "jeden Freitag (03.07.2014 letztmals)",
        "Freitag, 03.07.14",
        "Freitag, 03.07.2014/12",
        "Freitag, 23.112007",
        "Karfreitag, 18.04.2013",
        "Sprechtag Freitag,\n\n03.07.2014",
        "Donnerstag, 03.07.14",
    ],
)
def test_what_is_right_or_may_be_meant_otherwise_is_not_told(text):
    assert told(text) == []


def test_a_day_of_two_digits_is_right_in_either_century():
    assert told("Sonntag, 03.07.55") == []
    assert [code for code, _ in told("Montag, 03.07.55")] == ["INT-011"]


def test_one_weekday_is_told_once():
    assert len(told("Sitzung am Freitag, dem 03.07.2014\n\nSitzung am Freitag, dem 3. Juli 2014")) == 1


def test_the_day_of_a_sitting_is_checked_with_the_paper():
    paper = "Stadt Altenau\n\nNiederschrift\nüber die Sitzung des Rates am Freitag, dem 03.07.2014\n\nTOP 1 Eröffnung"
    (found,) = read_paper(paper).findings

    assert (found.code, found.message.en) == ("INT-011", "2014-07-03 is a Thursday and not a Friday")
