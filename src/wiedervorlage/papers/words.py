"""The running text of a paper: words in one or both languages, emphasis, links, footnotes.

A paper is written once and holds both language layers. What has no language (a name, a reference) is a
plain ``str``; what has one is a ``Text``. Each renderer asks for the language of the paper and gets a
``str``; no renderer ever sees markup, so no text can turn into markup.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from wiedervorlage.foundation.text import Text

if TYPE_CHECKING:
    from wiedervorlage.foundation.text import Language

type_of_words = (str, Text)
"""For ``isinstance``: what counts as ``Words``."""

Words = str | Text
Weight = Literal["plain", "strong", "emphasis"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """A stretch of text of one weight."""

    words: Words
    weight: Weight = "plain"


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A stretch of text that leads somewhere; ``target`` is an ``https:``, ``http:`` or ``mailto:`` address."""

    words: Words
    target: str

    def __post_init__(self) -> None:
        """Refuse any other kind of target: a link of a paper must not run anything."""
        if not self.target.startswith(("https://", "http://", "mailto:")):
            raise ValueError(f"no address to link to: {self.target!r}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A footnote at this place: as a rule the source of the figure before it."""

    runs: tuple[Run | Link, ...]


Inline = Run | Link | Note
Runs = tuple[Inline, ...]


def say(words: Words, language: Language) -> str:
    """Return ``words`` in ``language``."""
    return words if isinstance(words, str) else words.in_language(language)


def runs(*parts: Words | Inline) -> Runs:
    """Put a running text together; bare words become plain runs.

    Example:
        >>> runs("Die Zahl stieg", note("Statistik"), ".")[0].words
        'Die Zahl stieg'
    """
    return tuple(Run(words=part) if isinstance(part, type_of_words) else part for part in parts)


def strong(words: Words) -> Run:
    """Return a run in bold."""
    return Run(words=words, weight="strong")


def emphasis(words: Words) -> Run:
    """Return a run in italics."""
    return Run(words=words, weight="emphasis")


def note(*parts: Words | Run | Link) -> Note:
    """Return a footnote with ``parts`` as its text."""
    return Note(runs=tuple(Run(words=part) if isinstance(part, type_of_words) else part for part in parts))


def plain(inlines: Runs, language: Language) -> str:
    """Return the text of ``inlines`` without its footnotes."""
    return "".join(say(part.words, language) for part in inlines if not isinstance(part, Note))


def notes_of(inlines: Runs) -> tuple[Note, ...]:
    """Return the footnotes of ``inlines``, in order."""
    return tuple(part for part in inlines if isinstance(part, Note))
