"""A letterhead and a line of return right above the address, with nothing between them, name the writer."""

import pytest

from wiedervorlage.intake.read import read_paper

LETTER = """\
{head}
                                                        Ihre Nachricht:   04.03.2019
Frau                                                    Mein Zeichen:     Team 732
Jana Kern                                               Name:             Herr Holl
Fischerstraße 17                                        Telefon:          03931 640-732
39590 Aue                                               Datum:            14. März 2019


Änderungsbescheid

Sehr geehrte Frau Kern,

der Bescheid wird geändert.

Mit freundlichen Grüßen

Holl


Postanschrift        Bankverbindung
Jobcenter Altenau    Bundesbank
39599 Altenau        BIC MARKDEF1760
                     IBAN DE50 7600 0000 0076 0016 17
"""


@pytest.mark.parametrize(
    "head",
    [
        "Jobcenter Altenau\nJobcenter Altenau, 39599 Altenau",
        "Jobcenter Altenau\nJobcenter Altenau · Am Weg 4 · 39599 Altenau",
        "JOBCENTER ALTENAU\nJobcenter Altenau | Am Weg 4 | 39599 Altenau",
    ],
)
def test_who_names_himself_above_the_address_is_the_sender(head):
    reading = read_paper(LETTER.format(head=head))

    assert reading.text_of("sender.body") == "Jobcenter Altenau"
    assert reading.text_of("sender.town") == "Altenau"
    assert reading.text_of("sender.street") == ("Am Weg 4" if "Weg" in head else "")
    assert reading.text_of("recipient.person") == "Frau Jana Kern"
    assert reading.text_of("recipient.body") == ""
    assert reading.text_of("recipient.town") == "Aue"
