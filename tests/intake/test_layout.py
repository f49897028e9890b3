"""Places on the page: one box for each line of print."""

from __future__ import annotations

from wiedervorlage.intake.layout import Box, Layout, PlacedWord, Word


def placed(start: int, end: int, left: float, top: float, page: int = 1) -> PlacedWord:
    box = Box(left=left, top=top, right=left + 10, bottom=top + 4)
    return PlacedWord(word=Word(text="x" * (end - start), page=page, box=box), start=start, end=end)


LAYOUT = Layout(words=(placed(0, 3, 20, 50), placed(4, 7, 32, 50.3), placed(8, 11, 20, 56), placed(12, 15, 20, 30, 2)))


def test_words_of_a_line_share_a_box_and_lines_do_not() -> None:
    assert LAYOUT.line_boxes(1, 13) == (
        (1, Box(left=20, top=50, right=42, bottom=54.3)),
        (1, Box(left=20, top=56, right=30, bottom=60)),
        (2, Box(left=20, top=30, right=30, bottom=34)),
    )


def test_characters_between_words_have_no_box() -> None:
    assert LAYOUT.line_boxes(3, 4) == ()
