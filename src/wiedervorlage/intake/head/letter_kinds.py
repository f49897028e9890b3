"""What a letter does: answers, asks, puts off, only tells, or instructs from above.

No single wording settles that: an office that grants something asks for papers, a club that asks thanks for a letter.
So every sign a letter shows (:mod:`wiedervorlage.intake.head.letter_signs`) gives points to each kind or takes them,
and the kind with the most points is it; between equals the one named first. ``POINTS`` holds them: a sign of 1 or 2
leans, one of 3 or 4 speaks clearly, one of 5 or 6 all but settles it. They were fitted to letters of all kinds
and rounded; half of the letters were counted without what the judge of statements says, because it knows those it has
learnt from too well.

The sections of ``lexicon/kinds.txt`` are signs; ``opens: …`` is the same in the first two sentences. The others:

===================  ==================================================================================
``start``            what every letter has: most that reach a house ask, answer or tell
``unasked``          nothing tells that somebody had written before: it tells of something, or asks
``answers a sign``   the other's sign or letter is named in its information block
``by order``         signed "Im Auftrag", "In Vertretung", "i. A."
``office to many``   an office writes to all mayors, schools or offices of its district
``private to many``  a club or a firm writes to its members or customers
``published``        a gazette prints it with the line of a decree: its house, day and sign
``leaves-open``      something is still open, and nothing said of how it will go on
``decides``          a decision was read in it
``decides_surely``   one of which the judge is all but sure: of some 70 requests not taught from, none shows one
``asks``             a request of the writer's own was read in it
``asks_itself``      asking is what its writer does most
``bids``             it bids: "Ändern Sie …", "Bitte greifen Sie ein"
===================  ==================================================================================
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

KINDS: Final = ("reply letter", "request", "interim reply", "letter", "decree")
"""The kinds, in the order of the columns of ``POINTS``."""

POINTS: Final[Mapping[str, tuple[int, int, int, int, int]]] = {
    # sign            reply request interim letter decree
    "start":            (3, 5, -4, 3, -7),
    # who writes to whom
    "office writes":    (3, -4, 1, -1, 1),
    "private writes":   (1, 0, -1, 1, -1),
    "higher":           (1, -4, 1, 0, 3),
    "office to many":   (-3, -3, -1, 2, 5),
    "private to many":  (-1, -2, 0, 4, 0),
    "no salutation":    (-2, 0, -1, 1, 2),
    "by order":         (1, -1, 0, 0, 0),
    "answers a sign":   (1, 2, -1, -2, -1),
    # what its head calls it
    "subject-answers":  (2, -1, 1, -1, -1),
    "subject-asks":     (-1, 2, 0, 0, -1),
    "title-asks":       (0, 1, 0, -1, 0),
    "title-notice":     (2, 0, 0, -3, 0),
    "title-interim":    (-2, -1, 3, 0, 0),
    "title-circular":   (-1, -1, -1, 2, 1),
    # what its sentences do
    "unasked":          (-3, 1, -2, 3, 1),
    "answers":          (1, -1, 0, 1, -1),
    "opens: answers":   (1, 0, 1, -1, -1),
    "names-you":        (3, -1, 1, -2, 0),
    "opens: names-you": (2, -1, 0, -1, 0),
    "settles":          (2, -2, -1, -1, 1),
    "opens: settles":   (1, -3, 1, 0, 0),
    "answers-now":      (3, -2, -3, -1, -1),
    "declines":         (3, -3, 0, -1, 0),
    "decides":          (2, -2, -1, 0, 1),
    "decides_surely":   (0, -6, 0, 0, 0),
    "asks":             (-1, 2, -1, 0, 0),
    "asks_itself":      (-2, 2, 0, 0, 0),
    "asks-outright":    (-3, 6, -1, -4, 1),
    "bids":             (1, 1, 0, -1, -1),
    "question":         (-2, 3, 0, -1, 0),
    "wishes":           (0, 3, 0, -3, 0),
    "demands":          (-3, 1, 1, 0, 1),
    "still-open":       (-4, -2, 5, -2, -1),
    "leaves-open":      (3, 0, -5, 1, 0),
    "not-yet":          (-1, -1, 2, -2, 1),
    "will-tell":        (-2, -1, 5, -2, 0),
    "awaits":           (-1, -1, 3, -1, 0),
    "receipt":          (-1, -1, 3, -1, 0),
    "opens: receipt":   (-1, 0, 2, -1, 0),
    "published":        (-2, -2, -2, 0, 5),
    "informs":          (-2, -2, 0, 5, -1),
    "instructs":        (-3, 0, -1, -2, 5),
}  # fmt: skip
"""What each sign gives to the kinds, or takes from them."""

_SAYS_NOTHING: Final = frozenset({"unasked", "no salutation"})


def kind_of_letter(signs: Collection[str]) -> str:
    """Return the kind of letter that the signs together speak for; a sign without points counts nothing.

    What shows no sign of doing anything does none of these things: a letter.
    """
    known = [sign for sign in signs if sign in POINTS]
    if _SAYS_NOTHING.issuperset(known):
        return "letter"
    rows = [POINTS["start"], *(POINTS[sign] for sign in known)]
    points = [sum(column) for column in zip(*rows, strict=True)]
    return KINDS[points.index(max(points))]
