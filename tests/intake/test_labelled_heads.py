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


def test_a_page_of_one_item_tells_its_sitting_behind_one_label_and_the_paper_behind_another():
    text = "Sitzung: 04.05.2011 Kreistag\nBeschluss: abgelehnt\nAbstimmung: Ja: 4, Nein: 9\nVorlage: BV/0094/2011\n\nDer Zaun bleibt.\n"

    assert values(text, "paper.session_date", "paper.body", "paper.number") == [
        "2011-05-04",
        "Kreistag",
        "BV/0094/2011",
    ]


@pytest.mark.parametrize(
    ("told", "body", "house"),
    [
        ("Der Kreistag des Landkreises Auhagen beschließt den Haushalt.", "Kreistag", "Landkreis Auhagen"),
        ("Der Rat der Samtgemeinde Aue (Harz) lehnt den Antrag ab.", "Rat der Samtgemeinde Aue (Harz)", "Samtgemeinde Aue (Harz)"),
        ("Nach der Vorberatung im Sportausschuss fasst der Finanzausschuss folgenden Beschluss:", "Finanzausschuss", None),
        ("Die Bezirksvertretung Moorfeld bedankt sich für die Eingabe.", "Bezirksvertretung Moorfeld", None),
        ("Der Landrat stimmt dem zu. Die Schulverbandsversammlung ist damit beschlussfähig.", "Schulverbandsversammlung", None),
    ],
)  # fmt: skip
def test_the_body_that_resolves_is_read_where_no_head_names_one(told, body, house):
    assert values(f"Beschluss: mehrheitlich beschlossen\n\n{told}\n", "paper.body", "sender.body") == [body, house]


@pytest.mark.parametrize(
    ("line", "house"),
    [
        ("Bürgerinfo - Stadt Auhagen (Heide)", "Stadt Auhagen (Heide)"),
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


@pytest.mark.parametrize(
    "below", ["Beschluss: ungeändert beschlossen", "Daten angezeigt aus Sitzung: 4. Sitzung, 04.05.2011"]
)
def test_the_first_line_is_the_title_where_the_vote_or_the_sitting_stands_below(below):
    text = f"Radweg in der Langen Gasse (02-160/10)\n\n{below}\n\nBeschluss:\n\nDie Bezirksvertretung dankt für die Eingabe.\n"

    assert values(text, "subject.0") == ["Radweg in der Langen Gasse (02-160/10)"]


def test_a_weekday_with_its_day_and_hour_is_that_of_the_sitting():
    text = "TOP 1. - TOP-Protokoll\n\nMittwoch, 4. Mai 2011, 19:00 Uhr (Abgeschlossen)\nGremium:\nBA 3 - Vollgremium\n\nProtokollnotiz\n\nDem Antrag wird zugestimmt.\n"

    assert values(text, "paper.session_date", "paper.body", "paper.kind") == ["2011-05-04", "BA 3 - Vollgremium", "TOP-Protokoll"]  # fmt: skip


def test_minutes_may_tell_their_number_in_a_line_below_their_title():
    text = "Protokoll der Sitzung Beirat Auhagen 04.05.2011\n\n1 Protokoll Nr. 19 (2009-2013) über die öffentliche Sitzung des Beirates Auhagen\n\nDer Zaun wird gesetzt.\n"

    assert values(text, "paper.number") == ["19"]


@pytest.mark.parametrize(
    "head",
    ["Stadt Auhagen\nTOP\nDer Oberbürgermeister", "STADT AUHAGEN DER BÜRGERMEISTER Gemäß § 2 der Geschäftsordnung leite ich den Antrag weiter."],
)  # fmt: skip
def test_a_house_is_known_by_its_office_below_or_behind_it(head):
    text = f"Vorlage - 17/2015\n\nBetreff: Neuer Zaun\n\nAnlagen:\nPlan\n\n{head}\n\nDer Zaun ist umgefallen.\n"

    assert str(values(text, "sender.body")[0]).casefold() == "stadt auhagen"


def test_the_day_and_number_of_a_motion_are_read_from_its_first_line():
    text = "Zaun am Schulhof\n\nS A C H S T A N D : Antrag vom 04.05.2011, OF 112/2 Betreff: Zaun am Schulhof Der Ortsbeirat möge beschließen: Der Magistrat wird gebeten, den Zaun zu setzen. Beratungsergebnisse: 4. Sitzung des OBR 2 am 18.05.2011, TO I, TOP 27\n"

    assert values(text, "paper.number", "date", "subject.0", "paper.agenda_item", "paper.session_date") == [
        "OF 112/2",
        "2011-05-04",
        "Zaun am Schulhof",
        "TOP 27",
        "2011-05-18",
    ]


def test_a_title_that_a_scan_ran_into_its_label_ends_at_the_proposal():
    prose = "Der Zwischenbericht wird zur Kenntnis genommen. Sachverhalt Der Zaun ist im Herbst umgefallen und liegt seither auf dem Hof, sodass die Kinder darüber klettern müssen."
    text = f"Stadt Auhagen\n\nDrucksache Nr.: 64\n\nTagesordnungspunkt Zaun am Schulhof hier: Zwischenbericht Beschlussvorschlag {prose}\n"

    assert values(text, "subject.0") == ["Zaun am Schulhof hier: Zwischenbericht"]


def test_a_sitting_is_read_from_a_line_into_which_a_scan_ran_the_whole_head():
    text = "Ortsbeirat Großer Bruch Sitzung des Ortsbeirates Großer Bruch vom 04.05.2011 Teilnehmer: Anna Abel anwesend, Jan Kern anwesend, Ruth Lohse nicht anwesend Tagesordnung: 1. Eröffnung 2. Zaun am Schulhof\n"

    assert values(text, "paper.body", "paper.session_date") == ["Ortsbeirat Großer Bruch", "2011-05-04"]


@pytest.mark.parametrize("role", ["Entscheidung", "zur Vorberatung", "(Kenntnisnahme)"])
def test_what_a_body_does_with_a_paper_is_no_part_of_its_name(role):
    text = f"Vorlage - 17/2015\n\nBetreff: Neuer Zaun\nBeratungsfolge:\nAusschuss für Umwelt und Verkehr {role}\n04.05.2015\n\nSachverhalt\n\nDer Zaun ist alt.\n"

    assert values(text, "paper.body") == ["Ausschuss für Umwelt und Verkehr"]


@pytest.mark.parametrize(
    "steps",
    [
        "12.03.2019\nBauausschuss\nBeschluss: einstimmig\n21.03.2019\nKreistag\nBeschluss: mehrheitlich",
        "12.03.2019 Bauausschuss TOP 4 vorberatend\n21.03.2019 Kreistag TOP 7 beschließend",
    ],
)
def test_a_list_of_deliberations_may_give_the_day_before_the_body(steps):
    text = f"Vorlage - BV/12/2019\n\nBetreff: Neuer Zaun\n\nBeratungen:\n{steps}\n\nSachverhalt\n\nDer Zaun ist alt.\n"

    assert values(text, "paper.body", "paper.session_date") == ["Kreistag", "2019-03-21"]


def test_the_number_at_the_foot_is_the_papers_own_not_that_of_one_it_names():
    text = "Landkreis Auhagen\nBeschlussvorlage für den Kreistag\n\nNeuer Zaun am Schulhof\n\nSachverhalt\n\nDies wurde mit der Vorlage V 12/2010 beraten.\n\nV 315/2012\n"

    assert values(text, "paper.number") == ["V 315/2012"]


@pytest.mark.parametrize(
    "head",
    ["Kleine Anfrage öffentlich", "Datum\n12.03.2019", "Ursprung: Antrag, Fraktion der Mitte", "Bearb.: Frau Abel / 12.03.2019"],
)  # fmt: skip
def test_a_block_that_names_the_paper_or_begins_with_a_label_is_no_title(head):
    text = (
        f"Bezirksamt Auhagen\n\nDrucksache 21-1234\n\n{head}\n\nZaun am Schulhof\n\nSachverhalt:\nDer Zaun ist alt.\n"
    )

    assert values(text, "subject.0") == ["Zaun am Schulhof"]


def test_the_number_of_minutes_may_stand_alone_below_their_title():
    text = "Stadt Auhagen\nNiederschrift\nNr. 4/2019\n\nGremium: Schulausschuss\nSitzung am: Dienstag, 21.03.2019\n\nAnwesend sind:\nFrau Abel\n"

    assert values(text, "paper.number", "paper.agenda_item", "paper.body") == ["4/2019", None, "Schulausschuss"]


def test_the_kind_beside_its_label_is_fuller_than_that_of_the_title():
    text = "Vorlage - BV/12/2019\n\nArt:\nBeschlussvorlage\nBetreff:\nNeuer Zaun\n\nSachverhalt\n\nDer Zaun ist alt.\n"

    assert values(text, "paper.kind") == ["Beschlussvorlage"]


@pytest.mark.parametrize(
    ("told", "house"),
    [
        ("Der Kreistag beschließt den Haushalt des Landkreises Auhagen. Er wird der Stadt Bruch mitgeteilt.", "Landkreis Auhagen"),
        ("Der Stadtrat lehnt ab. Im Namen der Stadt Auhagen dankt der Vorsitzende dem Landkreis Bruch.", "Stadt Auhagen"),
        ("Der Gemeinderat stimmt zu. Die Gemeinde Bruch und die Gemeinde Auhagen werden gehört.", None),
    ],
)  # fmt: skip
def test_the_house_is_the_one_of_the_tier_of_the_body_that_sits(told, house):
    assert values(f"Beschluss: einstimmig beschlossen\n\n{told}\n", "sender.body") == [house]


def test_labels_are_known_with_a_dash_in_place_of_their_hyphen_above_their_values():
    text = (
        "Bezirksamt Kiebitzau\nBezirksversammlung\n\nKleine Anfrage\ngem. § 24 BezVG\n\nDrucksachen–Nr.:\nDatum:\n"
        "Aktenzeichen:\n47/11\n03.03.2031\n\nBetr.: Poller am Schwanenweg\n\nIch frage die Verwaltung:\n\nWann kommen sie?\n"
    )

    found = values(text, "paper.number", "date", "paper.kind", "paper.body")

    assert found == ["47/11", "2031-03-03", "Kleine Anfrage", "Bezirksversammlung"]


def test_of_two_columns_glued_into_one_the_second_tells_what_the_paper_is_now():
    text = (
        "Drucksache - DS/0877/VI\n\nBetreff: Brunnen am Elsterplatz\n Ursprungaktuell\n"
        "Initiator:Fraktion Die Elstern.Bezirksamt Elsterau\n"
        "Drucksache-Art:Antrag zur BeschlussfassungVorlage zur Kenntnisnahme\n\nDer Brunnen fehlt.\n"
    )

    assert values(text, "sender.body", "paper.kind") == ["Bezirksamt Elsterau", "Vorlage zur Kenntnisnahme"]


def test_a_subject_is_parted_at_its_second_label_and_ends_where_the_form_speaks():
    text = (
        "Vorlage 614 /VIII.L.\nDatum: 22.02.2032\nBezeichnung des Tagesordnungspunktes:\nWindräder auf dem Hau\n"
        "hier: Antrag der Fraktion Ost\nDie Vorlage berührt nicht den Haushalt.\nMittel stehen zur Verfügung.\n\n"
        "Beschlussvorschlag:\nDer Antrag wird abgelehnt.\n"
    )

    found = values(text, "paper.number", "subject.0", "subject.1")

    assert found == ["614 /VIII.L.", "Windräder auf dem Hau", "Antrag der Fraktion Ost"]


def test_the_number_of_a_paper_stands_behind_its_kind_and_state():
    text = "Empfehlungsvorlage (inaktiv) - E 67/0118/WP16\n\nBeschlussvorschlag:\nDas Feld wird gesperrt.\n"

    assert values(text, "paper.kind", "paper.number") == ["Empfehlungsvorlage", "E 67/0118/WP16"]


def test_the_body_that_sits_is_no_unit_of_the_house():
    text = (
        "GEMEINDE KALLENAU\nDIE BÜRGERMEISTERIN\nVorlage 12/2032\nAn den\nGemeinderat\nSitzungstag:\n20.03.2032\n\n"
        "Beschlussvorschlag:\nDer Gemeinderat lehnt den Antrag ab.\n"
    )

    assert values(text, "paper.body", "sender.unit") == ["Gemeinderat", None]
