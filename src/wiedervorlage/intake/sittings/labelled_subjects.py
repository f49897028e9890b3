"""What stands behind "Betreff:" in the head of a paper: one line or more, the points of a list, what "hier:" adds."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.text.clean_text import unbroken
from wiedervorlage.intake.text.verbs import has_common_verb

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wiedervorlage.intake.reading import Field
    from wiedervorlage.intake.sittings.labelled import Labelled, Piece

_HERE: Final = re.compile(r"[Hh]ier ?: ?(?=\S)")
"""Before the second line of a subject, which says what of the matter it is about."""
_POINT: Final = re.compile(r"\d\.\s")
_PROPOSES: Final = re.compile(r" (?:Der|Die|Das) [\w \-]{3,60} (?:möge|wolle)\b")
"""Where a proposal follows in the same line."""
_LABEL_UNKNOWN: Final = re.compile(r"[A-ZÄÖÜ]\S*(?: \S+){0,2} ?:(?= |$)")
_OF_PAPER: Final = re.compile(
    r"(?:Die|Diese|Der|Dieser) (?:\w*[Vv]orlage|Drucksache|Beschlu(?:ss|ß)\w*|Maßnahme|Antrag)\b"
)
_OF_PAPER_SAID: Final = re.compile(r"(?:Die|Diese) (?:\w*[Vv]orlage|Drucksache|Maßnahme) [a-zäöü]\w+t\b")
"""A sentence that a form says of the paper: "Die Vorlage berührt nicht den Haushalt"."""


def labelled_subject(head: Labelled) -> Iterator[Field]:
    """Yield the lines of a subject as fields, ``subject.0`` and so on."""
    pieces = _of_matter(head.value)
    if pieces and all(_POINT.match(piece.text) for piece in pieces):
        for number, piece in enumerate(pieces):
            yield piece.field(f"subject.{number}", piece.part(0, len(piece.text)))
        return
    here = next((n for n, piece in enumerate(pieces) if n and _HERE.match(piece.text)), len(pieces))
    for number, lines in enumerate(part for part in (pieces[:here], pieces[here:]) if part):
        label = _HERE.match(lines[0].text) if number else None
        start = label.end() if label else 0
        text = " ".join([lines[0].text[start:], *(piece.line.text for piece in lines[1:])])
        text = unbroken(_PROPOSES.split(text)[0].strip())
        part = lines[0].part(start, min(start + len(text), len(lines[0].text)))
        yield lines[0].field(f"subject.{number}", part, text)


def _of_matter(pieces: Sequence[Piece]) -> Sequence[Piece]:
    """Return the pieces of a subject up to a line with a label that no list knows, or a sentence of the form."""
    end = next((n for n, piece in enumerate(pieces) if n and _ends_matter(piece.text)), len(pieces))
    return pieces[:end]


def _ends_matter(text: str) -> bool:
    labelled = _LABEL_UNKNOWN.match(text) and not _HERE.match(text)
    return bool(labelled or (_OF_PAPER.match(text) and has_common_verb(text)) or _OF_PAPER_SAID.match(text))
