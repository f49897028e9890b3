"""A case folder's files as bytes → the texts and hashes that the library reads.

One function for folders and databases, so that both say the same about the same files.
"""

from __future__ import annotations

import hashlib
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

TEXTS: Final = (".yaml", ".csv", ".txt", ".json", ".md")


def texts_and_hashes(files: Mapping[str, bytes]) -> tuple[dict[str, str], dict[str, str]]:
    """Return the texts among ``files`` and their hashes; what is not UTF-8 is read as ISO 8859-1."""
    texts: dict[str, str] = {}
    hashes: dict[str, str] = {}
    for name, raw in sorted(files.items()):
        if PurePosixPath(name).suffix not in TEXTS:
            continue
        hashes[name] = "sha256:" + hashlib.sha256(raw).hexdigest()
        try:
            texts[name] = raw.decode("utf-8")
        except UnicodeDecodeError:
            texts[name] = raw.decode("latin-1")
    return texts, hashes
