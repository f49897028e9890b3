"""Heads of minutes with two parts, of extracts that name their item, of resolutions, questions and motions."""

import pytest

from wiedervorlage.intake.read import read_paper


def values(text, *names):
    found = {item.name: item.value for item in read_paper(text).fields}
    return [found.get(name) for name in names]


MINUTES = """Stadt Auhagen

Niederschrift

über die {public}Sitzung des Stadtrates am Donnerstag, 21. Januar 2016

Anwesend: Bürgermeisterin Abel und 12 Mitglieder

{first}

TOP 1: Zaun am Schulhof

Der Zaun wird erneuert. Einstimmig.

{second}

TOP 2: Verkauf des Stegs

Der Steg wird verkauft. Einstimmig.

Abel                            Kern
Bürgermeisterin                 Schriftführer
"""


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("A. Öffentliche Sitzung", "B. Nichtöffentliche Sitzung"),
        ("I. Öffentlicher Teil", "II. Nicht öffentlicher Teil"),
        ("Öffentlicher Teil:", "Nichtöffentlicher Teil:"),
    ],
)
def test_the_heading_of_one_part_does_not_tell_whether_the_sitting_was_public(first, second):
    assert values(MINUTES.format(public="", first=first, second=second), "paper.public") == [None]


def test_a_single_part_and_the_title_tell_it():
    assert values(MINUTES.format(public="", first="Öffentlicher Teil", second=""), "paper.public") == [True]
    titled = MINUTES.format(public="öffentliche ", first="Öffentlicher Teil", second="Nichtöffentlicher Teil")
    assert values(titled, "paper.public") == [True]


@pytest.mark.parametrize(
    ("body", "house"),
    [
        (
            "Kirchenvorstand der Ev.-luth. Kirchengemeinde St. Veit Auhagen",
            "Ev.-luth. Kirchengemeinde St. Veit Auhagen",
        ),
        ("Presbyterium der Evangelischen Kirchengemeinde Auhagen", "Evangelische Kirchengemeinde Auhagen"),
    ],
)
def test_an_extract_names_its_parish_and_its_item_in_the_head(body, house):
    text = f"""Protokollauszug
{body}

Sitzung vom 21. Januar 2016            § 7 der Tagesordnung           nicht öffentlich

7. Verpachtung der Wiese am Steg

Die Wiese wird mit 6 gegen 1 Stimmen an Frau Kern verpachtet. Der Pachtzins bleibt.

Auhagen, den 27.01.2016

Abel, P.
"""
    assert values(text, "sender.body", "subject.0") == [house, "Verpachtung der Wiese am Steg"]
    assert not [one for one in read_paper(text).fields if one.value == "Tagesordnung"]


def test_a_resolution_tells_its_number_and_who_resolved_in_two_lines():
    text = """Gemeinde Auhagen

Beschluß-Nr. 41-12/98

der Gemeindevertretung Auhagen in der Sitzung am 26.11.1998

Gegenstand: Verkauf des Stegs

Die Gemeindevertretung beschließt:
Der Steg wird verkauft.

Abstimmungsergebnis:
davon anwesend:       9
Ja-Stimmen:           8
Nein-Stimmen:         1

Abel
Bürgermeister
"""
    assert values(text, "paper.number", "paper.body") == ["41-12/98", "Gemeindevertretung Auhagen"]


def test_a_long_title_tells_the_day_of_the_sitting():
    text = """Auszug

aus dem Protokoll der Sitzung der Verbandsversammlung des Abwasserverbandes Obere Auhager Bachaue vom Dienstag, 1. Dezember 2020

§ 3
Umlage

Die Umlage wird mit 18 gegen 12 Stimmen auf 2 € festgesetzt.

Für die Richtigkeit: Kern
"""
    assert values(text, "paper.session_date", "signing.name") == ["2020-12-01", "Kern"]


def test_a_question_for_question_time_is_a_council_paper_with_its_own_day():
    text = """Anfrage für die Fragestunde                           Anfrage Nr. 17/2020

der Stadtverordneten Eva Kern (Bürgerliste)
zur Sitzung der Stadtverordnetenversammlung am 12.11.2020

eingereicht am: 02.11.2020

Thema: Zustand des Stegs

1. Seit wann ist das Geländer locker?
2. Wird der Steg gesperrt?

Eva Kern
Stadtverordnete
"""
    names = ("paper.kind", "paper.number", "date", "paper.session_date")
    assert values(text, *names) == ["Anfrage", "17/2020", "2020-11-02", "2020-11-12"]
    assert read_paper(text).kind == "council paper"


@pytest.mark.parametrize("how", ["Gemeinsamer ", "Interfraktioneller ", ""])
def test_a_motion_of_two_groups_names_the_sitting_in_one_word(how):
    text = f"""Fraktion Bürgerliste im Ortsrat Auhagen

Ortsbürgermeister
Jan Holl
Am Thie 3
31999 Auhagen

15. Oktober 2013

{how}Antrag zur Ortsratssitzung am 24.10.2013

Zwei Bänke am Steg

Sehr geehrter Herr Holl,

wir bitten, zwei Bänke am Steg aufzustellen, denn dort warten täglich viele alte Leute.

Mit freundlichen Grüßen

Eva Kern
"""
    names = ("paper.kind", "paper.body", "paper.session_date")
    assert values(text, *names) == ["Antrag", "Ortsrat", "2013-10-24"]
