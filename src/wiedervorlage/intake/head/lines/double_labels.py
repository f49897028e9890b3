"""Two labels with two values in one line, and short numbers: "Tel./Fax 05921 98-4400 / 98-4410", "Durchwahl -12"."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.head.lines.labels import label_of
from wiedervorlage.intake.head.lines.phones import NUMBER, completed, phone
from wiedervorlage.intake.text.spotting import part_field

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wiedervorlage.intake.reading import Field
    from wiedervorlage.intake.text.lines import Line

_DOUBLE: Final = re.compile(
    r"(?P<first>[A-ZÄÖÜ][\w.\-]{1,20}) ?(?:/|und|u\.|\+|&) ?(?P<second>[A-ZÄÖÜ][\w.\-]{1,20})"
    r"(?: ?:|\s)\s*(?=[\dA-Z+(-])"
)
_PARTED: Final = re.compile(r"\s+/\s+|(?<=\d)/(?=-)| und |, |; | oder ")
_NUMBERS: Final = frozenset({"phone", "direct", "fax", "mobile", "switchboard"})
_EXTENSION: Final = r"\d{1,2}(?: \d{1,3}){1,2}(?! ?[\d.:/-])|\d{1,6}(?!\d)"
"""What stands behind the trunk of a number, as old prints group it: "82 - 4 17"."""
_SHORT: Final = re.compile(rf"[–-] ?\d{{1,6}}\b|\d[\d ]{{0,6}} ?[–-] ?(?:{_EXTENSION})|\d{{2,6}}\b(?! ?[.:/-])")
"""A number without its area code: an extension, or what stands behind the code."""
_LOCAL: Final = re.compile(rf"\d[\d ]{{0,6}}[–-] ?(?:{_EXTENSION})")
_RULE: Final = "one of two labels"


def is_double_labelled(text: str) -> bool:
    """Say whether a line begins with two labels in one, the first a number to call or a room."""
    double = _DOUBLE.match(text)
    label = label_of(f"{double['first']}:") if double else None
    return label is not None and (label[0] in _NUMBERS or label[0] == "room")


def with_values_below(lines: Sequence[Line]) -> list[Line]:
    """Return lines of two labels alone, each with the line of their values below it in one; places stay true."""
    return [
        replace(above, text=f"{above.text}{' ' * (below.start - above.end)}{below.text}", end=below.end)
        for above, below in pairwise(lines)
        if _ALONE.fullmatch(above.text) and 0 < below.start - above.end < _NEXT_LINE
    ]


_ALONE: Final = re.compile(r"[A-ZÄÖÜ][\w.\-]{1,20} ?(?:/|und|u\.|\+|&) ?[A-ZÄÖÜ][\w.\-]{1,20} ?:?")
_NEXT_LINE: Final = 90
"""So few characters, blanks counted, part a line from the one below it."""


def double_labelled(line: Line) -> Iterator[Field]:
    """Read what belongs to each of two labels that stand before two values, numbers to call or a room."""
    double = _DOUBLE.match(line.text)
    if double is None:
        return
    names = [(label_of(f"{double[group]}:") or ("", 0))[0] for group in ("first", "second")]
    values = _values(line.text, double.end())
    if not names[0] or not (names[1] or len(values) > 1):
        return
    whole = ""
    for name, (start, end) in zip(names, values, strict=False):
        text = line.text[start:end]
        if name in _NUMBERS:
            whole = _number(text, whole) or whole
            if _number(text, whole):
                yield part_field(f"contact.{name}", line, (start, end), _RULE, value=phone(_number(text, whole)))
        elif name == "room":
            yield part_field("contact.room", line, (start, end), _RULE)


def _values(text: str, start: int) -> list[tuple[int, int]]:
    gap = re.compile(r"(?<=\S)(?:\t\s*| {2,})(?=\S)").search(text, start)
    slashes = list(_PARTED.finditer(text, start))
    marks = [gap] if gap else slashes[len(slashes) // 2 :][:1] if len(slashes) % 2 else slashes[:1]
    ends = [*(mark.start() for mark in marks), len(text)]
    return list(zip([start, *(mark.end() for mark in marks)], ends, strict=True))


def _number(text: str, whole: str) -> str:
    """Return the number that a value is, a short one completed by the whole one before it."""
    full = NUMBER.match(text.strip())
    if full:
        return full[0]
    short = _SHORT.match(text.strip())
    return completed(short[0], whole) if short and whole else ""


def short_numbers(lines: Sequence[Line]) -> Iterator[Field]:
    """Read labelled numbers without an area code, completed by the first whole one: "Fax 77 20-50".

    An extension alone ("Durchwahl -12") is no number one could copy from the paper.
    """
    whole = next((match[0] for line in lines if (match := NUMBER.search(line.text)) and phone(match[0])), "")
    for line in lines if whole else ():
        for mark in re.finditer(r"(?:^|[,;·|/(]\s*|\t|(?<=\d) +)(?=[A-ZÄÖÜ])", line.text):
            text = line.text[mark.end() :]
            label = label_of(text)
            short = _LOCAL.match(text, label[1]) if label and label[0] in _NUMBERS else None
            if label is None or short is None or NUMBER.match(text, label[1]):
                continue
            number = completed(short[0], whole)
            if number and phone(number):
                part = (mark.end() + short.start(), mark.end() + short.end())
                yield part_field(
                    f"contact.{label[0]}", line, part, "number completed", value=phone(number), confidence=0.7
                )
