"""Votes as council information systems and offices print them: labels, tables, status lines, parties."""

import pytest

from wiedervorlage.intake.encode import nest
from wiedervorlage.intake.text.lines import split_blocks
from wiedervorlage.intake.votes.votes import read_votes


def votes_of(text):
    return nest(list(read_votes(split_blocks(text)))).get("votes", [])


@pytest.mark.parametrize(
    "printed",
    [
        "Ja:\n9\n\nNein:\n3\n\nEnthaltung:\n1",
        "Ja-Stimmen\n\n9\n\nNein-Stimmen\n\n3\n\nEnthaltungen\n\n1",
        "dafür:   9 (Rote, Blaue)\ndagegen:  3 (Grüne)\nEnth.:  1",
        "Ja\tNein\tEnthaltung\n9\t3\t1",
        "Ja | Nein | Enth. | Befangen\n9 | 3 | 1 | 0",
        "JA 9 NEIN 3 ENTHALTUNGEN 1",
        "9 Ja - Stimmen\n3  Nein - Stimmen\n1  Enthaltung",
        "9- Ja-Stimmen (Rote)\n\n3 Nein-Stimmen (Grüne)\n\n1 Enthaltung",
        "Zustimmung: 9; Ablehnung: 3; Enthaltung: 1; Befangenheit: 0",
        "bei 9 Dafür-, 3 Gegenstimmen und einer Stimmenthaltung beschlossen",
        "9 Ja  :  3 Nein  :  1 Enthaltung",
        "Abstimmungsergebnis (Ja/Nein/Enthaltung): 9/3/1",
        "9/3/1",
        "9/3/1 beschlossen",
        "(J/N/E): 9/3/1",
        "Ja: 09  Nein: 03  Enthaltung: 01",
        "9 Ja-Stimmen: Rote\n3 Nein-Stimmen: Grüne\n1 Enthaltung: Blaue",
        "Ja-Stimmen (9): Anders, Berg\nNein-Stimmen (3): Dorn\nEnthaltung (1): Ernst",
        "Zust.: 9, Abl.: 3, Enth.: 1",
    ],
)
def test_a_vote_is_read_wherever_its_labels_stand(printed):
    assert votes_of(printed) == [{"for": 9, "against": 3, "abstained": 1}]


@pytest.mark.parametrize(
    "printed",
    [
        "Gesetzliche Anzahl der Mitglieder: 15\ndavon anwesend: 12\nJa-Stimmen: 9\nNein-Stimmen: 3",
        "Ja 9 Nein 3 Anwesend 12",
        "Anwesend 12 Ja 9 Nein 3",
        "Ja-Stimmen:\n\n9\n\nAnwesend:\n\n12\n\nNein-Stimmen\n\n3\n\nPers. beteiligt:\n\n0",
        "Stimmen dafür: 9\nStimmen dagegen: 3",
        "Für den Beschluss: 9   Gegen den Beschluss: 3",
        "Abstimmung zum Antrag der Roten: 9/3, angenommen",
        "bei drei Gegenstimmen (Grüne) stimmte der Ausschuss mit 9 Ja-Stimmen für den Weg",
        "Der Weg wird mit 9 zu drei beschlossen.",
        "Der Rat sprach sich mit 9 zu drei dafür aus.",
        "Beschluss: 9 : 3",
        "Abstimmungsergebnis: 9 - 3",
        "Ja: 9 Rote, Blaue; Nein: 3 Grüne",
        "Es stimmten 9 Mitglieder für den Antrag und 3 Mitglieder gegen den Antrag.",
        "drei (3) Gegenstimmen, neun (9) Ja-Stimmen",
        "Abstimmung: dafür 9, dagegen 3, Enthaltungen",
    ],
)
def test_who_is_counted_without_voting_is_no_side_of_a_vote(printed):
    assert votes_of(printed) == [{"for": 9, "against": 3}]


def test_of_the_shares_of_parties_behind_a_label_their_sum_counts():
    cells = ("Partei", "Rot", "Blau", "Gesamt", "Ja-Stimmen", "4", "1", "5", "Nein-Stimmen", "7", "6", "13", "20")

    assert votes_of("\n\n".join(cells)) == [{"for": 5, "against": 13}]


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("Ja: 9, Enthaltungen: 1", {"for": 9, "abstained": 1}),
        ("Ja: 9", {"for": 9}),
        ("Anwesend: 9\nDafür: 9", {"for": 9}),
        ("Einstimmig bei 2 Gegenstimmen", {"against": 2}),
        ("Der Rat stimmt mit 9 Stimmen bei 2 Enthaltungen zu.", {"for": 9, "abstained": 2}),
        ("Ja: 9\nNein: -\nEnthaltung: -", {"for": 9, "against": 0, "abstained": 0}),
    ],
)
def test_one_side_alone_is_a_vote_behind_its_label(printed, expected):
    assert votes_of(printed) == [expected]


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("Abstimmungsergebnis:\n\nMehrheitlich abgelehnt.", {"unanimous": False}),
        ("Der Weg wird mit Stimmenmehrheit angenommen.", {"unanimous": False}),
        ("Mehrheitlicher Beschluss", {"unanimous": False}),
        ("Der Rat beschließt mehrheitlich bei 7 Enthaltungen den Weg.", {"abstained": 7, "unanimous": False}),
        ("Mit Mehrheit dafür, bei 2 Gegenstimmen", {"against": 2, "unanimous": False}),
        ("mehrheitlich beschlossen, Ja: 9, Nein: 3", {"for": 9, "against": 3}),
    ],
)
def test_a_majority_without_figures_is_a_vote_that_was_not_unanimous(printed, expected):
    assert votes_of(printed) == [expected]


@pytest.mark.parametrize(
    "printed",
    [
        "Der Rat fasst mit Ja-Stimmen der Roten und bei Nein-Stimmen der übrigen Mitglieder den Beschluss:",
        "Ja-Stimmen: Rote, Blaue\n\nNein-Stimmen: Grüne\n\nEnthaltungen: keine",
        "Mit den Stimmen der Roten gegen die Stimmen der Grünen beschlossen.",
        "Beschluss: nach Antrag (gegen die Stimmen von Grün)",
        "Abstimmung: Rote, Blaue gegen Grüne (= Annahme)",
    ],
)
def test_a_vote_told_by_parties_was_not_unanimous(printed):
    assert [vote["unanimous"] for vote in votes_of(printed)] == [False]


@pytest.mark.parametrize(
    "printed",
    [
        "ABSTIMMUNGSERGEBNIS:    Einstimmig",
        "Der Gemeinderat bestätigte einstimmig die Wahl der Wehrleitung.",
        "Bauausschuss 24.09.2013 einstimmig Rat 01.10.2013",
        "[ ] mehrheitlich [x] einstimmig",
        "Die Beschlussfassung erfolgte einstimmig.",
        "Die Niederschrift der Sitzung am 3.5.2010 wird einstimmig genehmigt.",
        "Daraufhin lehnte der Rat den Antrag einstimmig ab.",
        "Abstimmungsergebnis:\n\neinstimmig",
    ],
)
def test_that_all_agreed_is_read_behind_labels_days_and_in_boxes(printed):
    assert votes_of(printed) == [{"unanimous": True}]


def test_unanimous_beside_its_figures_is_the_same_vote():
    told = "| Einstimmig beschlossen | Ja 14 Nein 0 Anwesend 14 |"

    assert votes_of(told) == [{"for": 14, "against": 0, "unanimous": True}]


def test_a_vote_in_a_status_line_and_below_the_text_is_one_vote():
    told = (
        "Beschluss: einstimmig beschlossen\n\nAbstimmung: Ja: 9, Nein: 0, Anwesend: 9\n\n"
        "Der Rat kauft die Bank für den Anger.\n\nAbstimmungsergebnis: 9 : 0"
    )

    assert votes_of(told) == [{"for": 9, "against": 0, "unanimous": True}]


def test_a_vote_before_a_resolution_and_below_it_is_one_vote():
    told = "Der Rat beschließt einstimmig:\nDer Weg wird gebaut.\n\nAbstimmungsergebnis: Ja 9, Nein 0"

    assert votes_of(told) == [{"for": 9, "against": 0, "unanimous": True}]


def test_a_vote_told_in_a_status_line_before_a_resolution_and_below_it_is_one_vote():
    told = (
        "Beschluss: einstimmig beschlossen\n\nDer Rat beschließt einstimmig:\n\nDer Weg wird gebaut.\n\n"
        "Abstimmungsergebnis: Ja 9"
    )

    assert votes_of(told) == [{"for": 9, "unanimous": True}]


def test_a_status_line_and_figures_without_sides_tell_the_same_of_a_motion_that_fell():
    told = "Beschluss: mehrheitlich abgelehnt\n\nAbstimmung: Ja: 3, Nein: 12\n\nDer Antrag der Roten wird abgelehnt. 12 : 3"

    assert votes_of(told) == [{"for": 3, "against": 12}]


def test_votes_are_whole_numbers():
    assert [str(count) for count in votes_of("Ja: 9, Nein: drei")[0].values()] == ["9", "3"]


def test_a_sentence_printed_twice_is_one_vote():
    told = "Der Plan ist einstimmig bei 2 Enthaltungen angenommen"

    assert votes_of(f"{told}\n\n{told}.") == [{"unanimous": True, "abstained": 2}]


def test_the_same_figures_at_two_items_are_two_votes():
    told = (
        "TOP 3 Bank\nDie Bank wird gekauft.\nAbstimmungsergebnis: Ja 9, Nein 0\n\n"
        "TOP 4 Zaun\nDer Zaun wird gebaut.\nAbstimmungsergebnis: Ja 9, Nein 0"
    )

    assert votes_of(told) == [{"for": 9, "against": 0}] * 2


def test_all_agreed_on_one_item_and_on_the_next_are_two_votes():
    assert votes_of("TOP 3 Bank\nBeschluss: einstimmig\nTOP 4 Zaun\nBeschluss: einstimmig") == [{"unanimous": True}] * 2


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("Der Einwand ist bei 1 Gegenstimme mit Mehrheit abgelehnt.", {"for": 1, "unanimous": False}),
        ("Der Antrag wird mit 12 gegen 4 Stimmen abgelehnt.", {"for": 4, "against": 12}),
    ],
)
def test_of_a_motion_that_fell_the_lesser_figure_is_for_it(printed, expected):
    assert votes_of(printed) == [expected]


@pytest.mark.parametrize(
    "printed",
    [
        "Anwesend: 14",
        "Ja: ____ Nein: ____ Enthaltung: ____",
        "Ja: - Nein: - Enthaltung: -",
        "19:30",
        "Finanzielle Auswirkungen: Ja [ ] Nein [x]\n2. Begründung",
        "[ ] einstimmig [ ] mehrheitlich",
        "[X] Ja      [ ] Nein\n\n2023      2024      Gesamt\n",
        "Finanzielle Auswirkungen: ☒ ja ☐ nein\n\n3 Anlagen",
        "Finanzielle Auswirkungen: (x) ja, 2014  ( ) nein",
        "Mittel stehen zur Verfügung: Ja\n2019  2020",
        "Finanzielle Auswirkungen\nNein\n3 Anlagen",
        "Im Haushalt: Ja: 2014",
        "(vorberaten im Verbandsausschuss am 22.08.2013: einstimmig empfohlen)",
        "Der Plan wurde am 3. Mai 2010 mehrheitlich beschlossen.",
        "Beratungsergebnis  Einstimmig  Mit Stimmenmehrheit  Ja  Nein  Enthaltung",
        "Beschlussfähig: ja (9 von 11)",
        "Die Anlieger wünschen mehrheitlich eine Linde.",
        "Der Umweltausschuss hat den Beschluss einstimmig empfohlen.",
        "Der Bauausschuss hatte am 20.05.2021 mit großer Mehrheit zugeraten.",
        "In der Versammlung sprachen sich 17 Mitglieder dagegen aus, nur 9 dafür.",
    ],
)
def test_forms_times_and_what_others_think_are_no_votes(printed):
    assert votes_of(printed) == []


@pytest.mark.parametrize(
    "printed",
    ["mit Stimmenmehrheit [x] Ja 12 Nein 3", "☐ einstimmig ☒ mehrheitlich ☐ Ja 12 ☐ Nein 3"],
)
def test_figures_beside_boxes_are_votes(printed):
    assert votes_of(printed)[0]["for"] == 12
    assert votes_of(printed)[0]["against"] == 3


@pytest.mark.parametrize(
    "printed",
    [
        "Abstimmungsergebnis: Nr. 1: 12 : 4",
        "Abstimmungsergebnis: zu 1: 12 : 4",
        "Abstimmungsergebnis zu 1: 12 : 4",
        "Abstimmung zu Punkt 2: 12 : 4",
        "Abstimmungsergebnis: Punkt 2: 12 : 4",
        "Abst. Ergebnis: Ziffer 3: 12 : 4",
        "Beschluss: Der Weg wird gebaut. Nr. 1: 12 : 4 Stimmen",
        "Abstimmungsergebnis: a) 12 : 4",
    ],
)
def test_the_number_of_a_point_is_no_count(printed):
    assert votes_of(printed) == [{"for": 12, "against": 4}]


@pytest.mark.parametrize(
    "printed",
    [
        "Abstimmungsergebnis: Nr. 1: 10 : 1, Nr. 2: 8 : 3, Nr. 3: einstimmig",
        "Abstimmungsergebnis:\nzu 1.: 10 : 1\nzu 2.: 8 : 3\nzu 3.: einstimmig",
        "Abstimmungsergebnis: a) 10 : 1, b) 8 : 3, c) einstimmig",
        "Abstimmung zu 1: 10:1; zu 2: 8:3; zu 3: einstimmig",
        "Votum: Ziffer 1: 10 : 1\nZiffer 2: 8 : 3\nZiffer 3: einstimmig angenommen",
    ],
)
def test_each_point_behind_a_label_has_its_vote(printed):
    assert votes_of(printed) == [{"for": 10, "against": 1}, {"for": 8, "against": 3}, {"unanimous": True}]


def test_points_with_the_same_count_have_a_vote_each():
    assert votes_of("Abstimmungsergebnis: zu 1: 9 : 0, zu 2: 9 : 0") == [{"for": 9, "against": 0}] * 2


@pytest.mark.parametrize("printed", ["Ergebnis: Nr. 1: 12:30, Nr. 2: 14:15", "Der Plan Nr. 3: 1 : 500 liegt aus."])
def test_times_and_scales_of_points_are_no_votes(printed):
    assert votes_of(printed) == []


@pytest.mark.parametrize(
    "printed",
    [
        "Die Stelle wird abgelehnt.\n12 Ja, 4 Nein",
        "Der Antrag der Roten wird abgelehnt.\n\nAbstimmungsergebnis: 12 Ja-Stimmen, 4 Nein-Stimmen",
        "Mehrheitlich abgelehnt.\n\n12 Ja-Stimmen\n\n4 Nein-Stimmen",
        "Der Rat lehnt den Antrag der Roten ab.\nJa: 12   Nein: 4",
        "Der Antrag auf Stundung wird abgelehnt.\ndafür: 12   dagegen: 4",
        "Der Vorschlag wird mit 12 Ja- gegen 4 Nein-Stimmen abgelehnt.",
    ],
)
def test_figures_beside_their_sides_stay_as_printed_where_a_motion_is_rejected(printed):
    assert [(vote["for"], vote["against"]) for vote in votes_of(printed)] == [(12, 4)]


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("Abstimmung: 6 dafür", {"for": 6}),
        ("Abstimmung: 5 dafür, 2 Enthaltungen", {"for": 5, "abstained": 2}),
        ("Abstimmungsergebnis: 6 Stimmen dafür", {"for": 6}),
        ("Abstimmung: dafür 5, Enthaltungen 2", {"for": 5, "abstained": 2}),
        ("Abst.: sechs dafür, eine Enthaltung", {"for": 6, "abstained": 1}),
        ("Abstimmung\n8 Stimmen dafür\n1 Enthaltung", {"for": 8, "abstained": 1}),
        ("Der Weg wird gebaut. (5 dafür, 2 Enthaltungen)", {"for": 5, "abstained": 2}),
        ("Der Weg wird gebaut.\n7 dafür", {"for": 7}),
    ],
)
def test_who_voted_for_it_is_told_though_nobody_against_is_named(printed, expected):
    assert votes_of(printed) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Drei sind dafür, den Weg zu sperren.",
        "Es gibt 12 Gründe dafür, und keiner nennt sie.",
        "Die Kosten betragen 5 dafür vorgesehene Euro.",
        "Der Verein hat 2019 dafür 400 Euro erhalten.",
        "Für die Abstimmung der Pläne sind 14 dafür bestellte Büros nötig.",
    ],
)
def test_a_figure_beside_a_word_that_may_mean_a_side_is_no_vote_in_other_sentences(text):
    assert votes_of(text) == []
