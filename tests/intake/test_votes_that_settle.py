"""What a vote settles: the sentence that tells it, the motion above it, the resolution in the line of its heading."""

from __future__ import annotations

import pytest

from wiedervorlage.intake.read import read_paper
from wiedervorlage.intake.text.lines import split_blocks
from wiedervorlage.intake.text.paragraphs import paragraphs

HEAD = "Niederschrift über die Sitzung des Rates der Gemeinde Mollhagen vom 12.03.2014\n\n"


def decided(page):
    return [(decision.outcome, decision.quote.text) for decision in read_paper(HEAD + page).decisions]


def parted(text):
    return [(part.title, part.is_title, part.text.text) for part in paragraphs(split_blocks(text))]


def test_the_title_of_an_item_does_not_run_into_the_sentence_below_it():
    text = (
        "4. Spende der Sparkasse\n"
        "Der Gemeinderat nimmt die Spende von 300 Euro für die Bücherei an und dankt der Sparkasse dafür.\n"
    )

    assert parted(text) == [
        ("4. Spende der Sparkasse", True, "4. Spende der Sparkasse"),
        (
            "4. Spende der Sparkasse",
            False,
            "Der Gemeinderat nimmt die Spende von 300 Euro für die Bücherei an und dankt der Sparkasse dafür.",
        ),
    ]


def test_a_line_that_the_margin_broke_is_no_title():
    text = "Der Gemeinderat nimmt die Spende der Sparkasse an und dankt der\nSparkasse dafür von Herzen.\n"

    assert [title for title, _, _ in parted(text)] == [""]


def test_a_row_of_a_vote_parts_two_items():
    text = "Der Zaun wird gestrichen.\n| Einstimmig beschlossen | Ja 15 Nein 0 |\nHerr Amsel fragt nach der Farbe.\n"

    assert [words for _, _, words in parted(text)] == [
        "Der Zaun wird gestrichen.",
        "| Einstimmig beschlossen | Ja 15 Nein 0 |",
        "Herr Amsel fragt nach der Farbe.",
    ]


def test_figures_behind_a_resolution_end_its_line():
    text = "Beschluss: Der Steg bleibt, wo er ist.  9 : 2\nDer Vorstand wird mit der Gemeinde sprechen.\n"

    assert [words for _, _, words in parted(text)] == [
        "Der Steg bleibt, wo er ist.  9 : 2",
        "Der Vorstand wird mit der Gemeinde sprechen.",
    ]


def test_what_stands_in_the_line_of_its_heading_is_resolved():
    assert decided("Beschluss: Die Gemeinde errichtet den Wetterschutz am Weiher. 14 : 0\n") == [
        ("grant", "Die Gemeinde errichtet den Wetterschutz am Weiher")
    ]


@pytest.mark.parametrize(
    ("result", "outcome"),
    [
        ("Abstimmungsergebnis:\n\nMehrheitlich abgelehnt\n\nJa 2 Nein 6 Enthaltung 1", "refuse"),
        ("Abstimmungsergebnis:\n\nEinstimmig beschlossen\n\nJa 9 Nein 0", "grant"),
    ],
)
def test_a_result_settles_the_motion_above_it(result, outcome):
    page = f"Mitglied Amsel beantragt für die Fraktion, den Vermerk bei der Stelle zu streichen:\n\n{result}\n"

    assert decided(page) == [
        (outcome, "Mitglied Amsel beantragt für die Fraktion, den Vermerk bei der Stelle zu streichen")
    ]


def test_a_motion_to_put_off_that_is_carried_puts_off():
    page = "Frau Star beantragt, den Punkt zu vertagen.\n\nAbstimmungsergebnis:\n\nEinstimmig beschlossen\n"

    assert [outcome for outcome, _ in decided(page)] == ["defer"]


def test_what_is_said_in_words_below_its_figures_is_not_told_twice():
    page = (
        "Beantragt wird, in diesem Winter auf die Lichterkette zu verzichten.\n\n"
        "Abstimmung: 3 Ja, 17 Nein, 2 Enthaltungen. Der Antrag ist abgelehnt.\n"
    )

    assert decided(page) == [("refuse", "Der Antrag ist abgelehnt")]


def test_two_sentences_with_votes_of_their_own_settle_two_things():
    page = "Einstimmig nimmt der Ortsbeirat die Tagesordnung an.\n\nEinstimmig nimmt der Ortsbeirat das Protokoll an.\n"

    assert [outcome for outcome, _ in decided(page)] == ["grant", "grant"]


@pytest.mark.parametrize(
    "words",
    [
        "Hiergegen wird nichts eingewandt.",
        "Einwendungen gegen die Niederschrift werden nicht erhoben.",
        "Zum öffentlichen Teil der Tagesordnung wird nichts beantragt.",
    ],
)
def test_that_nobody_objects_refuses_nothing(words):
    assert decided(f"{words}\n") == []


def test_the_figures_of_a_vote_in_brackets_are_no_decision():
    page = "Der Rat beschließt, die Glocke instand zu setzen.\n\n(5 dafür, 1 dagegen)\n"

    assert decided(page) == [("grant", "Der Rat beschließt, die Glocke instand zu setzen")]


def test_what_fell_in_figures_is_refused_and_surely_so():
    page = "Der Vorschlag, am Weiher einen Steg zu errichten, wird mit 3 Ja-Stimmen bei 9 Nein-Stimmen beschieden.\n"
    (decision,) = read_paper(HEAD + page).decisions

    assert decision.outcome == "refuse"
    assert decision.confidence >= 0.5


PUT = """Auszug aus der Niederschrift des Rates der Stadt Haselbrunn

Bürgermeister Moser stellt die Fassung des Bauausschusses zur Abstimmung.

1. Die Stelle geht in das neue Amt über.
2. Der letzte Satz der Vorlage entfällt.
3. Das Amt ist für das Konzept zuständig.

Ja: {ayes} (CDU, SPD, Grüne). Nein: {noes} (FDP).
"""


@pytest.mark.parametrize(("ayes", "noes", "outcome"), [(21, 4, "grant"), (4, 21, "refuse")])
def test_each_point_put_to_a_vote_is_settled_by_it(ayes, noes, outcome):
    decisions = read_paper(PUT.format(ayes=ayes, noes=noes)).decisions

    assert [decision.quote.text for decision in decisions] == [
        "Die Stelle geht in das neue Amt über",
        "Der letzte Satz der Vorlage entfällt",
        "Das Amt ist für das Konzept zuständig",
    ]
    assert {decision.outcome for decision in decisions} == {outcome}


def test_points_without_a_vote_below_them_are_not_settled():
    text = PUT.format(ayes=1, noes=1).rpartition("Ja:")[0]

    assert [decision for decision in read_paper(text).decisions if "entfällt" in decision.quote.text] == []


def test_what_the_body_itself_resolved_is_decided_though_it_asks_for_much():
    text = (
        "Auszug aus der Niederschrift des Sozialausschusses\n\nDer Ausschuss beschloss, ein Zentrum zu befürworten, ein "
        "Konzept erarbeiten zu lassen und den Antrag vorzubereiten."
    )
    reading = read_paper(text)

    assert [decision.outcome for decision in reading.decisions] == ["grant"]
    assert reading.requests == ()


def test_what_another_body_resolved_on_its_day_is_only_told():
    text = (
        "Mitteilungsvorlage Nr. 12/2013\n\nBetreff: Umbau der Stelle\n\nSachverhalt:\n\nDer Kreistag Unterland beschloss am "
        "30.10.2012, die Stelle umwandeln zu lassen. Der Antrag beim Land ist gestellt."
    )
    assert [item for item in read_paper(text).decisions if "30.10.2012" in item.quote.text] == []


@pytest.mark.parametrize(
    "told",
    [
        (
            "Abstimmung über den Antrag von Frau Amsel:\nJa             5\nNein           5\nEnthaltung     0\n"
            "Der Antrag ist damit bei Stimmengleichheit abgelehnt."
        ),
        "Der Antrag wird mit 5 Ja- und 5 Nein-Stimmen abgelehnt.",
        "Abstimmung: 5 : 5. Damit ist der Antrag abgelehnt.",
        "5 Ja, 5 Nein, 1 Enthaltung",
        "Abstimmungsergebnis: Ja 4 Nein 6",
    ],
)
def test_a_motion_that_had_no_more_ayes_than_noes_fell_whatever_is_resolved_below(told):
    page = (
        "4. Linden am Weiher\n\nFrau Amsel beantragt, nur die sieben kranken Linden zu fällen.\n\n"
        f"{told}\n\nBeschluss:\nDer Fällung der zwölf Linden wird zugestimmt.\n\nAbstimmungsergebnis:\nJa 6\nNein 4\n"
    )
    found = read_paper(HEAD + page).decisions
    votes = [decision.vote for decision in found]

    assert [decision.outcome for decision in found] == ["refuse", "grant"]
    assert votes == [0, 1]


@pytest.mark.parametrize(
    "told",
    [
        "Der Steg wird mit 5 Ja- und 5 Nein-Stimmen beschlossen, weil die Stimme des Vorsitzenden den Ausschlag gibt.",
        "Der Errichtung des Steges wird zugestimmt.\n\nJa 5\nNein 5\n\nDie Stimme der Vorsitzenden gibt den Ausschlag.",
    ],
)
def test_an_even_vote_carries_by_the_voice_of_the_chair(told):
    assert [outcome for outcome, _ in decided(f"{told}\n")] == ["grant"]


@pytest.mark.parametrize(
    ("counted", "elected"),
    [
        ("Auf Herrn Amsel entfallen 7, auf Frau Dohm 4 Stimmen; ungültig: 0.\n", "Herr Amsel ist damit gewählt"),
        ("Es erhalten: Frau Dohm 8, Herr Amsel 2 Stimmen, Enthaltungen: 1. ", "Frau Dohm ist damit gewählt"),
        ("Frau Dohm 6 Stimmen, Herr Amsel 5; ungültige Stimmen: 2.\n", "Damit ist Frau Dohm gewählt"),
        ("Ja: 10, Nein: 0. ", "Frau Dohm ist somit gewählt"),
    ],
)
def test_who_is_elected_is_not_refused_for_what_is_counted_before(counted, elected):
    assert decided(f"TOP 4 Wahl des Wehrführers\n{counted}{elected}.\n") == [("grant", elected)]


@pytest.mark.parametrize(
    "told",
    [
        "Der Antrag wird mit 9 Ja- und 4 Nein-Stimmen abgelehnt.",
        "Der Antrag wird abgelehnt.\n\nAbstimmungsergebnis: 9 Ja-Stimmen, 4 Nein-Stimmen",
        "Der Antrag wird abgelehnt.\nJa: 9   Nein: 4",
        "Der Rat lehnt den Antrag der Roten ab.\n9 Ja-Stimmen, 4 Nein-Stimmen",
    ],
)
def test_what_is_moved_is_not_granted_where_the_ayes_reject_it(told):
    page = f"TOP 4 Zaun\nDer Zaun am Weiher wird für 3.000 Euro erneuert.\n{told}\n"

    assert "grant" not in [outcome for outcome, _ in decided(page)]
