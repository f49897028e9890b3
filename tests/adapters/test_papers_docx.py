"""The DOCX: styles, header rows, language, real footnotes, alternatives, the same bytes, and LibreOffice."""

import re
import subprocess
from datetime import date
from functools import cache
from io import BytesIO
from zipfile import ZipFile

import pytest
from tests.papers import samples
from tests.papers.council_content import matters

from wiedervorlage.papers import blocks as b
from wiedervorlage.papers.council import compose_annex_cover, compose_council_paper
from wiedervorlage.papers.din5008 import GEOMETRY, Form
from wiedervorlage.papers.letter import compose_letter
from wiedervorlage.papers.texts import texts_of
from wiedervorlage.papers.words import Link, emphasis, note, runs, strong

docx = pytest.importorskip("docx")
from docx.oxml.ns import qn  # noqa: E402 - after the skip

from wiedervorlage.adapters.docx_writing.docx_file import write_docx  # noqa: E402 - after the skip
from wiedervorlage.adapters.docx_writing.word_xml import twips  # noqa: E402 - after the skip

LETTER = compose_letter(samples.letter_parts(), samples.office())
COUNCIL = compose_council_paper(samples.council_parts(), samples.office())


@cache
def _bytes(paper):
    return write_docx(paper)


def _open(paper):
    return docx.Document(BytesIO(_bytes(paper)))


def _part(paper, name):
    with ZipFile(BytesIO(_bytes(paper))) as package:
        return package.read(name).decode("utf-8")


def test_headings_are_headings():
    styles = [(p.style.name, p.text) for p in _open(COUNCIL).paragraphs if p.style.name.startswith("Heading")]
    assert styles[0] == ("Heading 1", "Einrichtung eines Pflegestützpunktes im Kreis Musterland")
    assert ("Heading 2", "Sach- und Rechtslage") in styles
    assert ("Heading 3", "Entwicklung der Beratungen") in styles


@pytest.mark.parametrize("paper", [LETTER, COUNCIL])
def test_no_run_and_no_paragraph_is_formatted_by_hand(paper):
    document = _part(paper, "word/document.xml")
    run_properties = set(re.findall(r"<w:rPr>(.*?)</w:rPr>", document))
    assert all(re.fullmatch(r'<w:rStyle w:val="\w+"/>', properties) for properties in run_properties)
    paragraph_properties = "".join(re.findall(r"<w:pPr>(.*?)</w:pPr>", document))
    allowed = {"w:pStyle", "w:framePr", "w:numPr", "w:ilvl", "w:numId"}
    assert set(re.findall(r"<(w:\w+)", paragraph_properties)) <= allowed


def test_every_style_that_is_used_is_defined():
    styles = set(re.findall(r'w:styleId="(\w+)"', _part(COUNCIL, "word/styles.xml")))
    for name in ("word/document.xml", "word/footnotes.xml"):
        assert set(re.findall(r'<w:[pr]Style w:val="(\w+)"', _part(COUNCIL, name))) <= styles


def test_tables_repeat_a_header_row_and_keep_their_rows_whole():
    document = _open(COUNCIL)
    assert len(document.tables) == 3
    for table in document.tables:
        rows = table._tbl.tr_lst
        assert [row.find(qn("w:trPr")).find(qn("w:tblHeader")) is not None for row in rows] == [True] + [False] * (
            len(rows) - 1
        )
        assert all(row.find(qn("w:trPr")).find(qn("w:cantSplit")) is not None for row in rows)
        assert table.style.name == "Paper Table"


@pytest.mark.parametrize(("language", "tag"), [("de", "de-DE"), ("en", "en-GB")])
def test_the_language_is_set(language, tag):
    paper = LETTER.in_language(language)
    defaults = re.search(r"<w:docDefaults>.*?</w:docDefaults>", _part(paper, "word/styles.xml"), re.DOTALL)[0]
    assert re.findall(r'<w:lang w:val="([\w-]+)"', defaults) == [tag]
    assert _open(paper).core_properties.language == tag


def test_title_author_and_day_come_from_the_paper():
    properties = _open(LETTER).core_properties
    assert properties.title.startswith("Einrichtung eines Pflegestützpunktes;")
    assert properties.author == "Kreis Musterland"
    assert properties.created.date() == properties.modified.date() == LETTER.day


def test_footnotes_are_real_and_in_order():
    notes = re.findall(r'<w:footnote w:id="(\d+)">(.*?)</w:footnote>', _part(LETTER, "word/footnotes.xml"))
    texts = ["".join(re.findall(r"<w:t[^>]*>([^<]*)</w:t>", body)).strip() for _, body in notes]
    assert [number for number, _ in notes] == ["1", "2"]
    assert texts[0].startswith("Kreis Musterland, Pflegebericht 2019")
    references = re.findall(r'<w:footnoteReference w:id="(\d+)"/>', _part(LETTER, "word/document.xml"))
    assert references == ["1", "2"]
    assert "footnotes+xml" in _part(LETTER, "[Content_Types].xml")


def test_a_paper_without_footnotes_has_no_part_for_them():
    paper = compose_letter(samples.letter_parts(body=(b.Paragraph(runs=runs("danke.")),)), samples.office())
    with ZipFile(BytesIO(write_docx(paper))) as package:
        assert "word/footnotes.xml" not in package.namelist()


def test_pictures_say_what_they_show():
    described = re.findall(r'<wp:docPr [^>]*descr="([^"]+)"', _part(COUNCIL, "word/document.xml"))
    assert described == [
        "Wappen des Kreises Musterland",
        "Balkendiagramm: Die Beratungen stiegen von 2019 bis 2021 auf mehr als das Dreifache.",
    ]


def test_every_text_of_the_paper_is_in_the_file():
    parts = ("document", "footnotes", "header1", "footer1", "header2", "footer2")
    for paper in (LETTER, COUNCIL, LETTER.in_language("en")):
        with ZipFile(BytesIO(write_docx(paper))) as package:
            names = [f"word/{part}.xml" for part in parts if f"word/{part}.xml" in package.namelist()]
            whole = "".join(package.read(name).decode("utf-8") for name in names)
        shown = re.sub(r"<w:br/>", " ", whole)
        shown = re.sub(r"<[^>]*descr=\"([^\"]*)\"[^>]*>", r" \1 ", shown)
        shown = re.sub(r"<[^>]+>", "", shown).replace("&amp;", "&")
        missing = [text.text for text in texts_of(paper) if text.text not in shown]
        assert missing == []


@pytest.mark.parametrize("form", list(Form))
def test_the_window_is_framed_at_its_place(form):
    document = _open(compose_letter(samples.letter_parts(), samples.office(form)))
    frame = document.styles["Address"].element.find(qn("w:pPr")).find(qn("w:framePr"))
    zone = GEOMETRY[form].address
    assert (frame.get(qn("w:x")), frame.get(qn("w:y"))) == (twips(25), twips(zone.top))
    address = [p for p in document.paragraphs if p.style.name == "Address"]
    assert address[0].text == "Stadt Musterstadt"


def test_name_and_role_stay_together_and_the_greeting_with_them():
    document = _open(LETTER)
    closing = [p for p in document.paragraphs if p.style.name in {"Last Paragraph", "Closing", "Signature"}]
    assert closing[-1].text == "Dr. Wiebke Beispiel\nLeiterin des Amtes für Soziales und Pflege"
    assert closing[-1].style.paragraph_format.keep_together
    assert all(p.style.paragraph_format.keep_with_next for p in closing[:-1])


def test_a_second_list_begins_at_one_again():
    items = b.Enumeration(items=(runs("a"), runs("b")))
    paper = compose_letter(samples.letter_parts(body=(items, b.Paragraph(runs=runs("und")), items)), samples.office())
    numbers = re.findall(r'<w:numId w:val="(\d+)"/>', _part(paper, "word/document.xml"))
    assert len(set(numbers)) == 3
    assert numbers[0] == numbers[1] != numbers[2]


def test_links_lead_out_and_weights_are_styles():
    body = (b.Paragraph(runs=runs(Link(words="Seite", target="https://example.org/?a=1&b=2"), strong("fett"),
                                  emphasis("kursiv"))),)  # fmt: skip
    document = _open(compose_letter(samples.letter_parts(body=body), samples.office()))
    paragraph = next(p for p in document.paragraphs if p.hyperlinks)
    assert paragraph.hyperlinks[0].address == "https://example.org/?a=1&b=2"
    assert [run.style.name for run in paragraph.runs] == ["Strong", "Emphasis"]


def test_what_xml_forbids_does_not_spoil_the_file():
    body = (b.Paragraph(runs=runs("a\x00b\x0bc", note("\ud800"))),)
    document = _open(compose_letter(samples.letter_parts(body=body), samples.office()))
    assert any("a\ufffdb\ufffdc" in p.text for p in document.paragraphs)


def test_an_empty_table_becomes_a_sentence():
    table = b.Table(caption="Anträge", columns=(b.Column(header="Jahr"),), rows=())
    document = _open(compose_letter(samples.letter_parts(body=(table, b.PageBreak())), samples.office()))
    assert "Anträge: Hierzu liegen keine Angaben vor." in [p.text for p in document.paragraphs]
    assert document.tables == []


@pytest.mark.parametrize("paper", [LETTER, COUNCIL], ids=["letter", "council"])
def test_the_same_paper_gives_the_same_bytes(paper):
    assert write_docx(paper) == _bytes(paper)


@pytest.mark.office
def test_libreoffice_opens_them_and_sets_them_like_the_pdf(tmp_path):
    pdfplumber = pytest.importorskip("pdfplumber")
    pytest.importorskip("typst")
    from wiedervorlage.adapters.typst_pdf import write_pdf

    parts = samples.council_parts()
    papers = {"letter": LETTER, "council": COUNCIL, "annex": compose_annex_cover(parts, parts.annexes[0], samples.office()),
              "letter-a": compose_letter(samples.letter_parts(), samples.office(Form.A)),
              "case": matters.papers(matters.FICTIONAL, date(2020, 11, 1))[0]}  # fmt: skip
    for name, paper in papers.items():
        (tmp_path / f"{name}.docx").write_bytes(write_docx(paper))
    files = [str(tmp_path / f"{name}.docx") for name in papers]
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), *files]
    subprocess.run(command, check=True, capture_output=True, timeout=120)

    def words(source):
        with pdfplumber.open(source) as pdf:
            return len(pdf.pages), [
                (word["text"], word["x0"] / 72 * 25.4, word["top"] / 72 * 25.4) for word in pdf.pages[0].extract_words()
            ]

    for name, paper in papers.items():
        (word_pages, from_word), (pdf_pages, from_pdf) = (
            words(tmp_path / f"{name}.pdf"),
            words(BytesIO(write_pdf(paper).data)),
        )
        assert word_pages == pdf_pages
        if not name.startswith("letter"):
            continue
        for text in ("Rathausplatz", "BM", "Einrichtung", "Sehr", "IBAN:", "Steuernummer"):
            (x, y), (u, v) = (next((x, y) for t, x, y in found if t == text) for found in (from_word, from_pdf))
            assert (x, y) == (pytest.approx(u, abs=4), pytest.approx(v, abs=6)), text
        geometry = GEOMETRY[paper.form]
        address = [(x, y) for t, x, y in from_word if t in {"Rathausplatz", "Bürgermeister"}]
        assert all(x >= 24 and geometry.address.top - 1 <= y <= geometry.address.bottom + 1 for x, y in address)
