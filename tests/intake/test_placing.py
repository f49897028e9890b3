"""What opens a resolution, told from what stands around it."""

from wiedervorlage.intake.statements.units.placing import lay_out
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


def test_what_is_recommended_in_the_line_of_its_heading_opens_a_resolution():
    text = "Empfehlung: Der Ausschuss ist für den Bau. Geld ist da.\n\nSachverhalt: Der Steg ist morsch."

    assert opening(text) == ["Der Ausschuss ist für den Bau."]


def test_no_other_heading_opens_a_resolution():
    assert opening("Begründung\nDie Halle steht leer.\n\nKosten\nKeine.") == []


def test_the_points_that_complete_one_sentence_open_and_their_frame_does_not():
    text = (
        "Beschlussvorschlag:\n\nFür die Jahre 2031 und 2032 werden\n\n"
        "a)    dem Chor Mittel in Höhe von\n\n-    300 € im Jahre 2031,\n\n-    400 € im Jahre 2032 und\n\n"
        "b)    der Kapelle 500 €\n\nals Zuschüsse bereit gestellt.\n\nDer Antrag der Laienbühne wird abgelehnt."
    )

    assert opening(text) == ["dem Chor Mittel in Höhe von", "der Kapelle 500 € als Zuschüsse bereit gestellt."]


def test_a_point_that_recommends_another_of_its_list_opens_nothing():
    text = (
        "Beschlussvorschlag:\na)      Der Werksausschuss empfiehlt, den Beschluss zu b) zu fassen.\n"
        "b)      Der Rat kauft die Pumpe."
    )

    assert opening(text) == ["Der Rat kauft die Pumpe."]


def test_headings_below_each_other_are_the_navigation_of_a_page():
    assert opening("Beschlussvorschlag\nSachverhalt\nFinanzielle Auswirkungen\n\nDie Pumpe steht still.") == []
