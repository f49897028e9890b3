"""``wv examine CASE``: the options on a day, the verdict of each, and what would have to change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wiedervorlage import __version__
from wiedervorlage.cli.opening import add_case_arguments, day_argument, open_folder, print_errors
from wiedervorlage.examination.document import examination_document
from wiedervorlage.examination.examine import examine
from wiedervorlage.examination.summary import summarise_examination
from wiedervorlage.recheck.document import write_document
from wiedervorlage.recheck.run import last_day

if TYPE_CHECKING:
    import argparse


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    add_case_arguments(parser)
    parser.add_argument("--on", type=day_argument, metavar="DAY", help="the day (default: the last dated item)")


def run(arguments: argparse.Namespace) -> int:
    """Examine and print; exit code 1 where the case has errors."""
    folder, opened, programmes = open_folder(arguments.case)
    if opened.case is None or not opened.is_usable:
        print_errors(opened, folder, arguments.lang)
        return 1
    day = arguments.on or last_day(opened.case)
    result = examine(opened.case, programmes, day, folder.hashes)
    if arguments.json:
        print(write_document(examination_document(result, __version__)), end="")
    else:
        print(summarise_examination(result, arguments.lang))
    return 0
