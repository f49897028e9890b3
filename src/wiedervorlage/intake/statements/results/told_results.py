"""Where a paper tells what came of a vote: in words of its own, or in figures alone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.lexicon.results import LABELLED, only_counts, result_in
from wiedervorlage.intake.text.quoting import quote_of
from wiedervorlage.intake.text.sentences import Stretch, sentences

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wiedervorlage.intake.reading import Quote
    from wiedervorlage.intake.statements.units.places import Places
    from wiedervorlage.intake.text.paragraphs import Paragraph
    from wiedervorlage.intake.votes.told_votes import ToldVote

_BESIDE: Final = 2
"""Results at most so many paragraphs apart tell of one vote: the word for it and its figures. In so many first ones
stands the status over an item."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What came of a vote, the paragraph that tells it and the words, if it is not told by figures alone.

    ``leads`` says whether it may speak of what stands below it: it is no sentence of a paragraph that says more.
    """

    outcome: str
    paragraph: int
    start: int
    quote: Quote | None = None
    leads: bool = False


def told_results(places: Places, votes: Sequence[ToldVote]) -> list[Result]:
    """Return the results a paper tells in words and those of which only the figures of a vote tell."""
    return [*_told(places.body), *_counted(places, votes)]


def _told(body: Sequence[Paragraph]) -> Iterator[Result]:
    """Yield the results that stand as a sentence of their own, or behind their label in a line of others."""
    for number, paragraph in enumerate(body):
        if paragraph.is_table or paragraph.is_title:
            continue
        stretches = [(sentence.start, sentence.end) for sentence in sentences(paragraph)]
        text = paragraph.text.text
        if not any(result_in(text[start:end]) for start, end in stretches):
            stretches = [found.span() for found in LABELLED.finditer(text)]
        for start, end in stretches:
            outcome = result_in(text[start:end])
            if outcome:
                quote = quote_of(Stretch(paragraph=paragraph, start=start, end=end))
                leads = len(stretches) == 1
                yield Result(outcome=outcome, paragraph=number, start=quote.start, quote=quote, leads=leads)


def _counted(places: Places, votes: Sequence[ToldVote]) -> Iterator[Result]:
    """Yield the votes of which only figures tell; a sentence in words says itself what became of it."""
    for vote in votes:
        number = places.at(vote.start)
        told = [part for part in sentences(places.body[number]) if part.covers(vote.start)] if places.body else []
        if told and only_counts(told[0].text):
            outcome = "rejected" if vote.fell else "accepted"
            yield Result(outcome=outcome, paragraph=number, start=vote.start, leads=vote.counted)


def of_different_votes(results: Sequence[Result]) -> list[Result]:
    """Return results that tell of different votes: those beside each other are one, and so is a status said again."""
    apart: list[Result] = []
    for result in results:
        before = apart[-1] if apart else None
        again = before is not None and before.paragraph < _BESIDE and result.outcome == before.outcome
        if before and (again or result.paragraph - before.paragraph <= _BESIDE):
            apart[-1] = before if before.quote or not result.quote else result
        else:
            apart.append(result)
    return apart
