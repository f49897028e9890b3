"""A throw-away PostgreSQL: its own cluster, user and socket, gone afterwards."""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

FAST = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off"
SAFE = ""


def programs() -> Path:
    """Return the folder of the newest server's programs."""
    return max(Path("/usr/lib/postgresql").glob("*/bin"))


@contextmanager
def url(options: str = FAST) -> Iterator[str]:
    """Start a server and return the URL of an empty database; PostgreSQL never runs as root, so root lends a user."""
    folder = Path(tempfile.mkdtemp(prefix="wv-pg-", dir="/tmp"))
    lent: dict[str, str] = {}
    if os.geteuid() == 0:
        user = pwd.getpwnam("postgres")
        os.chown(folder, user.pw_uid, user.pw_gid)
        lent = {"user": "postgres", "group": "postgres"}

    def call(*command: str) -> None:
        subprocess.run(command, cwd=folder, capture_output=True, check=True, **lent)

    data, log = folder / "data", folder / "log"
    call(
        str(programs() / "initdb"),
        "-D",
        str(data),
        "-U",
        "desk",
        "-A",
        "trust",
        "-E",
        "UTF8",
        "--locale=C",
        "--no-sync",
    )
    start = f"-k {folder} -c listen_addresses='' {options}"
    call(str(programs() / "pg_ctl"), "-D", str(data), "-l", str(log), "-w", "-o", start, "start")
    try:
        call(str(programs() / "createdb"), "-h", str(folder), "-U", "desk", "desk")
        yield f"postgresql://desk@/desk?host={folder}"
    finally:
        call(str(programs() / "pg_ctl"), "-D", str(data), "-m", "immediate", "stop")
        shutil.rmtree(folder, ignore_errors=True)
