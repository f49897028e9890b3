"""What a page without a name is: told of a sitting that was held, or laid before one; all names are invented."""

import pytest

from wiedervorlage.intake.head.kinds.page_signs import SIGNS, signs_of_page
from wiedervorlage.intake.head.kinds.paper_kinds import POINTS, kind_without_letter
from wiedervorlage.intake.read import read_paper

SETTLED = """Beschluss: ungeändert beschlossen

Abstimmung: Ja: 11, Nein: 2, Anwesend: 13

Dem Turnverein Auhagen wird für neue Matten ein Zuschuss von 600 Euro gewährt.
"""
ITEM_HEAD = """Auszug - Matten für den Turnverein

7. öffentliche Sitzung des Sportausschusses
TOP: Ö 3
Gremium: Sportausschuss Beschlussart: zurückgestellt
Vorlage-Art: Beschlussvorlage

Der Ausschuss wartet auf die Angebote.
"""
DATED_ITEM = """04.05.2011 - 6.2 Zaun am Schulhof

Beschluss:
vertagt

Die Verbandsversammlung möge beschließen:

Der Zaun wird gesetzt.
"""
VOTED_BELOW = """Beschluss:

Der Kreistag stellt 4.000 Euro für die Schwimmkurse bereit.

Abstimmungsergebnis:

einstimmig
"""
DEBATE = """Frau Holl erläutert den Antrag. Stv. Kern fragt, wer den Zaun bezahlen solle.

Sodann lässt der Vorsitzende über den Antrag abstimmen.
"""
IN_BOXES = """3 Laterne am Weiher

Erster Bürgermeister Jan Abel legt ein Angebot vor.

| Einstimmig beschlossen | Ja 12 Nein 0 Anwesend 12 |
"""
NOTE = """Protokollvermerk:

Der Punkt wird auf Bitte von Frau Holl an den Werkausschuss verwiesen.
"""
COURSE = """Eingangs wird der Antrag gestellt, den Punkt 9 öffentlich zu beraten.

Der Ortsrat lehnt den Antrag mit 3 Ja-Stimmen und 6 Nein-Stimmen ab.
"""


@pytest.mark.parametrize(
    "page", [SETTLED, ITEM_HEAD, DATED_ITEM, VOTED_BELOW, DEBATE, IN_BOXES, NOTE, COURSE], ids=range(8)
)
def test_a_page_that_tells_how_an_item_went_is_minutes_without_their_name(page):
    assert read_paper(page).kind == "minutes"


@pytest.mark.parametrize(
    "page",
    [
        "Beschlussvorschlag:\nDer Zaun wird gesetzt.\n\nDer alte Zaun ist im Winter umgefallen.\n",
        "Der Ortsrat möge beschließen:\nDer Zaun wird gesetzt.\n\nBegründung:\nDer alte ist umgefallen.\n",
        "Antrag für die Ratssitzung am 4. Mai 2011\n\nDie Gruppe beantragt einen Zaun am Schulhof.\n\nEva Kern\n",
        "Anlage 2\n\nzum Protokoll des Werkausschusses\n\nBericht zum Brunnen\n\nEr ist zweimal ausgefallen.\n",
    ],
)
def test_what_is_still_to_be_resolved_is_a_council_paper_without_its_name(page):
    assert read_paper(page).kind == "council paper"


def test_a_form_that_offers_ways_to_vote_tells_of_no_vote():
    page = "Beschlussvorlage 4/11\n\nBeschlussvorschlag:\nDer Zaun wird gesetzt.\n\nAbstimmungsergebnis: ☐ einstimmig ☐ mit Mehrheit\n"

    assert not {"vote", "settled"} & signs_of_page(page)
    assert read_paper(page).kind == "council paper"


def test_an_invitation_that_names_the_last_minutes_is_none():
    page = "Einladung\nzur Verbandsversammlung am 4. Mai 2011\n\nTagesordnung\n1. Niederschrift der Versammlung vom 3. März 2010\n2. Wahlen\n"

    assert read_paper(page).kind != "minutes"


def test_a_line_within_a_sentence_is_no_title_of_minutes():
    page = "Fraktion im Ortsrat\n\nAnfrage\n\nEs wurde vor einem Jahr gesagt, die Kastanien würden\nbleiben (Beschluss 8 der Niederschrift, TOP 5).\n\nWarum fehlen sie?\n"

    assert read_paper(page).kind != "minutes"


def test_who_greets_in_running_text_writes_no_council_paper():
    page = "Kreis Lohtal 39998 Auhagen Sehr geehrte Frau Kern, Ihr Antrag wird abgelehnt. Die Vorlage 4/11 sieht den Zaun nicht vor."

    assert read_paper(page).kind == "reply letter"


@pytest.mark.parametrize(
    ("signs", "expected"),
    [
        ({"settled", "vote", "proposes", "proposal"}, "minutes"),
        ({"titled", "proposal", "grounds", "settles", "speaks"}, "council paper"),
        ({"greets", "you", "votes"}, ""),
        ({"greets", "you", "we", "minuted"}, "minutes"),
        ({"settled", "headed", "proposal", "grounds"}, "minutes"),
        (set(), ""),
    ],
)
def test_what_most_signs_speak_for_is_the_kind(signs, expected):
    assert kind_without_letter(signs) == expected


def test_every_sign_a_page_can_show_has_its_points():
    assert set(SIGNS) <= set(POINTS)


@pytest.mark.parametrize(
    ("page", "sign"),
    [
        ("Beschluss (mehrheitlich):\nDer Zaun wird gesetzt.", "settled"),
        ("Der Zaun wird gesetzt.\n9 : 2", "counted"),
        ("Zaun am Schulhof\nBeschlussart: geändert beschlossen\n\nBegründung:\nEr fehlt.", "headed"),
        ("Der Antrag der Gruppe, am Schulhof noch in diesem Jahr einen Zaun zu setzen, wird abgelehnt.", "settles"),
        ("Einwendungen gegen die Tagesordnung gibt es keine.", "course"),
        ("Frau Abel sagt, der Zaun sei alt. Er müsse weg.", "indirect"),
        ("Der Ortsrat der Gemeinde Auhagen am Weiher beauftragt die Verwaltung.", "resolves"),
        ("Beschluss-Nr.: 12/2011", "numbered"),
        ("Dem Ortsrat wird empfohlen, den Zaun zu setzen.", "proposes"),
        ("Deshalb schlagen wir einen Zaun vor.", "we"),
    ],
)
def test_labels_and_sentences_show_what_a_page_is_about(page, sign):
    assert sign in signs_of_page(page)


@pytest.mark.parametrize(
    ("page", "sign"),
    [
        ("Ihr Antrag auf einen Zaun wird abgelehnt.", "settles"),
        ("Der Ortsrat hat den Zaun 2009 einstimmig beschlossen.", "votes"),
        ("Zeit: 19:30 Uhr", "sitting"),
        ("„Wir haben keinen Zaun“, sagt der Hausmeister.", "we"),
    ],
)
def test_what_letters_and_council_papers_say_too_is_no_sign(page, sign):
    assert sign not in signs_of_page(page)


def test_a_speech_below_how_an_item_was_settled_makes_no_letter_of_its_page():
    page = f"{SETTLED}\nWortprotokoll\n\nHerr Abel:\n\nSehr geehrte Damen und Herren,\n\nder Turnverein braucht die Matten.\n"

    assert read_paper(page).kind == "minutes"


def test_an_inquiry_answered_in_a_council_system_is_a_council_paper_and_its_answers_decide():
    reading = read_paper(
        "Bezirksamt Kiebitzau\n\nSchriftliche Anfrage\n\nBetr.: Poller am Schwanenweg\n\nIch frage die Verwaltung:\n\n"
        "1. Wann werden die Poller gesetzt?\n\nDas Bezirksamt beantwortet die Anfrage wie folgt:\n\nZu 1.:\n\n"
        "Poller werden nicht gesetzt. Die Feuerwehr braucht die Fläche.\n"
    )

    assert reading.kind == "council paper"
    assert [decision.outcome for decision in reading.decisions] == ["refuse"]
