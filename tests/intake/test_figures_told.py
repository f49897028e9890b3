"""What a clerk is told with a figure: its subject, or none, its hedge; and which numbers are no figures at all."""

from __future__ import annotations

import pytest

from wiedervorlage.intake.figures.quantities import find_quantities


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("Der Verein erhält einen Zuschuss von 900 € für die Orgel.", "Zuschuss"),
        ("Je Fall zahlen die Firmen 411 Euro Gebühr.", "Gebühr"),
        ("Seither sind 140 ha Grünland ausgewiesen.", "Grünland"),
        ("Die Wartezeit beträgt inzwischen elf Wochen.", "Wartezeit"),
        ("Allein der Anschluss käme auf 11.400 €.", "Anschluss"),
        ("Für Gutachten sind schon 48.000 € verausgabt.", "Gutachten"),
        ("Ausgenommen bleiben 40.000 € für das neue Gutachten.", "Gutachten"),
        ("Jede Teilung kostet sechs Prozent der Arbeitszeit.", "Arbeitszeit"),
        ("Sie dürfen 2,1 % des Haushalts nicht übersteigen.", "Haushalt"),
        ("Die Zahl der offenen Vorgänge ist auf 1.870 gestiegen.", "Vorgänge"),
        ("Die Liste vom 01.02.2016 nennt Spenden über insgesamt 2.315 €.", "Spenden"),
        ("Das Land gibt Mittel wie bisher in Höhe von 31.200 €.", "Mittel"),
        ("Er legt eine Liste mit 312 Namen vor.", "Liste"),
        ("Beantragt sind zwei Stellen in der Baubehörde.", "Baubehörde"),
        ("Das Haus hat acht Plätze.", "Haus"),
        ("Wir halten ein Zentrum im Kreis Lohtal mit 5,5 Stellen nicht für erforderlich.", "Zentrum"),
        ("Die Schule am Markt mit 240 Kindern ist voll.", "Schule"),
        ("Geplant ist ein Wohnheim in der Gartenstraße mit 12 Plätzen.", "Wohnheim"),
        ("Eine Sanierung würde nach Schätzung des Büros 410 T€ kosten.", "Sanierung"),
    ],
)
def test_a_figure_is_about_the_noun_it_hangs_on(text, about):
    assert find_quantities(text)[-1].about == about


@pytest.mark.parametrize(
    "text",
    [
        "Gewerk 1 Dach: Fa. Muster GmbH, 88.412,55 €",
        "Dafür werden im Jahr rund 38.000 € fällig.",
        "Der Kreis hat in vier Klagen die Kosten zu tragen.",
        "Im letzten Jahr kam er nur an 14 Tagen.",
        "Die Satzung des Vereins ist zwei Jahre alt.",
        "Die Fraktion bittet um 4.000 €.",
        "Das Angebot der Fa. Stahlbau Muster: 900 €",
        "Begonnen haben wir im Kreis Lohtal mit 5,5 Stellen.",
    ],
)
def test_a_firm_a_span_of_time_or_whoever_acts_is_no_subject(text):
    assert {quantity.about for quantity in find_quantities(text)} <= {"", "Satzung"}


@pytest.mark.parametrize(
    ("text", "hedge"),
    [
        ("Der Verein bittet um ein Darlehen über 120.000 €.", ""),
        ("Die Rechnung der Firma Muster über 900 Euro ist bezahlt.", ""),
        ("Der Bescheid vom 02.03.2014 über 900 Euro ist zugestellt.", ""),
        ("Kosten über 900 Euro sind anzuzeigen.", "über"),
        ("Aufträge über 10.000 € beschließt der Rat.", "über"),
        ("Die Sanierung kostet über 10.000 €.", "über"),
    ],
)
def test_over_behind_a_paper_of_a_sum_is_no_more_than(text, hedge):
    assert [quantity.hedge for quantity in find_quantities(text)] == [hedge]


@pytest.mark.parametrize(
    "text",
    [
        "2 Bekanntgabe von Beschlüssen aus nichtöffentlichen Sitzungen",
        "6 Anfragen",
        "5 Anschaffung eines Mähers",
        "Gewerk 2 Fenster: Fa. Muster",
        "Federführend: FB 3 Bauen und Umwelt",
        "Einstimmig beschlossen | Ja 14 Nein 0 Anwesend 15 Pers. beteiligt 1",
        "Von den 18 Gemeinderäten sind 16 anwesend",
        "Zuhörer: 6\nBürgermeister Muster heißt alle willkommen.",
        "Der Rat besteht aus 27 Mitgliedern.",
        "5 Mitglieder der Muster-Fraktion enthalten sich.",
        "bei 19 Dafür-, 12 Gegenstimmen",
        "Zeit: 18:00 - 20:35 Anlass: ordentliche Sitzung",
        "26.02.2013 - 4 Einwendungen gegen die Tagesordnung",
        "Bei zwei Stimmenthaltungen lehnte der Rat ab.",
        "Der Markt „Tausend Lichter“ beginnt.",
    ],
)
def test_a_number_of_a_point_a_lot_a_vote_or_those_who_sat_is_no_figure(text):
    assert find_quantities(text) == ()


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("6 Anfragen lagen vor.", (6, "Anfragen")),
        ("3 Bänke", (3, "Bänke")),
        ("Es gab „40 neue Bäume für alle in der Stadt und auf dem ganzen Land“.", (40, "Bäume")),
    ],
)
def test_a_count_at_the_beginning_stays_one(text, figure):
    assert [(quantity.value, quantity.unit) for quantity in find_quantities(text)] == [figure]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Die Schule unterschreitet die Mindestschülerzahl von 180 nach § 4 erstmals.", [180]),
        ("Die Teilnehmerzahl liegt derzeit bei 41 und sinkt.", [41]),
        ("Die Besucherzahlen von 12.400 wurden übertroffen.", [12400]),
        ("Die Jahreszahl von 1990 steht über dem Tor.", []),
        ("Abstimmung 14 : 0 Die Niederschrift wurde genehmigt.", []),
        ("7   /  4   /  0 Kreisausschuss", []),
    ],
)
def test_what_is_counted_by_its_number_word_and_what_is_a_vote(text, figures):
    found = [one.value for one in find_quantities(text)]
    assert found == figures


def test_a_key_counts_though_it_is_told_as_a_ratio():
    assert [one.value for one in find_quantities("Auf eine Kraft kommen im Verhältnis 1 : 110 Betreute.")] == [110]
