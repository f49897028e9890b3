"""The questions of ``wv confirm`` at a terminal: one proposal at a time, each answer written at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wiedervorlage.cli.proposal_desk import UsageError, changes_of
from wiedervorlage.cli.proposal_output import show_proposal
from wiedervorlage.foundation.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable

    from wiedervorlage.case.proposals import ProposedItem
    from wiedervorlage.cli.proposal_desk import ProposalDesk
    from wiedervorlage.foundation.text import Language

_HEAD: Final = Text(de="Vorschlag {number} von {count}", en="Proposal {number} of {count}")
_QUESTION: Final = Text(
    de="[a] annehmen  [b] bearbeiten  [v] verwerfen  [s] später  [q] aufhören > ",
    en="[a] accept  [e] edit  [r] reject  [l] later  [q] quit > ",
)
_WORDS: Final = {
    "a": "accept", "b": "edit", "e": "edit", "v": "reject", "r": "reject", "s": "later", "l": "later", "q": "quit",
}  # fmt: skip
_FIELD: Final = Text(de="feld=wert (leer: fertig) > ", en="field=value (empty: done) > ")
_WHY: Final = Text(de="Warum? (leer: ohne Angabe) > ", en="Why? (empty: none given) > ")
_UNKNOWN: Final = Text(de="Bitte einen der Buchstaben eingeben.", en="Please enter one of the letters.")
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
            answer = _WORDS.get(self._ask(f"\n{self._say(_QUESTION)}").strip().lower()[:1], "")
            if answer == "quit":
                return False
            if answer == "later":
                self._later.add(proposal.id)
                return True
            if answer == "accept":
                self._desk.accept([proposal.id])
            elif answer == "reject":
                self._desk.reject([proposal.id], self._ask(self._say(_WHY)).strip())
            elif answer == "edit":
                self._edit(proposal)
            else:
                print(self._say(_UNKNOWN))
                continue
            if self._committed() and answer != "edit":
                return True

    def _edit(self, proposal: ProposedItem) -> None:
        while line := self._ask(self._say(_FIELD)).strip():
            try:
                self._desk.change(proposal.id, changes_of([line]))
            except UsageError as error:
                print(error)

    def _committed(self) -> bool:
        if self._desk.commit():
            self._desk.print_done(self._language)
            return True
        self._desk.print_findings(self._language)
        return False

    def _say(self, text: Text) -> str:
        return text.in_language(self._language)
