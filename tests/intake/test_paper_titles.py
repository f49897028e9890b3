"""The title of a council paper and what the paper calls itself, in heads of many shapes."""

from __future__ import annotations

import pytest

from wiedervorlage.intake.encode import encode_reading
from wiedervorlage.intake.read import read_paper

PAPER = """Stadt Aubruck
Der Bürgermeister

{kind}
öffentlich

{title}

Beschlussvorschlag

Der Zuschlag wird erteilt.

gez. Albers
"""


def _read(kind: str, title: str) -> dict[str, object]:
    return encode_reading(read_paper(PAPER.format(kind=kind, title=title)))


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Friedhofskapelle: Dach und Heizung", ["Friedhofskapelle: Dach und Heizung"]),
        ("Aubruck, 23.9.2010\n\nDach der Friedhofskapelle", ["Dach der Friedhofskapelle"]),
        ("Bearbeiter: Herr Ott\n\nDach der Friedhofskapelle", ["Dach der Friedhofskapelle"]),
        ("1. Dach der Kapelle\n2. Heizung der Kapelle", ["1. Dach der Kapelle", "2. Heizung der Kapelle"]),
        ("Tagesordnungspunkt 8: Neue Beitragsordnung\nEinbringer: Vorstand", ["Neue Beitragsordnung"]),
    ],
)
def test_the_title_is_told_from_labels_dates_and_announcements(title, expected):
    assert _read("Beschlussvorlage Nr. 12/2014", title)["subject"] == expected


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Vorlage-Nr. 7/0392", "Vorlage"),
        ("Vorlage für den Stadtrat", "Vorlage"),
        ("Gemeinderatsdrucksache 14/2015", "Gemeinderatsdrucksache"),
    ],
)
def test_a_paper_is_named_as_it_calls_itself(line, kind):
    paper = _read(line, "Dach der Friedhofskapelle")["paper"]

    assert isinstance(paper, dict)
    assert paper["kind"] == kind
