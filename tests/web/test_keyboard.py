"""The way through the desk with the keyboard alone: every step reachable by Tab, the focus always visible."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.received import letter_pdf
from tests.web.served import DESKTOP, PATIENCE

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser, Page

    from tests.web.served import Served

_MOST = 400
_FOCUSED = """() => {
  const e = document.activeElement;
  if (!e || e === document.body) return null;
  const style = getComputedStyle(e), label = e.labels && e.labels[0] ? e.labels[0].innerText : "";
  const seen = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0 || style.boxShadow !== "none";
  return {name: (e.getAttribute("aria-label") || label || e.innerText || "").trim(), seen: seen, tag: e.tagName};
}"""


def tab_to(tab: Page, name: str) -> None:
    """Press Tab until the thing of that name has the focus; every stop on the way must show that it has it."""
    unseen = []
    for _ in range(_MOST):
        tab.keyboard.press("Tab")
        focused = tab.evaluate(_FOCUSED)
        if focused is None:
            continue
        if not focused["seen"]:
            unseen.append(focused)
        if focused["name"].startswith(name):
            assert unseen == []
            return
    raise AssertionError(f"{name!r} cannot be reached by Tab on {tab.url}")


@pytest.mark.browser
def test_from_the_login_to_a_draft_with_the_keyboard_alone(chromium: Browser, served: Served) -> None:
    size = {"width": DESKTOP[0], "height": DESKTOP[1]}
    window = chromium.new_context(base_url=served.address, viewport=size, locale="de-DE")
    window.set_default_timeout(PATIENCE)
    tab = window.new_page()
    user, password = served.logins["clerk"]
    tab.goto("/")
    tab_to(tab, "Benutzername")
    tab.keyboard.type(user)
    tab_to(tab, "Kennwort")
    tab.keyboard.type(password)
    tab.keyboard.press("Enter")
    tab.wait_for_url(f"{served.address}/")

    tab_to(tab, "Kommunales Integrationszentrum")
    tab.keyboard.press("Enter")
    tab.get_by_role("heading", name="Was ist fällig, und warum?").wait_for()
    tab_to(tab, "Schriftstücke")
    tab.keyboard.press("Enter")
    tab.get_by_role("heading", name="Neu schreiben").wait_for()
    tab_to(tab, "Tag")
    tab_to(tab, "Entwerfen")
    tab.keyboard.press("Enter")
    tab.get_by_role("button", name="Zur Freigabe einreichen").wait_for()

    assert "/schriftstuecke/" in tab.url


@pytest.mark.browser
def test_the_first_stop_leads_past_the_navigation(chromium: Browser, served: Served) -> None:
    tab = served.signed_in(chromium, "clerk").new_page()
    tab.goto("/")
    tab.keyboard.press("Tab")

    assert tab.evaluate(_FOCUSED)["name"] == "Zum Inhalt"
    tab.keyboard.press("Enter")
    assert tab.evaluate("document.activeElement.id") == "inhalt"


@pytest.mark.browser
def test_a_case_prints_without_navigation_and_forms(chromium: Browser, served: Served) -> None:
    tab = served.signed_in(chromium, "clerk").new_page()
    tab.goto("/vorgaenge/steinfurt-ki/")
    tab.emulate_media(media="print")

    assert not tab.get_by_role("navigation").first.is_visible()
    assert not tab.get_by_role("button", name="Übergeben").is_visible()
    assert tab.get_by_role("heading", name="Was geschah").is_visible()
    assert tab.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")


@pytest.mark.browser
def test_from_a_letter_to_a_released_reply_with_the_keyboard_alone(
    chromium: Browser, served: Served, tmp_path: Path
) -> None:
    letter = tmp_path / "Antwort-Tastatur.pdf"
    letter.write_bytes(letter_pdf("03-swimming-pool-citizen-reply"))
    tab = served.signed_in(chromium, "clerk").new_page()
    # Listening from the start: a chooser asked for just before the key press can be missed by the browser.
    tab.on("filechooser", lambda _chooser: None)
    tab.goto("/")
    tab_to(tab, "Posteingang")
    tab.keyboard.press("Enter")
    tab.get_by_role("heading", name="Posteingang").wait_for()
    tab_to(tab, "Datei")
    with tab.expect_event("filechooser") as chooser:
        tab.keyboard.press("Enter")
    chooser.value.set_files(letter)
    press(tab, "Einlesen", "Die Lesung")
    press(tab, "Alle offenen Sätze übernehmen", "Die Lesung")
    press(tab, "Weiter: zum Vorgang nehmen", "Zum Vorgang nehmen")
    press(tab, "Neuen Vorgang anlegen", "Neuer Vorgang")
    write(tab, "Kurzname", "tastatur")
    write(tab, "Für welches Gebiet?", "05566")
    press(tab, "Vorgang anlegen", "Was ist fällig, und warum?")
    press(tab, "Schriftstücke", "Neu schreiben")
    press(tab, "Entwerfen", "Wortlaut")
    address = tab.url
    press(tab, "Zur Freigabe einreichen", "Wortlaut")

    second = served.signed_in(chromium, "signatory").new_page()
    second.goto(address)
    press(second, "Freigeben", "Dateien")
    tab_to(second, "20")
    with second.expect_download() as waiting:
        second.keyboard.press("Enter")

    assert second.get_by_text("freigegeben").first.is_visible()
    assert waiting.value.suggested_filename.endswith((".pdf", ".docx", ".html"))


def press(tab: Page, name: str, then: str) -> None:
    """Go to something by Tab, press it, and wait for the heading of the page that follows."""
    tab_to(tab, name)
    with tab.expect_navigation():
        tab.keyboard.press("Enter")
    tab.get_by_role("heading", name=then).first.wait_for()


def write(tab: Page, label: str, text: str) -> None:
    """Go to a field by Tab and write over what stands in it."""
    tab_to(tab, label)
    tab.keyboard.press("Control+a")
    tab.keyboard.type(text)
