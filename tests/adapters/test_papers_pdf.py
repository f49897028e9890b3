"""The PDF: both standards, DIN zones, reading order, nothing cut or overlapping, the same bytes."""

import re
import shutil
import subprocess
from collections import Counter
from datetime import date
from functools import cache
from io import BytesIO

import pytest
from tests.papers import samples
from tests.papers.council_content import matters

from wiedervorlage.adapters.charts.report_charts import VegaCharts
from wiedervorlage.adapters.typst_pdf import write_pdf
from wiedervorlage.papers import blocks as b
from wiedervorlage.papers.council import compose_annex_cover, compose_council_paper
from wiedervorlage.papers.council_content.compose import compose_council
from wiedervorlage.papers.din5008 import GEOMETRY, Form, Zone
from wiedervorlage.papers.letter import compose_letter
from wiedervorlage.papers.words import Link, emphasis, note, runs

page = pytest.importorskip("page")
pdfplumber = pytest.importorskip("pdfplumber")
pytest.importorskip("typst")

TOLERANCE = 1.0
MM = 72 / 25.4
LONG_ADDRESS = (
    "Verwaltungsgemeinschaft der Städte und Gemeinden Oberes Beispieltal-Musterbach",
    "Die Gemeinschaftsvorsitzende und Erste Bürgermeisterin",
    "Frau Prof. Dr. Annemarie-Wilhelmine Freifrau von und zu Mustermann-Beispielhausen",
    "Ortsteil Unterbeispielhausen",
    "Alte Bergwerksdirektorenstraße 117 b",
    "12345 Beispieltal-Musterbach",
)
EMPTY = b.Table(caption="Anträge", columns=(b.Column(header="Jahr"),), rows=())


def _many_notes(count=40):
    sentence = "Die Gemeinde Nummer {n} hat im Berichtsjahr mehr Beratungen gezählt als im Vorjahr"
    return tuple(
        b.Paragraph(runs=runs(sentence.format(n=n), note(f"Meldung der Gemeinde {n} vom 1.\u00a0März\u00a02021."), "."))
        for n in range(1, count + 1)
    )


def _long_table(rows=60):
    return b.Table(
        caption="Alle Gemeinden",
        columns=(b.Column(header="Gemeinde", share=3), b.Column(header="Wert", align="right")),
        rows=tuple((runs(f"Donaudampfschifffahrtsgesellschaftsgemeinde {n}"), runs(str(n))) for n in range(rows)),
    )


def _case(day, *, place=0):
    return lambda: matters.papers(*day)[place]


def _papers():
    """Return by name how each paper is composed: of a case it takes a second, and only who sets it needs it."""
    office, parts = samples.office(), samples.council_parts()
    long_unit = ("Dezernat für Soziales, Gesundheit, Pflege, Teilhabe und gesellschaftlichen Zusammenhalt", "Haus 4")
    real, fictional = (matters.REAL, date(2016, 4, 25)), (matters.FICTIONAL, date(2020, 11, 1))

    def letter(office=office, language="de", **changes):
        return lambda: compose_letter(samples.letter_parts(**changes), office, language=language)

    def council(**changes):
        return lambda: compose_council_paper(samples.council_parts(**changes), office)

    return {
        "letter A": letter(samples.office(Form.A)),
        "letter B": letter(),
        "letter in English": letter(language="en"),
        "letter to a long address": letter(address=LONG_ADDRESS, remarks=("Persönlich",)),
        "letter with long contact": letter(unit=long_unit, contact=samples.CONTACT * 2),
        "letter with 40 footnotes": letter(samples.office(Form.A), body=_many_notes()),
        "letter of one line": letter(body=(b.Paragraph(runs=runs("danke.")),)),
        "letter without details": letter(samples.office(details=())),
        "letter with link and list": letter(body=(
            b.Paragraph(runs=runs(Link(words="Seite", target="https://example.org"), emphasis(" kursiv"))),
            b.Enumeration(items=(runs("eins"), runs("zwei")), numbered=False), b.PageBreak(), EMPTY)),
        "council": council(),
        "council, all empty": council(facts=(), options=(), annexes=(), closing=None, consultations=()),
        "council, long": council(facts=(*_many_notes(12), _long_table())),
        "annex": lambda: compose_annex_cover(parts, parts.annexes[0], office),
        # What the cases come to: long tables, many footnotes, gaps, a picture.
        "council of the real case": _case(real),
        "evidence of the real case": _case(real, place=-1),
        "council of the fictional case": _case(fictional),
        "evidence of the fictional case": _case(fictional, place=-1),
        "council with picture": lambda: compose_council(matters.matter(*real), office, charts=VegaCharts())[0],
    }  # fmt: skip


PAPERS = _papers()


class _Pdfs(dict):
    """The papers set, each when it is first asked for."""

    def __missing__(self, name):
        self[name] = write_pdf(PAPERS[name]())
        return self[name]


@pytest.fixture(scope="module")
def pdfs():
    return _Pdfs()


@cache
def _words(data, number=0):
    with pdfplumber.open(BytesIO(data)) as pdf:
        found = pdf.pages[number].extract_words(keep_blank_chars=False, use_text_flow=False)
        return [(w["text"], Zone(left=w["x0"] / MM, top=w["top"] / MM, width=(w["x1"] - w["x0"]) / MM,
                                 height=(w["bottom"] - w["top"]) / MM)) for w in found]  # fmt: skip


def _inside(box, zone):
    return (
        box.left >= zone.left - TOLERANCE
        and box.right <= zone.right + TOLERANCE
        and box.top >= zone.top - TOLERANCE
        and box.bottom <= zone.bottom + TOLERANCE
    )


def _boxes(words, text):
    """Return the boxes of the words of ``text``, found as a run of neighbours."""
    wanted = text.replace("\u00a0", " ").split()
    plain = [word for word, _ in words]
    for start in range(len(plain)):
        if plain[start : start + len(wanted)] == wanted:
            return [box for _, box in words[start : start + len(wanted)]]
    raise AssertionError(f"{text!r} does not stand on the page: {plain}")


@pytest.mark.parametrize("name", PAPERS)
@pytest.mark.parametrize("profile", ["PDF_UA_1", "PDF_A_2A"])
def test_every_pdf_passes_both_standards(name, profile, pdfs):
    report = page.validate_pdf_bytes(pdfs[name].data, profile=getattr(page.ValidationProfile, profile))
    assert list(report.failures) == []
    assert pdfs[name].findings == ()


@pytest.mark.parametrize("form", list(Form))
def test_words_stand_in_the_zones_of_the_norm(form, pdfs):
    words, geometry = _words(pdfs[f"letter {form}"].data), GEOMETRY[form]
    details = Zone(left=25, top=297 - 30, width=165, height=23)
    places = {
        "Kreis Musterland · Postfach 11 20 · 12345 Musterstadt": geometry.return_line,
        "Stadt Musterstadt": geometry.address,
        "Herrn Dr. Karl Muster": geometry.address,
        "12345 Musterstadt": geometry.address_field,
        "Kreishausstraße 10, 12345 Musterstadt": geometry.information,
        "50.1-12/2021": geometry.information,
        "IBAN: DE02 1203 0000 0000 2020 51": details,
    }
    for text, zone in places.items():
        for box in _boxes(words, text):
            assert _inside(box, zone), (text, box, zone)
    head = [box for word, box in words if box.bottom <= geometry.letterhead.bottom + TOLERANCE]
    assert head
    assert _boxes(words, "Kreis Musterland")[0].bottom <= geometry.letterhead.bottom


@pytest.mark.parametrize("form", list(Form))
def test_the_subject_stands_under_the_window_or_under_a_longer_information_block(form):
    def subject_top(**changes):
        words = _words(write_pdf(compose_letter(samples.letter_parts(**changes), samples.office(form))).data)
        information = [box.bottom for word, box in words if box.left >= 124 and box.top < 140 and word != "durch"]
        return _boxes(words, "Einrichtung eines Pflegestützpunktes;")[0].top, max(information)

    short, _ = subject_top(contact=samples.CONTACT[:2])
    assert short == pytest.approx(GEOMETRY[form].subject_top, abs=TOLERANCE)
    words = _words(
        write_pdf(compose_letter(samples.letter_parts(contact=samples.CONTACT * 2), samples.office(form))).data
    )
    top = _boxes(words, "Einrichtung eines Pflegestützpunktes;")[0].top
    date_line = max(box.bottom for word, box in words if word == "Oktober" and box.left > 125)
    assert top > GEOMETRY[form].subject_top + 5
    assert top >= date_line + 7


@pytest.mark.parametrize("form", list(Form))
def test_fold_and_hole_marks_stand_at_their_heights(form, pdfs):
    with pdfplumber.open(BytesIO(pdfs[f"letter {form}"].data)) as pdf:
        marks = sorted(line["top"] / MM for line in pdf.pages[0].lines if line["x1"] / MM < 15)
        later = [line for line in pdf.pages[1].lines if line["x1"] / MM < 15]
    geometry = GEOMETRY[form]
    assert marks == pytest.approx(sorted([*geometry.fold_marks, geometry.hole_mark]), abs=0.5)
    assert later == []


def test_a_long_address_stays_in_the_window(pdfs):
    words, field = _words(pdfs["letter to a long address"].data), GEOMETRY[Form.B].address_field
    for line in LONG_ADDRESS:
        for part in line.replace("-", "- ").split():
            boxes = [box for word, box in words if part in word or word in part]
            assert any(_inside(box, field) for box in boxes), part
    assert _boxes(words, "Persönlich")[0].bottom <= _boxes(words, "Verwaltungsgemeinschaft")[0].top + 0.2


@pytest.mark.parametrize("name", PAPERS)
def test_nothing_is_cut_and_nothing_overlaps(name, pdfs):
    with pdfplumber.open(BytesIO(pdfs[name].data)) as pdf:
        count = len(pdf.pages)
    for number in range(count):
        words = _words(pdfs[name].data, number)
        assert words, f"page {number + 1} is empty"
        for text, box in words:
            assert box.left >= 3, (text, box)
            assert box.right <= 201, (text, box)
            assert box.top >= 3, (text, box)
            assert box.bottom <= 293, (text, box)
        for index, (text, box) in enumerate(words):
            for other, second in words[index + 1 :]:
                wide = min(box.right, second.right) - max(box.left, second.left)
                high = min(box.bottom, second.bottom) - max(box.top, second.top)
                assert wide < 0.4 or high < 1.2, (name, number + 1, text, other)


def _heard(data, tmp_path):
    path = tmp_path / "paper.pdf"
    path.write_bytes(data)
    shown = subprocess.run(["pdfinfo", "-struct-text", str(path)], capture_output=True, check=True).stdout.decode(
        "utf-8", "replace"
    )
    return " ".join(re.findall(r'^\s*"(.*)"$', shown, flags=re.MULTILINE)).replace("\u00a0", " ").split()


@pytest.mark.raster
@pytest.mark.parametrize("name", ["letter A", "letter to a long address", "letter without details", "council", "annex"])
def test_every_word_of_page_1_is_heard(name, pdfs, tmp_path):
    with pdfplumber.open(BytesIO(pdfs[name].data)) as pdf:
        # A change of size parts a footnote's number from the word it clings to.
        words = [word["text"] for word in pdf.pages[0].extract_words(extra_attrs=["size"])]
    heard = "".join(_heard(pdfs[name].data, tmp_path))
    assert [word for word in words if word not in heard] == []
    assert Counter("".join(words)) - Counter(heard) == Counter()


@pytest.mark.raster
@pytest.mark.parametrize("form", list(Form))
def test_page_1_is_heard_in_the_order_of_the_eye(form, pdfs, tmp_path):
    assert shutil.which("pdfinfo")
    heard = " ".join(_heard(pdfs[f"letter {form}"].data, tmp_path))
    stations = ("Entwurf, nicht versandt", "Die Landrätin", "Postfach 11 20", "Herrn Dr. Karl Muster", "Ihr Zeichen",
                "50.1-12/2021", "26. Oktober 2021", "IBAN: DE02 1203", "Seite 1 von 2", "Einrichtung eines",
                "Sehr geehrter Herr", "vielen Dank", "Gemeinde", "Mit freundlichen Grüßen", "Anlagen", "Verteiler")  # fmt: skip
    places, start = [], 0
    for station in stations:
        start = heard.index(station, start)
        places.append(start)
    assert places == sorted(places)


@pytest.mark.parametrize("name", ["letter B", "council"])
def test_the_same_paper_gives_the_same_bytes(name, pdfs):
    assert write_pdf(PAPERS[name]()).data == pdfs[name].data


def test_the_closing_never_stands_alone_on_a_page():
    for lines in range(9, 15):
        body = tuple(
            b.Paragraph(runs=runs("Ein Absatz, der über zwei Zeilen reicht, damit die Seite sich füllt und der Schluss "
                                  "irgendwann auf die nächste rückt."))
            for _ in range(lines)
        )  # fmt: skip
        data = write_pdf(
            compose_letter(samples.letter_parts(body=body, copies=(), enclosures=()), samples.office())
        ).data
        with pdfplumber.open(BytesIO(data)) as pdf:
            last = pdf.pages[-1].extract_text()
        before = last[: last.index("Mit freundlichen Grüßen")]
        assert "rückt." in before


def test_no_heading_ends_a_page(pdfs):
    with pdfplumber.open(BytesIO(pdfs["council, long"].data)) as pdf:
        headings = {"Varianten", "Finanzielle Auswirkungen", "Sach- und Rechtslage", "Tabelle 1: Alle Gemeinden"}
        for sheet in pdf.pages:
            body = [w for w in sheet.extract_text_lines() if w["bottom"] / MM < 270 and "Meldung" not in w["text"]]
            assert body[-1]["text"] not in headings


def test_a_long_table_repeats_its_header(pdfs):
    with pdfplumber.open(BytesIO(pdfs["council, long"].data)) as pdf:
        pages = [sheet.extract_text() for sheet in pdf.pages]
    assert sum("Gemeinde Wert" in text for text in pages) >= 2


def test_all_40_footnotes_are_on_paper(pdfs):
    with pdfplumber.open(BytesIO(pdfs["letter with 40 footnotes"].data)) as pdf:
        text = "\n".join(sheet.extract_text() for sheet in pdf.pages)
    assert all(re.search(rf"Meldung der Gemeinde {n} vom", text) for n in range(1, 41))


def test_only_the_shipped_fonts_are_used(pdfs):
    with pdfplumber.open(BytesIO(pdfs["council"].data)) as pdf:
        fonts = {char["fontname"].split("+")[-1] for sheet in pdf.pages for char in sheet.chars}
    assert {font.split("-")[0] for font in fonts} == {"LiberationSans"}


def test_a_character_without_a_glyph_is_reported_and_the_paper_still_written():
    body = (b.Paragraph(runs=runs("Frau 漢 schrieb \\u{6f22} und \u0007 dazu.")),)
    pdf = write_pdf(compose_letter(samples.letter_parts(body=body), samples.office()))
    assert [(finding.code, "U+0007" in finding.message.de) for finding in pdf.findings] == [
        ("PAP-010", True),
        ("PAP-010", False),
    ]
    with pdfplumber.open(BytesIO(pdf.data)) as document:
        assert "\\u{6f22}" in document.pages[0].extract_text()


def test_hostile_text_is_printed_not_run():
    hostile = '#panic("x") $x^2$ *fett* _kursiv_ `code` <label> @ref "] #read("/etc/hostname")'
    data = write_pdf(
        compose_letter(samples.letter_parts(body=(b.Paragraph(runs=runs(hostile)),)), samples.office())
    ).data
    with pdfplumber.open(BytesIO(data)) as pdf:
        text = pdf.pages[0].extract_text().replace("\n", " ")
    assert hostile in text


def test_every_letter_of_german_and_its_neighbours_is_in_the_shipped_font():
    from fontTools.ttLib import TTFont

    from wiedervorlage.adapters.fonts import font_folder

    with font_folder() as folder:
        fonts = sorted(folder.glob("*.ttf"))
        assert len(fonts) == 4
        for font in fonts:
            known = TTFont(font).getBestCmap()
            wanted = {chr(code) for code in range(0x20, 0x250) if chr(code).isprintable()} | set(
                "–„“‚‘’…€§²³½·−→\u00a0"
            )
            assert {character for character in wanted if ord(character) not in known} == set()
