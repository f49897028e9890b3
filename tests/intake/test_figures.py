"""Figures as papers write them: in words, as parts of a whole, in ranges, in tables."""

from __future__ import annotations

import re

import pytest

from wiedervorlage.intake.figures.quantities import find_quantities, said_as
from wiedervorlage.intake.figures.table_figures import table_quantities
from wiedervorlage.intake.text.lines import Line
from wiedervorlage.intake.text.list_items import is_table
from wiedervorlage.intake.text.number_words import COUNTING, number_word, written


def _read(text: str) -> list[tuple[float, str]]:
    return [(quantity.value, quantity.unit) for quantity in find_quantities(text)]


@pytest.mark.parametrize(
    ("word", "value"),
    [
        ("vierzehn", 14),
        ("neunundneunzig", 99),
        ("hundert", 100),
        ("zweihundertfünfzig", 250),
        ("einhundertachtundvierzigtausendfünfhundert", 148500),
    ],
)
def test_a_number_word_has_its_value(word, value):
    assert number_word(word) == value


def test_every_word_of_the_small_numbers_is_counted():
    words = ["zwei", "elf", "siebzehn", "einundzwanzig", "achtzig", "dreihundert", "zweitausend"]

    assert [word for word in words if re.fullmatch(COUNTING, word)] == words


def test_a_word_that_is_no_number_has_no_value():
    with pytest.raises(KeyError):
        written("etliche")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Im Umkreis von vierzig Kilometern gibt es keinen.", [(40, "km")]),
        ("Der Arzt muss binnen zehn Minuten da sein.", [(10, "minutes")]),
        ("Der Bus hält alle vierzehn Tage.", [(14, "days")]),
        ("Die Kosten (185 000 DM) trägt der Bund.", [(185000, "DM")]),
        ("Messwert von 38,4 °C.", [(38.4, "degrees")]),
        ("die nächsten Häuser in 58 und 71 km Entfernung", [(58, "km"), (71, "km")]),
        ("Es war vor zwei Jahren.", []),
        ("Zwölf Minuten später kam er.", []),
        ("die Sanierung der 400-m-Bahn", [(400, "m")]),
    ],
)
def test_words_and_digits_take_the_unit_after_them(text, expected):
    assert _read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("28 von 33 Aktiven waren dafür.", [(28, "Aktiven"), (33, "persons")]),
        ("94 von 100 Fällen", [(94, "percent")]),
        ("Von 60 Verträgen sind elf unterschrieben.", [(60, "Verträgen"), (11, "Verträgen")]),
        ("Das Land trägt die Hälfte.", [(50, "percent")]),
        ("Der Kreis zahlt vier Fünftel.", [(80, "percent")]),
        ("Anwesend: 11 von 12 Ratsmitgliedern", []),
    ],
)
def test_parts_of_a_whole_are_figures_but_who_was_present_is_none(text, expected):
    assert _read(text) == expected


def test_a_range_names_both_ends():
    (quantity,) = find_quantities("Die Lieferung dauert sieben bis neun Monate.")

    assert (quantity.value, quantity.hedge, quantity.unit) == (7, "bis 9", "months")


@pytest.mark.parametrize(
    "text",
    [
        "Es liegt in zwei Ausfertigungen bei.",
        "Es wird in vier Losen gebaut.",
        "Die drei Kirchengemeinden sind bereit.",
        "Sie wird kaum eine andere Stelle finden.",
        "bei zwei Nein-Stimmen",
    ],
)
def test_what_says_how_is_no_count(text):
    assert _read(text) == []


def test_one_figure_said_twice_is_one():
    first, second = find_quantities("Er baut vier Masten. Sie zahlt vier Maste.")

    assert said_as(first) == said_as(second)


def test_a_table_gives_its_cells_and_no_number_of_an_agenda_item():
    assert [q.value for q in table_quantities("Kosten in Euro\nMiete\t7.300 Medien\t2.900 Summe\t10.200")] == [
        7300,
        2900,
        10200,
    ]
    assert table_quantities("Hauptausschuss\t25.01.2016\t17 Rat\t10.02.2016\t12") == ()


def test_a_table_told_by_the_year_has_yearly_cells():
    assert {q.unit for q in table_quantities("Kosten im Jahr Posten\tEuro Miete\t7.300 Summe\t7.300")} == {"EUR/year"}


def test_lines_whose_words_end_before_a_tab_are_a_table_still():
    text = "Kostengruppe\tBetrag in EUR\nHaustechnik\t58.000\nHonorare\t17.500"

    assert is_table([Line(text=row, start=0, end=len(row), page=1) for row in text.splitlines()])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Der Zuschuss beträgt EUR 5.000,00.", [(5000, "EUR")]),
        ("Wir bitten um DM 3.000,-- für die Orgel.", [(3000, "DM")]),
        ("Es fehlen rd. € 1,2 Mio. im Plan.", [(1_200_000, "EUR")]),
        ("Der Bau kostet anderthalb Millionen Mark.", [(1_500_000, "DM")]),
        ("Das spart etwa 55 bis 60 TDM.", [(55_000, "DM")]),
        ("Der Bau kostet eine Million Euro.", [(1_000_000, "EUR")]),
        ("Der Beitrag steigt von 70 Euro auf jährlich 90 Euro.", [(70, "EUR"), (90, "EUR/year")]),
        ("Eine Messung kostet zwischen 1.800 und 2.600 Euro.", [(1800, "EUR")]),
        ("Die Schule hat 2½ Stellen.", [(2.5, "posts")]),
        ("Es wird eine Viertelstelle gebraucht.", [(0.25, "posts")]),
        ("Wir beantragen 0,8 Lehrerstellen.", [(0.8, "posts")]),
        ("Die Probe dauert eine Dreiviertelstunde.", [(45, "minutes")]),
        ("Beantragt ist eine dreijährige Förderung.", [(3, "years")]),
        ("Frau Ott hat einen dreijährigen Sohn.", []),
        ("Die Fläche misst 2 400 m².", [(2400, "m2")]),
        ("Der Strom kostet 11,8 ct/kWh.", [(11.8, "ct/kWh")]),
    ],
)
def test_money_parts_and_measures_are_read_however_they_are_written(text, expected):
    assert _read(text) == expected


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Gut ein Dutzend Familien wartet.", [12]),
        ("Ein halbes Dutzend Stühle fehlt.", [6]),
        ("Wir haben 415.000 Stück verteilt.", [415_000]),
        ("Der Bus hält zweimal im Monat.", [2]),
        ("Die Wehr rückte 41-mal aus.", [41]),
        ("Das Haus wäre zweimal so teuer.", []),
        ("Nachmittags sitzen hier 60, 70 Kinder.", [60]),
        ("Im Dorf leben 60–70 Kinder.", [60]),
        ("Heute fahren elf bis vierzehn.", [11]),
        ("Unsere vier Masten sind alt.", [4]),
        ("Auf der Landesstraße 9.100 Fahrzeuge, aus dem Weg kamen 410.", [9100, 410]),
        ("Erlaubt ist das bei 24 Tieren, von denen neun krank sind.", [24, 9]),
        ("23 aktive Helfer und 9 in der Jugendwehr.", [23, 9]),
        ("Die Verordnung lässt in Wohngebieten 49 zu.", [49]),
        ("Es kamen 80 mehr als im Jahr davor.", [80]),
        ("Tausend Dank für Ihre Mühe.", []),
        ("Die Linie 12 fährt ab 1. März.", []),
        ("Herr Ott ist 78, seine Frau ist über siebzig.", []),
        ("Geläutet wird um sieben, getagt bis halb elf.", []),
        ("Der Ausschuss tagte in seiner 31. Sitzung.", []),
        ("Das Haus ist ein Bau von 1784, seit 1993 geschützt.", []),
        ("Wohnungen in der Heidestraße 14 und 15 sind leer.", []),
    ],
)
def test_counts_are_read_with_and_without_their_noun(text, values):
    assert [quantity.value for quantity in find_quantities(text)] == values


def test_a_bare_figure_takes_the_unit_of_money_or_share_before_it():
    assert _read("Ein Kreisel kostet 780.000 Euro, eine Abbiegespur 95.000.") == [(780_000, "EUR"), (95_000, "EUR")]
    assert _read("Die Helferin kostet 23 DM, der Dienst verlangt 78.") == [(23, "DM"), (78, "DM")]


def test_millions_without_a_unit_are_of_the_money_before_them():
    assert _read("Der Weg kostet 110.000 Euro, die Umgehung hat 7,1 Millionen gekostet.")[1] == (7_100_000, "EUR")
    assert _read("Verlangt sind sechs Berufsjahre, davon vier in leitender Stellung.") == [(6, "years"), (4, "years")]


def test_a_sentence_that_begins_with_what_is_missing_is_no_list_of_those_absent():
    assert _read("Es fehlen rund 40.000 Euro.") == [(40_000, "EUR")]
    assert _read("Es fehlten entschuldigt: 3 Mitglieder") == []


def test_a_table_with_a_sum_and_no_unit_is_of_the_money_the_paper_speaks_of():
    table = "Pumpe\t16900\nSchläuche\t1750\nSumme\t18650"

    assert {quantity.unit for quantity in table_quantities(table, money="DM")} == {"DM"}
    assert {quantity.unit for quantity in table_quantities("Miete\t500 €/Jahr\nPacht\t300 €/Jahr")} == {"EUR/year"}


def test_the_term_of_an_appeal_is_none_but_a_lapse_of_time_is():
    assert _read("Binnen zwei Wochen ist Widerspruch einzulegen.") == []
    assert _read("Die Anlage lohnt erst nach 25 Jahren.") == [(25, "years")]
    assert _read("Vor zwei Jahren war es anders.") == []


def test_an_age_is_no_span_and_compounds_of_kilometres_and_posts_keep_their_unit():
    text = "Für Kinder unter 14 Jahren, 12 Flusskilometer, drei Hebammenstellen und rund 6.500 ehrenamtlich Tätige."

    assert [(found.value, found.unit) for found in find_quantities(text)] == [
        (12, "km"), (3, "posts"), (6500, "persons"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Die Sonnenschule wird dreizügig geführt.", [(3, "Züge")]),
        ("Eine Zweigruppenanlage genügt dem Ort.", [(2, "Gruppen")]),
        ("Die Brücke trägt keinen 30-Tonner.", [(30, "t")]),
        ("Eine 30er-Zone vor der Schule lehnen wir ab.", [(30, "km/h")]),
        ("Die Dreifeldhalle wird gestrichen.", []),
    ],
)
def test_a_figure_in_one_word_with_what_it_counts_is_read(text, expected):
    assert _read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Die Schule führt fünf statt vier Klassen.", [(5, "count"), (4, "Klassen")]),
        ("Statt 20 werden 25 Plätze gefördert.", [(20, "count"), (25, "places")]),
        ("Wir genehmigen drei statt zwei Stellen.", [(3, "posts"), (2, "posts")]),
        ("Die Gruppen werden von 3 auf 5 erweitert.", [(3, "count"), (5, "count")]),
        ("Der Ort hat 140 Wohnungen, davon 42 mit Bindung.", [(140, "Wohnungen"), (42, "count")]),
        ("Die Fallzahl ist mit rund 320 gleich geblieben.", [(320, "count")]),
        ("Von 2011 auf 2012 änderte sich nichts.", []),
    ],
)
def test_a_bare_figure_set_against_another_is_read(text, expected):
    assert _read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sieben Umlandgemeinden wollen nicht.", [(7, "municipalities")]),
        ("Alle 24 Städte und Gemeinden haben zugestimmt.", [(24, "municipalities")]),
        ("Nur vier der elf Mitgliedskommunen haben geantwortet.", [(4, "municipalities"), (11, "municipalities")]),
        ("Zwei Kirchengemeinden tragen den Hort.", [(2, "Kirchengemeinden")]),
        ("Drei Lehrerinnenstellen sind frei.", [(3, "posts")]),
        ("Drei halbe Stellen sind frei.", [(1.5, "posts")]),
        ("Das Amt hat dreieinhalb Stellen.", [(3.5, "posts")]),
        ("Sechs Haltestellen entfallen.", [(6, "Haltestellen")]),
        ("Die Pacht beträgt 110 EUR je Hektar und Jahr.", [(110, "EUR/year")]),
        ("Wir rechnen mit 300.000 bis 350.000 Euro.", [(300000, "EUR")]),
        ("Von den 17 Mitgliedern waren 15 anwesend.", []),
    ],
)
def test_posts_municipalities_and_money_are_told_by_their_words(text, expected):
    assert _read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Im Plan steht ein Viertel einer Stelle.", [(0.25, "posts")]),
        ("Wir sind 1,5 Leute im Büro.", [(1.5, "posts")]),
        ("Uns stehen 4,5 Lehrerstellen zu, besetzt sind 3.", [(4.5, "posts"), (3, "posts")]),
        ("Der Stellenanteil sinkt von 1,5 auf 1,0.", [(1.5, "posts"), (1, "posts")]),
        ("Bewilligt sind 20 Std. pro Woche.", [(20, "hours/week")]),
        ("Die Kosten stiegen von 1,2 Mio. auf 1,9 Mio. Euro.", [(1.2e6, "EUR"), (1.9e6, "EUR")]),
        ("Wir zahlen zweihundert Euro (250 EUR).", [(200, "EUR")]),
        ("Erwachsene zahlen 5, Kinder 3 Euro.", [(5, "EUR"), (3, "EUR")]),
        ("Das Zelt misst 10 x 20 m und kostet 4 x 21,50 €.", [(10, "m"), (20, "m"), (21.5, "EUR")]),
        ("Einige hundert Besucher kamen.", []),
        ("Ein gutes Dutzend Anwohner kam.", [(12, "Anwohner")]),
        ("Der Termin wird von 14 auf 16 Uhr verlegt.", []),
    ],
)
def test_parts_of_posts_and_figures_that_share_a_unit_are_read(text, expected):
    assert _read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Im Mai waren es 31 Einsätze, im Juni 44 und im Juli 29.", [(31, "Einsätze"), (44, "count"), (29, "count")]),
        ("Wir bitten um acht, mindestens aber sechs Tische.", [(8, "count"), (6, "Tische")]),
        ("Mitgefahren sind nie mehr als neun.", [(9, "count")]),
        ("Zwei weitere Jahre sind möglich.", [(2, "years")]),
        ("Sechs Mal haben wir gefragt.", [(6, "times")]),
        ("Wir sehen uns im Juni 44.", []),
    ],
)
def test_a_bare_figure_behind_another_is_read(text, expected):
    assert _read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Die Pacht steigt von 12 auf 25 Pfennig je Quadratmeter.", [(0.12, "DM"), (0.25, "DM")]),
        ("Der Verein versorgt inzwischen 2.600 statt 1.500 Menschen.", [(2600, "persons"), (1500, "persons")]),
        ("Von den fünf Nachbarkreisen haben erst drei Stellung genommen.", [(5, "Nachbarkreisen"), (3, "Nachbarkreisen")]),
        ("Wir rüsten in zwei der vier Häuser Aufzüge nach.", [(2, "Häuser"), (4, "Häuser")]),
        ("Von den geforderten 18 Stellen kann ich Ihnen sechs zuweisen.", [(18, "posts"), (6, "posts")]),
        ("Von 68 Ortsgemeinden haben im Vorjahr 49 ihren Haushalt nicht ausgeglichen.", [(68, "municipalities"), (49, "municipalities")]),
        ("Dort müssten immer zwei Meister anwesend sein.", [(2, "Meister")]),
        ("Vier der Standorte liegen am Wald.", [(4, "Standorte")]),
        ("Vier der fünf Nachbarkreise zahlen mehr.", [(4, "Nachbarkreise")]),
        ("Das Geld reichte für 375 Anlagen.", [(375, "Anlagen")]),
        ("Es liegen 3 Anlagen bei.", []),
        ("Im Jahr werden 310.000 Blatt Papier verschickt.", [(310000, "Blatt")]),
        ("Eine Kraft schafft 350 Seiten am Tag.", [(350, "Seiten")]),
        ("Die Zahl der Anlagen ist auf vier zu beschränken.", [(4, "count")]),
        ("Top 7 Glasfaser", []),
        ("TOP 6 Pfarrstellen", []),
        ("Anlegestelle bei Weser-km 151,4", []),
        ("Darin sind 46 lfd. m Holz und 20 lfm Kabel.", [(46, "m"), (20, "m")]),
        ("Die Sperrung gilt für Fahrzeuge über 12 to.", [(12, "t")]),
        ("Gefördert werden 50 Plätze in zwei Gruppen.", [(50, "places"), (2, "Gruppen")]),
        ("Die Zählung der Pendler (im Herbst waren es rund 280 je Tag) liegt vor.", [(280, "count")]),
        ("Es scheiden 3,25 Arbeitskraftanteile aus.", [(3.25, "posts")]),
        ("Ihnen werden im Haushaltsjahr 2002 Mittel von 23.500 DM bewilligt.", [(23500, "DM")]),
    ],
)  # fmt: skip
def test_figures_in_further_forms_count_or_do_not(text: str, expected: list[tuple[float, str]]) -> None:
    assert _read(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Produkt/Sachkonto: 08.01.02 / 785100      Mittel stehen zur Verfügung: nein",
        "Sachkonto 5318 / 400200 Plätze",
        "Kennziffer 4711      Mittel stehen bereit",
    ],
)
def test_a_number_that_a_wide_gap_parts_from_a_noun_counts_nothing(text):
    assert find_quantities(text) == ()


def test_the_label_of_the_next_row_is_not_that_of_the_last_figure():
    rows = "Planung        95.000 €     40.000 €    135.000 € Bau        310.000 €    180.000 €    490.000 € Summe   625.000 €"

    assert {quantity.about for quantity in table_quantities(rows)} == {""}
