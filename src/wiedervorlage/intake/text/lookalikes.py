"""Characters that print, copies and readers of scans take for each other, and the one slip of a hand or an eye."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

DIGITS: Final = {
    "0": "01689",
    "1": "017",
    "2": "27",
    "3": "38",
    "4": "4",
    "5": "56",
    "6": "0568",
    "7": "127",
    "8": "03689",
    "9": "089",
}
"""Each digit with those it may have been: itself among them."""
_CLOSE: Final = {"0": "6", "1": "7", "3": "8", "5": "6", "6": "058", "7": "1", "8": "36"}
"""Those of them that a stroke more or less makes of each other."""
_PAIRS: Final = ("O0", "I1", "S5", "B8", "G6", "Z2")
_AS_DIGITS: Final = str.maketrans("OISBGZl", "0158621")
_EITHER: Final = {one: pair for pair in _PAIRS for one in pair}


def as_digits(text: str) -> str:
    """Return a text with the letters that look like digits as these: "43O5" is "4305"."""
    return text.translate(_AS_DIGITS)


def spelt_alike(text: str) -> Iterator[str]:
    """Yield what a text of capitals and digits may be if letters and digits that look alike were mixed up."""
    for choice in product(*(_EITHER.get(character, character) for character in text)):
        yield "".join(choice)


def with_one_digit_alike(digits: str, *, closely: bool = False) -> set[str]:
    """Return the numbers that differ from one in a digit that looks like it, or is a stroke away from it."""
    return set(_with_one_other(digits, _CLOSE if closely else DIGITS)) - {digits}


def with_one_digit_wrong(digits: str) -> set[str]:
    """Return the numbers that differ from one in any one digit."""
    return set(_with_one_other(digits, dict.fromkeys("0123456789", "0123456789"))) - {digits}


def _with_one_other(digits: str, others: dict[str, str]) -> Iterator[str]:
    for at, digit in enumerate(digits):
        for other in others.get(digit, digit):
            yield digits[:at] + other + digits[at + 1 :]


def with_neighbours_turned(text: str) -> set[str]:
    """Return what a text is if two neighbours of it changed places."""
    turned = {text[:at] + text[at + 1] + text[at] + text[at + 2 :] for at in range(len(text) - 1)}
    return turned - {text}


def with_one_left_out(text: str) -> set[str]:
    """Return what a text is if one character of it is too many."""
    return {text[:at] + text[at + 1 :] for at in range(len(text))}


def is_one_slip_apart(left: str, right: str) -> bool:
    """Say whether one slip makes a text of the other.

    That is one character wrong, too many or left out, two neighbours turned, or letters and digits mixed up that look
    alike.
    """
    if as_digits(left) == as_digits(right):
        return True
    if len(left) == len(right):
        wrong = [at for at, (one, other) in enumerate(zip(left, right, strict=True)) if one != other]
        return len(wrong) == 1 or right in with_neighbours_turned(left)
    shorter, longer = sorted((left, right), key=len)
    return shorter in with_one_left_out(longer)
