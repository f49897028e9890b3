"""The walk of the first users, in a real browser on a running desk: from the letter to the released reply."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.received import letter_pdf
from tests.web import walk

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser

    from tests.web.served import Served

REAL = "/vorgaenge/steinfurt-ki/"
TABLE = "Schlüssel;Beratungen 2014\n05566;412\n"
NEED = "Ein darüber hinausgehender Bedarf ist derzeit nicht erkennbar"


@pytest.mark.browser
def test_from_the_letter_to_the_released_reply(chromium: Browser, served: Served, root: Path, tmp_path: Path) -> None:
    """The letter and its figures are invented (corpus); its area is one that the registers know."""
    clerk = walk.first_tab(served.signed_in(chromium, "clerk"))
    letter = tmp_path / "2014-03-14_Kreis-Wiesental.pdf"
    letter.write_bytes(letter_pdf("01-care-support-point-reply"))
    clerk.goto("/?stand=2015-10-05")
    walk.picture(clerk, root, "desk")
    walk.drop_in(clerk, letter)
    walk.picture(clerk, root, "reading")
    case = walk.make_case(clerk, "pflegestuetzpunkt", "05566")
    clerk.goto("/?stand=2015-03-01")
    assert clerk.get_by_role("link", name="Pflegestützpunkt").count() == 1, "listed, but nothing is due"

    walk.take_in(clerk, "pflegestuetzpunkt", TABLE.encode(), "beratungen", "persons")
    clerk.goto("/?stand=2015-03-01")
    assert clerk.get_by_text("Seit dem 2. Februar 2015").first.is_visible()

    walk.move_premise(clerk, case, NEED, "beratungen <= 400", "Nicht erkennbar heißt: nicht über das Doppelte hinaus.")
    walk.picture(clerk, root, "reason")
    clerk.goto(f"{case}pruefung/?stand=2015-03-01")
    assert clerk.get_by_role("heading", name="Die Varianten nebeneinander").is_visible()
    walk.picture(clerk, root, "examination")
    address = walk.begin_paper(clerk, case, "Antwortschreiben", "2015-03-02")
    clerk.get_by_role("button", name="Zur Freigabe einreichen").click()
    walk.hand_over(clerk, case, "Toni Zeichnung")
    walk.put_on_day(clerk, case, "2030-01-07", "Neue Zahlen anfordern")

    signatory = walk.first_tab(served.signed_in(chromium, "signatory"))
    signatory.goto(address)
    signatory.get_by_role("button", name="Freigeben").click()
    signatory.get_by_text("Die Dateien stehen jetzt fest.").wait_for()
    files = walk.downloads(signatory, tmp_path)

    assert {name.rsplit(".", 1)[-1] for name in files} == {"pdf", "docx", "html"}
    assert next(data for name, data in files.items() if name.endswith("pdf")).startswith(b"%PDF")


@pytest.mark.browser
def test_a_reply_is_written_released_by_a_second_person_and_downloaded(
    chromium: Browser, served: Served, root: Path, tmp_path: Path
) -> None:
    clerk = walk.first_tab(served.signed_in(chromium, "clerk"))
    address = walk.begin_paper(clerk, REAL, "Antwortschreiben", "2016-04-25")
    walk.edit_first_paragraph(clerk, " Wir kommen gern auf Sie zu.")
    walk.picture(clerk, root, "paper")
    clerk.get_by_role("button", name="Zur Freigabe einreichen").click()
    clerk.get_by_text("Eine zweite Person muss freigeben.").wait_for()

    signatory = walk.first_tab(served.signed_in(chromium, "signatory"))
    signatory.goto(address)
    signatory.get_by_role("button", name="Freigeben").click()
    signatory.get_by_text("Die Dateien stehen jetzt fest.").wait_for()
    files = walk.downloads(signatory, tmp_path)

    assert sorted(name.rsplit(".", 1)[-1] for name in files) == ["docx", "html", "pdf"]
    assert all(files.values())
    assert "Wir kommen gern auf Sie zu." in next(data for name, data in files.items() if "html" in name).decode()


@pytest.mark.browser
def test_a_case_is_put_on_a_day_and_handed_over(chromium: Browser, served: Served) -> None:
    clerk = walk.first_tab(served.signed_in(chromium, "clerk"))
    walk.put_on_day(clerk, REAL, "2030-01-04", "Zahlen des Ausländeramts anfordern")
    walk.hand_over(clerk, REAL, "Alex Prüfung")

    clerk.goto("/?stand=2030-01-04")

    assert clerk.get_by_text("Zahlen des Ausländeramts anfordern").is_visible()
    assert clerk.get_by_text("liegt bei Alex Prüfung").first.is_visible()


@pytest.mark.browser
def test_a_citizen_sees_the_public_page_and_only_that(chromium: Browser, served: Served, root: Path) -> None:
    signatory = walk.first_tab(served.signed_in(chromium, "signatory"))
    signatory.goto(REAL)
    signatory.get_by_role("button", name="Veröffentlichen").click()
    signatory.get_by_text("Der Vorgang ist jetzt öffentlich.").wait_for()

    citizen = chromium.new_context(base_url=served.address, locale="de-DE").new_page()
    citizen.goto("/oeffentlich/")
    citizen.get_by_role("link", name="Kommunales Integrationszentrum").click()
    citizen.wait_for_url(re.compile("/oeffentlich/."))
    walk.picture(citizen, root, "public")

    assert citizen.get_by_role("heading", level=1).inner_text().startswith("Kommunales Integrationszentrum")
    citizen.goto(REAL)
    assert "/konto/login/" in citizen.url
