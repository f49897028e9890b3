"""``wv serve``: the desk in the browser, on this machine."""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Final

from wiedervorlage.foundation.errors import WiedervorlageError
from wiedervorlage.foundation.text import Text

if TYPE_CHECKING:
    import argparse
    from collections.abc import Mapping

    from wiedervorlage.cli.usage import CommandParser


class WebMissingError(WiedervorlageError):
    """The web part is not installed; the message says how to get it."""


HELP: Final[Mapping[str, Text]] = {
    "--host": Text(
        de="Adresse, unter der er antwortet (voreingestellt: nur dieser Rechner)",
        en="address to listen on (default: this machine only)",
    ),
    "--port": Text(de="Port (voreingestellt: 8000; 0: ein freier)", en="port (default: 8000; 0: any free one)"),
    "--data": Text(de="wo die Daten liegen", en="where the data is kept"),
}
"""What the arguments are for."""


def configure(parser: CommandParser) -> None:
    """Declare the arguments."""
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=8000)
    parser.add_argument("--data", type=Path, default=Path("wiedervorlage-data"), metavar="DIR")


def run(arguments: argparse.Namespace) -> int:
    """Prepare the database, print the first logins and the address, serve until interrupted.

    Raises:
        WebMissingError: the extra ``web`` is not installed.
    """
    if find_spec("django") is None:
        raise WebMissingError("the desk needs the extra 'web': pip install 'wiedervorlage[web]'")
    serving = import_module("wiedervorlage_web.serving")
    for login in serving.prepare(arguments.data.absolute()):
        role = serving.role_name(login.role, arguments.lang)
        print(f"{role:<16} {login.username:<16} {login.password}", flush=True)
    serving.run(arguments.host, arguments.port, lambda address: print(address, flush=True))
    return 0
