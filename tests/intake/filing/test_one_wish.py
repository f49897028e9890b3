"""One wish in two sentences, points or halves is one request; two wishes stay two."""

from __future__ import annotations

import pytest

from tests.intake.filing.on_file import proposal
from wiedervorlage.case.proposals import ProposalSort
from wiedervorlage.intake.filing.one_wish import one_wish_each
from wiedervorlage.intake.filing.telling import told_wish


def wishes(*quotes, apart=5, by="Stadt Moorau"):
    """Return what is left of requests that stand behind each other in a paper."""
    requests, start = [], 0
    for quote in quotes:
        requests.append(proposal(quote, sort=ProposalSort.REQUEST, kind="", start=start, by=by, matter=quote))
        start += len(quote) + apart
    return [one.matter for one in one_wish_each(requests)]


@pytest.mark.parametrize(
    ("first", "later"),
    [
        ("Wir bitten Sie, diese Ablehnung zu überdenken", "eine Beraterin mit halber Stelle einzustellen"),
        ("die Kreisstraße 12 im Winter zu räumen", "sie schon ab fünf Uhr zu streuen"),
        ("die Leitung des Museumsverbunds zu übernehmen", "hierfür eine Fachkraft abzuordnen"),
        ("Nehmen Sie den Beschluss zurück", "lassen Sie das Freibad wenigstens ein Jahr offen"),
    ],
)
def test_a_half_that_says_nothing_alone_goes_with_the_other(first, later):
    assert wishes(first, later) == [f"{first}; {later}"]


def test_what_is_asked_again_further_down_is_asked_once():
    """In the fuller words, wherever they stand."""
    short = "Wir beantragen eine Querungshilfe in der Deichstraße"
    full = "bitten wir daher, in der Deichstraße vor der Grundschule eine Querungshilfe zu bauen"
    assert wishes(short, full, apart=400) == [full]
    assert wishes(full, short, apart=400) == [full]


@pytest.mark.parametrize(
    ("first", "later", "apart"),
    [
        ("die Gebühr für Baugerüste zu senken", "die ersten 14 Tage gebührenfrei zu stellen", 5),
        ("den Zuschuss auf 5.000 Euro zu erhöhen", "den Zuschuss auf 9.000 Euro für 2025 zu erhöhen", 200),
        ("eine Stelle im Stellenplan 2024 zu schaffen", "eine Stelle im Stellenplan 2025 zu schaffen", 60),
        ("Wir fordern Sie auf, diesen Beschluss nicht zu fassen", "Wir verlangen einen Bücherbus", 5),
    ],
)
def test_two_wishes_stay_two(first, later, apart):
    assert wishes(first, later, apart=apart) == [first, later]


def test_what_others_ask_is_theirs():
    by = [("Stadt Moorau", 0), ("Amt Torfau", 60)]
    requests = [
        proposal("den Radweg am Deich zu bauen", sort=ProposalSort.REQUEST, kind="", start=start, by=who)
        for who, start in by
    ]
    assert len(one_wish_each(requests)) == 2


def test_what_only_leads_to_wishes_is_none_where_they_follow():
    lead, wish = "Ich bitte, künftig wie folgt zu verfahren", "Ich bitte, die Gemeinden zu unterrichten"
    assert wishes(lead, wish, apart=300) == [wish]
    assert wishes(lead) == [lead]


def test_a_wish_that_names_nothing_is_told_with_what_stands_above_it():
    assert told_wish("Ich bitte Sie, ihn stehen zu lassen", "Ahorn am Markt") == (
        "Ich bitte Sie, ihn stehen zu lassen (Ahorn am Markt)"
    )
    assert told_wish("den Ahorn am Markt stehen zu lassen", "Ahorn") == "den Ahorn am Markt stehen zu lassen"
