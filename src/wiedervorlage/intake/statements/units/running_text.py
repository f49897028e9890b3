"""The sentences of a body in their order: in which one a quote stands, what leads to it and what follows it."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wiedervorlage.intake.reading import Quote
    from wiedervorlage.intake.statements.units.placing import Placed
    from wiedervorlage.intake.text.sentences import Stretch


@dataclass(frozen=True, slots=True, kw_only=True)
class RunningText:
    """The sentences; a sentence is called by its number, from 0."""

    sentences: tuple[Stretch, ...] = ()
    starts: tuple[tuple[int, int], ...] = field(init=False)
    """Where each begins in the received text, with its number; columns may be received in another order than read."""

    def __post_init__(self) -> None:
        """Note where the sentences begin."""
        begins = (one.paragraph.text.offsets[one.start] for one in self.sentences)
        object.__setattr__(self, "starts", tuple(sorted((start, number) for number, start in enumerate(begins))))

    def number(self, quote: Quote) -> int | None:
        """Return the number of the sentence in which a quote begins, or None where no sentence does before it."""
        place = bisect_right(self.starts, (quote.start, len(self.sentences)))
        return self.starts[place - 1][1] if place else None

    def text(self, number: int) -> str:
        """Return the characters of a sentence."""
        return self.sentences[number].text

    def goes_on(self, number: int) -> bool:
        """Say whether a sentence follows another one of its paragraph."""
        return number > 0 and self.sentences[number].paragraph is self.sentences[number - 1].paragraph

    def share(self, one: Quote, other: Quote) -> bool:
        """Say whether two quotes stand in one sentence."""
        number = self.number(one)
        return number is not None and number == self.number(other)

    def up_to(self, quote: Quote) -> str:
        """Return what of its sentence stands before a quote; of its first words, the sentence before with a colon."""
        number = self.number(quote)
        if number is None:
            return ""
        stretch = self.sentences[number]
        offsets = stretch.paragraph.text.offsets[stretch.start : stretch.end]
        before = stretch.text[: bisect_right(offsets, quote.start - 1)].strip()
        if before or not self.goes_on(number):
            return before
        lead = self.text(number - 1).rstrip()
        return lead if lead.endswith(":") else ""


NO_TEXT = RunningText()
"""Where nothing is known of the sentences."""


def running_text(placed: Iterable[Placed]) -> RunningText:
    """Return the sentences of units that are in the order of the paper."""
    found: list[Stretch] = []
    for item in placed:
        if not found or found[-1] is not item.sentence:
            found.append(item.sentence)
    return RunningText(sentences=tuple(found))
