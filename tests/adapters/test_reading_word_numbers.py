"""Numbers that Word counts itself are read as they print: the points of a resolution, headings, rows, bullets."""

import io

import docx
import pytest
from docx.oxml.ns import nsdecls
from docx.oxml.parser import parse_xml

from wiedervorlage.adapters.documents.opening import read_bytes
from wiedervorlage.intake.read import read_paper

W = nsdecls("w")


def level(place, text, kind="decimal", start=1, style=""):
    linked = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f'<w:lvl w:ilvl="{place}"><w:start w:val="{start}"/><w:numFmt w:val="{kind}"/>{linked}<w:lvlText w:val="{text}"/></w:lvl>'


def with_lists(document, *levels, restart=None):
    """Give a document list 90 of these levels, and list 91, which goes on with it or starts anew."""
    numbering = document.part.numbering_part.element
    numbering.append(parse_xml(f'<w:abstractNum {W} w:abstractNumId="90">{"".join(levels)}</w:abstractNum>'))
    anew = f'<w:lvlOverride w:ilvl="0"><w:startOverride w:val="{restart}"/></w:lvlOverride>' if restart else ""
    for number, override in ((90, ""), (91, anew)):
        numbering.append(parse_xml(f'<w:num {W} w:numId="{number}"><w:abstractNumId w:val="90"/>{override}</w:num>'))
    return document


def numbered(paragraph, place=0, number=90):
    mark = f'<w:pPr {W}><w:numPr><w:ilvl w:val="{place}"/><w:numId w:val="{number}"/></w:numPr></w:pPr>'
    paragraph._p.insert(0, parse_xml(mark))
    return paragraph


def text_of(document):
    out = io.BytesIO()
    document.save(out)
    return read_bytes(out.getvalue(), "vorlage.docx").text


def test_points_of_a_resolution_are_read_with_their_numbers():
    document = docx.Document()
    document.add_paragraph("Beschlussvorlage 12/2013")
    document.add_paragraph("")
    document.add_paragraph("Beschlussvorschlag:")
    document.add_paragraph("")
    document.add_paragraph("Der Rat beschließt, dem Verein Musterhaus 5.000 Euro zu gewähren.", style="List Number")
    document.add_paragraph("Der Rat lehnt den Antrag auf einen Neubau ab.", style="List Number")
    text = text_of(document)

    assert "1. Der Rat beschließt, dem Verein" in text
    assert "2. Der Rat lehnt den Antrag" in text
    assert len(read_paper(text).decisions) == 2


def test_levels_count_on_their_own_and_start_anew_below_a_higher_one():
    document = with_lists(docx.Document(), level(0, "%1."), level(1, "%1.%2"), level(2, "%3)", "lowerLetter"))
    for place, words in (
        (0, "Lage"),
        (1, "Zahlen"),
        (1, "Kosten"),
        (2, "Miete"),
        (2, "Strom"),
        (0, "Ziel"),
        (1, "Mittel"),
    ):
        numbered(document.add_paragraph(words), place)

    assert text_of(document).split("\n") == [
        "1. Lage", "1.1 Zahlen", "1.2 Kosten", "a) Miete", "b) Strom", "2. Ziel", "2.1 Mittel",
    ]  # fmt: skip


@pytest.mark.parametrize(("restart", "third"), [(None, "3. drei"), (1, "1. drei"), (5, "5. drei")])
def test_a_list_goes_on_with_another_of_its_kind_or_starts_anew(restart, third):
    document = with_lists(docx.Document(), level(0, "%1."), restart=restart)
    for words, number in (("eins", 90), ("zwei", 90), ("drei", 91)):
        numbered(document.add_paragraph(words), number=number)

    assert text_of(document).split("\n")[-1] == third


@pytest.mark.parametrize(
    ("kind", "start", "label"),
    [
        ("lowerRoman", 9, "ix"),
        ("upperRoman", 14, "XIV"),
        ("upperLetter", 28, "BB"),
        ("decimalZero", 7, "07"),
        ("bullet", 1, "•"),
    ],
)
def test_numbers_print_in_the_figures_of_their_list(kind, start, label):
    pattern = "\uf0b7" if kind == "bullet" else "%1)"
    document = with_lists(docx.Document(), level(0, pattern, kind, start))
    numbered(document.add_paragraph("Punkt"))

    assert text_of(document) == (f"{label} Punkt" if kind == "bullet" else f"{label}) Punkt")


def test_headings_have_the_number_of_their_style_and_a_paragraph_can_do_without():
    document = with_lists(docx.Document(), level(0, "%1"), level(1, "%1.%2", style="Heading2"))
    for name in ("Heading 1", "Heading 2"):
        properties = document.styles[name].element.get_or_add_pPr()
        properties.append(parse_xml(f'<w:numPr {W}><w:numId w:val="90"/></w:numPr>'))
    document.add_heading("Sachverhalt", 1)
    document.add_heading("Kosten", 2)
    numbered(document.add_heading("Anlagen", 1), number=0)

    assert text_of(document).replace("\n\n", "\n").split("\n") == ["1 Sachverhalt", "1.1 Kosten", "Anlagen"]


def test_rows_that_word_counts_keep_their_number_and_empty_paragraphs_show_none():
    document = with_lists(docx.Document(), level(0, "%1."))
    table = document.add_table(2, 2)
    for row, words in zip(table.rows, ("Miete", "Strom"), strict=True):
        numbered(row.cells[0].paragraphs[0])
        row.cells[1].text = words
    numbered(document.add_paragraph(""))
    document.add_paragraph("Ende")

    assert text_of(document) == "1. \tMiete\n2. \tStrom\n\nEnde"


def test_a_list_that_is_not_there_is_left_out():
    document = docx.Document()
    numbered(document.add_paragraph("Punkt"), number=4711)

    assert text_of(document) == "Punkt"
