"""Blanks and opening quotation marks that the first engine left out of a line, taken from the second.

Where both engines read the same characters, the one that saw a blank between them is right: a reader of scans runs
words together far more often than it parts them. Three things are mended without it, since nothing else can be meant:
a Roman three, a speck behind a word of address, a speck above the name of a month. No letter and no digit is ever taken
from the second engine; where the two differ, the field's doubt says so (:mod:`wiedervorlage.intake.second_opinion`).
"""

from __future__ import annotations

import re
from dataclasses import replace
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Final
from unicodedata import combining, normalize

from wiedervorlage.intake.text.patterns import MONTHS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wiedervorlage.intake.layout import Word

_OPENING: Final = "„»"
_LEFT_OUT: Final = re.compile(rf"[\s{_OPENING}]")
_CLOSES: Final = ":;,.!?)“”"
"""Before these no blank stands."""
_SET_APART: Final = re.compile(r"\b\w \w \w \w\b")
"""Letters set apart for emphasis; their blanks part no words."""
_LEAST: Final = 4
"""A shorter piece of print is found anywhere; it stays as it is."""
_ALIKE: Final = 0.8
_EDGE: Final = 2
"""So many characters on each side of a blank must be the same, or the line ends there."""
_ONES: Final = re.compile(r"\bII[1l]\b")
"""A Roman three in which a stroke was taken for a one: "II1/66"; "I1" may be meant."""
_SPECK: Final = re.compile(r"\b(Sehr|Herrn?|Frau|Liebe[rs]?)\.(?=\w)")
"""A speck behind a word of address that both engines take for a full stop."""


def settled_words(words: Sequence[Word], second: str) -> list[Word]:
    """Return the words of a page with the blanks and opening marks that the second engine saw.

    Args:
        words: lines and pieces of lines as the first engine read them.
        second: the whole page as the second engine read it, line by line; may be empty.
    """
    lines = second.splitlines()
    return [replace(word, text=settled(word.text, lines)) for word in words]


def settled(text: str, lines: Sequence[str]) -> str:
    """Return a line of the first engine with what the second saw between the same characters."""
    text = _SPECK.sub(r"\1 ", _ONES.sub(lambda found: "I" * len(found[0]), text))
    text = _CAPITALISED.sub(lambda found: _MONTHS.get(_plain(found[0]), found[0]), text)
    if len(text) < _LEAST:
        return text
    bare = _bare(text)
    lines = [line for line in lines if line.strip() and not _SET_APART.search(line)]
    for line in lines:
        start = _bare(line).find(bare)
        if start >= 0:
            return _with(text, dict(_between(line, start, len(bare))))
    near = _nearest(bare, lines)
    return _with(text, dict(_between_alike(bare, near))) if near else text


def _plain(word: str) -> str:
    """Return a word without dots and strokes above its letters."""
    return "".join(letter for letter in normalize("NFD", word) if not combining(letter))


_CAPITALISED: Final = re.compile(r"\b[A-ZÄÖÜ][^\W\d_]{2,8}\b")
_MONTHS: Final = {_plain(month): month for month in MONTHS}
"""Months by their bare letters: above these a speck makes "Növember", and no other word is meant."""


def _bare(text: str) -> str:
    return _LEFT_OUT.sub("", text)


def _between(line: str, start: int, length: int) -> Iterator[tuple[int, str]]:
    """Yield what the second engine saw before the characters of its line, counted from ``start`` without blanks."""
    count, seen = 0, ""
    for character in line:
        if _LEFT_OUT.match(character):
            seen += character
            continue
        if seen and start <= count < start + length:
            yield count - start, seen
        count, seen = count + 1, ""


def _between_alike(bare: str, line: str) -> Iterator[tuple[int, str]]:
    """Yield the same of a line that differs in some characters: only from stretches that are the same in both."""
    other = _bare(line)
    seen = dict(_between(line, 0, len(other)))
    for block in SequenceMatcher(a=bare, b=other, autojunk=False).get_matching_blocks():
        for offset in range(block.size):
            inside = min(offset, block.size - offset) >= _EDGE
            opens = offset == 0 and block.a == 0
            if (inside or opens) and block.b + offset in seen:
                yield block.a + offset, seen[block.b + offset]


def _nearest(bare: str, lines: Sequence[str]) -> str:
    best, found = _ALIKE, ""
    for line in lines:
        matcher = SequenceMatcher(a=bare, b=_bare(line), autojunk=False)
        if matcher.real_quick_ratio() > best and matcher.quick_ratio() > best and matcher.ratio() > best:
            best, found = matcher.ratio(), line
    return found


def _with(text: str, seen: dict[int, str]) -> str:
    """Put in what was seen, by the number of the character it stands before, where it can be."""
    made, count = "", 0
    for place, character in enumerate(text):
        if _LEFT_OUT.match(character):
            made += character
            continue
        other = seen.get(count, "")
        if other and made and not _LEFT_OUT.match(made[-1]) and other[0].isspace() and _parts(text, place):
            made += " "
        mark = other.strip()
        if mark and character.isalnum() and (not made or made[-1] in " \t("):
            made += mark
        made, count = made + character, count + 1
    return made


def _parts(text: str, place: int) -> bool:
    """Say whether a blank may stand before a character: not among digits, before a stop, nor between single letters."""
    before, after = text[place - 1], text[place]
    if (before.isdigit() and after.isdigit()) or after in _CLOSES:
        return False
    left = re.search(r"[^\W\d_]*$", text[:place])
    right = re.match(r"[^\W\d_]*", text[place:])
    return all(piece is None or len(piece[0]) != 1 for piece in (left, right))
