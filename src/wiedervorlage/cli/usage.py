"""Wrong use of a command in the language of its output: what argparse says, in German where that is asked for."""

from __future__ import annotations

import argparse
import re
import sys
from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final, NoReturn, TypeVar

from wiedervorlage.cli.help_words import COMMON, OPTIONS, POSITIONALS, USAGE, place_by_name, place_of
from wiedervorlage.foundation.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from wiedervorlage.foundation.text import Language

_GERMAN: Final = (
    (re.compile(r"the following arguments are required: (.+)"), r"Es fehlt: \1"),
    (re.compile(r"unrecognized arguments: (.+)"), r"Unbekannt: \1"),
    (re.compile(r"argument (\S+): expected one argument"), r"\1 braucht eine Angabe dahinter"),
    (re.compile(r"argument (\S+): expected at least one argument"), r"\1 braucht mindestens eine Angabe dahinter"),
    (re.compile(r"argument (\S+): invalid choice: (.+) \(choose from (.+)\)"), r"\1: \2 gibt es nicht; eines von: \3"),
    (re.compile(r"argument (\S+): not allowed with argument (\S+)"), r"\1 geht nicht zusammen mit \2"),
    (re.compile(r"argument (\S+): invalid (?:int|float) value: '(.*)'"), r"\1: „\2“ ist keine Zahl"),
    (re.compile(r"argument (\S+): no day: '(.*)'.*"), r"\1: „\2“ ist kein Tag; etwa 2001-12-31 oder 31.12.2001"),
)
_ERROR: Final = Text(de="Fehler", en="error")
_USAGE: Final = 2
_ActionT = TypeVar("_ActionT", bound=argparse.Action)


class CommandParser(argparse.ArgumentParser):
    """Reads the arguments of a command; its help and what is wrong with a call it says in the language of the output.

    A command declares its arguments without words. What they are for stands in a table of its own (``texts``): by the
    argument (``--on``, ``case``), or by verb and argument (``import --into``) where verbs differ.
    """

    def __init__(
        self,
        *,
        description: str | None = None,
        texts: Mapping[str, Text],
        language: Language = "de",
        verb: str = "",
        width: int | None = None,
        **others: Any,
    ) -> None:
        self.language: Language = language
        self.texts = texts
        self._verb = verb
        self._width = width
        self.verbs: Mapping[str, CommandParser] = {}
        super().__init__(
            description=description,
            formatter_class=partial(_Formatter, language=language, width=width),
            add_help=False,
            **others,
        )
        self._positionals.title = POSITIONALS.in_language(language)
        self._optionals.title = OPTIONS.in_language(language)
        self.add_argument("-h", "--help", action="help", default=argparse.SUPPRESS)

    def add_verbs(self, *names: str) -> Mapping[str, CommandParser]:
        """Declare the verbs of a command, each with its own arguments."""
        verbs = self.add_subparsers(dest="verb", required=True, metavar="|".join(names))
        self.verbs = {
            name: verbs.add_parser(
                name, help=self._said(name), description=self._said(name),
                texts=self.texts, language=self.language, verb=name, width=self._width,
            )
            for name in names
        }  # fmt: skip
        return self.verbs

    def _said(self, name: str) -> str:
        return self.texts[name].in_language(self.language)

    def ensure_language(self) -> None:
        """Let a command that prints next to nothing take ``--lang`` for its help and errors, as all others do."""
        if not any(action.dest == "lang" for action in self._actions):
            self.add_argument("--lang", choices=("de", "en"), default=self.language)

    def text_of(self, action: argparse.Action) -> Text | None:
        """Return what an argument is for, in both languages; None where nothing tells."""
        names = (*(option for option in action.option_strings if option.startswith("--")), action.dest)
        keys = [key for name in names for key in (f"{self._verb} {name}", name)]
        return next((table[key] for table in (self.texts, COMMON) for key in keys if key in table), None)

    def _add_action(self, action: _ActionT) -> _ActionT:
        """Give an argument its words as it is declared, in a group or not."""
        text = self.text_of(action)
        action.help = text.in_language(self.language).replace("%", "%%") if text else action.help
        if action.dest == "lang":
            action.default = self.language
        places = action.metavar
        if places is None and not action.choices and action.nargs != 0:
            places = place_by_name(action.dest)
        if isinstance(places, str):
            action.metavar = place_of(places, self.language)
        elif places is not None:
            action.metavar = tuple(place_of(word, self.language) for word in places)
        return super()._add_action(action)

    def read(self, arguments: Sequence[str]) -> argparse.Namespace:
        """Read arguments."""
        if any(action.nargs == argparse.ZERO_OR_MORE and not action.option_strings for action in self._actions):
            return self.parse_intermixed_args(arguments)  # else what stands behind an option counts for nothing
        return self.parse_args(arguments)

    def error(self, message: str) -> NoReturn:
        """Say what is wrong and end with the exit code of wrong use."""
        self.print_usage(sys.stderr)
        self.exit(_USAGE, f"{self.prog}: {_ERROR.in_language(self.language)}: {_said(message, self.language)}\n")


class _Formatter(argparse.HelpFormatter):
    """Help whose first word is in the language of the output."""

    def __init__(self, prog: str, *, language: Language, width: int | None = None) -> None:
        super().__init__(prog, width=width)
        self._language: Language = language

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[argparse._MutuallyExclusiveGroup],
        prefix: str | None = None,
    ) -> None:
        """Put how a command is called before its help."""
        super().add_usage(usage, actions, groups, USAGE.in_language(self._language) if prefix is None else prefix)


def language_of(arguments: Sequence[str], environment: str = "") -> Language:
    """Return the language that ``--lang`` asks for, else the environment (WV_LANG), else German.

    ``LANG`` is not asked: where it says English or nothing, German offices still write German.
    """
    for said, after in pairwise((*arguments, "")):
        chosen = after if said == "--lang" else said.removeprefix("--lang=") if said.startswith("--lang=") else ""
        if chosen in {"de", "en"}:
            return "en" if chosen == "en" else "de"
    return "en" if environment.casefold().startswith("en") else "de"


def _said(message: str, language: Language) -> str:
    if language == "de":
        for pattern, german in _GERMAN:
            if pattern.fullmatch(message):
                return pattern.sub(german, message)
    return message
