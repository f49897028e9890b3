"""A letter and a file of figures in a real browser: dropped in, read, filed; no axe violation on the way."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.axe import look_at
from tests.received import letter_pdf
from tests.web.served import PHONE

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

    from tests.web.served import Served

TABLE = "Gemeinde;Schlüssel;Einwohner 31.12.2022\nRheine;05566076;77.893\nGreven;05566012;37.900\n"


def looked_at(tab: Page, width: int, found: list[object]) -> None:
    """Check a page for violations and for scrolling sideways."""
    tab.wait_for_load_state("networkidle")
    found += [(tab.url, *violation) for violation in look_at(tab).violations]
    if tab.evaluate("document.documentElement.scrollWidth") > width:
        found.append((tab.url, "scrolls sideways"))


def marked(tab: Page) -> str:
    """Mark a stretch of the letter's text that cuts two words, and return what the field takes of it."""
    tab.evaluate("""() => {
      const texts = document.createTreeWalker(document.querySelector("[data-paper]"), NodeFilter.SHOW_TEXT);
      while (texts.nextNode().data.trim().length < 60) { }
      const text = texts.currentNode, start = text.data.search(/\\S/);
      getSelection().setBaseAndExtent(text, start + 1, text, start + 20);
    }""")
    tab.locator("[data-picked]").wait_for()
    return tab.locator("[name=neu-passage]").input_value()


@pytest.mark.browser
@pytest.mark.parametrize("size", [PHONE], ids=["phone"])
def test_a_letter_and_a_table_are_taken_in_and_no_page_has_a_violation(
    chromium: Browser, served: Served, size: tuple[int, int]
) -> None:
    window, found = served.signed_in(chromium, "clerk", size), list[object]()
    tab = window.new_page()
    tab.goto("/posteingang/")
    looked_at(tab, size[0], found)
    letter = {"name": f"Antwort-{size[0]}.pdf", "mimeType": "", "buffer": letter_pdf("05-broadband-ministry-reply")}
    tab.set_input_files("input[name=datei]", [letter])
    tab.click("form[data-drop] button")
    tab.wait_for_url(re.compile(r"/posteingang/\d+/$"))
    looked_at(tab, size[0], found)
    letter_page = tab.url
    assert marked(tab) == "des Landes Sachsen-Anhalt"
    assert int(tab.locator("[name=neu-at]").input_value()) > 0
    tab.select_option("[name=neu-what]", "reason:need")
    tab.select_option("[name=neu-side]", "for")
    looked_at(tab, size[0], found)
    tab.click("button[value=add]")
    tab.get_by_text("(von Hand aufgenommen)").wait_for()
    tab.click("text=Alle offenen Sätze übernehmen")
    tab.goto(f"{letter_page}ablegen/")
    looked_at(tab, size[0], found)
    tab.goto(f"{letter_page}neuer-vorgang/")
    looked_at(tab, size[0], found)
    tab.goto("/belege/")
    looked_at(tab, size[0], found)
    table = {"name": f"tabelle-{size[0]}.csv", "mimeType": "text/csv", "buffer": TABLE.encode()}
    tab.set_input_files("input[name=datei]", [table])
    tab.click("form[data-drop] button")
    tab.wait_for_url(re.compile(r"/belege/\d+/$"))
    looked_at(tab, size[0], found)
    if tab.locator("text=So lesen").count():
        tab.click("text=So lesen")
        tab.wait_for_load_state("networkidle")
    tab.select_option("select[name=case]", "steinfurt-ki")
    tab.click("text=Ansehen, was hinzukäme")
    looked_at(tab, size[0], found)
    tab.goto("/vorgaenge/steinfurt-ki/belege/?groesse=foreign_share&gebiet=05566&am=2016-01-01")
    looked_at(tab, size[0], found)
    window.close()

    assert found == []
