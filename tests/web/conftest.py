"""A house with a person for each role, the packaged cases in it, and somebody signed in."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest
from django.test import Client

from tests.web.served import Served, serve
from wiedervorlage.adapters.bounded import opening as bounded
from wiedervorlage.adapters.cases.case_folder import packaged_cases
from wiedervorlage.adapters.cases.folder_keeper import FolderKeeper
from wiedervorlage_web.actions.acting import Acting
from wiedervorlage_web.actions.cases import import_case
from wiedervorlage_web.people.models import Membership, Organisation, User
from wiedervorlage_web.people.rights import Role

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from wiedervorlage_web.records.models import CaseRecord

NOW = datetime(2026, 11, 20, 9, 30, tzinfo=UTC)
TODAY = date(2026, 11, 20)


_ANSWERS: dict[tuple[str, bytes, str, float], bytes] = {}


@pytest.fixture(autouse=True)
def opened_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the process that opens received files answer once for each file and job: nothing else bears on its answer."""
    ask = bounded.asked

    def asked(job: str, content: bytes, wanted: dict[str, object], seconds: float) -> bytes:
        key = (job, content, json.dumps(wanted), seconds)
        if key not in _ANSWERS:
            _ANSWERS[key] = ask(job, content, wanted, seconds)
        return _ANSWERS[key]

    monkeypatch.setattr(bounded, "asked", asked)


@pytest.fixture
def house(db: None) -> Organisation:
    """Return a house with one person for each role; user names are the roles."""
    made = Organisation.objects.create(slug="wiesengrund", name="Kreis Wiesengrund")
    for role in Role:
        user = User.objects.create_user(role.value, password="ein langes Kennwort", display_name=role.value.title())
        Membership.objects.create(user=user, organisation=made, role=role.value)
    return made


@pytest.fixture
def acting_as(house: Organisation) -> Callable[[Role], Acting]:
    """Return who acts, by role."""

    def make(role: Role) -> Acting:
        membership = Membership.objects.select_related("user", "organisation").get(organisation=house, role=role.value)
        return Acting(membership=membership, at=NOW, today=TODAY)

    return make


@pytest.fixture
def clerk(acting_as: Callable[[Role], Acting]) -> Acting:
    """Return the clerk of the house."""
    return acting_as(Role.CLERK)


@pytest.fixture
def bring_in(clerk: Acting) -> Callable[[str], CaseRecord]:
    """Bring a packaged case into the house."""

    def bring(name: str) -> CaseRecord:
        folder = packaged_cases()[name]
        return import_case(clerk, name, FolderKeeper(root=folder.parent).load(folder.name).files)

    return bring


@pytest.fixture
def signed_in(house: Organisation) -> Callable[[Role], Client]:
    """Return a browser in which somebody of a role is signed in."""

    def sign_in(role: Role) -> Client:
        client = Client()
        client.force_login(User.objects.get(username=role.value), backend="django.contrib.auth.backends.ModelBackend")
        return client

    return sign_in


@pytest.fixture(scope="session")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """Return a desk that runs in a process of its own, both packaged cases in it."""
    yield from serve(tmp_path_factory.mktemp("desk") / "data")
