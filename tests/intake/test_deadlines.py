"""Until when something is asked for, and days that are no deadline."""

from __future__ import annotations

from datetime import date

import pytest

from wiedervorlage.intake.statements.requests.deadlines import due_day

ANCHOR = date(2021, 9, 27)


@pytest.mark.parametrize(
    ("words", "due"),
    [
        ("Ich bitte um eine kurze Rückmeldung bis zum 08.10.2021", "2021-10-08"),
        ("Ihre Rückmeldung erbitte ich, spätestens bis Donnerstag, den 30.04.2022", "2022-04-30"),
        ("mir bis 31. Mai 2022 einen Auszug vorzulegen", "2022-05-31"),
        ("Bitte geben Sie mir bis Freitag (1.10.) Bescheid", "2021-10-01"),
        ("Ich bitte um Stellungnahme bis 31.03.", "2022-03-31"),
        ("Die Auslagen bitten wir binnen zwei Wochen zu überweisen", "2021-09-27/2021-10-11"),
        ("Die Unterlagen bitte ich spätestens am 5. November 2021 vorzulegen", "2021-11-05"),
        (
            "Für die weitere Planung wäre ich dankbar, wenn Sie bis 15. Juni 2022 Namen nennen und Pläne senden könnten",
            "2022-06-15",
        ),
        ("Zur weiteren Bearbeitung bitte ich bis zum 3. Mai 2022 um den Plan", "2022-05-03"),
        ("Ich bitte, weitere Unterlagen bis zum 3. Mai 2022 vorzulegen", "2022-05-03"),
        ("Wir bitten, die weitere Nutzung bis zum 30.06.2022 zu gestatten", ""),
        ("Sie bitten, die Frist bis zum 30.06.2022 zu verlängern", ""),
        ("Wir bitten, das Bad vom 1. Mai 2022 bis zum 30. September 2022 zu öffnen", ""),
        ("Wir bitten, das Bad bis zum 30.09.2022 offen zu halten", ""),
        ("Mit Schreiben vom 01.09.2021 haben Sie um Auskunft gebeten", ""),
        ("Wir bitten um bis zu 5.000 €", ""),
        ("legen Sie die Belege für Mai 2021\nbis Juli 2021 vor", ""),
        ("legen Sie die Belege für Oktober bis Dezember 2021 vor", ""),
        ("Bitte senden Sie die Belege für Oktober 2021 bis Januar 2022 bis zum 05.02.2022", "2022-02-05"),
        ("Bitte stellen Sie die Kosten für 2021 bis 2023 dar", ""),
        ("Bitte nennen Sie die Zahlen für die Zeit 01.10.2021 bis 31.12.2021", ""),
        ("die Kosten bis 31.12.2020 aufzustellen", ""),
        ("die Kosten bis 31.12.2020 bis spätestens 15.10.2021 aufzustellen", "2021-10-15"),
        ("Mit Schreiben vom 01.06.2021 baten wir, uns bis 01.07.2021 zu antworten", "2021-07-01"),
        ("Bitte antworten Sie bis Ende November 2021", "2021-11-21/2021-11-30"),
        ("Bitte antworten Sie bis September 2021", "2021-09"),
        ("Bitte antworten Sie bis August 2021", ""),
        ("Für die weitere Planung bitten wir um Antwort bis 15. November 2021", "2021-11-15"),
        ("Wir bitten, den Bus bis 15. November 2021 weiter fahren zu lassen", ""),
    ],
)
def test_until_when_something_is_asked_for(words, due):
    assert due_day(words, ANCHOR) == due
