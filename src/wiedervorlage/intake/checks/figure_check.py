"""Figures that disagree in words and in digits."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from wiedervorlage.foundation.catalogue import finding
from wiedervorlage.intake.checks.offering import place_of, told_number
from wiedervorlage.intake.figures.quantities import WORDS, number
from wiedervorlage.intake.messages import MESSAGES
from wiedervorlage.intake.reading import Span
from wiedervorlage.intake.text.number_words import number_written_out
from wiedervorlage.intake.text.said_again import IN_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wiedervorlage.foundation.findings import Finding

_BOTH: Final = re.compile(
    r"\b(?P<word>"
    + "|".join(word for word in WORDS if len(word) > 3 and " " not in word)
    + r")\s+\((?:in Ziffern:? )?(?P<digits>\d+(?:,\d+)?)\)",
    re.IGNORECASE,
)
_BOTH_TURNED: Final = re.compile(
    r"\b(?P<digits>\d+(?:,\d+)?)\s+\((?:in Worten:? )?(?P<word>"
    + "|".join(word for word in WORDS if len(word) > 3 and " " not in word)
    + r")\)",
    re.IGNORECASE,
)


_MONEY: Final = r"(?:EUR|Euro|€|DM|Deutsche Mark|Mark)"
_IN_FULL: Final = re.compile(
    r"(?<![\d.,/])(?P<digits>\d{1,3}(?:[. \u00a0]\d{3})+(?:,\d{2})?|\d+(?:,\d{1,2})?)(?:,-{1,2}|,–|,—)?"
    rf"(?:\s*{_MONEY}| (?!{IN_WORDS})[^\W\d][\w\-]*)?[,;]?\s*"
    rf"(?:\(\s*(?P<bracket>)|\(?\s*{IN_WORDS}\s*:?\s*)[-–=*]*\s*(?:{_MONEY}\s+)?"
    rf"(?P<words>[^\W\d_](?:[^\W\d_]|[ \n\u00ad=\-]){{2,120}}?)(?:\s+\d{{1,2}}/100)?"
    rf"\s*[-–=*]*\s*(?:(?P<money>{_MONEY}\b|€)|[).,;]|$)",
    re.IGNORECASE,
)
"""An amount and behind it, in a bracket or below it, the same in words; a bracket without a label names the money."""

_CLOSED: Final = re.compile(r"[\s=*-]*\)")


def check_words_and_digits(text: str) -> Iterator[Finding]:
    """Check figures given in words and digits at once: "zwölf (13)", "500,00 EUR (in Worten: sechshundert Euro)"."""
    seen: set[int] = set()
    for pattern in (_BOTH, _BOTH_TURNED):
        for match in pattern.finditer(text):
            seen.add(match.start("digits"))
            said, written = WORDS[match["word"].lower()], number(match["digits"])
            if said != written:
                yield _disagreeing(match, said, written)
    for match in _IN_FULL.finditer(text):
        told = None if match.start("digits") in seen else _said_in_full(match)
        written = number(match["digits"])
        # What is behind the point is often left out of the words, or told in cents behind them.
        if told is not None and told not in (written, int(written)):
            yield _disagreeing(match, told, written)


def _said_in_full(match: re.Match[str]) -> float | None:
    """Return the number that the words behind an amount say; None where they say something else than the amount."""
    if match["bracket"] is not None and not (match["money"] and _CLOSED.match(match.string, match.end())):
        return None
    try:
        return number_written_out(match["words"])
    except KeyError:
        return None


def _disagreeing(match: re.Match[str], said: float, written: float) -> Finding:
    place = place_of(Span(start=match.start(), end=match.end()))
    words = " ".join(match[0].split())
    return finding(MESSAGES, "INT-007", place, words=words, said=told_number(said), written=told_number(written))
