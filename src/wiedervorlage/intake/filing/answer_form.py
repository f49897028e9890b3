"""The form of answers: every question with what the letter says already, and the templates that fit each reason."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING, Final

from wiedervorlage.case.accepting import in_order
from wiedervorlage.case.proposals import ProposalSort
from wiedervorlage.case.source_writing import write_block, write_entry, write_flow
from wiedervorlage.case.templates import premise_templates
from wiedervorlage.case.values import Section, as_section, word
from wiedervorlage.foundation.text import Language, Text
from wiedervorlage.intake.filing.answers import LATER, TAKE, Answers, is_incomplete
from wiedervorlage.intake.filing.template_words import claimed, numbers_of, slot_line
from wiedervorlage.intake.filing.typed_fields import fixed_words, said_words
from wiedervorlage.intake.naming import word_for

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wiedervorlage.case.proposals import ProposedItem
    from wiedervorlage.case.source_text import Plain
    from wiedervorlage.case.templates import Template
    from wiedervorlage.intake.filing.starting import Start
    from wiedervorlage.intake.reading import Reading

_WIDTH: Final = 108
_FIELDS: Final = ("by", "on", "promised", "due", "condition", "outcome", "about", "asks", "of", "kind", "side")
_PREMISE: Final = ("premise", "with", "because")
HEAD_QUESTIONS: Final = {
    "title": Text(de="Wie heißt der Vorgang?", en="What is the case called?"),
    "region": Text(
        de='Regionalschlüssel (AGS) oder Name des Gebiets der Stelle, die entschieden hat, etwa "05566"; '
        'nicht zur Hand: "99901"',
        en='Region key (AGS) or name of the area of the body that decided, such as "05566"; not at hand: "99901"',
    ),
    "authority": Text(de="Stelle, die entschieden hat", en="The body that decided"),
    "option": Text(de="Worüber wurde entschieden, in wenigen Worten?", en="What was decided on, in a few words?"),
}
_WORDS: Final[dict[Language, dict[str, str]]] = {
    "de": {
        "top": "Antworten für „wv new … --answers“. Was stimmt, stehen lassen; was fehlt, ergänzen. „take: ja“ nimmt "
        "an, „take: nein“ legt beiseite, „take: später“ lässt es Vorschlag bleiben (wv confirm fragt danach).",
        "kept": "Diese Antworten wurden gesichert; was noch nicht gefragt war, steht auf „später“.",
        "fields": "by: von wem · on: Tag (18.05.1998) · promised, due: Tag der Zusage und zugesagter Tag · "
        "condition: worauf gewartet wird · about: worüber · asks: was erbeten ist · of: was angeboten ist · "
        "says: in eigenen Worten · outcome: Ergebnis ({outcome}) · kind: Art ({kind}) · "
        "side: Seite ({side}) · weight.class: Gewicht ({weight})",
        "figures": "Angaben: je Messgröße und Zeitraum eine Zeile. published: Tag, seit dem sie öffentlich ist; "
        "held_by und held_since: wer sie eher hatte. source: eine Unterlage des Vorgangs oder ein Titel. "
        "Unbekanntes weglassen.",
        "numbers": "Zahlen, die im Schreiben stehen",
        "premise": "Annahme: none (Werturteil) oder eine Vorlage",
        "above": "Annahme: none (Werturteil) oder eine Vorlage, wie bei {reason}",
        "because": "warum diese Schwelle: aus dem Wortlaut und dem, was am Tag bekannt war",
        "when": "passt, wenn", "yes": "ja", "no": "nein", "later": "später",
    },
    "en": {
        "top": "Answers for wv new … --answers. Leave what is right, add what is missing. 'take: yes' takes it, "
        "'take: no' sets it aside, 'take: later' leaves it a proposal (wv confirm asks for it).",
        "kept": "These answers were kept; what was not asked yet says 'later'.",
        "fields": "by: by whom · on: day · promised, due: day of the promise and promised day · "
        "condition: what it waits for · about: on what · asks: what is asked for · of: what is offered · "
        "says: in your own words · outcome: {outcome} · kind: {kind} · side: {side} · weight.class: {weight}",
        "figures": "Figures: one row for each measure and period. published: day since which it is public; held_by and "
        "held_since: who had it earlier. source: a document of the case, or a title. Leave out what is not known.",
        "numbers": "Numbers that stand in the paper",
        "premise": "Premise: none (a judgement) or a template",
        "above": "Premise: none (a judgement) or a template, as at {reason}",
        "because": "why this threshold: from the wording and what was known on the day",
        "when": "fits where", "yes": "yes", "no": "no", "later": "later",
    },
}  # fmt: skip


def write_form(start: Start, readings: Sequence[Reading], language: Language, answers: Answers | None = None) -> str:
    """Return the form as YAML with comments; filled in, it is what ``read_answers`` reads.

    ``answers`` are those given so far: the form holds them, and what has none is left a proposal.
    """
    words = _WORDS[language]
    head = {**start.head, **answers.head} if answers else start.head
    lines = [*_comment(words["top"]), *(_comment(words["kept"]) if answers else ()), *_fields_told(language), ""]
    for key, question in HEAD_QUESTIONS.items():
        lines += _comment(question.in_language(language))
        value = word(head, key)
        lines.append(f'{key}: "{value}"' if key == "region" or not value else write_entry(key, value, 0))
    lines += [write_entry(key, value, 0) for key, value in head.items() if key not in HEAD_QUESTIONS and value]
    items = _Items(language, answers)
    for sort in ProposalSort:
        proposals = [item for item in in_order(start.case.proposals.values()) if item.sort is sort]
        lines += items.section(sort, proposals)
    return "\n".join([*lines, *_figures(start, readings, language, answers or Answers())]) + "\n"


def _fields_told(language: Language) -> list[str]:
    fields = {"outcome": "outcome", "kind": "kind", "side": "side", "weight": "weight.class"}
    told = {name: ", ".join(said_words(field, language)) for name, field in fields.items()}
    return _comment(_WORDS[language]["fields"].format(**told))


class _Items:
    """Writes the items; the templates that fit a kind of reason stand once, at the first reason of that kind."""

    def __init__(self, language: Language, answers: Answers | None) -> None:
        self._language: Language = language
        self._words = _WORDS[language]
        self._answers = answers
        self._told: dict[str, str] = {}

    def section(self, sort: ProposalSort, proposals: Sequence[ProposedItem]) -> Iterator[str]:
        """Yield the lines of one section: what was proposed, and what was written in beside it."""
        given = self._answers.items.get(sort.section, {}) if self._answers else {}
        names = [str(proposal.item.get("id", proposal.id)) for proposal in proposals]
        if names or given:
            yield from ("", f"{sort.section}:")
        for name, proposal in zip(names, proposals, strict=True):
            yield from self._item(name, proposal, given.get(name))
        for name, answer in given.items():
            if name not in names:
                yield from ("", f"  {write_block({name: _said(answer, self._language)}, 2)}")

    def _item(self, name: str, proposal: ProposedItem, answer: Section | None) -> Iterator[str]:
        yield from ("", *(f"  {line}" for line in _comment(f"„{proposal.origin.quote}“")))
        fields: Section = {TAKE: self._taken(proposal, answer)}
        fields |= {key: proposal.item[key] for key in _FIELDS if key in proposal.item}
        if proposal.sort is ProposalSort.REASON:
            fields["weight.class"] = word(as_section(proposal.item.get("weight")), "class")
            fields["says"] = proposal.item.get("says")
        fields |= {key: value for key, value in (answer or {}).items() if key != TAKE and value is not None}
        yield f"  {name}:"
        plain = {key: value for key, value in fields.items() if key not in _PREMISE}
        yield f"    {write_block(_said(plain, self._language), 4)}"
        if proposal.sort is ProposalSort.REASON:
            yield from self._premise(name, str(fields.get("kind", "")), answer or {})

    def _taken(self, proposal: ProposedItem, answer: Section | None) -> str:
        """Return what ``take`` says: as answered; what was not asked yet, or lacks a field, stays a proposal."""
        if self._answers is not None:
            take = (answer or {}).get(TAKE, LATER)
        else:
            take = LATER if is_incomplete(proposal) else True
        return self._words["later" if take == LATER else "yes" if take else "no"]

    def _premise(self, reason: str, kind: str, answer: Section) -> Iterator[str]:
        if kind in self._told:
            yield from (f"    {line}" for line in _comment(self._words["above"].format(reason=self._told[kind])))
        else:
            self._told[kind] = reason
            yield from (f"    {line}" for line in _comment(self._words["premise"]))
            for template in premise_templates().get(kind, ()):
                yield from (f"    {line}" for line in _template(template, self._language))
        given: Section = {key: answer[key] for key in _PREMISE if answer.get(key)}
        yield f"    {write_block({'premise': 'none', **given}, 4)}"
        if "because" not in given:
            yield f"    # because: … ({self._words['because']})"


def _said(fields: Section, language: Language) -> Section:
    """Return fields with their fixed words as people say them."""
    return {
        key: word_for(str(value), language) if value in fixed_words(key) else value for key, value in fields.items()
    }


def _figures(start: Start, readings: Sequence[Reading], language: Language, answers: Answers) -> Iterator[str]:
    words = _WORDS[language]
    if answers.measures:
        measures: dict[str, Plain] = dict(answers.measures)
        yield from ("", write_block({"measures": measures}, 0))
    yield from ("", *_comment(words["figures"]))
    numbers = [text for reading in readings for text in numbers_of(reading, language)]
    if numbers:
        yield from _comment(f"{words['numbers']}: {'; '.join(numbers)}")
    document = next(iter(start.case.documents), "")
    yield "figures:" if answers.figures else "figures: []"
    yield from (f"  - {write_flow(dict(row))}" for row in answers.figures)
    yield f"# - {{measure: …, value: 340, period: 2013, published: 14.03.2014, source: {document or '…'}}}"


def _template(template: Template, language: Language) -> Iterator[str]:
    yield f"#   {template.id}: {claimed(template, language)}"
    yield from _comment(f"{_WORDS[language]['when']}: {template.when.in_language(language)}", "#     ")
    slots = ", ".join(f"{slot.name}: …" for slot in template.slots)
    yield f"#     with: {{{slots}}}"
    for slot in template.slots:
        yield from _comment(f"{slot.name}: {slot_line(slot, language)}", "#       ")


def _comment(text: str, mark: str = "# ") -> list[str]:
    return textwrap.wrap(text, _WIDTH, initial_indent=mark, subsequent_indent=mark)
