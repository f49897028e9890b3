"""A typed letter that is not UTF-8 goes to its case as it came, its text beside it; one without a sign goes nowhere."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING

import pytest

from wiedervorlage.adapters.cases.case_folder import packaged_cases, read_case_folder
from wiedervorlage.adapters.rule_files import load_programmes
from wiedervorlage.cli import main
from wiedervorlage.flow import open_case

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.usefixtures("reading_loaded")
LETTER = """\
Kreis Wiesengrund
Der Landrat

Stadt Niederlauter
Am Rathaus 1
99911 Niederlauter

Datum: 5. September 2020

Gemeinsame Vergabestelle für den Kreis und die beiden Städte
Ihr Schreiben vom 15. Juni 2020

Sehr geehrte Damen und Herren,

der Kreis lehnt die Einrichtung einer gemeinsamen Vergabestelle ab. Dafür fehlen im Haushalt die Mittel.

Mit freundlichen Grüßen

Müller
"""
CODINGS = ["cp1252", "utf-8-sig", "utf-16", "utf-16-le", "cp850"]


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return shutil.copytree(packaged_cases()["beispiel-vergabestelle"], tmp_path / "vorgang")


@pytest.mark.parametrize("coding", CODINGS)
def test_a_letter_in_another_coding_is_kept_as_it_came_and_its_quotes_stand_beside_it(
    tmp_path: Path, target: Path, capsys: pytest.CaptureFixture[str], coding: str
) -> None:
    letter = tmp_path / "antwort.txt"
    letter.write_bytes(LETTER.encode(coding))
    assert main(["read", str(letter), "--into", str(target), "--json"]) == 0
    record = json.loads(capsys.readouterr().out)
    assert main(["confirm", str(target), "--accept", "all"]) == 0
    assert main(["check", str(target)]) == 0
    folder = read_case_folder(target)
    opened = open_case(folder.texts, load_programmes())
    document = opened.case.documents["antwort"]

    assert record["filed"][0]["proposed"]
    assert (target / document.file).read_bytes() == letter.read_bytes()
    assert (document.file, document.text) == ("documents/antwort.txt", "documents/antwort.read.txt")
    assert "Grüßen" in folder.texts[document.text]
    assert folder.findings == ()
    assert not {"CAS-028", "CAS-029"} & {found.code for found in opened.findings}


@pytest.mark.parametrize("coding", CODINGS)
def test_a_case_is_made_from_a_letter_in_another_coding(tmp_path: Path, coding: str) -> None:
    letter = tmp_path / "antwort.txt"
    letter.write_bytes(LETTER.encode(coding))

    assert main(["new", str(tmp_path / "neu"), "--from", str(letter), "--defaults", "--region", "05566"]) == 0
    assert main(["check", str(tmp_path / "neu")]) == 0
    assert (tmp_path / "neu/documents/antwort.txt").read_bytes() == letter.read_bytes()


@pytest.mark.parametrize("gone", ["antwort.txt", "antwort.read.txt"])
def test_either_of_the_two_files_is_missed(
    tmp_path: Path, target: Path, capsys: pytest.CaptureFixture[str], gone: str
) -> None:
    letter = tmp_path / "antwort.txt"
    letter.write_bytes(LETTER.encode("cp1252"))
    main(["read", str(letter), "--into", str(target)])
    (target / "documents" / gone).unlink()
    capsys.readouterr()
    main(["check", str(target)])

    assert f"documents/{gone}" in capsys.readouterr().out


def test_a_text_of_the_folder_in_another_coding_is_still_told(target: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (target / "documents/notiz.txt").write_bytes("Grüße".encode("cp1252"))
    main(["check", str(target)])

    assert "CAS-051" in capsys.readouterr().out


@pytest.mark.parametrize("content", ["\f\n\f\n", "\N{NO-BREAK SPACE}\n", "\N{ZERO WIDTH SPACE}\n", "\v \f"])
def test_a_text_without_a_sign_that_prints_is_empty(
    tmp_path: Path, target: Path, capsys: pytest.CaptureFixture[str], content: str
) -> None:
    before = (target / "case.yaml").read_bytes()
    blank = tmp_path / "leer.txt"
    blank.write_text(content, encoding="utf-8")

    assert main(["read", str(blank), "--into", str(target)]) == 1
    assert "INT-020" in capsys.readouterr().err
    assert (target / "case.yaml").read_bytes() == before
