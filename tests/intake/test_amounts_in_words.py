"""An amount in digits and in words, as notices of grants and contracts give it, says one thing."""

import pytest

from wiedervorlage.intake.checks.figure_check import check_words_and_digits
from wiedervorlage.intake.figures.quantities import find_quantities
from wiedervorlage.intake.read import read_paper
from wiedervorlage.intake.text.lines import split_blocks
from wiedervorlage.intake.text.number_words import number_written_out
from wiedervorlage.intake.text.paragraphs import paragraphs
from wiedervorlage.intake.text.sentences import all_sentences


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


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("der Betrag von 1.200.000,00 EUR (i. W.: eine Million zweihunderttausend Euro) wird gezahlt.", 1_200_000),
        ("ein Teil von 1.850,-- EUR (in Worten: eintausend achthundertfünfzig) folgt später.", 1850),
        ("der Rest von 2.012,50 EUR (in Worten: zweitausendundzwölf 50/100 Euro) folgt.", 2012.5),
        ("Erstattung von 3.600,50 EUR (in Worten: dreitausendsechshundert Euro und fünfzig Cent) erbeten.", 3600.5),
        ("es werden 250,-- DM (i. W.: zwei fünf null) ausgezahlt.", 250),
        ("eine Zuwendung von 70.000 €, in Worten: siebzig tausend Euro, ist bewilligt.", 70_000),
        ("eine Zuwendung von 70.000 € (in Worten: Euro siebzigtausend) ist bewilligt.", 70_000),
    ],
)
def test_an_amount_said_again_in_words_is_one_figure(text, value):
    assert [quantity.value for quantity in find_quantities(text)] == [value]


def test_what_is_no_amount_said_again_keeps_its_figures():
    text = "Der Brief von 2013, wörtlich: wir geben fünf Euro (hundert Gäste zahlen), nannte 300 Euro."

    assert {5, 300} <= {quantity.value for quantity in find_quantities(text)}


@pytest.mark.parametrize(
    "words", ["(in Worten: Euro siebzigtausend)", "(i. W. -siebzigtausend- Euro)", "(i. W.: Euro eins)"]
)
def test_no_sentence_ends_before_an_amount_in_words(words):
    text = f"Ich bewillige Ihnen eine Zuwendung von 70.000 € {words}. Die Frist läuft ab Zugang dieses Bescheides."

    assert len(all_sentences(paragraphs(split_blocks(text)))) == 2


def test_an_amount_said_again_in_words_leaves_the_decision_as_it_is():
    notice = "Gemeinde Aue\nMarkt 1, 48565 Aue\n\nFrau\nIda Quant\nAm Bach 2\n48565 Aue\n\nZuschuss\n\nSehr geehrte Frau Quant,\n\n{}\n"
    plain = "ich bewillige Ihnen hiermit eine Zuwendung von 70.000 €. Die Frist läuft ab Zugang dieses Bescheides."
    told = plain.replace("€", "€ (in Worten: Euro siebzigtausend)")
    outcomes = [[one.outcome for one in read_paper(notice.format(body)).decisions] for body in (plain, told)]

    assert outcomes == [["grant"], ["grant"]]
