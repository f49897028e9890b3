"""A stamp in a frame of signs is read as one without; tables and rules keep their signs."""

import pytest

from wiedervorlage.intake.read import read_paper
from wiedervorlage.intake.text.frames import without_frames

LETTER = """\
          STADT AUHAGEN                             Auhagen, den 3. Februar 1986
          Der Bürgermeister                         Rathausplatz 1


   Herrn                                            {edge}
   Landrat Heinrich Kern                            {side}   Kreis Ostheide            {side}
   Kreishaus                                        {side}   Eing.  5. Feb. 1986       {side}
                                                    {side}   Amt: 20   Anl.: 1         {side}
   Lohburg                                          {edge}

   Betr.: Abgabe des ehemaligen Kreiskrankenhauses

   Sehr geehrter Herr Landrat,

   seit der Schließung steht das Gebäude am Ostwall leer. Ich bitte, es der Stadt zu überlassen.

   Mit freundlichen Grüßen
   Holm
"""


@pytest.mark.parametrize(
    ("edge", "side"), [("+" + "-" * 29 + "+", "|"), ("┌" + "─" * 29 + "┐", "│"), ("*" + "=" * 29 + "*", "|")]
)
def test_a_framed_stamp_stands_beside_the_address(edge, side):
    bare = read_paper(LETTER.format(edge=" " * 31, side=" "))
    framed = read_paper(LETTER.format(edge=edge, side=side))

    told = {field.name: field.value for field in framed.fields}
    assert told["received_stamp.body"] == "Kreis Ostheide"
    assert told["received_stamp.date"] == "1986-02-05"
    assert told == {field.name: field.value for field in bare.fields}


@pytest.mark.parametrize(
    "text",
    [
        "+------+------+\n| Jahr | Plan |\n+------+------+\n| 2024 |  120 |\n+------+------+",
        "+---------+\n\n+---------+",
        "+---------+\n| offen\n",
        "a ---------- b",
        "+---------+\n+---------+",
    ],
)
def test_what_is_no_frame_around_words_stays(text):
    assert without_frames(text) == text


def test_a_text_without_its_frame_is_as_long():
    text = LETTER.format(edge="+" + "-" * 29 + "+", side="|")
    assert [len(line) for line in without_frames(text).split("\n")] == [len(line) for line in text.split("\n")]
