"""The funding rules on the desk: on a day, over time, between two days, and for an applicant."""

from __future__ import annotations

from html import unescape
from typing import TYPE_CHECKING

import pytest

from wiedervorlage.adapters.rule_files import load_programmes
from wiedervorlage_web.people.rights import Role

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.test import Client


@pytest.fixture
def reader(signed_in: Callable[[Role], Client]) -> Client:
    """Return the browser of a reader."""
    return signed_in(Role.READER)


def read(client: Client, address: str, **asked: str) -> str:
    """Return what the main part of a page says, or fail."""
    answer = client.get(address, asked)
    assert answer.status_code == 200, answer.status_code
    whole = " ".join(unescape(answer.content.decode()).replace("\u00a0", " ").split())
    return whole.split("<main")[1].split("</main>")[0]


def test_all_programmes_are_listed(reader: Client) -> None:
    page = read(reader, "/regeln/")

    assert [name for name in load_programmes() if f'href="/regeln/{name}/"' not in page] == []


@pytest.mark.parametrize("name", list(load_programmes()))
@pytest.mark.parametrize("part", ["", "zeitverlauf/", "unterschiede/", "foerderung/"])
def test_every_page_of_every_programme_opens(reader: Client, name: str, part: str) -> None:
    assert read(reader, f"/regeln/{name}/{part}")


def test_a_programme_on_a_day_gives_value_days_and_citation(reader: Client) -> None:
    page = read(reader, "/regeln/nrw/ki/", stand="2013-09-26")
    row = page.split("Mindestzahl der Stellen</th>")[1].split("</tr>")[0]

    assert "5,5 Stellen" in row
    assert "25. Juni 2012" in row
    assert "Kreis Heinsberg" in row


def test_on_an_earlier_day_later_values_are_not_there(reader: Client) -> None:
    early = read(reader, "/regeln/nrw/ki/", stand="2013-09-26")
    late = read(reader, "/regeln/nrw/ki/", stand="2018-06-01")

    assert "320.000" not in early
    assert "320.000" in late
    assert "170.000 Euro im Jahr" in early


def test_before_its_time_a_rule_says_nothing_and_why(reader: Client) -> None:
    page = read(reader, "/regeln/nrw/ki/", stand="1999-01-01")

    assert "An diesem Tag sagt die Regel nichts." in page
    assert "ohne Wert an diesem Tag, und warum" in page


def test_differences_give_before_after_and_both_days(reader: Client) -> None:
    page = read(reader, "/regeln/nrw/ki/unterschiede/", von="2013-09-26", bis="2017-12-31")
    row = page.split("Höchstbetrag für Personal (Kreis)</th>")[1].split("</tr>")[0]

    assert row.index("170.000") < row.index("320.000") < row.index("1. Januar 2017")


def test_between_a_day_and_itself_nothing_changed(reader: Client) -> None:
    page = read(reader, "/regeln/nrw/ki/unterschiede/", von="2013-09-26", bis="2013-09-26")

    assert page.count("Nichts hat sich geändert.") == 2


def test_days_the_wrong_way_round_are_turned(reader: Client) -> None:
    one = read(reader, "/regeln/nrw/ki/unterschiede/", von="2013-09-26", bis="2017-12-31")
    other = read(reader, "/regeln/nrw/ki/unterschiede/", von="2017-12-31", bis="2013-09-26")

    assert one == other


def test_the_timeline_is_a_picture_with_all_values_beside_it(reader: Client) -> None:
    page = read(reader, "/regeln/nrw/raa/zeitverlauf/")
    drawn = reader.get("/regeln/nrw/raa/zeitverlauf.svg")

    assert 'alt="Zeitverlauf von' in page
    assert "<table" in page
    assert drawn["Content-Type"] == "image/svg+xml"
    assert drawn.content.startswith(b"<svg")


def test_a_county_gets_what_the_rule_gives_and_what_is_open_stays_open(reader: Client) -> None:
    asked = {"fuer": "05566", "stand": "2016-05-01", "angabe-posts": "5,5", "angabe-council_decision": "25.04.2016"}

    page = read(reader, "/regeln/nrw/ki/foerderung/", **asked)

    assert "Zusammen: <strong>bis zu 170.000 Euro</strong>" in page
    assert "Zusammen: <strong>5,5 Stellen</strong>" in page
    assert "nicht weniger Stellen als das Paket: <strong>erfüllt</strong>" in page
    assert "Beschluss des Kreistags oder Rats: <strong>erfüllt</strong>" in page
    assert "alle Stellen an einem Ort: <strong>keine Angabe</strong>" in page
    assert "Eigenanteil: <strong>nicht berechnet</strong>" in page


def test_too_small_a_package_is_told_with_its_norm(reader: Client) -> None:
    page = read(reader, "/regeln/nrw/ki/foerderung/", fuer="05566", stand="2013-09-26", **{"angabe-posts": "2"})

    assert "nicht weniger Stellen als das Paket: <strong>nicht erfüllt</strong>" in page


def test_the_register_answers_what_it_knows(reader: Client) -> None:
    page = read(reader, "/regeln/nrw/komm-an/foerderung/", fuer="05566", stand="2018-05-01")

    assert "Laut Register:" in page


@pytest.mark.parametrize(
    ("name", "written"), [("posts", "viele"), ("council_decision", "gestern"), ("kind", "Verein"), ("places", "..")]
)
def test_what_does_not_fit_is_told_at_its_field_and_nothing_is_computed(
    reader: Client, name: str, written: str
) -> None:
    page = read(reader, "/regeln/nrw/ki/foerderung/", fuer="05566", **{f"angabe-{name}": written})

    assert f"„{written}“ passt hier nicht." in page
    assert "Gerechnet wird erst dann." in page


@pytest.mark.parametrize("address", ["/regeln/nrw/gibt-es-nicht/", "/regeln/xx/ki/zeitverlauf.svg"])
def test_a_rule_that_is_not_there_is_not_found(reader: Client, address: str) -> None:
    assert reader.get(address).status_code == 404


def test_an_unknown_region_counts_as_somebody_else(reader: Client) -> None:
    page = read(reader, "/regeln/nrw/ki/foerderung/", fuer="99999", stand="2016-05-01")

    assert "Kreis oder kreisfreie Stadt: <strong>keine Angabe</strong>" in page


def test_strangers_are_led_to_the_login(house: object, client: Client) -> None:
    assert client.get("/regeln/").status_code == 302
