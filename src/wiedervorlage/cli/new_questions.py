"""The questions of ``wv new`` at a terminal: one at a time, each with what the letter says as its default."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wiedervorlage.case.accepting import in_order
from wiedervorlage.case.proposals import ProposalSort
from wiedervorlage.case.values import Section, as_section, word
from wiedervorlage.cli.asking import HOW, AnswerError, Asking, as_typed
from wiedervorlage.cli.checked_answers import fixed, if_any, needed, of_field, one_of, region
from wiedervorlage.cli.choices import Choice
from wiedervorlage.cli.premise_questions import PremiseQuestions
from wiedervorlage.cli.proposal_desk import UsageError, changes_of
from wiedervorlage.cli.proposal_output import show_proposal
from wiedervorlage.cli.words import FIELDS
from wiedervorlage.evidence.regions import find_regions
from wiedervorlage.foundation.text import Text
from wiedervorlage.intake.filing.answer_form import HEAD_QUESTIONS
from wiedervorlage.intake.filing.answers import LATER, TAKE, Answers, missing_fields
from wiedervorlage.intake.filing.typed_fields import fixed_words, said_words
from wiedervorlage.intake.naming import word_for

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from wiedervorlage.case.proposals import ProposedItem
    from wiedervorlage.case.source_text import Plain
    from wiedervorlage.foundation.text import Language
    from wiedervorlage.intake.filing.starting import Start
    from wiedervorlage.intake.reading import Reading
    from wiedervorlage.rules.programme import Programme

_COUNT: Final = Text(de="{number} von {count}", en="{number} of {count}")
_SAYS: Final = Text(de="In eigenen Worten", en="In your own words")
_KIND: Final = Text(de="Art des Grundes", en="Kind of reason")
_KINDS: Final = Text(de="Arten: {listed}", en="Kinds: {listed}")
_EDIT: Final = Text(de="feld=wert (leer: fertig)", en="field=value (empty: done)")
_NONE_TAKEN: Final = Text(
    de="Keine Entscheidung ist angenommen; ohne sie ist nichts zu prüfen. Bitte selbst eintragen (oder < zurück).",
    en="No decision is taken; without one there is nothing to recheck. Please write one in (or < to go back).",
)
_WRITTEN_IN: Final = {"de": "entscheidung", "en": "decision"}
_TEXTS: Final = frozenset({"says", "about", "asks", "of"})
_CHOICES: Final = (Choice.ACCEPT, Choice.EDIT, Choice.REJECT, Choice.LATER)


class Questions:
    """Asks until everything read has its answer, or the person stops; what was answered so far is always there."""

    def __init__(
        self,
        start: Start,
        readings: Sequence[Reading],
        language: Language,
        ask: Callable[[str], str] = input,
        programmes: Mapping[str, Programme] | None = None,
    ) -> None:
        self._start = start
        self._readings = readings
        self._programmes = programmes or {}
        self._language: Language = language
        self._asking = Asking(language, ask)
        self._begin({})

    def _begin(self, given: Section) -> None:
        self._head = dict(given)
        self._items: dict[str, dict[str, Section]] = {}
        self._told_kinds = False
        self._premises = PremiseQuestions(self._asking, self._start, self._readings, self._programmes)

    def ask_all(self, given: Section) -> Answers:
        """Ask everything that ``given`` does not answer yet.

        Raises:
            StoppedError: the person stopped; ``so_far`` has what was answered.
        """
        return self._asking.run(lambda: self._ask_all(given))

    def so_far(self) -> Answers:
        """Return what was answered so far."""
        towns: list[Plain] = [*self._premises.municipalities]
        head: Section = {**self._head, "municipalities": towns}
        return Answers(
            head={key: value for key, value in head.items() if value},
            items=self._items,
            measures=self._premises.measures,
            figures=tuple(self._premises.figures),
        )

    def _ask_all(self, given: Section) -> Answers:
        self._begin(given)
        self._asking.say(f"{HOW.in_language(self._language)}\n", begins=True)
        checks = {"region": region, "title": needed, "authority": needed}
        for key, question in HEAD_QUESTIONS.items():
            if key not in self._head:
                self._head[key] = self._asking.ask(question, self._read_of(key), checks.get(key, as_typed))
        proposals = in_order(self._start.case.proposals.values())
        for number, proposal in enumerate(proposals, 1):
            if proposal.sort is ProposalSort.REASON:
                self._need_a_decision()
            count = _COUNT.in_language(self._language).format(number=number, count=len(proposals))
            told = show_proposal(self._start.case, self._start.texts, proposal, self._language)
            self._asking.say(f"\n{count}   {told}\n", begins=True)
            self._about(proposal)
        self._need_a_decision()
        return self.so_far()

    def _read_of(self, key: str) -> str:
        """Return what the letter says to a question of the head; the region where only one is called as the writer."""
        said = word(self._start.head, key)
        if key != "region" or said:
            return said
        known = find_regions(word(self._start.head, "authority"))
        return known[0] if len(known) == 1 else ""

    def _about(self, proposal: ProposedItem) -> None:
        """Ask about one proposal; the answer is kept as it grows, so that nothing is lost where the person stops."""
        answer: Section = {TAKE: LATER}
        self._items.setdefault(proposal.sort.section, {})[str(proposal.item.get("id", proposal.id))] = answer
        while (choice := self._asking.choose(_CHOICES, Choice.ACCEPT)) is Choice.EDIT:
            self._edit(answer)
        if choice is not Choice.ACCEPT:
            answer[TAKE] = False if choice is Choice.REJECT else LATER
            return
        for field in missing_fields(proposal, answer):
            default = word(self._head, "option") if field == "about" else ""
            value = self._asking.ask(self._label(field), default, of_field(field, self._language))
            answer[field] = {"de": value} if field in _TEXTS else value
        if proposal.sort is ProposalSort.REASON:
            self._reason(proposal, answer)
        elif self._is_about_the_matter(proposal):
            answer.setdefault("about", {"de": word(self._head, "option")})
        answer[TAKE] = True

    def _is_about_the_matter(self, proposal: ProposedItem) -> bool:
        """Say whether a decision was read to be about the paper's subject, for which the person has words by now."""
        about = word(as_section(proposal.item.get("about")), "de")
        return bool(about) and about == word(self._start.head, "option") and bool(self._head.get("option"))

    def _reason(self, proposal: ProposedItem, answer: Section) -> None:
        language = self._language
        kind = str(answer.get("kind") or proposal.item.get("kind", ""))
        if not self._told_kinds:  # once; whoever types something else is told again
            self._asking.say(f"  {_KINDS.in_language(language).format(listed=', '.join(said_words('kind', language)))}")
            self._told_kinds = True
        answer["kind"] = self._asking.ask(_KIND, word_for(kind, language), fixed("kind", language))
        says = word(as_section(answer.get("says") or proposal.item.get("says")), "de")
        answer["says"] = {"de": self._asking.ask(_SAYS, says, needed)}
        self._premises.ask(answer, self._taken(), str(proposal.item.get("quote") or says))

    def _edit(self, answer: Section) -> None:
        """Ask for fields until there are no more; what cannot be changed so is asked again."""
        while line := self._asking.ask(_EDIT, "", if_any(self._change)):
            for path, value in changes_of([line]).items():
                if path[0] in _TEXTS:
                    answer[path[0]] = {**as_section(answer.get(path[0])), "".join(path[1:]) or "de": value}
                else:
                    answer[".".join(path)] = value

    def _change(self, typed: str) -> str:
        """Take a change of a field.

        Raises:
            AnswerError: it is no field=value, names no field, or the value does not fit.
        """
        try:
            ((path, value),) = changes_of([typed]).items()
        except UsageError as error:
            raise AnswerError(error.said) from error
        field = ".".join(path)
        one_of(tuple(FIELDS))(path[0])
        if fixed_words(field) or field == "on":
            of_field(field, self._language)(str(value))
        return typed

    def _need_a_decision(self) -> None:
        """Let the person write a decision in where none was taken."""
        if self._taken():
            return
        self._asking.say(f"\n{_NONE_TAKEN.in_language(self._language)}")
        answer: Section = {}
        self._items.setdefault("decisions", {})[_WRITTEN_IN[self._language]] = answer
        document = next(iter(self._start.case.documents.values()), None)
        on = document.on.written if document and document.on else ""
        defaults = {"by": word(self._head, "authority"), "on": on, "outcome": "", "about": word(self._head, "option")}
        for field, default in defaults.items():
            value = self._asking.ask(self._label(field), default, of_field(field, self._language))
            answer[field] = {"de": value} if field == "about" else value

    def _taken(self) -> tuple[str, ...]:
        """Return the decisions taken or written in."""
        decisions = self._items.get("decisions", {})
        taken = {name: answer for name, answer in decisions.items() if answer.get(TAKE, True) is True}
        return tuple(word(answer, "id") or name for name, answer in taken.items())

    def _label(self, field: str) -> Text:
        """Return what a field is called, with the words it may hold."""
        label, words = FIELDS[field], {key: said_words(field, key) for key in ("de", "en")}
        told = {key: f": {', '.join(listed)}" if listed else "" for key, listed in words.items()}
        return Text(de=label.de.partition(" (")[0] + told["de"], en=label.en.partition(" (")[0] + told["en"])
