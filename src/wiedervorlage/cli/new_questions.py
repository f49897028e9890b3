"""The questions of ``wv new`` at a terminal: what was read stands in lists, each taken at one answer; a number opens.

What is opened is asked part by part, each with what the letter says as its default.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wiedervorlage.case.accepting import in_order
from wiedervorlage.case.proposals import ProposalSort
from wiedervorlage.case.values import Section, word
from wiedervorlage.cli.asking import HOW, AnswerError, Asking, as_typed
from wiedervorlage.cli.checked_answers import needed, region
from wiedervorlage.cli.item_questions import ItemQuestions
from wiedervorlage.cli.picking import picked_of, picks
from wiedervorlage.cli.premise_questions import PremiseQuestions
from wiedervorlage.cli.proposal_output import show_proposal
from wiedervorlage.cli.short_lines import UNSURE, listed_lines, short_line
from wiedervorlage.evidence.regions import find_regions, official_names
from wiedervorlage.foundation.text import Text
from wiedervorlage.intake.filing.answer_form import HEAD_QUESTIONS
from wiedervorlage.intake.filing.answers import Answers

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from wiedervorlage.case.proposals import ProposedItem
    from wiedervorlage.case.source_text import Plain
    from wiedervorlage.foundation.text import Language
    from wiedervorlage.intake.filing.starting import Start
    from wiedervorlage.intake.reading import Reading
    from wiedervorlage.rules.programme import Programme

_COUNT: Final = Text(de="{number} von {count}", en="{number} of {count}")
_HEAD: Final = Text(de="Vorgang", en="Case")
_HEAD_LABELS: Final = {
    "title": Text(de="Titel", en="Title"),
    "region": Text(de="Gebiet", en="Region"),
    "authority": Text(de="Stelle, die entschieden hat", en="The body that decided"),
    "option": Text(de="worüber", en="on what"),
}
_BLOCKS: Final = (
    (Text(de="Anträge und Angebote", en="Requests and offers"), (ProposalSort.REQUEST, ProposalSort.OFFER)),
    (Text(de="Entscheidungen", en="Decisions"), (ProposalSort.DECISION,)),
    (Text(de="Gründe", en="Reasons"), (ProposalSort.REASON,)),
    (Text(de="Zusagen", en="Promises"), (ProposalSort.REVIEW,)),
)
"""The lists, in the order of ``in_order``."""
_RIGHT: Final = Text(
    de=": Enter: stimmt so · Nummern (2 3) zum Ändern", en=": Enter: right so · numbers (2 3) to change"
)
_TAKE: Final = Text(
    de=": Enter nimmt alle so · Nummern (2 5) öffnen zum Ändern · -3 lässt weg",
    en=": Enter takes all so · numbers (2 5) open to change · -3 leaves out",
)
_UNSURE: Final = Text(
    de="{mark}: unsicher gelesen; bitte am Schreiben prüfen.",
    en="{mark}: not surely read; please check against the paper.",
)
_STATED: Final = Text(de="Eine Zahl nennt das Schreiben bei: {numbers}.", en="The letter has a figure for: {numbers}.")
_CHECKABLE: Final = Text(
    de="Welche davon sollen sich mit Zahlen oder Regeln nachprüfen lassen? Nummern; Enter: keine, alle sind Wertungen",
    en="Which of them shall be checkable by figures or rules? Numbers; Enter: none, all are judgements",
)


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
        self._premises = PremiseQuestions(self._asking, self._start, self._readings, self._programmes)
        self._items = ItemQuestions(self._asking, self._start, self._head, self._premises)

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
            items=self._items.items,
            measures=self._premises.measures,
            figures=tuple(self._premises.figures),
        )

    def _ask_all(self, given: Section) -> Answers:
        self._begin(given)
        self._asking.say(HOW.in_language(self._language), begins=True)
        self._ask_head()
        proposals = in_order(self._start.case.proposals.values())
        for title, sorts in _BLOCKS:
            if ProposalSort.REASON in sorts:
                self._items.need_a_decision()
            listed = [proposal for proposal in proposals if proposal.sort in sorts]
            if listed:
                self._ask_block(title, listed)
        return self.so_far()

    def _ask_head(self) -> None:
        """Let what the letter says of the case be confirmed at once; ask for the rest, and for what is opened."""
        checks = {"region": region, "title": needed, "authority": needed}
        keys = [key for key in HEAD_QUESTIONS if key not in self._head]
        read = {key: said for key in keys if (said := self._read_of(key, checks.get(key, as_typed)))}
        opened: set[str] = set()
        if read:
            rows = [f"{_HEAD_LABELS[key].in_language(self._language)}: {_named(key, read[key])}" for key in read]
            numbers = range(1, len(read) + 1)
            told = listed_lines(zip(numbers, rows, strict=True))
            self._asking.say(f"\n{_HEAD.in_language(self._language)}\n{told}")
            answer = self._asking.ask(_joined(_HEAD, _RIGHT), "", picks(numbers, may_leave_out=False))
            opened = {[*read][number - 1] for number in picked_of(answer).opened}
            self._head |= {key: said for key, said in read.items() if key not in opened}
        for key in keys:
            if key in opened or key not in read:
                default = read.get(key, "")
                self._head[key] = self._asking.ask(HEAD_QUESTIONS[key], default, checks.get(key, as_typed))

    def _read_of(self, key: str, check: Callable[[str], str]) -> str:
        """Return what the letter says to a question of the head; the region where only one is called as the writer."""
        said = word(self._start.head, key)
        if key == "region" and not said:
            known = find_regions(word(self._start.head, "authority"))
            said = known[0] if len(known) == 1 else ""
        try:
            return check(said) if said else ""
        except AnswerError:
            return ""

    def _ask_block(self, title: Text, proposals: Sequence[ProposedItem]) -> None:
        """Ask about a list: what is left out and taken as shown first, so that it is kept wherever the person stops."""
        numbered = dict(enumerate(proposals, 1))
        told = self._listed(numbered)
        legend = f"\n{_UNSURE.in_language(self._language).format(mark=UNSURE)}" if UNSURE in told else ""
        self._asking.say(f"\n{title.in_language(self._language)}\n{told}{legend}", begins=True)
        picked = picked_of(self._asking.ask(_joined(title, _TAKE), "", picks(numbered)))
        self._items.begin(proposals)
        rest = {number: item for number, item in numbered.items() if number not in picked.left_out}
        for number in picked.left_out:
            self._items.leave_out(numbered[number])
        shown = {number: item for number, item in rest.items() if number not in picked.opened}
        for proposal in shown.values():
            if self._items.is_complete(proposal):
                self._items.take(proposal)
        for number, proposal in rest.items():
            if number in picked.opened:
                count = _COUNT.in_language(self._language).format(number=number, count=len(numbered))
                told = show_proposal(self._start.case, self._start.texts, proposal, self._language)
                self._asking.say(f"\n{count}   {told}\n", begins=True)
                self._items.open(proposal)
            elif not self._items.is_complete(proposal):
                self._asking.say(f"\n{self._listed({number: proposal}, is_whole=True)}", begins=True)
                self._items.take(proposal)
        if shown and proposals[0].sort is ProposalSort.REASON:
            self._ask_checkable(shown, is_seen=len(shown) == len(rest))

    def _ask_checkable(self, shown: Mapping[int, ProposedItem], *, is_seen: bool) -> None:
        """Ask which of the reasons taken as shown are to be checkable, then what would check each of these."""
        if not is_seen:  # others were spoken of since the list was shown
            self._asking.say(f"\n{self._listed(shown)}", begins=True)
        stated = [str(number) for number, proposal in shown.items() if self._stated(proposal)]
        if stated:
            self._asking.say(_STATED.in_language(self._language).format(numbers=", ".join(stated)))
        chosen = picked_of(self._asking.ask(_CHECKABLE, "", picks(shown, may_leave_out=False))).opened
        wanted = {number: shown[number] for number in sorted(chosen)}
        self._items.put_off([*wanted.values()])
        for number, proposal in wanted.items():
            self._asking.say(f"\n{self._listed({number: proposal}, is_whole=True)}", begins=True)
            self._items.check(proposal)

    def _listed(self, numbered: Mapping[int, ProposedItem], *, is_whole: bool = False) -> str:
        return listed_lines((number, self._line(proposal, is_whole=is_whole)) for number, proposal in numbered.items())

    def _line(self, proposal: ProposedItem, *, is_whole: bool) -> str:
        numbers = self._stated(proposal) if proposal.sort is ProposalSort.REASON else ()
        about = self._items.about(proposal)
        return short_line(proposal, self._language, about=about, numbers=numbers, is_whole=is_whole)

    def _stated(self, proposal: ProposedItem) -> tuple[str, ...]:
        return self._premises.stated_numbers(proposal.origin.quote)


def _joined(title: Text, behind: Text) -> Text:
    return Text(de=title.de + behind.de, en=title.en + behind.en)


def _named(key: str, said: str) -> str:
    name = official_names().get(said, "") if key == "region" else ""
    return f"{said} ({name})" if name else said
