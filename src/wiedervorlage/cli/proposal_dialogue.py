"""The questions of ``wv confirm`` at a terminal: one proposal at a time, each answer written at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wiedervorlage.cli.choices import Choice, chosen, not_a_choice, shown
from wiedervorlage.cli.proposal_desk import UsageError, changes_of
from wiedervorlage.cli.proposal_output import show_proposal
from wiedervorlage.foundation.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable

    from wiedervorlage.case.proposals import ProposedItem
    from wiedervorlage.cli.proposal_desk import ProposalDesk
    from wiedervorlage.foundation.text import Language

_HEAD: Final = Text(de="Vorschlag {number} von {count}", en="Proposal {number} of {count}")
_CHOICES: Final = (Choice.ACCEPT, Choice.EDIT, Choice.REJECT, Choice.LATER, Choice.QUIT)
_FIELD: Final = Text(de="feld=wert (leer: fertig) > ", en="field=value (empty: done) > ")
_WHY: Final = Text(de="Warum? (leer: ohne Angabe) > ", en="Why? (empty: none given) > ")
_NOTHING: Final = Text(de="Kein Vorschlag wartet.", en="No proposal waits.")
_LEFT: Final = Text(de="Es warten noch {count}.", en="{count} still wait.")


class Dialogue:
    """Asks until every proposal has its answer or the person stops."""

    def __init__(self, desk: ProposalDesk, language: Language, ask: Callable[[str], str] = input) -> None:
        self._desk = desk
        self._language: Language = language
        self._ask = ask
        self._later: set[str] = set()

    def run(self) -> int:
        """Ask; the exit code is 0, for nothing is wrong with waiting."""
        count = len(self._desk.waiting())
        number = 0
        while (proposal := self._next()) is not None:
            number += 1
            print(f"\n{self._say(_HEAD).format(number=number, count=count)}")
            try:
                if not self._handle(proposal):
                    break
            except (EOFError, KeyboardInterrupt):
                print()
                break
        left = len(self._desk.waiting())
        print(self._say(_LEFT).format(count=left) if left else self._say(_NOTHING))
        return 0

    def _next(self) -> ProposedItem | None:
        return next((item for item in self._desk.waiting() if item.id not in self._later), None)

    def _handle(self, proposal: ProposedItem) -> bool:
        """Ask about one proposal until it is settled; return whether to go on."""
        while True:
            current = self._desk.open_case.proposals[proposal.id]
            print(show_proposal(self._desk.open_case, self._desk.texts, current, self._language))
            answer = self._choice()
            if answer is Choice.QUIT:
                return False
            if answer is Choice.LATER:
                self._later.add(proposal.id)
                return True
            if answer is Choice.ACCEPT:
                self._desk.accept([proposal.id])
            elif answer is Choice.REJECT:
                self._desk.reject([proposal.id], self._ask(self._say(_WHY)).strip())
            else:
                self._edit(proposal)
            if self._committed() and answer is not Choice.EDIT:
                return True

    def _choice(self) -> Choice:
        """Ask what to do, again where what is typed is none of the choices."""
        while True:
            typed = self._ask(f"\n{shown(_CHOICES, self._language)} > ")
            if (choice := chosen(typed, _CHOICES, self._language)) is not None:
                return choice
            print(not_a_choice(typed, _CHOICES, self._language))

    def _edit(self, proposal: ProposedItem) -> None:
        while line := self._ask(self._say(_FIELD)).strip():
            try:
                self._desk.change(proposal.id, changes_of([line]))
            except UsageError as error:
                print(error.said.in_language(self._language))

    def _committed(self) -> bool:
        if self._desk.commit():
            self._desk.print_done(self._language)
            return True
        self._desk.print_findings(self._language)
        return False

    def _say(self, text: Text) -> str:
        return text.in_language(self._language)
