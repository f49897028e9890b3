"""A second engine's text as second opinion on every field with ink: both readings kept, disagreement is a finding.

Days, numbers, names and figures must be the same letter by letter; of prose it is enough that it is nearly the same and
tells the same figures.
"""

from __future__ import annotations

import re
from dataclasses import replace
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Final

from wiedervorlage.foundation.catalogue import finding
from wiedervorlage.foundation.findings import Place
from wiedervorlage.foundation.text import Text
from wiedervorlage.intake.head.lines.bank_register import is_iban, is_registered_bic
from wiedervorlage.intake.messages import MESSAGES
from wiedervorlage.intake.naming import label_of
from wiedervorlage.intake.seen_again import SeenAgain, bare
from wiedervorlage.intake.text.number_words import COUNTING
from wiedervorlage.intake.text.patterns import MONTHS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from wiedervorlage.foundation.findings import Finding
    from wiedervorlage.intake.reading import Field, Reading, Span

_PROSE: Final = re.compile(
    r"(?:subject|enclosures|copies|references|quantities|dates|votes)\..*|salutation|closing|paper\.body"
    r"|.*\.(?:office|unit|role|by_order|routing\.\d+|kind|purpose|public|proposed_resolution|label)"
    r"|paper\.deliberations\.\d+\.body"
)
"""Fields whose print is a stretch of prose: two engines need not read each mark of it alike."""
_TOLD: Final = re.compile(rf"\d+|\b{COUNTING}(?![a-zäöüß])|\b(?:{'|'.join(MONTHS)})\b", re.IGNORECASE)
"""What prose tells in figures: digits, number words, months."""
_EACH_MARK: Final = re.compile(r"[\d@]|www")
"""In numbers and addresses of the net each stop counts."""
_STOPS: Final = re.compile(r"[.,;:]")
_ALIKE: Final = 0.8
_DOUBTED: Final = 0.6
"""So much is left of the confidence in a field that two engines read differently."""


def compare_readings(reading: Reading, second: str, pages: Sequence[int] = ()) -> Reading:
    """Look for each field in the second engine's text; an account that passes as it read it is not accused.

    A field found there keeps its confidence; one that was read otherwise there, or not at all, gets what the second
    engine read beside it and a finding. What stands at the same place is told once. Where the second engine read
    nothing of a page, nothing is compared.

    Args:
        reading: as the first engine read.
        second: the second engine's text, a form feed between its pages.
        pages: the numbers of these pages; where none are named they count from 1.
    """
    parts = second.split("\f")
    seen = {number: SeenAgain(part) for number, part in zip(pages or range(1, len(parts) + 1), parts, strict=False)}
    whole = SeenAgain(second.replace("\f", "\n"))
    told: dict[Span, Finding] = {}
    fields = []
    for item in reading.fields:
        if pages and item.page not in pages:
            fields.append(item)
            continue
        of_page = whole if len(parts) == 1 or item.page is None else seen.get(item.page)
        if not item.raw or of_page is None or of_page.is_empty:
            fields.append(item)
            continue
        other, differs = _opinion(item, reading.text, of_page)
        confidence = round(item.confidence * _DOUBTED, 3) if differs else item.confidence
        fields.append(replace(item, second=other or None, confidence=confidence))
        if differs:
            told.setdefault(item.span, _doubt(item, other))
    kept = [found for found in reading.findings if not _is_cleared(found, fields)]
    return replace(reading, fields=tuple(fields), findings=(*kept, *told.values()))


def _opinion(item: Field, text: str, seen: SeenAgain) -> tuple[str, bool]:
    """Return what the second engine read of a field, and whether that is something else."""
    pieces = [seen.at(line, start, end) for line, start, end in _rows(text, item.span)]
    other = " ".join(piece for piece in pieces if piece)
    if _PROSE.fullmatch(item.name) is None:
        return other, _exactly(other) != _exactly(item.raw)
    if _told(other) != _told(item.raw):
        return other, True
    return other, bool(other) and SequenceMatcher(a=bare(item.raw), b=bare(other), autojunk=False).ratio() < _ALIKE


def _rows(text: str, span: Span) -> list[tuple[str, int, int]]:
    """Return the rows of print that a span takes, each with the characters of it."""
    rows = []
    start = span.start
    while start < span.end:
        begin = text.rfind("\n", 0, start) + 1
        behind = text.find("\n", start)
        end = len(text) if behind < 0 else behind
        last = min(end, span.end)
        if text[start:last].strip():
            rows.append((text[begin:end], start - begin, last - begin))
        start = end + 1
    return rows


def _exactly(text: str) -> str:
    """Return a text as it is compared letter by letter: of a name without its stops, since "Dr," is no other name."""
    return bare(text).strip(".,;:") if _EACH_MARK.search(text) else _STOPS.sub("", bare(text))


def _told(text: str) -> list[str]:
    return [found.casefold() for found in _TOLD.findall(text)]


def _doubt(item: Field, other: str) -> Finding:
    place = Place(start=item.span.start, end=item.span.end, page=item.page)
    name = Text(de=label_of(item.name, "de"), en=item.name)
    first = " ".join(item.raw.split())
    return finding(MESSAGES, "INT-030", place, field=name, first=first, second=other or "–")


def _is_cleared(told: Finding, fields: Sequence[Field]) -> bool:
    """Say whether an account fails its check only as the first engine read it: then its print is in doubt, not it."""
    passes = _PASSES.get(told.code)
    read = [item for item in fields if item.span.start == told.place.start and item.span.end == told.place.end]
    return passes is not None and any(item.second and passes(bare(item.second)) for item in read)


_PASSES: Final[Mapping[str, Callable[[str], bool]]] = {"INT-003": is_iban, "INT-004": is_registered_bic}
