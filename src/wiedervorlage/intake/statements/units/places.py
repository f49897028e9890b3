"""The paragraphs of a paper, to be asked in which of them something stands."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wiedervorlage.intake.reading import Decision
    from wiedervorlage.intake.text.paragraphs import Paragraph


class Places:
    """The paragraphs of a paper, to be asked in which of them something stands."""

    def __init__(self, body: Sequence[Paragraph]) -> None:
        self.body = body
        self._starts = [part.text.offsets[0] if part.text.offsets else 0 for part in body]

    def at(self, offset: int) -> int:
        """Return the number of the paragraph that holds a character of the received text, or the last before it."""
        return max(bisect_right(self._starts, offset) - 1, 0)

    def of(self, decision: Decision) -> int:
        """Return the number of the paragraph a decision stands in."""
        return self.at(decision.quote.start)

    def together(self, decisions: Sequence[Decision]) -> list[Decision]:
        """Return the first of a row that stand in one paragraph, or in the points of one resolution."""
        found = list(decisions[:1])
        for decision in decisions[1:]:
            here, there = self.of(decision), self.of(found[-1])
            if abs(here - there) > 1 or self.body[here].heading != self.body[there].heading:
                break
            found.append(decision)
        return found
