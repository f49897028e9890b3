"""The references of a paper in the places where they stand: head, subject, body, postscript and enclosures."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from wiedervorlage.intake.head.zones.zones import Paper, Zone
from wiedervorlage.intake.reading import Field
from wiedervorlage.intake.references.later_days import days_told_later
from wiedervorlage.intake.references.places import lines_of_reference, postscripts, sentences_of
from wiedervorlage.intake.references.references import find_references
from wiedervorlage.intake.text.clean_text import join_lines

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from wiedervorlage.intake.reading import Quote
    from wiedervorlage.intake.references.reference import Reference
    from wiedervorlage.intake.text.clean_text import CleanText
    from wiedervorlage.intake.text.paragraphs import Paragraph


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """A reference in the clean text in which it was found; ``start`` is where its sentence begins."""

    reference: Reference
    text: CleanText
    start: int

    def field(self, name: str, value: str) -> Field:
        """Return a field of it."""
        quote = self.quote()
        reference = self.reference
        return Field(name=name, value=value, raw=quote.text, span=quote.pieces[0], rule=reference.kind, confidence=0.8)

    def before(self) -> str:
        """Return what stands before it in its paragraph."""
        return self.text.text[: self.start + self.reference.span.start]

    def quote(self) -> Quote:
        """Return its words."""
        return self.text.quote(self.start + self.reference.span.start, self.start + self.reference.span.end)


def placed_references(paper: Paper, body: Sequence[Paragraph], anchor: date | None) -> Iterator[Placed]:
    """Yield all references of head, subject and body, and the letters with a day among the enclosures."""
    for text in lines_of_reference(paper):
        for reference in find_references(text.text, anchor=anchor):
            if reference.kind != "case number":
                yield Placed(reference=reference, text=text, start=0)
    before = ""
    for text, start, end in sentences_of(paper, body):
        sentence = text.text[start:end]
        for reference in find_references(sentence, anchor=anchor):
            yield Placed(reference=reference, text=text, start=start)
        for reference in days_told_later(before, sentence, anchor=anchor):
            yield Placed(reference=reference, text=text, start=start)
        before = sentence
    for text in postscripts(paper):
        for reference in find_references(text.text, anchor=anchor):
            yield Placed(reference=reference, text=text, start=0)
    for block in paper.of(Zone.ENCLOSURES):
        text = join_lines(block.lines)
        for reference in find_references(text.text, anchor=anchor):
            if reference.kind == "letter" and reference.date:
                yield Placed(reference=reference, text=text, start=0)
