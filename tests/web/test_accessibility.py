"""Every page in a real browser: no axe violation, no sideways scrolling; the statement tells what was found here.

``WIEDERVORLAGE_RECORD=1``, in one process, writes what was found into the file that the accessibility statement is made
from.
"""

from __future__ import annotations

import json
import os
from datetime import date
from typing import TYPE_CHECKING

import pytest

from tests.axe import Looked, look_at
from tests.received import letter_pdf
from tests.web import walk
from tests.web.served import DESKTOP, PHONE
from wiedervorlage_web.desk.accessibility import RESULTS, standing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, BrowserContext, Page

    from tests.web.served import Served

CASE = "/vorgaenge/steinfurt-ki/"
RECORDING = bool(os.environ.get("WIEDERVORLAGE_RECORD"))
"""Recording, axe looks at both widths; else at the desk's alone, which takes half the time."""
_WIDEST = """() => [...document.querySelectorAll("main *")].filter(e => e.getBoundingClientRect().right > innerWidth + 1)
  .map(e => e.tagName + "." + e.className + ": " + e.innerText.slice(0, 40)).slice(-3)"""
PAGES = {
    "Schreibtisch": ("clerk", "/"),
    "Schreibtisch im Rückblick": ("clerk", "/?stand=2015-10-05"),
    "Vorgang": ("signatory", CASE),
    "Unterlagen": ("clerk", CASE + "unterlagen/"),
    "Wiedervorlage anlegen": ("clerk", CASE + "wiedervorlage/"),
    "Grund": ("clerk", CASE + "gruende/no-change/"),
    "Annahme ändern": ("clerk", CASE + "gruende/no-change/annahme/"),
    "Prüfung": ("clerk", CASE + "pruefung/?stand=2015-12-20"),
    "Förderregeln": ("clerk", "/regeln/"),
    "Förderregel an einem Tag": ("clerk", "/regeln/nrw/ki/?stand=2013-09-26"),
    "Förderregel im Zeitverlauf": ("clerk", "/regeln/nrw/ki/zeitverlauf/"),
    "Förderregel, Unterschiede": ("clerk", "/regeln/nrw/ki/unterschiede/"),
    "Förderung für mein Haus": ("clerk", "/regeln/nrw/ki/foerderung/?stand=2016-05-01"),
    "Suche": ("clerk", "/suche/?q=Integration"),
    "Keine Berechtigung": ("reader", CASE + "wiedervorlage/"),
    "Nicht gefunden": ("reader", "/vorgaenge/gibt-es-nicht/"),
    "Posteingang": ("clerk", "/posteingang/"),
    "Schreiben und Lesung": ("clerk", "{letter}"),
    "Schreiben ohne Lesung": ("clerk", "{unread}"),
    "Schreiben zum Vorgang nehmen": ("clerk", "{letter}ablegen/"),
    "Neuer Vorgang": ("clerk", "{letter}neuer-vorgang/"),
    "Vorgang aus einem Ordner": ("clerk", "/posteingang/ordner/"),
    "Belege": ("clerk", "/belege/"),
    "Belege eines Vorgangs": ("clerk", CASE + "belege/?groesse=in_procedure&am=2015-02-01"),
    "Vorschläge": ("clerk", CASE + "vorschlaege/"),
    "Schriftstücke": ("clerk", CASE + "schriftstuecke/"),
    "Schriftstück": ("clerk", "{paper}"),
    "Haus": ("administrator", "/konto/haus/"),
    "Name und Briefkopf": ("administrator", "/konto/haus/texte/"),
    "Protokoll": ("administrator", "/protokoll/"),
    "Ihr Zugang": ("clerk", "/konto/"),
    "Kennwort ändern": ("clerk", "/konto/kennwort/"),
    "Zweiter Faktor": ("clerk", "/konto/zweiter-faktor/"),
    "Anmeldungen": ("clerk", "/konto/anmeldungen/"),
    "Anmelden": ("", "/konto/login/"),
    "Öffentliche Vorgänge": ("", "/oeffentlich/"),
    "Öffentlicher Vorgang": ("", "/oeffentlich/haus/beispiel-vergabestelle/"),
    "Barrierefreiheit": ("", "/barrierefreiheit/"),
}


@pytest.fixture(scope="module")
def opened(chromium: Browser, served: Served, tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Page]:
    """Return what opens a page of the list, in the window of whoever it is for."""
    made = _made(chromium, served, tmp_path_factory.mktemp("made"))
    tabs: dict[str, Page] = {}

    def open_page(name: str) -> Page:
        role, pattern = PAGES[name]
        if role not in tabs:
            tabs[role] = _window(chromium, served, role, DESKTOP).new_page()
        tabs[role].set_viewport_size({"width": DESKTOP[0], "height": DESKTOP[1]})
        tabs[role].goto(pattern.format(**made))
        return tabs[role]

    return open_page


@pytest.fixture(scope="module")
def record(root: Path) -> Iterator[Callable[[str, list[Looked]], None]]:
    """Return what notes how a page was found; recording, all notes are written in the end."""
    found: dict[str, list[Looked]] = {}
    yield found.__setitem__
    if RECORDING:
        pages = [
            {
                "page": name,
                "address": PAGES[name][1],
                "rules_passed": max(each.passed for each in looked),
                "violations": [f"{rule}: {place}" for each in looked for rule, place in each.violations],
            }
            for name, looked in found.items()
        ]
        version = next(iter(found.values()))[-1].version
        written = {"checked_on": date.today().isoformat(), "axe": version, "pages": pages}  # noqa: DTZ011, TID251 - day of the check
        target = root / "src/wiedervorlage_web/desk" / RESULTS
        target.write_text(json.dumps(written, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


@pytest.mark.browser
@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing_on_any_page_and_none_scrolls_sideways(
    opened: Callable[[str], Page], record: Callable[[str, list[Looked]], None], name: str
) -> None:
    """WCAG 2.1 A and AA and good practice, on a desk and on a telephone."""
    tab, found, wide = opened(name), [], []
    for size in (DESKTOP, PHONE):
        tab.set_viewport_size({"width": size[0], "height": size[1]})
        if size == DESKTOP or RECORDING:
            found.append(look_at(tab))
        if tab.evaluate("document.documentElement.scrollWidth") > size[0]:
            wide.append((size[0], tab.evaluate(_WIDEST)))
    record(name, found)

    assert [violation for looked in found for violation in looked.violations] == []
    assert wide == []


def test_the_statement_speaks_of_just_these_pages_and_hides_no_violation() -> None:
    """What stands in the statement is what the test above checks; a page added there must be recorded again."""
    told = standing().results["pages"]

    assert [entry["page"] for entry in told] == list(PAGES)
    assert all(entry["rules_passed"] > 10 for entry in told)
    assert standing().violations == ()


def _made(chromium: Browser, served: Served, folder: Path) -> dict[str, str]:
    """Drop a letter in and one that cannot be read, begin a paper, publish a case: pages that there are only then."""
    clerk = served.signed_in(chromium, "clerk").new_page()
    letter = folder / "Antwort.pdf"
    letter.write_bytes(letter_pdf("13-bus-line-citizen-request"))
    walk.drop_in(clerk, letter)
    dropped = clerk.url
    torn = folder / "zerrissen.png"
    torn.write_bytes(b"\x89PNG\r\n\x1a\n torn")
    walk.send_in(clerk, torn)
    clerk.get_by_role("button", name="Noch einmal lesen").wait_for()  # the page turns by itself
    unread = clerk.url
    paper = walk.begin_paper(clerk, CASE, "Sitzungsvorlage", "2015-10-05")
    signatory = served.signed_in(chromium, "signatory").new_page()
    signatory.goto("/vorgaenge/beispiel-vergabestelle/")
    if signatory.get_by_role("button", name="Veröffentlichen", exact=True).count():
        signatory.get_by_role("button", name="Veröffentlichen", exact=True).click()
        signatory.get_by_text("ist jetzt öffentlich").wait_for()
    return {"letter": dropped, "unread": unread, "paper": paper}


def _window(chromium: Browser, served: Served, role: str, size: tuple[int, int]) -> BrowserContext:
    if role:
        return served.signed_in(chromium, role, size)
    return chromium.new_context(viewport={"width": size[0], "height": size[1]}, locale="de-DE", base_url=served.address)
