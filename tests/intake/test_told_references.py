"""Letters, meetings, papers, decisions and contracts of which a verb or a rarer noun tells."""

from __future__ import annotations

from datetime import date

import pytest

from wiedervorlage.intake.read import read_paper
from wiedervorlage.intake.references.references import find_references
from wiedervorlage.intake.references.settled_references import settled

_DAY = date(2020, 2, 14)


def _read(text: str) -> list[tuple[str, str]]:
    return [(found.kind, found.date or found.name) for found in find_references(text, anchor=_DAY)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Auf Ihre Unterlagennachforderung vom 7. November 2019 reichen wir nach.", "letter"),
        ("Ihre Rechnung vom 07.11.2019 ist zu hoch.", "letter"),
        ("Die Klageerwiderung datiert vom 7. November 2019.", "letter"),
        ("der Brief, den Sie uns am 7. November 2019 schickten", "letter"),
        ("Ihre Beschwerde (Posteingang 07.11.2019) prüfen wir.", "letter"),
        ("Nach dem Schiedsspruch vom 7. November 2019 ist zu zahlen.", "decision"),
        ("Der Bürgerentscheid vom 7. November 2019 bindet den Rat.", "decision"),
        ("Die Räumungsanordnung vom 7. November 2019 gilt weiter.", "decision"),
        ("Der Werkausschuss empfahl am 07.11.2019 den Kauf.", "decision"),
        ("Der Kreistag lehnte den Antrag am 7. November 2019 ab.", "decision"),
        ("Der Antrag wurde am 7. November 2019 vom Rat abgelehnt.", "decision"),
        ("Die Genehmigung wurde am 7. November 2019 erteilt.", "decision"),
        ("Am 7. November 2019 erging der Widerspruchsbescheid.", "decision"),
        ("Mit dem Verein haben wir am 7. November 2019 einen Vertrag geschlossen.", "contract"),
        ("Der Mietvertrag stammt vom 7. November 2019.", "contract"),
        ("Der Nutzungsvertrag, geschlossen am 7. November 2019, läuft aus.", "contract"),
        ("Nach dem öffentlichen Dienstleistungsauftrag vom 07.11.2019 ist zu fahren.", "contract"),
        ("Die Dienstvereinbarung über Stellenbesetzungen vom 7. November 2019 gilt.", "contract"),
        ("Die Prioritätenliste vom 7. November 2019 gilt.", "paper"),
        ("Das Gutachten wurde am 7. November 2019 vorgelegt.", "paper"),
        ("Auf das Protokoll der Kommission vom 7. November 2019 nehme ich Bezug.", "paper"),
        ("Wir haben am 7. November 2019 mit Frau Ohm telefoniert.", "meeting"),
        ("Am 7. November 2019 haben wir Ihren Betrieb besichtigt.", "meeting"),
        ("Die Angebotseröffnung am 07.11.2019 ergab drei Angebote.", "meeting"),
    ],
)
def test_the_day_is_told_by_noun_and_verb(text: str, expected: str) -> None:
    assert (expected, "2019-11-07") in _read(text)
    assert {kind for kind, day in _read(text) if day == "2019-11-07"} == {expected}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Der Rat hat gestern Ihren Antrag angenommen.", ("decision", "2020-02-13")),
        ("Ihr Antrag vom 24. des vergangenen Monats", ("letter", "2020-01-24")),
        ("Vermerk vom 2. Februar 2020 über die Begehung desselben Tages", ("meeting", "2020-02-02")),
        ("Das wurde im Gespräch am Vortag bestätigt.", ("meeting", "2020-02-13")),
        ("Das Gutachten des Büros Ahorn liegt seit November vor.", ("paper", "2019-11")),
    ],
)
def test_a_day_is_told_by_words(text: str, expected: tuple[str, str]) -> None:
    assert expected in _read(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Siehe Antwort auf die Anfrage KA 31/17.", ("letter", "Anfrage KA 31/17")),
        ("Der Beschluss 31-2017 wird aufgehoben.", ("decision", "Beschluss 31-2017")),
        ("Der Streuplan 2016/17 wurde eingehalten.", ("paper", "Streuplan 2016/17")),
        ("Zu Ihrem Bericht teile ich mit, dass es bleibt.", ("letter", "Bericht")),
        ("3. Nutzungsvereinbarung mit der Gemeinde Auen", ("contract", "Nutzungsvereinbarung mit der Gemeinde Auen")),
    ],
)
def test_a_thing_is_named_by_its_number_or_side(text: str, expected: tuple[str, str]) -> None:
    assert expected in _read(text)


@pytest.mark.parametrize(
    "text",
    [
        "Sie dürfen vor Ihrem Laden vom 1.4. bis 30.9.2020 Tische aufstellen.",
        "Am 7. November 2019 ist der Baum umgestürzt und hat unser Auto beschädigt.",
        "Der Zuschuss wurde am 7. November 2019 überwiesen.",
        "Ich vermisse die Stellungnahme des Forstamtes.",
        "Wir hoffen auf Ihre Zusage.",
        "Für Ihre Rückfragen stehe ich zur Verfügung.",
        "Die Probe vom 7. November 2019 ergab 62 mg.",
    ],
)
def test_a_mere_event_is_no_reference(text: str) -> None:
    assert _read(text) == []


def test_the_day_of_arrival_is_no_second_letter() -> None:
    found = find_references("Ihr Schreiben vom 5. Februar 2020", anchor=_DAY)
    arrived = find_references("Ihr Antrag ging am 7. Februar 2020 ein.", anchor=_DAY)
    kept = settled([*found, *arrived], answers=False)
    assert [one.date for one in kept] == ["2020-02-05"]


@pytest.mark.parametrize("day", ["Aue, den 12. Mai 2014", "ohne Tag"])
def test_a_decree_without_its_day_stands_among_the_references_of_a_paper(day):
    text = (
        f"Kreis Auental\n\n{day}\n\nBaumschutz\n\nSehr geehrter Herr Kern,\n\nNr. 3.2 des Heckenerlasses lässt das zu."
    )

    fields = {item.name: item.value for item in read_paper(text).fields}

    assert (fields["references.0.kind"], fields["references.0.name"]) == ("decree", "Heckenerlass")


def test_a_contract_is_named_with_its_partner_and_without_the_remark_behind():
    text = "Im Vertrag mit dem Pächter (wir durften ihn am 14. Januar einsehen) steht in § 7, dass die Preise gelten."

    (found,) = [one for one in find_references(text, anchor=None) if one.kind == "contract"]

    assert (found.name, found.section) == ("Vertrag mit dem Pächter", "§ 7")
