"""The title of an item names what it is about and decides nothing. All names are invented."""

import pytest

from wiedervorlage.intake.read import read_paper

MINUTES = """Gemeinde Aubach

Niederschrift über die Sitzung des Gemeinderates Aubach am 04.05.2011

{mark}8{point} Bestellung einer Schriftführerin

Beschlussvorschlag:
Frau Sabine Lohse wird zur Schriftführerin bestellt.

Gemäß Beschlussvorschlag einstimmig beschlossen.

{mark}9{point} {title}

Herr Abel dankt den Helfern des Dorffestes.

{mark}10{point} Zaun am Schulhof

Der Gemeinderat beschließt, den Zaun zu erneuern.

Abstimmungsergebnis: 8 Ja-Stimmen, 1 Nein-Stimme
"""


@pytest.mark.parametrize("mark", ["", "TOP ", "Zu Punkt ", "§ "])
@pytest.mark.parametrize(
    "title",
    ["Anfragen und Mitteilungen", "Verschiedenes", "Grundstücksangelegenheit - Vorlage 19/2011", "Antrag auf Zuschuss"],
)
def test_the_title_of_an_item_is_no_decision(mark, title):
    text = MINUTES.format(mark=mark, point="." if not mark else "", title=title)
    quotes = [decision.quote.text for decision in read_paper(text).decisions]
    assert not any(title.split()[0] in quote for quote in quotes)
    assert any("Zaun" in quote for quote in quotes)


def test_what_is_resolved_in_the_line_of_its_item_stays():
    text = MINUTES.format(mark="", point=".", title="Dem Zuschuss an den Turnverein wird zugestimmt")
    assert any("Turnverein" in decision.quote.text for decision in read_paper(text).decisions)
