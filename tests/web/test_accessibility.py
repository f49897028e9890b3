"""Every page in a real browser: no axe violation, no sideways scrolling; the statement tells what was found here.

``WIEDERVORLAGE_RECORD=1`` writes what was found into the file that the accessibility statement is made from.
"""

from __future__ import annotations

import json
import os
from datetime import date
from typing import TYPE_CHECKING

import pytest

from tests.report.test_browser import RULES, axe_source
from tests.web.served import DESKTOP, PHONE
from wiedervorlage_web.desk.accessibility import RESULTS, standing

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser, BrowserContext

    from tests.web.served import Served

CASE = "/vorgaenge/steinfurt-ki/"
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
    "Öffentliche Vorgänge": ("", "/oeffentlich/"),
    "Barrierefreiheit": ("", "/barrierefreiheit/"),
}


@pytest.mark.browser
def test_axe_finds_nothing_on_any_page_and_none_scrolls_sideways(chromium: Browser, served: Served, root: Path) -> None:
    """WCAG 2.1 A and AA and good practice, on a desk and on a telephone."""
    windows: dict[tuple[str, tuple[int, int]], BrowserContext] = {}
    axe, found, wide = axe_source(), [], []
    for name, (role, address) in PAGES.items():
        entry = {"page": name, "address": address, "rules_passed": 0, "violations": []}
        for size in (DESKTOP, PHONE):
            if (role, size) not in windows:
                windows[role, size] = _window(chromium, served, role, size)
            tab = windows[role, size].new_page()
            tab.goto(address)
            tab.evaluate(axe)
            result = tab.evaluate(f"axe.run({{runOnly: {RULES}}})")
            entry["rules_passed"] = max(entry["rules_passed"], len(result["passes"]))
            entry["violations"] += [f"{v['id']}: {v['nodes'][0]['html'][:200]}" for v in result["violations"]]
            if tab.evaluate("document.documentElement.scrollWidth") > size[0]:
                wide.append((name, size[0]))
            tab.close()
        found.append(entry)
    if os.environ.get("WIEDERVORLAGE_RECORD"):
        version = result["testEngine"]["version"]
        written = {"checked_on": date.today().isoformat(), "axe": version, "pages": found}  # noqa: DTZ011, TID251
        target = root / "src/wiedervorlage_web/desk" / RESULTS
        target.write_text(json.dumps(written, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")

    assert [(entry["page"], entry["violations"]) for entry in found if entry["violations"]] == []
    assert wide == []


def test_the_statement_speaks_of_just_these_pages_and_hides_no_violation() -> None:
    """What stands in the statement is what the test above checks; a page added there must be recorded again."""
    told = standing().results["pages"]

    assert [entry["page"] for entry in told] == list(PAGES)
    assert all(entry["rules_passed"] > 10 for entry in told)
    assert standing().violations == ()


def _window(chromium: Browser, served: Served, role: str, size: tuple[int, int]) -> BrowserContext:
    if role:
        return served.signed_in(chromium, role, size)
    return chromium.new_context(viewport={"width": size[0], "height": size[1]}, locale="de-DE", base_url=served.address)
