"""Votes told without figures: "einstimmig", "mit Mehrheit", by the parties that stood on either side."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.lexicon.resolving import resolved_in_past
from wiedervorlage.intake.lexicon.votes import side_words, voted_so
from wiedervorlage.intake.text.voted_points import told_of_points
from wiedervorlage.intake.votes.voices import Voice

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_ALL: Final = rf"(?P<all>{side_words('all')})\b"
_MOST: Final = rf"(?P<most>{side_words('most')})\b"
_HOW: Final = rf"(?:{_ALL}|{_MOST})"
_RESOLVES: Final = (
    r"(?:beschließt|beschlie(?:ss|ß)en|beschloss|[Bb]eschlossen|stimmt|wird|werden|wurden?|geschieht|empfiehlt|fasst"
    r"|vertagt|lehnt|nimmt|nahm|verwirft|wählt|erfolgte?|ergab|ergeht|besteht|herrscht)"
)
_CROSS: Final = r"(?:[☒☑✓✔]|\[[xX]\]|\([xX]\)|(?:^|\s)[xX])"
_OF_BODY: Final = r"(?:(?:im|in|de[mrs]) ){0,2}[A-ZÄÖÜ][\w-]{1,40}(?: [A-ZÄÖÜ][\w-]+)?"
"""The body whose vote a label tells: "Ergebnis im Ortsrat:"."""
_EITHER: Final = (
    rf"^\s{{0,3}}[Bb]ei [^.;]{{3,40}} {_HOW}",
    rf"(?:^|[.)] {{1,40}}|\s)[(–—\-] ?{_HOW} ?[)–—\-]",
    rf"{_CROSS} ?{_HOW}",
    rf"\b{_HOW}[ ,] ?(?:{voted_so()}|zu\b)",
    rf"\b{_HOW} (?:bei|mit|gegen) [^.;]{{1,60}}? {voted_so()}\b",
    rf"\b{_RESOLVES}\b.{{0,120}}\b{_HOW}",
    rf"(?i:abstimmung|beschlu(?:ss|ß)|ergebnis|empfehlung|votum)\w*\s?:?\s*(?:ist )?{_HOW}",
    rf"(?i:abstimmung\w*|ergebnis|votum) {_OF_BODY}:\s*{_HOW}",
    rf"\d{{1,2}}\.\d{{1,2}}\.\d{{2,4}}[\s|]+(?:\S{{1,8}}[\s|]+)?{_HOW}(?=\s*(?:$|[|(\dA-ZÄÖÜ]))",
    rf"^[A-ZÄÖÜ][^.;,\d]{{0,80}} {resolved_in_past()} (?:[^.;,\d]{{0,80}} )?{_HOW}",
)
"""All or most: crossed, before a participle, behind a verb that resolves or a label, behind a day in a table."""
_ALL_ALONE: Final = (
    rf"^\s{{0,3}}(?:[^.]{{0,30}}[:,] )?[(–—\-]? ?{_ALL}[^.]{{0,60}}\.?$",
    r"\b(?P<all>[Mm]it (?:den Stimmen aller|allen (?:\d+ )?Stimmen))\b",
    r"\b(?P<all>[Aa]lle (?:(?:sind |waren |stimmen |stimmten )?dafür|(?:[A-ZÄÖÜ]\w+ )?stimm(?:en|ten) (?:dem )?zu))\b",
    r"\b(?P<all>[Ee]instimmige[mnr]?) (?:Beschlu(?:ss|ß)|Annahme|Zustimmung|Ablehnung)\b",
    rf"^(?:Der|Die|Das) [A-ZÄÖÜ][^.;,]{{0,40}} (?!hat\b)[a-zäöüß]{{3,}}t (?:[^.;,]{{0,80}} )?{_ALL}",
    rf"\b{_ALL} ?,",
    r"\b(?P<most>[Mm]ehrheitliche[mnrs]?) (?:Beschlu(?:ss|ß)|Annahme|Zustimmung|Ablehnung)\b",
)
"""A short sentence that says it, a body with any verb beside it, an adjective before its noun."""
_MOST_ALONE: Final = (rf"^\s{{0,3}}[(–—\-]? ?{_MOST}(?=[ ,]+(?:bei|gegen|mit|\d+)\b|[ .)]*$)",)
"""Most: only where nothing else is said; "mehrheitlich" tells of much besides votes."""
_PATTERNS: Final = tuple(re.compile(pattern) for pattern in (*_EITHER, *_ALL_ALONE, *_MOST_ALONE))
_OF_POINT: Final = re.compile(_HOW)
_THOSE: Final = r"(?:der|des|von)\b"
_AYES: Final = r"\bJ[Aa]-?\s?[Ss]timmen"
_NOES: Final = r"\bN[Ee][Ii][Nn]-?\s?[Ss]timmen"
_BY_PARTIES: Final = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_AYES} {_THOSE}[^\n]{{3,160}}?{_NOES} {_THOSE}",
        rf"{_AYES}:\s*[A-ZÄÖÜ](?=\D)[^\n]{{2,200}}\s+{_NOES}:\s*(?=[A-ZÄÖÜ]|\d\. [A-Z])",
        rf"\b[Mm]it den Stimmen {_THOSE}[^.;\n]{{3,160}}? gegen die Stimmen? {_THOSE}",
        rf"\bgegen die Stimmen? {_THOSE}[^.;\n]{{1,100}}? {voted_so()}\b",
        rf"\b(?:{voted_so()}|Antrag|Mehrheit)\b[^.;\n]{{0,30}} \(?gegen die Stimmen? {_THOSE}",
        r"\bAbstimmung: [A-ZÄÖÜ1-9][^.;\n]{2,160}? gegen (?=[A-ZÄÖÜ1-9])",
    )
)
"""Who stood on either side, named without figures: it was not unanimous."""
_CHOICE: Final = re.compile(
    rf"{side_words('all')}[\W_]{{1,40}}{side_words('most')}|{side_words('most')}[\W_]{{1,40}}{side_words('all')}"
)
"""Both beside each other are a form to fill in, unless one is crossed."""
_CROSSED: Final = re.compile(rf"{_CROSS} ?$")
_UNCROSSED: Final = re.compile(r"(?:[☐□]|[\[(] [\])])\s*$")
_RECOMMENDED: Final = re.compile(r"\s+empfohlen\b")
_THEN: Final = re.compile(r"\b(?:wurden?|hat|haben|hatten?|beschloss)(?: \w+){0,3} am \d{1,2}\. ?(?:\d|[A-ZÄÖÜ])")
"""A day behind the verb tells of another sitting: "wurde am 3. Mai 2010 mehrheitlich beschlossen"."""
_ELSEWHERE: Final = re.compile(r"\b(?:hat|haben|hatte|hatten|vorberaten|[Vv]orberatung)\b")
"""Before "einstimmig empfohlen": so another body recommended it."""


def agreed(text: str, sentences: Sequence[tuple[int, int]]) -> Iterator[Voice]:
    """Read whether all agreed or only the greater part, once a sentence, and who stood on either side."""
    for start, end in sentences:
        found = _first(text[start:end])
        if found:
            low, high = found.span(found.lastgroup or 0)
            yield Voice(start=start + low, end=start + high, side="unanimous", count=found.lastgroup == "all")
    for start, end in told_of_points(text):
        of_point = _OF_POINT.match(text, start, end)
        if of_point:
            yield Voice(start=start, end=of_point.end(), side="unanimous", count=of_point.lastgroup == "all")
    for pattern in _BY_PARTIES:
        for match in pattern.finditer(text):
            yield Voice(start=match.start(), end=match.end(), side="unanimous", count=False)


def _first(sentence: str) -> re.Match[str] | None:
    """Return where a sentence first tells how it was voted, as the last group of a match."""
    found = [match for pattern in _PATTERNS if (match := pattern.search(sentence)) and _is_own(match, sentence)]
    return min(found, key=lambda match: match.start(match.lastgroup or 0), default=None)


def _is_own(match: re.Match[str], sentence: str) -> bool:
    """Say whether the paper tells it itself: its box is not left open, no other body is said to have recommended it."""
    start, end = match.span(match.lastgroup or 0)
    if _UNCROSSED.search(sentence, 0, start):
        return False
    if _CHOICE.search(sentence) and not _CROSSED.search(sentence, 0, start):
        return False
    if _THEN.search(sentence, 0, start):
        return False
    return not (_RECOMMENDED.match(sentence, end) and _ELSEWHERE.search(sentence, 0, start))
