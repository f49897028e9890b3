"""The house and its people: who comes in, in which role, and who stays out."""

from __future__ import annotations

import re
from io import StringIO
from typing import TYPE_CHECKING

import pytest
from django.core.management import CommandError, call_command
from django.test import Client

from wiedervorlage_web.actions import people
from wiedervorlage_web.desk.house.audit import VERB_NAMES
from wiedervorlage_web.people.models import Membership, Organisation, User
from wiedervorlage_web.people.rights import Role
from wiedervorlage_web.records.events import verify_chain
from wiedervorlage_web.records.models import EventRecord

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from wiedervorlage_web.actions.acting import Acting

PASSWORD = "ein langes Kennwort"


@pytest.fixture
def admin(signed_in: Callable[[Role], Client]) -> Client:
    return signed_in(Role.ADMINISTRATOR)


def member(username: str) -> Membership:
    return Membership.objects.get(user__username=username, organisation__slug="wiesengrund")


def change(admin: Client, username: str, **fields: str):
    return admin.post(f"/konto/haus/person/{member(username).pk}/", fields, follow=True)


def test_an_invited_person_signs_in_with_the_password_shown_once(admin: Client, client: Client) -> None:
    answer = admin.post("/konto/haus/", {"username": "n.neu", "display_name": "Nele Neu", "role": "clerk"})
    password = answer.context["given"]["password"]
    client.post("/konto/login/", {"login": "n.neu", "password": password})

    assert password in answer.content.decode()
    assert "no-store" in answer["Cache-Control"]
    assert password not in admin.get("/konto/haus/").content.decode()
    assert client.get("/")["Location"] == "/konto/kennwort/"
    assert EventRecord.objects.get(verb="person.invited").subject == "n.neu"
    assert password not in str(list(EventRecord.objects.values()))


@pytest.mark.django_db
def test_the_first_house_and_its_administrator_are_made_on_the_server(client: Client) -> None:
    said = StringIO()
    call_command("first_house", "kreis-m", "Kreis M", "a.verwaltung", stdout=said)
    name, password = said.getvalue().split()
    client.post("/konto/login/", {"login": name, "password": password})

    assert client.get("/konto/haus/")["Location"] == "/konto/kennwort/"
    assert Membership.objects.get(user__username=name).role == "administrator"
    with pytest.raises(CommandError, match="already"):
        call_command("first_house", "kreis-m", "Kreis M", "b.verwaltung")


def test_nobody_is_taken_in_twice(admin: Client) -> None:
    page = admin.post("/konto/haus/", {"username": "clerk", "display_name": "X", "role": "reader"}).content.decode()

    assert "Diese Person gehört schon zum Haus." in page
    assert member("clerk").role == "clerk"


def test_a_role_is_changed_and_on_record(admin: Client) -> None:
    change(admin, "clerk", do="role", role="reader")

    event = EventRecord.objects.get(verb="person.role")
    assert member("clerk").role == "reader"
    assert (event.actor, event.subject, event.before, event.after) == ("administrator", "clerk", '"clerk"', '"reader"')
    assert verify_chain().broken_at is None


def test_an_invented_role_changes_nothing(admin: Client) -> None:
    page = change(admin, "clerk", do="role", role="emperor").content.decode()

    assert "Diese Rolle gibt es nicht." in page
    assert member("clerk").role == "clerk"


@pytest.mark.parametrize("fields", [{"do": "role", "role": "reader"}, {"do": "remove"}])
def test_the_last_administrator_stays(admin: Client, fields: dict[str, str]) -> None:
    page = change(admin, "administrator", **fields).content.decode()

    assert "Sonst verwaltet niemand das Haus." in page
    assert member("administrator").role == "administrator"


def test_whoever_is_taken_out_is_out_at_once(admin: Client, signed_in: Callable[[Role], Client]) -> None:
    browser = signed_in(Role.CLERK)
    assert browser.get("/").status_code == 200

    change(admin, "clerk", do="remove")

    assert browser.get("/").status_code == 302
    assert not User.objects.get(username="clerk").is_active


def test_a_renewed_password_ends_sessions_and_the_second_factor(admin: Client, client: Client) -> None:
    client.post("/konto/login/", {"login": "clerk", "password": PASSWORD})
    assert client.get("/").status_code == 200

    answer = change(admin, "clerk", do="password")

    assert client.get("/").status_code == 302
    assert User.objects.get(username="clerk").check_password(answer.context["given"]["password"])


def test_the_password_of_somebody_of_two_houses_is_not_renewed_by_one_of_them(admin: Client) -> None:
    other = Organisation.objects.create(slug="anderswo", name="Anderswo")
    Membership.objects.create(user=User.objects.get(username="clerk"), organisation=other, role="administrator")

    page = change(admin, "clerk", do="password").content.decode()

    assert "gehört auch zu anderen Häusern" in page
    assert User.objects.get(username="clerk").check_password(PASSWORD)


def test_somebody_of_two_houses_chooses_one_and_sees_only_that(signed_in: Callable[[Role], Client]) -> None:
    browser = signed_in(Role.CLERK)
    other = Organisation.objects.create(slug="anderswo", name="Stadt Anderswo")
    Membership.objects.create(user=User.objects.get(username="clerk"), organisation=other, role="reader")

    before = browser.get("/").context["house"]
    browser.post("/konto/haus/waehlen/", {"house": "anderswo"})
    after = browser.get("/").context["house"]
    strange = browser.post("/konto/haus/waehlen/", {"house": "gibt-es-nicht"})

    assert (before.slug, after.slug, strange.status_code) == ("wiesengrund", "anderswo", 404)


def test_members_of_another_house_are_out_of_reach(admin: Client) -> None:
    other = Organisation.objects.create(slug="anderswo", name="Anderswo")
    theirs = Membership.objects.create(user=User.objects.create_user("fremd"), organisation=other, role="clerk")

    answer = admin.post(f"/konto/haus/person/{theirs.pk}/", {"do": "remove"})

    assert answer.status_code == 404
    assert Membership.objects.filter(pk=theirs.pk).exists()


def test_a_wrong_letterhead_is_told_and_not_kept(admin: Client, house: Organisation) -> None:
    page = admin.post(
        "/konto/haus/texte/",
        {"name": "Kreis W", "office": "schema: wiedervorlage/office/1\nform: Z\n", "state": people.house_state(house)},
    ).content.decode()

    house.refresh_from_db()
    assert "Hinweise zum Briefkopf" in page
    assert (house.name, house.office) == ("Kreis Wiesengrund", "")


def test_name_and_letterhead_are_kept_with_an_event(admin: Client, house: Organisation) -> None:
    text = "schema: wiedervorlage/office/1\nname: Kreis Wiesengrund\nreturn_line: Kreis Wiesengrund · 12345 Wiesen\n"
    text += "letterhead:\n  name: Kreis Wiesengrund\n"
    admin.post("/konto/haus/texte/", {"name": "Kreis W", "office": text, "state": people.house_state(house)})

    house.refresh_from_db()
    assert (house.name, house.office) == ("Kreis W", text)
    assert EventRecord.objects.filter(verb="house.changed").count() == 1


def test_the_slower_of_two_who_change_the_letterhead_is_told(admin: Client, house: Organisation) -> None:
    state = people.house_state(house)
    admin.post("/konto/haus/texte/", {"name": "Erster", "office": "", "state": state})

    answer = admin.post("/konto/haus/texte/", {"name": "Zweiter", "office": "", "state": state})

    house.refresh_from_db()
    assert (answer.status_code, house.name) == (409, "Erster")


def test_the_record_is_read_page_by_page_and_narrowed(
    signed_in: Callable[[Role], Client], acting_as: Callable[[Role], Acting]
) -> None:
    for number in range(60):
        people.change_own_name(acting_as(Role.CLERK), f"Name {number}")
    people.change_own_name(acting_as(Role.READER), "Leserin")
    browser = signed_in(Role.REVIEWER)

    first, second = (browser.get("/protokoll/", {"seite": seite}).context["rows"] for seite in ("1", "2"))
    narrowed = browser.get("/protokoll/", {"person": "reader", "art": "person.renamed"}).context["rows"]

    assert (len(first), len(second)) == (50, 11)
    assert [row["event"].actor for row in narrowed] == ["reader"]


def test_the_record_of_another_house_is_not_shown(signed_in: Callable[[Role], Client], clerk: Acting) -> None:
    people.change_own_name(clerk, "Sichtbar")
    other = Organisation.objects.create(slug="anderswo", name="Anderswo")
    user = User.objects.create_user("fremd")
    Membership.objects.create(user=user, organisation=other, role="reviewer")
    browser = Client()
    browser.force_login(user, backend="django.contrib.auth.backends.ModelBackend")

    assert browser.get("/protokoll/").context["rows"] == []


def test_every_kind_of_change_that_an_action_writes_has_its_words(root: Path) -> None:
    actions = "\n".join(
        file.read_text(encoding="utf-8") for file in (root / "src/wiedervorlage_web/actions").glob("*.py")
    )
    written = set(re.findall(r'verb="([a-z.-]+)"', actions)) | set(
        re.findall(r'"((?:paper|reminder)\.[a-z-]+)"', actions)
    )

    assert len(written) > 15
    assert written - VERB_NAMES.keys() == set()
