"""What the first engine left out of a line and the second one saw: blanks and opening quotation marks."""

import pytest

from wiedervorlage.intake.layout import Box, Word
from wiedervorlage.intake.two_readings import settled, settled_words


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("Bänke amMarktplatz", "Bänke am Marktplatz", "Bänke am Marktplatz"),
        ("Antrag vom12.06.2014 wird abgelehnt", "Antrag vom 12.06.2014 wird abgelehnt", "Antrag vom 12.06.2014 wird abgelehnt"),
        ("Verein Freie Bühne“", "Verein „Freie Bühne“", "Verein „Freie Bühne“"),
        ("ZweckverbandObere Aue“", "Zweckverband „Obere Aue“", "Zweckverband „Obere Aue“"),
        ("Klinikum LindaugGmbH", "Klinikum Lindau gGmbH", "Klinikum Lindau gGmbH"),
        ("Sitzungs raum", "Sitzungsraum", "Sitzungs raum"),
        ("Beschluß:", "B e s c h l u ß :", "Beschluß:"),
        ("Konto 4711008", "Konto 4711 008", "Konto 4711008"),
        ("Unser Zeichen: II1/32-Vo", "Unser Zeichen: 11/32-Vo", "Unser Zeichen: III/32-Vo"),
        ("11. Növember 2019, März", "11. November 2019, März", "11. November 2019, März"),
        ("Sehr.geehrte Frau Holl,", "Sehr.geehrte Frau Holl,", "Sehr geehrte Frau Holl,"),
    ],
)  # fmt: skip
def test_a_line_takes_blanks_and_opening_marks_from_the_second_reading_and_no_characters(first, second, expected):
    assert settled(first, ["Etwas ganz anderes", second]) == expected


def test_where_characters_differ_only_stretches_that_agree_are_believed():
    lines = ["Der Antrag vorn 3. Mai wird in der Sitzung am 9. Juni behandeIt"]

    assert settled("Der Antrag vom3. Mai wird in der Sitzung am9. Juni behandelt", lines) == (
        "Der Antrag vom3. Mai wird in der Sitzung am 9. Juni behandelt"
    )


def test_without_a_second_reading_a_page_stays_as_it_was_read():
    box = Box(left=20, top=50, right=90, bottom=54)
    words = [Word(text="Bänke amMarktplatz", page=1, box=box, score=0.98)]

    assert settled_words(words, "") == words
