"""What opens a resolution, told from what stands around it."""

from wiedervorlage.intake.statements.placing import lay_out
from wiedervorlage.intake.text.lines import split_blocks
from wiedervorlage.intake.text.paragraphs import paragraphs


def opening(text):
    return [
        item.unit.text.strip()
        for item in lay_out(paragraphs(split_blocks(text)), is_letter=False)
        if item.place.resolves
    ]


def test_what_opens_a_resolution_and_each_of_its_points_is_told_from_what_follows():
    text = (
        "Sachverhalt\nDer Verein fragt an.\n\nBeschlussvorschlag\n"
        "1. Der Verein erhält die Halle. Er trägt den Strom.\n2. Die Miete entfällt.\n\nBegründung\nSie steht leer."
    )

    assert opening(text) == ["Der Verein erhält die Halle.", "Die Miete entfällt."]


def test_under_the_word_resolution_in_minutes_only_the_first_sentence_opens_it():
    assert opening("Beschluss\nDie Halle wird vermietet.\n\nFrau Ohm fragt nach dem Strom.") == [
        "Die Halle wird vermietet."
    ]


def test_no_other_heading_opens_a_resolution():
    assert opening("Begründung\nDie Halle steht leer.\n\nKosten\nKeine.") == []
