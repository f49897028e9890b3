"""``wv recheck CASE``: the reasons over time, and the days on which there was cause to look again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wiedervorlage import __version__
from wiedervorlage.cli.opening import add_case_arguments, day_argument, open_folder, print_errors
from wiedervorlage.foundation.text import Text
from wiedervorlage.recheck.document import recheck_document, write_document
from wiedervorlage.recheck.run import Question, recheck
from wiedervorlage.recheck.summary import summarise

if TYPE_CHECKING:
    import argparse
    from collections.abc import Mapping

    from wiedervorlage.cli.usage import CommandParser


_NOTHING_LATER: Final = Text(
    de="Nach dem Tag der Entscheidung steht nichts in den Akten. Neuere Zahlen gehören in evidence/figures.csv; "
    "--until TAG sieht auch ohne sie weiter.",
    en="Nothing later than the day of the decision is on file. Newer figures go into evidence/figures.csv; "
    "--until DAY looks further without them, too.",
)
HELP: Final[Mapping[str, Text]] = {
    "--decision": Text(
        de="voreingestellt: die früheste schriftliche Ablehnung", en="default: the earliest refusal in writing"
    ),
    "--on": Text(de="der Stand der Gründe an einem Tag", en="the states on one day"),
    "--since": Text(
        de="erster Tag (voreingestellt: der Tag der Entscheidung)", en="first day (default: of the decision)"
    ),
    "--until": Text(
        de="letzter Tag (voreingestellt: der des Letzten, was in den Akten steht)",
        en="last day (default: of the last thing on file)",
    ),
    "--known-on": Text(de="mit dem Wissen dieses Tages", en="with the knowledge of this day"),
    "--known-to": Text(
        de="wer es wissen konnte: public (die Öffentlichkeit) oder eine Stelle; darf mehrmals stehen",
        en="who could know it: public, or a body; may be repeated",
    ),
    "--exit-code": Text(de="mit 1 enden, wo Anlass zu neuer Prüfung besteht", en="exit with 1 where a new look is due"),
}
"""What the arguments are for."""


def configure(parser: CommandParser) -> None:
    """Declare the arguments."""
    add_case_arguments(parser)
    parser.add_argument("--decision", default="", metavar="ID")
    parser.add_argument("--on", type=day_argument, metavar="DAY")
    parser.add_argument("--since", type=day_argument, metavar="DAY")
    parser.add_argument("--until", type=day_argument, metavar="DAY")
    parser.add_argument("--known-on", type=day_argument, metavar="DAY")
    parser.add_argument("--known-to", action="append", metavar="public|BODY")
    parser.add_argument("--exit-code", action="store_true")


def run(arguments: argparse.Namespace) -> int:
    """Recheck and print; exit code 1 where the case has errors, or is due and that was asked for."""
    folder, opened, programmes = open_folder(arguments.case)
    if opened.case is None or not opened.is_usable:
        print_errors(opened, folder, arguments.lang)
        return 1
    question = Question(
        decision=arguments.decision,
        since=arguments.since,
        until=arguments.on or arguments.until,
        known_on=arguments.known_on,
        known_to=tuple(arguments.known_to or ()),
    )
    result = recheck(opened.case, programmes, question, folder.hashes)
    if arguments.json:
        print(write_document(recheck_document(result, __version__)), end="")
    else:
        print(summarise(result, arguments.lang))
        if result.until == result.decision.day and question.until is None:
            print(f"\n{_NOTHING_LATER.in_language(arguments.lang)}")
    is_due = any(item.day is not None and not item.closed_by for item in result.due)
    return int(is_due and arguments.exit_code)
