"""Sentences that run over a page break are joined, whatever the foot of one page and the head of the next say."""

from __future__ import annotations

import pytest

from wiedervorlage.intake.read import read_paper

PAPER = """Gemeinde Erlenbrück
Beschlussvorlage Nr. 13/2013

Sachverhalt

Der Landkreis hat mit Schreiben vom 08.07.2013 erklärt, er werde der Abbestellung nur zustimmen, wenn die Anbindung des
Klinikums zum Schichtwechsel um 21.30 Uhr weiterhin ge-

{between}

sichert bleibe. Dem trägt Ziffer II Rechnung.
"""


@pytest.mark.parametrize(
    "between",
    [
        "ZV Aue · Bahnhofstraße 1 · Tel. 0000 / 41 00-0          Drs. 13/2013 - S. 2\n\f\n           Anlage 1 zu TOP 3.1",
        "                Seite 1 von 3\n\n\fVO/2013/13          Gemeinde Erlenbrück          04.09.2013",
        "\fNoch TOP 7\n\nGemeinde Erlenbrück",
        "- 2 -\n\nVorlage 13/2013",
    ],
)
def test_a_sentence_over_a_page_break_is_one(between):
    body = [quote.text for quote in read_paper(PAPER.format(between=between)).body]
    assert any("weiterhin gesichert bleibe. Dem" in text for text in body)


@pytest.mark.parametrize(
    "between",
    [
        "\fDie Verwaltung teilt diese Sorge.",
        "Begründung",
        "\f1. Haltestelle Markt,\n2. Haltestelle Klinikum",
    ],
)
def test_what_is_said_between_stays(between):
    body = " ".join(quote.text for quote in read_paper(PAPER.format(between=between)).body)
    assert "gesichert" not in body
