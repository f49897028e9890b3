"""Heads as council information systems print them: labels, titles, tables of deliberations. All names are invented."""

import pytest

from wiedervorlage.intake.read import read_paper


def values(text, *names):
    found = {item.name: item.value for item in read_paper(text).fields}
    return [found.get(name) for name in names]


EXTRACT = """Auszug - Neuer Zaun am Schulhof

4. öffentliche Sitzung des Bauausschusses
TOP: Ö 3.1
Gremium: Bauausschuss Beschlussart: ungeändert beschlossen
Datum: Mi, 04.05.2011 Status: öffentlich
Zeit: 18:00 - 20:15 Anlass: ordentliche Sitzung
0412/IV Neuer Zaun am Schulhof

Status:öffentlichVorlage-Art:Beschlussvorlage
Federführend:Bauamt

Wortprotokoll

Frau Abel begründet die Vorlage.
"""


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("paper.body", "Bauausschuss"),
        ("paper.session_date", "2011-05-04"),
        ("paper.agenda_item", "TOP Ö 3.1"),
        ("paper.number", "0412/IV"),
        ("paper.kind", "Auszug"),
        ("subject.0", "Neuer Zaun am Schulhof"),
    ],
)
def test_a_value_ends_where_the_next_label_of_its_line_begins(name, value):
    assert values(EXTRACT, name) == [value]


SYSTEM_PAPER = """Vorlage - 2014/0815-02

Betreff: Neuer Zaun am Schulhof
Status:öffentlichVorlage-Art:Beschlussvorlage
Bezüglich:
2013/0077
Federführend:Bauamt
Beratungsfolge:
Bauausschuss zur Vorberatung
04.05.2014
3. Sitzung des Bauausschusses ungeändert beschlossen
Rat der Stadt Auhagen
02.06.2014
5. Sitzung des Rates geändert beschlossen
Verwaltungsausschuss
20.05.2014    Verwaltungsausschuss

Sachverhalt

Der Zaun ist umgefallen.
"""


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("paper.number", "2014/0815-02"),
        ("subject.0", "Neuer Zaun am Schulhof"),
        ("paper.body", "Rat der Stadt Auhagen"),
        ("paper.session_date", "2014-06-02"),
    ],
)
def test_a_table_of_deliberations_is_read_whose_cells_stand_a_line_each(name, value):
    assert values(SYSTEM_PAPER, name) == [value]


def test_a_label_glued_to_the_value_before_it_begins_a_value_of_its_own():
    text = SYSTEM_PAPER.replace("Vorlage - 2014/0815-02", "Stadt Auhagen")

    assert values(text, "paper.kind", "paper.public") == ["Beschlussvorlage", True]


COLUMNS = """Amt, Datum, Telefon
Drucksachen-Nr.
30 Ordnungsamt, 11.03.2015, 51-20 14
1717/2014-2019
Beschlussvorlage der Verwaltung
Gremium
Sitzung am
Beratung
Schulausschuss
24.03.2015
öffentlich
Rat der Stadt Auhagen
16.04.2015
öffentlich
Beratungsgegenstand (Bezeichnung des Tagesordnungspunktes)
Erneuerung des Zauns am Schulhof in der
Langen Gasse
Frühere Behandlung des Beratungsgegenstandes (Gremium, Datum, TOP, Drucksachen-Nr.)
Schulausschuss, 12.02.2014, TOP 4, Drucksachen-Nr. 1212/2009-2014
Beschlussvorschlag:
Der Zaun wird erneuert.
"""


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("paper.number", "1717/2014-2019"),
        ("date", "2015-03-11"),
        ("paper.body", "Rat der Stadt Auhagen"),
        ("paper.session_date", "2015-04-16"),
        ("subject.0", "Erneuerung des Zauns am Schulhof in der Langen Gasse"),
    ],
)
def test_labels_above_each_other_have_their_values_below_in_the_same_order(name, value):
    assert values(COLUMNS, name) == [value]


def test_a_table_read_column_by_column_is_put_together_again():
    table = "Vorlage an\nzur\nSitzungsart\nSitzungstermin\nBauausschuss\nKreistag\nBeratung\nBeschlussfassung\n03.05.2017\n17.05.2017"
    text = f"Landkreis Auhagen\nGRDrs\n92/2017\nBeschlussvorlage\n{table}\nBeschlussantrag:\nDer Zaun wird erneuert.\n"

    assert values(text, "paper.number", "paper.body", "paper.session_date") == ["92/2017", "Kreistag", "2017-05-17"]


@pytest.mark.parametrize(
    "number",
    ["VO/2011/0368-R5", "XVII-0490/2014/4", "2424/2014-2020", "WP88/2013 1. Ergänzung", "SV-6-0815"],
)
def test_a_number_keeps_its_year_its_electoral_period_and_its_supplement(number):
    text = (
        f"Stadt Auhagen\nDrucksachen-Nr.: {number}\nBeschlussvorlage\n\nNeuer Zaun am Schulhof\n\nDer Zaun ist alt.\n"
    )

    assert values(text, "paper.number") == [number]


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("04.05.2011 - 3.1 Neuer Zaun am Schulhof", ["2011-05-04", "3.1", "Neuer Zaun am Schulhof"]),
        ("TOP Ö 3: Neuer Zaun am Schulhof", [None, "TOP Ö 3", "Neuer Zaun am Schulhof"]),
        ("Gemeinderat\nTOP 2. (Öffentlich)\nNeuer Zaun am Schulhof", [None, "TOP 2.", "Neuer Zaun am Schulhof"]),
    ],
)
def test_the_title_of_an_item_tells_its_number_and_its_matter(title, expected):
    text = f"{title}\n\nBeschluss:\nungeändert beschlossen\n\nWortprotokoll\n\nFrau Abel begründet die Vorlage.\n"

    assert values(text, "paper.session_date", "paper.agenda_item", "subject.0") == expected


def test_a_sitting_tells_its_day_and_its_body_behind_one_label():
    text = "Sitzung: 04.05.2011 Kreistag\nBeschluss: abgelehnt\nAbstimmung: Ja: 4, Nein: 9\nVorlage: BV/0094/2011\n\nDer Zaun bleibt.\n"

    assert values(text, "paper.session_date", "paper.body") == ["2011-05-04", "Kreistag"]


@pytest.mark.parametrize(
    ("told", "body", "house"),
    [
        ("Der Kreistag des Landkreises Auhagen beschließt den Haushalt.", "Kreistag", "Landkreis Auhagen"),
        ("Der Rat der Samtgemeinde Aue (Harz) lehnt den Antrag ab.", "Rat der Samtgemeinde Aue (Harz)", "Samtgemeinde Aue (Harz)"),
        ("Nach der Vorberatung im Sportausschuss fasst der Finanzausschuss folgenden Beschluss:", "Finanzausschuss", None),
        ("Die Bezirksvertretung Mitte bedankt sich für die Eingabe.", "Bezirksvertretung Mitte", None),
        ("Der Landrat stimmt dem zu. Die Schulverbandsversammlung ist damit beschlussfähig.", "Schulverbandsversammlung", None),
    ],
)  # fmt: skip
def test_the_body_that_resolves_is_read_where_no_head_names_one(told, body, house):
    assert values(f"Beschluss: mehrheitlich beschlossen\n\n{told}\n", "paper.body", "sender.body") == [body, house]


@pytest.mark.parametrize(
    ("line", "house"),
    [
        ("Bürgerinfo - Stadt Auhagen (Lausitz)", "Stadt Auhagen (Lausitz)"),
        ("Sitzungstermine in der Samtgemeinde Auhagen", "Samtgemeinde Auhagen"),
    ],
)
def test_the_name_of_the_information_system_is_no_part_of_the_house(line, house):
    text = f"{line}\n\nNiederschrift über die Sitzung des Bauausschusses am 04.05.2011\n\nDer Zaun wird gesetzt.\n"

    assert values(text, "sender.body") == [house]


def test_a_corporation_beside_its_label_is_the_sender():
    text = "Datum: 04.05.2011\nSitzungsort: Rathaus\nGremium: Bauausschuss\nKörperschaft: Gemeinde Auhagen\n\nNiederschrift\n\nDer Zaun steht.\n"

    assert values(text, "sender.body", "paper.session_date") == ["Gemeinde Auhagen", "2011-05-04"]


@pytest.mark.parametrize(
    "head",
    ["Protokoll vom 04.05.2011\n\nKurausschuss", "Protokoll vom 04.05.2011\nKurausschuss vom 04.05.2011"],
)
def test_the_body_may_stand_below_the_title_of_its_minutes(head):
    text = f"{head}\n\nTagesordnung\n\n1. Begrüßung\nDie Vorsitzende begrüßt die Anwesenden.\n"

    assert values(text, "paper.body") == ["Kurausschuss"]


@pytest.mark.parametrize(
    "title", ["Öffentliche Gemeinderatssitzung am 4. Mai 2011", "Bericht über die Gemeinderatssitzung am 4. Mai 2011"]
)
def test_a_sitting_named_in_a_title_tells_its_body_and_day(title):
    text = (
        f"Tagesordnung\n1. Genehmigung der Niederschrift vom 06.04.2011\n\n{title}\n\nAnwesend:\nBürgermeister Kern\n"
    )

    assert values(text, "paper.body", "paper.session_date") == ["Gemeinderat", "2011-05-04"]
