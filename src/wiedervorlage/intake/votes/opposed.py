"""Votes told as one figure against another without a side: "8 : 5", "11/2/1", "mit 16 zu zwölf Stimmen"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.lexicon.votes import voted_so
from wiedervorlage.intake.text.voted_points import NO_POINT, told_of_points
from wiedervorlage.intake.votes.voices import NUMBER, Voice, count

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_N: Final = r"(?:0|[1-9]\d{0,2})"
"""A count of votes has no leading zero: "0:05:25" and "14:00" are times."""
_COLONS: Final = rf"(?P<yes>{_N}) ?: ?(?P<no>{_N})(?: ?: ?(?P<held>{_N}))?"
_STROKES: Final = rf"(?P<yes>{_N}) ?/ ?(?P<no>{_N})(?: ?/ ?(?P<held>{_N}))?"
_THREE: Final = rf"(?P<yes>{_N}) ?/ ?(?P<no>{_N}) ?/ ?(?P<held>{_N})"
_LABEL: Final = (
    r"(?:\b(?i:abstimmung(?:s-?(?:ergebnis|verhältnis))?|abst\.(?:[ -]?ergebnis)?|stimm(?:en)?verhältnis|votum"
    r"|beratungsergebnis)"
    r"(?: [^.;:\n]{1,80}(?=:))?|\(?\bJa? ?/ ?N(?:ein)?(?: ?/ ?E(?:nth\w*\.?)?)?\)?)\s?:?\s*"
)
_DASHES: Final = rf"(?P<yes>{_N}) ?[-–] ?(?P<no>{_N})(?: ?[-–] ?(?P<held>{_N}))?"
_ENDS: Final = r"(?![\d/:.,]*\d)(?! Uhr)"
_ANYWHERE: Final = (
    re.compile(rf"{_LABEL}{_STROKES}{_ENDS}"),
    re.compile(rf"(?:{_LABEL}|\bBeschlu(?:ss|ß)\s?:?\s*)\(?{_COLONS}{_ENDS}"),
    re.compile(rf"{_LABEL}{_DASHES}{_ENDS}"),
    re.compile(r"\bJ:? ?(?P<yes>\d+)[,;/ ]+N:? ?(?P<no>\d+)(?:[,;/ ]+E:? ?(?P<held>\d+))?(?!\w)"),
    re.compile(rf"\((?=[^()\n]{{5,15}}\)){_THREE}\)"),
    re.compile(rf"(?:[.!:)] +|^){_THREE}(?:\.?$|(?=[ ,;–-]+(?:\w+ )?{voted_so()}))", re.MULTILINE),
    re.compile(rf"(?:^|[.!] +){NO_POINT}\(?{_COLONS}\)?\.?(?:$|(?=\s+[A-ZÄÖÜ](?!hr\b)))", re.MULTILINE),
)
"""Behind a word that tells of voting; behind initials; three figures alone; behind a sentence or in a line alone."""
_BEFORE_RESULT: Final = re.compile(
    rf"(?<![\d:.,/]){NO_POINT}(?P<yes>{_N}) ?: ?(?P<no>{_N}) ?: ?(?P<held>{_N})"
    rf"(?=,? (?:[a-zäöü]+ )?(?:{voted_so()}|bestätigt|zur Kenntnis)\b)"
)
"""Ayes, noes and abstentions before what came of it: "8:2:1, angenommen"."""
_OF_POINT: Final = re.compile(rf"\(?{_COLONS}{_ENDS}")
_CLOCK: Final = re.compile(r"[012]\d:[1-5]\d")
"""Alone it is rather the time than a vote."""
_IN_VOTE: Final = re.compile(
    rf"(?<![:\d]){NO_POINT}(?<!Maßstab )(?<!M )(?<!M\. ){_COLONS}(?=[ .,;)]|$)(?! Uhr)"
    rf"|\b(?P<yes2>{NUMBER}) (?:Stimmen )?(?:gegen|zu) (?P<no2>{NUMBER})\b(?: Stimmen)?"
)
_AFTER_RATIO: Final = rf" (?:{voted_so()}|bei \w+ Enthaltung|für\b|gegen\b|dagegen\b)|[,.;)]|$"
_RATIO: Final = re.compile(rf"\b[Mm]it (?P<yes>{NUMBER}) (?:gegen|zu) (?P<no>{NUMBER})(?={_AFTER_RATIO})")
"""So ended two figures need no other word of voting."""
_VOTED: Final = re.compile(
    r"[Ss]timm(?!t\.)|\b(?:fiel|fällt)\b[^.;]{0,60} durch\b"
    r"|\bAbst\.|Mehrheit|Alle dafür|[Aa]bgelehnt|[Aa]ngenommen|Beschlu(?:ss|ß) ?\("
)
"""A sentence that holds one of these tells of voting; figures against figures in any other are shares or scales."""


def opposed(text: str, sentences: Sequence[tuple[int, int]]) -> Iterator[Voice]:
    """Read figures against figures: the first is for, until it is known that the motion fell."""
    for pattern in (*_ANYWHERE, _BEFORE_RESULT):
        for match in pattern.finditer(text):
            if not _CLOCK.fullmatch(match[0]):
                yield from _voices(match, 0)
    for start, end in told_of_points(text):
        of_point = _OF_POINT.match(text, start, end)
        if of_point and not _CLOCK.fullmatch(of_point[0]):
            yield from _voices(of_point, 0)
    for start, end in sentences:
        sentence = text[start:end]
        found = _IN_VOTE.search(sentence) if _VOTED.search(sentence) else _RATIO.search(sentence)
        if found:
            yield from _voices(found, start)


def _voices(match: re.Match[str], shift: int) -> Iterator[Voice]:
    """Return the sides of a match; all stand at one place, so that they stay together."""
    found = {name.rstrip("2"): value for name, value in match.groupdict().items() if value}
    first = next(match.start(name) for name in ("yes", "yes2") if match.groupdict().get(name))
    for group, side in (("yes", "for"), ("no", "against"), ("held", "abstained")):
        if group in found:
            yield Voice(start=shift + first, end=shift + match.end(), side=side, count=count(found[group]), plain=True)
