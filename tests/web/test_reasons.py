"""The page of a reason: what was said, how it stands, on what it rests; and the editor of its premise."""

from __future__ import annotations

import json
from html import unescape
from typing import TYPE_CHECKING

import pytest
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st

from tests.web.served import DESKTOP, PHONE
from wiedervorlage.adapters.cases.case_folder import packaged_cases
from wiedervorlage.adapters.cases.folder_keeper import FolderKeeper
from wiedervorlage.case.vocabulary import ReadingName
from wiedervorlage_web.analysis import opened_case
from wiedervorlage_web.desk.reason.excerpts import excerpt
from wiedervorlage_web.people.rights import Role
from wiedervorlage_web.records.events import verify_chain
from wiedervorlage_web.records.keeping import kept_case
from wiedervorlage_web.records.models import EventRecord

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.test import Client
    from playwright.sync_api import Browser

    from tests.web.served import Served
    from wiedervorlage_web.actions.acting import Acting
    from wiedervorlage_web.records.models import CaseRecord

REAL = "steinfurt-ki"
SMALL = "beispiel-vergabestelle"
REASON = f"/vorgaenge/{REAL}/gruende/no-change/"


@pytest.fixture
def real(clerk: Acting) -> str:
    """Keep the real case without its index, which the page of a reason does not read."""
    folder = packaged_cases()[REAL]
    return clerk.keeper.create(REAL, FolderKeeper(root=folder.parent).load(folder.name).files).name


def read(client: Client, address: str, **asked: str) -> str:
    """Return what a page says, or fail."""
    answer = client.get(address, asked)
    assert answer.status_code == 200, answer.status_code
    return " ".join(unescape(answer.content.decode()).replace("\u00a0", " ").split())


def test_a_reason_shows_its_quote_its_place_and_its_states_in_both_views_and_three_readings(
    real: str, signed_in: Callable[[Role], Client]
) -> None:
    page = read(signed_in(Role.READER), REASON, stand="2015-10-05")

    assert "„Da sich an den Rahmenbedingungen nichts verändert hat“" in page
    assert f'href="/vorgaenge/{REAL}/unterlagen/documents/' in page
    assert "öffentlich bekannt" in page
    assert "im Haus bekannt" in page
    assert "gilt; ab 1. Januar 2015 entfallen" in page
    assert "dem 3-fachen" in page
    assert "3.316 Personen" in page


def test_what_came_later_is_not_on_the_page_of_an_earlier_day(real: str, signed_in: Callable[[Role], Client]) -> None:
    page = read(signed_in(Role.READER), REASON, stand="2013-12-31")

    assert "3.316" not in page
    assert "1.526" not in page
    for section in ("state", "evidence"):
        assert "2015" not in page.split(f'<h2 class="kern-heading-medium" id="{section}">')[1].split("</section>")[0]


def test_before_its_decision_a_reason_has_no_state(real: str, signed_in: Callable[[Role], Client]) -> None:
    page = read(signed_in(Role.READER), REASON, stand="2013-01-01")

    assert "Vorher gibt es keinen Stand." in page


def test_a_judgement_says_that_it_is_one(real: str, signed_in: Callable[[Role], Client]) -> None:
    page = read(signed_in(Role.READER), f"/vorgaenge/{REAL}/gruende/package/")

    assert "Eine Wertung ohne prüfbare Annahme" in page


def test_the_picture_tells_its_finding_in_words_and_is_drawn_only_until_the_day(
    real: str, signed_in: Callable[[Role], Client]
) -> None:
    client = signed_in(Role.READER)

    page = read(client, REASON, stand="2014-12-31")
    address = page.split('<img class="desk-chart" src="')[1].split('"')[0]
    drawn = client.get(address)

    assert 'alt="„Personen im Asylverfahren“ und Schwelle im Zeitverlauf. ' in page
    assert drawn["Content-Type"] == "image/svg+xml"
    assert "1.526" not in drawn.content.decode()
    assert "1.526" in client.get(address.replace("2014-12-31", "2015-01-05")).content.decode()


@pytest.mark.parametrize("address", ["gruende/gibt-es-nicht/", "gruende/package/verlauf-0.svg"])
def test_what_is_not_there_is_not_found(real: str, signed_in: Callable[[Role], Client], address: str) -> None:
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


EDITED = f"/vorgaenge/{SMALL}/gruende/few-tenders/annahme/"
OTHERWISE = {"fair": "tenders < 20", "stricter": "tenders < 10", "laxer": "tenders < 220", "note_de": "Zum Prüfen."}


@pytest.mark.parametrize("address", [EDITED, f"{EDITED}pruefen/"])
def test_a_reader_cannot_edit(
    bring_in: Callable[[str], CaseRecord], signed_in: Callable[[Role], Client], address: str
) -> None:
    record = bring_in(SMALL)
    client = signed_in(Role.READER)

    answer = client.post(address, {**OTHERWISE, "do": "save", "version": "1"})

    assert answer.status_code == 403
    assert "Annahme ändern" not in read(client, EDITED.removesuffix("annahme/"))
    record.refresh_from_db()
    assert record.version == 1


def test_what_is_wrong_is_shown_at_its_place_and_nothing_is_saved(
    bring_in: Callable[[str], CaseRecord], signed_in: Callable[[Role], Client]
) -> None:
    record = bring_in(SMALL)
    written = {**OTHERWISE, "fair": "tendres < 200", "do": "save", "version": "1"}

    page = " ".join(signed_in(Role.CLERK).post(EDITED, written).content.decode().split())

    assert "<mark>tendres</mark> &lt; 200" in page
    assert "Gemeint ist vielleicht „tenders“" in page
    assert "So kann die Annahme noch nicht gespeichert werden." in page
    record.refresh_from_db()
    assert record.version == 1


def test_before_saving_it_says_in_words_what_it_means_and_what_would_follow(
    bring_in: Callable[[str], CaseRecord], signed_in: Callable[[Role], Client]
) -> None:
    record = bring_in(SMALL)

    answer = signed_in(Role.CLERK).post(f"{EDITED}pruefen/", {**OTHERWISE, "version": "1"})
    part = " ".join(unescape(answer.content.decode()).split())

    assert "„Ausschreibungen“ liegt unter 20." in part
    assert "Heute käme" in part
    assert "<html" not in part
    record.refresh_from_db()
    assert record.version == 1


@pytest.mark.parametrize(
    ("missing", "says"), [("fair", "Die faire Lesart fehlt."), ("note_de", "Die Begründung fehlt.")]
)
def test_no_reading_without_its_why_and_no_premise_without_the_fair_reading(
    bring_in: Callable[[str], CaseRecord], signed_in: Callable[[Role], Client], missing: str, says: str
) -> None:
    record = bring_in(SMALL)

    answer = signed_in(Role.CLERK).post(EDITED, {**OTHERWISE, missing: " ", "do": "save", "version": "1"})

    assert says in answer.content.decode()
    record.refresh_from_db()
    assert record.version == 1


def test_saved_is_what_was_written_and_the_event_tells_before_and_after(
    bring_in: Callable[[str], CaseRecord], signed_in: Callable[[Role], Client]
) -> None:
    record = bring_in(SMALL)
    before = kept_case(record).files

    answer = signed_in(Role.CLERK).post(EDITED, {**OTHERWISE, "do": "save", "version": "1"}, follow=True)
    record.refresh_from_db()
    after = kept_case(record).files
    old, new = (files["case.yaml"].decode().splitlines() for files in (before, after))
    told = json.loads(EventRecord.objects.get(verb="premise.changed").after)["detail"]

    assert "Die Annahme ist gespeichert." in answer.content.decode()
    assert [path for path in before if before[path] != after[path]] == ["case.yaml"]
    assert [line.strip() for line in new if line not in old][:2] == ["fair: tenders < 20", "stricter: tenders < 10"]
    assert len(set(old) - set(new)) == 3
    assert (told["reason"], told["before"]["fair"], told["after"]["fair"]) == (
        "few-tenders",
        "tenders < 200",
        "tenders < 20",
    )
    assert verify_chain().broken_at is None


def test_an_emptied_reading_is_the_fair_one(
    bring_in: Callable[[str], CaseRecord], signed_in: Callable[[Role], Client]
) -> None:
    record = bring_in(SMALL)

    signed_in(Role.CLERK).post(EDITED, {**OTHERWISE, "stricter": "", "do": "save", "version": "1"})
    record.refresh_from_db()
    case = opened_case(record).case

    assert case is not None
    premise = case.reasons["few-tenders"].premise
    assert premise is not None
    assert ReadingName.STRICTER not in premise.texts


def test_a_judgement_can_be_given_a_premise(
    bring_in: Callable[[str], CaseRecord], signed_in: Callable[[Role], Client]
) -> None:
    record = bring_in(SMALL)
    written = {"fair": "tenders < 100", "note_de": "So liest es die Niederschrift.", "do": "save", "version": "1"}

    signed_in(Role.CLERK).post(f"/vorgaenge/{SMALL}/gruende/local-knowledge/annahme/", written)
    record.refresh_from_db()
    case = opened_case(record).case

    assert case is not None
    premise = case.reasons["local-knowledge"].premise
    assert premise is not None
    assert premise.texts == {ReadingName.FAIR: "tenders < 100"}


def test_the_slower_of_two_sees_both_and_may_save_on_what_now_stands(
    bring_in: Callable[[str], CaseRecord], signed_in: Callable[[Role], Client]
) -> None:
    record = bring_in(SMALL)
    signed_in(Role.REVIEWER).post(EDITED, {**OTHERWISE, "fair": "tenders < 150", "do": "save", "version": "1"})
    client = signed_in(Role.CLERK)

    answer = client.post(EDITED, {**OTHERWISE, "do": "save", "version": "1"})
    page = unescape(answer.content.decode())
    record.refresh_from_db()

    assert answer.status_code == 409
    assert "tenders < 150" in page
    assert "tenders < 20" in page
    assert record.version == 2
    client.post(EDITED, {**OTHERWISE, "do": "save", "version": "2"})
    record.refresh_from_db()
    assert record.version == 3
    assert b"fair: tenders < 20" in kept_case(record).files["case.yaml"]


@pytest.mark.parametrize("version", ["", "0", "99", "x"])
def test_a_version_that_never_was_is_refused(
    bring_in: Callable[[str], CaseRecord], signed_in: Callable[[Role], Client], version: str
) -> None:
    record = bring_in(SMALL)

    answer = signed_in(Role.CLERK).post(EDITED, {**OTHERWISE, "do": "save", "version": version})

    assert answer.status_code == 422
    record.refresh_from_db()
    assert record.version == 1


@pytest.mark.parametrize("other", ["kein-übergang", "grund.2", "a/b", "3-Stellen"])
def test_whatever_a_case_may_call_a_reason_has_a_page_and_an_editor(
    clerk: Acting, signed_in: Callable[[Role], Client], other: str
) -> None:
    folder = packaged_cases()[SMALL]
    files = FolderKeeper(root=folder.parent).load(folder.name).files
    text = files["case.yaml"].decode().replace("local-knowledge", other)
    clerk.keeper.create(SMALL, {**files, "case.yaml": text.encode()})
    client = signed_in(Role.CLERK)
    address = reverse("reason", args=[SMALL, other])

    assert "Eine Wertung ohne prüfbare Annahme" in read(client, address)
    assert "Lesart: fair" in read(client, reverse("premise", args=[SMALL, other]))


@pytest.mark.browser
@pytest.mark.parametrize("size", [DESKTOP, PHONE])
def test_while_somebody_writes_the_check_answers_beside_the_field_by_keyboard_alone(
    chromium: Browser, served: Served, size: tuple[int, int]
) -> None:
    window = served.signed_in(chromium, "clerk", size)
    tab = window.new_page()
    tab.goto(f"/vorgaenge/{REAL}/gruende/no-smaller-staff/")
    tab.get_by_role("link", name="Annahme ändern").focus()
    tab.keyboard.press("Enter")
    field = tab.get_by_label("Lesart: fair")
    field.focus()
    tab.keyboard.press("Control+A")
    tab.keyboard.type('rule("nrw/ki", posts_minimm) >= 6')
    tab.locator("#check-fair mark", has_text="posts_minimm").wait_for()
    tab.get_by_text("So kann die Annahme noch nicht gespeichert werden.").wait_for()
    tab.keyboard.press("Control+A")
    tab.keyboard.type('rule("nrw/ki", posts_minimum) >= 6')
    tab.locator("#check-fair", has_text="„Mindestzahl der Stellen“ liegt nicht unter 6").wait_for()
    tab.locator("#check", has_text="Heute käme").wait_for()

    assert tab.evaluate("document.activeElement.id") == "fair"
    assert tab.locator("#check-fair mark").count() == 0
    window.close()


@pytest.mark.browser
def test_without_script_the_button_checks(chromium: Browser, served: Served) -> None:
    state = served.signed_in(chromium, "clerk").storage_state()
    window = chromium.new_context(base_url=served.address, storage_state=state, java_script_enabled=False)
    tab = window.new_page()
    tab.goto(f"/vorgaenge/{REAL}/gruende/no-smaller-staff/annahme/")
    tab.get_by_label("Lesart: fair").fill("posts <")
    tab.get_by_role("button", name="Prüfen").click()
    tab.get_by_text("Die Annahme ist nicht lesbar").wait_for()

    assert tab.get_by_text("Die Annahme ist nicht lesbar").count() == 1
    window.close()
