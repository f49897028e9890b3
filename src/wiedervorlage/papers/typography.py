"""Typography of official German: protected spaces, quotation marks, sentences and their length.

Source: DIN 5008:2020 (protected spaces in abbreviations, before units, after §; quotation marks „…“).
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from wiedervorlage.foundation.wording import NBSP, month_name

LONGEST_SENTENCE: Final = 35
"""Words; the house's own limit for letters."""

_MONTHS: Final = "|".join(month_name(month) for month in range(1, 13))
_UNITS: Final = (
    r"Euro|EUR|€|%|Prozent|Personen|Person|Stellen|Stelle|Einwohner|Einwohnerinnen|Gemeinden|km²|km|ha|Mio\.|Mrd\."
)
_JOINS: Final = tuple(
    re.compile(pattern)
    for pattern in (
        r"(§§?) (?=\d)",
        r"\b((?:Abs|Nr|Art|S|Anl|Az|Bd|Ziff|TOP|Rn)\.?) (?=\d)",
        rf"(\d{{1,2}}\.) (?=(?:{_MONTHS})\b)",
        rf"((?<=\d)\.?\s?(?:{_MONTHS})) (?=\d{{4}})",
        rf"((?:{_MONTHS})) (?=\d{{4}}\b)",
        rf"(\d) (?=(?:{_UNITS})(?:\W|$))",
        r"\b(z\.|d\.|u\.|i\.|o\.|v\.|s\.) (?=[a-zA-Z]\.)",
        r"\b(Dr\.|Prof\.) (?=[A-ZÄÖÜ])",
    )
)
_ABBREVIATIONS: Final = frozenset({
    "abs", "anl", "art", "bd", "bzw", "ca", "dr", "evtl", "gem", "ggf", "hrsg", "inkl", "lt", "mio", "mrd", "nr",
    "prof", "rd", "sog", "st", "str", "tel", "usw", "vgl", "ziff", "zzt",
})  # fmt: skip
_END: Final = re.compile(r"[.!?][“”\"’)\u00bb]?[ \n]+(?=[„»(]?[A-ZÄÖÜ0-9])")


@lru_cache(maxsize=4096)
def protect(text: str) -> str:
    """Put protected spaces where a line must not break: ``§ 7``, ``1. Oktober 2015``, ``5,5 Stellen``, ``z. B.``.

    Doing it twice changes nothing; a paper says much more than once, so what was said lately is remembered.
    """
    for pattern in _JOINS:
        text = pattern.sub(rf"\1{NBSP}", text)
    return text


def quote(text: str, *, inner: bool = False) -> str:
    """Return ``text`` in German quotation marks: „…“, inside a quotation ‚…‘."""
    return f"‚{text}‘" if inner else f"„{text}“"


def sentences(text: str) -> tuple[str, ...]:
    """Split running German text into its sentences; abbreviations and ordinals do not end one."""
    text = protect(text)
    found, start = [], 0
    for match in _END.finditer(text):
        before = text[start : match.start()]
        word = re.split(r"[\s\u00a0(„]", before)[-1].rstrip(".").lower()
        ordinal = word.isdigit() and len(word) <= 2
        if text[match.start()] == "." and (word in _ABBREVIATIONS or ordinal or len(word) == 1):
            continue
        found.append(text[start : match.end()].strip())
        start = match.end()
    rest = text[start:].strip()
    return (*found, rest) if rest else tuple(found)


def count_words(sentence: str) -> int:
    """Return the number of words; what a protected space joins (``5,5 Stellen``) counts as two."""
    return sum(1 for word in re.split(r"\s+", sentence) if re.search(r"\w", word))
