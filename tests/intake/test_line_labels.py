"""The labels in a line of a head: before a colon, glued, alone in a cell."""

from __future__ import annotations

import pytest

from wiedervorlage.intake.sittings.line_labels import begins_with_label, first_label, labels_in


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Betreff: Neuer Steg am Weiher", [("subject", "Betreff:")]),
        (
            "Status:öffentlichVorlage-Art:Beschlussvorlage",
            [("paper.public", "Status:"), ("paper.kind", "Vorlage-Art:")],
        ),
        ("Gremium\tDatum", [("paper.body", "Gremium"), ("date", "Datum")]),
        ("Der Steg ist neu. Betreff: Steg", []),
        ("Der Weiher liegt im Wald", []),
    ],
)
def test_the_labels_of_a_line_are_told_with_their_section_and_place(line, found):
    assert [(label.section, line[label.start : label.end]) for label in labels_in(line)] == found
    assert begins_with_label(line) == bool(found)


def test_the_first_label_is_found_from_a_character_on():
    line = "Der Steg ist neu. Betreff: Steg"

    assert first_label(line, 0) == line.index("Betreff")
    assert first_label(line, len(line) - 4) is None
