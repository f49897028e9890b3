"""Headers and limits: nothing from elsewhere, nothing inline, nothing too large."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from html.parser import HTMLParser
from typing import TYPE_CHECKING

import pytest
from django.test import Client
from django.urls import reverse

from tests.web.test_rights import arguments, ask, browser_of, known  # noqa: F401 - a fixture
from wiedervorlage_web.desk.house.rights_table import declared_pages
from wiedervorlage_web.people.models import User
from wiedervorlage_web.people.rights import Right, Role

if TYPE_CHECKING:
    from pathlib import Path

GIGABYTE = 1024**3
PRODUCTION = {
    "WIEDERVORLAGE_PRODUCTION": "1",
    "WIEDERVORLAGE_SECRET_KEY": "n8Qv3x-Yw7Lr2Kp9Zt5Bd1Fh6Jm4Sc0Gu_Ea-Xo3Vi8Nq2Wy7Rb5Tk9",
    "WIEDERVORLAGE_HOSTS": "vorlage.example",
}


class Outside(HTMLParser):
    """Collects what a page loads or sends to, and what runs or is styled inside it."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "style" or (tag == "script" and "src" not in given) or tag in {"iframe", "object", "embed", "base"}:
            self.found.append(f"<{tag}>")
        for name, value in given.items():
            loads = name in {"src", "srcset", "action", "formaction", "poster", "data"} or (
                name == "href" and tag in {"link", "use", "image"}
            )
            if name == "style" or name.startswith("on"):
                self.found.append(f"<{tag} {name}>")
            if loads and not re.match(r"(/(?!/)|#|\?|data:image/|$)", value):
                self.found.append(f"<{tag} {name}={value}>")
            if value.lower().lstrip().startswith("javascript:"):
                self.found.append(f"<{tag} {name}={value}>")


def outside(html: str) -> list[str]:
    parser = Outside()
    parser.feed(html)
    return parser.found


def test_the_check_of_pages_finds_what_it_looks_for() -> None:
    bad = '<link href="https://x.example/a.css"><script>1</script><p style="a" onclick="b"><a href=javascript:x><img src=//y>'

    assert len(outside(bad)) == 6


def test_no_page_of_anybody_loads_from_elsewhere_or_runs_anything_inline(known: dict[str, object]) -> None:  # noqa: F811 - fixture
    browsers = [browser_of(User.objects.get(username=role.value)) for role in (Role.REVIEWER, Role.ADMINISTRATOR)]
    wrong, seen = [], 0
    for page in declared_pages():
        if "GET" not in page.methods:
            continue
        for browser in [*browsers, browser_of(None)]:
            answer = ask(browser, "GET", reverse(page.name, kwargs=arguments(page, known)))
            if answer.get("Content-Type", "").startswith("text/html"):
                seen += 1
                wrong += [(page.address, found) for found in outside(answer.content.decode())]

    assert wrong == []
    assert seen > 40


def test_no_style_sheet_loads_from_elsewhere(root: Path) -> None:
    sheets = list((root / "src/wiedervorlage_web/static").rglob("*.css"))
    found = [
        (file.name, hit)
        for file in sheets
        for hit in re.findall(r"(?:url\(|@import)\s*['\"]?(?:https?:)?//[^)]*", file.read_text())
    ]

    assert sheets
    assert found == []


@pytest.mark.usefixtures("house")
@pytest.mark.parametrize("address", ["/", "/konto/login/", "/gibt-es-nicht/", "/protokoll/", "/konto/haus/"])
def test_every_answer_carries_the_headers(address: str) -> None:
    answer = browser_of(User.objects.get(username="clerk")).get(address)

    policy = dict(part.strip().split(" ", 1) for part in answer["Content-Security-Policy"].split(";"))
    assert policy["default-src"] == "'none'"
    assert policy["script-src"] == policy["style-src"] == policy["form-action"] == "'self'"
    assert policy["frame-ancestors"] == policy["base-uri"] == "'none'"
    assert answer["X-Frame-Options"] == "DENY"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Referrer-Policy"] == "same-origin"
    assert answer["Cross-Origin-Opener-Policy"] == "same-origin"
    assert "camera=()" in answer["Permissions-Policy"]


@pytest.mark.usefixtures("house")
def test_cookies_are_out_of_reach_of_scripts_and_other_sites() -> None:
    browser = Client()
    browser.post("/konto/login/", {"login": "clerk", "password": "ein langes Kennwort"})
    browser.get("/konto/")

    assert {name: (bool(cookie["httponly"]), cookie["samesite"]) for name, cookie in browser.cookies.items()} == {
        "sessionid": (True, "Lax"),
        "csrftoken": (True, "Lax"),
    }


def production(root: Path, folder: Path, *command: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, **PRODUCTION, "WIEDERVORLAGE_DATA": str(folder), "PYTHONPATH": str(root / "src")}
    for name in ("DJANGO_SETTINGS_MODULE", "DJANGO_ALLOW_ASYNC_UNSAFE"):
        environment.pop(name, None)
    return subprocess.run(
        [sys.executable, *command], env=environment, cwd=folder, capture_output=True, text=True, check=False
    )


def test_the_deployment_check_of_django_is_clean_in_production(root: Path, tmp_path: Path) -> None:
    done = production(root, tmp_path, "-m", "wiedervorlage_web", "check", "--deploy", "--fail-level", "INFO")

    assert (done.returncode, done.stdout.strip()) == (0, "System check identified no issues (0 silenced)."), done.stderr


def test_production_speaks_only_over_tls_and_tells_browsers_so(root: Path, tmp_path: Path) -> None:
    ask_twice = (
        "import os; os.environ['DJANGO_SETTINGS_MODULE'] = 'wiedervorlage_web.settings'\n"
        "import django; django.setup()\n"
        "from django.core.management import call_command; call_command('migrate', verbosity=0)\n"
        "from django.conf import settings\n"
        "settings.STORAGES['staticfiles']['BACKEND'] = 'django.contrib.staticfiles.storage.StaticFilesStorage'\n"
        "from django.test import Client\n"
        "plain = Client(headers={'host': 'vorlage.example'}).get('/konto/login/')\n"
        "safe = Client(headers={'host': 'vorlage.example', 'x-forwarded-proto': 'https', 'x-forwarded-for': '192.0.2.1'}).get('/konto/login/')\n"
        "print(plain.status_code, plain['Location'], safe.status_code, safe['Strict-Transport-Security'], safe.cookies['csrftoken']['secure'])"
    )
    done = production(root, tmp_path, "-c", ask_twice)

    assert done.stdout.strip() == (
        "301 https://vorlage.example/konto/login/ 200 max-age=31536000; includeSubDomains; preload True"
    ), done.stderr


@pytest.mark.usefixtures("house")
def test_a_file_of_a_gigabyte_is_refused_before_anything_reads_it() -> None:
    browser = browser_of(User.objects.get(username="clerk"))

    answer = browser.generic("POST", "/konto/", b"", "multipart/form-data; boundary=x", CONTENT_LENGTH=str(GIGABYTE))

    assert answer.status_code == 413
    assert "Höchstens 50 MB" in answer.content.decode()


@pytest.mark.usefixtures("house")
def test_a_body_of_unknown_length_is_refused() -> None:
    answer = Client().post("/konto/login/", {"login": "x"}, headers={"transfer-encoding": "chunked"})

    assert answer.status_code == 411


@pytest.mark.usefixtures("house")
def test_too_many_or_too_large_fields_get_a_plain_page() -> None:
    many = Client().post("/konto/login/", {f"f{number}": "x" for number in range(1100)})
    large = Client().post("/konto/login/", {"login": "x" * 3_000_000})

    assert (many.status_code, large.status_code) == (400, 400)
    assert "Diese Anfrage ließ sich nicht lesen" in large.content.decode()


def test_every_right_of_the_table_is_used() -> None:
    used = {right for page in declared_pages() for right in (page.sees, page.sends)}

    assert {right for right in Right if right not in used} <= {Right.RELEASE, Right.WORK}
