"""The desk as `wv serve` starts it: a process of its own, with its own data, and people to sign in as."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from playwright.sync_api import Browser, BrowserContext

DESKTOP, PHONE = (1280, 900), (320, 640)
"""320 pixels: a small telephone, and a desk at 400 % (WCAG 2.1, 1.4.10)."""
PATIENCE = 120_000
"""Milliseconds: a machine with other work has answered after more than the usual thirty seconds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Served:
    """A running desk; ``logins`` are user name and password by role."""

    address: str
    logins: Mapping[str, tuple[str, str]]

    def signed_in(self, browser: Browser, role: str, size: tuple[int, int] = DESKTOP) -> BrowserContext:
        """Return a browser window in which somebody of ``role`` has signed in by the login page."""
        window = browser.new_context(
            viewport={"width": size[0], "height": size[1]}, locale="de-DE", accept_downloads=True, base_url=self.address
        )
        window.set_default_timeout(PATIENCE)
        tab = window.new_page()
        tab.goto("/konto/login/")
        user, password = self.logins[role]
        tab.fill("input[name=login]", user)
        tab.fill("input[name=password]", password)
        tab.press("input[name=password]", "Enter")
        tab.wait_for_url(f"{self.address}/")
        tab.close()
        return window


ROLES = {
    "Sachbearbeitung": "clerk",
    "Zeichnung": "signatory",
    "Prüfung": "reviewer",
    "Lesen": "reader",
    "Verwaltung": "administrator",
}
"""Each role by the word that ``wv serve`` has for it."""


def serve(folder: Path) -> Iterator[Served]:
    """Start `wv serve` on a free port, wait for its address, and stop it in the end."""
    command = [sys.executable, "-m", "wiedervorlage", "serve", "--port", "0", "--data", str(folder)]
    log = (folder.parent / "serve.log").open("w+")
    # Each worker of the tests has a desk of its own, whatever folder the first of them had set.
    surroundings = {**os.environ, "WIEDERVORLAGE_DATA": str(folder), "WV_LANG": "de", "PYTHONUTF8": "1"}
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=log, encoding="utf-8", env=surroundings)
    logins: dict[str, tuple[str, str]] = {}
    address = ""
    for line in process.stdout or ():
        found = re.match(r"(\S+)\s+(\S+)\s+(\S+)$", line.strip())
        if found:
            logins[ROLES[found[1]]] = (found[2], found[3])
        if line.startswith("http://"):
            address = line.strip().rstrip("/")
            break
    log.seek(0)
    assert address, log.read()
    try:
        yield Served(address=address, logins=logins)
    finally:
        process.terminate()
        process.wait(timeout=20)
        log.close()
