"""The fonts that ship with the package: Liberation Sans (SIL Open Font License 1.1).

A paper looks alike on every machine because no font of the machine is used.
"""

from __future__ import annotations

from importlib.resources import as_file, files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from contextlib import AbstractContextManager
    from pathlib import Path


def font_folder() -> AbstractContextManager[Path]:
    """Return the folder of the shipped fonts, unpacked for as long as the context is open."""
    return as_file(files("wiedervorlage") / "data" / "fonts")
