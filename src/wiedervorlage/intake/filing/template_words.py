"""Templates of premises in words: what they claim, what their blanks ask for, and the figures a paper has for them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wiedervorlage.case.templates import Slot, SlotSort, Template
from wiedervorlage.foundation.text import Text
from wiedervorlage.foundation.wording import write_number
from wiedervorlage.intake.unit_names import unit_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wiedervorlage.foundation.text import Language
    from wiedervorlage.intake.reading import Reading

_UNIT: Final = Text(de="Einheit", en="unit")
_WHERE: Final = Text(de="zu finden", en="to be found in")
_KINDS: Final = {
    "stock": Text(de="Bestand an einem Tag", en="stock on a day"),
    "flow": Text(de="Zahl in einem Zeitraum", en="number in a period"),
    "mean": Text(de="Mittelwert eines Zeitraums", en="mean of a period"),
    "plan": Text(de="Plan oder Ansatz", en="plan"),
}
_MANY: Final = 2


def claimed(template: Template, language: Language) -> str:
    """Return what a template claims, with the labels of its measures and dots for what is to be filled in."""
    blanks = {
        slot.name: f"„{slot.label.in_language(language)}“" if slot.sort is SlotSort.MEASURE else "…"
        for slot in template.slots
    }
    return template.claims.in_language(language).format(**blanks)


def unit_said(unit: str, language: Language) -> str:
    """Return a unit as people say it: "EUR/year" is "Euro im Jahr"."""
    return unit_name(unit, _MANY, language) or unit


def slot_line(slot: Slot, language: Language) -> str:
    """Return what a blank asks for: its label, unit and kind of a measure, where its figures are found."""
    line = slot.label.in_language(language)
    if slot.sort is SlotSort.MEASURE:
        told = f"{unit_said(slot.unit, language)}, {_KINDS[slot.kind].in_language(language)}"
        line += f" ({_UNIT.in_language(language)}: {told})"
    if slot.where:
        line += f"; {_WHERE.in_language(language)}: {slot.where.in_language(language)}"
    return line


def numbers_of(reading: Reading, language: Language) -> Iterator[str]:
    """Yield the figures read in a paper, as the person may take them."""
    parts: dict[str, dict[str, object]] = {}
    for item in reading.fields:
        if item.name.startswith("quantities."):
            _, number, key = item.name.split(".", 2)
            parts.setdefault(number, {})[key] = item.value
    for found in parts.values():
        if "value" in found:
            value = float(str(found["value"]))
            about = str(found.get("about") or "")
            unit = unit_name(str(found.get("unit", "")), value, language)
            yield " ".join(filter(None, (write_number(value, language), unit, about and f"({about})")))
