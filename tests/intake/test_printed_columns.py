"""Columns of print put into one text: labels beside values, lines that a narrow column broke, marks beside a stamp."""

from wiedervorlage.intake.composing import compose
from wiedervorlage.intake.layout import Box, Word
from wiedervorlage.intake.read import read_paper

LINE = 5.0
HEIGHT = 3.2
WIDTH = 1.7


def printed(*columns):
    """Return the words of columns, each given by its left and top (mm) and its lines."""
    words = []
    for left, top, lines in columns:
        for number, line in enumerate(lines.splitlines()):
            start = left
            for text in line.split():
                end = start + WIDTH * len(text)
                box = Box(left=start, top=top + LINE * number, right=end, bottom=top + LINE * number + HEIGHT)
                words.append(Word(text=text, page=1, box=box))
                start = end + WIDTH
    return words


ADDRESS = (25.0, 50.0, "Gemeinde Auhagen\nHerrn Jan Holl\nDorfplatz 2\n97999 Auhagen")
BODY = (25.0, 120.0, "Hallenzeiten")
GREETING = (25.0, 135.0, "Sehr geehrter Herr Holl,")
TEXT = (25.0, 150.0, "Ihren Antrag lehne ich ab.")


def test_labels_in_one_column_keep_their_values_in_the_next():
    labels = (115.0, 50.0, "Ihr Zeichen:\nUnser Zeichen:\nBearbeiter:\nRuf:\nDatum:")
    values = (150.0, 50.0, "Vo/lu\n53.2-Hö\nHerr Kern\n034990 / 84 - 216\n08.10.2008")
    text, _ = compose(printed(ADDRESS, labels, values, BODY, GREETING, TEXT), 1)
    reading = read_paper(text)
    names = ("your_reference", "our_reference", "contact.name", "contact.phone", "date", "received_stamp.date")

    assert "Unser Zeichen:\t53.2-Hö" in text
    assert [reading.text_of(name) for name in names] == [
        "Vo/lu", "53.2-Hö", "Herr Kern", "+49 34990 84216", "2008-10-08", "",
    ]  # fmt: skip


def test_labels_above_their_values_stay_above_them():
    first, second = (25.0, 90.0, "Ihr Zeichen\nVo/lu"), (70.0, 90.0, "Unser Zeichen\n53.2-Hö")
    text, _ = compose(printed(ADDRESS, first, second, BODY, GREETING, TEXT), 1)
    reading = read_paper(text)

    assert [reading.text_of(name) for name in ("your_reference", "our_reference")] == ["Vo/lu", "53.2-Hö"]


def test_a_number_a_name_and_an_address_of_mail_go_on_in_the_next_line():
    letter = (
        "Landkreis Auhagen\n\nGemeinde Holl\nDorfplatz 2\n97999 Holl\n\n"
        "Auskunft erteilt: Frau\nKern\nTelefon: (0 59 99) 88-\n214\nb.kern@lra-\nauhagen.example\nMein Zeichen: FK-B\n1142/98\n"
        "Auhagen, 6. Mai 2003\n\nHalle\n\nSehr geehrte Damen und Herren,\n\nnein.\n\nKern\n"
    )
    reading = read_paper(letter)
    names = ("contact.name", "contact.phone", "contact.email", "our_reference", "date")

    assert [reading.text_of(name) for name in names] == [
        "Frau Kern", "+49 5999 88214", "b.kern@lra-auhagen.example", "FK-B 1142/98", "2003-05-06",
    ]  # fmt: skip
    found = {item.name: item for item in reading.fields}
    assert letter[found["our_reference"].span.start : found["our_reference"].span.end] == "FK-B\n1142/98"


def test_marks_of_routing_set_apart_belong_to_the_stamp_above():
    letter = (
        "Landkreis Auhagen\n\nGemeinde Holl\nDorfplatz 2\n97999 Holl\n\nGemeinde Holl\nEingang\n17. Feb. 2014\nBM\n\n50\n\n"
        "Mein Zeichen: 50.2-14/03\nDatum: 14.02.2014\n\nHalle\n\nSehr geehrte Damen und Herren,\n\nnein.\n\nKern\n"
    )
    reading = read_paper(letter)
    names = ("received_stamp.routing.0", "received_stamp.routing.1", "our_reference", "date")

    assert [reading.text_of(name) for name in names] == ["BM", "50", "50.2-14/03", "2014-02-14"]
