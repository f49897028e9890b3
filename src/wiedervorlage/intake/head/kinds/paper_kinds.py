"""What a paper without the parts of a letter is: minutes, a council paper, or something else.

Pages of council information systems bear no name: that a sitting was held is told by how an item was settled and voted,
by who said what; that something is laid before one, by what is proposed and why. Each sign gives points to each kind or
takes them, and the kind with the most is it; between equals the one named first. The signs are those of
:mod:`wiedervorlage.intake.head.kinds.page_signs` and :mod:`wiedervorlage.intake.head.kinds.sitting_signs`, and

===============  ================================================================
``start``        what every paper has: it may be neither
``sat``          its first line names an organ and the day it sat
``titled``       its head calls it one that is laid before a council
``annexed``      it is an annex to a paper or to minutes
``motion``       its head calls it a motion
``mentions``     its text names such a paper
===============  ================================================================
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

KINDS: Final = ("minutes", "council paper", "")
"""The kinds, in the order of the columns of ``POINTS``; the empty one is neither."""

POINTS: Final[Mapping[str, tuple[int, int, int]]] = {
    # sign       minutes  council paper  neither
    "start":     (0, 0, 2),
    # what its head calls it
    "sat":       (3, 0, 0),
    "extract":   (3, 0, 0),
    "sitting":   (1, 0, 0),
    "numbered":  (2, 0, 0),
    "titled":    (0, 5, 0),
    "annexed":   (0, 3, 0),
    "motion":    (0, 4, 0),
    "mentions":  (0, 2, -2),
    # who was there, who wrote
    "gathered":  (1, 0, 0),
    "attended":  (5, 0, 0),
    "present":   (1, 0, 0),
    "kept":      (1, 0, 0),
    "timed":     (1, 0, 0),
    "ended":     (1, 0, 0),
    "signed":    (1, 0, 0),
    # what its labels and headings tell
    "resolution": (1, 0, 0),
    "settled":   (5, 0, 0),
    "headed":    (4, 0, 0),
    "vote":      (3, 0, 0),
    "counted":   (3, 0, 0),
    "minuted":   (3, 0, 0),
    "item":      (1, 0, 0),
    "proposal":  (0, 3, 0),
    "laid":      (0, 2, 0),
    "grounds":   (0, 3, 0),
    # what its sentences do
    "votes":     (3, 0, 0),
    "settles":   (2, 0, 0),
    "resolves":  (2, 0, 0),
    "course":    (3, 0, 0),
    "speaks":    (1, 0, 0),
    "indirect":  (1, 0, 0),
    "debate":    (2, 0, 0),
    "proposes":  (0, 5, 0),
    "greets":    (0, 0, 6),
    "closes":    (0, 0, 4),
    "you":       (0, 0, 2),
    "we":        (0, 0, 2),
}  # fmt: skip
"""What each sign gives to the kinds."""


def kind_without_letter(signs: Collection[str]) -> str:
    """Return "minutes" or "council paper" where the signs together speak for it, else nothing."""
    told = set(signs) - _SPOKEN if _RECORDED & set(signs) else signs
    rows = [POINTS["start"], *(POINTS[sign] for sign in told)]
    points = [sum(column) for column in zip(*rows, strict=True)]
    return KINDS[points.index(max(points))]


_SPOKEN: Final = frozenset({"greets", "closes", "you", "we"})
"""How a letter speaks, and a speech."""
_RECORDED: Final = frozenset({"headed", "minuted"})
"""Where these stand a speech is recorded."""


def is_debated(signs: Collection[str]) -> bool:
    """Say whether signs leave no doubt that an item was settled or debated, whatever greets somebody further below."""
    return sum(POINTS[sign][0] for sign in signs) >= _NO_DOUBT


_NO_DOUBT: Final = 5
"""No head of some 900 letters had more than three points."""
