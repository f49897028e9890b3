"""The command line: parse, call, print. One module per command, loaded only when it is called.

Exit codes: 0 fine (doubts included), 1 errors found (or due, where ``--exit-code`` asks for it), 2 usage,
3 failure.
"""

from __future__ import annotations

import os
import sys
from difflib import get_close_matches
from importlib import import_module
from typing import TYPE_CHECKING, Final, NamedTuple, Protocol, cast

from wiedervorlage import __version__
from wiedervorlage.adapters.one_thread import reckon_on_one_thread
from wiedervorlage.cli.usage import CommandParser, language_of
from wiedervorlage.foundation.errors import WiedervorlageError, error_said
from wiedervorlage.foundation.text import Text

if TYPE_CHECKING:
    import argparse
    from collections.abc import Mapping, Sequence

    from wiedervorlage.foundation.text import Language


class Command(NamedTuple):
    """A command as the overview lists it; its module is imported only when it runs."""

    module: str
    summary: Text


_INTERRUPTED: Final = 130
"""The exit code of a program that Ctrl-C ended, as shells have it."""
COMMANDS: Final[dict[str, Command]] = {
    "demo": Command(
        "demo",
        Text(de="die ganze Strecke am mitgelieferten echten Vorgang", en="run the whole way on the packaged real case"),
    ),
    "new": Command(
        "new",
        Text(
            de="aus einem Schreiben einen Vorgang anlegen, Frage für Frage",
            en="make a case from a letter, by questions",
        ),
    ),
    "read": Command("read", Text(de="Schreiben und Ratsunterlagen lesen", en="read letters and council papers")),
    "confirm": Command(
        "confirm",
        Text(
            de="annehmen, ändern oder verwerfen, was gelesen wurde",
            en="accept, edit or reject what papers were read to say",
        ),
    ),
    "check": Command(
        "check", Text(de="einen Vorgangsordner Zeile für Zeile prüfen", en="check a case folder like a linter")
    ),
    "recheck": Command(
        "recheck",
        Text(
            de="die Gründe im Zeitverlauf und die Tage mit Anlass zu neuer Prüfung",
            en="the states of the reasons over time, and the days with cause to look again",
        ),
    ),
    "explain": Command(
        "explain",
        Text(
            de="ein Grund: seine Annahme in Worten, Zahlen, Quellen",
            en="one reason: its premise in words, figures, sources",
        ),
    ),
    "examine": Command(
        "examine",
        Text(
            de="die Varianten neu prüfen, und was sich ändern müsste",
            en="examine the options anew, and what would have to change",
        ),
    ),
    "write": Command(
        "write",
        Text(
            de="Antwortschreiben oder Sitzungsvorlage schreiben: PDF, DOCX, HTML",
            en="write the reply letter or the council paper: PDF, DOCX, HTML",
        ),
    ),
    "backtest": Command(
        "backtest",
        Text(
            de="frühere Vorgänge an dem prüfen, was wirklich entschieden wurde",
            en="recheck past cases against what was really decided",
        ),
    ),
    "evidence": Command(
        "evidence",
        Text(
            de="amtliche Statistik einlesen, zeigen, abfragen, ausgeben",
            en="import, show, query and export official statistics",
        ),
    ),
    "rules": Command(
        "rules",
        Text(
            de="Förderregeln an einem Tag: show, diff, fund, timeline, check",
            en="funding rules on a day: show, diff, fund, timeline, check",
        ),
    ),
    "need": Command("need", Text(de="ein zusammengesetzter Index des Bedarfs", en="a composite index of need")),
    "allocate": Command(
        "allocate", Text(de="Stellen oder Geld nach einer Regel verteilen", en="divide posts or money by rule")
    ),
    "compare": Command(
        "compare",
        Text(
            de="eine Verteilung gegen eine andere: wer gewinnt, wer verliert",
            en="one division against another: who gains, who loses",
        ),
    ),
    "serve": Command(
        "serve",
        Text(de="der Schreibtisch im Browser, auf diesem Rechner", en="the desk in the browser, on this machine"),
    ),
    "audit": Command(
        "audit",
        Text(de="die Aufzeichnung der Änderungen am Schreibtisch prüfen", en="verify the desk's record of changes"),
    ),
}


class CommandModule(Protocol):
    """What the module of a command offers."""

    HELP: Mapping[str, Text]

    def configure(self, parser: CommandParser) -> None:
        """Declare the arguments."""

    def run(self, arguments: argparse.Namespace) -> int:
        """Do the work and return the exit code."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code; who reads the output may go away before its end."""
    try:
        code = _main(argv)
        sys.stdout.flush()
    except BrokenPipeError:
        _let_go_of_output()
        return 0
    return code


def _let_go_of_output() -> None:
    """Lead what is still to be printed to nowhere, so that no second error comes when the program ends."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())


def _main(argv: Sequence[str] | None) -> int:
    reckon_on_one_thread()
    arguments = list(sys.argv[1:] if argv is None else argv)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    language = language_of(arguments, os.environ.get("WV_LANG", ""))
    arguments = _language_last(arguments, language)
    if not arguments or arguments[0] in {"-h", "--help"}:
        print(overview(language))
        return 0
    if arguments[0] == "--version":
        print(f"wiedervorlage {__version__}")
        return 0
    if arguments[0] not in COMMANDS:
        print(f"{_unknown(arguments[0], language)}\n\n{overview(language)}", file=sys.stderr)
        return 2
    module, parser = parser_of(arguments[0], language)
    try:
        return module.run(parser.read(arguments[1:]))
    except WiedervorlageError as error:
        print(f"wv {arguments[0]}: {error_said(error, language)}", file=sys.stderr)
        return 3
    except KeyboardInterrupt:
        print(file=sys.stderr)
        return _INTERRUPTED


def parser_of(name: str, language: Language, width: int | None = None) -> tuple[CommandModule, CommandParser]:
    """Return the module of a command, and what reads its arguments and tells its help (``width`` columns wide)."""
    command = COMMANDS[name]
    module = cast("CommandModule", import_module(f"wiedervorlage.cli.{command.module}"))
    parser = CommandParser(
        prog=f"wv {name}",
        description=command.summary.in_language(language),
        texts=module.HELP,
        language=language,
        width=width,
    )
    module.configure(parser)
    if not parser.verbs:
        parser.ensure_language()
    return module, parser


def _language_last(arguments: list[str], language: Language) -> list[str]:
    """Put ``--lang`` behind everything: a verb takes it, and it may be typed anywhere; what is no language stays."""
    rest, asked, at = [], False, 0
    while at < len(arguments):
        if arguments[at] == "--lang" and arguments[at + 1 : at + 2] in (["de"], ["en"]):
            asked, at = True, at + 1
        elif arguments[at] in {"--lang=de", "--lang=en"}:
            asked = True
        else:
            rest.append(arguments[at])
        at += 1
    return [*rest, "--lang", language] if asked and rest else rest


_OVERVIEW: Final = Text(
    de="""wv – Wiedervorlage: bringt eine Entscheidung zurück auf den Schreibtisch, wenn ihre Gründe nicht mehr tragen

Aufruf: wv BEFEHL [OPTIONEN]        (wv BEFEHL --help erklärt einen; --lang en spricht Englisch)

{commands}

Ausgang: 0 gut, 1 Fehler gefunden, 2 falscher Aufruf, 3 gescheitert""",
    en="""wv – Wiedervorlage: brings a decision back to the desk when its reasons no longer hold

usage: wv COMMAND [OPTIONS]        (wv COMMAND --help explains one; --lang de speaks German)

{commands}

exit codes: 0 fine, 1 errors found, 2 usage, 3 failure""",
)


def overview(language: Language = "de") -> str:
    """Return the list of commands as ``wv --help`` prints it."""
    width = max(len(name) for name in COMMANDS)
    lines = [f"  {name:<{width}}  {command.summary.in_language(language)}" for name, command in COMMANDS.items()]
    return _OVERVIEW.in_language(language).format(commands="\n".join(lines))


def _unknown(word: str, language: Language) -> str:
    """Say that there is no such command, and which was perhaps meant."""
    close = get_close_matches(word, COMMANDS, n=1)
    if language == "de":
        return f"wv: den Befehl „{word}“ gibt es nicht" + (f"; vielleicht „{close[0]}“?" if close else "")
    return f"wv: unknown command {word!r}" + (f"; did you mean {close[0]!r}?" if close else "")
