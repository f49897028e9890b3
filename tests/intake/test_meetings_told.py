"""Meetings that a verb tells: one that its clause names keeps the name."""

from __future__ import annotations

from datetime import date

import pytest

from wiedervorlage.intake.references.references import find_references

_PAPER: date = date(2019, 6, 20)


def meetings(text: str) -> list[tuple[str, str]]:
    """Name and day of each meeting read from a sentence."""
    return [(one.name, one.date) for one in find_references(text, anchor=_PAPER) if one.kind == "meeting"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Vor einem Jahr haben wir das Thema in der Amtsleiterkonferenz am 3. Mai 2019 besprochen.",
            "Amtsleiterkonferenz",
        ),
        ("In unserer Dienstbesprechung am 3. Mai 2019 haben wir die Mängel erörtert.", "Dienstbesprechung"),
        ("Wir haben am 3. Mai 2019 in der Eigentümerversammlung darüber gesprochen.", "Eigentümerversammlung"),
        ("Beim Ortstermin am 3. Mai 2019 haben wir den Zaun besichtigt.", "Ortstermin"),
        ("Die Anlage wurde im Rahmen der Begehung am 3. Mai 2019 besichtigt.", "Begehung"),
        ("Ich habe am 3. Mai 2019 auf der Bürgerversammlung mit Frau Ohm gesprochen.", "Bürgerversammlung"),
        ("Am 3. Mai 2019 haben wir in der letzten Telefonkonferenz alles besprochen.", "Telefonkonferenz"),
    ],
)
def test_a_meeting_that_the_clause_names_keeps_its_name(text: str, name: str) -> None:
    assert meetings(text) == [(name, "2019-05-03")]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Am 3. Mai 2019 haben wir mit Frau Ohm gesprochen.", "Gespräch"),
        ("Wir haben am 3. Mai 2019 mit Frau Ohm telefoniert.", "Telefonat"),
        ("Am 3. Mai 2019 haben wir Ihren Betrieb besichtigt.", "Ortstermin"),
        ("Ihr Vorstand schrieb im März; am 3. Mai 2019 haben wir mit Frau Ohm gesprochen.", "Gespräch"),
    ],
)
def test_one_that_no_clause_names_is_called_by_the_general_word(text: str, name: str) -> None:
    assert meetings(text) == [(name, "2019-05-03")]


def test_a_meeting_with_a_day_of_its_own_is_another_one() -> None:
    found = meetings("Am 3. Mai 2019 haben wir mit Frau Ohm besprochen, was in der Sitzung am 10. Juni 2019 ansteht.")

    assert ("Gespräch", "2019-05-03") in found
    assert ("Sitzung", "2019-05-03") not in found
