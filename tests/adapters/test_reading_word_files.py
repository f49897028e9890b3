"""Word files are read as they print: heads and feet of every kind, boxes, tables, notes; changes taken."""

import io
import zipfile

import docx
import pytest
from docx.enum.section import WD_SECTION
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml.ns import nsdecls
from docx.oxml.parser import parse_xml
from docx.shared import Mm
from PIL import Image

from wiedervorlage.adapters.documents.opening import read_bytes
from wiedervorlage.intake.read import read_paper

W = nsdecls("w")
DRAWN = (
    f'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" {nsdecls("w", "wp", "a")} '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
)
LETTER = (
    "Verein Musterhaus",
    "Am Markt 1",
    "48427 Altenau",
    "",
    "Zuschuss für das Musterhaus",
    "",
    "Sehr geehrte Damen und Herren,",
    "",
    "Ihrem Antrag kann ich leider nicht entsprechen, weil im Haushalt keine Mittel bereitstehen.",
    "",
    "Mit freundlichen Grüßen",
    "",
    "Erika Beispiel",
)


def letter(lines=LETTER):
    document = docx.Document()
    for line in lines:
        document.add_paragraph(line)
    return document


def opened(document):
    out = io.BytesIO()
    document.save(out)
    return read_bytes(out.getvalue(), "brief.docx")


def text_of(document):
    return opened(document).text


def codes(document):
    return [found.code for found in opened(document).findings]


def add(paragraph, xml):
    paragraph._p.append(parse_xml(xml))
    return paragraph


def lines_xml(*lines):
    return "".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in lines)


def drawn_box(*lines, top=None, inner=""):
    """A text box as Word stores it: drawn anew, and once more for the versions before 2010."""
    content = f"<w:txbxContent>{lines_xml(*lines)}{inner}</w:txbxContent>"
    place = (
        f'<wp:positionV relativeFrom="page"><wp:posOffset>{top * 36000}</wp:posOffset></wp:positionV>' if top else ""
    )
    return (
        f'<w:r {DRAWN}><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor>{place}'
        '<wp:extent cx="2520000" cy="1440000"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/'
        f'2010/wordprocessingShape"><wps:wsp><wps:txbx>{content}</wps:txbx></wps:wsp></a:graphicData></a:graphic>'
        f"</wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>{content}</v:textbox></v:shape>"
        "</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )


def older_box(*lines, style=""):
    return (
        f'<w:r {DRAWN}><w:pict><v:shape style="{style}"><v:textbox><w:txbxContent>{lines_xml(*lines)}'
        "</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
    )


# Heads and feet


def test_the_head_of_the_first_sheet_comes_first_and_the_running_head_after_the_letter():
    document = letter()
    section = document.sections[0]
    section.different_first_page_header_footer = True
    section.first_page_header.paragraphs[0].text = "Stadt Altenau\nDer Bürgermeister"
    section.header.paragraphs[0].text = "Blatt 2 zum Schreiben vom 26.09.2013"
    section.first_page_footer.paragraphs[0].text = "Sparkasse Altenau"
    section.footer.paragraphs[0].text = "Rathausplatz 1, Altenau"
    blocks = text_of(document).split("\n\n")

    assert blocks[0] == "Stadt Altenau\nDer Bürgermeister"
    assert blocks[-3:] == ["Blatt 2 zum Schreiben vom 26.09.2013", "Sparkasse Altenau", "Rathausplatz 1, Altenau"]


def test_the_head_of_even_sheets_is_read_where_word_prints_it():
    document = letter()
    section = document.sections[0]
    section.header.paragraphs[0].text = "Stadt Altenau"
    section.even_page_header.paragraphs[0].text = "Amt für Soziales"
    section.even_page_footer.paragraphs[0].text = "Gläubiger-ID 4711"

    assert "Amt für Soziales" not in text_of(document)
    document.settings.odd_and_even_pages_header_footer = True
    assert text_of(document).startswith("Stadt Altenau\n\nVerein")
    assert text_of(document).endswith("Amt für Soziales\n\nGläubiger-ID 4711")


def test_a_head_that_word_does_not_print_is_not_read():
    document = letter()
    document.sections[0].first_page_header.paragraphs[0].text = "Kreis Altenau (Kopf von früher)"

    assert "früher" not in text_of(document)


def test_the_same_head_on_all_sheets_is_read_once_and_page_numbers_not_at_all():
    document = letter()
    document.settings.odd_and_even_pages_header_footer = True
    section = document.sections[0]
    for head in (section.header, section.even_page_header):
        head.paragraphs[0].text = "Stadt Altenau"
    for foot, number in ((section.footer, "– 1 –"), (section.even_page_footer, "Seite 2 von 3")):
        foot.paragraphs[0].text = number
    text = text_of(document)

    assert text.count("Stadt Altenau") == 1
    assert "– 1 –" not in text
    assert "Seite 2" not in text


def test_an_enclosure_has_its_own_head_and_columns_of_a_letter_do_not_part_it():
    document = docx.Document()
    document.sections[0].footer.paragraphs[0].text = "Sparkasse Altenau"
    document.add_paragraph("Kopf in zwei Spalten")
    document.add_section(WD_SECTION.CONTINUOUS)
    document.add_paragraph("Text des Schreibens")
    enclosure = document.add_section(WD_SECTION.NEW_PAGE)
    enclosure.header.is_linked_to_previous = False
    enclosure.header.paragraphs[0].text = "Anlage 1"
    document.add_paragraph("Aufstellung der Kosten")

    assert text_of(document).split("\n\n") == [
        "Kopf in zwei Spalten",
        "Text des Schreibens",
        "Sparkasse Altenau",
        "Anlage 1",
        "Aufstellung der Kosten",
    ]


def test_a_letterhead_laid_out_as_a_table_is_read_column_by_column():
    document = letter()
    table = document.sections[0].header.add_table(1, 2, Mm(160))
    table.cell(0, 0).text = "Stadt Altenau\nDer Bürgermeister"
    table.cell(0, 1).text = "Auskunft erteilt: Frau Probe\nTelefon: 02551 69-1234\nDatum: 26.09.2013"
    read = opened(document)
    reading = read_paper(read.text)

    assert "Stadt Altenau\nDer Bürgermeister\n\nAuskunft erteilt: Frau Probe\nTelefon" in read.text
    assert reading.value("date") == "2013-09-26"
    assert reading.value("recipient.town") == "Altenau"


# Text boxes


@pytest.mark.parametrize(
    "box",
    [drawn_box("Unser Zeichen: 30-17", "Datum: 26.09.2013"), older_box("Unser Zeichen: 30-17", "Datum: 26.09.2013")],
)
def test_an_information_block_in_a_text_box_is_read_once_and_parts_no_address(box):
    document = letter()
    add(document.paragraphs[1], box)
    read = opened(document)

    assert read.text.startswith("Unser Zeichen: 30-17\nDatum: 26.09.2013\n\nVerein Musterhaus\nAm Markt 1\n")
    assert read.text.count("30-17") == 1
    assert read_paper(read.text).value("date") == "2013-09-26"
    assert [found.code for found in read.findings] == []


def test_a_letterhead_of_text_boxes_is_read_from_the_top_and_its_bank_details_at_the_end():
    document = letter()
    document.sections[0].header.paragraphs[0].text = "Der Bürgermeister"
    head = document.sections[0].header.paragraphs[0]
    for box in (
        drawn_box("IBAN DE12 3456", top=275),
        drawn_box("Zimmer 12", top=60),
        drawn_box("Stadt Altenau", top=12),
    ):
        add(head, box)
    add(document.paragraphs[0], older_box("Gläubiger-ID", style="margin-top:790pt;mso-position-vertical-relative:page"))
    blocks = text_of(document).split("\n\n")

    assert blocks[:4] == ["Der Bürgermeister", "Stadt Altenau", "Zimmer 12", "IBAN DE12 3456"]
    assert blocks[-1] == "Gläubiger-ID"


def test_boxes_within_boxes_tables_within_boxes_and_drawn_lettering_are_read():
    table = f"<w:tbl><w:tr><w:tc>{lines_xml('Az.')}</w:tc><w:tc>{lines_xml('50-1')}</w:tc></w:tr></w:tbl>"
    within = f"<w:p>{drawn_box('Innen')}</w:p>"
    document = letter()
    add(document.paragraphs[0], drawn_box("Außen", inner=table + within))
    add(
        document.paragraphs[0],
        f'<w:r {DRAWN}><w:pict><v:shape><v:textpath string="Gemeinde Altenau"/></v:shape></w:pict></w:r>',
    )
    add(
        document.paragraphs[0],
        f'<w:r {DRAWN}><w:pict><v:shape id="PowerPlusWaterMarkObject1"><v:textpath string="ENTWURF"/></v:shape></w:pict></w:r>',
    )
    text = text_of(document)

    assert text.startswith("Außen\n\nAz.\t50-1\n\nInnen\n\nGemeinde Altenau\n\nVerein")
    assert text.endswith("ENTWURF")


# Changes, controls, fields


def test_tracked_changes_are_taken_and_told():
    document = letter(("Ihrem Antrag kann ich",))
    add(
        document.paragraphs[0],
        f'<w:ins {W} w:id="1" w:author="A"><w:r><w:t xml:space="preserve"> leider nicht</w:t></w:r></w:ins>',
    )
    add(document.paragraphs[0], f'<w:del {W} w:id="2" w:author="A"><w:r><w:delText> gern</w:delText></w:r></w:del>')
    add(
        document.paragraphs[0],
        f'<w:moveFrom {W} w:id="3" w:author="A"><w:r><w:t xml:space="preserve"> hier</w:t></w:r></w:moveFrom>',
    )
    add(
        document.paragraphs[0],
        f'<w:moveTo {W} w:id="4" w:author="A"><w:r><w:t xml:space="preserve"> entsprechen.</w:t></w:r></w:moveTo>',
    )
    read = opened(document)

    assert read.text == "Ihrem Antrag kann ich leider nicht entsprechen."
    assert [found.code for found in read.findings] == ["INT-061"]


def test_paragraphs_and_rows_that_were_joined_or_deleted_are_read_so():
    document = letter(("Den Antrag", "lehne ich ab."))
    mark = f'<w:pPr {W}><w:rPr><w:del w:id="1" w:author="A"/></w:rPr></w:pPr>'
    document.paragraphs[0]._p.insert(0, parse_xml(mark))
    table = document.add_table(2, 2)
    for row, words in enumerate((("Miete", "100"), ("Heizung", "50"))):
        for cell, word in zip(table.rows[row].cells, words, strict=True):
            cell.text = word
    table.rows[1]._tr.insert(0, parse_xml(f'<w:trPr {W}><w:del w:id="2" w:author="A"/></w:trPr>'))

    assert text_of(document) == "Den Antraglehne ich ab.\n\nMiete\t100"


def test_text_in_content_controls_smart_tags_links_and_fields_is_read():
    document = letter(("Datum: ",))
    run = "<w:r><w:t>{}</w:t></w:r>"
    control = run.format("26.09.2013")
    add(
        document.paragraphs[0], f"<w:sdt {W}><w:sdtPr><w:date/></w:sdtPr><w:sdtContent>{control}</w:sdtContent></w:sdt>"
    )
    body = document.element.body
    body.insert(
        1,
        parse_xml(
            f"<w:sdt {W}><w:sdtContent><w:p><w:smartTag>{run.format('Am Markt 1, ')}<w:smartTag>{run.format('Altenau')}"
            f"</w:smartTag></w:smartTag><w:hyperlink>{run.format(', rat@altenau.example')}</w:hyperlink>"
            f'<w:fldSimple w:instr="DOCPROPERTY x">{run.format(", Zimmer 3")}</w:fldSimple></w:p></w:sdtContent></w:sdt>'
        ),
    )
    read = opened(document)

    assert read.text == "Datum: 26.09.2013\nAm Markt 1, Altenau, rat@altenau.example, Zimmer 3"
    assert read.findings == ()


def field_xml(code, shown):
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    return f"{mark.format('begin')}{code}{mark.format('separate')}{shown}{mark.format('end')}"


def test_of_merged_letters_the_result_is_read_and_not_the_condition():
    text = "<w:r><w:t>{}</w:t></w:r>"
    code = "<w:r><w:instrText>{}</w:instrText></w:r>"
    merged = field_xml(code.format("MERGEFIELD Anrede"), text.format("Herr"))
    condition = field_xml(
        code.format(" IF ") + merged + code.format(' = "Herr" "geehrter" "geehrte"'), text.format("geehrter")
    )
    document = letter(("Sehr ",))
    add(document.paragraphs[0], f"<w:ins {W}>{condition}</w:ins>")
    never_ending = letter(())
    add(
        never_ending.add_paragraph(),
        f'<w:ins {W}><w:r><w:fldChar w:fldCharType="begin"/></w:r>{text.format("Text")}</w:ins>',
    )

    assert text_of(document) == "Sehr geehrter"
    assert text_of(never_ending) == "Text"


def test_what_is_ticked_and_chosen_in_a_form_is_read_and_hidden_hints_are_not():
    document = letter(("Antrag:", "Bescheid: ", "Hinweis"))
    for state, words in (
        ('<w:default w:val="0"/><w:checked/>', " bewilligt "),
        ('<w:default w:val="0"/>', " abgelehnt"),
    ):
        add(
            document.paragraphs[0],
            f'<w:r {W}><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox>{state}</w:checkBox></w:ffData></w:fldChar>'
            f'<w:fldChar w:fldCharType="end"/><w:t xml:space="preserve">{words}</w:t></w:r>',
        )
    add(
        document.paragraphs[1],
        f'<w:r {W}><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="Ja"/>'
        '<w:listEntry w:val="Nein"/></w:ddList></w:ffData></w:fldChar><w:fldChar w:fldCharType="end"/>'
        '<w:sym w:font="Wingdings" w:char="F0FE"/></w:r>',
    )
    document.paragraphs[2].runs[0].font.hidden = True

    assert text_of(document) == "Antrag:☒ bewilligt ☐ abgelehnt\nBescheid: Nein☒"


# Tables


def table_of(document, *rows):
    table = document.add_table(len(rows), len(rows[0]))
    for row, words in zip(table.rows, rows, strict=True):
        for cell, word in zip(row.cells, words, strict=True):
            cell.text = word
    return table


def test_rows_of_figures_stay_rows_and_a_merged_cell_is_read_once():
    document = docx.Document()
    table = table_of(
        document, ("Posten", "Stück", "Euro"), ("Stühle für\nden Saal", "20", "1.000,00"), ("Summe", "", "1.000,00")
    )
    table.cell(2, 0).merge(table.cell(2, 1))

    assert text_of(document) == "Posten\tStück\tEuro\nStühle für den Saal\t20\t1.000,00\nSumme\t\t1.000,00"


def test_a_cell_that_goes_on_below_is_read_once():
    document = docx.Document()
    table = table_of(document, ("Ost", "2013", "5"), ("", "2014", "6"))
    table.cell(0, 0).merge(table.cell(1, 0))

    assert text_of(document) == "Ost\t2013\t5\n\t2014\t6"


def test_an_address_beside_an_information_block_is_read_before_it():
    document = docx.Document()
    table_of(
        document,
        ("Verein Musterhaus\nAm Markt 1\n48427 Altenau", "Unser Zeichen: 30-17\nDatum: 26.09.2013"),
    )
    for line in LETTER[4:]:
        document.add_paragraph(line)
    read = opened(document)
    reading = read_paper(read.text)

    assert read.text.startswith(
        "Verein Musterhaus\nAm Markt 1\n48427 Altenau\n\nUnser Zeichen: 30-17\nDatum: 26.09.2013\n\n"
    )
    assert (reading.value("date"), reading.value("recipient.town")) == ("2013-09-26", "Altenau")


@pytest.mark.parametrize("apart", [True, False])
def test_a_column_of_labels_is_read_line_by_line_with_its_values(apart):
    document = docx.Document()
    table = document.add_table(1, 2)
    for cell, lines in zip(table.rows[0].cells, (("Zeichen:", "Datum:"), ("30-17", "26.09.2013")), strict=True):
        if apart:
            cell.text = lines[0]
            cell.add_paragraph(lines[1])
        else:
            cell.text = "\n".join(lines)

    assert text_of(document) == "Zeichen: 30-17\nDatum: 26.09.2013"


def test_a_paper_whose_text_stands_in_a_table_with_a_table_within_is_read_whole():
    document = docx.Document()
    outer = document.add_table(2, 1)
    outer.cell(0, 0).text = "Beschlussvorlage 12/2013"
    cell = outer.cell(1, 0)
    cell.text = "Der Rat stimmt dem Zuschuss zu. Die Kosten verteilen sich so:"
    inner = cell.add_table(2, 2)
    for row, words in zip(inner.rows, (("2013", "100 Euro"), ("2014", "200 Euro")), strict=True):
        for own, word in zip(row.cells, words, strict=True):
            own.text = word
    cell.add_paragraph("Die Mittel stehen bereit.")

    assert text_of(document).split("\n\n") == [
        "Beschlussvorlage 12/2013",
        "Der Rat stimmt dem Zuschuss zu. Die Kosten verteilen sich so:",
        "2013\t100 Euro\n2014\t200 Euro",
        "Die Mittel stehen bereit.",
    ]


# Notes, pictures, files


def with_notes(document, kind, **notes):
    items = "".join(f'<w:{kind} w:id="{number[1:]}">{lines_xml(text)}</w:{kind}>' for number, text in notes.items())
    kind_of_part = f"application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}s+xml"
    blob = f'<w:{kind}s {W}><w:{kind} w:id="-1" w:type="separator"><w:p/></w:{kind}>{items}</w:{kind}s>'.encode()
    part = Part(PackURI(f"/word/{kind}s.xml"), kind_of_part, blob, document.part.package)
    document.part.relate_to(part, f"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}s")


def test_notes_are_read_after_the_text_with_the_numbers_they_print():
    document = letter(("Der Bedarf ist gedeckt.", "Die Kosten steigen."))
    document.sections[0].footer.paragraphs[0].text = "Sparkasse Altenau"
    for paragraph, number in zip(document.paragraphs, (7, 3), strict=True):
        add(paragraph, f'<w:r {W}><w:footnoteReference w:id="{number}"/></w:r>')
    add(document.paragraphs[1], f'<w:r {W}><w:endnoteReference w:id="2"/></w:r>')
    with_notes(
        document, "footnote", n3="Bericht vom 2. Mai 2013.", n7="Schreiben vom 1. Mai 2013.", n9="Nirgends genannt."
    )
    with_notes(document, "endnote", n2="Am Ende.")

    assert text_of(document).split("\n\n")[-4:] == [
        "¹ Schreiben vom 1. Mai 2013.",
        "² Bericht vom 2. Mai 2013.",
        "¹ Am Ende.",
        "Sparkasse Altenau",
    ]


def picture():
    out = io.BytesIO()
    Image.new("L", (60, 60), 200).save(out, "PNG")
    out.seek(0)
    return out


def test_a_picture_is_told_and_a_coat_of_arms_is_not():
    document = letter()
    document.sections[0].header.paragraphs[0].add_run().add_picture(picture(), width=Mm(25))
    assert codes(document) == []
    document.add_picture(picture(), width=Mm(120))
    document.sections[0].header.paragraphs[0].add_run().add_picture(picture(), width=Mm(90))
    found = opened(document).findings

    assert [item.code for item in found] == ["INT-060"]
    assert "nicht gelesen wurden: 2" in found[0].message.de


def test_a_word_file_that_holds_nothing_but_a_scan_says_so():
    document = docx.Document()
    document.add_picture(picture(), width=Mm(150))

    assert codes(document) == ["INT-060", "INT-027"]
    assert codes(docx.Document()) == ["INT-020"]


def test_older_pictures_and_charts_are_told():
    document = letter()
    add(
        document.paragraphs[0],
        f'<w:r {DRAWN}><w:pict><v:shape style="width:300pt;height:200pt"><v:imagedata/></v:shape></w:pict></w:r>',
    )
    add(
        document.paragraphs[0],
        f'<w:r {DRAWN}><w:pict><v:shape style="width:40pt;height:50pt"><v:imagedata/></v:shape></w:pict></w:r>',
    )
    add(
        document.paragraphs[0],
        f'<w:r {DRAWN}><w:drawing><wp:inline><wp:extent cx="3600000" cy="3600000"/><a:graphic><a:graphicData '
        'uri="http://schemas.openxmlformats.org/drawingml/2006/chart"/></a:graphic></wp:inline></w:drawing></w:r>',
    )

    assert "nicht gelesen wurden: 2" in opened(document).findings[0].message.de


def saved(document):
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def rewritten(content, change):
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            new.writestr(name, change(name, old.read(name)))
    return out.getvalue()


@pytest.mark.parametrize(
    "kind",
    [
        "application/vnd.ms-word.document.macroEnabled.main+xml",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
        "application/vnd.ms-word.template.macroEnabledTemplate.main+xml",
    ],
)
def test_files_with_macros_and_templates_are_read_too(kind):
    plain = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    content = rewritten(saved(letter()), lambda _, data: data.replace(plain, kind.encode()))

    assert "Verein Musterhaus" in read_bytes(content, "brief.docm").text


def test_what_is_embedded_and_not_read_is_named():
    document = letter()
    part = Part(PackURI("/word/afchunk.htm"), "text/html", b"<p>Text</p>", document.part.package)
    document.part.relate_to(part, "http://schemas.openxmlformats.org/officeDocument/2006/relationships/aFChunk")
    (found,) = opened(document).findings

    assert found.code == "INT-031"
    assert "afchunk.htm" in found.message.de


def test_a_word_file_locked_as_an_archive_says_so():
    content = bytearray(saved(letter()))
    for head, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = content.find(head)
        while place >= 0:
            content[place + flags] |= 1
            place = content.find(head, place + 4)

    assert [found.code for found in read_bytes(bytes(content), "brief.docx").findings] == ["INT-024"]
