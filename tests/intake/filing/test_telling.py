"""What an item of a case is told to be about."""

from __future__ import annotations

import pytest

from wiedervorlage.intake.filing.telling import told_about, without_lead


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "auf Ihr Schreiben vom 02.03.1999 teile ich mit, daß der Kreisausschuß die Entscheidung zurückstellt",
            "der Kreisausschuß die Entscheidung zurückstellt",
        ),
        ("Ich muß Ihnen mitteilen, daß der Kreis keine Nebenstelle errichtet", "der Kreis keine Nebenstelle errichtet"),
        ("Leider müssen wir Ihnen mitteilen, dass die Mittel fehlen", "die Mittel fehlen"),
        ("Hierzu teilen wir Ihnen mit, dass der Steg gesperrt bleibt", "der Steg gesperrt bleibt"),
        (
            "mit Schreiben vom 12.02.1998 haben Sie gebeten, im Norden eine Nebenstelle einzurichten",
            "im Norden eine Nebenstelle einzurichten",
        ),
        (
            "Mit Schreiben vom 11.01.2019 hat die Fraktion Lindenliste beantragt, die Bücherei zu belassen",
            "die Bücherei zu belassen",
        ),
        ("Der Antrag wird abgelehnt, weil die Mittel fehlen", "Der Antrag wird abgelehnt, weil die Mittel fehlen"),
        ("Wir bitten Sie, den Steg zu öffnen", "Wir bitten Sie, den Steg zu öffnen"),
    ],
)
def test_courtesies_before_the_matter_are_left_out(words, expected):
    assert without_lead(words) == expected


@pytest.mark.parametrize(
    "words",
    ["Dem kann ich nicht zustimmen.", "Ihrem Antrag kann nicht entsprochen werden", "Der Antrag wird abgelehnt"],
)
def test_words_that_name_nothing_leave_it_to_the_heading(words):
    assert told_about(words, "Verlegung der Gemeindebücherei") == "Verlegung der Gemeindebücherei"
    assert told_about(words, "") == words


def test_words_that_name_the_matter_stand():
    assert told_about("Der Steg bleibt gesperrt", "Ihr Schreiben") == "Der Steg bleibt gesperrt"
