"""``wv recheck CASE``: the reasons over time, and the days on which there was cause to look again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wiedervorlage import __version__
from wiedervorlage.cli.opening import add_case_arguments, day_argument, open_folder, print_errors
from wiedervorlage.recheck.document import recheck_document, write_document
from wiedervorlage.recheck.run import Question, recheck
from wiedervorlage.recheck.summary import summarise

if TYPE_CHECKING:
    import argparse


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    add_case_arguments(parser)
    parser.add_argument("--decision", default="", metavar="ID", help="default: the earliest refusal in writing")
    parser.add_argument("--on", type=day_argument, metavar="DAY", help="the states on one day")
    parser.add_argument("--since", type=day_argument, metavar="DAY", help="first day (default: of the decision)")
    parser.add_argument(
        "--until", type=day_argument, metavar="DAY", help="last day (default: of the last thing on file)"
    )
    parser.add_argument("--known-on", type=day_argument, metavar="DAY", help="with the knowledge of this day")
    parser.add_argument("--known-to", action="append", metavar="public|BODY", help="view; may be repeated")
    parser.add_argument("--exit-code", action="store_true", help="exit with 1 where a new look is due")


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
    is_due = any(item.day is not None and not item.closed_by for item in result.due)
    return int(is_due and arguments.exit_code)
