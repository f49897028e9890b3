"""Every page × every role × seeing and sending, as the table of rights says; nothing is open by oversight."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from django.db import transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from wiedervorlage_web.actions.reminders import put_on_day
from wiedervorlage_web.desk.house.rights_table import DeclaredPage, declared_pages
from wiedervorlage_web.people.models import Membership, Organisation, User
from wiedervorlage_web.people.rights import Right, Role
from wiedervorlage_web.records.models import CaseRecord, DecisionRecord, EventRecord, ReasonRecord

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpResponse

    from wiedervorlage_web.actions.acting import Acting

SMALL = "beispiel-vergabestelle"
BACKEND = "django.contrib.auth.backends.ModelBackend"
GUESS = {"IntConverter": 1, "UUIDConverter": "00000000-0000-4000-8000-000000000000"}
ANSWERS = {200, 302, 400, 401, 404, 409, 422}
"""What a page may answer to somebody who has the right and sends an empty form."""


def arguments(page: DeclaredPage, known: dict[str, object]) -> dict[str, object]:
    return {name: known.get(name, GUESS.get(type(kind).__name__, "x")) for name, kind in page.parts.items()}


def browser_of(user: User | None) -> Client:
    client = Client(raise_request_exception=False)
    if user:
        client.force_login(user, backend=BACKEND)
    return client


def ask(browser: Client, method: str, address: str) -> HttpResponse:
    """Ask, and take back whatever the answer changed, in the database and in the browser."""
    cookies = browser.cookies.copy()
    with transaction.atomic():
        answer = browser.generic(method, address, b"", "application/x-www-form-urlencoded")
        transaction.set_rollback(True)
    browser.cookies = cookies
    return answer


def verdict(page: DeclaredPage, role: Role | None, method: str, answer: HttpResponse) -> str:
    """Return what is wrong with an answer; nothing where it is as the table says."""
    to_login = answer.status_code == 302 and answer["Location"].startswith("/konto/login/")
    if method not in page.methods:
        return "" if answer.status_code == 405 else f"answers {answer.status_code} to an undeclared method"
    if page.open_to(role, method):
        fine = answer.status_code in ANSWERS and (page.needs(method) is Right.PUBLIC or not to_login)
        return "" if fine else f"{answer.status_code} though the right is there"
    if role is None:
        return "" if to_login else f"{answer.status_code} to a stranger"
    return "" if answer.status_code == 403 else f"{answer.status_code} without the right"


@pytest.fixture
def known(bring_in: Callable[[str], CaseRecord], clerk: Acting) -> dict[str, object]:
    """Return what fills the addresses with something that is there."""
    record = bring_in(SMALL)
    reminder = put_on_day(clerk, record, clerk.today, "Nachfragen", clerk.user)
    return {
        "slug": record.slug,
        "house": clerk.house.slug,
        "number": reminder.pk,
        "key": ReasonRecord.objects.filter(case=record).values_list("key", flat=True)[0],
        "reason": ReasonRecord.objects.filter(case=record).values_list("key", flat=True)[0],
        "decision": DecisionRecord.objects.filter(case=record).values_list("key", flat=True)[0],
        "path": "case.yaml",
        "provider_id": "haus",
    }


def test_every_page_declares_its_right() -> None:
    assert len(declared_pages()) > 30


def test_every_cell_of_the_table_is_as_declared(known: dict[str, object]) -> None:
    browsers = {role: browser_of(User.objects.get(username=role.value)) for role in Role} | {None: browser_of(None)}
    wrong, cells = [], 0
    for page in declared_pages():
        address = reverse(page.name, kwargs=arguments(page, known))
        asked = [(role, method) for role in browsers for method in ("GET", "POST")]
        for role, method in [*asked, (Role.CLERK, "PUT"), (None, "DELETE")]:
            found = verdict(page, role, method, ask(browsers[role], method, address))
            cells += 1
            if found:
                wrong.append(f"{method} {address} as {role}: {found}")

    assert wrong == []
    assert cells == len(declared_pages()) * 14


def test_pages_of_a_case_really_open_for_whoever_may_read(known: dict[str, object]) -> None:
    """So that the walk above does not pass on pages that are not there."""
    reader = browser_of(User.objects.get(username="reader"))
    pages = [page for page in declared_pages() if set(page.parts) == {"slug"} and page.open_to(Role.READER, "GET")]
    pages = [page for page in pages if "GET" in page.methods]

    found = {
        page.name: ask(reader, "GET", reverse(page.name, kwargs=arguments(page, known))).status_code for page in pages
    }

    assert found
    assert {name: status for name, status in found.items() if status != 200} == {}


def test_cases_of_other_houses_do_not_exist(known: dict[str, object]) -> None:
    other = Organisation.objects.create(slug="anderswo", name="Anderswo")
    strangers = {}
    for role in Role:
        user = User.objects.create_user(f"fremd-{role.value}")
        Membership.objects.create(user=user, organisation=other, role=role.value)
        strangers[role] = browser_of(user)
    before, wrong = EventRecord.objects.count(), []
    for page in declared_pages():
        if "slug" not in page.parts or page.sees is Right.PUBLIC:
            continue
        theirs = reverse(page.name, kwargs=arguments(page, known))
        nowhere = reverse(page.name, kwargs=arguments(page, {**known, "slug": "gibt-es-nicht"}))
        for role, browser in strangers.items():
            for method in {"GET", "POST"} & set(page.methods):
                answers = [ask(browser, method, address).status_code for address in (theirs, nowhere)]
                expected = 404 if page.open_to(role, method) else 403
                if answers != [expected, expected]:
                    wrong.append((method, theirs, role, answers))

    assert wrong == []
    assert EventRecord.objects.count() == before


def test_guessed_numbers_lead_nowhere(known: dict[str, object]) -> None:
    clerk, wrong = browser_of(User.objects.get(username="clerk")), []
    for page in declared_pages():
        if "number" not in page.parts or page.sees is Right.PUBLIC:
            continue
        address = reverse(page.name, kwargs=arguments(page, {**known, "number": 987654}))
        for method in {"GET", "POST"} & set(page.methods):
            answer = ask(clerk, method, address)
            if answer.status_code not in {403, 404}:
                wrong.append((method, address, answer.status_code))

    assert wrong == []


@pytest.mark.usefixtures("house")
def test_an_altered_session_is_nobodys() -> None:
    browser = browser_of(User.objects.get(username="clerk"))
    key = browser.cookies["sessionid"].value
    browser.cookies["sessionid"] = ("a" if key[0] != "a" else "b") + key[1:]

    assert browser.get("/").status_code == 302


@pytest.mark.usefixtures("house")
def test_an_expired_session_is_nobodys() -> None:
    from django.contrib.sessions.models import Session

    browser = browser_of(User.objects.get(username="clerk"))
    Session.objects.update(expire_date=timezone.now() - timedelta(seconds=1))

    assert browser.get("/").status_code == 302


@pytest.mark.usefixtures("house")
@pytest.mark.parametrize("token", ["", "geraten", "x" * 64])
def test_a_form_without_its_token_changes_nothing(token: str) -> None:
    browser = Client(enforce_csrf_checks=True)
    user = User.objects.get(username="clerk")
    browser.force_login(user, backend=BACKEND)
    browser.get("/konto/")

    answer = browser.post("/konto/", {"display_name": "Fremd", "csrfmiddlewaretoken": token})

    user.refresh_from_db()
    assert (answer.status_code, user.display_name) == (403, "Clerk")
    assert "Das Formular war zu lange offen" in answer.content.decode()


@pytest.mark.usefixtures("house")
@pytest.mark.parametrize(
    "target", ["https://boese.example/", "//boese.example", "/\\boese.example", "javascript:alert(1)"]
)
@pytest.mark.parametrize("address", ["/konto/login/", "/konto/logout/", "/sprache/"])
def test_no_form_leads_to_another_site(address: str, target: str) -> None:
    browser = browser_of(None if address == "/konto/login/" else User.objects.get(username="clerk"))
    fields = {"login": "clerk", "password": "ein langes Kennwort", "language": "de", "next": target}

    answer = browser.post(address, fields)

    assert answer.status_code == 302
    assert "boese" not in answer["Location"]
    assert answer["Location"].startswith("/")
