"""One reference of a paper: what it points to."""

from __future__ import annotations

import re
from dataclasses import dataclass

from wiedervorlage.intake.reading import Span  # noqa: TC001 - a field of a dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """Something referred to: kind, parts (name, date, from, to, section, of) and its place in the text given."""

    kind: str
    span: Span
    name: str = ""
    date: str = ""
    whose: str = ""
    to: str = ""
    section: str = ""
    of: str = ""
    arrived: bool = False
    """Whether the day is that on which it came in."""

    @property
    def ours(self) -> bool:
        """Say whether it is the writer's own: "mein Schreiben", "unsere Anfrage"."""
        return self.whose.lower().startswith(("mein", "unser"))


def overlap(one: Reference, other: Reference) -> bool:
    """Say whether two references share words of the text."""
    return one.span.start < other.span.end and other.span.start < one.span.end


def author_of(article: str, words: str) -> str:
    """Return who is named behind a noun, in the nominative: "des", "Landratsamts Nord" → "Landratsamt Nord"."""
    return re.sub(r"(?<=[a-zäöü]{3})e?s(?=$| )", "", words, count=1) if article == "des" else words
