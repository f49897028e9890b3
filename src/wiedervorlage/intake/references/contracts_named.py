"""Contracts and agreements named without a day, by the article that points to one or by the other side."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.reading import Span
from wiedervorlage.intake.references.agreements import CONTRACT
from wiedervorlage.intake.references.awaited import AWAITED
from wiedervorlage.intake.references.papers_named import NO_DAY, THE, WISHED
from wiedervorlage.intake.references.reference import Reference

if TYPE_CHECKING:
    from collections.abc import Iterator

_CONTRACT: Final = re.compile(
    rf"{THE}(?P<name>[A-ZÄÖÜ]\w+vereinbarung|[A-ZÄÖÜ]\w+[Aa]bkommen|Konkordat|TVöD|TV-L|TV-V|TVÜ|BAT|BMT-G|AVR|KAVO|Bundesangestelltentarif)"
    rf"(?:e?s)?\b{NO_DAY}"
)
_OUR_DEAL: Final = re.compile(
    r"\b(?:[Uu]nsere[rn]?|[Ii]hre[rn]?|nach der|laut) (?P<name>Vereinbarung|Absprache)\b(?! (?:vom|von|über|aus"
    r"|zwischen))"
)
_DEAL_AT_HEAD: Final = re.compile(
    r"(?:^|[:;–] |\d\. )(?P<name>(?:[A-ZÄÖÜ]\w+(?:vereinbarung|vertrag)|Vertrag|Vereinbarung|Vergleich|Abkommen) (?:mit"
    r"|zwischen) (?:de[mrn] )?[A-ZÄÖÜ][\w\-]+(?: [A-ZÄÖÜ][\w\-]+)?)"
    r"(?![^.;]{0,40} (?:vom|von) \d)"
)
"""A contract that heads an item or a line."""
_DEAL_WITH: Final = re.compile(
    r"\b(?:[Dd]ie|[Dd]er|[Dd]em|[Dd]en|[Uu]nser(?:e[nrms]?)?|[Zz]ur|[Ii]m) (?:[a-zäöü\-]+e[nrms]? )?"
    r"(?P<name>(?:[Vv]ereinbarung|[Vv]ertrag|[Vv]ergleich|[Aa]bkommen|[Üü]bereinkunft|[Aa]bsprache)(?:e?s)? "
    r"(?:mit|zwischen) (?:de[mnr] |unsere[mnr] )?(?!Ihre)[A-ZÄÖÜ][\w\-]+(?: (?:und (?:de[mnr] )?)?[A-ZÄÖÜ][\w\-]+)?)"
    r"(?! (?:vom|von)\b)"
)
_CLOSED: Final = re.compile(
    rf"\b(?P<name>{CONTRACT})(?:e?s)?, (?:de[nrm]|die|das) "
    r"[^.;,]{0,50}?(?P<year>(?:19|20)\d\d) [^.;,]{0,30}?(?:geschlossen|abgeschlossen|unterzeichnet)"
)


def find_contracts(text: str) -> Iterator[Reference]:
    """Find them in a sentence; none where it is still to be closed."""
    for pattern in () if AWAITED.search(text) else (_CONTRACT, _OUR_DEAL, _DEAL_WITH, _DEAL_AT_HEAD):
        for match in pattern.finditer(text):
            if not WISHED.search(text[: match.start("name")]):
                yield _contract(match)
    for match in _CLOSED.finditer(text):
        yield _contract(match, match["year"])


def _contract(match: re.Match[str], date: str = "") -> Reference:
    return Reference(
        kind="contract", span=Span(start=match.start("name"), end=match.end()), name=match["name"], date=date
    )
