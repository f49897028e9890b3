"""What papers of many houses point to: rules by their whole name, signs of their own make, things a verb points to."""

from __future__ import annotations

from datetime import date

import pytest

from wiedervorlage.intake.encode import encode_reading
from wiedervorlage.intake.read import read_paper
from wiedervorlage.intake.references.references import find_references

_DAY = date(2020, 2, 14)


def _read(text: str) -> list[tuple[str, str, str]]:
    return [(one.kind, one.name, one.section or one.date) for one in find_references(text, anchor=_DAY)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "nach § 5 des Gesetzes zur Stärkung der kulturellen Bildung und Begegnung im Oberland (Bildungsgesetz)",
            ("law", "Gesetz zur Stärkung der kulturellen Bildung und Begegnung im Oberland (Bildungsgesetz)", "§ 5"),
        ),
        ("gemäß § 12 des Uferschutzgesetzes (UfSG)", ("law", "Uferschutzgesetz (UfSG)", "§ 12")),
        ("gemäß § 7 Abs. 2 und § 9 GemO", ("law", "GemO", "§ 9")),
        ("nach § 32c ff. KiBGB", ("law", "KiBGB", "§ 32c ff.")),
        ("Aufgrund des § 24 (1) Kommunalverfassung", ("law", "Kommunalverfassung", "§ 24 (1)")),
        (
            "Die Hauptsatzung der Stadt Auental, zuletzt geändert am 02.05.2017, wird in § 3 neu gefasst.",
            ("regulation", "Hauptsatzung", "§ 3"),
        ),
        (
            "Die Richtlinie für die Vergabe von Bauaufträgen vom 7. November 2019 gilt bei 50.000 Euro.",
            ("regulation", "Richtlinie für die Vergabe von Bauaufträgen", "2019-11-07"),
        ),
        (
            "Die Satzung über die Benutzung der Grillplätze im Stadtwald (Grillplatzsatzung) gilt.",
            ("regulation", "Satzung über die Benutzung der Grillplätze im Stadtwald (Grillplatzsatzung)", ""),
        ),
    ],
)
def test_rules_are_read_by_their_whole_name_and_section(text: str, expected: tuple[str, str, str]) -> None:
    assert expected in _read(text)


def test_each_section_of_a_list_is_read_with_its_paragraph() -> None:
    read = _read("Die Pflichten ergeben sich aus den §§ 14, 15 und 32 Abs. 2 GemO.")
    assert read == [("law", "GemO", "§ 14"), ("law", "GemO", "§ 15"), ("law", "GemO", "§ 32 Abs. 2")]


def test_a_law_goes_on_by_its_short_form() -> None:
    text = """\
Sehr geehrte Frau Ohm,

nach § 4 des Uferschutzgesetzes (UfSG) ist der Steg zu melden. Auf § 4 UfSG weise ich hin, auch auf § 9 UfSG.

Mit freundlichen Grüßen
Ahn
"""
    read = encode_reading(read_paper(text))["references"]
    assert [(one["name"], one["section"]) for one in read] == [
        ("Uferschutzgesetz (UfSG)", "§ 4"),
        ("Uferschutzgesetz (UfSG)", "§ 9"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mit der VO/2019/04411-02 wurde der Rat befasst.", ("paper", "VO/2019/04411-02", "")),
        ("Die Anfrage AF/0231/2019 ist offen.", ("paper", "Anfrage AF/0231/2019", "")),
        ("Die Stellungnahme des Magistrats vom 7.11.2019, ST 172, gilt.", ("paper", "ST 172", "2019-11-07")),
        ("Bezüglich: 211/2019", ("paper", "211/2019", "")),
        ("die Anfrage von Bürger für Auhagen vom 7. November 2019", ("letter", "Anfrage", "2019-11-07")),
        (
            "Die Anordnung des Ministeriums des Innern gem. § 5 Abs. 2 AufG vom 7.11.2019 liegt bei.",
            ("decree", "Anordnung", "2019-11-07"),
        ),
        (
            "die Anordnung vom 7.11.2019 und das Begleitschreiben gleichen Datums",
            ("letter", "Begleitschreiben", "2019-11-07"),
        ),
        (
            "Der Rat hat in seiner Sitzung am 07.11.2019 den Grundsatzbeschluss gefasst, zu bauen.",
            ("decision", "Grundsatzbeschluss", "2019-11-07"),
        ),
        (
            "Die Gemeindevertretung der Gemeinde Auen hat am 07.11.2019 dem Beitritt zugestimmt.",
            ("decision", "Beschluss", "2019-11-07"),
        ),
        (
            "Die Tagesordnung wurde mit der Einladung des Ortsamtes am 07.11.2019 verschickt.",
            ("letter", "Schreiben", "2019-11-07"),
        ),
        (
            "Frau Ohm, die am 7. November 2019 ein Schreiben mit Unterschriften der Anlieger abgegeben hat, fragt nach.",
            ("letter", "Schreiben", "2019-11-07"),
        ),
        ("Wir setzen das auf die Tagesordnung des BVA am 07.11.2019.", ("meeting", "BVA", "2019-11-07")),
        (
            "Sie wurde im Schulausschuss beantragt und im Ältestenrat am 7. November 2019 bestätigt.",
            ("meeting", "Ältestenrat", "2019-11-07"),
        ),
        (
            "Im Rahmen der Jahreshauptversammlung des Vereins am 07.11.2019 wurde der Vorstand gewählt.",
            ("meeting", "Jahreshauptversammlung", "2019-11-07"),
        ),
        (
            "Das Bürgerbegehren „Rettet den Weiher“ vom 07.11.2019 ist unzulässig.",
            ("letter", "Bürgerbegehren", "2019-11-07"),
        ),
    ],
)
def test_a_thing_is_known_by_sign_and_day(text: str, expected: tuple[str, str, str]) -> None:
    assert expected in _read(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hierzu erging vom Staatsministerium des Innern die Anweisung, streng zu sein.", ("decree", "Anweisung")),
        ("Mir liegt eine Stellungnahme des Amtes für Grünpflege vor.", ("letter", "Stellungnahme")),
        ("In der Antwort auf meine Frage schreibt das Ministerium, dass es bleibt.", ("letter", "Antwort")),
        ("Er verweist auf den bereits dazu getroffenen Beschluss der Stadtvertretung.", ("decision", "Beschluss")),
        (
            "Sie verwies auf die Ausführungen in der Sitzung des Bau- und Wegeausschusses.",
            ("meeting", "Sitzung des Bau- und Wegeausschusses"),
        ),
    ],
)
def test_a_verb_points_to_what_has_no_day(text: str, expected: tuple[str, str]) -> None:
    assert expected in [(kind, name) for kind, name, _ in _read(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Der Ausschuss bereitet den Beschluss des Kreistages vor.",
        "Er endet mit dem Beschluss des Schulentwicklungsplanes.",
        "Die Beschlussfassung über die Stellungnahme des Beirates folgt.",
        "Der Punkt wird TOP 8, Anfragen und Mitteilungen TOP 09.",
        "Im Ausbauprogramm und im Investitionsprogramm steht es.",
        "35. Sitzung der Stadtvertretung 035/StV/2018",
        "Ihre Nachricht vom: / Mein Zeichen:",
        "Der Gemeinderat hat beschlossen, sich zu beteiligen.",
        "Der Antrag zur Geschäftsordnung wird abgelehnt.",
    ],
)
def test_what_is_only_spoken_of_or_to_come_is_no_reference(text: str) -> None:
    assert _read(text) == []


def test_the_day_of_a_sitting_is_not_that_of_the_invitation_to_it() -> None:
    read = _read("Die Einladung zur heutigen Fortsetzung der Sitzung vom 07.11.2019 ging allen zu.")
    assert read == [("meeting", "Sitzung", "2019-11-07")]


def test_the_day_of_a_new_print_belongs_to_the_law() -> None:
    text = "§ 4 der Gemeindeordnung für das Oberland (GO) in der Fassung der Bekanntmachung vom 7. November 2019"
    assert {(one.kind, one.section) for one in find_references(text, anchor=_DAY)} == {("law", "§ 4")}


def test_what_a_sitting_begins_with_is_no_decision_to_look_up() -> None:
    assert [kind for kind, _, _ in _read("Genehmigung des Protokolls vom 07.11.2019")] == ["paper"]
