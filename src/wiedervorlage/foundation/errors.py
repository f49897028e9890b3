"""The exceptions of the program: what is wrong with a call, never what is wrong with a letter."""

from __future__ import annotations

import errno
from typing import TYPE_CHECKING, Final

from wiedervorlage.foundation.text import Text

if TYPE_CHECKING:
    from wiedervorlage.foundation.text import Language


class WiedervorlageError(Exception):
    """Base of all exceptions raised on purpose by this package."""


class RenderingUnavailableError(WiedervorlageError):
    """A paper cannot be written because an optional part is not installed.

    The message names the extra to install.
    """


class SaidError(WiedervorlageError):
    """An exception whose words a person reads, in both languages; ``said`` has them."""

    def __init__(self, said: Text) -> None:
        super().__init__(said.en)
        self.said = said


def error_said(error: WiedervorlageError, language: Language) -> str:
    """Return what an exception says, in the language where it has words in it."""
    return error.said.in_language(language) if isinstance(error, SaidError) else str(error)


_FILE_PROBLEMS: Final = {
    errno.ENOENT: Text(de="gibt es nicht", en="there is no such file"),
    errno.EISDIR: Text(de="ist ein Ordner, keine Datei", en="is a folder, no file"),
    errno.ENOTDIR: Text(de="ein Teil des Pfades ist kein Ordner", en="a part of the path is no folder"),
    errno.EACCES: Text(de="darf nicht gelesen oder geschrieben werden", en="may not be read or written"),
    errno.EPERM: Text(de="darf nicht gelesen oder geschrieben werden", en="may not be read or written"),
    errno.EROFS: Text(de="liegt auf einem Datenträger ohne Schreibrecht", en="lies where nothing can be written"),
    errno.ENOSPC: Text(de="kein Platz mehr auf dem Datenträger", en="no space left"),
    errno.ENXIO: Text(de="ist keine Datei, sondern Leitung oder Gerät", en="is no file but a pipe or a device"),
    errno.ELOOP: Text(de="verweist im Kreis auf sich selbst", en="refers to itself in a circle"),
    errno.ENAMETOOLONG: Text(de="der Name ist zu lang", en="the name is too long"),
}


def file_problem(error: OSError) -> Text:
    """Return what the system says of a file, in plain words."""
    return _FILE_PROBLEMS.get(error.errno or 0, Text(de=error.strerror or str(error)))
