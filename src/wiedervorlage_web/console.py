"""What the command line asks of the desk's data."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from wiedervorlage_web.records.events import ChainCheck


class NoDeskError(Exception):
    """There is no desk's database where one was looked for."""


def checked_chain(data: Path, expected: tuple[int, str] | None) -> ChainCheck:
    """Verify the record of changes of the desk in ``data`` (or under ``DATABASE_URL``).

    Args:
        data: the folder that ``wv serve --data`` or ``WIEDERVORLAGE_DATA`` names.
        expected: number and hash of an event as somebody wrote it down; None: nobody did.

    Raises:
        NoDeskError: there is none.
    """
    if not os.environ.get("DATABASE_URL") and not (data / "wiedervorlage.sqlite3").is_file():
        raise NoDeskError(f"no desk in {data}: name its folder with --data, or set DATABASE_URL")
    os.environ["WIEDERVORLAGE_DATA"] = str(data)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "wiedervorlage_web.settings")
    import django  # noqa: PLC0415 - Django reads its settings when it is set up, not before

    django.setup()
    from wiedervorlage_web.records.events import verify_chain  # noqa: PLC0415 - as above

    return verify_chain(expected)
