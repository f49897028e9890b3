"""Signing in, the account, the house and the record in a real browser: no axe violation, no sideways scrolling."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.axe import look_at
from tests.web.served import PHONE

if TYPE_CHECKING:
    from playwright.sync_api import Browser

    from tests.web.served import Served

OPEN = ["/konto/logout/", "/konto/inaktiv/", "/konto/haus-anmeldung/abgebrochen/"]
OWN = ["/konto/bestaetigen/", "/konto/zweiter-faktor/app/"]
"""What test_accessibility does not open: pages between two steps."""


@pytest.mark.browser
@pytest.mark.parametrize("size", [PHONE], ids=["phone"])
def test_axe_finds_nothing_and_nothing_scrolls_sideways(
    chromium: Browser, served: Served, size: tuple[int, int]
) -> None:
    stranger = chromium.new_context(viewport={"width": size[0], "height": size[1]}, base_url=served.address)
    administrator = served.signed_in(chromium, "administrator", size)
    wrong, seen = [], 0
    for window, addresses in ((stranger, OPEN), (administrator, OWN)):
        tab = window.new_page()
        for address in addresses:
            answer = tab.goto(address)
            seen += answer is not None and answer.status == 200
            wrong += [(address, *violation) for violation in look_at(tab).violations]
            if tab.evaluate("document.documentElement.scrollWidth") > size[0]:
                wrong.append((address, "scrolls sideways", ""))
            if tab.locator("h1").count() != 1:
                wrong.append((address, "not one h1", ""))
        window.close()

    assert wrong == []
    assert seen == len(OPEN) + len(OWN)
