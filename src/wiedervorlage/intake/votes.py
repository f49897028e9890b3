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
    "kein": 0, "keine": 0, "keiner": 0, "./.": 0, "einer": 1, "eine": 1, "zwei": 2, "drei": 3, "vier": 4, "fünf": 5,
    "sechs": 6, "sieben": 7, "acht": 8, "neun": 9, "zehn": 10, "elf": 11, "zwölf": 12,
}  # fmt: skip
_N: Final = r"(?:\d+|" + "|".join(re.escape(word) for word in sorted(_WORDS, key=len, reverse=True)) + r")"
_HOLD: Final = r"(?:(?:[Ss]timm)?[Ee]nthaltung(?:en)?|[Ee]nthalten|[Ee]nth\.?)"
_ABSTAINED: Final = rf"\b(?P<none>{_N})x? {_HOLD}|\b{_HOLD} ?:?\s?(?P<none2>{_N})(?!\w)"
_FIRST: Final = re.compile(
    rf"\b(?P<yes>{_N})x? (?:[Jj]a\b|Stimmen daf(?:ü|ue)r|daf(?:ü|ue)r|Fürstimmen|Zustimmungen)[^.;]{{0,60}}?"
    rf"\b(?P<no>{_N})x? (?:[Nn]ein\b|dagegen|Gegenstimmen?|Stimmen dagegen)(?:[^;]{{0,80}}?(?:{_ABSTAINED}))?"
)
"""The figure first: "6 Ja- und 10 Nein-Stimmen", "3 dafür, 5 dagegen"."""
_NOES_FIRST: Final = re.compile(
    rf"\b(?P<no>{_N}) Nein\b[^.;]{{0,40}}?\b(?P<yes>{_N}) Ja\b(?:[^;]{{0,60}}?(?:{_ABSTAINED}))?"
)
_LABELLED: Final = re.compile(
    rf"\b(?:Ja|[Dd]afür|Zustimmung)(?:-?[Ss]timmen)? ?:?\s*(?P<yes>{_N})(?!\w).{{0,200}}?"
    rf"\b(?:Nein|[Dd]agegen|Ablehnung)(?:-?[Ss]timmen)? ?:?\s*(?P<no>{_N})(?!\w)(?:.{{0,80}}?(?:{_ABSTAINED}))?"
)
"""The label first; the parties' shares may stand between: "Ja: 57 (21 CDU, 14 SPD). Nein: 2"."""
_HALF_TOLD: Final = re.compile(
    rf"\b(?:bei|mit|gegen) (?:(?P<yes>{_N}) (?:Ja\b|Fürstimmen)|(?P<no>{_N}) Nein\b)"
    rf"(?![^.;]{{0,60}}(?:Nein|Ja|dagegen|Gegenstimme))(?:[^.;]{{0,40}}?(?:{_ABSTAINED}))?"
)
"""One side alone: "bei zwei Nein-Stimmen", "mit 9 Ja-Stimmen und 3 Enthaltungen"."""
_AGAINST: Final = re.compile(
    rf"(?:\b(?P<yes>\d+) ?: ?(?P<no>\d+)(?: ?: ?(?P<held>\d+))?(?=[ .)]|$)(?! Uhr)"
    rf"|\b(?P<yes2>{_N}) (?:Stimmen )?(?:gegen|zu) (?P<no2>{_N})\b"
    rf"(?: Stimmen)?|\b(?P<no3>{_N}) Gegenstimmen?)(?:.{{0,30}}?(?:{_ABSTAINED}))?"
)
"""One figure against another: "8 : 5 bei einer Enthaltung", "mit 11 gegen 3 Stimmen", "bei 2 Gegenstimmen"."""
_BARE: Final = re.compile(r"(?:^|[.!] )\(?(?P<yes>\d{1,3}) ?: ?(?P<no>\d{1,3})(?: ?: ?(?P<held>\d+))?\)?\.?$")
"""A figure against another alone at the end of a paragraph: "Der Spiegel wird aufgestellt. 5 : 3"."""
_VOTED: Final = re.compile(r"[Ss]timm|[Aa]bgelehnt|[Aa]ngenommen|Beschlu(?:ss|ß) ?\(")
_UNANIMOUS: Final = re.compile(
    r"^(?:[^.]{0,30}[:,] )?(?:[Ee]instimmig|[Ee]inmütig)\b[^.]{0,60}\.?$"
    r"|\b(?:einstimmig|einmütig) (?:beschlossen|angenommen|zugestimmt|abgelehnt|vertagt|gefasst|zu\b|,)"
    r"|(?:beschließt|beschloss|beschlossen|stimmt|wird|empfiehlt|fasst|vertagt|lehnt)\b.{0,120}\b(?:einstimmig|einmütig)\b"
    r"|(?:Abstimmung|Beschluss|Ergebnis)\w*:? ?(?:einstimmig|einmütig)\b"
)
_HELD: Final = re.compile(rf"(?:{_ABSTAINED})")
_FELL: Final = re.compile(r"[Aa]bgelehnt|\bnicht (?:erteilt|zugestimmt|angenommen)|keine Mehrheit")


def read_votes(paragraphs: Sequence[Paragraph]) -> Iterator[Field]:
    """Read the votes in their order; what a paper tells of other houses' votes counts only with its figures."""
    number = 0
    for paragraph in paragraphs:
        text = paragraph.text.text
        taken: list[tuple[int, int]] = []
        found = [*_counted(text), *_opposed(paragraph), *_bare(text), *_unanimous(paragraph)]
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
    for pattern in (_FIRST, _NOES_FIRST, _LABELLED, _HALF_TOLD):
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
        if _FELL.search(sentence.text) and ayes and noes and _count(ayes) > _count(noes):
            ayes, noes = noes, ayes
        named = {"for": ayes, "against": noes, "abstained": found["held"] or found["none"] or found["none2"]}
        counts: dict[str, float | bool] = {name: _count(count) for name, count in named.items() if count}
        yield sentence.start + found.start(), sentence.start + found.end(), counts


def _bare(text: str) -> Iterator[tuple[int, int, dict[str, float | bool]]]:
    found = _BARE.search(text)
    if found is None:
        return
    ayes, noes = _count(found["yes"]), _count(found["no"])
    if _FELL.search(text) and ayes > noes:
        ayes, noes = noes, ayes
    counts: dict[str, float | bool] = {"for": ayes, "against": noes}
    if found["held"]:
        counts["abstained"] = _count(found["held"])
    yield found.start("yes"), found.end(), counts


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
