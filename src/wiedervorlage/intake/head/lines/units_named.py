"""Units of a house by their label or their name: "Fachbereich: Soziales", "Amt 63", "Stabsstelle Bürgerdialog"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.head.lines.labels import label_of
from wiedervorlage.intake.head.lines.places import line_parts
from wiedervorlage.intake.lexicon.word_sections import word_sections
from wiedervorlage.intake.text import patterns
from wiedervorlage.intake.text.spotting import part_field

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wiedervorlage.intake.reading import Field
    from wiedervorlage.intake.text.lines import Line

_NO_UNIT: Final = re.compile(
    r"leit(?:er|ung)|referent|^Amt (?!für\b|\d)|^[Ii]m (?:Namen|Auftrag)|^Ihre? "
    r"|^(?:Bezirks|Landes|Finanz|Landrats|Kirchen|Forst)amt [A-ZÄÖÜ]"
)
_HEADS_OF_COLUMNS: Final = frozenset(word_sections("labels")["unit"])
"""What heads a column of units and names none."""
_LONGEST: Final = 70
"""No name of a unit has so many characters."""


def units_named(lines: Sequence[Line]) -> Iterator[Field]:
    """Read units from lines of an information block, a footer or the head of a council paper."""
    for line in lines:
        label = label_of(line.text)
        if label and label[0] == "unit":
            value = line.text[label[1] :].lstrip()
            beside = label_of(value)
            if beside and beside[0] != "unit":
                continue  # the next column: "Federführend:      Datum: 04.09.2023"
            numbered = re.match(r"\d", value)
            end = line.text.find(" (", label[1])
            if patterns.PLACE.search(value) and ", " in value:
                end = line.text.index(", ", label[1])
            part = (
                0 if numbered and ":" not in line.text[: label[1]] else label[1],
                end if end > 0 else len(line.text),
            )
            yield part_field("sender.unit", line, part, "unit by its label")
        elif not label or label[0] == "building":
            for part in _whole_names(line):
                if is_unit(line.text[slice(*part)].strip()):
                    yield part_field("sender.unit", line, part, "unit by its name")


def _whole_names(line: Line) -> Iterator[tuple[int, int]]:
    """Part a line at its marks, but keep together what one unit is for: "Amt für Schule, Kultur und Sport"."""
    parts = list(line_parts(line))
    number = 0
    while number < len(parts):
        start, end = parts[number]
        for _, last in reversed(parts[number + 1 :] if is_unit(line.text[start:end].strip()) else []):
            if _names_one_unit(line.text[start:last].strip()):
                end = last
                break
        yield start, end
        number = next((n for n in range(number + 1, len(parts)) if parts[n][0] >= end), len(parts))


def _names_one_unit(text: str) -> bool:
    """Say whether a list that begins with a unit goes on with its fields of work, not with other units."""
    others = [part for piece in text.split(", ")[1:] for part in _AND.split(piece)]
    listed = _FIELDS.fullmatch(text) or _FIELDS_OF_NUMBERED.fullmatch(text)
    return listed is not None and not any(is_unit(part) for part in others)


_FIELD: Final = r"(?:[A-ZÄÖÜa-zäöüß]+e[rsn]? )?[A-ZÄÖÜ][\wäöüß-]+"
_FIELDS: Final = re.compile(rf"[^,\t\d]*(?:\d[\d.]* )?[^,\t\d]+(?:, {_FIELD})+,? (?:und|u\.|sowie|&) {_FIELD}")
"""What a unit is for, told as a list that ends in "und"."""
_FIELDS_OF_NUMBERED: Final = re.compile(rf"[A-ZÄÖÜ][a-zäöüß]+ [\dIVX./]+(?: [–-]|:) {_FIELD}(?:, {_FIELD})+")
"""A numbered unit with a list behind a dash: "Dezernat 04 – Jugend, Schule, Gesundheit"."""
_AND: Final = re.compile(r" (?:und|u\.|sowie|&) ")


def is_unit(piece: str) -> bool:
    """Say whether a piece of a line names a unit and nothing else."""
    if piece in _HEADS_OF_COLUMNS:
        return False
    short = re.match(r"(?:FB|FD|SG) [\dA-ZÄÖÜ]|\w+büro$|(?:Abt|Dez|Ref)\. ?[\dA-ZÄÖÜ]", piece)
    named = (patterns.UNIT.match(piece) or short) and not _NO_UNIT.search(piece)
    return bool(named) and not patterns.PLACE.search(piece) and len(piece) < _LONGEST
