"""The line on a terminal that tells how far a reading has come, once it takes more than a second."""

from __future__ import annotations

import shutil
import sys
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final, TextIO

from wiedervorlage.foundation.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wiedervorlage.adapters.steps import Step
    from wiedervorlage.foundation.text import Language

_AFTER: Final = 1.0
_PAGE: Final = Text(de="{name}: Seite {page} von {pages} wird erkannt", en="{name}: recognising page {page} of {pages}")
_FILE: Final = Text(de="{name} wird gelesen", en="reading {name}")
_SO_LONG: Final = Text(de="{seconds} Sekunden", en="{seconds} seconds")
_ANEW: Final = "\r\x1b[K"
"""To the beginning of the line, and what stood there away."""


class StepLine:
    """One line on standard error (or ``stream``), written anew with each step and gone when the file is read.

    Where that is no terminal there is none.
    """

    def __init__(self, language: Language, stream: TextIO | None = None) -> None:
        self._language: Language = language
        self._stream = stream or sys.stderr
        self._is_shown = self._stream.isatty()
        self._name = ""
        self._step: Step | None = None
        self._began = 0.0
        self._is_there = False

    @contextmanager
    def of(self, name: str) -> Iterator[None]:
        """Tell of one file within the block."""
        self._name, self._step, self._began = name, None, time.monotonic()
        try:
            yield
        finally:
            if self._is_there:
                self._write(_ANEW)
            self._is_there = False

    def tell(self, step: Step | None) -> None:
        """Tell the next step; None tells that the one before it, or the file as a whole, still takes time."""
        self._step = step or self._step
        seconds = time.monotonic() - self._began
        if not self._is_shown or seconds < _AFTER:
            return
        told = _FILE.in_language(self._language).format(name=self._name)
        if self._step is not None:
            shown = {"name": self._step.name, "page": self._step.page, "pages": self._step.pages}
            told = _PAGE.in_language(self._language).format(**shown)
        told = f"{told} … {_SO_LONG.in_language(self._language).format(seconds=round(seconds))}"
        self._write(f"{_ANEW}{told[: shutil.get_terminal_size().columns - 1]}")
        self._is_there = True

    def _write(self, text: str) -> None:
        self._stream.write(text)
        self._stream.flush()
