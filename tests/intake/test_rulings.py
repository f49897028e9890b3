"""Notices in the form of a court: title, parties, matter, ruling and grounds, the day at the end."""

import pytest

from wiedervorlage.intake.read import read_paper

RULING = """\
{house}

Geschäftszeichen: {sign}

{title}

{opens}

{party},

                                          - Widerspruchsführer -

gegen

die Gemeinde Holm, vertreten durch den Bürgermeister, Am Anger 2, 39991 Holm,

                                          - Widerspruchsgegnerin -

{matter}

hat {who} aufgrund der mündlichen Verhandlung vom 8. Mai 2012 durch

    Oberrechtsrat Brand als Vorsitzenden
    Kauffrau Lenz als Beisitzerin

{ruled}

1. Der Bescheid vom 11. Januar 2012 wird aufgehoben. Im Übrigen wird der Widerspruch zurückgewiesen.

2. Die Gemeinde trägt die Kosten des Verfahrens.

Gründe

Mit Bescheid vom 11. Januar 2012 wurde eine Gebühr von 212,00 EUR festgesetzt. Hiergegen wurde mit Schreiben
vom 3. Februar 2012 Widerspruch eingelegt, der damit begründet wird, dass das Grundstück nicht angeschlossen sei.

Der Widerspruch ist zulässig und teilweise begründet, weil ein Anschluss erst im März hergestellt worden ist.

{day}

{signed}
"""
FORMS = {
    "county": {
        "house": "Kreis Altenau\nRechtsausschuss",
        "sign": "RA 17/12",
        "title": "WIDERSPRUCHSBESCHEID",
        "opens": "In dem Widerspruchsverfahren",
        "party": "des Herrn Jan Kern, Am Weiher 3, 39990 Aue",
        "matter": "wegen Erhebung von Abwassergebühren",
        "who": "der Rechtsausschuss des Kreises Altenau",
        "ruled": "entschieden:",
        "day": "39999 Altenau, den 8. Mai 2012",
        "signed": "Der Vorsitzende\n\n\nBrand",
    },
    "town": {
        "house": "Stadtrechtsausschuss der Stadt Altenau",
        "sign": "StRA-4/2012",
        "title": "W i d e r s p r u c h s b e s c h e i d",
        "opens": "In der Widerspruchssache",
        "party": "der Frau Ute Kern, Ringstraße 11, 39990 Aue",
        "matter": "wegen Abwassergebühren für das Jahr 2011",
        "who": "der Stadtrechtsausschuss",
        "ruled": "beschlossen:",
        "day": "Altenau, 8. Mai 2012",
        "signed": "gez. Brand",
    },
}


@pytest.mark.parametrize("form", FORMS)
def test_a_ruling_bears_the_day_at_its_end_and_not_one_that_a_line_of_its_grounds_begins_with(form):
    reading = read_paper(RULING.format(**FORMS[form]))

    assert reading.text_of("date") == "2012-05-08"
    assert reading.text_of("paper.session_date") == ""
    assert reading.text_of("our_reference") == FORMS[form]["sign"]
    assert reading.findings == ()


@pytest.mark.parametrize("form", FORMS)
def test_the_matter_of_a_ruling_is_its_subject_and_who_complains_is_not_its_writer(form):
    reading = read_paper(RULING.format(**FORMS[form]))

    assert reading.text_of("subject.0") == FORMS[form]["matter"].removeprefix("wegen ")
    assert reading.text_of("recipient.person") in {"Herrn Jan Kern", "Frau Ute Kern"}
    assert reading.text_of("recipient.town") == "Aue"
    assert reading.text_of("sender.town") == "Altenau"
    assert reading.text_of("signing.name") == "Brand"


def test_a_resolution_of_a_council_is_no_ruling():
    text = "Gemeinderat Aue\n\nBeschluss\n\nIn der Sitzung vom 3. Mai 2012 wurde zu den Gebühren beschlossen:\n\nDie Gebühr wird auf 3,20 Euro festgesetzt.\n"

    assert read_paper(text).text_of("recipient.person") == ""
