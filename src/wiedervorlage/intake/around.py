"""What stands around a quote in its paper as a person reads it: broken words whole, footers and numbers left out."""

from __future__ import annotations

from bisect import bisect_left
from functools import lru_cache
from typing import TYPE_CHECKING

from wiedervorlage.intake.head.zones.zones import Zone, assign_zones
from wiedervorlage.intake.text.lines import split_blocks
from wiedervorlage.intake.text.paragraphs import Paragraph, paragraphs

if TYPE_CHECKING:
    from collections.abc import Sequence


def around(text: str, spans: Sequence[tuple[int, int]], reach: int) -> tuple[str, str]:
    """Return what stands before and behind a quote, at most ``reach`` characters each.

    Where the quote stands outside the body of the paper, what stands beside it in the text as received.
    """
    first, last = spans[0][0], spans[-1][1] - 1
    body = [paragraph for paragraph in _body(text) if paragraph.text.text]
    begins, ends = _holding(body, first), _holding(body, last)
    if begins is None or ends is None:
        return text[max(0, first - reach) : first], text[last + 1 : last + 1 + reach]
    start = bisect_left(body[begins].text.offsets, first)
    end = bisect_left(body[ends].text.offsets, last) + 1
    before, after = body[begins].text.text[:start], body[ends].text.text[end:]
    if begins and len(before) < reach:
        before = f"{body[begins - 1].text.text} {before}"
    if ends + 1 < len(body) and len(after) < reach:
        after = f"{after} {body[ends + 1].text.text}"
    return before[-reach:], after[:reach]


def _holding(body: Sequence[Paragraph], place: int) -> int | None:
    """Return the number of the paragraph that holds a place of the text as received."""
    return next(
        (number for number, item in enumerate(body) if item.text.offsets[0] <= place <= item.text.offsets[-1]), None
    )


@lru_cache(maxsize=8)
def _body(text: str) -> tuple[Paragraph, ...]:
    return paragraphs(assign_zones(split_blocks(text)).of(Zone.BODY))
