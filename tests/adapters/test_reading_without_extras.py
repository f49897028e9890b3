"""Without an extra, ``wv read`` names it and reads the other files all the same."""

import io
import json
import sys
from email.message import EmailMessage

import docx
import pytest
import typst
from PIL import Image

from wiedervorlage.adapters.documents.opening import read_bytes
from wiedervorlage.cli import main

READERS = ("documents.pdf", "docx_reading.docx_text", "scans.ocr")


@pytest.fixture
def without(monkeypatch):
    """Return what makes a package impossible to import, as if it had never been installed."""

    def block(package):
        for name in [package, *(name for name in sys.modules if name.startswith(f"{package}."))]:
            monkeypatch.setitem(sys.modules, name, None)
        for reader in READERS:
            monkeypatch.delitem(sys.modules, f"wiedervorlage.adapters.{reader}", raising=False)

    return block


def pdf():
    return typst.compile(b"Ein Schreiben mit genug Buchstaben, damit die Seite als Text gilt.", format="pdf")


def word_file():
    document, out = docx.Document(), io.BytesIO()
    document.add_paragraph("Sehr geehrte Frau Muster,")
    document.save(out)
    return out.getvalue()


def image(kind="PNG"):
    out = io.BytesIO()
    Image.new("L", (60, 60), 255).save(out, kind)
    return out.getvalue()


def scan():
    out = io.BytesIO()
    Image.new("L", (60, 60), 255).save(out, "PDF")
    return out.getvalue()


@pytest.mark.parametrize(
    ("make", "package", "code", "extra"),
    [
        (pdf, "pypdfium2", "INT-062", "pdf"),
        (word_file, "docx", "INT-062", "papers"),
        (image, "PIL", "INT-028", "ocr"),
        (image, "rapidocr", "INT-028", "ocr"),
        (scan, "rapidocr", "INT-028", "ocr"),
    ],
)
def test_the_command_names_the_extra_that_is_missing(tmp_path, capsys, without, make, package, code, extra):
    (tmp_path / "a").write_bytes(make())
    (tmp_path / "b.txt").write_text("Datum: 26.09.2013\n\nSehr geehrte Frau Muster,\n", encoding="utf-8")
    without(package)

    assert main(["read", str(tmp_path / "a"), str(tmp_path / "b.txt"), "--json"]) == 1
    first, second = json.loads(capsys.readouterr().out)
    (found,) = first["findings"]
    assert found["code"] == code
    assert package in json.dumps(found["message"])
    assert f"„{extra}“" in json.dumps(found["remedy"], ensure_ascii=False)
    assert second["date"] == "2013-09-26"


def test_a_mail_is_read_though_its_attachment_needs_an_extra(without):
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = "a@b.example", "c@d.example", "Antwort"
    mail.set_content("Die Antwort hängt an.")
    mail.add_attachment(pdf(), maintype="application", subtype="pdf", filename="antwort.pdf")
    content = mail.as_bytes()
    without("pypdfium2")
    document = read_bytes(content, "m.eml")

    assert "hängt an" in document.text
    assert [found.code for found in document.attachments[0].findings] == ["INT-062"]


def test_a_fault_of_the_program_is_not_taken_for_a_missing_extra(monkeypatch):
    monkeypatch.setitem(sys.modules, "wiedervorlage.adapters.docx_reading.docx_text", None)

    with pytest.raises(ImportError):
        read_bytes(word_file(), "brief.docx")
