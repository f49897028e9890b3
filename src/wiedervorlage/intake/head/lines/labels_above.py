"""Labels that stand in lines of their own above writer, reader and subject: "Absender", "Empfänger:", "Betreff".

Forms whose cells were set below each other, and platforms that pass messages on, label them so.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.lexicon.word_sections import any_phrase
from wiedervorlage.intake.text.lines import Block

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_INFO: Final = "information block"
_ZONES: Final = {
    "letterhead": re.compile(rf"{any_phrase('shown', 'writer')}(?:/?in)? ?:?"),
    "address": re.compile(rf"{any_phrase('shown', 'reader')}(?:/?in)? ?:?"),
    "subject": re.compile(rf"{any_phrase('shown', 'subject')} ?:?"),
    _INFO: re.compile(rf"(?:[•*–-] )?{any_phrase('shown', 'other')} ?:?"),
}
_OF_MAIL: Final = {
    "letterhead": re.compile(r"(?:Von|From) ?:?"),
    "address": re.compile(r"(?:An|To) ?:?"),
}
"""Labels that mean a message only where others of it stand by them."""


def with_labels_above(blocks: Sequence[Block]) -> list[tuple[str, Block]]:
    """Return the blocks of a head, those below a label with the name of their zone; the others stay unnamed."""
    kinds = [_label(line.text) for block in blocks for line in block.lines]
    forms = dict(_ZONES)
    if len(set(kinds) & {"letterhead", "address", "subject", "mail"}) > 1 or kinds.count("mail") > 1:
        forms = {zone: _either(pattern, _OF_MAIL.get(zone)) for zone, pattern in _ZONES.items()}
    named: list[tuple[str, Block]] = []
    below = ""
    for block in blocks:
        for label, piece in _parted(block, forms):
            if label and len(piece.lines) > 1:
                named += _below_its_label(label, piece)
                below = ""
            elif label:
                named.append((_INFO, piece))
                below = label
            elif below and named[-1][0] == below == "address":
                named[-1] = (below, Block(lines=named[-1][1].lines + piece.lines))
            else:
                named.append((below, piece))
                below = below if below == "address" else ""
    return named


def is_label_above(text: str) -> bool:
    """Say whether a line is the label of writer, reader or subject and nothing else."""
    return _label(text) in {"letterhead", "address", "subject"}


def _either(pattern: re.Pattern[str], other: re.Pattern[str] | None) -> re.Pattern[str]:
    return re.compile(rf"{pattern.pattern}|{other.pattern}") if other else pattern


def _label(text: str) -> str:
    if any(pattern.fullmatch(text) for pattern in _OF_MAIL.values()):
        return "mail"
    return next((zone for zone, pattern in _ZONES.items() if pattern.fullmatch(text)), "")


def _below_its_label(label: str, piece: Block) -> list[tuple[str, Block]]:
    if label == _INFO:
        return [(_INFO, piece)]
    return [(_INFO, Block(lines=piece.lines[:1])), (label, Block(lines=piece.lines[1:]))]


def _parted(block: Block, forms: dict[str, re.Pattern[str]]) -> Iterator[tuple[str, Block]]:
    """Return a block in pieces that begin with their labels; one without labels of writer, reader or subject whole."""
    labels = [_form_of(line.text, forms) for line in block.lines]
    if not set(labels) - {"", _INFO}:
        yield (labels[0] if len(labels) == 1 else "", block)
        return
    starts = [number for number, label in enumerate(labels) if label or number == 0]
    for start, end in zip(starts, [*starts[1:], len(labels)], strict=True):
        yield labels[start], Block(lines=block.lines[start:end])


def _form_of(text: str, forms: dict[str, re.Pattern[str]]) -> str:
    return next((zone for zone, form in forms.items() if len(text) < _LONGEST and form.fullmatch(text)), "")


_LONGEST: Final = 40
"""A label is shorter, in characters."""
