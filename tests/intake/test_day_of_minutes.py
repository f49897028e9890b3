"""Minutes have a day of their own, behind that of the sitting they tell of. All names are invented."""

import pytest

from wiedervorlage.intake.read import read_paper
from wiedervorlage.intake.sittings.council import read_council
from wiedervorlage.intake.sittings.day_of_minutes import OWN_DAY
from wiedervorlage.intake.text.lines import split_blocks


def days(text):
    found = {item.name: item for item in read_council(split_blocks(text), ())}
    own = found.get("date")
    return found["paper.session_date"].value, own.value if own and own.rule == OWN_DAY else None


def minutes(above="Landkreis Auhagen", below="gez. Abel\nKreistagspräsidentin"):
    return f"""{above}

NIEDERSCHRIFT

über die 2. Sitzung des Kreistages des Landkreises Auhagen
am Donnerstag, dem 03.07.2014

1. Eröffnung

Frau Abel eröffnet die Sitzung.

2. Neuer Zaun

Der Zaun wird erneuert. Abstimmungsergebnis: einstimmig

{below}
"""


@pytest.mark.parametrize(
    "text",
    [
        minutes(above="Landkreis Auhagen\n                                     Auhagen, 21.07.2014"),
        minutes(above="Landkreis Auhagen\nBüro des Landrates                         21.07.2014"),
        minutes(above="Landkreis Auhagen                           Ausgefertigt: 21.07.2014"),
        minutes(below="Für die Richtigkeit des Auszugs:\nAuhagen, 21.07.2014\n\nI. A. Berg, VAng."),
        minutes(below="Auhagen, den 21. Juli 2014\n\n(Abel)\nVorsitzende"),
    ],
)
def test_the_day_the_minutes_were_written_is_theirs(text):
    assert days(text) == ("2014-07-03", "2014-07-21")


@pytest.mark.parametrize(
    "text",
    [
        minutes(),
        minutes(above="Auhagen, 20.06.2014"),
        minutes(below="Nächster Termin, Montag, 21.07.2014\n\nAbel"),
        minutes(below="Auhagen, 21.07.2017\n\nAbel"),
    ],
)
def test_a_day_before_the_sitting_long_behind_it_or_of_the_next_one_is_not(text):
    assert days(text) == ("2014-07-03", None)


def test_what_minutes_tell_is_reckoned_from_the_sitting():
    told = "Der Kreisausschuss hat den Zaun bei der Besichtigung am vergangenen Freitag gesehen. Der Zaun wird"
    text = minutes(above="Auhagen, 21.07.2014").replace("Der Zaun wird", told)
    found = {item.name: item.value for item in read_paper(text).fields}
    assert found["date"] == "2014-07-21"
    assert "2014-06-27" in found.values()
