"""A letter that has been written is not later than the one that speaks of it; what is yet to come may be."""

import pytest

from wiedervorlage.intake.checks.day_check import check_dates
from wiedervorlage.intake.read import read_paper


@pytest.mark.parametrize(
    "text",
    [
        "mit Schreiben vom 05.12.2013 haben Sie Mittel beantragt.",
        "auf Ihr Schreiben vom 05.12.2013 antworte ich gern.",
        "in dem Brief vom 5. Dezember 2013 haben Sie Mittel beantragt.",
        "unsere E-Mail vom 05.12.2013 blieb ohne Antwort.",
        "gemäß meinem\nSchreiben vom 05.12.2013 fehlt noch der Plan.",
        "per Fax vom 05.12.2013 ging der Plan ein.",
        "Ihr Antrag auf einen Zuschuss vom 05.12.2013",
        "Ihr Bericht vom 05.12.2013, Az. 20-21-10",
        "auf Ihren Bescheid vom 05.12.2013 nehme ich Bezug.",
        "Ihres Zuwendungsbescheides vom 05.12.2013",
        "Ihr Erlaß vom 5. Dezember 2013",
        "Ihre Verfügung vom 05.12.2013 liegt mir vor.",
        "mit Bericht vom 05.12.2013 haben Sie die Kosten genannt, die entstehen werden.",
        "Die mit Schreiben der Kämmerei vom 05.12.2013 erbetene Verlängerung wird gewährt.",
        "mit Schreiben des Amtes für Schule vom 05.12.2013 wurde um Aufschub gebeten.",
        "gemäß Verfügung der Bezirksregierung vom 05.12.2013",
        "Ihr Antrag vom 05.12.2013 wird abgelehnt.",
        "Die Pläne werden geprüft. Mit Schreiben vom 05.12.2013 bitten Sie um Aufschub. Er wird gewährt.",
    ],
)
def test_a_letter_that_is_told_of_as_written_is_not_later(text):
    assert [found.code for found in check_dates(text, "2013-09-26")] == ["INT-006"]
    assert list(check_dates(text, "2013-12-06")) == []


@pytest.mark.parametrize(
    "text",
    [
        "wir beraten darüber in der Sitzung vom 05.12.2013.",
        "das Schreiben legen wir bis zum 05.12.2013 vor.",
        "die Förderung gilt vom 05.12.2013 an.",
        "der Brief geht am 05.12.2013 an alle Haushalte.",
        "mit Wirkung vom 05.12.2013 ändert sich die Gebühr.",
        "Die Vereinbarung soll mit Schreiben vom 05.12.2013 durch beide Seiten bestätigt werden; sie liegt bei.",
        "Mit Bescheid vom 05.12.2013 wird die Restzahlung folgen.",
        "Die Zusage ergeht mit Schreiben vom 05.12.2013.",
        "Sie erhalten die Zusage mit Schreiben des Amtes vom 05.12.2013.",
        "Ihr Antrag auf einen Zuschuss für das Zeltlager vom 05.12.2013",
        "Ihr Antrag auf Nutzung der Halle vom 05.12.2013 bis 08.12.2013",
        "Ihr Antrag auf Urlaub vom 05.12.2013 an",
    ],
)
def test_what_is_yet_to_come_may_be_later(text):
    assert list(check_dates(text, "2013-09-26")) == []


@pytest.mark.parametrize(
    ("answered", "codes"), [("19. Juli 2004", ["INT-006"]), ("1. Juli 2004", []), ("19. Juli", [])]
)
def test_the_day_of_the_letter_answered_stands_in_the_head(answered, codes):
    text = (
        "Stadt Altenau\nMarkt 1\n48427 Altenau\n\nFrau\nErika Beispiel\nAm Bach 2\n48427 Altenau\n\n"
        f"Mein Zeichen\tIhr Schreiben vom\tDatum\n66-612/04\t{answered}\t8. Juli 2004\n\n"
        "Radweg\n\nSehr geehrte Frau Beispiel,\n\nder Weg wird gebaut.\n\nMit freundlichen Grüßen\nMuster\n"
    )

    assert [found.code for found in read_paper(text).findings] == codes


def test_minutes_may_note_a_letter_that_came_after_the_sitting():
    text = (
        "Stadt Altenau\n\nNiederschrift\nüber die 3. Sitzung des Rates der Stadt Altenau am 8. Juli 2004\n\n"
        "TOP 1 Radweg\n\nDie Anfrage wird schriftlich beantwortet.\n"
        "Anmerkung: Mit Schreiben vom 19. Juli 2004 hat der Kreis den Bau zugesagt.\n"
    )
    reading = read_paper(text)

    assert reading.text_of("paper.session_date") == "2004-07-08"
    assert reading.findings == ()
