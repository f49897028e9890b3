"""Deliberations told label by label or in rows without a heading, and what else the head of a paper tells beside them."""

import pytest

from wiedervorlage.intake.encode import encode_reading
from wiedervorlage.intake.read import read_paper


def values(text, *names):
    found = {item.name: item.value for item in read_paper(text).fields}
    return [found.get(name) for name in names]


TWO_COLUMNS = """Stadt Auhagen                              Gremium:        Umweltausschuss
Stadtratsdrucksache 2014-012               Sitzung:        14.01.2014, nichtöffentlich
                                           Behandlung:     Vorberatung
                                           Gremium:        Stadtrat
Bauamt                                     Sitzung:        21.01.2014, öffentlich
                                           Behandlung:     Beschlussfassung
03.01.2014

THEMA:
Neuer Zaun am Schulhof

Beschlussantrag:
1. Der Zaun am Schulhof wird erneuert.
2. Das Tor bleibt.

Ziel:
Sicherheit der Kinder
"""


def test_labels_in_a_column_at_the_right_tell_each_body_with_its_day():
    read = encode_reading(read_paper(TWO_COLUMNS))
    paper = read["paper"]
    assert (paper["body"], paper["session_date"], paper["public"]) == ("Stadtrat", "2014-01-21", True)
    assert [(step["body"], step["date"], step["public"]) for step in paper["deliberations"]] == [
        ("Umweltausschuss", "2014-01-14", False),
        ("Stadtrat", "2014-01-21", True),
    ]
    assert paper["number"] == "2014-012"
    assert paper["proposed_resolution"] == "1. Der Zaun am Schulhof wird erneuert. 2. Das Tor bleibt."
    assert read["subject"] == ["Neuer Zaun am Schulhof"]


ROWS = """STADT AUHAGEN                                                 Drucksache Nr. 12/2014
Der Bürgermeister                                             öffentlich
Bauamt / Herr Kern

Vorlage für den
Bauausschuss                        14.01.2014
Haupt- und Finanzausschuss          16.01.2014
Rat                                 21.01.2014

Neuer Zaun am Schulhof

Beschlussvorschlag:

Der Rat beschließt, den Zaun am Schulhof zu erneuern.

Auhagen, 3. Januar 2014

Abel
Bürgermeister
"""


def test_bodies_and_their_days_are_no_two_columns_of_a_head():
    names = ("paper.body", "paper.session_date", "paper.deliberations.1.body", "date")
    assert values(ROWS, *names) == ["Rat", "2014-01-21", "Haupt- und Finanzausschuss", "2014-01-03"]


def test_the_status_of_one_row_is_not_that_of_the_paper():
    text = """Landkreis Auland                                       03.01.2014
Bauamt

                        Kreistagsdrucksache  14/14

Beratungsfolge            Sitzungstag
Bauausschuss              14.01.2014
Kreisausschuss            16.01.2014       nicht öffentlich
Kreistag                  21.01.2014

Betr.: Neuer Zaun am Kreishaus

Beschlussvorschlag:
Der Kreistag beschließt, den Zaun zu erneuern.
"""
    assert values(text, "paper.public", "date", "paper.body") == [None, "2014-01-03", "Kreistag"]


@pytest.mark.parametrize("item", ["TOP 6", "TOP Ö 6.1"])
def test_a_body_beside_its_item_and_status_sits_on_the_day_of_another_line(item):
    text = f"""Stadt Auhagen                                                Drucksache-Nr.
Der Oberbürgermeister                                        19-0012
Bauamt
61-32 Gö                                                     Datum: 03.01.2014

Beschlussvorlage

                                        zur Sitzung am 21.01.2014
Ortsbeirat Altdorf-Süd          {item}                       öffentlich

Betreff
Neuer Zaun am Schulhof

Beschlussentwurf

Der Zaun wird erneuert.
"""
    names = ("paper.body", "paper.agenda_item", "paper.session_date", "our_reference")
    assert values(text, *names) == ["Ortsbeirat Altdorf-Süd", item, "2014-01-21", "61-32 Gö"]


def test_a_day_with_the_clerk_below_the_table_is_no_footer():
    text = """Stadt Auhagen
Die Oberbürgermeisterin

Beantwortung einer Anfrage                      Drucksache 12/2014-1
                                                - öffentlich -

Gremium                              Datum           TOP
Bauausschuss                         14.01.2014      Ö 4.2
Stadtrat                             21.01.2014      Ö 9

Datum: 03.01.2014
Auskunft erteilt: Frau Kern, Tel. 09999 12-308

Betreff: Zaun am Schulhof

Die Anfrage wird wie folgt beantwortet:

Der Zaun wird im Mai erneuert.
"""
    assert values(text, "date", "paper.kind") == ["2014-01-03", "Beantwortung einer Anfrage"]
