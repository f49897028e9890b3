"""Lines of a scan that run over two columns: parted where the paper between them is white.

The reader takes what stands close side by side for one line: two signatures, a label and its value. Where the strip of
a line shows a gap wider than its print is high, each piece is read by itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
from PIL import Image

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    Corners = Sequence[Sequence[float]]
    Read = Callable[[Image.Image], tuple[str, float]]

_WIDE: Final = 1.25
"""A gap of so many heights of the strip parts columns; blanks between words are a third as wide."""
_EDGE: Final = 0.12
"""So much of the strip's height above and below may belong to the neighbouring lines."""
_FLECKS: Final = 0.05
"""A column of dots with no more ink than this is white, whatever specks a copier left."""
_SEVERAL: Final = 2
_SHORT: Final = 12
"""One word of fewer characters holds no two columns."""


def pieces_of(
    page: Image.Image, corners: Corners, text: str, score: float, read: Read
) -> list[tuple[Corners, str, float]]:
    """Return a line as the pieces that wide gaps part; as it is where there is none, or a piece cannot be read.

    Args:
        page: the grey picture of the page.
        corners: of the line: upper left, upper right, lower right, lower left, in pixels.
        text: what was read of the whole line.
        score: how sure the reader was.
        read: reads a strip of one line, giving text and score.
    """
    whole = [(corners, text, score)]
    if " " not in text and len(text) < _SHORT:
        return whole
    strip = _strip(page, corners)
    spans = list(_spans(strip))
    if len(spans) < _SEVERAL:
        return whole
    margin = strip.height // 4
    cuts = [(max(0, start - margin), min(strip.width, end + margin)) for start, end in spans]
    seen = [read(strip.crop((start, 0, end, strip.height))) for start, end in cuts]
    if not _is_same(text, [piece for piece, _ in seen]):
        return whole
    return [
        (_part(corners, start / strip.width, end / strip.width), piece, sure)
        for (start, end), (piece, sure) in zip(spans, seen, strict=True)
    ]


def _strip(page: Image.Image, corners: Corners) -> Image.Image:
    """Cut a line out of the page, laid level."""
    upper_left, upper_right, lower_right, lower_left = ((float(x), float(y)) for x, y in corners)
    width = max(1, round(float(np.hypot(upper_right[0] - upper_left[0], upper_right[1] - upper_left[1]))))
    height = max(1, round(float(np.hypot(lower_left[0] - upper_left[0], lower_left[1] - upper_left[1]))))
    quad = (*upper_left, *lower_left, *lower_right, *upper_right)
    return page.transform((width, height), Image.Transform.QUAD, quad, Image.Resampling.BILINEAR)


def _spans(strip: Image.Image) -> Iterator[tuple[int, int]]:
    """Yield where print stands in a strip, from and to, parted by wide gaps."""
    grey = np.asarray(strip, dtype=np.float32)
    edge = round(grey.shape[0] * _EDGE)
    inner = grey[edge : grey.shape[0] - edge]
    middle = (float(np.percentile(inner, 2)) + float(np.percentile(inner, 90))) / 2
    inked = np.flatnonzero((inner < middle).mean(axis=0) > _FLECKS)
    if not len(inked):
        return
    breaks = np.flatnonzero(np.diff(inked) > _WIDE * grey.shape[0])
    starts = [int(inked[0]), *(int(inked[place + 1]) for place in breaks)]
    ends = [*(int(inked[place]) + 1 for place in breaks), int(inked[-1]) + 1]
    yield from zip(starts, ends, strict=True)


def _is_same(text: str, pieces: Sequence[str]) -> bool:
    """Say whether the pieces hold about as many characters as the line, none of them empty."""
    long, together = len("".join(text.split())), sum(len("".join(piece.split())) for piece in pieces)
    return all(piece.strip() for piece in pieces) and abs(long - together) <= max(2, long // 10)


def _part(corners: Corners, start: float, end: float) -> Corners:
    """Return the corners of a part of a line, given as shares of its width."""
    upper_left, upper_right, lower_right, lower_left = corners

    def between(left: Sequence[float], right: Sequence[float], share: float) -> tuple[float, float]:
        return left[0] + (right[0] - left[0]) * share, left[1] + (right[1] - left[1]) * share

    return (
        between(upper_left, upper_right, start),
        between(upper_left, upper_right, end),
        between(lower_left, lower_right, end),
        between(lower_left, lower_right, start),
    )
