"""One answer to a numbered list: Enter takes all as shown, a number opens one, behind a minus it leaves one out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from wiedervorlage.cli.asking import AnswerError
from wiedervorlage.foundation.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

ALL: Final = frozenset({"alle", "alles", "all"})
_PART: Final = re.compile(r"(-?)(\d{1,4})(?:-(\d{1,4}))?")
_MINUS: Final = str.maketrans("–−", "--")
_NOT_SO: Final = Text(
    de="„{typed}“ ist keine Nummer der Liste; etwa 2 5, 2-5 oder alle. Enter lässt es, wie es dasteht.",
    en="'{typed}' is no number of the list; such as 2 5, 2-5 or all. Enter leaves it as it stands.",
)
_NOT_THERE: Final = Text(de="{number} steht hier nicht zur Wahl.", en="{number} cannot be chosen here.")
_NEEDED: Final = Text(de="Weglassen lässt sich hier nichts.", en="Nothing can be left out here.")
_TWICE: Final = Text(
    de="{number} lässt sich nicht zugleich öffnen und weglassen.", en="{number} cannot be both opened and left out."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Picked:
    """The numbers that were typed: those to open, and those to leave out."""

    opened: frozenset[int]
    left_out: frozenset[int]


def picks(listed: Collection[int], *, may_leave_out: bool = True) -> Callable[[str], str]:
    """Return the check that takes numbers of a list, and returns each by itself: "2-4 -6" is "2 3 4 -6"."""

    def check(typed: str) -> str:
        parts = [number for part in re.split(r"[\s,;.]+", typed.translate(_MINUS)) if part for number in _of(part)]
        picked = _picked(parts)
        if wrong := (picked.opened | picked.left_out) - set(listed):
            raise AnswerError(_about(_NOT_THERE, min(wrong)))
        if picked.left_out and not may_leave_out:
            raise AnswerError(_NEEDED)
        if both := picked.opened & picked.left_out:
            raise AnswerError(_about(_TWICE, min(both)))
        return " ".join(str(number) for number in dict.fromkeys(parts))

    def _of(part: str) -> list[int]:
        if part.lstrip("-").casefold() in ALL:
            return [-number if part.startswith("-") else number for number in listed]
        found = _PART.fullmatch(part)
        if found is None:
            raise AnswerError(Text(de=_NOT_SO.de.format(typed=part), en=_NOT_SO.en.format(typed=part)))
        sign, first, last = (-1 if found[1] else 1), int(found[2]), int(found[3] or found[2])
        if not 0 < first <= last:
            raise AnswerError(Text(de=_NOT_SO.de.format(typed=part), en=_NOT_SO.en.format(typed=part)))
        return [sign * number for number in range(first, last + 1)]

    return check


def picked_of(answer: str) -> Picked:
    """Return what an answer that was checked says."""
    return _picked([int(part) for part in answer.split()])


def _picked(numbers: list[int]) -> Picked:
    return Picked(
        opened=frozenset(number for number in numbers if number > 0),
        left_out=frozenset(-number for number in numbers if number < 0),
    )


def _about(text: Text, number: int) -> Text:
    return Text(de=text.de.format(number=number), en=text.en.format(number=number))
