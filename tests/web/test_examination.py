"""The examination of a case: the answer first, the options side by side, what would turn it, and what if."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from html import unescape
from typing import TYPE_CHECKING

import pytest

from tests.web.served import DESKTOP, PHONE
from wiedervorlage.adapters.cases.case_folder import packaged_cases
from wiedervorlage.adapters.cases.folder_keeper import FolderKeeper
from wiedervorlage.adapters.rule_files import load_programmes
from wiedervorlage.case.model import Case, Premise
from wiedervorlage.case.vocabulary import ReadingName
from wiedervorlage.examination.moving import suppose_all
from wiedervorlage.examination.sliders import SliderKind, sliders
from wiedervorlage.flow import open_case
from wiedervorlage_web.people.rights import Role
from wiedervorlage_web.records.models import CaseRecord, EventRecord

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.test import Client
    from playwright.sync_api import Browser

    from tests.web.served import Served
    from wiedervorlage_web.actions.acting import Acting

REAL = "steinfurt-ki"
SMALL = "beispiel-vergabestelle"


@pytest.fixture
def reader(clerk: Acting, signed_in: Callable[[Role], Client]) -> Client:
    """Return the browser of a reader in a house that keeps both cases, without their index."""
    for name in (REAL, SMALL):
        folder = packaged_cases()[name]
        clerk.keeper.create(name, FolderKeeper(root=folder.parent).load(folder.name).files)
    return signed_in(Role.READER)


def read(client: Client, address: str, **asked: str) -> str:
    """Return what a page says, or fail."""
    answer = client.get(address, asked)
    assert answer.status_code == 200, answer.status_code
    return " ".join(unescape(answer.content.decode()).replace("\u00a0", " ").split())


def page(case: str) -> str:
    """Return the address of the examination of a case."""
    return f"/vorgaenge/{case}/pruefung/"


def test_the_question_and_the_answer_come_first(reader: Client) -> None:
    said = read(reader, page(REAL), stand="2015-12-20")

    question = said.index("Trägt die Absage vom 26. September 2013 noch")
    answer = said.index("wird weiter getragen")
    assert question < answer < said.index("Die Varianten nebeneinander")


def test_what_nobody_stated_stays_unknown_and_is_to_be_entered(reader: Client) -> None:
    said = read(reader, page(REAL), stand="2015-12-20")
    table = said.split("Varianten nebeneinander</caption>")[1].split("</table>")[0]

    assert "nicht bekannt" in table
    assert "Noch einzutragen" in table
    assert "170.000 €" in table
    assert "✗" in table or "?" in table


def test_what_would_have_to_change_names_reasons_in_words_not_by_id(reader: Client) -> None:
    said = read(reader, page(SMALL), stand="2020-01-31")
    part = said.split("was sich ändern müsste</h3>")[1].split("</section>")[0]

    assert "Damit es" in part
    assert f"/vorgaenge/{SMALL}/gruende/" in part


def test_an_examination_of_a_past_day_knows_nothing_later(reader: Client) -> None:
    said = read(reader, page(REAL), stand="2012-11-30").split("<main")[1]
    table = said.split("Varianten nebeneinander</caption>")[1].split("</table>")[0]

    assert "2013" not in table
    assert "2016" not in table


def test_a_slider_left_alone_changes_nothing(reader: Client) -> None:
    said = read(reader, f"{page(SMALL)}was-waere/", stand="2020-01-31")

    assert "Noch ist nichts bewegt" in said
    assert "anders" not in said


def test_a_moved_slider_says_what_would_follow_and_nothing_is_saved(reader: Client) -> None:
    events = EventRecord.objects.count()
    moved = {"stand": "2014-12-01", "threshold:mayors:0": "0.05", "support:county-centre": "20"}

    said = read(reader, f"{page(REAL)}was-waere/", **moved)

    assert "Angenommen" in said
    assert "20 Gemeinden" in said
    assert "Gründe, die anders stünden" in said
    assert "<html" not in said
    assert EventRecord.objects.count() == events
    assert CaseRecord.objects.get(slug=REAL).version == 1


def test_without_script_the_same_form_leads_to_the_whole_page_with_the_same_answer(reader: Client) -> None:
    moved = {"stand": "2014-12-01", "support:county-centre": "20"}

    part, whole = read(reader, f"{page(REAL)}was-waere/", **moved), read(reader, page(REAL), **moved)

    assert part.split('<p class="kern-body desk-status"')[0].strip() in whole
    assert "<html" in whole


@pytest.mark.parametrize("written", ["viele", "1e99", "nan", "inf", "--1"])
def test_what_is_no_number_is_told_and_computed_with_nothing(reader: Client, written: str) -> None:
    said = read(reader, f"{page(REAL)}was-waere/", **{"stand": "2014-12-01", "support:county-centre": written})

    assert f"„{written}“ ist keine Zahl" in said


def test_several_thresholds_of_one_premise_move_together() -> None:
    folder = packaged_cases()[SMALL]
    texts = {
        path: content.decode()
        for path, content in FolderKeeper(root=folder.parent).load(folder.name).files.items()
        if path.endswith((".yaml", ".csv", ".txt"))
    }
    programmes = load_programmes()
    case = open_case(texts, programmes).case
    assert isinstance(case, Case)
    both = Premise(texts={ReadingName.FAIR: "tenders < 200 and review_complaints < 5"})
    reason = replace(case.reasons["few-tenders"], premise=both)
    case = replace(case, reasons={**case.reasons, reason.id: reason})
    found = sliders(case, programmes, reason.id, "public", date(2020, 1, 31))
    thresholds = [slider for slider in found if slider.kind is SliderKind.THRESHOLD]

    moved = suppose_all([(thresholds[0], 1000.0), (thresholds[1], 7.5)], case)

    assert moved.premises[reason.id, ReadingName.FAIR] == "tenders < 1000 and review_complaints < 7.5"
    for slider in found:
        assert suppose_all([(slider, 2.0)], case) == slider.suppose(2.0, case)


def test_strangers_and_others_see_no_examination(reader: Client, client: Client) -> None:
    assert client.get(page(SMALL)).status_code == 302
    assert reader.get(page("gibt-es-nicht")).status_code == 404
    assert reader.post(page(SMALL)).status_code == 405


@pytest.mark.browser
@pytest.mark.parametrize("size", [DESKTOP, PHONE])
def test_a_slider_moved_by_keyboard_answers_at_once_and_says_so_politely(
    chromium: Browser, served: Served, size: tuple[int, int]
) -> None:
    window = served.signed_in(chromium, "reader", size)
    tab = window.new_page()
    tab.goto(f"{page(REAL)}?stand=2014-12-01")
    tab.get_by_text("Fast alle Bürgermeisterinnen", exact=False).and_(tab.locator("summary")).press("Enter")
    slider = tab.get_by_role("slider", name="Gemeinden für: Kommunales Integrationszentrum des Kreises")
    slider.focus()
    tab.keyboard.press("End")
    status = tab.get_by_role("status").and_(tab.locator("#would-summary"))
    status.filter(has_text="Ergebnis").wait_for()

    assert tab.locator("input[name='support:county-centre']").input_value() == "24"
    assert "24 Gemeinden" in tab.locator("#would").inner_text()
    assert status.is_visible()
    tab.get_by_role("link", name="Zurücksetzen").click()
    status.filter(has_text="Noch ist nichts bewegt").wait_for()
    window.close()


@pytest.mark.browser
def test_without_script_there_are_fields_and_a_button_and_no_dead_sliders(chromium: Browser, served: Served) -> None:
    state = served.signed_in(chromium, "reader").storage_state()
    window = chromium.new_context(base_url=served.address, storage_state=state, java_script_enabled=False)
    tab = window.new_page()
    tab.goto(f"{page(SMALL)}?stand=2020-01-31")

    assert tab.locator("input[type=range]:visible").count() == 0
    tab.locator("input[type=number]:visible").first.fill("1")
    tab.get_by_role("button", name="Ausrechnen").click()
    tab.get_by_text("Angenommen").wait_for()
    assert tab.get_by_text("Angenommen").count() == 1
    window.close()
