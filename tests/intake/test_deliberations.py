"""Which body deals with a council paper and when, as tables and lists of deliberations print it. All names are invented."""

import pytest

from wiedervorlage.cli.read_output import show
from wiedervorlage.intake.encode import encode_reading
from wiedervorlage.intake.read import read_paper

BODY_AND_DAY = ("paper.body", "paper.session_date")


def values(text, *names):
    found = {item.name: item.value for item in read_paper(text).fields}
    return [found.get(name) for name in names]


def paper(head):
    return f"""Stadt Auhagen                                   Vorlage Nr. 2021/118
Bauamt                                          04.10.2021

Beschlussvorlage

{head}

Neuer Zaun am Schulhof

Beschlussvorschlag:

Der Zaun wird erneuert.

Sachverhalt:

Der Zaun ist umgefallen.
"""


LOANS = """Stadt Auhagen                                   Vorlage Nr. 2021/118
Kämmerei                                        04.10.2021

Berichtsvorlage

Gremium                     Sitzung am        TOP
Haupt- und Finanzausschuss  13.10.2021        5

Finanzzwischenbericht zum 31.08.2021

Darlehen
Stand 01.01.2021     4.812.300,00 €
Tilgung               -318.440,12 €
Stand 31.12.2021     4.493.859,88 €
"""


def test_a_row_of_another_table_is_no_deliberation():
    read = values(LOANS, *BODY_AND_DAY, "paper.agenda_item")
    assert read == ["Haupt- und Finanzausschuss", "2021-10-13", "5"]


@pytest.mark.parametrize(
    "rows",
    [
        (
            "Status    Datum         Gremium               Zuständigkeit\n"
            "Ö         19.10.2021    Bauausschuss          Vorberatung\n"
            "N         21.10.2021    Hauptausschuss        Vorberatung\n"
            "Ö         28.10.2021    Rat der Stadt Auhagen   Entscheidung"
        ),
        (
            "Gremium                  Status             Datum         Zuständigkeit\n"
            "Bauausschuss             öffentlich         19.10.2021    Vorberatung\n"
            "Hauptausschuss           nicht öffentlich   21.10.2021    Vorberatung\n"
            "Rat der Stadt Auhagen    öffentlich         28.10.2021    Entscheidung"
        ),
        (
            "Beratungsfolge:    Bauausschuss             19.10.2021    öffentlich\n"
            "                   Rat der Stadt Auhagen    28.10.2021    öffentlich"
        ),
        (
            "an den Bauausschuss             zur Beratung am            19.10.2021\n"
            "an den Rat der Stadt Auhagen    zur Beschlussfassung am    28.10.2021"
        ),
    ],
)
def test_the_row_that_decides_gives_body_and_day(rows):
    assert values(paper(rows), *BODY_AND_DAY, "date") == ["Rat der Stadt Auhagen", "2021-10-28", "2021-10-04"]


def test_bodies_and_days_in_one_line_are_a_list():
    head = "für den Bauausschuss am Dienstag, 19.10.2021, und den Gemeinderat am Donnerstag, 28.10.2021"
    assert values(paper(head), *BODY_AND_DAY) == ["Gemeinderat", "2021-10-28"]


@pytest.mark.parametrize(
    ("line", "body", "day", "item"),
    [
        (
            "Gremium:   Verbandsversammlung        18. Sitzung am 28.10.2021, TOP 3.1      öffentlich",
            "Verbandsversammlung",
            "2021-10-28",
            "TOP 3.1",
        ),
        ("Gremium: Kreisrat, Sitzung am Donnerstag, 28. Oktober 2021", "Kreisrat", "2021-10-28", None),
        ("Gremium: Bauausschuss am 28.10.2021", "Bauausschuss", "2021-10-28", None),
        ("Gremium: Betriebsausschuss 1. Stufe", "Betriebsausschuss 1. Stufe", None, None),
        ("Gremium: Bauausschuss (vorberaten im Rat am 03.05.2021)", "Bauausschuss", None, None),
        ("Gremium: Ausschuss für Bauen und Umwelt (ABU)", "Ausschuss für Bauen und Umwelt (ABU)", None, None),
    ],
)
def test_day_and_item_behind_the_body_are_those_of_its_sitting(line, body, day, item):
    assert values(paper(line), *BODY_AND_DAY, "paper.agenda_item") == [body, day, item]


COLUMNS = """Stadt Auhagen
Der Bürgermeister

Beschlussvorlage                                        Vorlage-Nr:        VO/2021/1187-01
                                                        Status:            öffentlich
Federführend:                                           Datum:             04.10.2021
FD 40 Schule, Kultur und Sport                          Verfasser:         Abel, Ute

Neuer Zaun am Schulhof

Beratungsfolge:

Datum         Gremium                  Zuständigkeit
19.10.2021    Bauausschuss             Vorberatung
28.10.2021    Rat der Stadt Auhagen    Entscheidung

Beschlussvorschlag:

Der Zaun wird erneuert.
"""


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("paper.kind", "Beschlussvorlage"),
        ("paper.number", "VO/2021/1187-01"),
        ("paper.public", True),
        ("date", "2021-10-04"),
        ("sender.unit", "FD 40 Schule, Kultur und Sport"),
        ("paper.session_date", "2021-10-28"),
    ],
)
def test_a_head_in_two_columns_gives_each_label_its_own_value(name, value):
    assert values(COLUMNS, name) == [value]


def course(rows):
    return encode_reading(read_paper(paper(rows)))["paper"].get("deliberations")


def test_the_whole_course_is_read_in_the_order_of_the_paper():
    rows = (
        "Gremium                  Sitzung am    TOP      Status             Zuständigkeit\n"
        "Bauausschuss             19.10.2021    Ö 9      öffentlich         Vorberatung\n"
        "Hauptausschuss           21.10.2021    N 3      nicht öffentlich   Kenntnisnahme\n"
        "Rat der Stadt Auhagen    28.10.2021    Ö 14.2   öffentlich         Entscheidung"
    )
    assert course(rows) == [
        {"body": "Bauausschuss", "date": "2021-10-19", "agenda_item": "Ö 9", "public": True, "purpose": "Vorberatung"},
        {
            "body": "Hauptausschuss",
            "date": "2021-10-21",
            "agenda_item": "N 3",
            "public": False,
            "purpose": "Kenntnisnahme",
        },
        {
            "body": "Rat der Stadt Auhagen",
            "date": "2021-10-28",
            "agenda_item": "Ö 14.2",
            "public": True,
            "purpose": "Entscheidung",
        },
    ]


def test_of_a_list_in_one_line_only_body_and_day_are_told():
    assert course("Zur Beratung im Bauausschuss 19.10.2021, Gemeinderat 28.10.2021 (TOP 9)") == [
        {"body": "Bauausschuss", "date": "2021-10-19"},
        {"body": "Gemeinderat", "date": "2021-10-28", "agenda_item": "9"},
    ]


def test_cells_that_came_a_line_each_make_a_course_too():
    rows = (
        "Beratungsfolge:\nBauausschuss zur Vorberatung\n19.10.2021\n3. Sitzung des Bauausschusses\n"
        "Rat der Stadt Auhagen\n28.10.2021\n5. Sitzung des Rates\nBauausschuss\n19.10.2021"
    )
    assert course(rows) == [
        {"body": "Bauausschuss", "date": "2021-10-19", "purpose": "Vorberatung"},
        {"body": "Rat der Stadt Auhagen", "date": "2021-10-28"},
    ]


def test_a_single_sitting_is_no_course():
    assert course("Gremium        Sitzung am    TOP\nBauausschuss   19.10.2021    9") is None


def test_the_course_is_shown_behind_the_head_of_the_paper_a_line_each():
    rows = "Bauausschuss   19.10.2021   Ö 9   Vorberatung\nGemeinderat    28.10.2021   Ö 3   Entscheidung"
    shown = [line.strip() for line in show("paper.txt", read_paper(paper(rows)), "de").splitlines()]
    course = [line.split(maxsplit=1)[1] for line in shown if line.startswith("Beratungsfolge")]
    assert course == [
        "19. Oktober 2021, Bauausschuss, TOP Ö 9, öffentlich – Vorberatung",
        "28. Oktober 2021, Gemeinderat, TOP Ö 3, öffentlich – Entscheidung",
    ]


COUNTED = """Beratungsfolge                  Sitzungstermin   Ö/N   {counts}   Beschluss
Finanzausschuss                 09.11.2021       Ö      9    1      1      empfohlen
Kreisausschuss                  23.11.2021       N     10    0      1      empfohlen"""


@pytest.mark.parametrize("counts", ["Ja   Nein   Enth.", "dafür   dagegen   Enthaltung", "J   N   Enth."])
def test_columns_of_votes_name_no_item(counts):
    told = values(paper(COUNTED.format(counts=counts)), "paper.deliberations.0.agenda_item", "paper.agenda_item")
    assert told == [None, None]
    public = values(paper(COUNTED.format(counts=counts)), *(f"paper.deliberations.{n}.public" for n in (0, 1)))
    assert public == [True, False]


def test_a_column_of_items_beside_votes_is_read():
    head = COUNTED.format(counts="TOP   Ja   Nein   Enth.").replace(" 9    1 ", " 7    9    1 ")
    assert values(paper(head), "paper.deliberations.0.agenda_item") == ["7"]


@pytest.mark.parametrize(
    ("first", "second"),
    [(", nichtöffentlich", ", öffentlich"), (" (nicht öffentlich)", " (öffentlich)"), (", N", ", Ö")],
)
def test_each_deliberation_tells_its_own_status(first, second):
    head = f"Beratungsfolge:\nHauptausschuss, Donnerstag, 04.03.2021{first}\nRat, Donnerstag, 11.03.2021{second}"
    names = ("paper.public", "paper.deliberations.0.public", "paper.deliberations.1.public")
    assert values(paper(head), *names) == [True, False, True]
