"""What is said of a file that a parser could not make sense of: which kind of file it should be, in plain words.

What the parser itself said stands behind it: it is English and of no use to an office, but to whoever it asks for help.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, Literal, TypeAlias

from wiedervorlage.adapters.document import failed
from wiedervorlage.foundation.text import Text

if TYPE_CHECKING:
    from wiedervorlage.adapters.document import Document

Kind: TypeAlias = Literal["pdf", "docx", "image", "mail"]

_LONGEST: Final = 120
_OBJECT: Final = re.compile(r" ?<_io\.BytesIO[^>]*>")
"""What parsers that read from memory call a file without a name."""
_OPENED_AS: Final[dict[Kind, Text]] = {
    "pdf": Text(de="als PDF lässt sie sich nicht öffnen", en="it cannot be opened as PDF"),
    "docx": Text(de="als Word-Datei lässt sie sich nicht öffnen", en="it cannot be opened as a Word file"),
    "image": Text(de="als Bild lässt sie sich nicht öffnen", en="it cannot be opened as an image"),
    "mail": Text(de="als E-Mail lässt sie sich nicht öffnen", en="it cannot be opened as a mail"),
}


def damaged(name: str, kind: Kind, error: BaseException | str) -> Document:
    """Return a document without text and the finding that its file is damaged, with what the parser said."""
    said = " ".join(_OBJECT.sub("", str(error)).split())[:_LONGEST]
    if isinstance(error, BaseException):
        said = f"{type(error).__name__}: {said}".rstrip(": ")
    opened = _OPENED_AS[kind]
    return failed(
        name, "INT-023", problem=Text(de=f"{opened.de} (Meldung: {said}).", en=f"{opened.en} (message: {said}).")
    )
