"""The numbers and bullets that Word counts itself, written out before the words of their paragraphs.

The points of a resolution are such numbers. Source: ECMA-376, part 1, 17.9 (numbering).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docx.oxml.xmlchemy import BaseOxmlElement as Element

_NUMBER: Final = f"{qn('w:pPr')}/{qn('w:numPr')}"
_STYLE: Final = f"{qn('w:pPr')}/{qn('w:pStyle')}"
_ROMAN: Final = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
    (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_BULLETS: Final = {"-": "-", "–": "–", "—": "–"}
"""What of a bullet is kept; all others, many of them places in fonts of signs, become a dot."""
_NONE: Final = "0"
"""The list of this number takes a paragraph out of the list of its style."""


@dataclass(frozen=True, slots=True)
class _Level:
    """How one level of a list is counted and shown: ``1.``, ``a)``, ``2.3``."""

    start: int = 1
    kind: str = "decimal"
    text: str = ""
    style: str = ""


@dataclass(slots=True)
class _List:
    """A list of Word with its counters so far; lists of one kind go on counting together."""

    levels: dict[int, _Level]
    restarts: dict[int, int]
    counters: dict[int, int]
    is_new: bool = field(default=True)

    def next_label(self, level: int) -> str:
        """Count one on at a level and return how its number prints."""
        if self.is_new:
            self.counters.update({place: start - 1 for place, start in self.restarts.items()})
            self.is_new = False
        own = self.levels.get(level, _Level())
        self.counters[level] = self.counters.get(level, own.start - 1) + 1
        for deeper in [place for place in self.counters if place > level]:
            del self.counters[deeper]
        if own.kind == "bullet":
            return _BULLETS.get(own.text, "•") if own.text.strip() else ""
        return re.sub(r"%(\d)", lambda match: self._shown(int(match[1]) - 1), own.text)

    def _shown(self, level: int) -> str:
        own = self.levels.get(level, _Level())
        return _written(self.counters.get(level, own.start), own.kind)


class Numbers:
    """Counts the lists of one Word file."""

    def __init__(self, numbering: Element | None, styles: Element | None) -> None:
        self._styles = {} if styles is None else {item.get(qn("w:styleId")): item for item in styles}
        self._lists = {} if numbering is None else dict(_lists(numbering))

    def write_out(self, body: Element) -> None:
        """Put the number of each paragraph before its words; one that only keeps a distance shows none."""
        for paragraph in body.iter(qn("w:p")):
            said = self._list_of(paragraph)
            if said is None:
                continue
            label = said[0].next_label(said[1])
            has_words = any((text.text or "").strip() for text in paragraph.iter(qn("w:t")))
            if label and (has_words or paragraph.getparent().tag == qn("w:tc")):
                _put_before(paragraph, f"{label} ")

    def _list_of(self, paragraph: Element) -> tuple[_List, int] | None:
        """Return the list of a paragraph and its level there: its own, else that of its style."""
        style = paragraph.find(_STYLE)
        name = "" if style is None else style.get(qn("w:val"), "")
        own = paragraph.find(_NUMBER)
        number, level = _said(own)
        of_style = self._of_style(name)
        number = number or of_style[0]
        counted = self._lists.get(number) if number != _NONE else None
        if counted is None:
            return None
        linked = next((place for place, item in counted.levels.items() if name and item.style == name), 0)
        return counted, int(level or of_style[1] or linked)

    def _of_style(self, name: str) -> tuple[str, str]:
        """Return the number of the list and the level that a style, or one that it is based on, gives."""
        number = level = ""
        seen: set[str] = set()
        while name in self._styles and name not in seen and not number:
            seen.add(name)
            style = self._styles[name]
            found = _said(style.find(_NUMBER))
            number, level = found[0], level or found[1]
            base = style.find(qn("w:basedOn"))
            name = "" if base is None else base.get(qn("w:val"), "")
        return number, level


def _said(number: Element | None) -> tuple[str, str]:
    """Return the number of the list and the level as written, each "" where it is not."""
    if number is None:
        return "", ""
    list_id, level = number.find(qn("w:numId")), number.find(qn("w:ilvl"))
    return _value(list_id), _value(level)


def _lists(numbering: Element) -> Iterator[tuple[str, _List]]:
    """Yield the lists by their number; those drawn from one pattern share its counters."""
    patterns = {item.get(qn("w:abstractNumId")): dict(_levels(item)) for item in numbering.iter(qn("w:abstractNum"))}
    counters: dict[str, dict[int, int]] = {}
    for item in numbering.findall(qn("w:num")):
        pattern = _value(item.find(qn("w:abstractNumId")))
        levels, restarts = dict(patterns.get(pattern, {})), {}
        for override in item.findall(qn("w:lvlOverride")):
            levels.update(_levels(override))
            start = _value(override.find(qn("w:startOverride")))
            if start:
                restarts[int(override.get(qn("w:ilvl"), "0"))] = int(start)
        yield item.get(qn("w:numId")), _List(levels, restarts, counters.setdefault(pattern, {}))


def _levels(pattern: Element) -> Iterator[tuple[int, _Level]]:
    for level in pattern.findall(qn("w:lvl")):
        yield (
            int(level.get(qn("w:ilvl"), "0")),
            _Level(
                start=int(_value(level.find(qn("w:start"))) or 1),
                kind=_value(level.find(qn("w:numFmt"))) or "decimal",
                text=_value(level.find(qn("w:lvlText"))),
                style=_value(level.find(qn("w:pStyle"))),
            ),
        )


def _value(element: Element | None) -> str:
    return "" if element is None else str(element.get(qn("w:val"), ""))


def _put_before(paragraph: Element, words: str) -> None:
    text, run = OxmlElement("w:t"), OxmlElement("w:r")
    text.text = words
    run.append(text)
    paragraph.insert(0 if paragraph.find(qn("w:pPr")) is None else 1, run)


def _written(number: int, kind: str) -> str:
    match kind:
        case "lowerLetter":
            return _letters(number)
        case "upperLetter":
            return _letters(number).upper()
        case "lowerRoman":
            return _roman(number)
        case "upperRoman":
            return _roman(number).upper()
        case "decimalZero":
            return f"{number:02d}"
        case "none":
            return ""
        case _:
            return str(number)


def _letters(number: int) -> str:
    """Return a, b … z, then aa, bb …, as Word counts."""
    return chr(ord("a") + (number - 1) % 26) * min((number - 1) // 26 + 1, 9) if number > 0 else ""


def _roman(number: int) -> str:
    written = ""
    for value, letters in _ROMAN:
        times, number = divmod(number, value)
        written += letters * min(times, 9)
    return written
