"""The page of a reason: what was said, how it stands, on what it rests; and the editor of its premise."""

from __future__ import annotations

from html import unescape
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wiedervorlage_web.desk.excerpts import excerpt
from wiedervorlage_web.people.rights import Role

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.test import Client

    from wiedervorlage_web.records.models import CaseRecord

REAL = "steinfurt-ki"
SMALL = "beispiel-vergabestelle"
REASON = f"/vorgaenge/{REAL}/gruende/no-change/"


def read(client: Client, address: str, **asked: str) -> str:
    """Return what a page says, or fail."""
    answer = client.get(address, asked)
    assert answer.status_code == 200, answer.status_code
    return " ".join(unescape(answer.content.decode()).replace("\u00a0", " ").split())


def test_a_reason_shows_its_quote_its_place_and_its_states_in_both_views_and_three_readings(
    bring_in: Callable[[str], CaseRecord], signed_in: Callable[[Role], Client]
) -> None:
    bring_in(REAL)

    page = read(signed_in(Role.READER), REASON, stand="2015-10-05")

    assert "„Da sich an den Rahmenbedingungen nichts verändert hat“" in page
    assert f'href="/vorgaenge/{REAL}/unterlagen/documents/' in page
    assert "öffentlich bekannt" in page
    assert "im Haus bekannt" in page
    assert "gilt; ab 1. Januar 2015 entfallen" in page
    assert "dem 3-fachen" in page
    assert "3.316 Personen" in page


def test_what_came_later_is_not_on_the_page_of_an_earlier_day(
    bring_in: Callable[[str], CaseRecord], signed_in: Callable[[Role], Client]
) -> None:
    bring_in(REAL)

    page = read(signed_in(Role.READER), REASON, stand="2013-12-31")

    assert "3.316" not in page
    assert "1.526" not in page
    for section in ("state", "evidence"):
        assert "2015" not in page.split(f'<h2 class="kern-heading-medium" id="{section}">')[1].split("</section>")[0]


def test_before_its_decision_a_reason_has_no_state(
    bring_in: Callable[[str], CaseRecord], signed_in: Callable[[Role], Client]
) -> None:
    bring_in(REAL)

    page = read(signed_in(Role.READER), REASON, stand="2013-01-01")

    assert "Vorher gibt es keinen Stand." in page


def test_a_judgement_says_that_it_is_one(
    bring_in: Callable[[str], CaseRecord], signed_in: Callable[[Role], Client]
) -> None:
    bring_in(REAL)

    page = read(signed_in(Role.READER), f"/vorgaenge/{REAL}/gruende/package/")

    assert "Eine Wertung ohne prüfbare Annahme" in page


def test_the_picture_tells_its_finding_in_words_and_is_drawn_only_until_the_day(
    bring_in: Callable[[str], CaseRecord], signed_in: Callable[[Role], Client]
) -> None:
    bring_in(REAL)
    client = signed_in(Role.READER)

    page = read(client, REASON, stand="2014-12-31")
    address = page.split('<img class="desk-chart" src="')[1].split('"')[0]
    drawn = client.get(address)

    assert 'alt="„Personen im Asylverfahren“ und Schwelle im Zeitverlauf. ' in page
    assert drawn["Content-Type"] == "image/svg+xml"
    assert "1.526" not in drawn.content.decode()
    assert "1.526" in client.get(address.replace("2014-12-31", "2015-01-05")).content.decode()


@pytest.mark.parametrize("address", ["gruende/gibt-es-nicht/", "gruende/package/verlauf-0.svg"])
def test_what_is_not_there_is_not_found(
    bring_in: Callable[[str], CaseRecord], signed_in: Callable[[Role], Client], address: str
) -> None:
    bring_in(REAL)

    assert signed_in(Role.READER).get(f"/vorgaenge/{REAL}/{address}").status_code == 404


def test_case_and_search_lead_to_the_reason(
    bring_in: Callable[[str], CaseRecord], signed_in: Callable[[Role], Client]
) -> None:
    bring_in(REAL)
    client = signed_in(Role.READER)
    client.get(f"/vorgaenge/{REAL}/")

    assert f'href="{REASON}?entscheidung=no-re-examination-2013"' in read(client, f"/vorgaenge/{REAL}/")
    assert f'href="{REASON}"' in read(client, "/suche/", q="Rahmenbedingungen dieselben")


@given(st.text(max_size=400), st.text(alphabet="abc ,.\n", min_size=1, max_size=20), st.text(max_size=400))
def test_an_excerpt_holds_the_place_word_for_word(before: str, words: str, after: str) -> None:
    found = excerpt(f"{before} {words} {after}", words)

    if words.strip():
        assert found is not None
        assert found.found.split() == words.split()


def test_an_excerpt_of_words_that_are_not_there_is_none() -> None:
    assert excerpt("Ein Satz.", "anderes") is None
