"""Heads of minutes and council papers as different houses set them; all names are invented."""

import pytest

from wiedervorlage.intake.read import read_paper


def values(text):
    return {item.name: item.value for item in read_paper(text).fields}


def votes(text):
    found = values(text)
    return {name.removeprefix("votes.0."): value for name, value in found.items() if name.startswith("votes.0.")}


DEBATE = """
Herr Lohse hält den Zaun für überflüssig. Frau Abel verweist auf die Schulordnung und bittet um Zustimmung.

Beschluss: Der Zaun wird gesetzt.
"""


@pytest.mark.parametrize(
    ("head", "kind", "body"),
    [
        ("N I E D E R S C H R I F T\nüber die 3. Sitzung des Ortsrates Aubach\nam 4. Mai 2011", "Niederschrift", "Ortsrat Aubach"),
        ("A U S Z U G\naus der Niederschrift über die Sitzung des Werkausschusses vom 04.05.2011", "Auszug Aus Der Niederschrift", "Werkausschuss"),
        ("Kurzprotokoll\nGremium: Hauptausschuss\nDatum: 04.05.2011", "Kurzprotokoll", "Hauptausschuss"),
        ("Protokoll der außerordentlichen Mitgliederversammlung am 4. Mai 2011", "Protokoll", "Mitgliederversammlung"),
        ("Kirchenvorstand\n\nPROTOKOLL der KV-Sitzung am 4. Mai 2011", "Protokoll", "Kirchenvorstand"),
        ("Niederschrift zur 9. Verbandsversammlung\nTag: 04.05.2011", "Niederschrift", "Verbandsversammlung"),
        ("Auszug aus der Niederschrift der Kreistagssitzung vom 4. Mai 2011", "Auszug aus der Niederschrift", "Kreistag"),
    ],
)  # fmt: skip
def test_minutes_name_themselves_and_the_body_in_the_nominative(head, kind, body):
    found = values(f"Gemeinde Aubach\n\n{head}\n\nTOP 4 Zaun am Schulhof\n{DEBATE}")

    assert str(found["paper.kind"]).casefold() == kind.casefold()
    assert found["paper.body"] == body
    assert found["paper.session_date"] == "2011-05-04"
    assert found["paper.agenda_item"] == "TOP 4"


@pytest.mark.parametrize(
    ("item", "number", "heading"),
    [
        ("§ 7 - öffentlich -\nZaun am Schulhof", "§ 7", "Zaun am Schulhof"),
        ("TOP Ö 4   Zaun am Schulhof (Vorlage 12/2011)", "TOP Ö 4", "Zaun am Schulhof"),
        ("Zu Punkt 2 der Tagesordnung: Zaun am Schulhof", "Punkt 2", "Zaun am Schulhof"),
        ("TOP 11\tVorlage 12/2011\n\tZaun am Schulhof", "TOP 11", "Zaun am Schulhof"),
    ],
)
def test_the_only_item_of_minutes_is_their_subject(item, number, heading):
    found = values(f"Gemeinde Aubach\n\nNiederschrift über die Sitzung des Ortsrates am 04.05.2011\n\n{item}\n{DEBATE}")

    assert found["paper.agenda_item"] == number
    assert found["subject.0"] == heading


def test_minutes_of_several_items_have_their_title_as_subject():
    found = values(
        "Gemeinde Aubach\n\nNiederschrift\nüber die Sitzung des Ortsrates am 04.05.2011\n\n"
        f"TOP 1 Zaun am Schulhof\n{DEBATE}\nTOP 2 Laterne am Weiher\n{DEBATE}"
    )

    assert found["subject.0"] == "Niederschrift über die Sitzung des Ortsrates"
    assert "paper.agenda_item" not in found


@pytest.mark.parametrize(
    ("vote", "expected"),
    [
        ("Abstimmung: Ja 8\tNein 0\tEnthaltung 1", {"for": 8, "against": 0, "abstained": 1}),
        ("Der Antrag wird mit 11 : 26 : 2 abgelehnt.", {"for": 11, "against": 26, "abstained": 2}),
        ("Der Antrag fand bei 9 Ja-Stimmen und 3 Enthaltungen keine Mehrheit.", {"for": 9, "abstained": 3}),
        ("Ja: 18   Nein: 3   Enth.: ./.", {"for": 18, "against": 3, "abstained": 0}),
        ("3x Ja / 0x Nein / 0x Enthaltung", {"for": 3, "against": 0, "abstained": 0}),
        ("Ergebnis: 8 Nein-Stimmen, 3 Ja-Stimmen, 1 Enthaltung", {"for": 3, "against": 8, "abstained": 1}),
        ("Der Zaun wird nicht bewilligt. Die Zustimmung wird nicht erteilt. 5:3", {"for": 5, "against": 3}),
        ("Der Rat bewilligt den Zaun bei zwei Nein-Stimmen.", {"against": 2}),
    ],
)
def test_votes_are_read_however_they_are_set(vote, expected):
    found = votes(f"Gemeinde Aubach\n\nNiederschrift über die Sitzung des Ortsrates am 04.05.2011\n\n{vote}\n")

    assert found == expected


PAPER = """Stadt Aubach
Bauamt

{kind}
{status}

Sitzungstermin\tGremium\tStatus\tZuständigkeit
03.05.2011\tBauausschuss\tnö\tVorberatung
12.05.2011\tStadtrat\tö\tEntscheidung

Betreff:
Zaun am Schulhof

{lead}
Der Zaun wird gesetzt.

Begründung:
Der alte Zaun ist im Winter umgefallen, und die Kinder laufen auf die Straße.
"""


@pytest.mark.parametrize(
    ("kind", "name", "number"),
    [
        ("D r u c k s a c h e   Nr.   DS 0158/10", "Drucksache", "DS 0158/10"),
        ("Drucksache XVII/0088", "Drucksache", "XVII/0088"),
        ("Drucksache 0418/X\nMITTEILUNGSVORLAGE", "MITTEILUNGSVORLAGE", "0418/X"),
        ("Stadtratsvorlage Nr. 61/2019", "Stadtratsvorlage", "61/2019"),
    ],
)
@pytest.mark.parametrize("lead", ["Beschlussantrag:", "Der Stadtrat möge beschließen:", "Die Verwaltung schlägt vor:"])
def test_a_council_paper_is_read_under_whatever_names_its_parts_go(kind, name, number, lead):
    found = values(PAPER.format(kind=kind, status="", lead=lead))

    assert found["paper.kind"] == name
    assert found["paper.number"] == number
    assert (found["paper.body"], found["paper.session_date"]) == ("Stadtrat", "2011-05-12")
    assert found["paper.public"] is True
    assert found["paper.proposed_resolution"] == "Der Zaun wird gesetzt."


def test_of_two_printed_statuses_the_crossed_one_counts():
    text = "Stadt Aubach\n\nVorlage Nr. 12/18\n\n{}\n\nBetreff: Zaun am Schulhof\n\nDer alte Zaun ist umgefallen.\n"

    assert values(text.format("X öffentlich      _ nichtöffentlich"))["paper.public"] is True
    assert values(text.format("_ öffentlich      X nichtöffentlich"))["paper.public"] is False


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "Vorlage der Stadt Aubach für den Schulausschuss; Vorschlag: Der Bericht wird zur Kenntnis genommen.",
            {"paper.kind": "Vorlage", "paper.body": "Schulausschuss", "sender.body": "Stadt Aubach"},
        ),
        (
            "Beschlussvorlage 50/1995/XV/2012, Rhein-Kreis Aubach, Sozial- und Schulausschuss.",
            {"paper.body": "Sozial- und Schulausschuss", "paper.number": "50/1995/XV/2012"},
        ),
        ("Auszug aus der Niederschrift, Stadt Aubach.", {"sender.body": "Stadt Aubach"}),
    ],
)
def test_a_head_run_into_one_sentence_is_read_below_the_address_it_came_from(line, expected):
    found = values(f"https://rat.aubach.example/vo?nr=7\n# Auszug. Gremium: Rat.\n\n{line}\n\nDer Zaun ist alt.\n")

    assert {name: found.get(name) for name in expected} == expected
    assert "Gremium" not in str(found.get("sender.body"))


def test_the_parties_shares_of_a_vote_are_no_figures():
    found = values(
        "Auszug aus der Niederschrift des Rates der Stadt Aubach; mehrheitlich beschlossen.\n\n"
        "Ja: 57 (OB, 21 Rote, 14 Blaue, 5 Grüne). Nein: 2 (Gelbe).\n"
    )

    assert (found["votes.0.for"], found["votes.0.against"]) == (57, 2)
    assert not any(name.startswith("quantities.") for name in found)
