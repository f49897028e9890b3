"""From a chosen template and what stands in its blanks to a premise, with the measures and subjects it needs."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, cast

from wiedervorlage.case.templates import (
    Slot,
    SlotSort,
    Template,
    TemplateSlotError,
    fill,
    premise_templates,
    template_named,
)
from wiedervorlage.case.values import Section, as_section, word, words
from wiedervorlage.foundation.catalogue import finding
from wiedervorlage.intake.filing.typed_fields import field_value
from wiedervorlage.intake.filing.typed_numbers import TypedNumberError, plain_number, unclear_number
from wiedervorlage.intake.messages import MESSAGES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wiedervorlage.case.source_text import Plain
    from wiedervorlage.foundation.findings import Finding
    from wiedervorlage.intake.filing.answers import Answers

NONE: Final = "none"
MAX_AGE: Final = "P3Y"
"""How old a figure may be before it answers nothing, where the person does not say; it stands in the case."""


@dataclass
class PremiseAnswers:
    """Fills templates for one case and gathers what they need.

    Attributes:
        answers: what the person said.
        option: the matter decided on, where a blank asks for an option and nothing is said.
        measures, subjects: what the filled templates need, by name, as it stands in case.yaml.
        findings: what could not be filled.
    """

    answers: Answers
    option: str
    measures: dict[str, Section] = field(default_factory=dict)
    subjects: dict[str, Section] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)

    def premise(self, reason: str, decision: str) -> Plain:
        """Return the premise of a reason, ``none`` where no template was chosen or it could not be filled.

        ``decision`` is the decision the reason bears on: the day from which a template counts where nothing is said.
        """
        answer = self.answers.of("reasons", reason)
        chosen = answer.get("premise", NONE)
        if isinstance(chosen, dict):
            return chosen
        if chosen in {NONE, None, ""}:
            return NONE
        template = template_named(str(chosen))
        if template is None:
            known = ", ".join(item.id for listed in premise_templates().values() for item in listed)
            self.findings.append(finding(MESSAGES, "INT-044", template=chosen, known=known))
            return NONE
        if template.needs == "municipalities" and not words(self.answers.head.get("municipalities")):
            self.findings.append(finding(MESSAGES, "INT-047", reason=reason, template=template.id))
            return NONE
        return self._filled(template, reason, decision)

    def _filled(self, template: Template, reason: str, decision: str) -> Plain:
        answer = self.answers.of("reasons", reason)
        given = as_section(answer.get("with"))
        try:
            values = {slot.name: self._value(slot, given, decision, template) for slot in template.slots}
            premise = fill(template, values, word(answer, "because"))
        except TypedNumberError as error:
            self.findings.append(unclear_number(error, reason))
            return NONE
        except TemplateSlotError as error:
            label = error.slot.label.de
            self.findings.append(
                finding(
                    MESSAGES, "INT-045", reason=reason, template=template.id, value=error.value,
                    slot=error.slot.name, label=label,
                )
            )  # fmt: skip
            return NONE
        for slot in template.slots:
            if slot.sort is SlotSort.MEASURE:
                self.measures[values[slot.name]] = _measure(slot, self.answers.measures.get(values[slot.name], {}))
        return premise

    def _value(self, slot: Slot, given: Mapping[str, Plain], decision: str, template: Template) -> str:
        """Return what stands in a blank.

        Raises:
            TypedNumberError: a number may be one of several.
        """
        written = given.get(slot.name)
        if slot.sort is SlotSort.SUBJECT:
            return self._subject(slot, words(written) or tuple(_split(written)))
        if isinstance(written, str) and written.strip():
            return typed_slot(slot, template, written.strip())
        defaults = {
            SlotSort.MEASURE: self._own_name(slot),
            SlotSort.SINCE: decision,
            SlotSort.DECISION: decision,
            SlotSort.OPTION: self.option,
            SlotSort.PROGRAMME: word(self.answers.head, "programme"),
        }
        return defaults.get(slot.sort, "")

    def _own_name(self, slot: Slot) -> str:
        """Return the slot's name for its measure, with a number where another measure is called so."""
        name, number = slot.name, 1
        while name in self.measures and not _is_of(slot, self.measures[name]):
            number += 1
            name = f"{slot.name}_{number}"
        return name

    def _subject(self, slot: Slot, regions: tuple[str, ...]) -> str:
        """Declare the regions compared with, under a name of their own, and return it."""
        if not regions:
            return ""
        section: Section = {"regions": cast("Plain", list(regions))}
        name, number = slot.name, 1
        while self.subjects.get(name, section) != section:
            number += 1
            name = f"{slot.name}_{number}"
        self.subjects[name] = section
        return name


def typed_slot(slot: Slot, template: Template, typed: str) -> str:
    """Return what was typed into a blank as a premise writes it: numbers in plain digits, days as 1998-05-18.

    What cannot be read stays as it is: the template says that it does not fit.

    Raises:
        TypedNumberError: a number may be one of several.
    """
    if slot.sort is SlotSort.NUMBER:
        try:
            return plain_number(typed, is_share=any(other.unit == "percent" for other in template.slots))
        except TypedNumberError as error:
            if error.meanings:
                raise
    return str(field_value("on", typed)) if slot.sort is SlotSort.SINCE else typed


def _measure(slot: Slot, said: Section) -> Section:
    label: Plain = {"de": slot.label.de, "en": slot.label.en}
    return {"unit": slot.unit, "is": slot.kind, "max_age": MAX_AGE, "label": label, **said}


def _is_of(slot: Slot, measure: Section) -> bool:
    return (measure.get("unit"), measure.get("is"), as_section(measure.get("label")).get("de")) == (
        slot.unit,
        slot.kind,
        slot.label.de,
    )


def _split(plain: Plain) -> list[str]:
    return [part.strip() for part in plain.split(",") if part.strip()] if isinstance(plain, str) else []
