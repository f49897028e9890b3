"""Letters, decisions and contracts named by their number, papers by the years for which they were made."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.reading import Span
from wiedervorlage.intake.references.nouns import find_nouns
from wiedervorlage.intake.references.reference import Reference

if TYPE_CHECKING:
    from collections.abc import Iterator

_SIGN: Final = re.compile(
    r"(?:-?Nr\.:?| Nr\.:?| Nummer)? (?P<sign>(?!TOP\b)[A-Z]{1,4}[ /-]?\d+[\w/.\-]*\d"
    r"|\d{1,5}[/-]\d{1,5}(?:[/-]\d{1,4})?)(?![\w/\-])"
    r"(?! ?(?:Euro|EUR|€|Stück|m²|%|vom\b|v\.))"
    r"|(?:-?Nr\.:?| Nr\.:?| Nummer) ?(?P<number>\d{1,6})(?![\w/\-])(?! ?(?:vom\b|v\.))"
)
_YEARS: Final = re.compile(
    r" (?P<first>(?:19|20)\d\d)(?P<more> ?[–/-] ?(?:(?:19|20)?\d\d)"
    r"|(?: ?bis (?:19|20)\d\d)| ?ff?\.|\+)?(?![\w/\-])"
)
_OF_HOUSE: Final = re.compile(r"[A-Z]{1,4}[ /-]?\d{3,6}/(?:19|20)\d\d")
"""A motion or question that a house has entered among its papers."""
_NUMBERED: Final = frozenset({"letter", "decision", "contract"})
_BARE: Final = re.compile(r"\w*[Aa]ntr(?:ag|ags|ages|äge)|\w*[Gg]esuch(?:s|es)?")
"""A motion's number is read as its sign."""
_BUDGET: Final = re.compile(r"(?:Haushalt|Wirtschaft|Vermögen|Finanz|Erfolg|Stellen)s?plan")
_SHORTEST: Final = len("Streuplan")


def find_numbered_nouns(text: str) -> Iterator[Reference]:
    """Find them in a sentence: "Anfrage AN 12/08", "Beschluss 07-2008", "Winterdienstplan 2010/11"."""
    if not any(sign.isdigit() for sign in text):
        return
    for noun in find_nouns(text):
        sign = _SIGN.match(text, noun.span.end) if noun.kind in _NUMBERED else None
        if sign and not (_BARE.fullmatch(noun.name) and not (sign["sign"] or "")[:1].isalpha()):
            kind = "paper" if noun.kind == "letter" and _OF_HOUSE.fullmatch(sign["sign"] or "") else noun.kind
            yield _reference(text, kind, noun.span.start, sign.end())
        years = _YEARS.match(text, noun.span.end) if noun.kind == "paper" and _is_long(noun.name) else None
        if years:
            date = "" if years["more"] else years["first"]
            yield _reference(text, noun.kind, noun.span.start, years.end(), date)


def _is_long(name: str) -> bool:
    """Say whether a paper's name tells more than its class, and is no budget, which all know without pointing to it."""
    return len(name) >= _SHORTEST and not _BUDGET.match(name)


def _reference(text: str, kind: str, start: int, end: int, date: str = "") -> Reference:
    return Reference(kind=kind, span=Span(start=start, end=end), name=text[start:end], date=date)
