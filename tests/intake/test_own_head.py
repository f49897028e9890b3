"""A paper's own sittings, items and numbers are none of its references; what it is added to is one."""

from __future__ import annotations

import pytest

from wiedervorlage.intake.encode import encode_reading
from wiedervorlage.intake.read import read_paper


def _references(text: str) -> list[tuple[str, str]]:
    read = encode_reading(read_paper(text))["references"]
    return [(one["kind"], one.get("date") or one.get("name", "")) for one in read]


_COURSE = """\
Vorlage - 41-2/2019

Betreff: Ausbau der Kreisstraßen im Lindental
Status:öffentlich
Federführend:Fachbereich Straßen
Beratungsfolge:
Ausschuss für Umwelt und Verkehr Vorberatung
04.06.2019
12. Sitzung des Ausschusses für Umwelt und Verkehr ungeändert beschlossen
Kreistag Entscheidung
26.06.2019
Anlagen:
Karte

Sachverhalt

Der Bericht wird an den Ausschuss für Umwelt und Verkehr am 04.06.2019 zur Beratung verwiesen. Die Strecke wurde
beim Ortstermin am 14. Mai 2019 besichtigt.
"""


def test_the_sittings_on_a_papers_way_are_none_of_its_references() -> None:
    assert _references(_COURSE) == [("meeting", "2019-05-14")]


def test_the_way_of_a_paper_printed_in_one_line_is_known_as_well() -> None:
    text = (
        "SACHSTAND : Antrag vom 03.03.2021, OF 311/4 Betreff: Bänke am Weiher Der Ortsbeirat möge beschließen: Der"
        " Magistrat stellt zwei Bänke auf. Beratung im Ortsbeirat: 4 Beratungsergebnisse: 9. Sitzung des OBR 4 am"
        " 16.03.2021, TO I, TOP 8 Beschluss: Die Vorlage OF 311/4 wird angenommen.\n"
    )
    assert _references(text) == []


_MINUTES = """\
Niederschrift über die Sitzung des Gemeinderates Ahornau am 7. Mai 2018

TOP 1 Genehmigung der Niederschrift über die Sitzung vom 9. April 2018

Die Niederschrift wird einstimmig genehmigt.

TOP 2 Bücherei

Der Rat beschließt längere Öffnungszeiten.
"""


def test_the_items_of_minutes_are_their_own() -> None:
    assert [kind for kind, _ in _references(_MINUTES) if kind == "agenda item"] == []


def test_the_sitting_whose_minutes_are_approved_is_another_one() -> None:
    assert ("meeting", "2018-04-09") in _references(_MINUTES)


@pytest.mark.parametrize(
    "text", ["Das wurde unter TOP 4.2 beraten, siehe TOP 4.2 der Sitzung.", "Der Rat hat zugestimmt (TOP 4.2)."]
)
def test_an_item_that_is_pointed_to_is_a_reference(text: str) -> None:
    assert ("agenda item", "TOP 4.2") in _references(
        f"Sehr geehrte Frau Ohm,\n\n{text}\n\nMit freundlichen Grüßen\nAhn\n"
    )


def test_the_number_a_motion_is_added_to_is_a_reference_and_its_own_is_none() -> None:
    text = """\
Anträge zur 9. Stadtratssitzung am 12.09.2018

DS 118b/2018 Änderungsantrag zur Drucksache 118/2018 Spielplätze

Der Stadtrat beschließt: In Punkt 2 wird das Wort „drei“ durch „vier“ ersetzt.
"""
    assert _references(text) == [("paper", "Drucksache 118/2018")]


def test_the_number_of_a_resolution_that_heads_its_item_is_its_own() -> None:
    text = """\
Niederschrift über die Sitzung der Verbandsversammlung am 7. Mai 2018

TOP 6
Beschluss 004/18     Wirtschaftsplan 2019

Herr Ahn erläutert den Plan. Er erinnert daran, dass der Beschluss 011/17 noch nicht umgesetzt ist.
"""
    assert [name for kind, name in _references(text) if kind == "decision"] == ["Beschluss 011/17"]


def test_the_act_that_a_sitting_is_to_pass_is_no_reference() -> None:
    text = "Beschluss:\n\nDer Kreistag beschließt die Haushaltssatzung wie vorgelegt. Die Hauptsatzung bleibt.\n"
    assert [name for kind, name in _references(text) if kind == "regulation"] == ["Hauptsatzung"]


def test_the_day_in_the_line_above_a_letter_is_its_own() -> None:
    text = "Antwort vom 09.01.2019:\n\nSehr geehrter Herr Ohm,\n\nIhr Schreiben vom 11.12.2018 liegt mir vor.\n"
    assert _references(text) == [("letter", "2018-12-11")]
