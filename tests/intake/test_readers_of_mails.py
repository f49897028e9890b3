"""Who is written to in a mail, told by the mail it answers; and headings that no sentence runs through."""

import pytest

from wiedervorlage.intake.read import read_paper

MAIL = """\
Von: Ute.Holl@kreis-altenau.example
Gesendet: Montag, 6. Mai 2019 09:05
An: {address}
Betreff: AW: Spielplatz am Anger

Guten Tag,

den Wunsch nach einer Schaukel lehnen wir ab, weil die Fläche dafür nicht reicht.

Viele Grüße
Ute Holl

-----Ursprüngliche Nachricht-----
Von: {writer}
Gesendet: Freitag, 3. Mai 2019 17:44
An: Holl, Ute
Betreff: Spielplatz am Anger

Guten Tag,

wir wünschen uns am Anger eine Schaukel.

Viele Grüße
"""


@pytest.mark.parametrize(
    ("address", "writer", "name", "value"),
    [
        ("info@verein.example", "Förderverein Anger e. V. <info@verein.example>", "body", "Förderverein Anger e. V."),
        ("kern@post.example", "Jan Kern [mailto:Kern@Post.example]", "person", "Jan Kern"),
        ("rat@holm.example", '"Gemeinderat Holm" <rat@holm.example>', "body", "Gemeinderat Holm"),
    ],
)
def test_who_wrote_the_mail_that_is_answered_is_its_reader(address, writer, name, value):
    reading = read_paper(MAIL.format(address=address, writer=writer))

    assert reading.text_of(f"recipient.{name}") == value
    assert reading.text_of("recipient.email") == address
    assert reading.text_of("sender.email") == "Ute.Holl@kreis-altenau.example"


def test_a_quoted_mail_of_somebody_else_names_no_reader():
    reading = read_paper(MAIL.format(address="info@verein.example", writer="Gemeinderat Holm <rat@holm.example>"))

    assert reading.text_of("recipient.body") == ""


def test_who_is_named_in_the_head_of_the_mail_stays_its_reader():
    head = "Turnverein Holm <info@verein.example>"
    reading = read_paper(MAIL.format(address=head, writer="Förderkreis Anger <info@verein.example>"))

    assert reading.text_of("recipient.body") == "Turnverein Holm"


@pytest.mark.parametrize("heading", ["1. Bewilligung", "I. Zuwendung", "A) Entscheidung"])
def test_a_heading_is_no_part_of_the_sentence_below_it(heading):
    text = (
        "Kreis Altenau\n\nFrau\nUte Kern\nAm Weiher 3\n39990 Aue\n\nAltenau, 6. Mai 2019\n\nIhr Antrag vom 3. April 2019\n\n"
        f"Sehr geehrte Frau Kern,\n\n{heading}\n\nauf Ihren Antrag bewillige ich Ihnen 2.000 EUR.\n\nMit freundlichen Grüßen\n\nHoll\n"
    )
    quotes = [one.quote.text for one in read_paper(text).decisions]

    assert len(quotes) == 1
    assert quotes[0].startswith("auf Ihren Antrag bewillige ich Ihnen 2.000 EUR")


def test_a_sentence_that_a_page_break_parts_still_goes_on():
    text = (
        "Kreis Altenau\n\nFrau\nUte Kern\nAm Weiher 3\n39990 Aue\n\nAltenau, 6. Mai 2019\n\nIhr Antrag vom 3. April 2019\n\n"
        "Sehr geehrte Frau Kern,\n\n1. Die Zuwendung\n\f\nwird abgelehnt, weil die Mittel erschöpft sind.\n\n"
        "Mit freundlichen Grüßen\n\nHoll\n"
    )

    assert "Die Zuwendung wird abgelehnt" in read_paper(text).decisions[0].quote.text
