"""Gazettes and Länder cited short end no sentence."""

import pytest

from wiedervorlage.intake.text.lines import split_blocks
from wiedervorlage.intake.text.paragraphs import paragraphs
from wiedervorlage.intake.text.sentences import all_sentences


@pytest.mark.parametrize(
    "cited",
    [
        "MBl. NRW. S. 1007", "GV. NRW. S. 213", "SGV. NRW. 631", "Nds. MBl. S. 3", "GVOBl. Schl.-H. S. 57", "ABl. EU Nr. L 3",
        "GMBl. S. 12", "SächsGVBl. S. 8", "Amtl. Anz. S. 4", "StAnz. S. 91", "GBl. S. 1", "BAnz. Nr. 7", "BGBl. I S. 3",
    ],
)  # fmt: skip
def test_a_gazette_cited_short_ends_no_sentence(cited):
    first, second = f"Es gilt der Erlass vom 24. November 2021 ({cited}).", "Die Halle bleibt zu."
    found = all_sentences(paragraphs(split_blocks(f"{first} {second}")))
    assert [sentence.text for sentence in found] == [first, second]


def test_a_sentence_behind_a_gazette_begins_with_its_own_capital():
    text = "Die Satzung steht im Mitteilungsblatt. Sie gilt."
    assert len(all_sentences(paragraphs(split_blocks(text)))) == len(text.split(". "))
