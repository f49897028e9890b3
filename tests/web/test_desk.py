"""The desk: what is due and why, and the plain Wiedervorlage."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from django.db import DatabaseError, transaction

from wiedervorlage_web.actions.reminders import ReminderChangedError, finish, postpone, put_on_day
from wiedervorlage_web.people.rights import Role
from wiedervorlage_web.records.events import verify_chain
from wiedervorlage_web.records.models import EventRecord

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.test import Client

    from wiedervorlage_web.actions.acting import Acting
    from wiedervorlage_web.records.models import CaseRecord

REAL = "steinfurt-ki"


def test_the_desk_says_what_is_due_and_why(
    bring_in: Callable[[str], CaseRecord], signed_in: Callable[[Role], Client]
) -> None:
    bring_in(REAL)

    page = signed_in(Role.CLERK).get("/", {"stand": "2015-10-05"}).content.decode()

    assert "Kommunales Integrationszentrum" in page
    assert "Seit dem 1. Oktober 2015" in page


def test_what_came_later_is_not_on_the_desk_of_an_earlier_day(
    bring_in: Callable[[str], CaseRecord], signed_in: Callable[[Role], Client]
) -> None:
    bring_in(REAL)

    page = signed_in(Role.CLERK).get("/", {"stand": "2013-09-27"}).content.decode()

    assert "1. Oktober 2015" not in page


def test_strangers_are_led_to_the_login(house: object, client: Client) -> None:
    answer = client.get("/")

    assert (answer.status_code, answer["Location"]) == (302, "/konto/login/?next=/")


def test_a_reminder_is_made_postponed_and_done_and_every_step_is_on_record(
    bring_in: Callable[[str], CaseRecord], clerk: Acting
) -> None:
    record = bring_in(REAL)
    made = put_on_day(clerk, record, date(2027, 1, 4), "Zahlen des Ausländeramts anfordern", clerk.user)
    postpone(clerk, made, date(2027, 2, 1), based_on=1)
    finish(clerk, made, based_on=2)

    verbs = list(EventRecord.objects.values_list("verb", flat=True))

    assert verbs == ["case.created", "reminder.made", "reminder.postponed", "reminder.done"]
    assert verify_chain().broken_at is None


def test_the_slower_of_two_is_told_and_changes_nothing(bring_in: Callable[[str], CaseRecord], clerk: Acting) -> None:
    made = put_on_day(clerk, bring_in(REAL), date(2027, 1, 4), "Nachfragen", clerk.user)
    postpone(clerk, made, date(2027, 2, 1), based_on=1)

    with pytest.raises(ReminderChangedError) as caught:
        postpone(clerk, made, date(2027, 3, 1), based_on=1)

    assert caught.value.current.day == date(2027, 2, 1)


@pytest.mark.parametrize("change", ["update", "delete"])
def test_the_database_itself_keeps_events_as_they_are(bring_in: Callable[[str], CaseRecord], change: str) -> None:
    bring_in(REAL)
    events = EventRecord.objects.all()

    with pytest.raises(DatabaseError, match="never"), transaction.atomic():
        events.update(actor="somebody else") if change == "update" else events._raw_delete(using="default")
