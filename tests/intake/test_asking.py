"""Who asks in a letter: its writer, or the one whose request it repeats."""

import pytest

from wiedervorlage.intake.statements.requests.asking import asks_itself


@pytest.mark.parametrize(
    ("units", "expected"),
    [
        ([("Wir bitten Sie, die Linde zu schneiden", 0.9)], True),
        ([("Sie bitten uns, die Linde zu schneiden", 0.9), ("Bitte senden Sie uns ein Bild", 0.3)], False),
        ([("Ich beantrage die Aufnahme", 0.9), ("Ihr Schreiben liegt vor", 0.2)], True),
        ([("Wir bitten um Verständnis", 0.1)], False),
        ([], False),
    ],
)
def test_a_writer_asks_who_asks_more_than_he_repeats(units, expected):
    assert asks_itself(units) is expected
