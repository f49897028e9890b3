"""Numbers in running German text: words from one to twelve, posts in halves, agreement with the noun.

Source: Duden and DIN 5008 (numbers from 1 to 12 in words in running text, figures with units).
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Final

from wiedervorlage.foundation.wording import NBSP, write_number
from wiedervorlage.papers.grammar import STELLE, Case, Noun, Number

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wiedervorlage.foundation.text import Language

_GERMAN: Final = (
    "null", "eins", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf",
)  # fmt: skip
_ENGLISH: Final = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
)  # fmt: skip


def number_word(count: int, language: Language = "de") -> str:
    """Return 0 to 12 in words, larger numbers in figures."""
    words = _GERMAN if language == "de" else _ENGLISH
    return words[count] if 0 <= count <= 12 else write_number(count, language)


def number_of(count: float | Fraction) -> Number:
    """Return the grammatical number that goes with ``count``: only one is singular."""
    return "sg" if count == 1 else "pl"


def counted(count: int, noun: Noun, case: Case = "nom") -> str:
    """Return a count with its noun: ``eine Gemeinde``, ``drei Gemeinden``, ``1.526 Personen``, ``keine Stelle``.

    Figures are held to their noun by a protected space.
    """
    if count == 0:
        return _none_of(noun, case)
    if count == 1:
        return noun.phrase(case, article="indefinite")
    gap = " " if count <= 12 else NBSP
    return number_word(count) + gap + noun.form(case, "pl")


def _none_of(noun: Noun, case: Case) -> str:
    return "k" + noun.phrase(case, article="indefinite")


def write_posts(half_posts: int, case: Case = "nom", language: Language = "de") -> str:
    """Write a number of posts counted in halves: ``eine halbe Stelle``, ``1,0 Stelle``, ``5,5 Stellen``.

    Args:
        half_posts: how many half posts; not negative.
        case: the German case of the phrase.
        language: German or English.

    Raises:
        ValueError: ``half_posts`` is negative.
    """
    if half_posts < 0:
        raise ValueError(f"no number of posts: {half_posts} halves")
    if language == "en":
        if half_posts == 1:
            return "half a post"
        return write_number(half_posts / 2, "en", decimals=1) + NBSP + ("post" if half_posts == 2 else "posts")
    if half_posts == 0:
        return "k" + STELLE.phrase(case, article="indefinite")
    if half_posts == 1:
        return STELLE.phrase(case, article="indefinite", adjective="halb")
    form = STELLE.form(case, number_of(Fraction(half_posts, 2)))
    return write_number(half_posts / 2, decimals=1) + NBSP + form


def write_percent(share: Fraction | float, language: Language = "de", *, decimals: int = 0) -> str:
    """Write a share as per cent: ``22 %`` with a protected space; English ``22%``."""
    figure = write_number(float(share) * 100, language, decimals=decimals)
    return f"{figure}{NBSP}%" if language == "de" else f"{figure}%"


def join_list(items: Sequence[str], language: Language = "de", *, last: str = "") -> str:
    """Join by commas and a last *und*: ``A, B und C``; ``last`` gives another last word (``oder``).

    Example:
        >>> join_list(["Ahlen", "Berge", "Celle"])
        'Ahlen, Berge und Celle'
    """
    word = last or ("und" if language == "de" else "and")
    if len(items) <= 1:
        return "".join(items)
    return f"{', '.join(items[:-1])} {word} {items[-1]}"
