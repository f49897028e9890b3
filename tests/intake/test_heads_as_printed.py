"""Heads as offices and citizens print them: matter above its notice, fields of work, old postcodes, stray signs."""

from __future__ import annotations

import pytest

from wiedervorlage.intake.head.lines.units_named import units_named
from wiedervorlage.intake.head.zones.zones import Zone, assign_zones
from wiedervorlage.intake.head_fields import head_fields
from wiedervorlage.intake.text.lines import split_blocks
from wiedervorlage.intake.text.paragraphs import paragraphs

LETTER = """Bezirksregierung Nordwald

Bezirksregierung Nordwald, 39990 Erlbrück

Caritasverband Auenrode e. V.
Kirchgasse 5
39991 Auenrode

{block}
11. Mai 2011

{subject}

Sehr geehrte Damen und Herren,

der Plan liegt aus. Sie können ihn bis Freitag einsehen.

{below}Mit freundlichen Grüßen

Sommer
"""
PRIVATE = """{head}
Buchenweg 17a
39991 Auenrode
Tel. 05521 98 12 44
kern@auenrode.example

An die
Stadt Erlbrück
- Tiefbauamt -
Am Markt 3
39990 Erlbrück

Auenrode, den 18. März 2014

Fußweg am Buchenweg

Sehr geehrte Damen und Herren,

ich bitte Sie, den Fußweg am Buchenweg noch in diesem Jahr zu erneuern.

Mit freundlichem Gruß

{signed}
"""


def _fields(text: str) -> dict[str, str]:
    """Return the fields of the head alone, without reading what the letter states."""
    blocks = split_blocks(text)
    paper = assign_zones(blocks)
    return {item.name: str(item.value) for item in head_fields(paper, paragraphs(paper.of(Zone.BODY)), blocks)}


def _letter(*, block: str = "Aktenzeichen: 34.03", subject: str = "Ihr Plan", below: str = "") -> dict[str, str]:
    return _fields(LETTER.format(block=block, subject=subject, below=below))


@pytest.mark.parametrize("title", ["Bescheid", "Zuwendungsbescheid", "Anhörung"])
@pytest.mark.parametrize(
    "answered", ["Ihr Antrag vom 26. Februar 2011, hier eingegangen am 1. März 2011", "Ihr Schreiben vom 26.02.2011"]
)
def test_the_matter_with_the_letter_answered_goes_with_the_title_below_it(title, answered):
    fields = _letter(subject=f'Förderung "Ankommen im Ort"\n{answered}\n\n{title}')

    assert [fields[f"subject.{number}"] for number in range(3)] == ['Förderung "Ankommen im Ort"', answered, title]


def test_a_clerk_above_the_matter_is_none_of_it():
    fields = _letter(block="Auskunft erteilt: Frau Kern\nIhr Schreiben vom 26.02.2011", subject="Bescheid")

    assert fields["subject.0"] == "Bescheid"
    assert "subject.1" not in fields


@pytest.mark.parametrize(
    ("line", "unit"),
    [
        ("Amt für Schule, Kultur und Sport", "Amt für Schule, Kultur und Sport"),
        ("Fachbereich 2 Bildung, Jugend und Soziales", "Fachbereich 2 Bildung, Jugend und Soziales"),
        ("Amt für Umwelt, Natur- und Klimaschutz", "Amt für Umwelt, Natur- und Klimaschutz"),
        ("Fachbereich Jugend, Herr Kern", "Fachbereich Jugend"),
        ("Bauamt, Frau Sommer und Herr Kern", "Bauamt"),
    ],
)
def test_the_fields_of_work_of_a_unit_are_kept_together(line, unit):
    assert _letter(block=f"{line}\nTelefon: 05521 69-24")["sender.unit"] == unit


@pytest.mark.parametrize(
    ("below", "name", "sign"),
    [
        ("Ihr Zeichen: 43/KI-2011\n\n", "your_reference", "43/KI-2011"),
        ("Ihr Az.: 51-40\n\n", "your_reference", "51-40"),
        ("Ihr Zeichen: wird nachgereicht\n\n", "your_reference", ""),
        ("Ihr Zeichen: 43/KI-2011 haben wir vermerkt und zu den Akten genommen.\n\n", "your_reference", ""),
    ],
)
def test_a_sign_in_a_line_of_its_own_below_the_text_is_read(below, name, sign):
    assert _letter(below=below).get(name, "") == sign


@pytest.mark.parametrize("label", ["Az. ", "Az.: ", "Gz. ", ""])
def test_the_sign_of_the_letter_answered_is_read_without_its_label(label):
    fields = _letter(subject=f"Betr.: Ihr Plan\nBezug: Ihr Schreiben v. 19.10.2010 - {label}51-40-03 -")

    assert fields["your_reference"] == "51-40-03"


@pytest.mark.parametrize("place", ["3071 Erlbrück", "3071  Erlbrück", "D-3071  Erlbrück"])
def test_the_place_behind_an_old_postcode_is_read_also_behind_two_blanks(place):
    text = PRIVATE.format(head="Marie Kern", signed="Marie Kern").replace("39990 Erlbrück", f"\n{place}")

    assert _fields(text)["recipient.town"] == "Erlbrück"


@pytest.mark.parametrize(
    ("head", "signed", "person"),
    [
        ("Marie Kern", "M. Kern", "Marie Kern"),
        ("Marie Kern", "Marie Kern", "Marie Kern"),
        ("Marie und Ole Kern", "O. Kern", "Ole Kern"),
        ("Ole Sommer", "M. Kern", "M. Kern"),
    ],
)
def test_who_signs_with_an_initial_is_named_as_his_head_prints_him(head, signed, person):
    assert _fields(PRIVATE.format(head=head, signed=signed))["sender.person"] == person


def test_a_mark_between_blanks_parts_a_line_of_units():
    (block,) = split_blocks("Jugendamt   ·   Sprechzeiten Mo–Fr 9.00–12.00 Uhr\n")

    assert [item.value for item in units_named(block.lines)] == ["Jugendamt"]
