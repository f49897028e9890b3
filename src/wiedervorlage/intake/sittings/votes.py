"""Votes of minutes and extracts: for, against, abstained, or unanimous."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, TypeAlias

from wiedervorlage.intake.reading import Field
from wiedervorlage.intake.text.number_words import COUNTING, written
from wiedervorlage.intake.text.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from wiedervorlage.intake.text.paragraphs import Paragraph

_WORDS: Final = {"kein": 0, "keine": 0, "keiner": 0, "./.": 0, "einer": 1, "eine": 1}
_FIGURE: Final = r"(?:0|[1-9]\d{0,3})"
"""A count of votes has no leading zero: "0:05:25" and "14:00" are times."""
_N: Final = rf"(?:\d+|{'|'.join(re.escape(word) for word in sorted(_WORDS, key=len, reverse=True))}|(?i:{COUNTING}))"
_HOLD: Final = r"(?:(?:[Ss]timm)?[Ee]nthaltung(?:en)?|[Ee]nthalten|[Ee]nth\.?)"
_ABSTAINED: Final = rf"\b(?P<none>{_N})x? {_HOLD}|\b{_HOLD} ?:?\s*(?P<none2>{_N})(?!\w)"
_FIRST: Final = re.compile(
    rf"\b(?P<yes>{_N})(?: ?x)? (?:[Jj]a\b|Stimmen daf(?:ü|ue)r|daf(?:ü|ue)r|stimm(?:en|ten) daf(?:ü|ue)r"
    r"|Fürstimmen|Zustimmungen"
    r"|Stimmen(?= (?:bei|gegen|und) \w+ Gegenstimme))[^.;]{0,60}?"
    rf"\b(?P<no>{_N})(?: ?x)? (?:[Nn]ein\b|dagegen|Gegenstimmen?|Stimmen dagegen)(?:[^;]{{0,80}}?(?:{_ABSTAINED}))?"
)
"""The figure first: "6 Ja- und 10 Nein-Stimmen", "3 dafür, 5 dagegen"."""
_HELD_TOO: Final = rf"(?:[^.;]{{0,60}}?(?:{_ABSTAINED}))?"
_FOR_MOTION: Final = re.compile(
    rf"\b(?:[Ff]ür [^.;\d]{{3,50}}|[Dd]afür|[Mm]it Ja) stimm(?:en|ten) (?P<yes>{_N})\b[^.;]{{0,30}}"
    rf"\b(?:dagegen|gegen [^.;\d]{{3,40}}|mit Nein)(?: stimm(?:en|ten))? (?P<no>{_N})\b{_HELD_TOO}"
)
"""The side first: "Für den Antrag stimmen 4, dagegen 5 Mitglieder"."""
_WHO_VOTES: Final = re.compile(
    rf"\b(?P<yes>{_N})(?: [A-ZÄÖÜ]\w+)? stimm(?:en|ten)(?: [^.;,\d]{{3,40}})? (?:dafür|zu|mit Ja)\b,? (?:und |bei )?"
    rf"(?P<no>{_N})(?: [A-ZÄÖÜ]\w+)? (?:stimm(?:en|ten) )?(?:dagegen|mit Nein|lehn(?:en|ten)(?: \w+)? ab){_HELD_TOO}"
)
"""Those who vote first: "7 Mitglieder stimmen zu, 3 lehnen ab"."""
_NOES_FIRST: Final = re.compile(
    rf"\b(?P<no>{_N}) Nein\b[^.;]{{0,40}}?\b(?P<yes>{_N}) Ja\b(?:[^;]{{0,60}}?(?:{_ABSTAINED}))?"
)
_LABELLED: Final = re.compile(
    rf"\b(?:Ja|[Dd]afür|Zustimmung|Für(?= ?:)|[Aa]ngenommen mit)(?:-?[Ss]timmen)?"
    rf" ?:?\s*(?P<yes>{_N})(?!\w).{{0,200}}?"
    rf"\b(?:Nein|[Dd]agegen|Ablehnung|Gegen(?= ?:))(?:-?[Ss]timmen)? ?:?\s*(?P<no>{_N})(?!\w)"
    rf"(?:.{{0,80}}?(?:{_ABSTAINED}))?"
)
"""The label first; the parties' shares may stand between: "Ja: 57 (21 CDU, 14 SPD). Nein: 2"."""
_HALF_TOLD: Final = re.compile(
    rf"(?:\b(?:[Bb]ei|[Mm]it|[Gg]egen) |[(:.] ?|^)(?:(?P<yes>{_N}) (?:Ja\b|Fürstimmen)|(?P<no>{_N}) Nein\b)"
    rf"(?![^.;]{{0,60}}(?:Nein|Ja|dagegen|Gegenstimme))(?:[^.;]{{0,40}}?(?:{_ABSTAINED}))?"
)
"""One side alone: "bei zwei Nein-Stimmen", "mit 9 Ja-Stimmen und 3 Enthaltungen", "(6 Ja, 1 Enthaltung)"."""
_UNOPPOSED: Final = re.compile(
    rf"(?:(?:{_ABSTAINED})[^.;]{{0,20}}?)?\b[Oo]hne (?P<no>Gegenstimmen?)\b"
    rf"(?:[^.;]{{0,30}}?(?:\b(?P<none3>{_N})x? {_HOLD}))?"
)
_INITIALS: Final = re.compile(r"\bJ:? ?(?P<yes>\d+)[,;/ ]+N:? ?(?P<no>\d+)(?:[,;/ ]+E:? ?(?P<held>\d+))?(?!\w)")
_SLASHED: Final = re.compile(
    r"(?:\b(?:Abstimmung(?:sergebnis)?|Abst\.|Stimm(?:en)?verhältnis|Votum) ?:? ?"
    r"(?P<yes>\d{1,3}) ?/ ?(?P<no>\d{1,3})(?: ?/ ?(?P<held>\d{1,3}))?(?![\d/])"
    r"|(?:\((?=[^()]{5,15}\))|[.!:)]\s+)(?P<yes2>\d{1,3}) ?/ ?(?P<no2>\d{1,3}) ?/ ?(?P<held2>\d{1,3})(?:\)|\.?$))"
)
"""Figures parted by strokes: behind a word that tells of voting, or three of them alone at the end."""
_AGAINST: Final = re.compile(
    rf"(?:(?<![:\d])(?P<yes>{_FIGURE}) ?: ?(?P<no>{_FIGURE})(?: ?: ?(?P<held>{_FIGURE}))?(?=[ .)]|$)(?! Uhr)"
    rf"|\b(?P<yes2>{_N}) (?:Stimmen )?(?:gegen|zu) (?P<no2>{_N})\b"
    rf"(?: Stimmen)?|\b(?P<no3>{_N}) Gegenstimmen?)(?:.{{0,30}}?(?:{_ABSTAINED}))?"
)
"""One figure against another: "8 : 5 bei einer Enthaltung", "mit 11 gegen 3 Stimmen", "bei 2 Gegenstimmen"."""
_STOOD_FOR: Final = re.compile(
    rf"(?:\b(?P<yes>{_N}) (?:[A-ZÄÖÜ]\w+ )?stimm(?:en|ten) (?:für|dafür)\b"
    rf"|\b[Ff]ür [^.;,\d]{{3,60}} (?:stimm(?:en|ten)|votierten) (?P<yes2>{_N})\b)"
    rf"[^.;\d]{{0,60}}?(?:\b(?P<no>{_N}) (?:[A-ZÄÖÜ]\w+ )?(?:dagegen|stimm(?:en|ten) dagegen)"
    rf"|\b(?:gegen (?:ihn|sie|es|den|die|das)(?: [A-ZÄÖÜ]\w+)?|dagegen) (?P<no2>{_N})\b)"
    rf"(?:[^.;]{{0,60}}?(?:{_ABSTAINED}|\b(?P<held>{_N}) enth(?:ie|a)lten sich))?"
)
"""Who stood for it and who against: "Für den Antrag stimmten 8, gegen ihn 13"."""
_BARE: Final = re.compile(
    r"(?:^|[.!]\s+)\(?(?P<yes>\d{1,3}) ?: ?(?P<no>\d{1,3})(?: ?: ?(?P<held>\d+))?\)?\.?(?:$|(?=\s+[A-ZÄÖÜ](?!hr\b)))"
)
"""A figure against another alone behind a sentence: "Der Spiegel wird aufgestellt. 5 : 3"."""
_VOTED: Final = re.compile(
    r"[Ss]timm(?!t\.)|\b(?:fiel|fällt)\b[^.;]{0,60} durch\b"
    r"|\bAbst\.|Mehrheit|Alle dafür|[Aa]bgelehnt|[Aa]ngenommen|Beschlu(?:ss|ß) ?\("
)
_UNANIMOUS: Final = re.compile(
    r"^\s{0,3}[Bb]ei [^.;]{3,40} einstimmig\b"
    r"|^\s{0,3}(?:[^.]{0,30}[:,] )?[(–—\-]? ?(?:[Ee]instimmig|[Ee]inmütig)\b[^.]{0,60}\.?$"
    r"|[.)] {1,40}[(–—\-] ?(?:einstimmig|einmütig) ?[)–—\-]"
    r"|\b(?:[Mm]it (?:den Stimmen aller|allen Stimmen)"
    r"|[Aa]lle (?:sind |waren |stimmen |stimmten )?dafür|[Aa]lle (?:[A-ZÄÖÜ]\w+ )?stimm(?:en|ten) (?:dem )?zu)\b"
    r"|\b[Ee]instimmige[mnr]? (?:Beschluss|Beschluß|Annahme|Zustimmung|Ablehnung)\b"
    r"|\b(?:einstimmig|einmütig) (?:beschlossen|angenommen|zugestimmt|abgelehnt|vertagt|gefasst|genehmigt"
    r"|empfohlen|dafür|zu\b|,)"
    r"|^(?:Der|Die|Das) [A-ZÄÖÜ][^.;,]{0,40} (?!hat\b)[a-zäöüß]{3,}t (?:[^.;,]{0,80} )?(?:einstimmig|einmütig)\b"
    r"|(?:beschließt|beschloss|[Bb]eschlossen|stimmt|wird|wurde|geschieht|empfiehlt|fasst|vertagt|lehnt)\b"
    r".{0,120}\b(?:einstimmig|einmütig)\b"
    r"|(?:Abstimmung|Beschluss|Ergebnis)\w*:? ?(?:einstimmig|einmütig)\b"
)
_HELD: Final = re.compile(rf"(?:{_ABSTAINED})")
_FELL: Final = re.compile(
    r"[Aa]bgelehnt|\bnicht angenommen|keine Mehrheit"
    r"|\blehn(?:t|te|ten|en)\b[^.;]{0,40}\b(?:Antrag|Vorschlag|Entwurf|Vorlage)\b[^.;]{0,60} ab\b"
    r"|\b(?:fiel|fällt)\b[^.;]{0,60} durch\b"
    r"|durchgefallen|scheitert"
)
"""A motion is said to have fallen; figures behind any other resolution count for its words (corpus/ANNOTATING.md)."""


def read_votes(paragraphs: Sequence[Paragraph]) -> Iterator[Field]:
    """Read the votes in their order; what a paper tells of other houses' votes counts only with its figures."""
    number = 0
    for paragraph in paragraphs:
        text = paragraph.text.text
        told = sorted([*_counted(text, _FIGURES), *_opposed(paragraph), *_bare(text)], key=_place)
        found = _apart([*told, *_unanimous(paragraph), *_counted(text, (_UNOPPOSED,))])
        for start, end, vote in sorted(found, key=_place):
            quote = paragraph.text.quote(start, end)
            for name, value in vote.items():
                yield Field(
                    name=f"votes.{number}.{name}", value=value, raw=quote.text, span=quote.pieces[0], rule="votes"
                )
            number += 1


_Told: TypeAlias = tuple[int, int, dict[str, float | bool]]
"""Where a vote is told, from and to, and what it says."""


def _place(told: _Told) -> int:
    return told[0]


def _apart(found: Iterable[_Told]) -> Iterator[_Told]:
    """Yield the votes that overlap none before them: figures say more than "einstimmig"."""
    taken: list[tuple[int, int]] = []
    for told in found:
        start, end, _ = told
        if not any(low < end and start < high for low, high in taken):
            taken.append((start, end))
            yield told


_FIGURES: Final = (
    _FOR_MOTION, _WHO_VOTES, _FIRST, _STOOD_FOR, _NOES_FIRST, _LABELLED, _HALF_TOLD, _INITIALS, _SLASHED,
)  # fmt: skip


def _counted(text: str, patterns: Sequence[re.Pattern[str]]) -> Iterator[_Told]:
    for pattern in patterns:
        for match in pattern.finditer(text):
            vote = {name: _figure(match, groups) for name, groups in _SIDES.items()}
            yield match.start(), match.end(), {name: _count(count) for name, count in vote.items() if count}


_SIDES: Final = {
    "for": ("yes", "yes2"), "against": ("no", "no2"), "abstained": ("none", "none2", "none3", "held", "held2"),
}  # fmt: skip


def _figure(match: re.Match[str], groups: Sequence[str]) -> str:
    """Return what the first of the groups that took part in the match holds, or ""."""
    found = match.groupdict()
    return next((found[group] for group in groups if found.get(group)), "")


def _opposed(paragraph: Paragraph) -> Iterator[_Told]:
    """Read a vote put as one figure against another; the greater is for, unless the proposal fell."""
    for sentence in sentences(paragraph):
        found = _AGAINST.search(sentence.text)
        if found is None or not _VOTED.search(sentence.text):
            continue
        ayes, noes = found["yes"] or found["yes2"], found["no"] or found["no2"] or found["no3"]
        if ayes and noes:
            ayes, noes = _sides(ayes, noes, sentence.text)
        named = {"for": ayes, "against": noes, "abstained": found["held"] or found["none"] or found["none2"]}
        counts: dict[str, float | bool] = {name: _count(count) for name, count in named.items() if count}
        yield sentence.start + found.start(), sentence.start + found.end(), counts


def _sides(first: str, second: str, resolved: str) -> tuple[str, str]:
    """Return the ayes and noes of two figures: the greater is for, unless the motion fell."""
    return (second, first) if _FELL.search(resolved) and _count(first) > _count(second) else (first, second)


def _bare(text: str) -> Iterator[_Told]:
    """Read figures that stand alone behind what was resolved; of "wird nicht zugestimmt. 8 : 4" eight are for that."""
    for found in _BARE.finditer(text):
        resolved = re.split(r"[.!?:]\s+", text[: found.start()])[-1]
        ayes, noes = _sides(found["yes"], found["no"], resolved)
        counts: dict[str, float | bool] = {"for": _count(ayes), "against": _count(noes)}
        if found["held"]:
            counts["abstained"] = _count(found["held"])
        yield found.start("yes"), found.end(), counts


def _unanimous(paragraph: Paragraph) -> Iterator[_Told]:
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
    if text.startswith("Gegenstimme"):
        return 0.0  # "ohne Gegenstimme"
    return float(_WORDS[text]) if text in _WORDS else written(text)
