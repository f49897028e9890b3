"""A second engine's text as second opinion on fields: both readings kept, disagreement is a finding."""

from __future__ import annotations

import re
from dataclasses import replace
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Final

from wiedervorlage.foundation.catalogue import finding
from wiedervorlage.foundation.findings import Place
from wiedervorlage.foundation.text import Text
from wiedervorlage.intake.head.bank_register import is_iban, is_registered_bic
from wiedervorlage.intake.messages import MESSAGES
from wiedervorlage.intake.naming import label_of

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence

    from wiedervorlage.foundation.findings import Finding
    from wiedervorlage.intake.reading import Field, Reading

_WATCHED: Final = re.compile(
    r"date|received_stamp\.date|our_reference|your_reference|tax_number|contact\.(?:phone|direct|fax|email)"
    r"|(?:sender|recipient)\.(?:postcode|town|person|body|street)|accounts\.\d+\.(?:iban|bic|account)|signing\.name"
)
_CLOSE: Final = 0.6


def compare_readings(reading: Reading, second: str, pages: Collection[int] = ()) -> Reading:
    """Look for each watched field in the second engine's text; an account that passes as it read it is not accused.

    A field found there letter by letter keeps its confidence; one found only nearly, or not at all, gets
    what the second engine read beside it and a finding.

    Args:
        reading: as the first engine read.
        second: the second engine's text.
        pages: those that both engines read; all where none is named.
    """
    lines = [" ".join(line.split()) for line in second.splitlines() if line.strip()]
    whole = _letters(second)
    fields: list[Field] = []
    findings: list[Finding] = []
    for item in reading.fields:
        if pages and item.page not in pages:
            fields.append(item)
            continue
        if not item.raw or _WATCHED.fullmatch(item.name) is None or _letters(item.raw) in whole:
            fields.append(item if _WATCHED.fullmatch(item.name) is None else replace(item, second=item.raw or None))
            continue
        other = _nearest(item.raw, lines)
        fields.append(replace(item, second=other or None, confidence=round(item.confidence * 0.6, 3)))
        place = Place(start=item.span.start, end=item.span.end, page=item.page)
        name = Text(de=label_of(item.name, "de"), en=item.name)
        shown = {"field": name, "first": item.raw, "second": other or "–"}
        findings.append(finding(MESSAGES, "INT-030", place, **shown))
    kept = [told for told in reading.findings if not _is_cleared(told, fields)]
    return replace(reading, fields=tuple(fields), findings=(*kept, *findings))


def _is_cleared(told: Finding, fields: Sequence[Field]) -> bool:
    """Say whether an account fails its check only as the first engine read it: then its print is in doubt, not it."""
    passes = _PASSES.get(told.code)
    read = [item for item in fields if item.span.start == told.place.start and item.span.end == told.place.end]
    return passes is not None and any(item.second and passes(_letters(item.second)) for item in read)


_PASSES: Final[Mapping[str, Callable[[str], bool]]] = {"INT-003": is_iban, "INT-004": is_registered_bic}


def _letters(text: str) -> str:
    return re.sub(r"\s+", "", text)


def _nearest(raw: str, lines: list[str]) -> str:
    """Return the stretch of the second text that looks most like ``raw``, or ""."""
    best, found = _CLOSE, ""
    for line in lines:
        matcher = SequenceMatcher(a=raw, b=line, autojunk=False)
        block = matcher.find_longest_match()
        start = max(0, block.b - block.a)
        piece = line[start : start + len(raw)]
        ratio = SequenceMatcher(a=raw, b=piece, autojunk=False).ratio()
        if ratio > best:
            best, found = ratio, piece
    return found
