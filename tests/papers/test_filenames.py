"""File names that every office system takes."""

import re
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from wiedervorlage.papers.filenames import LONGEST, file_name

DAY = date(2021, 10, 26)


def test_a_name_begins_with_the_day_and_spells_umlauts_out():
    name = file_name(DAY, "Antwort", "Stadt Köln-Müngersdorf", extension="pdf")
    assert name == "2021-10-26_Antwort_Stadt-Koeln-Muengersdorf.pdf"


def test_a_long_name_is_cut_at_a_word():
    name = file_name(DAY, "Vorlage", "Einrichtung eines Pflegestützpunktes für alle Gemeinden des Kreises Musterland "
                     "und seiner Nachbarn", extension="docx")  # fmt: skip
    assert len(name) <= LONGEST
    assert name == "2021-10-26_Vorlage_Einrichtung-eines-Pflegestuetzpunktes-fuer-alle-Gemeinden-des.docx"


@given(st.lists(st.text(max_size=60), max_size=4))
def test_any_parts_give_a_name_of_the_rule(parts):
    name = file_name(DAY, *parts, extension="pdf")
    assert re.fullmatch(r"2021-10-26[A-Za-z0-9_-]*\.pdf", name)
    assert len(name) <= LONGEST
