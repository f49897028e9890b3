"""A letter that has been written is not later than the one that speaks of it; what is yet to come may be."""

import pytest

from wiedervorlage.intake.checks.day_check import check_dates


@pytest.mark.parametrize(
    "text",
    [
        "mit Schreiben vom 05.12.2013 haben Sie Mittel beantragt.",
        "auf Ihr Schreiben vom 05.12.2013 antworte ich gern.",
        "in dem Brief vom 5. Dezember 2013 haben Sie Mittel beantragt.",
        "unsere E-Mail vom 05.12.2013 blieb ohne Antwort.",
        "gemäß meinem\nSchreiben vom 05.12.2013 fehlt noch der Plan.",
        "per Fax vom 05.12.2013 ging der Plan ein.",
        "Ihr Antrag auf einen Zuschuss vom 05.12.2013",
    ],
)
def test_a_letter_that_is_told_of_as_written_is_not_later(text):
    assert [found.code for found in check_dates(text, "2013-09-26")] == ["INT-006"]
    assert list(check_dates(text, "2013-12-06")) == []


@pytest.mark.parametrize(
    "text",
    [
        "wir beraten darüber in der Sitzung vom 05.12.2013.",
        "das Schreiben legen wir bis zum 05.12.2013 vor.",
        "die Förderung gilt vom 05.12.2013 an.",
        "der Brief geht am 05.12.2013 an alle Haushalte.",
        "mit Wirkung vom 05.12.2013 ändert sich die Gebühr.",
    ],
)
def test_what_is_yet_to_come_may_be_later(text):
    assert list(check_dates(text, "2013-09-26")) == []
