"""A case goes out as a ZIP and comes in from one without loss; tricks and bombs stay out."""

from __future__ import annotations

import io
import stat
import warnings
import zipfile
from typing import TYPE_CHECKING

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from tests.small_case import CASE
from wiedervorlage.adapters.cases.case_zip import ZipLimits, ZipRefusedError, pack_case, unpack_case
from wiedervorlage_web.people.rights import Role
from wiedervorlage_web.records.keeping import kept_case
from wiedervorlage_web.records.models import CaseRecord, EventRecord

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpResponse
    from django.test import Client

SMALL = "beispiel-vergabestelle"
ADDRESS = "/posteingang/ordner/"


def zipped(entries: dict[str, bytes], *, kind: int = stat.S_IFREG) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in entries.items():
            entry = zipfile.ZipInfo(name)
            entry.external_attr = (kind | 0o644) << 16
            archive.writestr(entry, content, zipfile.ZIP_DEFLATED)
    return target.getvalue()


def send(browser: Client, content: bytes, **fields: str) -> HttpResponse:
    return browser.post(ADDRESS, {"file": SimpleUploadedFile("fall.zip", content), **fields})


def test_out_and_in_again_is_the_same_case(
    bring_in: Callable[[str], CaseRecord], signed_in: Callable[[Role], Client]
) -> None:
    record, browser = bring_in(SMALL), signed_in(Role.CLERK)

    out = browser.get(f"/vorgaenge/{SMALL}/ordner.zip")
    answer = send(browser, out.content, slug="zwilling")

    assert out["Content-Disposition"] == f'attachment; filename="{SMALL}.zip"'
    assert answer["Location"] == "/vorgaenge/zwilling/"
    assert kept_case(CaseRecord.objects.get(slug="zwilling")).files == kept_case(record).files
    assert browser.get("/vorgaenge/zwilling/ordner.zip").content.__len__() > 0


def test_the_same_case_makes_the_same_bytes() -> None:
    assert pack_case("a", {"b": b"1", "a": b"2"}) == pack_case("a", {"a": b"2", "b": b"1"})


def test_a_taken_name_is_told_and_nothing_changes(
    bring_in: Callable[[str], CaseRecord], signed_in: Callable[[Role], Client]
) -> None:
    record = bring_in(SMALL)
    before = EventRecord.objects.count()

    answer = send(signed_in(Role.CLERK), pack_case(SMALL, kept_case(record).files))

    assert "Einen Vorgang dieses Kurznamens gibt es schon" in answer.content.decode()
    assert EventRecord.objects.count() == before


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"kein zip", "keine ZIP-Datei"),
        (zipped({"brief.txt": b"x"}), "fehlt die Datei case.yaml"),
        (zipped({"case.yaml": b"x", "../../boese": b"x"}), "aus dem Ordner hinausführt"),
        (zipped({"case.yaml": b"x", "/etc/cron.d/x": b"x"}), "aus dem Ordner hinausführt"),
        (zipped({"case.yaml": b"x", "C:\\x": b"x"}), "aus dem Ordner hinausführt"),
        (zipped({"case.yaml": b"/etc/passwd"}, kind=stat.S_IFLNK), "Verknüpfung"),
        (zipped({f"d{number}": b"" for number in range(2001)}), "zu viel"),
        (zipped({"case.yaml": b"- das ist\n- kein Vorgang\n"}), "nicht lesbar"),
    ],
)
def test_tricks_are_refused_with_a_message_and_nothing_is_kept(
    signed_in: Callable[[Role], Client], content: bytes, told: str
) -> None:
    answer = send(signed_in(Role.CLERK), content)

    assert answer.status_code == 422
    assert told in answer.content.decode()
    assert CaseRecord.objects.count() == 0


def test_a_bomb_is_stopped_by_what_it_unpacks_to_not_by_what_it_says() -> None:
    bomb = zipped({"case.yaml": CASE.encode(), "nullen": b"\0" * 5_000_000})
    lying = bomb.replace((5_000_000).to_bytes(4, "little"), (10).to_bytes(4, "little"))

    for content in (bomb, lying):
        with pytest.raises(ZipRefusedError) as caught:
            unpack_case(content, ZipLimits(size=1_000_000))
        assert caught.value.why in {"too-much", "not-a-zip"}


def test_the_same_name_twice_is_refused() -> None:
    target = io.BytesIO()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        with zipfile.ZipFile(target, "w") as archive:
            archive.writestr("case.yaml", "a")
            archive.writestr("case.yaml", "b")

    with pytest.raises(ZipRefusedError, match="twice"):
        unpack_case(target.getvalue())


def test_every_reason_to_refuse_has_its_words() -> None:
    from wiedervorlage_web.desk.case.transfer import REFUSALS

    assert set(REFUSALS) == {"not-a-zip", "too-much", "path", "kind", "twice", "no-case"}
