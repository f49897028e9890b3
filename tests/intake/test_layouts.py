"""Heads, signatures and minutes as other offices lay them out: columns, spaced titles, mails, lists of sessions."""

import pytest

from wiedervorlage.intake.figures.quantities import find_quantities
from wiedervorlage.intake.head.kinds.kinds import is_minutes
from wiedervorlage.intake.read import read_paper
from wiedervorlage.intake.references.references import find_references
from wiedervorlage.intake.text.lines import split_blocks
from wiedervorlage.intake.votes.votes import read_votes

COLUMNS = """\
ZWECKVERBAND OBERE LAUER	Postanschrift: Am Wehr 4
- Der Verbandsvorsteher -	97999 Lauerstadt
	Tel. (09799) 5 12 - 0

Turnverein Lauerstadt e. V.	Bearbeiter: Frau Kern
Herrn Jan Holl	Az.: ZOL/7-26
Feldweg 30
97999 Lauerstadt	Lauerstadt, 6.7.2009

Benutzung des Wehrs

Sehr geehrter Herr Holl,

Ihren Antrag lehne ich ab.

Mit freundlichen Grüßen

Ziegler
"""

MAIL = """\
Absender: Stadt Aue, Büro des Rates <rat@aue.example>
Empfänger: Dr. Eva Kamp <kamp@verein.example>
Gesendet am: 05.11.2014, 15:27 Uhr
Betreff: Fähre

Sehr geehrte Frau Dr. Kamp,

der Rat dankt für Ihre Zeilen.

Auf bald
Lars Petri

> Am 02.11.2014 um 20:13 schrieb Eva Kamp:
> Guten Abend, ist unser Brief angekommen?
"""


def values(text, *names):
    reading = read_paper(text)
    return [reading.text_of(name) for name in names]


def test_what_is_typed_side_by_side_is_read_column_by_column():
    assert values(COLUMNS, "sender.office", "recipient.person", "recipient.town", "our_reference", "date") == [
        "Der Verbandsvorsteher", "Herrn Jan Holl", "Lauerstadt", "ZOL/7-26", "2009-07-06",
    ]  # fmt: skip


def test_a_mail_may_name_its_head_in_other_words_and_close_as_it_likes():
    assert values(MAIL, "date", "sender.body", "recipient.person", "closing", "signing.name", "references.0.date") == [
        "2014-11-05", "Stadt Aue", "Dr. Eva Kamp", "Auf bald", "Lars Petri", "2014-11-02",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("head", "told"),
    [("P r o t o k o l l\nder Sitzung", True), ("Verhandlungen des Gemeinderats", True), ("Stadt Aue\nDatum", False)],
)
def test_minutes_are_known_by_their_title_however_it_is_spaced(head, told):
    assert is_minutes(head) is told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ja: 57 (OB, 21 CDU, 14 SPD). Nein: 2 (Freie).", {"for": 57, "against": 2}),
        ("Dieser findet mit 6 Ja- und 10 Nein-Stimmen keine Mehrheit.", {"for": 6, "against": 10}),
        ("Abstimmung: 11 dafür, 24 dagegen, 2 enthalten sich.", {"for": 11, "against": 24, "abstained": 2}),
        ("Der Vorschlag wird mit 9 gegen 12 Stimmen abgelehnt.", {"for": 9, "against": 12}),
        ("Einstimmig bei einer Enthaltung.", {"unanimous": True, "abstained": 1}),
        ("Die Gemeinde sprach sich einstimmig gegen den Abzug der Wache aus.", {}),
    ],
)
def test_a_vote_is_read_from_its_figures(text, expected):
    found = {item.name.split(".")[-1]: item.value for item in read_votes(split_blocks(text))}

    assert found == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In 94 von 100 Fällen gelang es.", (94, "percent")),
        ("Sie zahlt die Hälfte der Kosten.", (50, "percent")),
        ("Die Kosten (185 000 DM) trägt der Kreis.", (185000, "DM")),
        ("Die Häuser liegen in 58 und 71 km Entfernung.", (58, "km")),
    ],
)
def test_shares_and_pairs_are_figures(text, expected):
    first = find_quantities(text)[0]

    assert (first.value, first.unit) == expected


def test_what_a_body_decided_on_a_day_is_its_decision():
    found = find_references("Der Kreistag hat am 26.03.1998 eine Gleichbehandlung gefordert.", anchor=None)

    assert [(reference.kind, reference.date) for reference in found] == [("decision", "1998-03-26")]


def test_a_head_run_into_one_line_gives_number_day_and_office():
    text = (
        "Stadt Aue, Der Bürgermeister, Dezernat II, Vorlage 146/2013 vom 03.05.2013, für den Rat.\n\nEs wird berichtet."
    )

    assert values(text, "paper.number", "date", "sender.office") == ["146/2013", "2013-05-03", "Der Bürgermeister"]


def test_where_money_is_booked_is_no_figure():
    text = "Überplanmäßig bewilligt werden 87.400 Euro im Produkt 021.118.030, Sachkonto 5299 0040, aus 021.120.010."

    assert [(found.value, found.unit) for found in find_quantities(text)] == [(87400, "EUR")]
