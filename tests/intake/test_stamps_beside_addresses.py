"""A received stamp beside the address, with the writer's information block right below it: its day is not the letter's."""

import pytest

from wiedervorlage.intake.read import read_paper

LETTER = """KREIS MUSTERLAND
Der Landrat

Kreis Musterland · Postfach 11 40 · 48565 Musterstadt

                                                        {word}
Stadt Altenau                                           Stadt Altenau
Der Bürgermeister                                       13.01.20
Am Markt 1                                              {mark}
48427 Altenau
                                                        Auskunft erteilt: Herr Muster
                                                        Telefon: 04281 983-4220

Ihr Zeichen: 40-2/He     Mein Zeichen: 40.1-31.04.20/Me     Datum: 10.01.2020

{subject}

Sehr geehrter Herr Beispiel,

für Ihr Schreiben danke ich Ihnen. Der Antrag wird geprüft.

Mit freundlichen Grüßen
Im Auftrag
Muster
"""


def _read(**changes):
    return read_paper(
        LETTER.format(**({"word": "EINGANG", "mark": "Amt: 40", "subject": "Heizung der Schule"} | changes))
    )


@pytest.mark.parametrize("word", ["EINGANG", "Eingegangen", "E i n g e g a n g e n", "Posteingang"])
@pytest.mark.parametrize("mark", ["Amt: 40", "Abt. 40", "40"])
def test_a_stamp_ends_where_the_information_block_begins(word, mark):
    reading = _read(word=word, mark=mark)

    assert reading.text_of("date") == "2020-01-10"
    assert reading.text_of("received_stamp.date") == "2020-01-13"
    assert reading.text_of("received_stamp.body") == "Stadt Altenau"
    assert reading.text_of("received_stamp.routing.0") == mark
    assert reading.text_of("contact.name") == "Herr Muster"
    assert reading.value("sender.unit") is None


@pytest.mark.parametrize(
    "subject",
    ["Haushalt der Stadt, Produkt 31.04.05 und Konto 30.02.20", "Heizung der Schule; Sachkonto 52.110"],
)
def test_a_subject_may_name_an_account_of_the_budget(subject):
    assert _read(subject=subject).text_of("subject.0") == subject


HEAD = """{top}

Stadtfraktion Altenau
Herrn Max Beispiel
Steinweg 30
48427 Altenau

Auskunft: Frau Muster
Zeichen: ST-NV 797-03
Datum: 12. September 2017

Fahrplan der Linie 4

Sehr geehrter Herr Beispiel,

der Antrag wird geprüft.

Mit freundlichen Grüßen
Muster
"""


@pytest.mark.parametrize(
    ("top", "body", "routing"),
    [
        (
            (
                "Landkreis Musterland                                  EINGEGANGEN\n"
                "                                                      15. Sep. 2017\n"
                "                                                      Abt. 4\n"
                "Landkreis Musterland | Postfach 14 40 | 48565 Musterstadt"
            ),
            "",
            "Abt. 4",
        ),
        (
            (
                "Landkreis Musterland\n\nLandkreis Musterland · Markt 1 · 48565 Musterstadt\n"
                "                                                  Stadt Altenau\n"
                "                                                  EINGEGANGEN\n"
                "                                                  15. Sep. 2017\n"
                "                                                  Bauamt"
            ),
            "Stadt Altenau",
            "Bauamt",
        ),
    ],
)
def test_a_stamp_stands_beside_letterhead_or_return_line(top, body, routing):
    reading = read_paper(HEAD.format(top=top))

    assert reading.text_of("received_stamp.date") == "2017-09-15"
    assert reading.text_of("received_stamp.body") == body
    assert reading.text_of("received_stamp.routing.0") == routing
    assert reading.text_of("sender.body") == "Landkreis Musterland"
    assert reading.text_of("sender.postcode") == "48565"


def test_the_house_of_a_stamp_may_begin_in_short():
    top = "Landkreis Musterland\n\n                                          Eingang VG Altenau\n"
    reading = read_paper(HEAD.format(top=f"{top}                                          15. Sep. 2017"))

    assert reading.text_of("received_stamp.body") == "VG Altenau"
