"""What only heads a line is no reference; circulars of a house that stands over nobody are letters."""

from __future__ import annotations

import pytest

from wiedervorlage.intake.encode import encode_reading
from wiedervorlage.intake.read import read_paper


def _read(text: str) -> list[tuple[str, str]]:
    return [(one["kind"], one.get("name", "")) for one in encode_reading(read_paper(text))["references"]]


@pytest.mark.parametrize(
    "title",
    [
        "Friedhofssatzung",
        "2. Marktordnung",
        "Neufassung der Baumschutzsatzung",
        'Bebauungsplan Nr. 88 "Alte Mühle"',
        "Regionalplan",
    ],
)
def test_a_line_that_only_names_the_matter_points_to_nothing(title: str) -> None:
    text = f"Gemeinde Auental\n\nFrau Ohm\n\n14. Februar 2020\n\n{title}\n\nSehr geehrte Frau Ohm,\n\nwir danken Ihnen.\n\nAhn\n"
    assert _read(text) == []


def test_what_the_text_says_of_it_is_a_reference() -> None:
    text = """\
Gemeinde Auental

Frau Ohm

14. Februar 2020

Friedhofssatzung

Sehr geehrte Frau Ohm,

nach § 5 der Friedhofssatzung ist das erlaubt.

Ahn
"""
    assert _read(text) == [("regulation", "Friedhofssatzung")]


@pytest.mark.parametrize(
    ("house", "kind"),
    [("Amt Hohe Aue", "letter"), ("Samtgemeinde Auental", "letter"), ("Ministerium des Innern", "decree")],
)
def test_whose_circulars_they_are_tells_what_they_are(house: str, kind: str) -> None:
    text = f"""\
{house}

An alle Gemeinden

5. Januar 2010

Rundschreiben Nr. 1/2010

Winterdienst

Sehr geehrte Damen und Herren,

das Rundschreiben Nr. 9/2009 ist damit überholt.

Ahn
"""
    assert kind in [one for one, name in _read(text) if "9/2009" in name or one == "letter"]
