"""One contract for every keeper of cases: a folder, SQLite, and a real PostgreSQL."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.small_case import CASE
from tests.web.postgres import url
from wiedervorlage.adapters.cases.case_files import texts_and_hashes
from wiedervorlage.adapters.cases.case_folder import packaged_cases
from wiedervorlage.adapters.cases.case_zip import pack_case, unpack_case
from wiedervorlage.adapters.cases.folder_keeper import FolderKeeper
from wiedervorlage.case.keeping import (
    CaseChangedError,
    CaseExistsError,
    CaseKeeper,
    NoSuchCaseError,
    UnsafePathError,
    require_safe,
)
from wiedervorlage.flow import open_case
from wiedervorlage_web.people.models import Organisation
from wiedervorlage_web.records.keeping import RecordKeeper
from wiedervorlage_web.records.models import Blob, Revision

if TYPE_CHECKING:
    from pathlib import Path

    from wiedervorlage_web.actions.acting import Acting

FIRST = {"case.yaml": b"case: eins\n", "documents/brief.pdf": b"%PDF-\x00\xff", "leer.csv": b""}
SECOND = {**FIRST, "case.yaml": b"case: eins # neu\n", "positions.csv": "id;wer\n1;Köln\n".encode()}
LAX = settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow], max_examples=25)


@pytest.fixture(params=["folder", "records"])
def keeper(request: pytest.FixtureRequest, tmp_path: Path, clerk: Acting) -> CaseKeeper:
    if request.param == "folder":
        return FolderKeeper(root=tmp_path / "cases")
    return RecordKeeper(organisation=clerk.house, by=clerk.user, at=clerk.at)


def test_what_was_kept_is_loaded_byte_for_byte(keeper: CaseKeeper) -> None:
    made = keeper.create("eins", FIRST)
    loaded = keeper.load("eins")

    assert (loaded.name, dict(loaded.files), loaded.version) == ("eins", FIRST, made.version)
    assert keeper.names() == ("eins",)


def test_a_save_replaces_all_files_and_makes_another_version(keeper: CaseKeeper) -> None:
    first = keeper.create("eins", FIRST)
    second = keeper.save("eins", {"case.yaml": b"case: eins\n"}, based_on=first.version)

    assert dict(keeper.load("eins").files) == {"case.yaml": b"case: eins\n"}
    assert second.version != first.version


def test_the_slower_of_two_is_told_and_changes_nothing(keeper: CaseKeeper) -> None:
    first = keeper.create("eins", FIRST)
    second = keeper.save("eins", SECOND, based_on=first.version)

    with pytest.raises(CaseChangedError) as caught:
        keeper.save("eins", {"case.yaml": b"verloren"}, based_on=first.version)

    assert (dict(caught.value.current.files), caught.value.current.version) == (SECOND, second.version)
    assert dict(keeper.load("eins").files) == SECOND


def test_a_name_is_taken_only_once(keeper: CaseKeeper) -> None:
    keeper.create("eins", FIRST)

    with pytest.raises(CaseExistsError):
        keeper.create("eins", SECOND)

    assert dict(keeper.load("eins").files) == FIRST


def test_what_is_not_there_is_told(keeper: CaseKeeper) -> None:
    with pytest.raises(NoSuchCaseError):
        keeper.load("keiner")
    with pytest.raises(NoSuchCaseError):
        keeper.save("keiner", FIRST, based_on="1")

    assert keeper.names() == ()


@pytest.mark.parametrize(
    "path",
    ["../draussen", "/etc/passwd", "a/../b", "", "a//b", "./a", "a\\b", "a\x00b", "a/", "x" * 301, "case.yaml/x"],
)
def test_paths_that_lead_out_or_collide_are_refused_whole(keeper: CaseKeeper, path: str) -> None:
    with pytest.raises(UnsafePathError):
        keeper.create("eins", {**FIRST, path: b"x"})

    assert keeper.names() == ()


@pytest.mark.parametrize("name", ["../eins", "", "a/b", "ä", ".old-x", "a" * 81])
def test_names_that_no_folder_holds_are_refused(keeper: CaseKeeper, name: str) -> None:
    with pytest.raises(UnsafePathError):
        keeper.create(name, FIRST)


@pytest.mark.parametrize("name", sorted(packaged_cases()))
def test_a_packaged_case_goes_in_and_out_without_loss(keeper: CaseKeeper, name: str) -> None:
    files = FolderKeeper(root=packaged_cases()[name].parent).load(name).files

    keeper.create(name, files)

    assert dict(keeper.load(name).files) == dict(files)


def _plain(path: str) -> bool:
    try:
        require_safe("x", [path])
    except UnsafePathError:
        return False
    return True


paths = st.lists(st.text(min_size=1, max_size=12), min_size=1, max_size=3).map("/".join).filter(_plain)
contents = st.one_of(st.binary(max_size=200), st.text(max_size=200).map(lambda text: text.encode("utf-8", "replace")))


def _no_collision(files: dict[str, bytes]) -> bool:
    try:
        require_safe("x", files)
    except UnsafePathError:
        return False
    return True


folders = (
    st.dictionaries(paths, contents, max_size=6)
    .filter(_no_collision)
    .map(lambda files: {**FIRST, **files})
    .filter(_no_collision)
)
layouts = st.lists(st.sampled_from(["# eine Bemerkung\n", "\n", "  # eingerückt\n", "\ufeff", "\r\n"]), max_size=4)


def both(tmp_path: Path, clerk: Acting, run: str) -> tuple[CaseKeeper, CaseKeeper]:
    house = Organisation.objects.create(slug=f"haus-{run}", name=run)
    return FolderKeeper(root=tmp_path / run), RecordKeeper(organisation=house, by=clerk.user, at=clerk.at)


@LAX
@given(files=folders)
def test_any_files_come_out_of_every_keeper_as_they_went_in(
    tmp_path: Path, clerk: Acting, files: dict[str, bytes]
) -> None:
    for keeper in both(tmp_path, clerk, f"f{Organisation.objects.count()}"):
        keeper.create("fall", files)

        assert dict(keeper.load("fall").files) == files
    assert unpack_case(pack_case("fall", files)) == ("fall", files)


@LAX
@given(notes=layouts, value=st.integers(0, 10**6))
def test_a_generated_case_reads_the_same_after_a_way_through_every_keeper(
    tmp_path: Path, clerk: Acting, notes: list[str], value: int
) -> None:
    text = CASE.replace("Verdopplung", f"Verdopplung {value}").replace("\nevents:", "\n" + "".join(notes) + "events:")
    files = {"case.yaml": text.encode()}
    before = open_case(texts_and_hashes(files)[0], {})
    for keeper in both(tmp_path, clerk, f"c{Organisation.objects.count()}"):
        exported = unpack_case(pack_case("fall", keeper.create("fall", files).files))[1]

        assert exported == files
        assert open_case(texts_and_hashes(exported)[0], {}).case == before.case


def test_earlier_versions_stay_and_same_content_is_kept_once(clerk: Acting) -> None:
    keeper = RecordKeeper(organisation=clerk.house, by=clerk.user, at=clerk.at)
    keeper.create("eins", FIRST)
    keeper.save("eins", SECOND, based_on="1")

    assert list(Revision.objects.order_by("version").values_list("version", flat=True)) == [1, 2]
    assert Blob.objects.count() == len(set(FIRST.values()) | set(SECOND.values()))


def test_a_case_moved_aside_by_a_killed_process_comes_back_for_readers_too(tmp_path: Path) -> None:
    keeper = FolderKeeper(root=tmp_path)
    keeper.create("eins", FIRST)
    (tmp_path / ".old-x").mkdir()
    (tmp_path / "eins").rename(tmp_path / ".old-x" / "eins")

    assert dict(keeper.load("eins").files) == FIRST


@pytest.mark.postgres
def test_the_same_holds_on_a_real_postgresql(root: Path) -> None:
    """Migrations, triggers, the contract above and the chain of events, on a server of its own."""
    with url() as database:
        done = subprocess.run(
            [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-p", "no:xdist", "-m", "not postgres and not trials",
             "tests/web/test_keepers.py", "tests/web/test_chain.py", "--override-ini", "addopts="],
            env={**os.environ, "DATABASE_URL": database, "PYTHONPATH": f"{root / 'src'}:{root}"},
            cwd=root, capture_output=True, text=True, check=False,
        )  # fmt: skip

    last = done.stdout.strip().splitlines()[-1:]
    assert done.returncode == 0, done.stdout[-3000:]
    assert "passed" in last[0]
    assert "skipped" not in last[0]
