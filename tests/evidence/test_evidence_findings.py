"""The table of findings: complete, used, and each of these codes set off by a small input of its own."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from tests.evidence.test_evidence_releases import flat, read

from wiedervorlage.evidence.importing.messages import MESSAGES, Limited, finding
from wiedervorlage.evidence.quality.checks import check_table
from wiedervorlage.foundation.findings import Place, Severity

if TYPE_CHECKING:
    from pathlib import Path

DAY = "31.12.2023"
SOUND = [(DAY, "05566", "", "30"), (DAY, "05566", "GESM", "10"), (DAY, "05566", "GESW", "20")]


def codes(*rows: tuple[str, str, str, str]) -> set[str]:
    imported = read(flat(*rows))
    return {one.code for one in (*imported.findings, *check_table(imported))}


def test_every_code_of_the_table_is_used_and_every_used_code_is_in_the_table(root: Path) -> None:
    text = "".join(path.read_text(encoding="utf-8") for path in (root / "src").rglob("*.py"))
    assert set(re.findall(r'"(EVI-\d{3})"', text)) == set(MESSAGES)


def test_sound_figures_give_no_finding() -> None:
    assert codes(*SOUND) == set()


@pytest.mark.parametrize(
    ("code", "rows"),
    [
        ("EVI-007", [*SOUND, (DAY, "05554", "", "abc")]),
        ("EVI-008", [*SOUND, (DAY, "05554", "", "1,2E+05")]),
        ("EVI-011", [*SOUND, (DAY, "17001", "", "7")]),
        ("EVI-012", [*SOUND, (DAY, "5554", "", "7")]),
        ("EVI-013", [*SOUND, (DAY, "05999", "", "7")]),
        ("EVI-016", [*SOUND, ("30.02.2023", "05554", "", "7")]),
        ("EVI-018", [*SOUND, (DAY, "05566", "", "31")]),
        ("EVI-019", [*SOUND, (DAY, "03152", "", "-")]),
        ("EVI-020", [*SOUND, (DAY, "05554", "", "-")]),
        ("EVI-021", [(DAY, "05566", "", "31"), *SOUND[1:]]),
        ("EVI-025", [*SOUND, (DAY, "05554", "", "0")]),
        ("EVI-030", [*SOUND, (DAY, "05554", "", "-7")]),
        ("EVI-031", [*SOUND, (DAY, "05554", "", "7,5")]),
        ("EVI-034", [*SOUND, (DAY, "05554", "", "")]),
        ("EVI-046", [*SOUND, (DAY, "05554", "", "1")]),
    ],
)
def test_a_small_input_sets_the_finding_off(code: str, rows) -> None:
    assert codes(*rows) == {code}


def series(*values: str) -> list[tuple[str, str, str, str]]:
    return [(f"31.12.{2012 + n}", "05566", "", value) for n, value in enumerate(values)]


def test_a_lost_digit_in_a_series_is_told_from_a_jump() -> None:
    quiet = [(f"31.12.{2012 + n}", key, "", str(50_000 + 40 * n + int(key))) for n in range(7)
             for key in ("05554", "05558", "05570", "05515")]  # fmt: skip
    steady = [str(440_000 + 300 * n + (n % 2) * 90) for n in range(7)]
    assert codes(*quiet, *series(*steady)) == set()
    assert codes(*quiet, *series(*steady[:3], steady[3][:-1], *steady[4:])) == {"EVI-026"}
    assert codes(*quiet, *series(*steady[:3], "470111", *steady[4:])) == {"EVI-023"}


def test_after_twenty_of_a_kind_the_rest_is_counted() -> None:
    many = Limited(20)
    for line in range(30):
        many.add(finding("EVI-007", Severity.ERROR, Place(line=line), raw="?"))
    found = many.findings()
    assert len(found) == 21
    assert found[-1].code == "EVI-099"
    assert found[-1].message.en.startswith("10 further findings EVI-007")


def test_a_number_in_a_finding_is_written_in_the_language_of_the_text() -> None:
    imported = read(flat((DAY, "05566", "", "31000"), (DAY, "05566", "GESM", "10000"), (DAY, "05566", "GESW", "20000")))
    (said,) = check_table(imported)
    assert "31.000" in said.message.de
    assert "31,000" in said.message.en
