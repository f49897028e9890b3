"""Questions at a terminal: each answer is checked where it is given, with a way back and a way to stop.

A step back runs the questions again from the first, with what was answered before it, unseen. So the questions
stay a plain sequence, and no answer needs to be undone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeVar

from wiedervorlage.cli.choices import Choice, chosen, not_a_choice, shown
from wiedervorlage.foundation.errors import SaidError, WiedervorlageError
from wiedervorlage.foundation.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from wiedervorlage.foundation.text import Language

_Answers = TypeVar("_Answers")
HOW: Final = Text(
    de="Enter nimmt, was in Klammern steht.  <  geht eine Frage zurück.  Strg-D (oder „aufhören“) hört auf; "
    "die Antworten werden gesichert.",
    en="Enter takes what stands in brackets.  <  goes back one question.  Ctrl-D (or 'quit') stops; "
    "the answers are kept.",
)
_FIRST: Final = Text(de="Das ist die erste Frage.", en="This is the first question.")
_CONTROLS: Final = {
    Choice.BACK: frozenset({"<", "zurück", "zurueck", "back"}),
    Choice.QUIT: frozenset({"aufhören", "aufhoeren", "quit"}),
}
"""What is a way back or an end wherever it is typed; the single letters are so only where choices are offered."""


class AnswerError(SaidError):
    """An answer that cannot stand; the person is told why, and asked again."""


class StoppedError(WiedervorlageError):
    """The person stopped: the end of input, Ctrl-C, or the word for it."""


class _StepBackError(Exception):
    """The person goes back one question."""


def as_typed(typed: str) -> str:
    """Take any answer."""
    return typed


class Asking:
    """Asks at a terminal and remembers what was answered."""

    def __init__(self, language: Language, read: Callable[[str], str], show: Callable[[str], None] = print) -> None:
        self.language: Language = language
        self._read = read
        self._show = show
        self._given: list[str] = []
        self._place = 0
        self._unseen: list[str] = []

    def run(self, questions: Callable[[], _Answers]) -> _Answers:
        """Return what a sequence of questions comes to.

        Raises:
            StoppedError: the person stopped.
        """
        while True:
            self._place = 0
            try:
                return questions()
            except _StepBackError:
                self._given.pop()

    def say(self, text: str, *, begins: bool = False) -> None:
        """Show a text; while earlier answers are taken again it waits until a question is asked anew.

        ``begins`` says that another matter begins: what waited of the one before need not be seen again.
        """
        if begins:
            self._unseen.clear()
        if self._place < len(self._given):
            self._unseen.append(text)
        else:
            self._show(text)

    def ask(
        self, question: Text, default: str = "", check: Callable[[str], str] = as_typed, *, shown_default: str = ""
    ) -> str:
        """Ask until an answer can stand, and return it as ``check`` makes it; an empty answer takes the default.

        Raises:
            StoppedError: the person stopped.
        """
        bracket = f" [{shown_default or default}]" if default else ""
        return self._answer(f"{question.in_language(self.language)}{bracket} > ", default, check)

    def choose(self, choices: Sequence[Choice], default: Choice) -> Choice:
        """Ask what to do with a proposal.

        Raises:
            StoppedError: the person stopped.
        """
        offered = (*choices, Choice.BACK, Choice.QUIT)

        def check(typed: str) -> str:
            choice = chosen(typed, offered, self.language)
            if choice is None:
                why = not_a_choice(typed, offered, self.language)
                raise AnswerError(Text(de=why))
            return self._controlled(choice)

        prompt = f"{shown(offered, self.language)} [{shown((default,), self.language)[1]}] > "
        return Choice(self._answer(prompt, default.value, check))

    def _answer(self, prompt: str, default: str, check: Callable[[str], str]) -> str:
        if self._place < len(self._given):
            self._place += 1
            return self._given[self._place - 1]
        for text in self._unseen:
            self._show(text)
        self._unseen.clear()
        while True:
            try:
                answer = check(self._typed(prompt) or default)
            except AnswerError as error:
                self._show(f"  {error.said.in_language(self.language)}")
                continue
            self._given.append(answer)
            self._place += 1
            return answer

    def _typed(self, prompt: str) -> str:
        try:
            typed = self._read(prompt).strip()
        except (EOFError, KeyboardInterrupt):
            self._show("")
            raise StoppedError from None
        for choice, words in _CONTROLS.items():
            if typed.casefold() in words:
                self._controlled(choice)
        return typed

    def _controlled(self, choice: Choice) -> Choice:
        """Go back or stop where that was typed; return any other choice.

        Raises:
            StoppedError: the person stopped.
        """
        if choice is Choice.QUIT:
            raise StoppedError
        if choice is Choice.BACK:
            if self._given:
                raise _StepBackError
            raise AnswerError(_FIRST)
        return choice
