"""Text in the two languages of the house: German first, English second."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Language = Literal["de", "en"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """A piece of text in German and English.

    Where only one language was written, the other falls back to it: a missing translation is better
    read in the wrong language than not at all.
    """

    de: str
    en: str = ""

    def __post_init__(self) -> None:
        """Let English fall back to German and the other way round."""
        if not self.en:
            object.__setattr__(self, "en", self.de)
        if not self.de:
            object.__setattr__(self, "de", self.en)

    def in_language(self, language: Language) -> str:
        """Return the text in ``language``."""
        return self.de if language == "de" else self.en
