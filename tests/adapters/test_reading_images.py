"""Images are read as somebody would hold them: every page, upright, black on white, in the size of their sheet."""

import io

import numpy as np
import pypdfium2
import pytest
import typst
from PIL import Image

from wiedervorlage.adapters.documents.opening import read_bytes
from wiedervorlage.adapters.documents.page_pictures import page_picture, page_sizes
from wiedervorlage.adapters.scans.image_pages import page_of, pages_of, sheet, sheet_of, sheets_of
from wiedervorlage.intake.read import read_paper

A4, ACROSS = (210.0, 297.0), (297.0, 210.0)
LETTER = """Stadt Altenau \\ Der Bürgermeister

Verein Musterhaus \\ Am Markt 1 \\ 48427 Altenau

Datum: 26.09.2013

Sehr geehrte Damen und Herren,

Ihrem Antrag kann ich leider nicht entsprechen, weil im Haushalt keine Mittel bereitstehen.

Mit freundlichen Grüßen

Erika Beispiel
"""
ENCLOSURE = "Anlage 1\n\nAufstellung der Kosten für das Jahr 2013"
ORIENTATION = 274
UPSIDE_DOWN, LYING = 3, 6
BACK = {UPSIDE_DOWN: Image.Transpose.ROTATE_180, LYING: Image.Transpose.ROTATE_90}
"""How a camera held so stores what stands upright before it."""


def page(body=LETTER, paper="a4", dpi=150):
    pdf = typst.compile(
        f'#set page(paper: "{paper}", margin: 20mm)\n#set text(size: 11pt)\n{body}'.encode(), format="pdf"
    )
    with pypdfium2.PdfDocument(pdf) as document:
        return document[0].render(scale=dpi / 72).to_pil().convert("L")


def stored(image, kind, **how):
    out = io.BytesIO()
    image.save(out, kind, **how)
    return out.getvalue()


def turned(orientation):
    noted = Image.Exif()
    noted[ORIENTATION] = orientation
    return noted


def first(content):
    with Image.open(io.BytesIO(content)) as image:
        return next(pages_of(image, 1))


# Read to text


@pytest.mark.ocr
@pytest.mark.parametrize("orientation", [pytest.param(1, marks=pytest.mark.trials), LYING])
def test_a_photograph_is_read_however_the_telephone_was_held(orientation):
    held = page().transpose(BACK[orientation]) if orientation in BACK else page()
    read = read_bytes(stored(held.convert("RGB"), "JPEG", quality=85, exif=turned(orientation)), "foto.jpg")
    reading = read_paper(read.text, read.layout)

    assert (reading.value("date"), reading.value("recipient.town")) == ("2013-09-26", "Altenau")
    assert "INT-034" not in [found.code for found in read.findings]
    assert all(0 <= word.word.box.left < word.word.box.right <= 210 for word in read.layout.words)
    assert all(0 <= word.word.box.top < word.word.box.bottom <= 297 for word in read.layout.words)


@pytest.mark.ocr
def test_every_page_of_a_tiff_is_read_in_its_order():
    pages = [page(dpi=200).convert("1"), page(ENCLOSURE, dpi=200).convert("1")]
    content = stored(pages[0], "TIFF", save_all=True, append_images=pages[1:], compression="group4", dpi=(200, 200))
    read = read_bytes(content, "scan.tif")
    letter, enclosure = read.text.split("\f")

    assert "26.09.2013" in letter
    assert "Aufstellung der Kosten" in enclosure
    assert {word.word.page for word in read.layout.words} == {1, 2}
    assert read_paper(read.text, read.layout).value("date") == "2013-09-26"


@pytest.mark.ocr
def test_boxes_are_in_millimetres_of_the_sheet_that_was_scanned():
    small = stored(page(paper="a5", dpi=200), "PNG", dpi=(200, 200))
    unmeasured = stored(page(paper="a5", dpi=200), "PNG")

    def left(content):
        read = read_bytes(content, "scan.png")
        return min(word.word.box.left for word in read.layout.words)

    assert left(small) == pytest.approx(20, abs=1.5)
    assert left(unmeasured) == pytest.approx(20 * 210 / 148, abs=2)


# As they are held


@pytest.mark.parametrize("orientation", BACK)
@pytest.mark.parametrize("kind", ["PNG", "JPEG", "TIFF"])
def test_a_page_is_turned_as_its_camera_says(kind, orientation):
    upright = page(dpi=40)
    content = stored(upright.transpose(BACK[orientation]), kind, exif=turned(orientation))

    assert np.abs(np.asarray(first(content), dtype=int) - np.asarray(upright, dtype=int)).mean() < 2


def test_what_a_camera_notes_wrongly_keeps_no_picture_from_being_read():
    plain = stored(page(dpi=40), "JPEG")
    noted = b"Exif\x00\x00MM\x00*\x00\x00\x00\x08\xff\xff"
    broken = plain[:2] + b"\xff\xe1" + (len(noted) + 2).to_bytes(2, "big") + noted + plain[2:]

    assert first(broken).tobytes() == first(plain).tobytes()
    assert page_sizes(broken) == (A4,)


def test_what_one_sees_through_is_paper():
    ink = Image.new("RGBA", (40, 40), (0, 0, 0, 0))
    ink.paste((0, 0, 0, 255), (10, 10, 30, 30))
    content = stored(ink, "PNG")

    assert first(content).getpixel((0, 0)) == 255
    assert first(content).getpixel((20, 20)) == 0
    with Image.open(io.BytesIO(content)) as image:
        assert page_of(image, 1).getpixel((0, 0)) == (255, 255, 255)
        assert page_of(image, 2) is None


def test_grey_of_sixteen_bits_stays_grey():
    values = np.full((20, 20), 60_000, dtype=np.uint16)
    values[5:10] = 20_000
    content = stored(Image.fromarray(values), "PNG")

    assert first(content).getpixel((0, 0)) == 60_000 >> 8
    assert first(content).getpixel((7, 7)) == 20_000 >> 8
    assert page_picture(content, 1)


def test_a_small_view_within_a_photograph_is_no_page():
    views = [page(dpi=40).convert("RGB"), Image.new("RGB", (40, 60), "white")]
    content = stored(views[0], "MPO", save_all=True, append_images=views[1:])

    with Image.open(io.BytesIO(content)) as image:
        assert len(list(pages_of(image, 9))) == 1
    assert len(page_sizes(content)) == 1


def test_a_page_beyond_all_measure_is_refused():
    pages = [Image.new("1", (60, 60), 1), Image.new("1", (9_000, 9_000), 1)]
    content = stored(pages[0], "TIFF", save_all=True, append_images=pages[1:], compression="group4")

    assert [found.code for found in read_bytes(content, "scan.tif").findings] == ["INT-074"]


# The size of the sheet


@pytest.mark.parametrize(
    ("size", "dpi", "expected"),
    [
        pytest.param((2480, 3508), 300, A4, id="A4"),
        pytest.param((2440, 3450), 300, A4, id="A4, cut a little by the feeder"),
        pytest.param((3508, 2480), 300, ACROSS, id="A4 across"),
        pytest.param((1748, 2480), 300, (148, 210), id="A5"),
        pytest.param((2550, 3300), 300, (215.9, 279.4), id="letter"),
        pytest.param((3507, 4960), 300, (297, 420), id="A3"),
        pytest.param((3307, 4677), 200, A4, id="A2, too large for a scanner"),
        pytest.param((3024, 4032), 72, A4, id="photograph"),
        pytest.param((1240, 1754), 96, A4, id="program that measured nothing"),
        pytest.param((1748, 2480), None, A4, id="nothing said"),
        pytest.param((400, 300), 300, ACROSS, id="smaller than a card"),
    ],
)
def test_the_sheet_is_told_by_the_resolution_where_it_was_measured(size, dpi, expected):
    content = stored(Image.new("L", size, 255), "PNG", **({"dpi": (dpi, dpi)} if dpi else {}))

    assert sheet_of(first(content)) == pytest.approx(expected, abs=0.2)
    assert page_sizes(content)[0] == pytest.approx(expected, abs=0.2)


def test_a_fax_of_half_the_lines_is_an_a4_sheet_with_square_dots():
    content = stored(Image.new("1", (1728, 1143), 1), "TIFF", compression="group4", dpi=(204, 98))

    assert first(content).size == (1728, round(1143 * 204 / 98))
    assert page_sizes(content) == (A4,)
    assert sheet_of(first(content)) == A4


@pytest.mark.parametrize("kind", ["JPEG", "TIFF", "PNG"])
def test_a_page_held_across_has_the_sheet_that_it_shows(kind):
    lying = Image.new("L", (1240, 874), 255)
    content = stored(lying, kind, exif=turned(LYING), dpi=(150, 150))

    assert first(content).size == (874, 1240)
    with Image.open(io.BytesIO(content)) as image:
        assert sheets_of(image)[0] == pytest.approx((148, 210), abs=0.2)
    with Image.open(io.BytesIO(page_picture(content, 1))) as shown:
        assert shown.size == (874, 1240)


def test_a_scan_is_read_as_the_sheet_that_the_desk_shows():
    for millimetres in ((210.2, 296.6), (148.0, 210.0), (875.0, 1237.0), (30.0, 200.0)):
        dots = 150
        size = tuple(round(side / 25.4 * dots) for side in millimetres)
        rendered = Image.new("1", size, 1)
        rendered.info["dpi"] = (dots, dots)

        assert sheet_of(rendered) == pytest.approx(sheet(*millimetres), abs=0.1)
