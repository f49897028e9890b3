"""Lines of a scan parted where the paper is white, shown on drawn strips."""

from PIL import Image, ImageDraw

from wiedervorlage.adapters.scans.gaps import pieces_of

CORNERS = [(20.0, 20.0), (620.0, 20.0), (620.0, 60.0), (20.0, 60.0)]


def page(*bars):
    """Return a white page with bars of ink in a line 40 dots high."""
    image = Image.new("L", (640, 80), 255)
    for start, end in bars:
        ImageDraw.Draw(image).rectangle((start, 28, end, 52), fill=0)
    return image


def read_from(texts):
    waiting = iter(texts)
    return lambda _: (next(waiting), 0.97)


def test_two_signatures_on_one_line_become_two_pieces_with_boxes_of_their_own():
    pieces = pieces_of(
        page((25, 220), (400, 600)), CORNERS, "gez. Holl gez. Kern", 0.9, read_from(["gez. Holl", "gez. Kern"])
    )

    assert [(text, score) for _, text, score in pieces] == [("gez. Holl", 0.97), ("gez. Kern", 0.97)]
    assert [(round(corners[0][0]), round(corners[1][0])) for corners, _, _ in pieces] == [(25, 221), (400, 601)]


def test_blanks_between_words_part_nothing():
    seen = pieces_of(page((25, 220), (240, 420), (440, 600)), CORNERS, "drei Wörter hier", 0.9, read_from([]))

    assert seen == [(CORNERS, "drei Wörter hier", 0.9)]


def test_specks_of_a_copier_fill_no_gap():
    image = page((25, 220), (400, 600))
    for x in range(230, 400, 9):
        image.putpixel((x, 40), 0)

    pieces = pieces_of(image, CORNERS, "gez. Holl gez. Kern", 0.9, read_from(["gez. Holl", "gez. Kern"]))

    assert [text for _, text, _ in pieces] == ["gez. Holl", "gez. Kern"]


def test_a_line_whose_pieces_read_otherwise_than_the_whole_stays_whole():
    seen = pieces_of(page((25, 220), (400, 600)), CORNERS, "gez. Holl gez. Kern", 0.9, read_from(["gez. Holl", ""]))

    assert seen == [(CORNERS, "gez. Holl gez. Kern", 0.9)]
