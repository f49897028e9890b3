"""Steps of the walk through the desk, each as somebody at the keyboard would take it.

With ``WIEDERVORLAGE_RECORD=1`` each step leaves a picture for the docs (``docs/images/desk-….png``).
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import BrowserContext, Page


def picture(tab: Page, root: Path, name: str) -> None:
    """Leave a picture for the docs where pictures are being recorded."""
    if os.environ.get("WIEDERVORLAGE_RECORD"):
        tab.wait_for_load_state("networkidle")
        tab.screenshot(path=root / "docs" / "images" / f"desk-{name}.png")


def drop_in(tab: Page, letter: Path) -> None:
    """Drop a letter into the inbox and wait for its reading."""
    send_in(tab, letter)
    tab.get_by_role("heading", name="Die Lesung").wait_for()


def send_in(tab: Page, letter: Path) -> None:
    """Drop a letter into the inbox."""
    tab.goto("/posteingang/")
    tab.set_input_files("input[type=file]", letter)
    tab.get_by_role("button", name="Einlesen").click()


def begin_paper(tab: Page, case: str, kind: str, day: str) -> str:
    """Begin a paper and return its address."""
    tab.goto(f"{case}schriftstuecke/")
    tab.get_by_label("Schriftstück").select_option(label=kind)
    tab.get_by_label("Tag", exact=True).fill(day)
    tab.get_by_role("button", name="Entwerfen").click()
    tab.get_by_role("button", name="Zur Freigabe einreichen").wait_for()
    return tab.url


def edit_first_paragraph(tab: Page, more: str) -> None:
    """Add words to the first paragraph and save."""
    box = tab.get_by_label("Absatz").first
    box.fill(box.input_value() + more)
    tab.get_by_role("button", name="Wortlaut speichern").click()
    tab.get_by_text("Gespeichert.").wait_for()


def downloads(tab: Page, folder: Path) -> dict[str, bytes]:
    """Download all files of a paper."""
    found = {}
    for link in tab.get_by_role("region", name="Dateien").get_by_role("link").all():
        with tab.expect_download() as waiting:
            link.click()
        target = folder / waiting.value.suggested_filename
        waiting.value.save_as(target)
        found[target.name] = target.read_bytes()
    return found


def put_on_day(tab: Page, case: str, day: str, note: str) -> None:
    """Put a case on a day."""
    tab.goto(case)
    tab.get_by_role("link", name="Auf einen Tag legen").click()
    tab.get_by_label("Tag", exact=True).fill(day)
    tab.get_by_label("Was ist zu tun?").fill(note)
    tab.get_by_role("button", name="Hinlegen").click()
    tab.get_by_text("Wiedervorlage am").wait_for()


def hand_over(tab: Page, case: str, person: str) -> None:
    """Give a case to somebody."""
    tab.goto(case)
    tab.get_by_label("an", exact=True).select_option(label=person)
    tab.get_by_role("button", name="Übergeben").click()
    tab.get_by_text("liegt jetzt bei").wait_for()


def first_tab(window: BrowserContext) -> Page:
    """Return a tab of a window."""
    return window.pages[0] if window.pages else window.new_page()


def make_case(tab: Page, name: str, region: str) -> str:
    """Make a new case of the letter that was just confirmed, with the need tied to a figure; return its address."""
    tab.get_by_role("button", name="Alle offenen Sätze übernehmen").click()
    tab.get_by_text("Gespeichert.").wait_for()
    tab.get_by_role("button", name="Weiter: zum Vorgang nehmen").click()
    tab.get_by_role("link", name="Neuen Vorgang anlegen").click()
    tab.get_by_label("Kurzname").fill(name)
    tab.get_by_label("Für welches Gebiet?").fill(region)
    need = tab.get_by_role("group", name="Bedarf ist derzeit nicht erkennbar")
    need.get_by_role("combobox").first.select_option("need/at-most")
    tab.get_by_role("button", name="Lücken der gewählten Annahmen zeigen").click()
    need.locator("[name$='.with.cases']").fill("beratungen")
    need.locator("[name$='.with.limit']").fill("340")
    tab.get_by_role("button", name="Vorgang anlegen").click()
    tab.get_by_text("Der Vorgang ist angelegt.").wait_for()
    return tab.url


def take_in(tab: Page, case: str, table: bytes, measure: str, unit: str) -> None:
    """Take a table of figures in: confirm its columns, look, and put it to a measure of the case."""
    tab.goto("/belege/")
    tab.set_input_files("input[type=file]", [{"name": "beratungen.csv", "mimeType": "text/csv", "buffer": table}])
    tab.get_by_role("button", name="Einlesen").click()
    tab.locator("[name='1.measure']").fill(measure)
    tab.locator("[name='1.unit']").fill(unit)
    tab.get_by_role("button", name="So lesen").click()
    tab.locator("select[name=case]").select_option(case)
    tab.get_by_label("Veröffentlicht am").fill("2015-02-02")
    tab.get_by_role("button", name="Ansehen, was hinzukäme").click()
    tab.locator("[name='0.measure']").select_option(measure)
    tab.get_by_role("button", name="Ansehen, was hinzukäme").click()
    tab.get_by_role("button", name="Übernehmen").click()
    tab.get_by_text("Die Angaben liegen jetzt beim Vorgang.").wait_for()


def move_premise(tab: Page, case: str, reason: str, fair: str, why: str) -> None:
    """Open a reason from its case, write its premise otherwise, look at what would follow, save."""
    tab.goto(case)
    tab.get_by_role("link", name=reason).first.click()
    tab.get_by_role("link", name="Annahme ändern").click()
    tab.get_by_label("Lesart: fair").fill(fair)
    tab.get_by_label("Warum diese Lesarten?").fill(why)
    tab.get_by_role("button", name="Prüfen").click()
    tab.get_by_text("Was heute herauskäme").first.wait_for()
    tab.get_by_role("button", name="Sichern").click()
    tab.get_by_text("Die Annahme ist gespeichert.").wait_for()
