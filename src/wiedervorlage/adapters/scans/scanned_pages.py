"""Which pages of a PDF are but pictures of print, whose words only text recognition can tell, and those pictures.

Each page is judged on its own: a letter from the word processor with scanned enclosures behind it is everyday post.
What a fax, a scanner or a registry prints upon a picture (a line at the edge, "Eingegangen am …") is no text of it.
"""

from __future__ import annotations

import io
import unicodedata
from itertools import islice
from typing import TYPE_CHECKING, Final

from pypdfium2 import raw

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    import pypdfium2

    from wiedervorlage.intake.layout import Word

_LETTERS_OF_A_PAGE: Final = 50
"""A page with fewer letters is a picture, if there is anything else on it that may hold its words."""
_LETTERS_UPON_A_PICTURE: Final = 250
"""A sheet that is a picture as a whole has its words as text beside it (a searchable scan), or else at most so many."""
_PART_OF_A_SHEET: Final = 0.05
"""Smaller pictures are logos and signatures."""
_MOST_OF_A_SHEET: Final = 0.5
_STROKES_OF_PRINT: Final = 500
"""Letters drawn as lines take a dozen strokes each; rules and frames are done with few."""
_OBJECTS_LOOKED_AT: Final = 20_000
_MEANT_NOWHERE: Final = frozenset({"Cc", "Cn", "Co"})
"""Categories of the characters that a font without its table gives: its print can be seen but not told."""
_LONGEST: Final = 3500
"""Dots along the longer side of sheets larger than A3."""


def is_scanned(page: pypdfium2.PdfPage, words: Iterable[Word]) -> bool:
    """Say whether the words of a page are to be told from its picture.

    Args:
        page: the page.
        words: its text layer.
    """
    letters = sum(character.isalnum() for word in words for character in word.text)
    if letters >= _LETTERS_UPON_A_PICTURE:
        return False
    if _untold(page) > max(letters, _LETTERS_OF_A_PAGE):
        return True
    pictured, strokes = _drawn(page)
    if letters >= _LETTERS_OF_A_PAGE:
        return pictured >= _MOST_OF_A_SHEET
    return pictured >= _PART_OF_A_SHEET or strokes >= _STROKES_OF_PRINT


def picture_of(page: pypdfium2.PdfPage) -> bytes:
    """Return a page as grey PNG at 300 dots an inch (fewer for sheets larger than A3)."""
    longest = max(page.get_size())
    dots = 300 / 72 if longest < 1300 else _LONGEST / longest
    image = page.render(scale=dots, grayscale=True).to_pil()
    buffer = io.BytesIO()
    image.save(buffer, "PNG", dpi=(round(dots * 72), round(dots * 72)))
    return buffer.getvalue()


def _untold(page: pypdfium2.PdfPage) -> int:
    """Count the characters of a page that stand for no letter anybody could name."""
    textpage = page.get_textpage()
    letters = (chr(raw.FPDFText_GetUnicode(textpage, place)) for place in range(textpage.count_chars()))
    count = sum(unicodedata.category(letter) in _MEANT_NOWHERE and not letter.isspace() for letter in letters)
    textpage.close()
    return count


def _drawn(page: pypdfium2.PdfPage) -> tuple[float, int]:
    """Return how much of the sheet pictures take, and how many strokes of lines are drawn on it."""
    width, height = page.get_size()
    area, strokes = 0.0, 0
    for thing, scale in _things(page):
        if thing.type == raw.FPDF_PAGEOBJ_IMAGE:
            area += scale
        elif thing.type == raw.FPDF_PAGEOBJ_PATH and strokes < _STROKES_OF_PRINT:
            strokes += max(raw.FPDFPath_CountSegments(thing), 0)
    return area / max(width * height, 1.0), strokes


def _things(page: pypdfium2.PdfPage) -> Iterator[tuple[pypdfium2.PdfObject, float]]:
    """Yield what is drawn on a page, and how much a unit square of it takes there (a picture is one such square).

    What lies within a form, as programs that stamp or gather pages wrap them, follows it one level deeper.
    """
    scales = {0: 1.0}
    for thing in islice(page.get_objects(), _OBJECTS_LOOKED_AT):
        a, b, c, d, *_ = thing.get_matrix().get()
        scale = scales[thing.level] * abs(a * d - b * c)
        if thing.type == raw.FPDF_PAGEOBJ_FORM:
            scales[thing.level + 1] = scale
        yield thing, scale
