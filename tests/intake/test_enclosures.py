"""Enclosures as letters and papers list them, and what is moved or proposed without a heading."""

from __future__ import annotations

import pytest

from wiedervorlage.intake.encode import encode_reading
from wiedervorlage.intake.read import read_paper

HEAD = """Gemeinde Tannfelden
Der Bürgermeister

Frau
Ida Quant
Mühlweg 3
99991 Tannfelden

Tannfelden, 4. Mai 2011

Ihr Antrag auf einen Stellplatz

Sehr geehrte Frau Quant,

wir haben Ihren Antrag erhalten. Der Stellplatz wird gebaut.

Mit freundlichen Grüßen
{order}
Albers
{below}"""


def _read(text: str) -> dict[str, object]:
    return encode_reading(read_paper(text))


@pytest.mark.parametrize(
    ("below", "expected"),
    [
        ("3 Anlagen", ["3 Anlagen"]),
        ("- 2 Anlagen -", ["2 Anlagen"]),
        ("Anlagen: - 2 -", ["2 Anlagen"]),
        ("Anlagen: 3", ["3 Anlagen"]),
        ("Anlagen (2)", ["2 Anlagen"]),
        ("Anl.: 2", ["2 Anlagen"]),
        ("Anlg.: -1-", ["1 Anlage"]),
        ("Anlagen: 2\nLageplan\nSchnitt", ["Lageplan", "Schnitt"]),
        ("Beilage: Lageplan, zweifach", ["Lageplan, zweifach"]),
        ("Anlagen (3-fach): Lageplan, Schnitt", ["Lageplan", "Schnitt"]),
        ("Anlage 1: Gutachten\nAnlage 2: Zählung 2010–2012", ["Anlage 1: Gutachten", "Anlage 2: Zählung 2010–2012"]),
        ("Anlage 1: Gutachten     Anlage 2: Zählung", ["Anlage 1: Gutachten", "Anlage 2: Zählung"]),
        (
            "Anlagen: 1 Lageplan, 2 Schnitt, 3 Gutachten (nur elektronisch)",
            ["Lageplan", "Schnitt", "Gutachten (nur elektronisch)"],
        ),
        ("Anlagen: 1 Lageplan, 4 Fotos", ["1 Lageplan", "4 Fotos"]),
        ("Anlagen: 1. Lageplan  2. Brief vom 3. Mai 2011", ["Lageplan", "Brief vom 3. Mai 2011"]),
        ("Dabei: Lageplan, 2 Fotos", ["Lageplan", "2 Fotos"]),
        ("Messprotokoll\nUnterschriftenliste (Kopie)", ["Messprotokoll", "Unterschriftenliste (Kopie)"]),
        ("Zählbogen vom 4. Mai liegt bei", ["Zählbogen vom 4. Mai"]),
        ("Anlagen\n1 Lageplan\n2 Antrag", ["Lageplan", "Antrag"]),
        ("Anlagen\n1 Lageplan\n1 Foto", ["1 Lageplan", "1 Foto"]),
        ("Anlagen: 2\nKonten der Kasse: Sparkasse Aue, IBAN DE79 4305 1040 3458 4291 19", ["2 Anlagen"]),
        ("Anlage: Lageplan\nVolksbank Aue, BLZ 280 699 56, Konto 815", ["Lageplan"]),
        ("Anlagen: Foto1.jpg (1,2 MB); Foto2.jpg (980 KB)\nWichtigkeit: Hoch", ["Foto1.jpg", "Foto2.jpg"]),
    ],
)
def test_enclosures_are_read_however_they_are_told(below, expected):
    assert _read(HEAD.format(order="Im Auftrag", below=f"\n{below}\n"))["enclosures"] == expected


def test_a_letter_without_enclosures_has_none():
    assert not _read(HEAD.format(order="Im Auftrag", below="")).get("enclosures")


PAPER = """Stadt Aubruck
Der Bürgermeister
Dezernat II
Ordnungsamt

Beschlussvorlage Nr. 12/2014
öffentlich

Neubau des Gerätehauses

{body}

gez. Albers
"""


@pytest.mark.parametrize(
    "body",
    [
        "Beschlussvorschlag\n\nDer Zuschlag wird erteilt.\n\nDarstellung der Lage\n\nDie Frist endet im Mai.",
        "Beschlussvorschlag\n\nDer Zuschlag wird erteilt.\n\nSchule\tStellen\nWest\t2,0\nOst\t1,5",
        "Der Vorstand schlägt vor zu beschließen:\n\nDer Zuschlag wird erteilt.\n\nDie Frist endet im Mai.",
    ],
)
def test_a_proposed_resolution_ends_where_something_else_begins(body):
    paper = _read(PAPER.format(body=body))["paper"]

    assert isinstance(paper, dict)
    assert paper["proposed_resolution"] == "Der Zuschlag wird erteilt."


def test_a_council_that_resolves_in_a_paragraph_without_a_heading_is_proposed_to_resolve_so():
    words = "Die Gemeindevertretung Aubruck beschließt, den Zuschlag zu erteilen."
    paper = _read(PAPER.format(body=f"{words}\n\nErläuterung: Die Frist endet im Mai."))["paper"]

    assert isinstance(paper, dict)
    assert paper["proposed_resolution"] == words


def test_units_below_each_other_in_the_head_of_a_paper_are_one_value():
    sender = _read(PAPER.format(body="Beschlussvorschlag\n\nDer Zuschlag wird erteilt."))["sender"]

    assert isinstance(sender, dict)
    assert sender["unit"] == "Dezernat II, Ordnungsamt"


@pytest.mark.parametrize(
    "unit", ["Amt für Wegebau", "Operativer Service", "Forstdirektion", "Vertrieb Wärme", "Fachstelle für Pflege"]
)
def test_a_unit_alone_below_its_body_is_a_unit(unit):
    sender = _read(HEAD.format(order="Im Auftrag", below="").replace("Der Bürgermeister", unit))["sender"]

    assert isinstance(sender, dict)
    assert (sender["unit"], sender.get("office")) == (unit, None)


def test_a_private_writer_is_named_without_his_trade():
    text = HEAD.format(order="", below="").replace("Gemeinde Tannfelden\nDer Bürgermeister", "Alois Huber, Landwirt")
    sender = _read(text.replace("Albers", "Alois Huber"))["sender"]

    assert isinstance(sender, dict)
    assert sender["person"] == "Alois Huber"
