"""What came of a resolution, told beside its wording: the page of an item as council information systems print it."""

from __future__ import annotations

import pytest

from wiedervorlage.intake.lexicon.results import only_counts, result_in
from wiedervorlage.intake.read import read_paper
from wiedervorlage.intake.text.lines import split_blocks
from wiedervorlage.intake.text.paragraphs import paragraphs

HEAD = "Auszug aus der Niederschrift des Rates der Stadt Mollhagen vom 12.03.2014\n\n"
WORDING = "Der Rat beschließt, den Marktbrunnen im Sommer 2014 instand zu setzen."


def outcomes(text):
    return outcomes_of(HEAD + text)


@pytest.mark.parametrize(
    "page",
    [
        f"Beschluss:\n\n{WORDING}\n\nAbstimmungsergebnis:\n\nmehrheitlich abgelehnt\n",
        f"Beschluss: mehrheitlich abgelehnt\n\n{WORDING}\n",
        f"Beschluss:\n\n{WORDING}\n\nAbstimmungsergebnis\nDafür: 5, Dagegen: 8\n",
    ],
    ids=["below it", "over it", "in figures alone"],
)
def test_a_motion_that_fell_is_refused_whatever_it_says(page):
    assert [outcome for outcome, _ in outcomes(page)] == ["refuse"]


def test_a_motion_that_was_carried_keeps_its_outcome():
    page = f"Beschluss:\n\n{WORDING}\n\nAbstimmungsergebnis: Dafür: 8, Dagegen: 5\n"

    assert [outcome for outcome, _ in outcomes(page)] == ["grant"]


def test_who_resolves_to_refuse_has_refused_though_the_vote_was_carried():
    page = (
        "Beschluss:\n\nDer Antrag wird abgelehnt.\n\nAbstimmungsergebnis: Ja: 44, Nein: 4, mehrheitlich beschlossen\n"
    )

    assert [outcome for outcome, _ in outcomes(page)] == ["refuse"]


def test_a_status_is_all_that_is_told_of_a_decision_where_no_wording_stands():
    page = "Beschluss: vertagt\n\nHerr Amsel erläutert den Stand der Planung.\n"

    assert outcomes(page) == [("defer", "vertagt")]


def test_a_status_said_twice_is_one_decision():
    page = (
        "Beschluss: mehrheitlich abgelehnt\n\nFrau Specht liest den Antrag der Fraktion noch einmal vor.\n\n"
        "Herr Amsel dankt ihr.\n\nFrau Star fragt nach dem Wortlaut.\n\nAbstimmung: Mehrheitlich abgelehnt\n"
    )

    assert [outcome for outcome, _ in outcomes(page)] == ["refuse"]


def test_taking_note_decides_nothing():
    assert outcomes("Beschluss: zur Kenntnis genommen\n\nDie Verwaltung berichtet.\n") == []


def test_the_vote_of_the_next_item_says_nothing_of_this_one():
    page = (
        f"TOP 3 Brunnen\n\nBeschluss: {WORDING}\n\n"
        "TOP 4 Bänke\n\nHerr Amsel beantragt drei Bänke am Weiher.\n\nAbstimmung: 3 Ja, 17 Nein\n"
    )

    assert ("grant", WORDING.rstrip(".")) in outcomes(page)


def test_a_result_is_known_among_the_words_of_its_manner_only():
    assert result_in("Abstimmungsergebnis: Mit Mehrheit abgelehnt (4:9)") == "rejected"
    assert result_in("in geänderter Fassung einstimmig beschlossen") == "accepted"
    assert result_in("nicht angenommen") == "rejected"
    assert result_in("Der Zaun wird abgelehnt") == ""
    assert only_counts("Ja: 4, Nein: 9, Enthaltungen: 0")
    assert not only_counts("Für den Zaun stimmten 4")


def test_a_heading_within_a_block_parts_what_stands_below_it():
    text = "Vorlage 12/2014\nBeschlussvorschlag:\nDer Zaun wird gestrichen.\nBegründung:\nEr rostet.\n"

    assert [(part.heading, part.text.text) for part in paragraphs(split_blocks(text))] == [
        ("", "Vorlage 12/2014"),
        ("Beschlussvorschlag", "Der Zaun wird gestrichen."),
        ("Begründung", "Er rostet."),
    ]


def test_what_is_said_behind_a_heading_is_no_part_of_it():
    text = "Beschluss: vertagt\n\nReduzieren\n\nHerr Amsel dankt.\n"

    assert [(part.heading, part.text.text) for part in paragraphs(split_blocks(text))] == [
        ("Beschluss", "vertagt"),
        ("Beschluss", "Herr Amsel dankt."),
    ]


PROPOSED = "Vorlage 7/2014\n\nBeschlussvorschlag:\n\n"


def test_every_point_of_a_proposed_resolution_is_proposed_by_itself():
    page = (
        f"{PROPOSED}1. Die Verwaltung wird beauftragt, den Steg am Weiher zu erneuern.\n"
        "2. Bei der Erneuerung des Stegs sind die Angler des Weihers zu hören.\n"
        "3. Der Stegbeirat des Weihers wird aufgelöst.\n\nBegründung:\n\nDer Steg ist morsch.\n"
    )

    assert [quote.split()[0] for _, quote in outcomes_of(page)] == ["Die", "Bei", "Der"]


def test_to_take_note_is_proposed_and_decides_nothing():
    page = f"{PROPOSED}1. Der Bericht über den Weiher wird zur Kenntnis genommen.\n2. Der Steg wird erneuert.\n"

    assert [quote for _, quote in outcomes_of(page)] == ["Der Steg wird erneuert"]


def test_a_heading_left_among_the_words_is_no_resolution():
    assert outcomes_of(f"{PROPOSED}Sachverhalt\n\nDer Steg ist morsch.\n") == []


@pytest.mark.parametrize(
    ("proposed", "outcome"),
    [("zu vertagen", "defer"), ("an den Bauausschuss zu verweisen", "refer"), ("abzulehnen", "refuse")],
)
def test_a_consent_settles_what_was_proposed(proposed, outcome):
    page = f"Frau Specht schlägt vor, die Angelegenheit {proposed}. Dem Vorschlag wird einstimmig gefolgt.\n"

    assert ("Dem Vorschlag wird einstimmig gefolgt", outcome) in [(quote, found) for found, quote in outcomes(page)]


def test_a_consent_to_something_else_stays_one():
    page = "Frau Specht schlägt vor, drei Bänke aufzustellen. Dem Vorschlag wird einstimmig zugestimmt.\n"

    assert ("grant", "Dem Vorschlag wird einstimmig zugestimmt") in outcomes(page)


@pytest.mark.parametrize(
    "told", ["Der Gemeinderat bestätigte die Wahl von Frau Star.", "Die Gemeindevertretung stimmte dem Vertrag zu."]
)
def test_what_a_body_did_in_its_own_minutes_is_decided(told):
    assert [outcome for outcome, _ in outcomes(told + "\n")] == ["grant"]


def outcomes_of(page):
    return [(decision.outcome, decision.quote.text) for decision in read_paper(page).decisions]


def test_what_tells_its_own_vote_is_not_turned_by_the_next():
    page = (
        "Beschluss: mehrheitlich beschlossen\n\nDer Vorsitzende schlägt eine Pause vor.\n\n"
        "Diesem Vorschlag wird einvernehmlich zugestimmt.\n\nHerr Amsel beantragt drei Bänke am Weiher.\n\n"
        "Abstimmungsergebnis:\n\nmehrheitlich abgelehnt\n"
    )

    assert ("grant", "Diesem Vorschlag wird einvernehmlich zugestimmt") in outcomes(page)
    assert "refuse" in [outcome for outcome, _ in outcomes(page)]


@pytest.mark.parametrize("line", ["Mehrheitlich abgelehnt", "(Empfehlung für den Kreistag)", "Enth.: 1 (Frau Star)"])
def test_how_was_voted_is_no_title(line):
    page = f"Beschluss: vertagt\n\nHerr Amsel dankt für den Bericht.\n\n{line}\n"

    assert not [field for field in read_paper(page).fields if field.name.startswith("subject")]


def test_two_motions_that_fell_are_two_refusals():
    page = (
        "Protokoll:\n\nHerr Amsel beantragt drei Bänke am Weiher.\n\nAbstimmungsergebnis:\n\nmehrheitlich abgelehnt\n\n"
        "Frau Star beantragt einen Steg.\n\nSie erläutert ihn.\n\nAbstimmungsergebnis:\n\nmehrheitlich abgelehnt\n"
    )

    assert outcomes(page) == [
        ("refuse", "Herr Amsel beantragt drei Bänke am Weiher"),
        ("refuse", "Frau Star beantragt einen Steg"),
    ]


@pytest.mark.parametrize(
    ("moved", "outcome"),
    [
        ("die Vorlage in den Schulausschuss zurückzuverweisen", "refer"),
        ("den Punkt zu vertagen", "defer"),
        ("zwei Masten aufzustellen", "grant"),
    ],
)
@pytest.mark.parametrize("motion", ["Der Antrag", "Der Geschäftsordnungsantrag"])
def test_a_motion_that_is_carried_comes_to_what_it_moved(motion, moved, outcome):
    page = f"Frau Amsel beantragt, {moved}.\n{motion} wird bei 9 Ja-Stimmen, 3 Gegenstimmen angenommen.\n"

    assert [found for found, _ in outcomes(page)] == [outcome]


@pytest.mark.parametrize(
    "told",
    [
        "Die Drucksache 2014/017 ist damit in den Ausschuss für Schule und Kultur zurückverwiesen.",
        "Der Tagesordnungspunkt wird zur weiteren Beratung in den Bauausschuss zurückverwiesen.",
        "Die Vorlage ist somit an den Hauptausschuss überwiesen.",
    ],
)
def test_what_is_referred_to_a_committee_is_decided(told):
    (found,) = outcomes(f"{told}\n")

    assert found[0] in {"refer", "defer"}


@pytest.mark.parametrize(
    ("told", "words"),
    [
        (
            "Einwendungen werden nicht erhoben. Die Niederschrift ist damit gebilligt.",
            "Die Niederschrift ist damit gebilligt",
        ),
        (
            "Gegen das Protokoll werden keine Einwände erhoben; es gilt damit als genehmigt.",
            "es gilt damit als genehmigt",
        ),
        ("Die Niederschrift gilt als genehmigt.", "Die Niederschrift gilt als genehmigt"),
        (
            "Die Tagesordnung wird ohne Einwendungen festgestellt.",
            "Die Tagesordnung wird ohne Einwendungen festgestellt",
        ),
        (
            "Damit sind die in der Anlage 2 aufgeführten Personen gewählt.",
            "Damit sind die in der Anlage 2 aufgeführten Personen gewählt",
        ),
    ],
)
def test_what_is_approved_because_nobody_objects_is_decided(told, words):
    assert outcomes(f"{told}\n") == [("grant", words)]


@pytest.mark.parametrize(
    "told",
    [
        "Die Niederschrift gilt als genehmigt, sofern bis zur nächsten Sitzung niemand widerspricht.",
        "Die Niederschrift ist noch nicht genehmigt.",
        "Einwendungen gegen die Niederschrift werden nicht erhoben.",
    ],
)
def test_what_may_yet_be_approved_is_not_decided(told):
    assert [outcome for outcome, _ in outcomes(f"{told}\n") if outcome == "grant"] == []
