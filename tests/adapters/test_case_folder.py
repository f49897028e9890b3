"""The files of a case's documents are kept as they came."""

from __future__ import annotations

import hashlib

from tests.small_case import CASE, small_texts

from wiedervorlage.adapters.cases.case_folder import check_documents, read_case_folder
from wiedervorlage.cli import main
from wiedervorlage.flow import open_case

SCAN = b"%PDF-1.4 a scan"


def folder_with(tmp_path, sha256):
    text = CASE + f"documents:\n  - {{id: scan, file: documents/scan.pdf, sha256: {sha256}}}\n"
    for name, content in small_texts(case=text).items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(content, encoding="utf-8")
    (tmp_path / "documents").mkdir()
    return tmp_path


def codes(path):
    case = open_case(read_case_folder(path).texts, {}).case
    return [found.code for found in check_documents(case, path)]


def test_a_document_that_is_no_text_is_looked_for_too(tmp_path):
    path = folder_with(tmp_path, hashlib.sha256(SCAN).hexdigest())

    assert codes(path) == ["CAS-028"]
    (path / "documents/scan.pdf").write_bytes(SCAN)
    assert codes(path) == []


def test_the_hash_of_an_attachment_is_not_that_of_its_mail(tmp_path):
    path = folder_with(tmp_path, hashlib.sha256(b"the letter within").hexdigest() + ", attachment: brief.pdf")
    (path / "documents/scan.pdf").write_bytes(SCAN)

    assert codes(path) == []


def test_a_document_that_was_changed_since_it_came_is_doubted(tmp_path, capsys):
    path = folder_with(tmp_path, hashlib.sha256(SCAN).hexdigest())
    (path / "documents/scan.pdf").write_bytes(SCAN + b" touched up")

    assert codes(path) == ["CAS-067"]
    assert main(["check", str(path)]) == 0
    assert "CAS-067" in capsys.readouterr().out
