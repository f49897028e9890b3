"""What a council paper notes of the bodies it went to before; all names are invented."""

from dataclasses import replace

import pytest

from wiedervorlage.intake.head.kinds.noted_results import noted_results, without_noted_results
from wiedervorlage.intake.read import Options, read_paper
from wiedervorlage.intake.statements.judging.judging import load_judge

JUDGE = Options(judge=replace(load_judge(), encoder=None))

PAPER = """Stadt Tannau                                   Vorlagen-Nr.: 2017/112
Amt für Schulen                                Datum: 06.03.2017

BESCHLUSSVORLAGE

Beratungsfolge                     Termin         TOP     Zuständigkeit
Ortsbeirat Weidach                 14.03.2017     Ö 2     Anhörung
Ausschuss für Schule und Sport     21.03.2017     Ö 5     Vorberatung
Stadtrat                           30.03.2017     Ö 9     Entscheidung

Betreff: Neuer Zaun am Schulhof Weidach

Beschlussvorschlag:

Der Stadtrat beschließt:

1. Der Zaun am Schulhof Weidach wird erneuert.
2. Die Kosten von 12.000 Euro werden im Haushalt 2017 bereitgestellt.

Begründung:

Der alte Zaun ist im Winter umgefallen.

gez. Holl
Bürgermeisterin

{noted}
"""
NOTED = [
    """Beratungsergebnisse:

Ortsbeirat Weidach am 14.03.2017
Ergebnis: einstimmig zugestimmt

Ausschuss für Schule und Sport am 21.03.2017
Ergebnis: mehrheitlich empfohlen
Ja-Stimmen: 8   Nein-Stimmen: 3   Enthaltungen: 2""",
    """Bisherige Vorberatungen

Ortsbeirat Weidach, 14.03.2017, TOP 2
Beschluss: einstimmig angenommen
Ausschuss für Schule und Sport, 21.03.2017, TOP 5
Beschluss: mehrheitlich angenommen
Abstimmung: 8 Ja, 3 Nein""",
    """Der Ortsbeirat Weidach, Dienstag, den 14. März 2017: einstimmig zugestimmt
Ausschuss für Schule und Sport vom 21. März 2017: mit 8 Ja-Stimmen, 3 Nein-Stimmen und 2 Enthaltungen empfohlen""",
]


@pytest.mark.parametrize("noted", NOTED, ids=range(len(NOTED)))
def test_a_paper_with_the_results_of_bodies_below_it_is_laid_before_a_council_still(noted):
    reading = read_paper(PAPER.format(noted=noted), options=JUDGE)
    assert reading.kind == "council paper"
    assert reading.text_of("paper.number") == "2017/112"
    assert reading.text_of("paper.session_date") == "2017-03-30"
    assert [item.name for item in reading.fields if item.name.endswith(".body") and "deliberations" in item.name]


@pytest.mark.parametrize("noted", NOTED, ids=range(len(NOTED)))
def test_what_a_body_said_that_only_prepares_a_resolution_decides_nothing(noted):
    with_results = read_paper(PAPER.format(noted=noted), options=JUDGE)
    without = read_paper(PAPER.format(noted=""), options=JUDGE)
    assert any(item.name.startswith("votes.") for item in with_results.fields)
    assert [(one.outcome, one.quote.text, one.vote) for one in with_results.decisions] == [
        (one.outcome, one.quote.text, None) for one in without.decisions
    ]
    assert [one.supports for one in with_results.reasons] == [one.supports for one in without.reasons]


def test_the_votes_of_other_bodies_right_below_the_proposal_are_on_none_of_its_points():
    noted = "Ausschuss für Schule und Sport am 21.03.2017\nErgebnis: mehrheitlich abgelehnt\nJa: 3  Nein: 8"
    head, _, rest = PAPER.format(noted="").partition("\nBegründung:")
    reading = read_paper(f"{head}\n{noted}\n\nBegründung:{rest}", options=JUDGE)
    assert [(one.outcome, one.vote) for one in reading.decisions] == [("grant", None), ("grant", None)]


def test_what_the_body_said_that_shall_decide_is_no_result_of_another():
    noted = "Ortsbeirat Weidach am 14.03.2017\nErgebnis: zugestimmt\nStadtrat am 30.03.2017\nErgebnis: beschlossen"
    assert [one.decides for one in noted_results(PAPER.format(noted=noted))] == [False, True]


@pytest.mark.parametrize(
    "text",
    [
        # a debate, a date of a letter, a table of what is still to come
        "Beschlussvorschlag:\nDer Zaun wird gesetzt.\n\nDer Ortsbeirat hat am 14.03.2017 einstimmig zugestimmt.",
        "Beschlussvorschlag:\nDer Zaun wird gesetzt.\n\nOrtsbeirat Weidach   14.03.2017   Anhörung",
        "Beschlussvorschlag:\nDer Zaun wird gesetzt.\n\nBeirat am 14.03.2017\nDie Kosten hat das Bauamt geschätzt.",
        "Sportausschuss, 04.05.2011\nBeschluss: zurückgestellt\n\nBeschlussvorschlag:\nDer Zaun wird gesetzt.",
        "Beschlussvorschlag:\nDer Zaun wird gesetzt.\n\nBeschluss: vertagt\nAbstimmung: 8 Ja, 3 Nein",
    ],
)
def test_what_tells_of_no_body_with_its_day_and_result_is_kept(text):
    assert without_noted_results(text) == text


def test_minutes_that_tell_what_was_proposed_and_how_it_was_voted_stay_minutes():
    minutes = (
        "Niederschrift über die 3. Sitzung des Stadtrates Tannau am 30.03.2017\n\nTOP 9 Zaun am Schulhof\n\n"
        "Beschlussvorschlag:\nDer Zaun wird erneuert.\n\nOrtsbeirat Weidach am 14.03.2017\nErgebnis: zugestimmt\n\n"
        "Abstimmungsergebnis: 14 Ja, 2 Nein"
    )
    assert read_paper(minutes, options=JUDGE).kind == "minutes"
