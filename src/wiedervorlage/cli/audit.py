"""``wv audit verify``: is the desk's record of changes whole and untouched?"""

from __future__ import annotations

import argparse
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Final

from wiedervorlage.cli.serve import WebMissingError
from wiedervorlage.foundation.errors import WiedervorlageError
from wiedervorlage.foundation.text import Text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wiedervorlage.cli.usage import CommandParser


class AuditError(WiedervorlageError):
    """The record cannot be read."""


HELP: Final[Mapping[str, Text]] = {
    "what": Text(
        de="jedes Ereignis lesen, seine Prüfsumme und seine Verkettung prüfen",
        en="read every event, check its hash and its link",
    ),
    "--data": Text(de="wo die Daten liegen", en="where the data is kept"),
    "--expect": Text(
        de="ein Ereignis, wie es anderswo notiert wurde: findet eine Kette, die gekürzt oder neu geschrieben wurde",
        en="an event as it was written down elsewhere: finds a chain that was cut off or written anew",
    ),
}
"""What the arguments are for."""


def configure(parser: CommandParser) -> None:
    """Declare the arguments."""
    parser.add_argument("what", choices=["verify"], metavar="verify")
    parser.add_argument("--data", type=Path, default=Path("wiedervorlage-data"), metavar="DIR")
    parser.add_argument(
        "--expect",
        type=_expected,
        metavar="NUMBER:HASH",
    )


def run(arguments: argparse.Namespace) -> int:
    """Verify, print the count, and return 1 where the chain breaks.

    Raises:
        AuditError: there is no desk.
        WebMissingError: the extra ``web`` is not installed.
    """
    if find_spec("django") is None:
        raise WebMissingError("the desk needs the extra 'web': pip install 'wiedervorlage[web]'")
    console = import_module("wiedervorlage_web.console")
    try:
        found = console.checked_chain(arguments.data.absolute(), arguments.expect)
    except console.NoDeskError as error:
        raise AuditError(str(error)) from error
    if found.broken_at is not None:
        print(f"the chain breaks at event {found.broken_at}: {found.because}")
        return 1
    print(f"{found.events} events, the chain holds; last: {found.events}:{found.head}")
    return 0


def _expected(text: str) -> tuple[int, str]:
    number, _, digest = text.partition(":")
    if not number.isdigit() or len(digest) != 64:
        raise argparse.ArgumentTypeError("expected NUMBER:HASH, the hash with 64 digits")
    return int(number), digest
