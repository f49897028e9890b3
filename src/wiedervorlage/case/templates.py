"""Templates of premises by kind of reason: what such a reason usually claims, and which figures that needs.

They are data (``data/premise-templates.yaml``). A filled template is a premise like any other; the threshold
is the person's, taken from the wording and from what was known on the day.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Final, cast

from wiedervorlage.case.source_text import read_source
from wiedervorlage.case.values import Section, as_section, text, word
from wiedervorlage.case.vocabulary import ReadingName

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from wiedervorlage.case.source_text import Plain
    from wiedervorlage.foundation.text import Text

NAME: Final = re.compile(r"[A-Za-z_ÄÖÜäöüß][A-Za-z0-9_ÄÖÜäöüß]*")
"""What a measure may be called, so that a premise can name it."""


class SlotSort(StrEnum):
    """What a slot of a template takes."""

    MEASURE = "measure"
    NUMBER = "number"
    SINCE = "since"
    SUBJECT = "subject"
    OPTION = "option"
    DECISION = "decision"
    OFFER = "offer"
    PROGRAMME = "programme"
    PARAMETER = "parameter"


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """One blank of a template.

    ``unit`` and ``kind`` (stock, flow, mean, plan) are those of a measure; ``where`` says where an official
    usually finds its figures.
    """

    name: str
    sort: SlotSort
    label: Text
    unit: str = ""
    kind: str = ""
    where: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Template:
    """A premise with blanks.

    Attributes:
        claims: what it says, with the blanks in braces.
        when: which wording it fits.
        readings: the premise by reading, with the blanks in braces.
        needs: what the case must have beside figures (``municipalities``), or empty.
    """

    id: str
    kind: str
    claims: Text
    when: Text
    slots: tuple[Slot, ...]
    readings: Mapping[ReadingName, str]
    note: Text
    needs: str = ""


class TemplateSlotError(ValueError):
    """A blank is left empty or filled with what does not fit; ``slot`` names it."""

    def __init__(self, slot: Slot, value: str) -> None:
        super().__init__(f"{slot.name}: {value!r}")
        self.slot = slot
        self.value = value


@cache
def premise_templates() -> Mapping[str, tuple[Template, ...]]:
    """Return the packaged templates by kind of reason."""
    written = files("wiedervorlage").joinpath("data/premise-templates.yaml").read_text(encoding="utf-8")
    data = as_section(read_source(written, "premise-templates.yaml").data)
    return {kind: tuple(_template(kind, as_section(plain)) for plain in _listed(items)) for kind, items in data.items()}


def template_named(name: str) -> Template | None:
    """Return a template by its id, or None."""
    found = (template for listed in premise_templates().values() for template in listed)
    return next((template for template in found if template.id == name), None)


def fill(template: Template, values: Mapping[str, str], because: str = "") -> Section:
    """Return the premise as it stands in case.yaml.

    Args:
        template: the template.
        values: what stands in each slot, by its name.
        because: why this threshold, from the wording and what was known on the day.

    Raises:
        TemplateSlotError: a slot is empty, or its value does not fit.
    """
    for slot in template.slots:
        _check(slot, values.get(slot.name, ""))
    premise: Section = {name.value: written.format(**values) for name, written in template.readings.items()}
    note = {"de": template.note.de, "en": template.note.en}
    if because:
        note = {language: f"{because.rstrip('.')}. {told}" for language, told in note.items()}
    premise["note"] = cast("Plain", note)
    return premise


def _check(slot: Slot, value: str) -> None:
    fits = bool(value.strip())
    if slot.sort in {SlotSort.MEASURE, SlotSort.SUBJECT, SlotSort.PARAMETER}:
        fits = NAME.fullmatch(value) is not None
    elif slot.sort is SlotSort.NUMBER:
        fits = re.fullmatch(r"\d+(\.\d+)?( %|%)?", value) is not None
    elif fits:
        fits = not set(value) & set('"[]{}')
    if not fits:
        raise TemplateSlotError(slot, value)


def _template(kind: str, plain: Section) -> Template:
    return Template(
        id=word(plain, "id"),
        kind=kind,
        claims=text(plain["claims"]),
        when=text(plain["when"]),
        slots=tuple(_slots(as_section(plain["slots"]))),
        readings={name: word(plain, name) for name in ReadingName if word(plain, name)},
        note=text(plain["note"]),
        needs=word(plain, "needs"),
    )


def _slots(plain: Section) -> Iterator[Slot]:
    for name, value in plain.items():
        slot = as_section(value)
        yield Slot(
            name=name,
            sort=SlotSort(word(slot, "sort")),
            label=text(slot["label"]),
            unit=word(slot, "unit"),
            kind=word(slot, "is"),
            where=text(slot["where"]) if "where" in slot else None,
        )


def _listed(plain: Plain) -> list[Plain]:
    return plain if isinstance(plain, list) else []
