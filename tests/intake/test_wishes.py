"""Wishes of letters: parted, listed, bidden; all names are invented."""

import pytest

from wiedervorlage.intake.read import read_paper
from wiedervorlage.intake.statements.requests.wishes import announces, bids, wishes_in
from wiedervorlage.intake.text.lines import split_blocks
from wiedervorlage.intake.text.paragraphs import paragraphs
from wiedervorlage.intake.text.sentences import sentences

LETTER = """Turnverein Auhagen e. V.
Am Weg 4, 39998 Auhagen

Gemeinde Auenbach
Am Anger 2
39990 Auenbach

Halle am Mühlbach

Sehr geehrte Damen und Herren,

{body}

Mit freundlichen Grüßen
Eva Kern
"""


def asked(body):
    return [request.quote.text for request in read_paper(LETTER.format(body=body)).requests]


def parted(text):
    (paragraph,) = paragraphs(split_blocks(text))
    (sentence,) = sentences(paragraph)
    return [wish.text for wish in wishes_in(sentence)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Wir bitten, den Zaun zu setzen und den Weg zu sperren.",
            ["Wir bitten, den Zaun zu setzen", "den Weg zu sperren."],
        ),
        (
            "Sie bitten, das Fest feiern zu dürfen und die Sperrzeit hinauszuschieben.",
            ["Sie bitten, das Fest feiern zu dürfen", "die Sperrzeit hinauszuschieben."],
        ),
        (
            "Wir bitten, dass der Zaun gesetzt wird und dass der Weg frei bleibt.",
            ["Wir bitten, dass der Zaun gesetzt wird", "dass der Weg frei bleibt."],
        ),
        (
            "Lassen Sie den Baum stehen, und setzen Sie einen Zaun.",
            ["Lassen Sie den Baum stehen", "setzen Sie einen Zaun."],
        ),
        ("Wir bitten, den Zaun zu prüfen und zu setzen.", ["Wir bitten, den Zaun zu prüfen und zu setzen."]),
        ("Wir bitten um Zaun und Weg.", ["Wir bitten um Zaun und Weg."]),
        (
            "Wir kommen, um den Zaun zu sehen und den Weg zu messen.",
            ["Wir kommen, um den Zaun zu sehen und den Weg zu messen."],
        ),
    ],
)
def test_wishes_joined_in_one_sentence_are_parted_where_each_has_its_own_matter(text, expected):
    assert parted(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Darum fordern wir:", True),
        ("Ich möchte:", True),
        ("Wir bitten Sie um zweierlei:", True),
        ("Sie bitten um dreierlei, ich antworte der Reihe nach.", True),
        ("Wir bitten den Rat, darauf hinzuwirken,", True),
        ("Wir bitten um einen Zaun.", False),
    ],
)
def test_words_that_but_announce_wishes_are_known(text, expected):
    assert announces(text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Helfen Sie uns bitte bei dem Begehren!", True),
        ("Bitte schicken Sie die Liste an alle!", True),
        ("Haben Sie Dank für die Hilfe!", False),
        ("Helfen Sie uns?", False),
        ("Wir helfen gern.", False),
    ],
)
def test_a_sentence_bids_unless_it_is_courtesy_or_a_question(text, expected):
    assert bids(text) is expected


def test_the_points_below_announced_wishes_are_what_is_asked():
    body = "der Boden der Halle ist alt. Darum fordern wir:\n\n1. einen neuen Boden\n2. zwei neue Tore vor dem Herbst"
    assert asked(body) == ["einen neuen Boden", "zwei neue Tore vor dem Herbst"]


def test_what_a_letter_bids_is_asked_where_it_asks_and_not_where_it_answers():
    assert "Schicken Sie die Liste an alle Vereine" in asked(
        "wir sammeln gegen den Abriss. Meine herzliche Bitte ist: Schicken Sie die Liste an alle Vereine!"
    )
    assert "Schicken Sie die Liste an alle Vereine" not in asked(
        "auf Ihr Schreiben vom 3. Mai 2011: Ihren Antrag lehnen wir ab. Schicken Sie die Liste an alle Vereine!"
    )


def test_what_was_asked_before_is_no_request_beside_what_is_asked_now():
    body = "wir hatten Sie am 3. Mai 2011 um Auskunft ersucht. Wir fordern Sie auf, die Fragen jetzt zu beantworten."
    assert asked(body) == ["Wir fordern Sie auf, die Fragen jetzt zu beantworten"]
