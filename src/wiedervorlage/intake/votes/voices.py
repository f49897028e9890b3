"""Votes counted beside their side: "9 Ja-Stimmen", "dagegen: 3", "Enth.", a table's "Ja | Nein" above "9 | 3".

A text is parted into *labels* (a side, or who is counted without voting) and *figures*. What stands close together is
read by one small grammar: labels above as many figures; a label before its figure; a figure before its label.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.lexicon.votes import side_words
from wiedervorlage.intake.text.number_words import COUNTING, written
from wiedervorlage.intake.votes.answers import answered

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_NONE: Final = {"kein": 0, "keine": 0, "keiner": 0, "ohne": 0, "./.": 0, "einer": 1, "eine": 1}
_IN_WORDS: Final = "|".join(re.escape(word) for word in sorted(_NONE, key=len, reverse=True))
NUMBER: Final = rf"(?:\d+|{_IN_WORDS}|(?i:{COUNTING}))"
"""A count in digits or words; "eine" and "einer" only beside what is counted."""
_DIGITS: Final = (
    r"(?<![\w,§+])(?<!\d[.:/\-])\d{1,4}(?=x\b|\b)"
    r"(?![.,:/]\d| ?%| ?€| ?Uhr\b|\. ?(?:[Ss]tellv|Bgm|Bürgerm|Beigeordn|Vors|Vize|Landr|Kreisr|Stadtr))"
)
"""No share, money, time or ordinal before an office: "Nein-Stimmen: 1. Bürgermeister …"."""
_STROKE: Final = r"(?:(?<=:)\s*[-–—]{1,3}(?=[\s,A-ZÄÖÜ]|$)|(?<=[\w.])\s+[-–—]{1,3}(?=\s*(?:[,;/|]|$)))"
"""In the place of a figure: "Nein: -", "dagegen -,"."""
_FIGURE: Final = rf"(?P<figure>{_DIGITS}|(?<!\w)(?:{_IN_WORDS})(?!\w)|\b(?i:{COUNTING})\b|{_STROKE})"
_SECTIONS: Final = {
    "for": "for", "against": "against", "abstained": "abstained",
    "for_verb": "for by verb", "against_verb": "against by verb",
    "for_too": "for beside against", "against_too": "against beside for", "others": "others",
}  # fmt: skip
_LABELS: Final = "|".join(rf"(?P<{name}>{side_words(section)})" for name, section in _SECTIONS.items())
_TOKEN: Final = re.compile(
    rf"(?<!\w)(?<!\w[\-–])(?:{_LABELS})(?!\w| aus\b)|{_FIGURE}"
    r"|(?P<more>\bStimmen(?=\s(?:bei|gegen|und)\s\w+\s(?:Gegen-?[Ss]timme|(?:Stimm)?[Ee]nthaltung)))"
)
_TO_FIGURE: Final = re.compile(r"-?(?:\s\([^()]{1,80}\))?[\s:=|/–(]*")
_TO_LABEL: Final = re.compile(r"\)?(?: ?x\b| ?mal\b|-)?[ \t|\u00a0]+(?:[A-ZÄÖÜ][\wäöüß]+ )?")
_CELLS: Final = re.compile(r"[\s|:/,()]*")
_ROW: Final = re.compile(r"[\s|]+")
_WITH: Final = re.compile(r"\b[Mm]it $")
"""Before "12 Stimmen bei 3 Enthaltungen": these are for it."""
_WIDEST: Final = 90
"""Label and figure stand no farther apart, in characters."""
_MOST_CELLS: Final = 40
"""No row of labels and figures holds more."""
OTHERS: Final = "others"
"""The side of those who are counted without voting."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """What a place of a text tells of a vote: how many were on a side, or whether all agreed."""

    start: int
    end: int
    side: str
    """``for``, ``against``, ``abstained``, ``unanimous`` or ``others``."""
    count: float | bool
    weak: bool = False
    """It tells of a vote only beside the other side."""
    labelled: bool = False
    """The figure stands behind its label and a colon."""
    plain: bool = False
    """No label says which side it is: "8 : 5"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Token:
    start: int
    end: int
    text: str
    side: str
    """Empty for a figure."""
    weak: bool


def count(text: str) -> int:
    """Return the number that a figure of votes says; a stroke in its place is none."""
    word = text.strip().lower()
    if word in _NONE or not word.strip("-–—"):
        return _NONE.get(word, 0)
    return int(written(word))


def voices(text: str) -> Iterator[Voice]:
    """Read the figures beside their sides, in their order."""
    answers = answered(text)
    found = (_token(match) for match in _TOKEN.finditer(text))
    tokens, at = [token for token in found if not any(low <= token.start < high for low, high in answers)], 0
    while at < len(tokens):
        told, taken = _columns(text, tokens, at) or _labelled(text, tokens, at) or _counted(text, tokens, at) or ([], 1)
        yield from told
        at += taken


def _token(match: re.Match[str]) -> _Token:
    kind = match.lastgroup or ""
    side = {"figure": "", "more": "for"}.get(kind, kind.partition("_")[0])
    weak = "_" in kind
    return _Token(start=match.start(), end=match.end(), text=match[0], side=side, weak=weak)


def _near(text: str, left: _Token, right: _Token, gap: re.Pattern[str]) -> bool:
    return right.start - left.end <= _WIDEST and gap.fullmatch(text, left.end, right.start) is not None


def _run(text: str, tokens: Sequence[_Token], at: int, *, labels: bool, gap: re.Pattern[str]) -> list[_Token]:
    """Return the labels (or figures) that stand side by side from a token on."""
    found = tokens[at : at + 1]
    for left, right in pairwise(tokens[at : at + _MOST_CELLS]):
        if bool(right.side) is not labels or not _near(text, left, right, gap):
            break
        found = [*found, right]
    return [token for token in found if bool(token.side) is labels]


def _columns(text: str, tokens: Sequence[_Token], at: int) -> tuple[list[Voice], int] | None:
    """Read labels above as many figures: "Ja | Nein | Enthaltung" over "9 | 3 | 1"."""
    if not tokens[at].side:
        return None
    labels = _run(text, tokens, at, labels=True, gap=_CELLS)
    below = at + len(labels)
    if len({label.side for label in labels}) <= 1 or below >= len(tokens):
        return None
    figures = _run(text, tokens, below, labels=False, gap=_CELLS) if not tokens[below].side else []
    if len(figures) != len(labels) or not _near(text, labels[-1], figures[0], _CELLS):
        return None
    start, end = labels[0].start, figures[-1].end
    told = [
        Voice(start=start, end=end, side=label.side, count=count(figure.text), labelled=True)
        for label, figure in zip(labels, figures, strict=True)
    ]
    return told, 2 * len(labels)


def _labelled(text: str, tokens: Sequence[_Token], at: int) -> tuple[list[Voice], int] | None:
    """Read a label before its figure; of several in a row the last that is the sum of those before."""
    label = tokens[at]
    if not label.side or at + 1 >= len(tokens) or tokens[at + 1].side or not _is_figure_of(text, label, tokens[at + 1]):
        return None
    figures = _run(text, tokens, at + 1, labels=False, gap=_ROW)
    if len(figures) == 1 and _belongs_behind(text, tokens, at + 1):
        return None
    counts = [count(figure.text) for figure in figures]
    shown = max((n for n in range(1, len(counts)) if counts[n] == sum(counts[:n])), default=0)
    between = text[label.end : figures[0].start]
    voice = Voice(
        start=label.start,
        end=figures[shown].end,
        side=label.side,
        count=counts[shown],
        weak=label.weak,
        labelled=":" in between or "\n" in between,
    )
    return [voice], shown + 2


def _is_figure_of(text: str, label: _Token, figure: _Token) -> bool:
    """Say whether a figure stands close behind its label: an article needs a colon, a list's number is no figure."""
    if not _near(text, label, figure, _TO_FIGURE):
        return False
    between, behind = text[label.end : figure.start], text[figure.end : figure.end + 3]
    if between.count("(") > between.count(")") and not behind.startswith(")"):
        return False
    if figure.text.lower() in {"eine", "einer", "ohne"}:
        return ":" in between
    return not ("\n" in between and re.match(r"[.)]\s", behind))


def _belongs_behind(text: str, tokens: Sequence[_Token], at: int) -> bool:
    """Say whether a figure goes with the label behind it: figures and labels in turn end with one, "Ja/Nein: 5 Ja"."""
    last = at
    for left, right in pairwise(tokens[at : at + _MOST_CELLS]):
        gap = _TO_FIGURE if left.side else _TO_LABEL
        if bool(left.side) is bool(right.side) or not _near(text, left, right, gap):
            break
        last += 1
    return tokens[last].side != "" and not text[tokens[last].end : tokens[last].end + 2].lstrip().startswith(":")


def _counted(text: str, tokens: Sequence[_Token], at: int) -> tuple[list[Voice], int] | None:
    """Read a figure before its label, unless the label has a figure of its own."""
    figure, label = tokens[at], tokens[at + 1] if at + 1 < len(tokens) else tokens[at]
    if figure.side or not label.side or not _near(text, figure, label, _TO_LABEL) or _has_own(text, tokens, at + 1):
        return None
    if label.text == "Stimmen" and not _WITH.search(text, 0, figure.start):
        return None
    voice = Voice(start=figure.start, end=label.end, side=label.side, count=count(figure.text), weak=label.weak)
    return [voice], 2


def _has_own(text: str, tokens: Sequence[_Token], at: int) -> bool:
    """Say whether a label has its figure behind a colon: "Mitglieder 15 Ja: 14"; not so "13 Ja : 0 Nein"."""
    if at + 1 >= len(tokens) or tokens[at + 1].side or ":" not in text[tokens[at].end : tokens[at + 1].start]:
        return False
    return _near(text, tokens[at], tokens[at + 1], _TO_FIGURE) and not _belongs_behind(text, tokens, at + 1)
