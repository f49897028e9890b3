"""The questions of ``wv new`` about what would check a reason: the template, its blanks, its measures and figures."""

from __future__ import annotations

import re
import textwrap
from typing import TYPE_CHECKING, Final

from wiedervorlage.case.templates import Slot, SlotSort, Template, premise_templates
from wiedervorlage.case.values import Section, word
from wiedervorlage.cli import checked_answers as checked
from wiedervorlage.cli.asking import AnswerError, Asking
from wiedervorlage.cli.typed_rows import figure_row, row_of
from wiedervorlage.foundation.text import Text
from wiedervorlage.intake.filing.template_words import claimed, numbers_of, slot_line, unit_said
from wiedervorlage.intake.filing.typed_numbers import said_number

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence

    from wiedervorlage.intake.filing.starting import Start
    from wiedervorlage.intake.reading import Reading
    from wiedervorlage.rules.programme import Programme

_CHOOSE: Final = Text(
    de="Lässt sich der Grund prüfen? Nummer der Aussage, oder 0: so nicht (Wertung, oder ohne Zahl)",
    en="Can it be checked? Number of the claim, or 0: not so (a judgement, or without a figure)",
)
_BECAUSE: Final = Text(
    de="Warum diese Schwelle? Aus dem Wortlaut und dem, was am Tag bekannt war",
    en="Why this threshold? From the wording and what was known on the day",
)
_EMPTY: Final = Text(de=" (leer: doch ein Werturteil)", en=" (empty: a judgement after all)")
_WHAT: Final = Text(de="Was genau wird gezählt oder gemessen?", en="What exactly is counted or measured?")
_UNIT: Final = Text(de="Einheit", en="Unit")
_TOWNS: Final = Text(
    de="Gemeinden des Vorgangs: Regionalschlüssel oder Namen, durch Komma getrennt",
    en="Municipalities of the case: region keys or names, separated by commas",
)
_FIGURES: Final = Text(
    de="Angaben zu {measure} ({unit}); leer: fertig oder unbekannt", en="Figures for {measure} ({unit}); empty: done"
)
_NUMBERS: Final = Text(de="Im Schreiben stehen: {numbers}", en="The letter has: {numbers}")
_STATED: Final = Text(de="In diesem Grund steht: {numbers}", en="This reason has: {numbers}")
_UNDERSTOOD: Final = Text(de="verstanden: {number}", en="understood: {number}")
_VALUE: Final = Text(
    de="Wert (316, über 7.000, rund 200), oder alles: Wert; Zeitraum; öffentlich seit; Quelle",
    en="Value (316, 7000+, ca. 200), or all: value; period; public since; source",
)
_PERIOD: Final = Text(
    de="Zeitraum oder Tag (2013, Juni 2013, 30.06.2013)", en="Period or day (2013, 2013-06, 2013-06-30)"
)
_PUBLISHED: Final = Text(de="öffentlich seit (leer: nicht veröffentlicht)", en="public since (empty: never published)")
_HELD: Final = Text(de="im Haus bekannt seit (leer: nicht eher)", en="known in the house since (empty: no earlier)")
_SOURCE: Final = Text(de="Quelle (Unterlage oder Titel)", en="Source (document or title)")
_NO_DAY: Final = Text(
    de="Ohne Tag der Veröffentlichung oder der Kenntnis antwortet die Angabe nie.",
    en="Without a day of publication or knowledge the figure never answers.",
)
_TAKEN: Final = Text(
    de="„{name}“ heißt schon eine Messgröße in anderer Einheit oder Art; bitte ein anderer Name.",
    en="'{name}' is a measure of another unit or kind already; please another name.",
)
_WIDTH: Final = 96
_DIGITS: Final = re.compile(r"\d+(?:[.,]\d+)*")


class PremiseQuestions:
    """Asks for the premises of a case's reasons, and gathers the measures and figures they need."""

    def __init__(
        self, asking: Asking, start: Start, readings: Sequence[Reading], programmes: Mapping[str, Programme]
    ) -> None:
        self._asking = asking
        self._language = asking.language
        self._start = start
        self._readings = readings
        self._programmes = programmes
        self._sorts: dict[str, tuple[str, str]] = {}
        self._labels: dict[str, str] = {}
        self._quote = ""
        self.measures: dict[str, Section] = {}
        self.figures: list[dict[str, str]] = []
        self.municipalities: tuple[str, ...] = ()

    def ask(self, answer: Section, decisions: Sequence[str], quote: str = "") -> None:
        """Ask what would check a reason, and put it into the answer about it.

        Args:
            answer: about the reason; its kind is known.
            decisions: those taken so far, by id: the last is the day from which a template counts.
            quote: the reason in the words of the letter; the numbers in it are shown where a threshold is asked for.
        """
        self._quote = quote
        answer["premise"] = "none"
        templates = premise_templates().get(str(answer["kind"]), ())
        if not templates:
            return
        lines = []
        for number, template in enumerate(templates, 1):
            lines += [
                f"  {number}  {claimed(template, self._language)}",
                *_wrapped(template.when.in_language(self._language)),
            ]
        self._asking.say("\n".join(lines))
        chosen = int(self._asking.ask(_CHOOSE, "0", checked.number_up_to(len(templates))))
        if chosen:
            self._fill(answer, templates[chosen - 1], decisions)

    def stated_numbers(self, quote: str) -> tuple[str, ...]:
        """Return the figures read in the letters that stand in these words."""
        stand = set(_DIGITS.findall(quote))
        german = [number for reading in self._readings for number in numbers_of(reading, "de")]
        return tuple(
            number
            for number, written in zip(self._numbers(), german, strict=True)
            if written.partition(" ")[0] in stand  # a letter writes 95.000, whatever language it is told in
        )

    def _fill(self, answer: Section, template: Template, decisions: Sequence[str]) -> None:
        """Ask for what stands in the blanks; an empty answer leaves a judgement."""
        values: Section = {}
        answer |= {"premise": template.id, "with": values}
        for slot in template.slots:
            if slot.sort is not SlotSort.OPTION:
                values[slot.name] = self._slot(slot, template, values, decisions)
                if not values[slot.name]:
                    _leave_a_judgement(answer)
                    return
        if template.needs == "municipalities" and not self.municipalities:
            towns = self._asking.ask(_said(_TOWNS, _EMPTY), "", checked.if_any(checked.regions))
            if not towns:
                _leave_a_judgement(answer)
                return
            self.municipalities = tuple(towns.split(", "))
        answer["because"] = self._asking.ask(_BECAUSE) or None
        for slot in template.slots:
            if slot.sort is SlotSort.MEASURE:
                self._measure(slot, str(values[slot.name]))

    def _slot(self, slot: Slot, template: Template, values: Section, decisions: Sequence[str]) -> str:
        lines = _wrapped(slot_line(slot, self._language))
        if slot.sort is SlotSort.MEASURE:
            self._asking.say("\n".join(lines))
            return self._counted(slot)
        if slot.sort is SlotSort.NUMBER:
            numbers = self.stated_numbers(self._quote)
            lines = _wrapped(_STATED.in_language(self._language).format(numbers="; ".join(numbers))) if numbers else []
        if lines and lines != _wrapped(slot.label.in_language(self._language)):
            self._asking.say("\n".join(lines))
        is_dated = slot.sort in {SlotSort.SINCE, SlotSort.DECISION}
        default = decisions[-1] if decisions and is_dated else ""
        check = checked.if_any(self._check(slot, template, values, decisions))
        value = self._asking.ask(slot.label if default else _said(slot.label, _EMPTY), default, check)
        if slot.sort is SlotSort.NUMBER and value:
            self._asking.say(f"  {_UNDERSTOOD.in_language(self._language).format(number=said_number(value))}")
        return value

    def _counted(self, slot: Slot) -> str:
        """Ask what is counted, in the person's words; the name that a premise has for it follows from them."""
        usual = slot.label.in_language(self._language)
        said = self._asking.ask(_WHAT, usual, lambda typed: self._free_label(slot, typed))
        name = self._own_name(slot) if said == usual else checked.measure_name(said)
        self._labels[name] = "" if said == usual else said
        return name

    def _free_label(self, slot: Slot, typed: str) -> str:
        if typed != slot.label.in_language(self._language):
            self._named(slot, checked.measure_name(typed))
        return typed

    def _numbers(self) -> list[str]:
        return [number for reading in self._readings for number in numbers_of(reading, self._language)]

    def _check(self, slot: Slot, template: Template, values: Section, decisions: Sequence[str]) -> Callable[[str], str]:
        dated = {str(item.item.get("id", "")) for item in self._start.case.proposals.values()} | set(decisions)
        offers = [
            str(item.item.get("id")) for item in self._start.case.proposals.values() if item.sort.value == "offer"
        ]
        checks = {
            SlotSort.NUMBER: checked.threshold(is_share=any(other.unit == "percent" for other in template.slots)),
            SlotSort.SINCE: checked.day_or_item(dated),
            SlotSort.SUBJECT: checked.regions,
            SlotSort.DECISION: checked.one_of(decisions),
            SlotSort.OFFER: checked.one_of(offers),
        }
        if self._programmes:
            checks[SlotSort.PROGRAMME] = checked.one_of(tuple(self._programmes))
            programme = self._programmes.get(word(values, "programme"))
            checks[SlotSort.PARAMETER] = checked.one_of(tuple(programme.parameters) if programme else ())
        return checks.get(slot.sort, checked.needed)

    def _named(self, slot: Slot, name: str) -> str:
        if self._sorts.get(name, (slot.unit, slot.kind)) != (slot.unit, slot.kind):
            raise AnswerError(_with(_TAKEN, name=Text(de=name)))
        return name

    def _own_name(self, slot: Slot) -> str:
        name, number = slot.name, 1
        while self._sorts.get(name, (slot.unit, slot.kind)) != (slot.unit, slot.kind):
            number += 1
            name = f"{slot.name}_{number}"
        return name

    def _measure(self, slot: Slot, name: str) -> None:
        if name in self.measures:
            return
        self._sorts[name] = (slot.unit, slot.kind)
        said = unit_said(slot.unit, self._language)
        unit = self._asking.ask(_UNIT, slot.unit, checked.unit, shown_default=said)
        self.measures[name] = {"unit": unit}
        if label := self._labels.get(name):
            self.measures[name]["label"] = {"de": label}
        self._ask_figures(name, label or slot.label.in_language(self._language), unit)

    def _ask_figures(self, measure: str, label: str, unit: str) -> None:
        told = _FIGURES.in_language(self._language).format(measure=f"„{label}“", unit=unit_said(unit, self._language))
        numbers = self._numbers()
        lines = _wrapped(_NUMBERS.in_language(self._language).format(numbers="; ".join(numbers))) if numbers else []
        self._asking.say("\n".join([told, *lines]))
        while typed := self._asking.ask(_VALUE, "", checked.if_any(figure_row(is_share=unit == "percent"))):
            given = row_of(typed)
            row = {"measure": measure, **{key: said for key, said in given.items() if said}}
            self.figures.append(row)
            self._ask_row(row, given)
            if "held_since" in row:
                row["held_by"] = self._start.case.authority
            if not row.keys() & {"published", "held_since"}:
                self._asking.say(f"  {_NO_DAY.in_language(self._language)}")

    def _ask_row(self, row: dict[str, str], given: Collection[str]) -> None:
        """Ask for what a row that was typed at once does not say; whoever names the source has said all of it."""
        if "period" not in given:
            row["period"] = self._asking.ask(_PERIOD, "", checked.day)
        for key, question in (("published", _PUBLISHED), ("held_since", _HELD)):
            is_said = key in given or (key == "held_since" and "source" in given)
            if not is_said and (day := self._asking.ask(question, "", checked.if_any(checked.day))):
                row[key] = day
        if not row.get("source"):
            row["source"] = self._asking.ask(_SOURCE, next(iter(self._start.case.documents), ""))


def _leave_a_judgement(answer: Section) -> None:
    answer["premise"] = "none"
    answer.pop("with")


def _with(text: Text, **values: Text) -> Text:
    return Text(
        de=text.de.format(**{key: value.de for key, value in values.items()}),
        en=text.en.format(**{key: value.en for key, value in values.items()}),
    )


def _said(question: Text, behind: Text) -> Text:
    return Text(de=question.de + behind.de, en=question.en + behind.en)


def _wrapped(text: str) -> list[str]:
    return textwrap.wrap(text, _WIDTH, initial_indent="     ", subsequent_indent="     ")
