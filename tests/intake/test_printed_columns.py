"""Columns of print put into one text: labels beside values, lines that a narrow column broke, marks beside a stamp."""

import pytest

from wiedervorlage.intake.layout import Box, Word
from wiedervorlage.intake.page.composing import compose
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


def test_rows_of_a_form_are_read_row_by_row():
    form = (
        (25.0, 70.0, "Gremium:\nUmweltausschuss\nKreistag"),
        (80.0, 70.0, "Sitzung:\n17.05.2018\n25.06.2018"),
        (130.0, 70.0, "TOP:\n6\n11"),
    )
    text, _ = compose(printed((25.0, 40.0, "Vorlage Nr. 12/18"), *form, BODY, TEXT), 1)

    assert "Gremium:\tSitzung:\tTOP:\nUmweltausschuss\t17.05.2018\t6\nKreistag\t25.06.2018\t11" in text


def test_who_may_be_called_beside_an_address_is_no_form():
    called = (115.0, 50.0, "Frau Kern\nZimmer 12\nTelefon 034990 84216\n08.10.2008")
    text, _ = compose(printed(ADDRESS, called, BODY, GREETING, TEXT), 1)

    assert "Gemeinde Auhagen\nHerrn Jan Holl\nDorfplatz 2\n97999 Auhagen\n\nFrau Kern\nZimmer 12" in text


def test_a_place_set_apart_stays_with_its_address_beside_a_column():
    address = (25.0, 50.0, "Gemeinde Auhagen\nHerrn Jan Holl\nDorfplatz 2")
    place = (25.0, 75.0, "97999 Auhagen")
    called = (115.0, 50.0, "Frau Kern\nZimmer 12\nTelefon 034990 84216")
    text, _ = compose(printed(address, place, called, BODY, GREETING, TEXT), 1)

    assert text.index("Dorfplatz 2") < text.index("97999 Auhagen") < text.index("Frau Kern")


def test_a_line_above_the_address_goes_on_in_the_next():
    head = "Amt Auhagen\n\nAmt Auhagen, Am Anger 5, 97998 Alt\nHolm\n\n"
    letter = head + "Herrn\nJan Holl\nDorfplatz 2\n97999 Auhagen\n\nIhr Antrag\n\nSehr geehrter Herr Holl,\n\nnein.\n"
    turned = letter.replace("Am Anger 5, 97998 Alt\nHolm", "Lange\nStraße 5, 97998 Holm")

    assert [read_paper(letter).text_of(f"sender.{name}") for name in ("street", "postcode", "town")] == [
        "Am Anger 5", "97998", "Alt Holm",
    ]  # fmt: skip
    assert read_paper(turned).text_of("sender.street") == "Lange Straße 5"


def test_what_stands_low_on_a_wide_sheet_is_no_footer():
    lines = ((25.0, 40.0, "Haushalt"), (40.0, 268.0, "Zeile eins"), (25.0, 282.0, "Zeile zwei"))
    upright, _ = compose(printed(*lines), 1)
    wide, _ = compose(printed(*lines, (340.0, 40.0, "2014")), 1)

    assert upright.index("Zeile zwei") < upright.index("Zeile eins")
    assert wide.index("Zeile eins") < wide.index("Zeile zwei")


FOOT = "Sparkasse Auhagen\nBLZ: 999 510 60\nKonto: 331\nIBAN: DE06 9995 1060 0000 0003 31\nBIC: AUHADE99XXX"
NEXT = "Bank im Auland eG\nBLZ: 999 619 06\nKonto: 43 40 300\nIBAN: DE74 9996 1906 0043 4030 00\nBIC: AULADE99XXX"


def in_lines(*columns):
    """Return the lines of columns as text recognition gives them, each in one box."""
    return [
        Word(
            text=line,
            page=1,
            box=Box(left=left, top=top + 3.3 * number, right=left + 1.4 * len(line), bottom=top + 3.3 * number + 3.6),
        )
        for left, top, lines in columns
        for number, line in enumerate(lines.splitlines())
    ]


@pytest.mark.parametrize("gap", [4.4, 5.5, 7.0, 8.2])
def test_where_the_fullest_line_leaves_little_room_the_columns_stay_apart(gap):
    edge = 25.0 + 1.4 * max(map(len, FOOT.splitlines())) + gap
    text, _ = compose(in_lines((25.0, 274.0, FOOT), (edge, 274.1, NEXT)), 1)

    assert text == f"{FOOT}\n\n{NEXT}"


def test_a_gap_where_no_other_line_begins_a_column_is_but_a_gap():
    lines = (25.0, 150.0, "Saal\nTurnhalle am Anger\nKegelbahn")
    beside = (25.0 + 1.4 * len("Turnhalle am Anger") + 5.5, 153.3, "frei")
    text, _ = compose(in_lines(lines, beside), 1)

    assert "Turnhalle am Anger\tfrei" in text


def test_a_column_elsewhere_on_the_page_parts_no_line_of_the_text():
    below = (25.0, 60.0, "Datum\nZeichen\nAmt"), (60.2, 60.0, "3.5.2011\n32-14\nBauamt")
    line = (25.0, 150.0, "Der Saal ist besetzt,"), (25.0 + 1.4 * len("Der Saal ist besetzt,") + 5.8, 150.0, "am Abend.")
    text, _ = compose(in_lines(*below, *line), 1)

    assert "Der Saal ist besetzt,\tam Abend." in text
