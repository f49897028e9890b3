"""What the wording of a proposal says without settling or arguing anything; all names are invented."""

import pytest

from wiedervorlage.intake.read import read_paper
from wiedervorlage.intake.text.lines import split_blocks
from wiedervorlage.intake.text.paragraphs import paragraphs
from wiedervorlage.intake.text.quoting import quote_of
from wiedervorlage.intake.text.sentences import Stretch

MOTION = """CDU-Fraktion im Rat der Stadt Auhagen

{title}

Die CDU-Fraktion beantragt, den Beschlussvorschlag der Verwaltung wie folgt zu ändern:

Ziffer 2 erhält folgende Fassung:

    „2. Der Hebesatz der Grundsteuer B wird auf 535 v. H. festgesetzt.“

Nach Ziffer 5 wird folgende Ziffer 5a eingefügt:

    „5a. Die Zuschüsse an die Träger der Jugendarbeit werden in Höhe von 184.000 € fortgeführt. Die Deckung erfolgt
    aus dem Produkt 11108, dessen Ansatz um 184.000 € auf 96.000 € gekürzt wird.“

{rest}

Begründung

Die Jugendarbeit erreicht nach dem Jahresbericht 2024 rund 1.150 Kinder. Eine Schließung ohne belastbare Zahlen lehnen
wir ab.

gez. Eva Kern
"""


def read(title="Änderungsantrag", rest=""):
    return read_paper(MOTION.format(title=title, rest=rest))


@pytest.mark.parametrize(
    "rest",
    [
        "Im Übrigen bleibt es bei der Vorlage.",
        "Im übrigen bleibt der Beschlussvorschlag der Verwaltung unverändert.",
        "Im Übrigen gilt die Fassung der Vorlage.",
        "",
    ],
)
def test_what_leaves_the_rest_as_it_is_decides_nothing_and_who_pleads_does_not_either(rest):
    reading = read(rest=rest)
    assert reading.kind == "council paper"
    assert [one.quote.text[:28] for one in reading.decisions] == [
        "Der Hebesatz der Grundsteuer",
        "Die Zuschüsse an die Träger ",
    ]


def test_what_a_point_adds_is_no_ground():
    assert not any("Deckung" in reason.quote.text for reason in read().reasons)


@pytest.mark.parametrize(
    "title",
    [
        "Gemeinsamer Änderungsantrag\nzur Vorlage 61/2025 (Haushaltssatzung) für die Sitzung des Rates, TOP 7",
        "Antrag der CDU-Fraktion zum Haushalt 2025",
    ],
)
def test_the_title_of_a_motion_asks_nothing(title):
    assert not any("ntrag" in request.quote.text.split(" ")[1] for request in read(title=title).requests)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Der Hebesatz wird festgesetzt.“", "Der Hebesatz wird festgesetzt"),
        ("Der Verein „Neue Aue“", "Der Verein „Neue Aue“"),
        ('Der Weg wird gesperrt."', "Der Weg wird gesperrt"),
        ('Der Verein heißt "Neue Aue".', 'Der Verein heißt "Neue Aue"'),
        ("Die Satzung wird »ersatzlos« aufgehoben.", "Die Satzung wird »ersatzlos« aufgehoben"),
    ],
)
def test_a_mark_that_closes_what_began_before_is_no_part_of_a_quote(text, expected):
    (paragraph,) = paragraphs(split_blocks(text))
    assert quote_of(Stretch(paragraph=paragraph, start=0, end=len(text))).text == expected


PAPER = """Gemeinde Auhagen

Beschlussvorlage Nr. 12/2011

Bänke am Mühlbach

Beschlussvorschlag:

{proposal}

Sachverhalt:

{facts}
"""


def proposed(proposal, facts="Am Mühlbach gibt es bisher keine einzige Bank."):
    reading = read_paper(PAPER.format(proposal=proposal, facts=facts))
    assert reading.kind == "council paper"
    return [one.quote.text for one in reading.decisions]


def test_each_letter_of_an_order_settles_a_thing_of_its_own():
    proposal = (
        "1. Der Weg wird befestigt.\n\n2. Die Verwaltung wird beauftragt,\n   a) am Mühlbach drei Bänke aufzustellen und\n"
        "   b) dem Rat bis zum Herbst eine Kostenberechnung vorzulegen."
    )
    found = proposed(proposal)
    assert len(found) == 3
    assert found[1].startswith("am Mühlbach drei Bänke")
    assert found[2].startswith("dem Rat bis zum Herbst")


@pytest.mark.parametrize(
    ("proposal", "count"),
    [
        ("Der Rat nimmt den Kostenstand zur Kenntnis und stimmt der Vergabe der Gewerke 3 bis 5 zu.", 1),
        ("Der Rat nimmt den Bericht zur Kenntnis und beauftragt die Verwaltung, drei Bänke aufzustellen.", 1),
        ("Der Rat nimmt den Bericht über die Bänke und den Weg zustimmend zur Kenntnis.", 0),
    ],
)
def test_who_takes_note_and_settles_something_as_well_decides(proposal, count):
    assert len(proposed(proposal)) == count


def test_the_articles_of_a_by_law_are_its_text():
    law = (
        "Die Steuer ist zuletzt 2001 erhöht worden.\n\nAufgrund des § 5 der Gemeindeordnung hat der Rat in seiner Sitzung"
        " am ........ folgende Änderungssatzung beschlossen:\n\nArtikel 1\n\nIn § 5 Abs. 3 wird die Angabe „600 €“ durch"
        " die Angabe „720 €“ ersetzt.\n\nArtikel 2\n\nDie Ermäßigung wird auf Antrag gewährt.\n\nArtikel 3\n\n"
        "Diese Satzung tritt am 1. April 2024 in Kraft."
    )
    paper = PAPER.replace("Beschlussvorschlag:", "Dem Rat wird empfohlen, wie folgt zu beschließen:")
    reading = read_paper(paper.format(proposal="Die anliegende Satzung wird beschlossen.", facts=law))
    assert [one.quote.text for one in reading.decisions] == ["Die anliegende Satzung wird beschlossen"]


def test_a_paper_that_asks_only_to_be_noted_gives_no_grounds():
    paper = (
        "Kreis Auhagen\n\nMitteilungsvorlage Nr. 213/2019\n\nMitteilung:\n\nDamit waren 98,5 % der Plätze belegt. Ein"
        " Anspruch konnte in 19 Fällen nicht erfüllt werden.\n\n"
        "Um Kenntnisnahme wird gebeten."
    )
    assert not read_paper(paper).reasons


def test_points_with_roman_numbers_are_all_proposed():
    points = "I.   Die Fahrten werden abbestellt.\nII.  Ein Taxi wird eingerichtet.\nIII. Es wird berichtet."
    paper = PAPER.format(proposal="Der Rat beschließt:\n" + points, facts="Die Linie fährt leer.")
    (field,) = [one.value for one in read_paper(paper).fields if one.name == "paper.proposed_resolution"]
    assert field.endswith("III. Es wird berichtet.")


def test_whence_a_point_is_paid_for_is_a_part_of_it():
    proposal = (
        "1. Drei Bänke sind anzuschaffen. Die Mittel in Höhe von 5.200 € sind aus dem Produkt 54100 bereitzustellen."
    )
    reading = read_paper(PAPER.format(proposal=proposal, facts="Am Mühlbach gibt es keine Bank."))
    assert not any("Mittel" in reason.quote.text for reason in reading.reasons)
