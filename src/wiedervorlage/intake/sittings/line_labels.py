"""The labels that a line of a head bears: before a colon, glued to the value before it, or alone in a cell.

The labels stand in ``lexicon/sitting_labels.txt``, each in the section of what it stands before.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from wiedervorlage.intake.lexicon.word_sections import any_of, word_sections

if TYPE_CHECKING:
    from collections.abc import Iterator

_CHARACTERS: Final = 800
"""So many characters of a line hold labels: a scan may run the whole paper into one."""
_NAMES: Final = {label: name for name, labels in word_sections("sitting_labels").items() for label in labels}
_DASH: Final = "[-–‐]"
"""What is printed between the parts of a label: a hyphen, or a dash in its place."""
_LABEL: Final = (
    "(?:" + "|".join(re.escape(label).replace(r"\-", _DASH) for label in sorted(_NAMES, key=len, reverse=True)) + ")"
)
_NOTE: Final = r"(?: ?\([^)\t]{0,90}\))?"
"""What forms explain behind a label: "Beratungsgegenstand (Bezeichnung des Tagesordnungspunktes)"."""
_NAMED: Final = r"(?:(?:(?<=der Drucksache)|(?<=der Vorlage)) (?:[A-Z]{1,4} ?)?\d[\w/\-]*)?"
"""The number of the paper within a label: "Titel der Drucksache DS 4/10:"."""
_MARK: Final = r"(?:[-–•*] ?|\d\. )?"
"""The mark or number of a point, before a label or its value."""
_WITH_COLON: Final = re.compile(
    r"(?:(?<![^\s])|(?<=[a-zäöüß\d)])(?=[A-ZÄÖÜ][a-zäöü])|(?<=[A-ZÄÖÜ]{2})(?=[A-ZÄÖÜ][a-zäöü]))"
    rf"{_MARK}(?P<label>{_LABEL}){_NOTE}{_NAMED} ?:"
)
"""A label before its colon: behind a blank, or glued to a word ("öffentlichVorlage-Art:")."""
_ALONE: Final = re.compile(rf"{_MARK}(?P<label>{_LABEL}){_NOTE} ?:?")
_MATTER: Final = ("subject", "agenda item")
_RUN_IN: Final = re.compile(
    rf"(?P<label>{any_of(label for label, name in _NAMES.items() if name in _MATTER)}) (?=[A-ZÄÖÜ])"
)
_SECTION: Final = re.compile(rf"(?<= ){any_of(label for label, name in _NAMES.items() if name == 'ends')}(?= )")
_LONG: Final = 200
"""In a longer line, in characters, a scan has run several together: its labels may have lost their colons."""
_GAP: Final = re.compile(r"\t+| {3,}")


class Label(NamedTuple):
    """A label printed at characters ``start`` to ``end`` of a line, and the section of the lexicon it belongs to."""

    section: str
    start: int
    end: int


def labels_in(text: str) -> Iterator[Label]:
    """Yield the labels of a line that begins with one; none where it does not."""
    run_in = _RUN_IN.match(text) if len(text) > _LONG else None
    if run_in:
        yield Label(_NAMES[run_in["label"]], 0, run_in.end())
        yield from (Label("ends", *end.span()) for end in list(_SECTION.finditer(text, run_in.end()))[:1])
        return
    for cell in _cells(text):
        alone = _ALONE.fullmatch(text, *cell)
        if alone:
            yield Label(_name(alone["label"]), *alone.span())
            continue
        marks = list(_WITH_COLON.finditer(text, *cell))
        if cell[0] == 0 and not (marks and _WITH_COLON.match(text)):
            yield from _at_right(text)
            return
        yield from (Label(_name(mark["label"]), *mark.span()) for mark in marks)


_AT_RIGHT: Final = frozenset({"paper.body", "sitting", "paper.session_date", "paper.public"})
"""What forms tell in a column at the right, beside a line without a label."""


def _at_right(text: str) -> Iterator[Label]:
    """Yield the label of a cell at the right, with its colon: "Stadt Aue               Gremium:  Stadtrat"."""
    for cell in _cells(text)[1:]:
        mark = _WITH_COLON.match(text, *cell)
        if mark and _name(mark["label"]) in _AT_RIGHT:
            yield Label(_name(mark["label"]), *mark.span())
            return


def _name(label: str) -> str:
    """Return the section of the lexicon a label as printed belongs to."""
    return _NAMES[re.sub(_DASH, "-", label)]


def _cells(text: str) -> list[tuple[int, int]]:
    """Return where the cells of a line stand, as tabs and wide blanks part it."""
    edges = [0, *(edge for gap in _GAP.finditer(text) for edge in gap.span()), min(len(text), _CHARACTERS)]
    return [(start, end) for start, end in zip(edges[::2], edges[1::2], strict=True) if start < end]


def begins_with_label(text: str) -> bool:
    """Say whether a line begins with a label that the lexicon knows."""
    return next(labels_in(text), None) is not None


def first_label(text: str, start: int) -> int | None:
    """Return where the first label with its colon begins in a line, from a character on."""
    mark = _WITH_COLON.search(text, start)
    return mark.start() if mark else None
