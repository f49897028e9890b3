"""Signing in: password, second factor, first password, throttling; nobody signs up by themselves."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value, yield_hotp_counters_from_time
from django.core.cache import cache
from django.test import Client

from wiedervorlage_web.people.models import User
from wiedervorlage_web.records.events import verify_chain
from wiedervorlage_web.records.models import EventRecord

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractContextManager

    from pytest_django.fixtures import SettingsWrapper

PASSWORD = "ein langes Kennwort"
pytestmark = pytest.mark.usefixtures("house")


@pytest.fixture
def second_factor_demanded(settings: SettingsWrapper) -> None:
    settings.ENVIRONMENT = replace(settings.ENVIRONMENT, second_factor=True)


def sign_in(client: Client, name: str = "clerk", password: str = PASSWORD):
    return client.post("/konto/login/", {"login": name, "password": password})


def code_of(secret: str) -> str:
    """Return what an app shows now."""
    return format_hotp_value(hotp_value(secret, next(iter(yield_hotp_counters_from_time()))))


def set_up_second_factor(client: Client) -> str:
    page = client.get("/konto/zweiter-faktor/app/")
    secret = page.context["form"].secret
    client.post("/konto/zweiter-faktor/app/", {"code": code_of(secret)})
    return secret


def test_name_and_password_lead_to_the_desk(client: Client) -> None:
    answer = sign_in(client)

    assert (answer.status_code, answer["Location"]) == (302, "/")
    assert client.get("/").status_code == 200


def test_a_wrong_password_is_told_in_plain_words_without_saying_which_half_was_wrong(client: Client) -> None:
    wrong_password = sign_in(client, password="nicht das Kennwort").content.decode()
    nobody = sign_in(client, name="niemand").content.decode()

    assert "Benutzername und Kennwort passen nicht zusammen." in wrong_password
    assert "Benutzername und Kennwort passen nicht zusammen." in nobody


def test_five_wrong_passwords_close_the_account_for_a_while_even_for_the_right_one(client: Client) -> None:
    for _ in range(5):
        sign_in(client, password="geraten")

    page = sign_in(Client(REMOTE_ADDR="192.0.2.7")).content.decode()

    assert "Zu viele Fehlversuche. Bitte warten Sie fünf Minuten" in page


def test_many_attempts_from_one_address_get_a_plain_page(client: Client) -> None:
    answers = [sign_in(client, name=f"person-{number}") for number in range(31)]

    assert answers[-1].status_code == 429
    assert "Zu viele Versuche" in answers[-1].content.decode()


def test_counts_of_attempts_are_kept_in_the_database_where_every_process_sees_them() -> None:
    assert type(cache._connections["default"]).__name__ == "DatabaseCache"


def test_signing_in_leads_back_to_the_page_asked_for_but_never_elsewhere(client: Client) -> None:
    inside = client.post("/konto/login/?next=/vorgaenge/x/", {"login": "clerk", "password": PASSWORD})
    outside = Client().post("/konto/login/?next=//boese.example/", {"login": "clerk", "password": PASSWORD})

    assert (inside["Location"], outside["Location"]) == ("/vorgaenge/x/", "/")


def test_somebody_who_was_locked_out_stays_out(client: Client) -> None:
    User.objects.filter(username="clerk").update(is_active=False)

    sign_in(client)

    assert client.get("/").status_code == 302


@pytest.mark.usefixtures("second_factor_demanded")
def test_where_the_house_demands_a_second_factor_nothing_opens_before_it_is_set_up(client: Client) -> None:
    sign_in(client)

    before = client.get("/")
    set_up_second_factor(client)
    after = client.get("/")

    assert (before.status_code, before["Location"]) == (302, "/konto/zweiter-faktor/app/")
    assert after.status_code == 200


def test_with_a_second_factor_the_password_alone_opens_nothing(client: Client) -> None:
    sign_in(client)
    secret = set_up_second_factor(client)
    other = Client()

    step = sign_in(other)
    halfway = other.get("/")
    sign_in(other)
    wrong = other.post("/konto/zweiter-faktor/code/", {"code": "000000"}).content.decode()
    cache.clear()  # a code is good once; the one used for the set-up must not count as used here
    right = other.post("/konto/zweiter-faktor/code/", {"code": code_of(secret)})

    assert step["Location"] == "/konto/zweiter-faktor/code/"
    assert halfway.status_code == 302
    assert "Der Code stimmt nicht oder ist abgelaufen." in wrong
    assert (right["Location"], other.get("/").status_code) == ("/", 200)


def test_a_code_is_good_only_once(client: Client) -> None:
    sign_in(client)
    secret = set_up_second_factor(client)
    first, second = Client(), Client()
    cache.clear()

    for browser in (first, second):
        sign_in(browser)
        browser.post("/konto/zweiter-faktor/code/", {"code": code_of(secret)})

    assert [browser.get("/").status_code for browser in (first, second)] == [200, 302]


def test_guessing_codes_is_throttled(client: Client) -> None:
    sign_in(client)
    secret = set_up_second_factor(client)
    other = Client()
    sign_in(other)
    for number in range(5):
        other.post("/konto/zweiter-faktor/code/", {"code": f"{number:06}"})

    page = other.post("/konto/zweiter-faktor/code/", {"code": code_of(secret)})

    assert "Zu viele Fehlversuche" in page.content.decode()


def test_a_spare_code_opens_once(client: Client) -> None:
    sign_in(client)
    set_up_second_factor(client)
    spare = client.get("/konto/zweiter-faktor/ersatzcodes/").context["unused_codes"][0]
    first, second = Client(), Client()

    for browser in (first, second):
        sign_in(browser)
        browser.post("/konto/zweiter-faktor/code/", {"code": spare})

    assert [browser.get("/").status_code for browser in (first, second)] == [200, 302]


def test_the_secret_of_the_app_is_not_in_the_database_in_the_clear(client: Client) -> None:
    sign_in(client)
    secret = set_up_second_factor(client)

    kept = str(Authenticator.objects.get(type=Authenticator.Type.TOTP).data)

    assert secret not in kept


def test_a_first_password_is_changed_before_anything_else_opens(client: Client) -> None:
    User.objects.filter(username="clerk").update(must_change_password=True)
    sign_in(client)

    before = client.get("/")
    client.post(
        "/konto/kennwort/",
        {"oldpassword": PASSWORD, "password1": "mein eigenes, langes", "password2": "mein eigenes, langes"},
    )
    after = client.get("/")

    assert (before.status_code, before["Location"]) == (302, "/konto/kennwort/")
    assert after.status_code == 200
    assert not User.objects.get(username="clerk").must_change_password


@pytest.mark.parametrize(("first", "then"), [(True, "/"), (False, "/konto/")])
def test_after_changing_the_password_it_goes_on(client: Client, first: bool, then: str) -> None:
    User.objects.filter(username="clerk").update(must_change_password=first)
    sign_in(client)
    fields = {"oldpassword": PASSWORD, "password1": "noch ein langes Wort", "password2": "noch ein langes Wort"}

    assert client.post("/konto/kennwort/", fields)["Location"] == then


@pytest.mark.parametrize(
    ("new", "again", "why"),
    [
        ("kurz", "kurz", "zu kurz; es braucht mindestens 12 Zeichen"),
        ("123456789012", "123456789012", "nur aus Ziffern"),
        ("administrator1", "administrator1", "gleicht zu sehr dieser Angabe: Benutzername"),
        ("noch ein langes Wort", "und ein anderes Wort", "nicht gleich"),
    ],
)
def test_a_password_is_called_kennwort_whatever_is_wrong_with_it(
    client: Client, new: str, again: str, why: str
) -> None:
    sign_in(client, "administrator")

    page = client.post("/konto/kennwort/", {"oldpassword": PASSWORD, "password1": new, "password2": again})

    assert why in page.content.decode()
    assert "Passwort" not in page.content.decode()


def test_changes_of_password_and_second_factor_are_on_record_and_their_secrets_are_not(
    client: Client, django_capture_on_commit_callbacks: Callable[..., AbstractContextManager[object]]
) -> None:
    sign_in(client)
    with django_capture_on_commit_callbacks(execute=True):
        secret = set_up_second_factor(client)
    client.post("/konto/zweiter-faktor/app/abschalten/", {})
    fields = {"oldpassword": PASSWORD, "password1": "mein eigenes, langes", "password2": "mein eigenes, langes"}
    client.post("/konto/kennwort/", fields)

    events = list(EventRecord.objects.order_by("number").values_list("verb", "before", "after"))
    assert ("person.second-factor", "null", '"totp"') in events
    assert ("person.second-factor", '"totp"', "null") in events
    assert events[-1] == ("person.password-changed", "null", "null")
    assert secret not in str(events)
    assert verify_chain().broken_at is None


@pytest.mark.parametrize("path", ["signup/", "email/", "password/reset/", "3rdparty/signup/", "login/code/"])
def test_there_is_no_signing_up_and_nothing_by_mail(client: Client, path: str) -> None:
    assert client.get(f"/konto/{path}").status_code == 404
