"""An amount in digits and in words, as notices of grants and contracts give it, says one thing."""

import pytest

from wiedervorlage.intake.checks.figure_check import check_words_and_digits
from wiedervorlage.intake.text.number_words import number_written_out


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("zweihundertsiebenundvierzigtausendfünfhundert", 247_500),
        ("Zweihundertsiebenundvierzigtausend-\n        fünfhundert", 247_500),
        ("EINTAUSENDZWEIHUNDERT", 1200),
        ("einhunderttausend", 100_000),
        ("zwoelfhundertfuenfzig", 1250),
        ("eine Million zweihunderttausend", 1_200_000),
        ("hunderteins", 101),
        ("sechzehnhundert", 1600),
        ("zweitausendundeins", 2001),
    ],
)
def test_words_in_full_say_a_number(words, value):
    assert number_written_out(words) == value


@pytest.mark.parametrize(
    "text",
    [
        "247.500,00 EUR\n        (in Worten: zweihundertsiebenundvierzigtausendfünfhundert Euro).",
        "247.500 €, in Worten: zweihundertsiebenundvierzigtausendfünfhundert Euro,",
        "900,50 DM (i. W.: -neunhundert- Deutsche Mark)",
        "900,50 DM (i. W. neunhundert 50/100 Deutsche Mark)",
        "300 Euro (dreihundert Euro)",
        "EUR 300,-- (in Worten: Euro dreihundert)",
        "40 Plätze (in Worten: vierzig)",
        "50 Euro (ermäßigt dreißig Euro)",
        "30 Euro (zwanzig Euro für Kinder)",
        "500 Euro (hundert je Kind)",
        "500 Euro (davon hundert Euro im Jahr 2013)",
        "12 (in Worten: zwölf)",
    ],
)
def test_words_that_agree_or_say_something_else_are_not_doubted(text):
    assert list(check_words_and_digits(text)) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("247.500,00 EUR\n   (in Worten: zweihundertsiebenundvierzigtausendvierhundert Euro)", "247.400"),
        ("Zuwendung von 1.500 €, in Worten: eintausendsechshundert Euro", "1.600"),
        ("300,-- DM (dreihundertfünfzig Deutsche Mark)", "350"),
        ("EUR 300,00 (in Worten: Euro vierhundert)", "400"),
        ("40 Plätze (in Worten: vierzehn)", "14"),
        ("12 (in Worten: elf)", "11"),
    ],
)
def test_words_that_disagree_are_told_once(text, said):
    assert [f"sagt {said}," in found.message.de for found in check_words_and_digits(text)] == [True]
