"""Amounts said again in words behind their digits, as notices of grants have them: "70.000 € (in Worten: …)"."""

from __future__ import annotations

import re
from typing import Final

from wiedervorlage.intake.text.number_words import COUNTING

IN_WORDS: Final = r"(?:in (?:Worten|Buchstaben)|i\. ?W\.|wörtlich)"
"""What leads to them."""
SAID_AGAIN: Final = re.compile(
    rf"(?<=[\d€%RMo,–-])\s*(?:\(\s*{IN_WORDS}[^()\d]{{2,160}}(?:\d{{1,2}}/100[^()\d]{{0,30}})?\)"
    rf"|[,;]?\s{IN_WORDS}\s*:?\s(?=(?i:{COUNTING}|eine Million))(?:[^\W\d_]|[ =-]){{2,160}}?"
    r"\b(?:Euro|EUR|DM|Deutsche Mark)\b)"
)
"""Such an amount, perhaps with its cents: "(i. W.: eine Million Euro)", "(in Worten: neunhundert 50/100 Euro)"."""


def without_said_again(text: str) -> str:
    """Return a text without them: they add nothing to what it says.

    >>> without_said_again("Ich bewillige 70.000 € (in Worten: Euro siebzigtausend).")
    'Ich bewillige 70.000 €.'
    """
    return SAID_AGAIN.sub("", text)
