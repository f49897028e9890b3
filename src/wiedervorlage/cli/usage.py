"""Wrong use of a command in the language of its output: what argparse says, in German where that is asked for."""

from __future__ import annotations

import argparse
import re
import sys
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NoReturn

from wiedervorlage.foundation.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

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


class CommandParser(argparse.ArgumentParser):
    """Reads the arguments of a command; what is wrong with them it says in the language of the output."""

    language: Language = "de"

    def read(self, arguments: Sequence[str]) -> argparse.Namespace:
        """Read arguments; the language is known even where the others are wrong."""
        self.language = language_of(arguments)
        if any(action.nargs == argparse.ZERO_OR_MORE and not action.option_strings for action in self._actions):
            return self.parse_intermixed_args(arguments)  # else what stands behind an option counts for nothing
        return self.parse_args(arguments)

    def error(self, message: str) -> NoReturn:
        """Say what is wrong and end with the exit code of wrong use."""
        self.print_usage(sys.stderr)
        self.exit(_USAGE, f"{self.prog}: {_ERROR.in_language(self.language)}: {_said(message, self.language)}\n")


def language_of(arguments: Sequence[str]) -> Language:
    """Return the language that ``--lang`` asks for, German where nothing does."""
    asked = "--lang=en" in arguments or ("--lang", "en") in pairwise(arguments)
    return "en" if asked else "de"


def _said(message: str, language: Language) -> str:
    if language == "de":
        for pattern, german in _GERMAN:
            if pattern.fullmatch(message):
                return pattern.sub(german, message)
    return message
