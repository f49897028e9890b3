"""The questions of ``wv new`` about one proposal; the answers to all of them, kept as they grow."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wiedervorlage.case.proposals import ProposalSort
from wiedervorlage.case.values import Section, as_section, word
from wiedervorlage.cli.asking import AnswerError, Asking
from wiedervorlage.cli.checked_answers import fixed, if_any, needed, of_field, one_of
from wiedervorlage.cli.choices import Choice
from wiedervorlage.cli.proposal_desk import UsageError, changes_of
from wiedervorlage.cli.words import FIELDS
from wiedervorlage.foundation.text import Text
from wiedervorlage.intake.filing.answers import LATER, TAKE, missing_fields
from wiedervorlage.intake.filing.typed_fields import fixed_words, said_words
from wiedervorlage.intake.naming import word_for

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wiedervorlage.case.proposals import ProposedItem
    from wiedervorlage.cli.premise_questions import PremiseQuestions
    from wiedervorlage.intake.filing.starting import Start

_SAYS: Final = Text(de="In eigenen Worten", en="In your own words")
_KIND: Final = Text(de="Art des Grundes", en="Kind of reason")
_KINDS: Final = Text(de="Arten: {listed}", en="Kinds: {listed}")
_EMPTY: Final = Text(de=" (leer: bleibt Vorschlag)", en=" (empty: stays a proposal)")
_EDIT: Final = Text(de="feld=wert (leer: fertig)", en="field=value (empty: done)")
_NONE_TAKEN: Final = Text(
    de="Keine Entscheidung ist angenommen; ohne sie ist nichts zu prüfen. Bitte selbst eintragen (oder < zurück).",
    en="No decision is taken; without one there is nothing to recheck. Please write one in (or < to go back).",
)
_WRITTEN_IN: Final = {"de": "entscheidung", "en": "decision"}
_TEXTS: Final = frozenset({"says", "about", "asks", "of"})
_CHOICES: Final = (Choice.ACCEPT, Choice.EDIT, Choice.REJECT, Choice.LATER)


class ItemQuestions:
    """Asks about proposals one at a time.

    Attributes:
        items: the answers, by section and id of the item; what was not answered yet is to be a proposal still.
    """

    def __init__(self, asking: Asking, start: Start, head: Section, premises: PremiseQuestions) -> None:
        self._asking = asking
        self._language = asking.language
        self._start = start
        self._head = head
        self._premises = premises
        self._told_kinds = False
        self.items: dict[str, dict[str, Section]] = {}

    def begin(self, proposals: Sequence[ProposedItem]) -> None:
        """Let proposals be answered in this order, whichever of them is spoken of first."""
        for proposal in proposals:
            name = str(proposal.item.get("id", proposal.id))
            self.items.setdefault(proposal.sort.section, {})[name] = {TAKE: LATER}

    def open(self, proposal: ProposedItem) -> None:
        """Ask about each part of a proposal; the answer is kept as it grows, so that nothing is lost on the way."""
        answer = self._answer(proposal)
        while (choice := self._asking.choose(_CHOICES, Choice.ACCEPT)) is Choice.EDIT:
            self._edit(answer)
        if choice is not Choice.ACCEPT:
            answer[TAKE] = False if choice is Choice.REJECT else LATER
            return
        self._ask_missing(proposal, answer)
        if proposal.sort is ProposalSort.REASON:
            self._reason(proposal, answer)
        self._name_matter(proposal, answer)
        answer[TAKE] = True

    def is_complete(self, proposal: ProposedItem) -> bool:
        """Say whether a proposal can be taken as it was read."""
        is_worded = proposal.sort is not ProposalSort.REASON or bool(_says(proposal, {}))
        return is_worded and not missing_fields(proposal)

    def take(self, proposal: ProposedItem) -> None:
        """Take a proposal as it was read, a reason as a judgement; what it lacks is asked, or it stays a proposal."""
        answer = self._answer(proposal)
        if not self._ask_missing(proposal, answer, may_be_empty=True):
            return
        if proposal.sort is ProposalSort.REASON:
            says = _says(proposal, answer) or self._asking.ask(_SAYS, "", needed)
            answer |= {"kind": answer.get("kind") or proposal.item["kind"], "says": {"de": says}, "premise": "none"}
        self._name_matter(proposal, answer)
        answer[TAKE] = True

    def leave_out(self, proposal: ProposedItem) -> None:
        """Set a proposal aside."""
        self._answer(proposal)[TAKE] = False

    def put_off(self, proposals: Sequence[ProposedItem]) -> None:
        """Let reasons that were taken wait until it is said what would check them."""
        for proposal in proposals:
            self._answer(proposal)[TAKE] = LATER

    def check(self, proposal: ProposedItem) -> None:
        """Ask what would check a reason that was taken as read."""
        answer = self._answer(proposal)
        self._premises.ask(answer, self.taken(), str(proposal.item.get("quote") or _says(proposal, answer)))
        answer[TAKE] = True

    def about(self, proposal: ProposedItem) -> str:
        """Return what a decision on the paper's subject is about, in the person's words; else nothing."""
        return word(self._head, "option") if self._is_about_the_matter(proposal) else ""

    def need_a_decision(self) -> None:
        """Let the person write a decision in where none was taken."""
        if self.taken():
            return
        self._asking.say(f"\n{_NONE_TAKEN.in_language(self._language)}")
        answer: Section = {}
        self.items.setdefault("decisions", {})[_WRITTEN_IN[self._language]] = answer
        document = next(iter(self._start.case.documents.values()), None)
        on = document.on.written if document and document.on else ""
        defaults = {"by": word(self._head, "authority"), "on": on, "outcome": "", "about": word(self._head, "option")}
        for field, default in defaults.items():
            value = self._asking.ask(self._label(field), default, of_field(field, self._language))
            answer[field] = {"de": value} if field == "about" else value

    def taken(self) -> tuple[str, ...]:
        """Return the decisions taken or written in."""
        decisions = self.items.get("decisions", {})
        taken = {name: answer for name, answer in decisions.items() if answer.get(TAKE, True) is True}
        return tuple(word(answer, "id") or name for name, answer in taken.items())

    def _answer(self, proposal: ProposedItem) -> Section:
        return self.items[proposal.sort.section][str(proposal.item.get("id", proposal.id))]

    def _ask_missing(self, proposal: ProposedItem, answer: Section, *, may_be_empty: bool = False) -> bool:
        """Ask for the fields that the case needs; return whether all of them are there now."""
        for field in missing_fields(proposal, answer):
            default = word(self._head, "option") if field == "about" else ""
            label, check = self._label(field), of_field(field, self._language)
            if may_be_empty and not default:
                label, check = Text(de=label.de + _EMPTY.de, en=label.en + _EMPTY.en), if_any(check)
            value = self._asking.ask(label, default, check)
            if not value:
                return False
            answer[field] = {"de": value} if field in _TEXTS else value
        return True

    def _name_matter(self, proposal: ProposedItem, answer: Section) -> None:
        if self._is_about_the_matter(proposal):
            answer.setdefault("about", {"de": word(self._head, "option")})

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
        says = _says(proposal, answer)
        answer["says"] = {"de": self._asking.ask(_SAYS, says, needed)}
        self._premises.ask(answer, self.taken(), str(proposal.item.get("quote") or says))

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

    def _label(self, field: str) -> Text:
        """Return what a field is called, with the words it may hold."""
        label, words = FIELDS[field], {key: said_words(field, key) for key in ("de", "en")}
        told = {key: f": {', '.join(listed)}" if listed else "" for key, listed in words.items()}
        return Text(de=label.de.partition(" (")[0] + told["de"], en=label.en.partition(" (")[0] + told["en"])


def _says(proposal: ProposedItem, answer: Section) -> str:
    return word(as_section(answer.get("says") or proposal.item.get("says")), "de")
