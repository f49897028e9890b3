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

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from wiedervorlage.foundation.text import Language


class Command(NamedTuple):
    """A command as the overview lists it; its module is imported only when it runs."""

    module: str
    summary: str


_INTERRUPTED: Final = 130
"""The exit code of a program that Ctrl-C ended, as shells have it."""
COMMANDS: Final[dict[str, Command]] = {
    "demo": Command("demo", "run the whole way on the packaged real case"),
    "new": Command("new", "make a case from a letter, by questions"),
    "read": Command("read", "read letters and council papers"),
    "confirm": Command("confirm", "accept, edit or reject what papers were read to say"),
    "check": Command("check", "check a case folder like a linter"),
    "recheck": Command("recheck", "the states of the reasons over time, and the days with cause to look again"),
    "explain": Command("explain", "one reason: its premise in words, figures, sources"),
    "examine": Command("examine", "examine the options anew, and what would have to change"),
    "write": Command("write", "write the reply letter or the council paper: PDF, DOCX, HTML"),
    "backtest": Command("backtest", "recheck past cases against what was really decided"),
    "evidence": Command("evidence", "import, show, query and export official statistics"),
    "rules": Command("rules", "funding rules on a day: show, diff, fund, timeline, check"),
    "need": Command("need", "a composite index of need"),
    "allocate": Command("allocate", "divide posts or money by rule"),
    "compare": Command("compare", "one division against another: who gains, who loses"),
    "serve": Command("serve", "the desk in the browser, on this machine"),
    "audit": Command("audit", "verify the desk's record of changes"),
}


class CommandModule(Protocol):
    """What the module of a command offers."""

    def configure(self, parser: argparse.ArgumentParser) -> None:
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
    if not arguments or arguments[0] in {"-h", "--help"}:
        print(overview())
        return 0
    if arguments[0] == "--version":
        print(f"wiedervorlage {__version__}")
        return 0
    command = COMMANDS.get(arguments[0])
    if command is None:
        print(
            f"{_unknown(arguments[0], language_of(arguments))}\n\n{overview()}",
            file=sys.stderr,
        )
        return 2
    module = cast("CommandModule", import_module(f"wiedervorlage.cli.{command.module}"))
    parser = CommandParser(prog=f"wv {arguments[0]}", description=command.summary)
    module.configure(parser)
    try:
        return module.run(parser.read(arguments[1:]))
    except WiedervorlageError as error:
        print(f"wv {arguments[0]}: {error_said(error, parser.language)}", file=sys.stderr)
        return 3
    except KeyboardInterrupt:
        print(file=sys.stderr)
        return _INTERRUPTED


def overview() -> str:
    """Return the list of commands as ``wv --help`` prints it."""
    width = max(len(name) for name in COMMANDS)
    lines = [f"  {name:<{width}}  {command.summary}" for name, command in COMMANDS.items()]
    return "\n".join(
        [
            "wv – Wiedervorlage: brings a decision back to the desk when its reasons no longer hold",
            "",
            "usage: wv COMMAND [OPTIONS]        (wv COMMAND --help explains one)",
            "",
            *lines,
            "",
            "exit codes: 0 fine, 1 errors found, 2 usage, 3 failure",
        ]
    )


def _unknown(word: str, language: Language) -> str:
    """Say that there is no such command, and which was perhaps meant."""
    close = get_close_matches(word, COMMANDS, n=1)
    if language == "de":
        return f"wv: den Befehl „{word}“ gibt es nicht" + (f"; vielleicht „{close[0]}“?" if close else "")
    return f"wv: unknown command {word!r}" + (f"; did you mean {close[0]!r}?" if close else "")
