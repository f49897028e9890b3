"""What kind of letter it is, by what its writer does; all names are invented."""

import time

import pytest

from wiedervorlage.intake.head.kinds import kind_of_paper
from wiedervorlage.intake.read import read_paper

LETTER = """{sender}

{address}

Lohstadt, den 4. Mai 2011

Zaun am Schulhof
{salutation}
{body}

Mit freundlichen Grüßen
Anna Abel
"""


def kind(body, address="Gemeinde Auhagen\nAm Weg 4\n39998 Auhagen", salutation="\nSehr geehrte Damen und Herren,\n"):
    text = LETTER.format(sender="Kreis Lohtal", address=address, salutation=salutation, body=body)
    return read_paper(text).kind


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("wir beantragen, den Zaun im nächsten Jahr zu setzen. Der alte ist umgefallen.", "request"),
        ("gegen den Plan erhebe ich Einwendungen. Der Zaun nimmt uns das Licht.", "request"),
        ("über den Zaun kann heute noch nicht entschieden werden. Das Gutachten fehlt.", "interim reply"),
        ("der Zaun wird nicht gesetzt. Einen abschließenden Bescheid erhalten Sie im Herbst.", "interim reply"),
        ("Ihrem Antrag auf einen Zaun wird nicht entsprochen, weil das Geld fehlt.", "reply letter"),
    ],
)
def test_who_asks_outright_requests_and_who_leaves_it_open_answers_for_now(body, expected):
    assert kind(body) == expected


@pytest.mark.parametrize(
    ("text", "flags", "expected"),
    [
        ("Ihrer Bitte kann ich nicht entsprechen. Ein Konzept bitte ich vorzulegen.", {"decides": True, "public": True}, "reply letter"),
        ("Wir bitten Sie, den Zaun zu setzen. Das Angebot nehmen wir nicht an.", {"decides": True, "public": False}, "request"),
        ("Zu einem Ergebnis kann ich Ihnen heute noch nichts mitteilen.", {"decides": True, "public": True}, "interim reply"),
        ("Eine Entscheidung kann derzeit nicht getroffen werden. Der Skizze stimme ich zu.", {"decides": True, "public": True}, "interim reply"),
    ],
)  # fmt: skip
def test_an_office_answers_and_a_club_asks_whatever_else_they_settle(text, flags, expected):
    head = "Zaun am Schulhof\n\nSehr geehrte Damen und Herren,\n\n"
    asks_itself = flags["public"] and expected == "reply letter"
    assert kind_of_paper(head + text, is_letter=True, asks=True, asks_itself=asks_itself, **flags) == expected


@pytest.mark.parametrize("address", ["An die\nStaatlichen Forstämter", "An alle Kirchenverwaltungen", "An die\nÄmter"])
def test_an_instruction_to_many_is_a_decree(address):
    body = "Es wird wie folgt verfahren: Zäune werden nur noch an den Straßen gesetzt, sonst genügt eine Hecke."

    assert kind(body, address=address, salutation="") == "decree"


@pytest.mark.parametrize("sign", [" ", "-", "=", "a", "\n", "A "])
def test_a_long_run_of_one_sign_is_told_in_time(sign):
    started = time.perf_counter()
    kind_of_paper(sign * 6000, is_letter=False, decides=False, asks=False)

    assert time.perf_counter() - started < 1
