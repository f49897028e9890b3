"""Names of received files lead nowhere and pretend nothing."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wiedervorlage.intake.file_names import LONGEST, received_name


@pytest.mark.parametrize(
    ("name", "kind", "plain"),
    [
        ("Schreiben der Stadt.pdf", "pdf", "Schreiben der Stadt.pdf"),
        ("../../etc/passwd", "text", "passwd.txt"),
        ("C:\\Users\\x\\Brief.PDF", "pdf", "Brief.PDF"),
        ("rechnung.pdf.exe", "pdf", "rechnung.pdf.exe.pdf"),
        ("brief\u202efdp.exe", "pdf", "brieffdp.exe.pdf"),
        ("a\x00b.txt", "text", "ab.txt"),
        ("..", "docx", "eingang.docx"),
        ("", "image", "eingang.png"),
        (".pdf", "pdf", "eingang.pdf"),
    ],
)
def test_a_name_keeps_what_is_harmless(name: str, kind: str, plain: str) -> None:
    assert received_name(name, kind) == plain


@given(st.text(max_size=300), st.sampled_from(["pdf", "text", "docx", "workbook", "unknown"]))
def test_no_name_leads_out_of_its_folder(name: str, kind: str) -> None:
    plain = received_name(name, kind)

    assert 0 < len(plain) <= LONGEST
    assert not set(plain) & set('/\\<>:"|?*')
    assert ".." not in plain[:2]
    assert all(unicodedata.category(sign)[0] != "C" for sign in plain)
