"""What kind of letter it is, by what its writer does; all names are invented."""

import time

import numpy as np
import pytest

from wiedervorlage.intake.head.kinds.kinds import is_minutes, kind_of_paper
from wiedervorlage.intake.head.letter_signs import Said, tells_of_reader
from wiedervorlage.intake.lexicon.cues import first_cue, fold
from wiedervorlage.intake.lexicon.kinds import SIGNS
from wiedervorlage.intake.read import read_paper
from wiedervorlage.intake.statements.judging.letter_kinds import (
    KINDS,
    Evidence,
    decode_letter_judge,
    encode_letter_judge,
    load_letter_judge,
    signs_of_chances,
    summed_up,
)

DECIDES = ("decides", "decisions from 0.3", "decisions from 0.5", "decisions from 0.7")
LETTER = """{sender}

{address}

Lohstadt, den 4. Mai 2011

Zaun am Schulhof
{salutation}
{body}

Mit freundlichen Grüßen
Anna Abel
"""


def kind(body, address="Gemeinde Auhagen\nAm Weg 4\n39998 Auhagen", salutation="\nSehr geehrte Damen und Herren,\n"):
    text = LETTER.format(sender="Kreis Lohtal", address=address, salutation=salutation, body=body)
    return read_paper(text).kind


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("wir beantragen, den Zaun im nächsten Jahr zu setzen. Der alte ist umgefallen.", "request"),
        ("gegen den Plan erhebe ich Einwendungen. Der Zaun nimmt uns das Licht.", "request"),
        ("über den Zaun kann heute noch nicht entschieden werden. Das Gutachten fehlt.", "interim reply"),
        ("der Zaun wird nicht gesetzt. Einen abschließenden Bescheid erhalten Sie im Herbst.", "interim reply"),
        ("Ihrem Antrag auf einen Zaun wird nicht entsprochen, weil das Geld fehlt.", "reply letter"),
    ],
)
def test_who_asks_outright_requests_and_who_leaves_it_open_answers_for_now(body, expected):
    assert kind(body) == expected


@pytest.mark.parametrize(
    ("signs", "expected"),
    [
        ({"office writes", "answers", "settles", "decides", "asks-outright"}, "reply letter"),
        ({"private writes", "unasked", "asks-outright"}, "request"),
        ({"office writes", "answers", "answers-now", "still-open", "not-yet", *DECIDES}, "reply letter"),
        ({"private writes", "answers", "decides", "asks-outright", "asks"}, "request"),
        ({"to people", "answers", "opens: answers", "declines", "asks", "asks_itself", "bids"}, "reply letter"),
        ({"office writes", "answers", "decides", "still-open", "will-tell"}, "interim reply"),
        ({"office writes", "answers", "still-open", "leaves-open", "receipt", *DECIDES}, "reply letter"),
        ({"office writes", "office to many", "instructs"}, "decree"),
        ({"private writes", "private to many", "informs", "unasked"}, "letter"),
    ],
)
def test_what_most_signs_speak_for_is_the_kind_whatever_single_ones_say(signs, expected):
    assert load_letter_judge().kind(Evidence(signs=frozenset(signs))) == expected


def test_every_sign_with_a_weight_is_one_that_letters_show():
    shown = {*SIGNS, *(f"opens: {name}" for name in SIGNS), *Said.__slots__}
    writers = {f"{who} writes" for who in ("office", "private", "somebody")}
    readers = {"to an office", "to people", "to somebody", "private to office", "office to people"}
    many = {"office to many", "private to many", "no salutation"}
    told = {"unasked", "by order", "answers a sign", "bids", "opens: bids", "question", "leaves-open", "published"}
    sure = {"decisions": 1.0, "requests": 1.0, "offers": 1.0, "reasons": 1.0}
    surely = {*signs_of_chances([sure] * 30)}

    assert sorted(set(load_letter_judge().number) - shown - writers - readers - many - told - surely) == []


def test_how_surely_a_letter_decides_and_where_are_signs():
    chances = [{"plain": 0.9, "requests": 0.1}, {"plain": 1.0}, {"decisions": 0.65, "plain": 0.35}]
    signs = {*signs_of_chances(chances)}

    assert {"decisions from 0.5", "closes decisions from 0.6", "all in all decisions from 0.2"} <= signs
    assert not {"decisions from 0.7", "twice decisions from 0.3", "opens decisions from 0.3"} & signs
    assert {*signs_of_chances([])} == set()


def test_what_shows_no_sign_of_doing_anything_is_but_a_letter():
    assert load_letter_judge().kind(Evidence(signs=frozenset({"unasked", "no salutation"}))) == "letter"


def test_what_the_encoder_gathered_counts_beside_the_signs():
    judge = load_letter_judge()
    signs = frozenset({"private writes", "to an office", "asks"})
    towards = {kind: judge.gathered[:, place] for place, kind in enumerate(KINDS)}
    rows = np.stack([towards["decree"].reshape(3, -1).sum(axis=0)] * 4) * 1e4

    assert judge.kind(Evidence(signs=signs)) == "request"
    assert judge.kind(Evidence(signs=signs, rows=rows.astype(np.float32))) == "decree"
    assert summed_up(rows).shape == (judge.gathered.shape[0],)


def test_weights_of_letters_are_written_and_read_back_alike():
    content = encode_letter_judge(load_letter_judge())

    assert encode_letter_judge(decode_letter_judge(content)) == content


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("der Vorstand wäre froh, wenn die Gemeinde den Zaun bald erneuern könnte.", "request"),
        ("der Zaun am Schulhof ist umgefallen. Wann wird er wieder aufgerichtet?", "request"),
        ("für Ihren Brief danken wir Ihnen. Ihr Angebot nehmen wir gern an.", "reply letter"),
        ("Ihre Eingabe ist eingegangen. Sobald das Gutachten vorliegt, hören Sie unaufgefordert von mir.", "interim reply"),
        ("die Gemeinde hat um einen Zaun am Teich gebeten. Der Zaun wird im Mai gesetzt.", "reply letter"),
        ("zu Ihrer Eingabe: Der Plan lässt keine Zäune zu. Die endgültige Entscheidung fällt der Rat.", "reply letter"),
        ("auf Ihre Frage: Meist antworten wir rasch. Hin und wieder bitte ich um Geduld.", "reply letter"),
        ("zum Dorffest am 4. Juni laden wir Sie herzlich ein. Die Feier beginnt um 15 Uhr.", "letter"),
    ],
)  # fmt: skip
def test_a_letter_is_known_by_what_it_does_though_nobody_names_it(body, expected):
    assert kind(body) == expected


BARE = """Oberforstamt Lohtal
Liegenschaften

Stadt Auhagen, Hochbauamt, 38994 Auhagen

LI 22 - 1080            Datum 17. Juli 1995

Hütte am Lohberg
{reference}

{body}

Im Auftrag
Dr. Abel
"""


def test_a_letter_without_salutation_is_one_where_houses_write_to_each_other():
    reference = "Bezug: Ihr Schreiben vom 30. Mai 1995"
    body = "Die Hütte wird der Stadt ab dem Herbst für zehn Jahre unentgeltlich und ohne Auflagen überlassen."
    text = BARE.format(reference=reference, body=body)

    assert read_paper(text).kind == "reply letter"


def test_a_chairman_in_the_letterhead_makes_no_minutes():
    assert not is_minutes("Bürgerliste Auhagen\nVorsitz: Anna Abel\nAm Weg 4, 39998 Auhagen")
    assert is_minutes("Bauausschuss Auhagen\nVorsitz: Anna Abel\nSchriftführer: Jan Holl")


@pytest.mark.parametrize("address", ["An die\nStaatlichen Forstämter", "An alle Kirchenverwaltungen", "An die\nÄmter"])
def test_an_instruction_to_many_is_a_decree(address):
    body = "Es wird wie folgt verfahren: Zäune werden nur noch an den Straßen gesetzt, sonst genügt eine Hecke."

    assert kind(body, address=address, salutation="") == "decree"


@pytest.mark.parametrize("sign", [" ", "-", "=", "a", "\n", "A "])
def test_a_long_run_of_one_sign_is_told_in_time(sign):
    started = time.perf_counter()
    kind_of_paper(sign * 6000, is_letter=False)

    assert time.perf_counter() - started < 1


@pytest.mark.parametrize(
    ("sentence", "sign"),
    [
        ("Für die Regierung beantworte ich die Kleine Anfrage wie folgt:", "answers-now"),
        ("Für die Regierung beantworte ich die Kleine Anfrage:", "answers"),
        ("Bitte haben Sie Verständnis, dass ich die Liste nicht entgegennehme.", "declines"),
        ("In Ihrem Brief bitten Sie uns um einen Zaun.", "names-you"),
        (
            "Für den Umbau haben Sie um die Ausleihe der beiden alten Leitern und der Pumpe vom Bauhof gebeten.",
            "names-you",
        ),
        ("Den Widerspruch gegen den Zaun verwerfe ich als unzulässig.", "settles"),
    ],
)
def test_who_answers_or_declines_says_so(sentence, sign):
    assert first_cue(SIGNS[sign], fold(sentence))


@pytest.mark.parametrize(
    "sentence",
    [
        "Danke für den Brief, in dem der Verein darum bittet, die Halle zu öffnen.",
        "Nachsehen muss ich Sie bitten, dass ich nicht komme.",
    ],
)
def test_who_tells_what_another_asks_or_begs_pardon_asks_nothing(sentence):
    assert first_cue(SIGNS["asks-outright"], fold(sentence)) is None


@pytest.mark.parametrize(
    ("sentence", "reader", "writer", "expected"),
    [
        ("der Verein hat bei uns um die Halle nachgesucht.", "Turnverein Auhagen", "Stadt Aue", True),
        ("die Stadt möchte den Saal nutzen.", "Stadt Aue", "Amtsgericht Aue", True),
        ("die Stadt möchte den Saal nutzen.", "Land Auhagen", "Stadt Aue", False),
        ("die Stadt hat den Saal gestrichen.", "Stadt Aue", "Amtsgericht Aue", False),
        ("der Verein bittet um die Halle.", "", "Turnverein Auhagen", False),
    ],
)
def test_a_sentence_tells_what_the_reader_wants_where_it_names_him_as_others_do(sentence, reader, writer, expected):
    assert tells_of_reader(sentence, reader, writer) is expected


PUBLISHED = """Logo Teichrecht

Zurück zur Teilliste {house}

Zustellung am Ufer

– {line} –

Die Ämter haben die neuen Vordrucke ab sofort zu verwenden. Die alten sind zu vernichten.
"""


@pytest.mark.parametrize(
    ("line", "sign"),
    [
        ("RdSchr. d. BMTU v. 3.3.2014 – T III 4 – 204 310/2", "T III 4 – 204 310/2"),
        ("RdErl. d. Ministeriums für Teiche v. 3.3.2014 - 32.1-04", "32.1-04"),
        ("Erlass des Ministeriums für Teiche vom 3. März 2014", ""),
    ],
)
def test_a_published_decree_tells_its_house_day_and_sign(line, sign):
    reading = read_paper(PUBLISHED.format(house="Ministerium für Teiche", line=line))
    assert reading.kind == "decree"
    assert [reading.text_of(name) for name in ("sender.body", "date", "our_reference")] == [
        "Ministerium für Teiche",
        "2014-03-03",
        sign,
    ]


@pytest.mark.parametrize(
    "line",
    ["Bezug:\nRdErl. d. Ministeriums für Teiche v. 3.3.2014 - 32.1-04", "Schreiben des Teichamts Auhagen vom 3.3.2014"],
)
def test_a_decree_pointed_to_or_a_letter_shown_is_no_published_decree(line):
    reading = read_paper(PUBLISHED.format(house="Ämter", line="").replace("–  –", line))
    assert reading.text_of("our_reference") == ""
    assert all(item.rule != "line of a published decree" for item in reading.fields)
