"""PDF files with pages of text and pages that are pictures: each page is read in its own way, in the order of the pages."""

from __future__ import annotations

import io
from types import SimpleNamespace

import pypdfium2
import pytest
import typst
from PIL import Image, ImageDraw
from pypdfium2 import raw

from wiedervorlage.adapters.document import Limits
from wiedervorlage.adapters.document_json import document_from_json, document_to_json
from wiedervorlage.adapters.documents.opening import read_bytes
from wiedervorlage.adapters.documents.reading_files import read_document
from wiedervorlage.adapters.scans import ocr, tesseract

LETTER = (
    "Stadt Altenau\n\nKreis Erlau\n\nAm Weg 2\n\n97990 Erlau\n\nDatum: 26.09.2013\n\nSehr geehrte Damen und Herren,\n\n"
    "anbei erhalten Sie den Bescheid vom 12. August 2013 und die Stellungnahme des Schulträgers in Abschrift.\n\n"
    "Mit freundlichen Grüßen\n\nErika Beispiel"
)
CLOSING = "Mit freundlichen Grüßen\n\nErika Beispiel"
FAX = "12.03.2020 14:22 +49 2551 690 KREIS ERLAU DEZERNAT II SCHULEN UND SPORT S. 02/05 an +49 5971 939 STADT ALTENAU"


def text_page(body=LETTER, picture=b"", size='width: 100%, height: 100%, fit: "stretch"'):
    """Return a page of text, a picture behind it where one is given."""
    behind = ""
    if picture:
        behind = f"#place(top + left, image(bytes(({', '.join(map(str, picture))},)), {size}))\n"
    source = f'#set page(paper: "a4", margin: 0mm)\n#set text(font: "Libertinus Serif")\n{behind}#pad(20mm)[{body}]'
    return typst.compile(source.encode(), format="pdf")


def picture(*lines, width=620, height=877):
    image, out = Image.new("L", (width, height), 255), io.BytesIO()
    draw = ImageDraw.Draw(image)
    for number, line in enumerate(lines):
        draw.text((60, 60 + 60 * number), line, fill=0, font_size=26)
    image.save(out, "PNG")
    return out.getvalue()


def scan(*lines):
    """Return a page that is nothing but a picture."""
    out = io.BytesIO()
    Image.open(io.BytesIO(picture(*lines))).save(out, "PDF", resolution=75)
    return out.getvalue()


def joined(*pages):
    whole, out = pypdfium2.PdfDocument.new(), io.BytesIO()
    for page in pages:
        whole.import_pages(pypdfium2.PdfDocument(page))
    whole.save(out)
    return out.getvalue()


def wrapped(page):
    """Return a page as programs that gather or stamp pages write it: as a form on a new one."""
    whole, old, out = pypdfium2.PdfDocument.new(), pypdfium2.PdfDocument(page), io.BytesIO()
    new = whole.new_page(*old[0].get_size())
    raw.FPDFPage_InsertObject(new, raw.FPDF_NewFormObjectFromXObject(raw.FPDF_NewXObjectFromPage(whole, old, 0)))
    new.gen_content()
    whole.save(out)
    return out.getvalue()


def outlined(count):
    """Return a page on which that many letters are drawn as lines."""
    letter = "#box(curve(stroke: 0.3pt, " + ", ".join(f"curve.line(({n}pt, {n % 2 * 9}pt))" for n in range(12)) + "))"
    return typst.compile(f'#set page(paper: "a4")\n{letter * count}'.encode(), format="pdf")


@pytest.fixture
def engines(monkeypatch):
    """Two engines that read the same line on each page they see, and the number of pages seen."""
    seen = []

    def read(_png, *, use_det):
        assert use_det
        seen.append(1)
        corners = [[100, 100], [900, 100], [900, 140], [100, 140]]
        return SimpleNamespace(boxes=[corners], txts=[f"Bescheid Nr. {len(seen)} vom 12. August 2013"], scores=[0.9])

    monkeypatch.setattr(ocr, "_engine", lambda: read)
    monkeypatch.setattr(ocr, "pieces_of", lambda _image, corners, text, score, _read: [(corners, text, score)])
    monkeypatch.setattr(tesseract, "turn_of", lambda _png: 0)
    monkeypatch.setattr(tesseract, "text_of", lambda _png: f"Bescheid Nr. {len(seen) + 1} vom 12. August 2013")
    return seen


@pytest.fixture
def no_recognition(monkeypatch):
    def absent():
        raise ImportError("No module named 'rapidocr'")

    monkeypatch.setattr(ocr, "_engine", absent)


def pages_of(document):
    return [page.strip() for page in document.text.split("\f")]


def codes(document):
    return [found.code for found in document.findings]


def test_a_scanned_enclosure_behind_a_letter_is_read(engines):
    document = read_bytes(joined(text_page(), scan("Bescheid"), scan("Anlage")), "brief.pdf")

    first, second, third = pages_of(document)
    assert first.startswith("Stadt Altenau")
    assert (second, third) == ("Bescheid Nr. 1 vom 12. August 2013", "Bescheid Nr. 2 vom 12. August 2013")
    assert (document.scanned, codes(document)) == ((2, 3), [])
    assert {placed.word.page for placed in document.layout.words} == {1, 2, 3}


def test_a_letter_behind_a_scanned_cover_is_read_from_its_text(engines):
    document = read_bytes(joined(scan("Deckblatt"), text_page()), "brief.pdf")

    first, second = pages_of(document)
    assert first == "Bescheid Nr. 1 vom 12. August 2013"
    assert second.startswith("Stadt Altenau")
    assert document.scanned == (1,)


def test_a_scan_far_behind_is_read_too(engines):
    document = read_bytes(joined(*[text_page()] * 24, scan("Anlage"), text_page()), "akte.pdf")

    assert (document.scanned, len(engines)) == ((25,), 1)
    assert pages_of(document)[24] == "Bescheid Nr. 1 vom 12. August 2013"
    assert pages_of(document)[25].startswith("Stadt Altenau")


def test_words_of_both_kinds_keep_their_place(engines):
    document = read_bytes(joined(text_page(), scan("Bescheid")), "brief.pdf")

    for placed in document.layout.words:
        assert document.text[placed.start : placed.end] == placed.word.text
    read = [placed.word for placed in document.layout.words if placed.word.page == 2]
    assert [word.score for word in read] == [0.9]
    assert 0 < read[0].box.left < read[0].box.right < 210


@pytest.mark.parametrize(
    "page",
    [
        text_page("Seite 2", picture("Bescheid")),
        text_page(FAX, picture("Bescheid")),
        text_page("Eingegangen am 12.03.2020, Stadt Altenau, Poststelle, Dok.-Nr. 2020/12345, Aktenzeichen 40.1", picture("x")),
        wrapped(scan("Bescheid")),
        wrapped(text_page("Ausdruck vom 12.03.2020", picture("Bescheid"))),
        text_page("Kopie", picture("Quittung"), "width: 90mm"),
        outlined(60),
    ],
    ids=["page number", "fax", "stamp", "in a form", "stamped in a form", "receipt pasted", "outlines"],
)  # fmt: skip
def test_a_picture_with_a_thin_line_of_text_is_a_scan(engines, page):
    assert read_bytes(joined(text_page(), page), "brief.pdf").scanned == (2,)


@pytest.mark.parametrize(
    "page",
    [
        text_page(LETTER),
        text_page(CLOSING),
        text_page(CLOSING, picture("Unterschrift"), 'width: 50mm, height: 15mm, fit: "stretch"'),
        text_page(CLOSING + "\n\n#line(length: 100%)\n\n#table(columns: 4, [1], [2], [3], [4])"),
        text_page("Anlage"),
        text_page(""),
        text_page(LETTER + CLOSING * 2, picture("Wappen")),
        text_page(LETTER * 2, picture("Anlage, durchsuchbar gemacht")),
        wrapped(text_page(LETTER)),
        outlined(2),
    ],
    ids=["text", "few words", "signature", "lines", "title", "empty", "letter paper", "searchable", "form", "strokes"],
)
def test_a_page_of_text_is_no_scan_however_little_stands_on_it(engines, page):
    document = read_bytes(joined(text_page(), page), "brief.pdf")

    assert (document.scanned, codes(document), engines) == ((), [], [])


def test_pages_beyond_what_is_recognised_are_named(engines):
    content = joined(text_page(), scan("a"), scan("b"), text_page(), scan("c"), scan("d"))
    document = read_bytes(content, "akte.pdf", Limits(ocr_pages=1))

    assert (codes(document), document.scanned) == (["INT-071"], (2,))
    assert "Seiten 3 und 5–6;" in document.findings[0].message.de
    assert pages_of(document)[3].startswith("Stadt Altenau")


def test_pages_beyond_the_pages_of_a_file_are_told(engines):
    content = joined(text_page(), scan("a"), text_page(), scan("b"))
    document = read_bytes(content, "akte.pdf", Limits(pages=3))

    assert (codes(document), document.scanned, document.layout.page_count) == (["INT-025"], (2,), 3)


def test_pages_for_which_there_was_no_time_are_named(engines):
    document = read_bytes(joined(text_page(), scan("a"), scan("b")), "akte.pdf", Limits(ocr_seconds=-1))

    assert codes(document) == ["INT-072"]
    assert "Seiten 2–3;" in document.findings[0].message.de
    assert "pages 2–3;" in document.findings[0].message.en


def test_without_recognition_the_text_is_read_and_the_scanned_pages_are_named(no_recognition):
    document = read_bytes(joined(text_page(), text_page(FAX, picture("Bescheid")), text_page()), "brief.pdf")

    assert codes(document) == ["INT-070"]
    assert "Seite 2." in document.findings[0].message.de
    assert pages_of(document)[0].startswith("Stadt Altenau")
    assert "KREIS ERLAU" in pages_of(document)[1]


def test_without_recognition_a_scan_as_a_whole_cannot_be_read(no_recognition):
    document = read_bytes(joined(scan("a"), text_page("Seite 2", picture("b"))), "scan.pdf")

    assert (codes(document), document.text) == (["INT-028"], "")


def test_a_page_with_ink_but_no_word_is_told_and_an_empty_back_is_not(monkeypatch, engines):
    nothing = SimpleNamespace(boxes=None, txts=None, scores=())
    monkeypatch.setattr(ocr, "_engine", lambda: lambda _png, **_options: nothing)
    document = read_bytes(joined(text_page(), scan(*["Handschriftliches"] * 12), scan()), "brief.pdf")

    assert codes(document) == ["INT-027"]
    assert document.findings[0].message.de == "Auf Seite 2 steht kein lesbarer Text."


def test_a_document_without_any_word_is_told():
    assert codes(read_bytes(text_page(""), "leer.pdf")) == ["INT-027"]


def test_what_stands_as_text_is_not_doubted_by_an_engine_that_never_saw_it(monkeypatch, engines):
    monkeypatch.setattr(tesseract, "text_of", lambda _png: "Bescheid Nr. 1 vom 13. August 2013")
    reading = read_document(read_bytes(joined(text_page(), scan("Bescheid")), "brief.pdf"))

    assert reading.value("date") == "2013-09-26"
    assert "INT-030" not in [found.code for found in reading.findings]
    assert next(item for item in reading.fields if item.name == "date").second is None


def test_a_document_keeps_which_pages_were_scanned(engines):
    document = read_bytes(joined(text_page(), scan("Bescheid")), "brief.pdf")
    kept = document_to_json(document)

    assert document_from_json(kept) == document
    of_old = kept.replace(b'"scanned":[2],', b"")
    assert of_old != kept
    assert document_from_json(of_old).scanned == (1, 2)


@pytest.mark.ocr
def test_a_letter_with_a_scanned_enclosure_is_read_by_the_engine_that_is_there():
    document = read_bytes(
        joined(text_page(), scan("Bescheid der Gemeinde Auhagen", "vom 12. August 2013")), "brief.pdf"
    )

    assert "Gemeinde Auhagen" in pages_of(document)[1]
    assert pages_of(document)[0].startswith("Stadt Altenau")
    assert document.scanned == (2,)
