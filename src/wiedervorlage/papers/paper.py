"""A paper: blocks in reading order, and what stands on its cover in every format."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime, time
from typing import TYPE_CHECKING, Literal

from wiedervorlage.papers.din5008 import Form
from wiedervorlage.papers.words import Words, say

if TYPE_CHECKING:
    from datetime import date

    from wiedervorlage.foundation.text import Language
    from wiedervorlage.papers.blocks import Block

Layout = Literal["letter", "council", "annex"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How an office wants its papers to look.

    ``accent`` colours the letterhead and rules (``#rrggbb``); text stays black. ``body_size`` is in
    points (9 to 12).
    """

    accent: str = "#1d3d5c"
    body_size: float = 11.0
    fold_marks: bool = True
    hole_mark: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """A document that the system writes (*Schriftstück*), before any format.

    ``marking`` stands on every page (``Entwurf, nicht versandt``). ``running`` heads the pages from the
    second on. ``day`` is the date of the paper: it also stamps the files, so that the same paper always
    gives the same bytes.
    """

    layout: Layout
    title: Words
    day: date
    blocks: tuple[Block, ...]
    language: Language = "de"
    author: Words = ""
    marking: Words = ""
    running: Words = ""
    form: Form = Form.B
    look: Look = Look()

    def in_language(self, language: Language) -> Paper:
        """Return the same paper in the other language layer."""
        return replace(self, language=language)

    def say(self, words: Words) -> str:
        """Return ``words`` in the language of the paper."""
        return say(words, self.language)

    @property
    def stamp(self) -> datetime:
        """Return the moment that file formats want: noon UTC of the paper's day, never the clock's."""
        return datetime.combine(self.day, time(12), tzinfo=UTC)
