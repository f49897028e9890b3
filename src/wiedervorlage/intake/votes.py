"""Votes of minutes and extracts: for, against, abstained, or unanimous."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.reading import Field
from wiedervorlage.intake.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wiedervorlage.intake.sentences import Paragraph

_WORDS: Final = {
    "kein": 0, "keine": 0, "keiner": 0, "einer": 1, "eine": 1, "zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6,
    "sieben": 7, "acht": 8, "neun": 9, "zehn": 10, "elf": 11, "zwölf": 12,
}  # fmt: skip
_N: Final = r"(?:\d+|" + "|".join(sorted(_WORDS, key=len, reverse=True)) + r")"
_ABSTAINED: Final = (
    rf"(?P<none>{_N}) (?:(?:Stimm)?[Ee]nthaltung(?:en)?|enthalten sich)"
    rf"|(?:Enthaltung(?:en)?|enthalten) ?:? ?(?P<none2>{_N})\b"
)
_FIRST: Final = re.compile(
    rf"\b(?P<yes>{_N}) (?:Ja\b|Stimmen daf(?:ü|ue)r|daf(?:ü|ue)r|Fürstimmen|Zustimmungen)[^.;]{{0,60}}?"
    rf"\b(?P<no>{_N}) (?:Nein\b|dagegen|Gegenstimmen?|Stimmen dagegen)(?:[^;]{{0,80}}?\b(?:{_ABSTAINED}))?"
)
"""The figure first: "6 Ja- und 10 Nein-Stimmen", "3 dafür, 5 dagegen"."""
_LABELLED: Final = re.compile(
    rf"\b(?:Ja|[Dd]afür|Zustimmung)(?:-?[Ss]timmen)? ?:? ?(?P<yes>{_N})\b.{{0,200}}?\b(?:Nein|[Dd]agegen|Ablehnung)"
    rf"(?:-?[Ss]timmen)? ?:? ?(?P<no>{_N})\b(?:.{{0,80}}?\b(?:{_ABSTAINED}))?"
)
"""The label first; the parties' shares may stand between: "Ja: 57 (21 CDU, 14 SPD). Nein: 2"."""
_AGAINST: Final = re.compile(
    rf"(?:\b(?P<yes>\d+) ?: ?(?P<no>\d+)(?=[ .)]|$)(?! Uhr)|\b(?P<yes2>{_N}) (?:Stimmen )?(?:gegen|zu) (?P<no2>{_N})\b"
    rf"(?: Stimmen)?|\b(?P<no3>{_N}) Gegenstimmen?)(?:.{{0,30}}?\b(?:{_ABSTAINED}))?"
)
"""One figure against another: "8 : 5 bei einer Enthaltung", "mit 11 gegen 3 Stimmen", "bei 2 Gegenstimmen"."""
_VOTED: Final = re.compile(r"[Ss]timm|[Aa]bgelehnt|[Aa]ngenommen|Beschlu(?:ss|ß) ?\(")
_UNANIMOUS: Final = re.compile(
    r"^(?:[^.]{0,30}[:,] )?(?:[Ee]instimmig|[Ee]inmütig)\b[^.]{0,60}\.?$"
    r"|\b(?:einstimmig|einmütig) (?:beschlossen|angenommen|zugestimmt|abgelehnt|vertagt|gefasst|zu\b|,)"
    r"|(?:beschließt|beschloss|beschlossen|stimmt|wird|empfiehlt|fasst|vertagt|lehnt)\b.{0,120}\b(?:einstimmig|einmütig)\b"
    r"|(?:Abstimmung|Beschluss|Ergebnis)\w*:? ?(?:einstimmig|einmütig)\b"
)
_HELD: Final = re.compile(rf"\b(?:{_ABSTAINED})")


def read_votes(paragraphs: Sequence[Paragraph]) -> Iterator[Field]:
    """Read the votes in their order; what a paper tells of other houses' votes counts only with its figures."""
    number = 0
    for paragraph in paragraphs:
        text = paragraph.text.text
        taken: list[tuple[int, int]] = []
        found = [*_counted(text), *_opposed(paragraph), *_unanimous(paragraph)]
        for start, end, vote in sorted(found, key=lambda item: item[0]):
            if any(low < end and start < high for low, high in taken):
                continue
            taken.append((start, end))
            quote = paragraph.text.quote(start, end)
            for name, value in vote.items():
                yield Field(
                    name=f"votes.{number}.{name}", value=value, raw=quote.text, span=quote.pieces[0], rule="votes"
                )
            number += 1


def _counted(text: str) -> Iterator[tuple[int, int, dict[str, float | bool]]]:
    for pattern in (_FIRST, _LABELLED):
        for match in pattern.finditer(text):
            named = {"for": match["yes"], "against": match["no"], "abstained": match["none"] or match["none2"]}
            yield match.start(), match.end(), {name: _count(count) for name, count in named.items() if count}


def _opposed(paragraph: Paragraph) -> Iterator[tuple[int, int, dict[str, float | bool]]]:
    """Read a vote put as one figure against another; the greater is for, unless the proposal fell."""
    for sentence in sentences(paragraph):
        found = _AGAINST.search(sentence.text)
        if found is None or not _VOTED.search(sentence.text):
            continue
        ayes, noes = found["yes"] or found["yes2"], found["no"] or found["no2"] or found["no3"]
        if re.search(r"[Aa]bgelehnt", sentence.text) and ayes and noes and _count(ayes) > _count(noes):
            ayes, noes = noes, ayes
        named = {"for": ayes, "against": noes, "abstained": found["none"] or found["none2"]}
        counts: dict[str, float | bool] = {name: _count(count) for name, count in named.items() if count}
        yield sentence.start + found.start(), sentence.start + found.end(), counts


def _unanimous(paragraph: Paragraph) -> Iterator[tuple[int, int, dict[str, float | bool]]]:
    for sentence in sentences(paragraph):
        agreed = _UNANIMOUS.search(sentence.text)
        if agreed is None:
            continue
        held = _HELD.search(sentence.text)
        vote: dict[str, float | bool] = {"unanimous": True}
        if held:
            vote["abstained"] = _count(held["none"] or held["none2"])
        yield sentence.start, sentence.end, vote


def _count(text: str) -> float:
    return float(_WORDS[text]) if text in _WORDS else float(text)
