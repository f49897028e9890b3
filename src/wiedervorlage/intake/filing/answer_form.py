"""The form of answers: every question with what the letter says already, and the templates that fit each reason."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING, Final

from wiedervorlage.case.accepting import in_order
from wiedervorlage.case.proposals import ProposalSort
from wiedervorlage.case.source_writing import write_block, write_entry
from wiedervorlage.case.templates import Slot, SlotSort, Template, premise_templates
from wiedervorlage.case.values import Section, as_section, word
from wiedervorlage.foundation.text import Text
from wiedervorlage.foundation.wording import write_number
from wiedervorlage.intake.filing.answers import LATER, TAKE, is_incomplete

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wiedervorlage.case.proposals import ProposedItem
    from wiedervorlage.foundation.text import Language
    from wiedervorlage.intake.filing.starting import Start
    from wiedervorlage.intake.reading import Reading

_WIDTH: Final = 108
HEAD_QUESTIONS: Final = {
    "title": Text(de="Wie heißt der Vorgang?", en="What is the case called?"),
    "region": Text(
        de='Regionalschlüssel (AGS) der Stelle, die entschieden hat, etwa "05566"',
        en='Region key (AGS) of the body that decided, such as "05566"',
    ),
    "authority": Text(de="Stelle, die entschieden hat", en="The body that decided"),
    "option": Text(de="Worüber wurde entschieden, in wenigen Worten?", en="What was decided on, in a few words?"),
}
_WORDS: Final = {
    "de": {
        "top": "Antworten für „wv new“. Was stimmt, stehen lassen; was fehlt, ergänzen. „take: false“ legt beiseite, "
        "„take: later“ lässt es Vorschlag bleiben.",
        "figures": "Angaben: je Messgröße und Zeitraum eine Zeile. published: Tag, seit dem sie öffentlich ist; "
        "held_by und held_since: wer sie eher hatte. source: eine Unterlage des Vorgangs oder ein Titel. "
        "Unbekanntes weglassen.",
        "numbers": "Zahlen, die im Schreiben stehen",
        "premise": "Annahme: none (Werturteil) oder eine Vorlage",
        "because": "warum diese Schwelle: aus dem Wortlaut und dem, was am Tag bekannt war",
        "unit": "Einheit", "where": "zu finden", "when": "passt, wenn",
    },
    "en": {
        "top": "Answers for wv new. Leave what is right, add what is missing. 'take: false' sets aside, "
        "'take: later' leaves it a proposal.",
        "figures": "Figures: one row for each measure and period. published: day since which it is public; held_by and "
        "held_since: who had it earlier. source: a document of the case, or a title. Leave out what is not known.",
        "numbers": "Numbers that stand in the paper",
        "premise": "Premise: none (a judgement) or a template",
        "because": "why this threshold: from the wording and what was known on the day",
        "unit": "unit", "where": "to be found in", "when": "fits where",
    },
}  # fmt: skip


def write_form(start: Start, readings: Sequence[Reading], language: Language) -> str:
    """Return the form as YAML with comments; filled in, it is what ``read_answers`` reads."""
    words = _WORDS[language]
    lines = [*_comment(words["top"]), ""]
    for key, question in HEAD_QUESTIONS.items():
        lines += _comment(question.in_language(language))
        value = word(start.head, key)
        lines.append(f'{key}: "{value}"' if key == "region" or not value else write_entry(key, value, 0))
    for sort in ProposalSort:
        items = [item for item in in_order(start.case.proposals.values()) if item.sort is sort]
        if items:
            lines += ["", f"{sort.section}:"]
        for item in items:
            lines += _item(item, language)
    lines += ["", *_comment(words["figures"])]
    numbers = [text for reading in readings for text in numbers_of(reading, language)]
    if numbers:
        lines += _comment(f"{words['numbers']}: {'; '.join(numbers)}")
    document = next(iter(start.case.documents), "")
    example = f"{{measure: …, value: 340, period: 2013, published: 2014-03-14, source: {document or '…'}}}"
    return "\n".join([*lines, "figures: []", f"# - {example}"]) + "\n"


def _item(proposal: ProposedItem, language: Language) -> Iterator[str]:
    name = str(proposal.item.get("id", proposal.id))
    yield from ("", *(f"  {line}" for line in _comment(f"„{proposal.origin.quote}“")))
    fields: Section = {TAKE: LATER if is_incomplete(proposal) else True}
    for key in ("by", "on", "outcome", "about", "asks", "of", "kind", "side"):
        if key in proposal.item:
            fields[key] = proposal.item[key]
    if proposal.sort is ProposalSort.REASON:
        fields["weight.class"] = word(as_section(proposal.item.get("weight")), "class")
        fields["says"] = proposal.item.get("says")
    yield f"  {name}:"
    yield f"    {write_block(fields, 4)}"
    if proposal.sort is ProposalSort.REASON:
        yield from _templates(str(proposal.item.get("kind", "")), language)


def _templates(kind: str, language: Language) -> Iterator[str]:
    words = _WORDS[language]
    yield from (f"    {line}" for line in _comment(words["premise"]))
    for template in premise_templates().get(kind, ()):
        yield from (f"    {line}" for line in _template(template, language))
    yield "    premise: none"
    yield f"    # because: … ({words['because']})"


def _template(template: Template, language: Language) -> Iterator[str]:
    words = _WORDS[language]
    yield f"#   {template.id}: {template.claims.in_language(language)}"
    yield from _comment(f"{words['when']}: {template.when.in_language(language)}", "#     ")
    slots = ", ".join(f"{slot.name}: …" for slot in template.slots)
    yield f"#     with: {{{slots}}}"
    for slot in template.slots:
        yield from _comment(slot_line(slot, language), "#       ")


def slot_line(slot: Slot, language: Language) -> str:
    """Return what a slot asks for: its name, its label, unit and kind of a measure, where its figures are found."""
    words = _WORDS[language]
    line = f"{slot.name}: {slot.label.in_language(language)}"
    if slot.sort is SlotSort.MEASURE:
        line += f" ({words['unit']}: {slot.unit}, {slot.kind})"
    if slot.where:
        line += f"; {words['where']}: {slot.where.in_language(language)}"
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
            value = write_number(float(str(found["value"])), language)
            yield " ".join(filter(None, (value, str(found.get("unit", "")), f"({found.get('about', '')})")))


def _comment(text: str, mark: str = "# ") -> list[str]:
    return textwrap.wrap(text, _WIDTH, initial_indent=mark, subsequent_indent=mark)
