"""The English of the desk: complete, true to its places, compiled, and seen on the pages."""

from __future__ import annotations

import re
import shutil
from html.parser import HTMLParser
from pathlib import Path
from typing import TYPE_CHECKING

import polib
import pytest
from django.core.management import call_command
from django.utils import translation
from django.utils.formats import date_format

import wiedervorlage_web
from tests.web.conftest import TODAY
from wiedervorlage_web.desk.accessibility import PAGE_NAMES, standing
from wiedervorlage_web.people.rights import Role

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.test import Client
    from pytest_django.fixtures import SettingsWrapper

    from wiedervorlage_web.records.models import CaseRecord

ROOT = Path(wiedervorlage_web.__file__).parent
CATALOGUE = ROOT / "locale/en/LC_MESSAGES/django.po"
PLACE = re.compile(r"%\([a-z_]+\)[sd]|%%|%s|\[\^\d\]|\*+")
SAME_IN_BOTH = {"Wiedervorlage", "Deutsch"}  # the name of the program, and German offered in German
Key = tuple[str | None, str, str]


def _key(entry: polib.POEntry) -> Key:
    return entry.msgctxt, entry.msgid, entry.msgid_plural


def _english(entry: polib.POEntry) -> list[str]:
    return list(entry.msgstr_plural.values()) if entry.msgid_plural else [entry.msgstr]


@pytest.fixture(scope="module")
def catalogue() -> polib.POFile:
    return polib.pofile(str(CATALOGUE))


@pytest.mark.skipif(
    not shutil.which("xgettext"), reason="gettext is not installed: sources cannot be read for messages"
)
def test_every_message_of_the_desk_has_an_english_wording(
    catalogue: polib.POFile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, settings: SettingsWrapper
) -> None:
    sources, gathered = tmp_path / "sources", tmp_path / "gathered"
    shutil.copytree(ROOT, sources, ignore=shutil.ignore_patterns("static", "locale", "__pycache__"))
    gathered.mkdir()
    settings.LOCALE_PATHS = [gathered]
    monkeypatch.chdir(sources)
    call_command("makemessages", locale=["en"], no_location=True, verbosity=0)

    asked = {_key(entry) for entry in polib.pofile(str(gathered / "en/LC_MESSAGES/django.po"))}
    worded = {_key(entry) for entry in catalogue if all(_english(entry)) and not entry.fuzzy}

    assert len(asked) > 500
    assert sorted(map(str, asked - worded)) == []


def test_every_english_wording_keeps_the_places_of_the_german_one(catalogue: polib.POFile) -> None:
    astray = [
        (entry.msgid, english)
        for entry in catalogue
        for german, english in zip([entry.msgid, entry.msgid_plural], _english(entry), strict=False)
        if sorted(PLACE.findall(german)) != sorted(PLACE.findall(english))
    ]

    assert astray == []


def test_the_compiled_catalogue_is_the_written_one(catalogue: polib.POFile) -> None:
    compiled = polib.mofile(str(CATALOGUE.with_suffix(".mo")))

    assert {_key(e): _english(e) for e in compiled} == {_key(e): _english(e) for e in catalogue}


def test_every_page_the_accessibility_tests_walk_has_an_english_name() -> None:
    assert {entry["page"] for entry in standing().results["pages"]} - set(PAGE_NAMES) == set()


@pytest.mark.parametrize(("language", "written"), [("de", "20. November 2026"), ("en", "20 November 2026")])
def test_a_day_is_written_as_the_language_has_it(language: str, written: str) -> None:
    with translation.override(language):
        assert date_format(TODAY) == written


def test_no_template_fixes_the_german_form_of_a_day() -> None:
    fixed = [path.name for path in ROOT.rglob("*.html") if re.search(r"\|date:[\"'](j\.|d\.)", path.read_text("utf-8"))]

    assert fixed == []


class _Words(HTMLParser):
    """Gathers what a page says: its texts, labels and descriptions."""

    def __init__(self) -> None:
        super().__init__()
        self.said: set[str] = set()

    def handle_data(self, data: str) -> None:
        self.said.add(" ".join(data.split()).rstrip(":"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.said |= {v for name, v in attrs if name in {"aria-label", "alt", "title", "placeholder"} and v}


def _german_words(catalogue: polib.POFile) -> set[str]:
    return {entry.msgid.rstrip(":") for entry in catalogue if entry.msgstr != entry.msgid} - SAME_IN_BOTH


def _said(browser: Client, address: str, language: str) -> set[str]:
    browser.cookies["django_language"] = language
    answer = browser.get(address)
    assert answer.status_code == 200
    words = _Words()
    words.feed(answer.content.decode())
    return words.said


PAGES = {
    "/": 10,
    "/vorgaenge/CASE/": 20,
    "/vorgaenge/CASE/belege/": 15,
    "/vorgaenge/CASE/pruefung/": 20,
    "/vorgaenge/CASE/schriftstuecke/": 10,
    "/vorgaenge/CASE/unterlagen/": 8,
    "/posteingang/": 10,
    "/belege/": 10,
    "/regeln/": 6,
    "/suche/?q=a": 6,
    "/barrierefreiheit/": 8,
    "/konto/": 10,
    "/konto/haus/": 15,
    "/protokoll/": 12,
    "/oeffentlich/": 4,
}


@pytest.mark.parametrize(("page", "at_least"), PAGES.items())
def test_an_english_page_has_no_german_word_of_the_desk(
    page: str,
    at_least: int,
    catalogue: polib.POFile,
    bring_in: Callable[[str], CaseRecord],
    signed_in: Callable[[Role], Client],
) -> None:
    address = page.replace("CASE", bring_in("beispiel-vergabestelle").slug)
    browser = signed_in(Role.ADMINISTRATOR if page.startswith(("/protokoll", "/konto/haus")) else Role.CLERK)
    german = _german_words(catalogue)

    of_the_desk = _said(browser, address, "de") & german

    assert len(of_the_desk) >= at_least
    assert _said(browser, address, "en") & german == set()


def test_the_sign_in_page_speaks_english(house: object, client: Client, catalogue: polib.POFile) -> None:
    english = _said(client, "/konto/login/", "en")

    assert {"Sign in", "User name", "Password"} <= english
    assert english & _german_words(catalogue) == set()
