"""Contracts under all their names, letters told by a verb, newspapers with the day a verb tells."""

from __future__ import annotations

from datetime import date

import pytest

from wiedervorlage.intake.references.references import find_references

_DAY = date(2020, 2, 14)


def _read(text: str) -> list[tuple[str, str]]:
    return [(one.kind, one.date or one.name) for one in find_references(text, anchor=_DAY)]


@pytest.mark.parametrize(
    "text",
    [
        "Wir berufen uns auf den im Termin vom 7. November 2019 geschlossenen Vergleich.",
        "Die am 7. November 2019 mit dem Verein getroffene Absprache gilt.",
        "Das am 07.11.2019 unterzeichnete Abkommen regelt es.",
        "Die Charta, die wir am 7. November 2019 mit der Stadt unterzeichnet haben, gilt weiter.",
        "Die Nutzungsüberlassung vom 7. November 2019 läuft aus.",
        "Zur Urkunde UR-Nr. 311/2019 vom 7. November 2019 fehlt das Zeugnis.",
        "Ihr Auftrag vom 7. November 2019 ist ausgeführt.",
        "Auftrag vom 07.11.2019, Nr. 66/13",
        "Der Vertrag zwischen der Stadt und dem Verein vom 7. November 2019 ist gekündigt.",
        "Die Übereinkunft vom 7. November 2019 bindet beide.",
    ],
)
def test_a_contract_is_known_under_all_its_names(text: str) -> None:
    assert ("contract", "2019-11-07") in _read(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("In meinem Heimvertrag steht davon nichts.", "Heimvertrag"),
        ("Gemäß Nutzungsvertrag ist das unsere Sache.", "Nutzungsvertrag"),
        ("Der Vertrag zwischen der Stadt und dem Verein regelt es.", "Vertrag zwischen der Stadt und dem Verein"),
        ("Die AVR sind gestiegen.", "AVR"),
        ("Bereitschaft – Vertrag mit der Stadt Auen", "Vertrag mit der Stadt Auen"),
    ],
)
def test_a_contract_is_known_without_its_day(text: str, name: str) -> None:
    assert ("contract", name) in _read(text)


@pytest.mark.parametrize(
    "text",
    [
        "Die Verbrennung des Laubs, die am 7. November 2019 gemeldet wurde, war erlaubt.",
        "Im Auftrag",
        "Der Auftrag der Vertretung vom 7. November 2019 ist erledigt.",
        "Jeder Azubi braucht seinen Ausbildungsvertrag.",
    ],
)
def test_what_two_have_not_closed_is_no_contract(text: str) -> None:
    assert [kind for kind, _ in _read(text) if kind == "contract"] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ihr Angebot vom 7. November 2019 nehmen wir an.", ("letter", "2019-11-07")),
        ("Das Angebot der Firma Ahorn vom 07.11.2019 war günstiger.", ("letter", "2019-11-07")),
        ("Ihre Vorlage vom 7. November 2019 prüfen wir.", ("letter", "2019-11-07")),
        ("Ihre Anmeldung haben wir am 7. November 2019 bekommen.", ("letter", "2019-11-07")),
        ("Sie haben mir im November geschrieben, es bleibe dabei.", ("letter", "2019-11")),
        ("Auf die gerichtliche Verfügung vom 7. November 2019 wird mitgeteilt:", ("letter", "2019-11-07")),
        ("Die Rechtsaufsicht hat mit Verfügung vom 7. November 2019 zugestimmt.", ("decree", "2019-11-07")),
        ("Auf meine Verfügung vom 7. November 2019 weise ich hin.", ("decree", "2019-11-07")),
        ("Das Sozialministerium hat mir geschrieben, das Gesetz gelte.", ("letter", "Schreiben")),
        ("In der Antwort des Ordnungsamtes war sie zugesagt.", ("letter", "Antwort")),
    ],
)
def test_a_letter_is_told_by_noun_and_verb(text: str, expected: tuple[str, str]) -> None:
    assert expected in _read(text)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Die Auentaler Nachrichten berichteten am 7. November, daß es so sei.", "2019-11-07"),
        ("In der Ostsee-Zeitung stand gestern, dass nun gebaut wird.", "2020-02-13"),
        ("Auch der Stadtbote hat im November über die Unfälle berichtet.", "2019-11"),
        ("Wir haben am 7. November 2019 im Tageblatt gelesen, dass es teurer wird.", "2019-11-07"),
    ],
)
def test_a_verb_tells_the_day_of_a_newspaper(text: str, day: str) -> None:
    assert ("press", day) in _read(text)


@pytest.mark.parametrize(
    "text", ["Die Handwerks-Rundschau (Heft 2) hat darüber berichtet.", "Der Auentaler Anzeiger berichtete davon."]
)
def test_a_newspaper_that_reported_needs_no_day(text: str) -> None:
    assert [kind for kind, _ in _read(text)] == ["press"]


@pytest.mark.parametrize(
    ("text", "kind", "days"),
    [
        ("Die Erlasse vom 30.06.1998 und 14.02.2000 gelten nicht mehr.", "decree", ["1998-06-30", "2000-02-14"]),
        (
            "Die Bescheide vom 3. Mai 2019, 7. Juni 2019 und 9. Juli 2019",
            "decision",
            ["2019-05-03", "2019-06-07", "2019-07-09"],
        ),
        ("die Vermerke vom 3. Mai 2019 sowie 7. Juni 2019", "paper", ["2019-05-03", "2019-06-07"]),
    ],
)
def test_each_day_of_a_list_is_one_of_its_own(text: str, kind: str, days: list[str]) -> None:
    assert [day for one, day in _read(text) if one == kind] == days


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (
            "Der Gemeindevorstand hat über Ihren Antrag vom 22. Oktober 2019 am vergangenen Dienstag beraten und ihm zugestimmt.",
            "2020-02-11",
        ),
        ("Der Rat hat am 02.08.2019 unter Beschluss-Nr. 41/2019 die Haushaltssatzung erlassen.", "2019-08-02"),
        ("Der HFA hat am 22. April 2019 die Mittel auf 380.000 Euro begrenzt.", "2019-04-22"),
    ],
)
def test_a_decision_has_the_day_on_which_it_was_taken(text: str, day: str) -> None:
    assert ("decision", day) in _read(text)


def test_a_leaflet_is_a_paper_and_a_short_form_of_grants_a_funding_rule() -> None:
    assert _read("In Ihrem Merkblatt „Bauen ohne Antrag“ steht nichts.")[0][0] == "paper"
    assert ("funding rule", "KitaFR") in _read("Das widerspricht der KitaFR, Ziffer 3.2.")


def test_as_was_agreed_on_a_day_tells_a_meeting() -> None:
    assert ("meeting", "2019-11-08") in _read("Wie am Freitag, dem 8. November 2019, besprochen, bleibt es dabei.")


def test_to_tell_a_newspaper_something_points_to_none() -> None:
    assert _read("Wir haben das dem Auentaler Anzeiger mitgeteilt.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Wir haben mit den Werken gesprochen (Termin war am 7. November).", ("meeting", "2019-11-07")),
        ("Unser Termin am 3.3. bleibt.", ("meeting", "2020-03-03")),
        ("Das hat er beim Kreissporttag am 7. November 2019 zugesagt.", ("meeting", "2019-11-07")),
        ("Sie haben sich unter dem 7. November 2019 über den Bescheid beschwert.", ("letter", "2019-11-07")),
        ("Nach den Beförderungsbedingungen besteht kein Anspruch.", ("regulation", "Beförderungsbedingungen")),
        ("Die AMEV-Empfehlungen sind nicht vereinbart.", ("regulation", "AMEV-Empfehlungen")),
        ("Die Schall 03 ist anzuwenden.", ("regulation", "Schall 03")),
        ("Die Träger sind nach G 26.3 zu untersuchen.", ("regulation", "G 26.3")),
    ],
)
def test_rarer_nouns_and_verbs_point_as_well(text: str, expected: tuple[str, str]) -> None:
    assert expected in _read(text)


def test_a_part_is_of_an_ordinance_with_its_number() -> None:
    (found,) = find_references("Maßgeblich ist Anlage 2 zur 16. BImSchV.", anchor=_DAY)
    assert (found.kind, found.name, found.section) == ("regulation", "BImSchV", "Anlage 2")
