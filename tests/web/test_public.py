"""The public page: only where somebody published, and nothing that only the house has."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from wiedervorlage_web.actions.cases import import_case, publish, save_files
from wiedervorlage_web.actions.reminders import put_on_day
from wiedervorlage_web.people.rights import Role

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.test import Client

    from wiedervorlage_web.actions.acting import Acting
    from wiedervorlage_web.records.models import CaseRecord

SMALL = "beispiel-vergabestelle"
ADDRESS = f"/oeffentlich/wiesengrund/{SMALL}/"

INSIDE = {
    "documents/geheim.txt": "LECK-Dokument Durchwahl 0 21 30/77-2140",
    "evidence/geheim.txt": "LECK-Beleg",
}
IN_THE_CASE = """
  - {id: leck-event, on: 2026-11-01, published: 2027-06-01, what: {de: LECK-Ereignis, en: LECK-event}, by: LECK-Amt}
"""


@pytest.fixture
def published(bring_in: Callable[[str], CaseRecord], acting_as: Callable[[Role], Acting]) -> CaseRecord:
    """Return the small case, made public by the signatory."""
    record = bring_in(SMALL)
    publish(acting_as(Role.SIGNATORY), record, public=True)
    return record


def test_a_case_is_not_public_unless_somebody_says_so(bring_in: Callable[[str], CaseRecord], client: Client) -> None:
    bring_in(SMALL)

    assert client.get(ADDRESS).status_code == 404
    assert "Vergabestelle" not in client.get("/oeffentlich/").content.decode()


def test_a_citizen_sees_the_public_page_and_only_that(published: CaseRecord, client: Client) -> None:
    page = client.get(ADDRESS)

    assert page.status_code == 200
    assert "Vergabestelle" in page.content.decode()
    for inside in ("/", f"/vorgaenge/{SMALL}/", f"/vorgaenge/{SMALL}/unterlagen/", "/suche/"):
        assert client.get(inside).status_code == 302, inside


def test_taken_back_is_gone(published: CaseRecord, acting_as: Callable[[Role], Acting], client: Client) -> None:
    publish(acting_as(Role.SIGNATORY), published, public=False)

    assert client.get(ADDRESS).status_code == 404


def test_the_public_page_does_not_leak(published: CaseRecord, clerk: Acting, client: Client) -> None:
    """Marks are planted wherever the house keeps something; none may come out."""
    put_on_day(clerk, published, clerk.today, "LECK-Notiz", clerk.user)
    kept = clerk.keeper.load(SMALL)
    text = kept.files["case.yaml"].decode()
    planted = (
        text.replace("\nevents:\n", "\nevents:" + IN_THE_CASE.rstrip() + "\n", 1)
        .replace("name: Svea Lindenau", "name: LECK-Person")
        .replace("Frau Landrätin Svea Lindenau", "LECK-Anschrift")
    )
    positions = kept.files["positions.csv"].decode()
    files = {
        **kept.files,
        **{path: content.encode() for path, content in INSIDE.items()},
        "case.yaml": planted.encode(),
        "positions.csv": positions.encode(),
    }
    record = save_files(clerk, published, files, based_on=1, verb="case.changed")
    assert record.version == 2

    page = client.get(ADDRESS).content.decode()

    assert "LECK" in planted
    assert "LECK" not in page
    assert "Kim" not in page
    assert clerk.user.display_name not in page
    assert "im Haus" not in page


def test_the_house_view_does_not_show_through(
    clerk: Acting, acting_as: Callable[[Role], Acting], client: Client
) -> None:
    """A figure that only the house held turns a reason in its own view; the public page still says what the public knew."""
    from wiedervorlage.adapters.cases.case_folder import packaged_cases
    from wiedervorlage.adapters.cases.folder_keeper import FolderKeeper
    from wiedervorlage_web.analysis import rechecked

    folder = packaged_cases()["steinfurt-ki"]
    record = import_case(clerk, folder.name, FolderKeeper(root=folder.parent).load(folder.name).files)
    publish(acting_as(Role.SIGNATORY), record, public=True)
    house_only = {item.because.de for item in rechecked(record, "", clerk.today).due if item.view != "public"} - {
        item.because.de for item in rechecked(record, "", clerk.today).due if item.view == "public"
    }

    page = client.get(f"/oeffentlich/wiesengrund/{folder.name}/").content.decode()

    assert house_only
    assert not [words for words in house_only if words in page]
