# ruff: noqa: INP001 - a module beside a script
"""What each sign of a letter speaks for, as it was set by hand: where the training of ``train_letter_kinds.py`` begins.

A sign of 1 or 2 leans, one of 3 or 4 speaks clearly, one of 5 or 6 all but settles it. Signs that few of the examples
show stay near these points, however little there is to learn from.
"""

from collections.abc import Mapping
from typing import Final

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
