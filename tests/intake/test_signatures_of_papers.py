"""Who signs council papers and minutes, and what stands there and signs nothing. All names are invented."""

import pytest

from wiedervorlage.intake.encode import nest
from wiedervorlage.intake.head.lines.enclosures import read_enclosures
from wiedervorlage.intake.head.signing.paper_signing import read_paper_signing
from wiedervorlage.intake.head.zones.zones import Zone, assign_zones
from wiedervorlage.intake.text.lines import split_blocks

PAPER = """Stadt Auhagen
Der Bürgermeister

Beschlussvorlage 12/2014

Neuer Zaun am Schulhof

Beschlussvorschlag:

Der Zaun wird erneuert.

Begründung:

Der Zaun ist umgefallen und seit Mai durch ein Band ersetzt.

"""


def signed(end):
    return nest(read_paper_signing(assign_zones(split_blocks(PAPER + end)))).get("signing", {})


@pytest.mark.parametrize(
    ("end", "name", "role"),
    [
        ("i. V.\n\ngez.\nBergmann-Alt\nStadtbaurätin", "Bergmann-Alt", "Stadtbaurätin"),
        ("Bad Auhagen, den\nDer Magistrat der Stadt Bad Auhagen\n\n\nAbel\nBürgermeister", "Abel", "Bürgermeister"),
        ("Auhagen, den ________\n\nUte Abel\nLandrätin", "Ute Abel", "Landrätin"),
        (
            "Für die Richtigkeit des Auszuges:\nAuhagen, 02.10.2007\n\n(Siegel)          i. A.   Berg, VAng.",
            "Berg",
            "VAng.",
        ),
        ("Gesamtkosten              1.250.000 €\nSumme    1.250.000 €\n\nAbel\nBürgermeister", "Abel", "Bürgermeister"),
        ("Finanzielle Auswirkungen\nKeine\n\nUte Abel\nBürgermeisterin", "Ute Abel", "Bürgermeisterin"),
    ],
)
def test_who_signs_is_told_from_what_stands_around(end, name, role):
    found = signed(end)
    assert (found["name"], found["role"]) == (name, role)


@pytest.mark.parametrize(
    "end",
    [
        "Finanzielle Auswirkungen\nKeine",
        "Finanzielle Auswirkungen\n\nkeine",
        "Personelle Auswirkungen\nentfällt",
        "Ökologische Folgen\nNein",
        "Demografische Entwicklungen",
        "Gesamtkosten              1.250.000 €\nEigenanteil                 250.000 €\nSumme                     1.500.000 €",
    ],
)
def test_a_heading_and_its_entry_sign_nothing(end):
    assert signed(end) == {}


@pytest.mark.parametrize(
    ("end", "further"),
    [
        (
            (
                "gez. Abel                     gez. Berg                gez. Clasen\n"
                "Vorsitzende                   Stadtbaurat              Schriftführerin"
            ),
            [{"name": "Berg", "role": "Stadtbaurat"}, {"name": "Clasen", "role": "Schriftführerin"}],
        ),
        (
            (
                "        Abel                                     Berg\n"
                "Vors. der Versammlung      - Siegel -            Bürgermeister"
            ),
            [{"name": "Berg", "role": "Bürgermeister"}],
        ),
        ("(Abel)\nVorsitzende\n\n(Berg)\nSchriftführer", [{"name": "Berg", "role": "Schriftführer"}]),
        ("gez. Abel          gez. Berg", [{"name": "Berg"}]),
        (
            "gez. Abel\t\tgez. Berg\n(Vorsitzende)\t\t(Protokollführerin)",
            [{"name": "Berg", "role": "Protokollführerin"}],
        ),
        ("Ute Abel\nBürgermeisterin", None),
    ],
)
def test_whoever_signs_beside_the_first_or_below_is_read_too(end, further):
    assert signed(end).get("further") == further


@pytest.mark.parametrize(
    ("end", "enclosures"),
    [
        (
            "Anlage\n\n\n                         gez.\nDer Magistrat        Jan Abel\n                  Bürgermeister",
            ["Anlage"],
        ),
        ("Anlage\n\nJan Abel\nBürgermeister", ["Anlage"]),
        ("Anlagen:\n\nLageplan\nKostenschätzung", ["Lageplan", "Kostenschätzung"]),
    ],
)
def test_who_signs_is_not_enclosed(end, enclosures):
    paper = assign_zones(split_blocks(PAPER + end))
    assert [item.value for item in read_enclosures(paper.of(Zone.ENCLOSURES))] == enclosures


@pytest.mark.parametrize(
    ("end", "name", "role"),
    [
        # headings that go on counting are no names
        ("IV. Kosten\n\nkeine\n\nV. Anlagen\n\nAnlage 1: Plan\n\ngez.\nKern\nBürgermeister", "Kern", "Bürgermeister"),
        ("I. Antrag\n\nDer Zaun.\n\nII. Gründe\n\nAlter.\n\nI. Kern\nBauamtsleiterin", "I. Kern", "Bauamtsleiterin"),
        # one of several who bear an office, beside the keeper
        (
            "Holl                              Kern\n1. Bürgermeister              Schriftführer",
            "Holl",
            "1. Bürgermeister",
        ),
        ("Auhagen, 03.05.2014\n\nHoll\n2. Vorsitzender", "Holl", "2. Vorsitzender"),
        # the office above the name, a blank line between them, or beside another office
        ("Der Samtgemeindebürgermeister\n\nHoll", "Holl", "Der Samtgemeindebürgermeister"),
        ("Der Vorsitzende:                  Die Schriftführerin:\nHoll              Kern", "Holl", "Der Vorsitzende"),
        # who vouches for an extract
        ("Für die Richtigkeit: Holl", "Holl", None),
        ("Beglaubigt: Eva Kern", "Eva Kern", None),
    ],
)
def test_headings_ordinals_and_offices_stand_around_who_signs(end, name, role):
    found = signed(end)
    assert (found.get("name"), found.get("role")) == (name, role)
