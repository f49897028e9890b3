"""``wv serve``: the desk in the browser, on this machine."""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from wiedervorlage.foundation.errors import WiedervorlageError

if TYPE_CHECKING:
    import argparse


class WebMissingError(WiedervorlageError):
    """The web part is not installed; the message says how to get it."""


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("--host", default="127.0.0.1", help="address to listen on (default: this machine only)")
    parser.add_argument("--port", type=int, default=8000, help="port (default: 8000; 0: any free one)")
    parser.add_argument(
        "--data", type=Path, default=Path("wiedervorlage-data"), metavar="DIR", help="where the data is kept"
    )


def run(arguments: argparse.Namespace) -> int:
    """Prepare the database, print the first logins and the address, serve until interrupted.

    Raises:
        WebMissingError: the extra ``web`` is not installed.
    """
    if find_spec("django") is None:
        raise WebMissingError("the desk needs the extra 'web': pip install 'wiedervorlage[web]'")
    serving = import_module("wiedervorlage_web.serving")
    for login in serving.prepare(arguments.data.absolute()):
        print(f"{login.role:<14} {login.username:<16} {login.password}", flush=True)
    serving.run(arguments.host, arguments.port, lambda address: print(address, flush=True))
    return 0
