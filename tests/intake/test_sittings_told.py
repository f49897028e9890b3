"""Papers that nothing calls minutes, names with their functions, numbers and signs beside others; all invented."""

import pytest

from wiedervorlage.intake.head.kinds.kinds import is_minutes
from wiedervorlage.intake.head.letterhead.addressees import is_addressed
from wiedervorlage.intake.head.lines.labels import label_of
from wiedervorlage.intake.head.lines.phones import both_bracketed
from wiedervorlage.intake.head.lines.units_named import is_unit
from wiedervorlage.intake.read import read_paper


@pytest.mark.parametrize(
    ("lines", "whole"),
    [
        (["Ortsbeirat Auhagen", "Sitzung vom 3. Mai 2004, Dorfhaus", "Anwesend: Abel, Holl und Kern"], ""),
        (["Elternrat Lohstadt", "Treffen am 4. Juni 2012", "Mitschrift: Eva Kern"], ""),
        (["Heimatverein", "Jahreshauptversammlung"], "Der Beitrag steigt auf 12 Euro (30 dafür, 2 dagegen)."),
        (["Kirchengemeinderat", "Es sind erschienen: Abel, Holl"], "Abel\nHoll\nSchriftführer"),
    ],
)
def test_who_was_there_and_who_wrote_tell_of_a_sitting(lines, whole):
    assert is_minutes("\n".join(lines), "\n".join([*lines, whole]))


@pytest.mark.parametrize(
    "lines",
    [
        ["Gemeinde Auhagen", "Einladung zur Sitzung am 3. Mai 2004", "Beginn: 19.00 Uhr"],
        ["Sitzung am 3. Mai 2004", "1. Begrüßung"],
        ["Heimatverein Auhagen", "Vorsitz: Anna Abel"],
    ],
)
def test_an_invitation_or_a_letterhead_tells_of_none(lines):
    assert not is_minutes("\n".join(lines), "\n".join(lines))


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("04444/55-12 (Zentrale 55-0)", ("04444 55-0", "04444/55-12")),
        ("04444 55-0 (Durchwahl -12)", ("04444 55-0", "04444 55-12")),
        ("04444 55-0", None),
    ],
)
def test_a_number_in_brackets_is_that_of_the_house_or_the_extension(text, numbers):
    assert both_bracketed(text) == numbers


@pytest.mark.parametrize(
    ("text", "name"),
    [("Tel. (Zentrale): 04444 55-0", "switchboard"), ("T: +49 4444 550", "phone"), ("M: 0171 2233445", "mobile")],
)
def test_short_labels_and_those_with_brackets_are_known(text, name):
    label = label_of(text)
    assert label is not None
    assert label[0] == name


@pytest.mark.parametrize(
    "text", ["An Bürgermeister Jan Kern", "Rundschreiben an die", "An alle Vereine", "An Frau Abel"]
)
def test_an_address_may_begin_without_an_article_or_with_the_name_of_a_circular(text):
    assert is_addressed(text)


def test_the_head_of_a_column_is_no_unit():
    assert not is_unit("Sachgebiet")
    assert is_unit("Sachgebiet 12")


LETTER = """Gemeindewerke Auhagen AöR
Netzbetrieb Gas

Frau
Abteilungsleiterin
Eva Kern
Am Weg 4
39998 Lohstadt

Ihr Zeichen: 4/Ke vom 15.07.2010
Datum: 02.08.2010

Zähler am Weg 4

Sehr geehrte Frau Kern,

den Zähler, den Sie angefragt haben, setzen wir im Herbst.

Für die Gemeindewerke
Jan Holl, Sprecher                          (Siegel)
"""


def test_functions_seals_and_days_do_not_belong_to_names_and_signs():
    reading = read_paper(LETTER)
    told = {name: reading.value(name) for name in ("sender.unit", "your_reference", "signing.name", "signing.role")}
    assert told == {
        "sender.unit": "Netzbetrieb Gas",
        "your_reference": "4/Ke",
        "signing.name": "Jan Holl",
        "signing.role": "Sprecher",
    }
    assert reading.value("recipient.person") == "Frau Abteilungsleiterin Eva Kern"
    assert reading.kind == "reply letter"
