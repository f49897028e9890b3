"""German number words and written figures: "vierzehn", "zweihundertfünfzig", "1.234,5", "185 000"."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

_ONES: Final = {
    "ein": 1, "zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6, "sieben": 7, "acht": 8, "neun": 9,
}  # fmt: skip
_TEENS: Final = {
    "zehn": 10, "elf": 11, "zwölf": 12, "dreizehn": 13, "vierzehn": 14, "fünfzehn": 15, "sechzehn": 16,
    "siebzehn": 17, "achtzehn": 18, "neunzehn": 19,
}  # fmt: skip
_TENS: Final = {
    "zwanzig": 20, "dreißig": 30, "dreissig": 30, "vierzig": 40, "fünfzig": 50, "sechzig": 60, "siebzig": 70,
    "achtzig": 80, "neunzig": 90,
}  # fmt: skip
_ARTICLES: Final[dict[str, float]] = {
    "eine halbe": 0.5, "einer halben": 0.5, "halbe": 0.5, "halben": 0.5, "halber": 0.5, "anderthalb": 1.5,
    "eineinhalb": 1.5,
    **{f"{one}einhalb": many + 0.5 for one, many in _ONES.items() if many > 1},
    "ein": 1, "eine": 1, "einen": 1, "einer": 1, "einem": 1,
}  # fmt: skip
_SMALL: Final[dict[str, float]] = {
    **_ONES,
    **_TEENS,
    **_TENS,
    "zweier": 2,
    "dreier": 3,
    **{f"{one}und{ten}": _ONES[one] + _TENS[ten] for ten in _TENS for one in _ONES},
}
WORDS: Final[dict[str, float]] = {**_SMALL, **_ARTICLES}
"""The words up to ninety-nine, with articles and halves."""


def _either(words: dict[str, int]) -> str:
    return "(?:" + "|".join(words) + ")"


_UP_TO_99: Final = rf"(?:(?:{_either(_ONES)}und)?{_either(_TENS)}|{_either(_TEENS)}|{_either(_ONES)})"
_HUNDREDS: Final = rf"(?:{_either(_ONES)}?hundert(?:und)?{_UP_TO_99}?)"
_FIRST: Final = "(?=[zdvfsnaehtZDVFSNAEHT])"
"""The letters number words begin with: asked first, since most words are none."""
COUNTING: Final = (
    _FIRST + rf"(?:(?:{_HUNDREDS}|{_UP_TO_99})?tausend(?:und)?(?:{_HUNDREDS}|{_UP_TO_99})?|{_HUNDREDS}"
    rf"|(?:{_either(_ONES)}und)?{_either(_TENS)}|{_either(_TEENS)}|(?:zwei|drei|vier|fünf|sechs|sieben|acht|neun)einhalb"
    r"|zweier|dreier|zwei|drei|vier|fünf|sechs|sieben|acht|neun)"
)
"""Pattern of the words from two on; "ein" is left out, being mostly an article."""
COUNTING_OR_ONE: Final = (
    _FIRST + r"(?:" + "|".join(sorted(_ARTICLES, key=len, reverse=True)).replace(" ", r"\s+") + r"|" + COUNTING + r")"
)
FIGURE: Final = (
    r"(?<![\d.,/§\-–])(?P<number>\d{1,3}(?:\.\d{3})+(?:,\d+)?"
    r"|(?<!\d[ \u00a0])\d{1,3}(?:[ \u00a0]\d{3})+(?:,\d+)?(?=[ \u00a0]?(?:Euro|EUR|€|DM|Mark|m[²³]|qm|cbm|k[mgW]|t\b"
    r"|[A-ZÄÖÜ][a-zäöüß]{3,}(?:er|en|n)\b))"
    r"|(?:\d+ ?)?[½¼¾]|(?:\d+ )?1/2|\d+(?:,\d+)?)(?:,--?|,–)?(?!\d|[.,/]\d)"
)
"""Pattern of a number in digits; groups apart by blanks only before money, measures or a noun, else a telephone."""
BESIDE: Final = r"(?: \(\d+\))?"
"""Digits behind a number word, as where the two disagree: "vier (5) Keller"."""
_PARTS: Final = {"½": 0.5, "1/2": 0.5, "¼": 0.25, "¾": 0.75}


def number(text: str) -> float:
    """Return a German number in digits ("1.234,5", "185 000", "2½") as a float."""
    for sign, part in _PARTS.items():
        if text.endswith(sign):
            whole = text.removesuffix(sign).strip()
            return (float(whole) if whole else 0) + part
    return float(re.sub(r"[.\s]", "", text).replace(",", "."))


def written(text: str) -> float:
    """Return the number that digits or a number word say.

    Raises:
        KeyError: where the word is none.
    """
    return number(text) if text[0].isdigit() or text in _PARTS else number_word(" ".join(text.lower().split()))


@lru_cache(maxsize=512)
def number_word(word: str) -> float:
    """Return the value of a number word in small letters.

    Raises:
        KeyError: where the word is none.
    """
    if word in WORDS:
        return WORDS[word]
    for power, size in (("tausend", 1000), ("hundert", 100)):
        before, found, after = word.partition(power)
        if found:
            rest = after.removeprefix("und")
            return (number_word(before) if before else 1) * size + (number_word(rest) if rest else 0)
    raise KeyError(word)


_MILLIONS: Final = re.compile(r"million(?:en)?")
_TYPED: Final = {"fuenf": "fünf", "zwoelf": "zwölf"}
"""Number words as a typewriter without umlauts has them."""


def number_written_out(text: str) -> float:
    """Return the number that words in full say, also over a line's end: "Eine Million zweihunderttausend und eins".

    Raises:
        KeyError: where the words say none.
    """
    word = re.sub(r"[\s\u00ad=-]+", "", text.lower())
    for typed, meant in _TYPED.items():
        word = word.replace(typed, meant)
    word = re.sub(r"eins$", "ein", word)
    found = _MILLIONS.search(word)
    if found is None:
        return number_word(word)
    rest = word[found.end() :].removeprefix("und")
    return number_word(word[: found.start()]) * 1_000_000 + (number_word(rest) if rest else 0)
