"""Figures that disagree in words and in digits."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from wiedervorlage.foundation.catalogue import finding
from wiedervorlage.foundation.text import Text
from wiedervorlage.foundation.wording import write_number
from wiedervorlage.intake.checks.offering import place_of
from wiedervorlage.intake.figures.quantities import WORDS, number
from wiedervorlage.intake.messages import MESSAGES
from wiedervorlage.intake.reading import Span

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


def check_words_and_digits(text: str) -> Iterator[Finding]:
    """Check figures given in words and digits at once: "zwölf (13)"."""
    for pattern in (_BOTH, _BOTH_TURNED):
        for match in pattern.finditer(text):
            said, written = WORDS[match["word"].lower()], number(match["digits"])
            if said != written:
                place = place_of(Span(start=match.start(), end=match.end()))
                figures = {"said": _figure(said), "written": _figure(written)}
                yield finding(MESSAGES, "INT-007", place, words=match[0], **figures)


def _figure(value: float) -> Text:
    return Text(de=write_number(value), en=write_number(value, "en"))
