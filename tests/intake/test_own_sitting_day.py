"""The day of the sitting minutes are of, apart from that of the sitting before and of papers they speak of; all invented."""

import pytest

from wiedervorlage.intake.read import read_paper
from wiedervorlage.intake.references.references import find_references

_OPENED = (
    "Die Vorsitzende eröffnet um 18:30 Uhr die öffentliche Sitzung des Gemeinderates Auhagen und stellt fest, dass er"
)


def _day(*lines: str) -> str:
    return read_paper("\n".join((f"{_OPENED} beschlussfähig ist.", *lines, ""))).text_of("paper.session_date")


@pytest.mark.parametrize(
    "lines",
    [
        ("1 Genehmigung der Niederschrift", "Die Niederschrift vom 14.05.2004 konnte eingesehen werden.", "Beschluss:"),
        ("2 Bekanntgaben", "Gemeinderatssitzung vom 14.05.2004:", "Der Auftrag geht an die Firma Muster."),
        ("Zur Niederschrift der 6. Sitzung des Gemeinderates am 14.05.2004 gibt es keinen Einwand. Sie gilt damit",),
        ("Nachtrag: 14.05.2004", "Beschluss: zugestimmt"),
    ],
)
def test_the_day_of_an_earlier_sitting_is_not_that_of_the_minutes(lines):
    assert not _day(*lines)


def test_the_heading_over_what_was_resolved_earlier_tells_the_body_but_no_day():
    paper = read_paper(
        "Der Bürgermeister eröffnet die Sitzung und stellt fest, dass ordnungsgemäß geladen wurde.\n1 Bekanntgaben\n"
        "Marktgemeinderatssitzung vom 14.05.2004:\nDer Auftrag geht an die Firma Muster.\n| Anwesend 15 |\n"
    )

    assert (paper.text_of("paper.body"), paper.text_of("paper.session_date")) == ("Marktgemeinderat", "")


def test_the_day_is_read_from_a_head_in_one_long_line():
    head = (
        "über die Sitzung des Gemeinderates der Gemeinde Auhagen, am Donnerstag, dem 16.06.2005, um 18:30 Uhr im Saal"
        " des Dorfhauses, Ortsteil Lohstadt."
    )
    paper = f"{head}\nDer Vorsitzende eröffnete die Sitzung.\nAnwesend: Abel, Holl und Kern\n"

    assert read_paper(paper).text_of("paper.session_date") == "2005-06-16"


def test_the_day_of_an_offer_is_not_that_of_the_body_that_took_it():
    text = "Der Gemeinderat hat beschlossen, das Dach nach dem Angebot vom 02.05.2004 erneuern zu lassen."

    assert {(one.kind, one.date) for one in find_references(text, anchor=None)} == {("letter", "2004-05-02")}
