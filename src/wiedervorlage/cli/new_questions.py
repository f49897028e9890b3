"""The questions of ``wv new`` at a terminal: one at a time, each with what the letter says as its default."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING, Final

from wiedervorlage.case.accepting import in_order
from wiedervorlage.case.proposals import ProposalSort
from wiedervorlage.case.templates import SlotSort, Template, TemplateSlotError, fill, premise_templates
from wiedervorlage.case.values import Section, as_section, word
from wiedervorlage.cli.proposal_output import show_proposal
from wiedervorlage.foundation.text import Text
from wiedervorlage.intake.filing.answer_form import HEAD_QUESTIONS, numbers_of, slot_line
from wiedervorlage.intake.filing.answers import LATER, TAKE, Answers

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from wiedervorlage.case.proposals import ProposedItem
    from wiedervorlage.foundation.text import Language
    from wiedervorlage.intake.filing.starting import Start
    from wiedervorlage.intake.reading import Reading

_TAKE: Final = Text(de="[j] stimmt  [n] weg damit  [s] später", en="[y] right  [n] set aside  [l] later")
_TAKES: Final[dict[str, bool | str]] = {"j": True, "y": True, "n": False, "s": LATER, "l": LATER}
_SAYS: Final = Text(de="In eigenen Worten", en="In your own words")
_KIND: Final = Text(de="Art des Grundes", en="Kind of reason")
_ABOUT: Final = Text(de="Worüber wurde entschieden?", en="What was decided on?")
_CHOOSE: Final = Text(
    de="Lässt sich der Grund prüfen? Nummer, oder 0: Werturteil", en="Can it be checked? Number, or 0: a judgement"
)
_BECAUSE: Final = Text(
    de="Warum diese Schwelle? Aus dem Wortlaut und dem, was am Tag bekannt war",
    en="Why this threshold? From the wording and what was known on the day",
)
_AGAIN: Final = Text(
    de="Das passt nicht hierher; ohne Annahme weiter mit leerer Eingabe.", en="That does not fit here."
)
_UNIT: Final = Text(de="Einheit", en="Unit")
_FIGURES: Final = Text(
    de="Angaben zu {measure} ({unit}); leer: fertig oder unbekannt", en="Figures for {measure} ({unit}); empty: done"
)
_NUMBERS: Final = Text(de="Im Schreiben stehen: {numbers}", en="The letter has: {numbers}")
_FIGURE: Final = {
    "value": Text(de="Wert (316, 7000+, 1200..1400, ca. 200)", en="Value (316, 7000+, 1200..1400, ca. 200)"),
    "period": Text(de="Zeitraum oder Tag (2013, 2013-06, 2013-06-30)", en="Period or day (2013, 2013-06, 2013-06-30)"),
    "published": Text(de="öffentlich seit (leer: nicht veröffentlicht)", en="public since (empty: never published)"),
    "held_since": Text(de="im Haus bekannt seit (leer: nicht eher)", en="known in the house since (empty: no earlier)"),
    "source": Text(de="Quelle (Unterlage oder Titel)", en="Source (document or title)"),
}
_NO_DAY: Final = Text(
    de="Ohne Tag der Veröffentlichung oder der Kenntnis antwortet die Angabe nie.",
    en="Without a day of publication or knowledge the figure never answers.",
)
_WIDTH: Final = 96


class Questions:
    """Asks until everything read has its answer."""

    def __init__(
        self, start: Start, readings: Sequence[Reading], language: Language, ask: Callable[[str], str] = input
    ) -> None:
        self._start = start
        self._readings = readings
        self._language: Language = language
        self._input = ask
        self._items: dict[str, dict[str, Section]] = {}
        self._measures: dict[str, Section] = {}
        self._figures: list[dict[str, str]] = []

    def ask_all(self, given: Section) -> Answers:
        """Ask everything that ``given`` does not answer yet."""
        head = dict(given)
        for key, question in HEAD_QUESTIONS.items():
            if key not in head:
                head[key] = self._ask(question, word(self._start.head, key))
        for proposal in in_order(self._start.case.proposals.values()):
            name = str(proposal.item.get("id", proposal.id))
            print(f"\n{show_proposal(self._start.case, self._start.texts, proposal, self._language)}\n")
            self._items.setdefault(proposal.sort.section, {})[name] = self._about(proposal)
        return Answers(
            head={key: value for key, value in head.items() if value},
            items=self._items,
            measures=self._measures,
            figures=tuple(self._figures),
        )

    def _about(self, proposal: ProposedItem) -> Section:
        take = _TAKES.get(self._ask(_TAKE, "j" if self._language == "de" else "y")[:1].lower(), LATER)
        answer: Section = {TAKE: take}
        if take is not True:
            return answer
        if proposal.sort is ProposalSort.DECISION:
            answer["about"] = self._text(_ABOUT, proposal, "about")
        elif proposal.sort is ProposalSort.REASON:
            answer["kind"] = self._ask(_KIND, str(proposal.item.get("kind", "")))
            answer["says"] = self._text(_SAYS, proposal, "says")
            answer.update(self._premise(str(answer["kind"])))
        return answer

    def _text(self, question: Text, proposal: ProposedItem, field: str) -> Section:
        return {"de": self._ask(question, word(as_section(proposal.item.get(field)), "de"))}

    def _premise(self, kind: str) -> Section:
        templates = premise_templates().get(kind, ())
        for number, template in enumerate(templates, 1):
            print(f"  {number}  {template.claims.in_language(self._language)}")
            self._show(template.when.in_language(self._language))
        chosen = self._ask(_CHOOSE, "0") if templates else "0"
        if not chosen.isdigit() or not 0 < int(chosen) <= len(templates):
            return {"premise": "none"}
        return self._filled(templates[int(chosen) - 1])

    def _filled(self, template: Template) -> Section:
        """Ask for what stands in the blanks, again where it does not fit; an empty answer leaves a judgement."""
        values: dict[str, str] = {}
        for slot in template.slots:
            self._show(slot_line(slot, self._language))
            default = {SlotSort.MEASURE: slot.name, SlotSort.SINCE: self._decision()}.get(slot.sort, "")
            values[slot.name] = self._ask(slot.label, default)
        because = self._ask(_BECAUSE, "")
        try:
            fill(template, {**values, **{s.name: s.name for s in template.slots if s.sort is SlotSort.SUBJECT}})
        except TemplateSlotError:
            print(_AGAIN.in_language(self._language))
            return {"premise": "none"}
        for slot in template.slots:
            if slot.sort is SlotSort.MEASURE and values[slot.name] not in self._measures:
                unit = self._ask(_UNIT, slot.unit)
                self._measures[values[slot.name]] = {"unit": unit}
                self._ask_figures(values[slot.name], unit)
        return {"premise": template.id, "with": {**values}, "because": because or None}

    def _ask_figures(self, measure: str, unit: str) -> None:
        print(_FIGURES.in_language(self._language).format(measure=measure, unit=unit))
        numbers = [number for reading in self._readings for number in numbers_of(reading, self._language)]
        if numbers:
            self._show(_NUMBERS.in_language(self._language).format(numbers="; ".join(numbers)))
        source = next(iter(self._start.case.documents), "")
        while value := self._ask(_FIGURE["value"], ""):
            row = {"measure": measure, "value": value}
            row["period"] = self._ask(_FIGURE["period"], "")
            row["published"] = self._ask(_FIGURE["published"], "")
            row["held_since"] = self._ask(_FIGURE["held_since"], "")
            row["source"] = self._ask(_FIGURE["source"], source)
            if row["held_since"]:
                row["held_by"] = self._start.case.authority
            if not (row["published"] or row["held_since"]):
                print(_NO_DAY.in_language(self._language))
            self._figures.append({key: text for key, text in row.items() if text})

    def _decision(self) -> str:
        """Return the decision taken last: the day from which a template counts where nothing else is said."""
        taken = [name for name, answer in self._items.get("decisions", {}).items() if answer.get(TAKE) is True]
        return taken[-1] if taken else ""

    def _ask(self, question: Text, default: str) -> str:
        shown = f" [{default}]" if default else ""
        return self._input(f"{question.in_language(self._language)}{shown} > ").strip() or default

    def _show(self, text: str) -> None:
        print(textwrap.fill(text, _WIDTH, initial_indent="     ", subsequent_indent="     "))
