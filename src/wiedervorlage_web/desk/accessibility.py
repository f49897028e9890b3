"""The accessibility statement, generated from what the tests found.

It says what § 12b BGG, the BGG NRW with the BITVNRW, and EN 301 549 V3.2.1 ask for: how far the pages comply, on what
that rests, what is known to be missing, where to report a barrier, who mediates. The findings stand in
``accessibility.json``, written by the browser tests (``tests/web/test_accessibility.py``) and checked by them.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Final, TypedDict, cast

from django.conf import settings
from django.shortcuts import render
from django.utils.translation import gettext_noop as _

from wiedervorlage_web.desk.page import page
from wiedervorlage_web.people.rights import Right

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

RESULTS = "accessibility.json"

PAGE_NAMES: Final = (
    _("Schreibtisch"),
    _("Schreibtisch im Rückblick"),
    _("Vorgang"),
    _("Unterlagen"),
    _("Wiedervorlage anlegen"),
    _("Grund"),
    _("Annahme ändern"),
    _("Prüfung"),
    _("Förderregeln"),
    _("Förderregel an einem Tag"),
    _("Förderregel im Zeitverlauf"),
    _("Förderregel, Unterschiede"),
    _("Förderung für mein Haus"),
    _("Suche"),
    _("Keine Berechtigung"),
    _("Nicht gefunden"),
    _("Öffentliche Vorgänge"),
    _("Barrierefreiheit"),
    _("Posteingang"),
    _("Schreiben und Lesung"),
    _("Schreiben ohne Lesung"),
    _("Schreiben zum Vorgang nehmen"),
    _("Neuer Vorgang"),
    _("Vorgang aus einem Ordner"),
    _("Belege"),
    _("Belege eines Vorgangs"),
    _("Vorschläge"),
    _("Schriftstücke"),
    _("Schriftstück"),
    _("Haus"),
    _("Name und Briefkopf"),
    _("Protokoll"),
    _("Ihr Zugang"),
    _("Kennwort ändern"),
    _("Zweiter Faktor"),
    _("Anmeldungen"),
    _("Anmelden"),
    _("Öffentlicher Vorgang"),
)
"""The pages the tests walk through, as the results name them: here so that they are translated."""


class RawPage(TypedDict):
    """A page as the tests write it down."""

    page: str
    address: str
    rules_passed: int
    violations: list[str]


class RawResults(TypedDict):
    """What the tests write down."""

    checked_on: str
    axe: str
    pages: list[RawPage]


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How far the pages comply, from the tests alone."""

    results: RawResults
    violations: tuple[str, ...]

    @property
    def day(self) -> date:
        """Return the day of the tests."""
        return date.fromisoformat(self.results["checked_on"])

    @property
    def is_clean(self) -> bool:
        """Say whether no test found a violation."""
        return not self.violations


@page(Right.PUBLIC)
def statement(request: HttpRequest) -> HttpResponse:
    """Show the statement."""
    context = {"standing": standing(), "contact": settings.ENVIRONMENT.contact}
    return render(request, "desk/accessibility.html", context)


@cache
def standing() -> Standing:
    """Read what the tests found."""
    results = cast("RawResults", json.loads(files("wiedervorlage_web.desk").joinpath(RESULTS).read_text("utf-8")))
    found = tuple(f"{entry['page']}: {rule}" for entry in results["pages"] for rule in entry["violations"])
    return Standing(results=results, violations=found)
