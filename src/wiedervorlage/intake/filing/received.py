"""A file as it came in (*Posteingang*): its name, its hash, and whether it is its own text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

_NO_ID: Final = re.compile(r"[^A-Za-z0-9ÄÖÜäöüß_-]+")
_SUFFIX: Final = re.compile(r"\.[A-Za-z0-9]{1,8}$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Received:
    """A file as it came.

    Attributes:
        name: its name.
        sha256: its hash; of the attachment of a mail that of the attachment.
        is_text: whether the quotes stand in the file itself; otherwise the case holds the text as read beside it.
        within: for an attachment the file, within the case folder, that holds it; empty where it is yet to be filed.
        attachment: what the attachment is called in its mail.
    """

    name: str
    sha256: str
    is_text: bool
    within: str = ""
    attachment: str = ""

    @property
    def stem(self) -> str:
        """Return the name without folder and suffix, as the id of a document may be written."""
        bare = self.name.rsplit("/", 1)[-1].rsplit(".", 1)[0]
        return _NO_ID.sub("-", bare).strip("-_") or "document"

    @property
    def suffix(self) -> str:
        """Return the ending of the name in small letters, with its full stop; empty where there is none."""
        found = _SUFFIX.search(self.name)
        return found.group().lower() if found else ""
